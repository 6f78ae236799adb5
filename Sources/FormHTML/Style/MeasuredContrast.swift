/// Two colours of a theme that meet on a page, and how well the one stands out from the other.
public struct MeasuredContrast: Hashable, Sendable {
  /// The scheme in which the colours meet.
  public var scheme: ContrastProblem.Scheme
  /// The colour in front, by its name in `Palette`.
  public var foreground: String
  /// The colour behind it, by its name in `Palette`.
  public var background: String
  /// The contrast they have.
  public var ratio: Double
  /// The contrast they need (WCAG 2.2, 1.4.3 and 1.4.11; more in the schemes for more contrast).
  public var needed: Double
}

extension Theme {
  /// Every pair of colours that meets somewhere in the style sheet, in every scheme. All of them reach what they need: a
  /// theme that does not cannot be made.
  public var contrasts: [MeasuredContrast] {
    schemes.flatMap { scheme, palette in
      palette.pairs.map { pair in
        MeasuredContrast(
          scheme: scheme, foreground: pair.foreground.name, background: pair.background.name,
          ratio: pair.foreground.colour.contrast(with: pair.background.colour),
          needed: scheme.needed(asText: pair.isText))
      }
    }
  }
}

extension ContrastProblem.Scheme {
  /// The contrast that text, or the edge of a control, needs.
  func needed(asText isText: Bool) -> Double {
    switch self {
    case .light, .dark: isText ? 4.5 : 3
    case .lightMoreContrast, .darkMoreContrast: isText ? 7 : 4.5
    }
  }
}
