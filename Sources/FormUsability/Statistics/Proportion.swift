/// How often something happened among several.
public struct Proportion: Hashable, Sendable {
  /// How often it happened.
  public let count: Int
  /// Among how many.
  public let total: Int

  /// Creates a proportion. A negative total counts as none, and the count is kept between 0 and the total.
  public init(_ count: Int, of total: Int) {
    self.total = max(total, 0)
    self.count = min(max(count, 0), self.total)
  }

  /// The share, from 0 to 1; 0 of none is 0.
  public var share: Double { total == 0 ? 0 : Double(count) / Double(total) }

  /// The Wilson score interval, two-sided: the shares that the observation does not contradict.
  ///
  /// It contains the share, never leaves 0 to 1, and is usable for small samples, unlike the textbook interval.
  /// Source: E. B. Wilson, JASA 22 (1927) 209–212. With no observation it is 0 to 1.
  ///
  /// - Parameter confidence: From 0 to 1, usually 0.95.
  public func wilsonInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let confidence = confidence.isFinite ? min(max(confidence, 0), 1) : 0.95
    let z = NormalDistribution.quantile(0.5 + confidence / 2)
    let n = Double(total)
    let square = z * z / n
    let centre = (share + square / 2) / (1 + square)
    let spread = share * (1 - share) / n + square / (4 * n)
    let half = z * spread.squareRoot() / (1 + square)
    // Rounding may carry the ends a last bit past the share or past 0 and 1, where they belong exactly.
    let low = count == 0 ? 0 : min(max(centre - half, 0), share)
    let high = count == total ? 1 : max(min(centre + half, 1), share)
    return low...high
  }
}
