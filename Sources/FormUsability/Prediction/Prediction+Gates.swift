extension Prediction {
  /// The marks against the strict set, in a fixed order; empty when nothing was simulated.
  public func results(of gates: Gates) -> [GateResult] {
    guard let strict else { return [] }
    let lowest = strict.lowest?.score.points ?? 0
    return [
      GateResult(
        kind: .meanScore, target: gates.meanScore, value: strict.score.points,
        state: strict.score.points >= gates.meanScore ? .met : .missed),
      GateResult(
        kind: .completion, target: gates.completion, value: strict.completed.share,
        state: strict.completed.share >= gates.completion ? .met : .missed),
      GateResult(
        kind: .abandonment, target: gates.abandonment, value: strict.abandoned.share,
        state: strict.abandoned.share < gates.abandonment ? .met : .missed),
      GateResult(
        kind: .lowestPersona, target: gates.lowestPersona, value: lowest,
        state: gates.lowestPersona.map { lowest >= $0 ? .met : .missed } ?? .switchedOff),
    ]
  }
}
