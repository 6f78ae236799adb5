import Foundation

/// How long random tests go on.
public enum FuzzEffort {
  /// A number of rounds, multiplied by `WARDKIT_FUZZ` from the environment when it is set.
  ///
  /// Every run takes the same seeds; a larger factor takes the same ones first.
  public static func rounds(_ count: Int) -> Int {
    let factor = ProcessInfo.processInfo.environment["WARDKIT_FUZZ"].flatMap(Int.init) ?? 1
    return count * min(max(factor, 1), 100_000)
  }
}
