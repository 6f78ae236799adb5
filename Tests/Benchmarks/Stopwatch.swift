#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Measures a piece of work by repeating it, in processor time of this thread: what else the machine does counts little.
final class Stopwatch {
  private static let round = 0.1

  private let work: () throws -> Void
  private var repetitions = 0

  init(_ work: @escaping () throws -> Void) { self.work = work }

  /// The seconds one piece of work takes, over about a tenth of a second.
  func seconds() throws -> Double {
    if repetitions == 0 { try calibrate() }
    return try time(repetitions) / Double(repetitions)
  }

  /// Finds how many repetitions fill a round; the first ones also warm caches up.
  private func calibrate() throws {
    var count = 1
    while true {
      let spent = try time(count)
      if spent > Self.round / 4 {
        repetitions = max(1, Int(Double(count) * Self.round / spent))
        return
      }
      count *= spent < Self.round / 100 ? 8 : 2
    }
  }

  private func time(_ count: Int) throws -> Double {
    let start = Self.now
    for _ in 0..<count { try work() }
    return Self.now - start
  }

  /// The processor time of this thread in seconds.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
