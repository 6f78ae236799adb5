/// The colours of a page by what they are for, in one scheme (light or dark).
///
/// Values and look follow デジタル庁デザインシステム (design tokens 1.1.9, github.com/digital-go-jp/design-tokens). Where its first
/// shade fails as text on white (success-1 3.45, warning 3.02 and 3.18), the second one stands.
public struct Palette: Hashable, Sendable {
  /// The ground of the page.
  public var background: Colour
  /// The ground of what is set apart: footer, notices, panel.
  public var surface: Colour
  /// Running text.
  public var text: Colour
  /// Text beside the main one: hints, captions.
  public var support: Colour
  /// The edge of controls.
  public var border: Colour
  /// Lines between things, which say nothing that the words do not.
  public var divider: Colour
  /// The ground of the act people came for, and the colour of other acts' words.
  public var primary: Colour
  /// The same under the mouse.
  public var primaryHover: Colour
  /// Words on `primary`.
  public var onPrimary: Colour
  /// Links.
  public var link: Colour
  /// Links that were followed before.
  public var visited: Colour
  /// What has to change: words and edges.
  public var error: Colour
  /// What is lost when it is missed.
  public var warning: Colour
  /// What has worked.
  public var success: Colour
  /// The line around what the keyboard is on.
  public var focus: Colour
  /// The ground and ring of what the keyboard is on.
  public var focusRing: Colour
  /// Words on `focusRing`.
  public var onFocusRing: Colour

  /// Creates a palette from every colour.
  public init(
    background: Colour, surface: Colour, text: Colour, support: Colour, border: Colour, divider: Colour,
    primary: Colour, primaryHover: Colour, onPrimary: Colour, link: Colour, visited: Colour, error: Colour,
    warning: Colour, success: Colour, focus: Colour, focusRing: Colour, onFocusRing: Colour
  ) {
    self.background = background
    self.surface = surface
    self.text = text
    self.support = support
    self.border = border
    self.divider = divider
    self.primary = primary
    self.primaryHover = primaryHover
    self.onPrimary = onPrimary
    self.link = link
    self.visited = visited
    self.error = error
    self.warning = warning
    self.success = success
    self.focus = focus
    self.focusRing = focusRing
    self.onFocusRing = onFocusRing
  }

  /// The light scheme of the design system, with a shade darker for warnings, which stand on grey here.
  public static let light = Palette(
    background: .white, surface: Colour(0xF2F2F2), text: Colour(0x333333), support: Colour(0x595959),
    border: Colour(0x666666), divider: Colour(0xCCCCCC), primary: Colour(0x0017C1), primaryHover: Colour(0x00118F),
    onPrimary: .white, link: Colour(0x00118F), visited: Colour(0x8B008B), error: Colour(0xCE0000),
    warning: Colour(0xAC3E00), success: Colour(0x197A4B), focus: .black, focusRing: Colour(0xFFD43D),
    onFocusRing: .black)

  /// The dark scheme: the design system has none, so it is made of the light shades of its scales.
  public static let dark = Palette(
    background: Colour(0x1A1A1A), surface: Colour(0x2B2B2B), text: Colour(0xF2F2F2), support: Colour(0xB3B3B3),
    border: Colour(0x999999), divider: Colour(0x4D4D4D), primary: Colour(0x9DB7F9), primaryHover: Colour(0xC5D7FB),
    onPrimary: Colour(0x000060), link: Colour(0x9DB7F9), visited: Colour(0xDDC2FF), error: Colour(0xFF9696),
    warning: Colour(0xFFA66D), success: Colour(0x71C598), focus: Colour(0xFFD43D), focusRing: Colour(0xFFD43D),
    onFocusRing: .black)

  /// The palette for readers who ask for more contrast: text reaches 7:1, edges 4.5:1.
  func withMoreContrast() -> Palette {
    var result = self
    let isDark = background.luminance < 0.18
    result.background = isDark ? .black : .white
    let grounds = [result.background, surface]
    result.text = isDark ? .white : .black
    result.support = support.reaching(7, against: grounds)
    result.link = link.reaching(7, against: grounds)
    result.visited = visited.reaching(7, against: grounds)
    result.error = error.reaching(7, against: grounds)
    result.warning = warning.reaching(7, against: grounds)
    result.success = success.reaching(7, against: grounds)
    // A button is words on a ground and, where it is the second choice, words in the colour of that ground.
    result.primary = primary.reaching(7, against: grounds)
    result.primaryHover = primaryHover.reaching(7, against: grounds)
    result.onPrimary = onPrimary.reaching(7, against: [result.primary, result.primaryHover])
    result.border = border.reaching(7, against: grounds)
    result.divider = divider.reaching(4.5, against: grounds)
    return result
  }

  // MARK: - What has to stand out

  /// Two colours that meet on a page.
  struct Pair {
    var foreground, background: (name: String, colour: Colour)
    /// Whether the first is text on the second, or an edge.
    var isText: Bool
  }

  /// Every pair that meets somewhere in the style sheet.
  var pairs: [Pair] {
    let grounds = [("background", background), ("surface", surface)]
    let texts = [
      ("text", text), ("support", support), ("link", link), ("visited", visited), ("error", error),
      ("primary", primary), ("primaryHover", primaryHover), ("warning", warning), ("success", success),
    ]
    let edges = [("border", border), ("focus", focus)]
    return grounds.flatMap { ground in
      texts.map { Pair(foreground: $0, background: ground, isText: true) }
        + edges.map { Pair(foreground: $0, background: ground, isText: false) }
    } + [
      Pair(foreground: ("onPrimary", onPrimary), background: ("primary", primary), isText: true),
      Pair(foreground: ("onPrimary", onPrimary), background: ("primaryHover", primaryHover), isText: true),
      Pair(foreground: ("onFocusRing", onFocusRing), background: ("focusRing", focusRing), isText: true),
    ]
  }
}
