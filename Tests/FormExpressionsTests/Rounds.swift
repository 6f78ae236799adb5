import Foundation

/// How many seeds a random test runs through: a few by default, `WARDKIT_FUZZ` times as many when that is set.
enum Rounds {
  static func seeds(_ count: UInt64) -> Range<UInt64> {
    let times = ProcessInfo.processInfo.environment["WARDKIT_FUZZ"].flatMap { UInt64($0) } ?? 1
    return 0..<count * times
  }
}
