public import FormSource

/// What can be wrong with the file of a ward's colours and typefaces.
public enum ThemeDiagnostic: String, DiagnosticKind {
  case notAColour = "theme.notAColour"
  case notATypeface = "theme.notATypeface"
  case contrast = "theme.contrast"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .notAColour:
      DiagnosticPage(
        title: BilingualText(ja: "色でない値", en: "A colour that is none"),
        why: BilingualText(
          ja: "色は「#」と6つの十六進数字で書きます。名前や透明な色では、見分けやすさを計算できません。",
          en:
            "A colour is a # and six hexadecimal digits. Of names and transparent colours nobody can tell how they stand out."
        ),
        wrong: .theme(##""primary": "purple""##), right: .theme(##""primary": "#7a1f5c""##))
    case .notATypeface:
      DiagnosticPage(
        title: BilingualText(ja: "書体の名前でない値", en: "A name of a typeface that is none"),
        why: BilingualText(
          ja: "書体は、住民の機器にあるものを名前で選びます。ページは、ほかの所から何も読み込みません。",
          en:
            "Typefaces are chosen by their names among those of a reader's device. A page loads nothing from elsewhere."
        ),
        wrong: .theme(##""typefaces": ["<https://fonts.example.org/a.woff2>"]"##),
        right: .theme(##""typefaces": ["BIZ UDPGothic"]"##))
    case .contrast:
      DiagnosticPage(
        title: BilingualText(ja: "見分けにくい2つの色", en: "Two colours that do not stand out from each other"),
        why: BilingualText(
          ja: "文字は 4.5:1、欄の線と選んでいる所の線は 3:1 以上の差がないと、読めない人がいます（WCAG 2.2 の 1.4.3 と 1.4.11）。"
            + "見分けやすい配色を求める人には、文字を 7:1 以上にします。",
          en:
            "Text below 4.5:1, and edges and focus lines below 3:1, cannot be read by everyone (WCAG 2.2, 1.4.3 and 1.4.11). Who asks for more contrast gets text at 7:1."
        ),
        wrong: .theme(##""light": { "link": "#8888ff" }"##), right: .theme(##""light": { "link": "#3333aa" }"##))
    }
  }
}

extension DiagnosticExample.Place {
  /// Members of a file of colours and typefaces.
  public static let theme = Self("theme", title: BilingualText(ja: "配色と書体", en: "a theme"))
}

extension DiagnosticExample {
  fileprivate static func theme(_ text: String) -> Self { .source(text, in: .theme) }
}

extension ReadingContext {
  /// Reports a text that is no colour, `theme.notAColour`.
  func notAColour(_ node: JSONNode) {
    report(
      ThemeDiagnostic.notAColour, at: node.range,
      BilingualText(ja: "色は「#7a1f5c」のように書きます", en: "a colour is written as '#7a1f5c'"))
  }

  /// Reports a text that can be no name of a typeface, `theme.notATypeface`.
  func notATypeface(_ node: JSONNode) {
    report(
      ThemeDiagnostic.notATypeface, at: node.range,
      BilingualText(
        ja: "書体の名前だけを書きます。「\"」「\\」「<」「>」と改行は使えません",
        en: "write the name of a typeface alone, without quotes, backslashes, angle brackets and line breaks"))
  }
}

extension ObjectReader {
  /// Reports two colours that do not stand out enough, `theme.contrast`.
  func reportContrast(_ problem: ContrastProblem, at range: Range<Int>?) {
    report(
      ThemeDiagnostic.contrast, at: range,
      BilingualText(ja: problem.japaneseDescription, en: problem.description))
  }
}
