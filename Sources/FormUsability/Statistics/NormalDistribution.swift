/// The normal distribution with mean 0 and standard deviation 1.
enum NormalDistribution {
  /// The share of the distribution below a value.
  static func share(below value: Double) -> Double { 0.5 * Real.erfc(-value / 2.0.squareRoot()) }

  /// The value below which a share of the distribution lies; shares outside 0 to 1 count as the nearest inside.
  ///
  /// Found by halving an interval: a share is a rising function of the value, so this cannot miss, and 60 halvings of
  /// ±9 reach the last digit of a `Double`.
  static func quantile(_ share: Double) -> Double {
    let share = share.isFinite ? min(max(share, 1e-15), 1 - 1e-15) : 0.5
    if share == 0.5 { return 0 }
    // The lower half is computed and mirrored, because `erfc` is exact where its result is small.
    if share > 0.5 { return -quantile(1 - share) }
    var low = -9.0
    var high = 0.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
