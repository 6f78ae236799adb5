/// The one style sheet of all pages, made from a theme.
///
/// Light and dark, more contrast, forced colours and print are in it. Nothing moves, so there is nothing to reduce for
/// readers who ask for less motion. Nothing is loaded from elsewhere.
public struct StyleSheet: Hashable, Sendable {
  /// The sheet as UTF-8.
  public let bytes: [UInt8]

  /// Makes the sheet for a theme.
  public init(_ theme: Theme = .standard) {
    var css: [UInt8] = []
    func add(_ text: String) { css += Array(text.utf8) }
    add(":root{color-scheme:light dark;")
    add(Self.properties(theme.light))
    add("--face:\(Self.faces(theme.typefaces))}\n")
    add("@media (prefers-color-scheme:dark){:root{\(Self.properties(theme.dark))}}\n")
    add("@media (prefers-contrast:more){:root{\(Self.properties(theme.light.withMoreContrast()))}}\n")
    add(
      "@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{"
        + "\(Self.properties(theme.dark.withMoreContrast()))}}\n")
    add(Self.compact(Self.composedRules))
    add(Self.compact(Self.rules))
    add("@media print{:root{color-scheme:light;\(Self.properties(.print))}\(Self.compact(Self.printRules))}\n")
    bytes = css
  }

  /// Makes a sheet that shows one scheme whatever the reader's device asks for: for galleries and pictures.
  public init(_ theme: Theme = .standard, only scheme: ContrastProblem.Scheme) {
    let palette = theme.schemes.first { $0.scheme == scheme }?.palette ?? theme.light
    var css = Array(
      ":root{color-scheme:\(scheme.isDark ? "dark" : "light");\(Self.properties(palette))--face:\(Self.faces(theme.typefaces))}\n"
        .utf8)
    css += Array((Self.compact(Self.composedRules) + Self.compact(Self.rules)).utf8)
    bytes = css
  }

  // MARK: - Tokens

  /// The colours of a palette as custom properties.
  private static func properties(_ palette: Palette) -> String {
    [
      ("ground", palette.background), ("surface", palette.surface), ("text", palette.text),
      ("support", palette.support), ("border", palette.border), ("divider", palette.divider),
      ("primary", palette.primary), ("hover", palette.primaryHover), ("on-primary", palette.onPrimary),
      ("link", palette.link), ("visited", palette.visited), ("error", palette.error), ("warning", palette.warning),
      ("success", palette.success), ("focus", palette.focus), ("ring", palette.focusRing),
      ("on-ring", palette.onFocusRing),
    ].map { name, colour in "--\(name):\(colour.hex);" }.joined()
  }

  /// Names of typefaces as CSS strings; what could end a string is left out.
  private static func faces(_ names: [String]) -> String {
    names.map { name in
      "\"" + String(String.UnicodeScalarView(name.unicodeScalars.filter(isSafe))) + "\","
    }.joined() + "system-ui,sans-serif"
  }

  /// Whether a name of a typeface can stand in a style sheet as it is.
  static func isSafe(typeface name: String) -> Bool { name.unicodeScalars.allSatisfy(isSafe) }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F && !"\"\\<>".unicodeScalars.contains(scalar)
  }

  /// The rules without line breaks and indentation.
  private static func compact(_ rules: String) -> String {
    rules.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }.joined() + "\n"
  }
}

extension Palette {
  /// Black on white: what remains legible on every printer and copier.
  fileprivate static let print = Palette(
    background: .white, surface: .white, text: .black, support: .black, border: .black, divider: Colour(0x666666),
    primary: .black, primaryHover: .black, onPrimary: .white, link: .black, visited: .black, error: .black,
    warning: .black, success: .black, focus: .black, focusRing: .white, onFocusRing: .black)
}
