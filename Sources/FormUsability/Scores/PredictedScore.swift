public import FormSource

/// A score from 0 to 100 that simulated residents reached. No person has taken part in it.
///
/// There is no way to make a `MeasuredScore` of it: what is predicted is never passed off as measured.
public struct PredictedScore: Hashable, Sendable, CustomStringConvertible {
  /// The words that stand wherever a predicted number stands.
  public static let label = BilingualText(
    ja: "予測値（人による測定ではありません）", en: "predicted (not measured with people)")

  /// The points, from 0 to 100.
  public let points: Double

  init(points: Double) { self.points = points.isFinite ? min(max(points, 0), 100) : 0 }

  /// The points with one decimal and the label, such as `91.2 点・予測値（人による測定ではありません）`.
  public func text(in language: DiagnosticLanguage) -> String {
    switch language {
    case .japanese: "\(NumberText.oneDecimal(points))点・\(Self.label.ja)"
    case .english: "\(NumberText.oneDecimal(points)) points, \(Self.label.en)"
    }
  }

  /// The points with both labels.
  public var description: String { "\(NumberText.oneDecimal(points)) \(Self.label.en) \(Self.label.ja)" }
}
