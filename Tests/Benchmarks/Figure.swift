/// Something a workload measures: one number a round.
struct Figure {
  /// What it is called in the output, with its unit: `visibility, evaluations/s`.
  var metric: String
  /// Whether a larger number is the better one; a ratio to a peer is always "so many times as good".
  var largerIsBetter: Bool
  /// Measures once.
  var sample: () throws -> Double

  /// How many times a second something can be done, in seconds of processor time of one thread.
  static func rate(_ metric: String, _ work: @escaping () throws -> Void) -> Figure {
    let stopwatch = Stopwatch(work)
    return Figure(metric: metric, largerIsBetter: true) { 1 / (try stopwatch.seconds()) }
  }

  /// How many microseconds of processor time something takes.
  static func microseconds(_ metric: String, _ work: @escaping () throws -> Void) -> Figure {
    let stopwatch = Stopwatch(work)
    return Figure(metric: metric, largerIsBetter: false) { 1_000_000 * (try stopwatch.seconds()) }
  }

  /// How many units (bytes, rows, characters) a second are worked through, when one piece of work has so many of them.
  static func throughput(_ metric: String, units: Double, _ work: @escaping () throws -> Void) -> Figure {
    let stopwatch = Stopwatch(work)
    return Figure(metric: metric, largerIsBetter: true) { units / (try stopwatch.seconds()) }
  }
}

/// Keeps a result from being computed away.
@inline(never)
func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
