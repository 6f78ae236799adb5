import FormSource
import FormTestSupport
import Testing

@testable import FormHTML

@Suite("Themes")
struct ThemeTests {
  @Test(
    "contrast is that of WCAG",
    arguments: [
      // Computed with the published formula, rounded to two decimals: WebAIM's and the W3C's tools print the same.
      ("#ffffff", "#000000", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54),
      // デジタル庁デザインシステム's own figures on white.
      ("#259d63", "#ffffff", 3.45), ("#ce0000", "#ffffff", 5.79), ("#ec0000", "#ffffff", 4.6),
      ("#927200", "#ffffff", 4.54), ("#c74700", "#ffffff", 4.85),
    ])
  func contrast(_ one: String, _ two: String, _ expected: Double) throws {
    let ratio = try #require(Colour(hex: one)).contrast(with: try #require(Colour(hex: two)))
    #expect(abs(ratio - expected) < 0.006, "\(ratio)")
  }

  @Test(
    "a colour is six hexadecimal digits after #, and nothing else",
    arguments: [
      ("#0017c1", "#0017c1"), ("#ABCDEF", "#abcdef"), ("#fff", nil), ("0017c1", nil), ("#0017cg", nil), ("", nil),
      ("#００１７ｃ", nil),
    ])
  func hex(_ text: String, _ expected: String?) { #expect(Colour(hex: text)?.hex == expected) }

  @Test("everything stands out in every scheme of the standard look", arguments: ContrastProblem.Scheme.allCases)
  func standard(_ scheme: ContrastProblem.Scheme) throws {
    #expect(ContrastProblem.all(in: .standard).filter { $0.scheme == scheme }.map(\.description) == [])
    let palette = try #require(Theme.standard.schemes.first { $0.scheme == scheme }).palette
    let isMore = scheme == .lightMoreContrast || scheme == .darkMoreContrast
    for pair in palette.pairs {
      let ratio = pair.foreground.colour.contrast(with: pair.background.colour)
      #expect(ratio >= (pair.isText ? isMore ? 7 : 4.5 : isMore ? 4.5 : 3), "\(pair)")
    }
  }

  @Test("a theme nobody could read cannot be made, and both colours are named")
  func refusal() throws {
    var light = Palette.light
    light.link = try #require(Colour(hex: "#8888ff"))
    light.border = try #require(Colour(hex: "#bbbbbb"))
    let problems = #expect(throws: ContrastProblems.self) { try Theme(light: light) }
    let lines = problems?.problems.map(\.description) ?? []
    #expect(lines.contains("light: link #8888ff on background #ffffff has 2.99:1 and needs 4.5:1"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("light: border #bbbbbb on background #ffffff") && $0.hasSuffix("needs 3:1") })
    #expect(problems?.problems.contains { $0.japaneseDescription.contains("#8888ff は") } == true)
  }

  @Test("the yellow ring alone is refused as a focus line")
  func yellowFocus() throws {
    var light = Palette.light
    light.focus = light.focusRing
    #expect(throws: ContrastProblems.self) { try Theme(light: light) }
  }

  @Test(
    "a ward's own colour makes a whole theme, or is refused",
    arguments: [
      ("#7a1f5c", true), ("#00693e", true), ("#1d3557", true), ("#000000", true), ("#ffd43d", false),
      ("#ff8800", false),
    ])
  func primary(_ hex: String, _ works: Bool) throws {
    let colour = try #require(Colour(hex: hex))
    if works {
      let theme = try Theme(primary: colour)
      #expect(String(decoding: StyleSheet(theme).bytes, as: UTF8.self).contains("--primary:\(hex);"))
    } else {
      #expect(throws: ContrastProblems.self) { try Theme(primary: colour) }
    }
  }

  @Test("the name of a typeface cannot end the rule it stands in")
  func typefaces() throws {
    let css = String(decoding: StyleSheet(try Theme(typefaces: ["\"}*{x:y}\\</style>"])).bytes, as: UTF8.self)
    #expect(css.contains("--face:\"}*{x:y}/style\",system-ui,sans-serif}"))
  }

  @Test("the sheet loads nothing and fits its budget")
  func sheet() {
    let css = String(decoding: StyleSheet().bytes, as: UTF8.self)
    #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("<"))
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    #expect(css.utf8.count < 16_000)
    for scheme in ["prefers-color-scheme:dark", "prefers-contrast:more", "forced-colors:active", "@media print"] {
      #expect(css.contains(scheme))
    }
  }

  @Test("a ward's file makes the theme that its colours make, and sets single ones")
  func file() throws {
    func read(_ text: String) -> Theme? { Theme.read(SourceFile(name: "theme.json", text: text)).theme }
    let plum = try #require(Colour(hex: "#7a1f5c"))
    #expect(read(##"{ "specVersion": "1.0", "primary": "#7A1F5C" }"##) == (try Theme(primary: plum)))
    #expect(read(#"{ "specVersion": "1.0" }"#) == .standard)
    let own = try #require(
      read(
        ##"{ "specVersion": "1.0", "primary": "#7a1f5c", "typefaces": ["A"], "dark": { "text": "#ffffff", "focusRing": "#ffe680" } }"##
      ))
    var dark = Theme.palettes(around: plum).dark
    dark.text = .white
    dark.focusRing = try #require(Colour(hex: "#ffe680"))
    #expect(own == (try Theme(light: Theme.palettes(around: plum).light, dark: dark, typefaces: ["A"])))
    #expect(String(decoding: StyleSheet(own).bytes, as: UTF8.self).contains("--face:\"A\",system-ui"))
  }

  @Test("a file whose colours people could not read makes no theme, and every pair is named where it is set")
  func unreadableFile() {
    let file = SourceFile(
      name: "theme.json", text: ##"{ "specVersion": "1.0", "primary": "#ffd400", "light": { "support": "#aaaaaa" } }"##)
    let (theme, found) = Theme.read(file)
    #expect(theme == nil && !found.isEmpty && found.allSatisfy { $0.id.rawValue == "theme.contrast" })
    let places = Set(found.map { file.text(in: $0.range) })
    #expect(places == [##""#ffd400""##, ##""#aaaaaa""##])
    #expect(found.contains { $0.message.en.hasPrefix("light: support #aaaaaa on surface #f2f2f2 has 2.07:1") })
  }

  @Test("files of any bytes make a theme or findings, and never a style sheet with something else in it")
  func anyBytes() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "{", "}", "\"specVersion\": \"1.0\"", ",", "\"primary\":", "\"#7a1f5c\"", "\"light\":", "null", "[", "]",
      "\"typefaces\":",
      "\"</style>\"", "\"a\\\"b\"", "1e9", "\u{0}", "\"link\":",
    ]
    for _ in 0..<2_000 {
      let text =
        "{\"specVersion\": \"1.0\"," + (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let (theme, found) = Theme.read(SourceFile(name: "theme.json", text: text))
      #expect((theme == nil) == found.contains { $0.severity == .error })
      if let theme { #expect(!String(decoding: StyleSheet(theme).bytes, as: UTF8.self).contains("<")) }
    }
  }

  @Test("an editor completes and explains every key of a theme")
  func schema() { #expect(Theme.fileSchema.unexplained == []) }

  @Test("the theme that ships can be used")
  func shipped() throws {
    let file = try SourceFile.read(path: PackageFolder.path("Examples/Themes/plum.json"))
    #expect(Theme.read(file).diagnostics.map(\.message.en) == [])
  }
}
