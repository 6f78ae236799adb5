/// Ours and the peers', measured in turn: what the machine does meanwhile meets all of them alike.
struct Contest {
  /// What is measured of the library.
  var figures: [Figure]
  /// What it is compared with. A peer's figure with the same name gives a ratio in addition.
  var peers: [Peer] = []

  init(_ figures: [Figure], against peers: [Peer] = []) {
    self.figures = figures
    self.peers = peers
  }

  /// Measures some rounds and gives the lines to print.
  func run(_ workload: String, rounds: Int) -> [String] {
    var ours: [String: [Double]] = [:]
    var theirs: [String: [String: [Double]]] = [:]
    var present = peers
    for _ in 0..<rounds {
      for figure in figures {
        do {
          ours[figure.metric, default: []].append(try figure.sample())
        } catch {
          Benchmarks.complain("benchmarks: \(workload): \(figure.metric): \(error)")
        }
      }
      present = present.filter { peer in
        do throws(Absence) {
          for (metric, number) in try peer.round() {
            theirs[peer.name, default: [:]][metric, default: []].append(number)
          }
          return true
        } catch {
          Benchmarks.complain("skipped: \(workload): \(peer.name): \(error.reason)")
          return false
        }
      }
    }
    var lines: [String] = []
    for figure in figures {
      guard let numbers = ours[figure.metric] else { continue }
      lines.append(Self.line(workload, figure.metric, numbers))
    }
    for peer in peers {
      guard let found = theirs[peer.name] else { continue }
      // As ours are ordered; what only the peer measures comes last.
      let place = Dictionary(figures.enumerated().map { ($1.metric, $0) }) { first, _ in first }
      let ordered = found.sorted { (place[$0.key] ?? .max, $0.key) < (place[$1.key] ?? .max, $1.key) }
      for (metric, numbers) in ordered {
        lines.append(Self.line(workload, "\(metric) [\(peer.name)]", numbers))
      }
      for figure in figures {
        guard let mine = ours[figure.metric], let other = found[figure.metric] else { continue }
        let ratios = zip(mine, other).map { figure.largerIsBetter ? $0 / $1 : $1 / $0 }
        lines.append(Self.line(workload, "\(figure.metric) [times \(peer.name)]", ratios))
      }
    }
    return lines
  }

  private static func line(_ workload: String, _ metric: String, _ numbers: [Double]) -> String {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    return "{\"workload\":\"\(workload)\",\"metric\":\"\(metric)\",\"median\":\(text(median)),"
      + "\"min\":\(text(sorted[0])),\"max\":\(text(sorted[sorted.count - 1]))}"
  }

  /// A number with about four digits: more would say more than was measured.
  private static func text(_ number: Double) -> String {
    if number.magnitude >= 1_000 { return String(Int(number.rounded())) }
    return String((number * 1_000).rounded() / 1_000)
  }
}
