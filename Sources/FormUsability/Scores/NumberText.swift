/// Numbers for people, the same on every machine.
enum NumberText {
  /// A number with one decimal.
  static func oneDecimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// A share from 0 to 1 as a percentage with one decimal.
  static func percent(_ share: Double) -> String { oneDecimal(share * 100) + "%" }

  /// Minutes and seconds, as `12:05`.
  static func minutes(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    let whole = Int(seconds.rounded())
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
