public import FormSource

/// A score from 0 to 100 of runs that people made.
///
/// It can only be made of runs of people. There is no way to make one of a `PredictedScore`.
public struct MeasuredScore: Hashable, Sendable, CustomStringConvertible {
  /// The points: the mean over the sessions; 0 without a session.
  public let points: Double
  /// How many sessions people made.
  public let sessions: Int

  /// Creates the score of sessions that people made.
  public init(ofPeoplesRuns runs: [RunMeasures]) {
    sessions = runs.count
    points = runs.isEmpty ? 0 : runs.reduce(0) { $0 + $1.score } / Double(runs.count)
  }

  /// The points with one decimal and the number of sessions.
  public func text(in language: DiagnosticLanguage) -> String {
    switch language {
    case .japanese: "\(NumberText.oneDecimal(points))点・実測値（\(sessions)人）"
    case .english: "\(NumberText.oneDecimal(points)) points, measured with people (\(sessions))"
    }
  }

  /// The points in both languages.
  public var description: String { text(in: .english) + " " + text(in: .japanese) }
}
