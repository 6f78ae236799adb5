/// What a ward decides about the look of its services: colours and typefaces. Sizes and spaces belong to the style sheet,
/// because targets and line lengths depend on them.
///
///     let theme = try Theme(primary: Colour(hex: "#7a1f5c")!)
///     let css = StyleSheet(theme).bytes
///
/// A theme whose colours people could not read cannot be made.
public struct Theme: Hashable, Sendable {
  /// The colours on a light ground.
  public let light: Palette
  /// The colours on a dark ground, for readers whose device is set to dark.
  public let dark: Palette
  /// The typefaces in the order they are tried; the system's sans serif follows by itself. Nothing is ever downloaded.
  public let typefaces: [String]

  /// The look of デジタル庁デザインシステム.
  public static let standard = Theme(checked: .light, .dark, typefaces: standardTypefaces)

  /// The typefaces of the design system, and the names the same face has on Debian.
  public static let standardTypefaces = ["Noto Sans JP", "Noto Sans CJK JP"]

  /// Creates a theme, or says which colours would not stand out enough.
  ///
  /// - Throws: `ContrastProblem`s for text below 4.5:1, and for edges of controls and the focus line below 3:1, in either
  ///   scheme; and for text below 7:1 in the schemes for more contrast, which are worked out from the others.
  public init(
    light: Palette = .light, dark: Palette = .dark, typefaces: [String] = Theme.standardTypefaces
  ) throws(ContrastProblems) {
    self.init(checked: light, dark, typefaces: typefaces)
    let problems = ContrastProblem.all(in: self)
    guard problems.isEmpty else { throw ContrastProblems(problems) }
  }

  /// Creates a theme around the colour of a ward; everything else follows the design system.
  ///
  /// The shade under the mouse and the shades of the dark scheme are worked out from it.
  public init(primary: Colour, typefaces: [String] = Theme.standardTypefaces) throws(ContrastProblems) {
    let palettes = Self.palettes(around: primary)
    try self.init(light: palettes.light, dark: palettes.dark, typefaces: typefaces)
  }

  /// The palettes of the design system with the colour of a ward and the shades that follow from it.
  static func palettes(around primary: Colour) -> (light: Palette, dark: Palette) {
    var (light, dark) = (Palette.light, Palette.dark)
    light.primary = primary
    light.primaryHover = primary.mixed(with: .black, parts: 16)
    light.link = light.primaryHover
    let shade = primary.reaching(7, against: [dark.background, dark.surface])
    dark.primary = shade
    dark.link = shade
    dark.primaryHover = shade.mixed(with: .white, parts: 24)
    dark.onPrimary = primary.mixed(with: .black, parts: 40).reaching(7, against: [shade, dark.primaryHover])
    return (light, dark)
  }

  /// Creates a theme that a test has checked.
  private init(checked light: Palette, _ dark: Palette, typefaces: [String]) {
    self.light = light
    self.dark = dark
    self.typefaces = typefaces
  }

  /// The schemes a page can be read in.
  var schemes: [(scheme: ContrastProblem.Scheme, palette: Palette)] {
    [
      (.light, light), (.dark, dark), (.lightMoreContrast, light.withMoreContrast()),
      (.darkMoreContrast, dark.withMoreContrast()),
    ]
  }
}
