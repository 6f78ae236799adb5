/// Two colours of a theme that do not stand out enough from each other.
public struct ContrastProblem: Hashable, Sendable {
  /// Which colours are in force.
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    /// On a light ground.
    case light
    /// On a dark ground.
    case dark
    /// On a light ground, for readers who ask for more contrast.
    case lightMoreContrast
    /// On a dark ground, for readers who ask for more contrast.
    case darkMoreContrast

    /// What it is called in Japanese.
    fileprivate var japaneseName: String {
      switch self {
      case .light: "明るい配色"
      case .dark: "暗い配色"
      case .lightMoreContrast: "明るい高コントラストの配色"
      case .darkMoreContrast: "暗い高コントラストの配色"
      }
    }

    /// Whether the ground is dark.
    var isDark: Bool { self == .dark || self == .darkMoreContrast }
  }

  /// The scheme in which the colours meet.
  public var scheme: Scheme
  /// The colour in front, by its name in `Palette`.
  public var foreground: (name: String, colour: Colour) { (foregroundName, foregroundColour) }
  /// The colour behind it, by its name in `Palette`.
  public var background: (name: String, colour: Colour) { (backgroundName, backgroundColour) }
  /// The contrast they have.
  public var ratio: Double
  /// The contrast they need.
  public var needed: Double

  private let foregroundName, backgroundName: String
  private let foregroundColour, backgroundColour: Colour

  /// Everything that does not stand out enough, in every scheme.
  static func all(in theme: Theme) -> [ContrastProblem] {
    theme.schemes.flatMap { (scheme, palette) -> [ContrastProblem] in
      palette.pairs.compactMap { pair -> ContrastProblem? in
        let needed = scheme.needed(asText: pair.isText)
        let ratio = pair.foreground.colour.contrast(with: pair.background.colour)
        guard ratio < needed else { return nil }
        return ContrastProblem(
          scheme: scheme, ratio: ratio, needed: needed, foregroundName: pair.foreground.name,
          backgroundName: pair.background.name, foregroundColour: pair.foreground.colour,
          backgroundColour: pair.background.colour)
      }
    }
  }
}

extension ContrastProblem: CustomStringConvertible {
  /// What to change, in English: `light: link #8888ff on background #ffffff has 3.04:1 and needs 4.5:1`.
  public var description: String {
    "\(scheme.rawValue): \(foregroundName) \(foregroundColour.hex) on \(backgroundName) \(backgroundColour.hex)"
      + " has \(Self.rounded(ratio)):1 and needs \(Self.rounded(needed)):1"
  }

  /// The same in Japanese.
  public var japaneseDescription: String {
    "\(scheme.japaneseName)で、\(backgroundName) \(backgroundColour.hex) の上の \(foregroundName) \(foregroundColour.hex) は"
      + " \(Self.rounded(ratio)):1 です。\(Self.rounded(needed)):1 以上にしてください"
  }

  /// At most two decimals, rounded down so that what is too little never looks like enough.
  private static func rounded(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Why a theme could not be made.
public struct ContrastProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The pairs, at least one.
  public var problems: [ContrastProblem]

  init(_ problems: [ContrastProblem]) { self.problems = problems }

  /// Of each colour in front, on light and on dark grounds, the pair that stands out least.
  var worst: [ContrastProblem] {
    problems.reduce(into: []) { kept, next in
      let same = kept.firstIndex {
        $0.foreground.name == next.foreground.name && $0.scheme.isDark == next.scheme.isDark
      }
      if let same {
        if next.ratio / next.needed < kept[same].ratio / kept[same].needed { kept[same] = next }
      } else {
        kept.append(next)
      }
    }
  }

  /// A line for each pair.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
