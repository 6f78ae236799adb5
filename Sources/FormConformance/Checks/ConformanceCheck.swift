public import FormSource

/// A check that a machine makes of the pages of a form: the closed list of what can be evidence.
///
/// The raw value is its name in evidence files. Those from `loads` on are made in a browser (`Tests/Browser/checks`, the
/// same names); the others by this package itself.
public enum ConformanceCheck: String, Hashable, Sendable, CaseIterable {
  // In the markup of the pages and in their style sheet.
  case pictures
  case media
  case motion
  case scripts
  case shortcuts
  case tooltips
  case timeLimits
  case signIn
  case zoom
  case orientation
  case linkLines
  case autocomplete
  case pageLanguage
  case partLanguages
  case titles
  case skipLink
  case headings
  case identifiers
  case labels
  case topics
  case ariaLabels
  case tabIndexes
  case linkNames
  case errorFocus
  case sameNavigation
  // In what the pages are made of.
  case errorWords
  case errorMessages
  case requirementWords
  case sensoryWords
  case review
  case sameNames
  case sameHelp
  // In the theme and in the specification.
  case themeContrast
  case onceOnly
  case words
  // In a browser.
  case loads
  case markup
  case styles
  case references
  case axe
  case axeOnPhones = "axe_phone"
  case names
  case announcements
  case order
  case focus
  case obscuredFocus = "obscured_focus"
  case targets
  case reflow
  case largeText = "large_text"
  case textSpacing = "text_spacing"
  case contrast
  case forcedColours = "forced_colors"
  case printing

  /// Where a check looks.
  public enum Place: Hashable, Sendable {
    /// The markup as it is sent, and the style sheet.
    case markup
    /// The components a page is made of.
    case components
    /// The colours of the theme.
    case theme
    /// The specification.
    case specification
    /// A real browser.
    case browser

    /// What it is called in a report.
    public var title: BilingualText {
      switch self {
      case .markup: BilingualText(ja: "HTMLとスタイルシート", en: "markup and style sheet")
      case .components: BilingualText(ja: "ページの部品", en: "components of the pages")
      case .theme: BilingualText(ja: "配色", en: "theme")
      case .specification: BilingualText(ja: "様式のファイル", en: "form file")
      case .browser: BilingualText(ja: "ブラウザー", en: "browser")
      }
    }
  }

  /// Where it looks.
  public var place: Place {
    switch self {
    case .pictures, .media, .motion, .scripts, .shortcuts, .tooltips, .timeLimits, .signIn, .zoom, .orientation,
      .linkLines, .autocomplete, .pageLanguage, .partLanguages, .titles, .skipLink, .headings, .identifiers, .labels,
      .topics, .ariaLabels, .tabIndexes, .linkNames, .errorFocus, .sameNavigation:
      .markup
    case .errorWords, .errorMessages, .requirementWords, .sensoryWords, .review, .sameNames, .sameHelp: .components
    case .themeContrast: .theme
    case .onceOnly, .words: .specification
    case .loads, .markup, .styles, .references, .axe, .axeOnPhones, .names, .announcements, .order, .focus,
      .obscuredFocus, .targets, .reflow, .largeText, .textSpacing, .contrast, .forcedColours, .printing:
      .browser
    }
  }
}

// MARK: - Words

extension ConformanceCheck {
  /// What it looks at, in a few words.
  public var title: BilingualText {
    switch self {
    case .pictures: BilingualText(ja: "画像を探す", en: "pictures are looked for")
    case .media: BilingualText(ja: "音声・映像を探す", en: "sound and film are looked for")
    case .motion: BilingualText(ja: "動くものを探す", en: "what moves is looked for")
    case .scripts: BilingualText(ja: "スクリプトを探す", en: "scripts are looked for")
    case .shortcuts: BilingualText(ja: "近道キーを探す", en: "shortcuts are looked for")
    case .tooltips: BilingualText(ja: "重ねて出る説明を探す", en: "what appears on hover or focus is looked for")
    case .timeLimits: BilingualText(ja: "自分で切り替わるページを探す", en: "pages that refresh themselves are looked for")
    case .signIn: BilingualText(ja: "パスワードの欄を探す", en: "fields for passwords are looked for")
    case .zoom: BilingualText(ja: "拡大を禁じる指定を探す", en: "rules that forbid to zoom are looked for")
    case .orientation: BilingualText(ja: "向きで変わる指定を探す", en: "rules that depend on the orientation are looked for")
    case .linkLines: BilingualText(ja: "リンクの下線を消す指定を探す", en: "rules that take the line from links are looked for")
    case .autocomplete: BilingualText(ja: "本人の情報の欄の目的", en: "purpose of fields for personal data")
    case .pageLanguage: BilingualText(ja: "ページの言語", en: "language of the page")
    case .partLanguages: BilingualText(ja: "部分の言語", en: "language of parts")
    case .titles: BilingualText(ja: "題名", en: "titles")
    case .skipLink: BilingualText(ja: "本文への飛び先と範囲", en: "skip link and landmarks")
    case .headings: BilingualText(ja: "見出しの順", en: "order of headings")
    case .identifiers: BilingualText(ja: "識別子と参照", en: "ids and references")
    case .labels: BilingualText(ja: "ラベルとまとまり", en: "labels and groups")
    case .topics: BilingualText(ja: "見出しとラベルの一覧", en: "list of headings and labels")
    case .ariaLabels: BilingualText(ja: "見えない名前", en: "names that are not seen")
    case .tabIndexes: BilingualText(ja: "順を変える指定", en: "tab indexes")
    case .linkNames: BilingualText(ja: "リンクの名前", en: "names of links")
    case .errorFocus: BilingualText(ja: "エラーの一覧へのフォーカス", en: "focus on the error summary")
    case .sameNavigation: BilingualText(ja: "繰り返すリンクの順", en: "order of repeated links")
    case .errorWords: BilingualText(ja: "エラーの言葉", en: "words of errors")
    case .errorMessages: BilingualText(ja: "エラーの文の一覧", en: "list of error messages")
    case .requirementWords: BilingualText(ja: "必須・任意の言葉", en: "words for required and optional")
    case .sensoryWords: BilingualText(ja: "形・位置・色の言葉", en: "words for shape, place and colour")
    case .review: BilingualText(ja: "送る前の確認", en: "review before sending")
    case .sameNames: BilingualText(ja: "同じものの名前", en: "names of the same thing")
    case .sameHelp: BilingualText(ja: "問い合わせ先の場所", en: "place of help")
    case .themeContrast: BilingualText(ja: "配色の濃さの差", en: "contrast of the theme")
    case .onceOnly: BilingualText(ja: "二度聞く質問", en: "questions asked twice")
    case .words: BilingualText(ja: "見出し・ラベル・文の検査（ward check）", en: "words of headings, labels and texts (ward check)")
    case .loads: BilingualText(ja: "スクリプトなし・厳しい方針での表示", en: "loads without scripts under a strict policy")
    case .markup: BilingualText(ja: "Nu Html Checker", en: "Nu Html Checker")
    case .styles: BilingualText(ja: "スタイルシートの文法", en: "grammar of the style sheet")
    case .references: BilingualText(ja: "参照の先", en: "where references lead")
    case .axe: BilingualText(ja: "axe-core", en: "axe-core")
    case .axeOnPhones: BilingualText(ja: "axe-core（電話の大きさ）", en: "axe-core on a phone")
    case .names:
      BilingualText(ja: "支援技術に伝わる名前・状態・説明", en: "names, states and descriptions told to assistive technology")
    case .announcements: BilingualText(ja: "読み上げの書き起こしとの一致", en: "agreement with the announcement transcript")
    case .order: BilingualText(ja: "Tabキーの順", en: "order of the Tab key")
    case .focus: BilingualText(ja: "フォーカスの見え方", en: "how the focus is seen")
    case .obscuredFocus: BilingualText(ja: "フォーカスが隠れないこと", en: "the focus is not covered")
    case .targets: BilingualText(ja: "押す所の大きさ", en: "size of targets")
    case .reflow: BilingualText(ja: "幅320pxと大きな文字", en: "320 px and large letters")
    case .largeText: BilingualText(ja: "2倍の文字", en: "letters twice as large")
    case .textSpacing: BilingualText(ja: "広い字間・行間", en: "wider spacing")
    case .contrast: BilingualText(ja: "明るい・暗い配色の文字", en: "text in the light and the dark scheme")
    case .forcedColours: BilingualText(ja: "色を固定した表示", en: "forced colours")
    case .printing: BilingualText(ja: "印刷", en: "print")
    }
  }

  /// What is counted, after a number.
  public var unit: BilingualText {
    switch self {
    case .labels, .ariaLabels, .requirementWords, .names, .autocomplete: BilingualText(ja: "項目", en: "fields")
    case .headings: BilingualText(ja: "見出し", en: "headings")
    case .identifiers, .references: BilingualText(ja: "参照", en: "references")
    case .topics: BilingualText(ja: "語句", en: "phrases")
    case .linkNames, .sameNavigation, .linkLines: BilingualText(ja: "リンク", en: "links")
    case .errorWords, .errorFocus: BilingualText(ja: "エラー", en: "errors")
    case .errorMessages: BilingualText(ja: "文", en: "messages")
    case .partLanguages, .sensoryWords: BilingualText(ja: "文", en: "texts")
    case .themeContrast: BilingualText(ja: "組", en: "pairs")
    case .review: BilingualText(ja: "答え", en: "answers")
    case .onceOnly, .words: BilingualText(ja: "質問", en: "questions")
    case .sameNames: BilingualText(ja: "名前", en: "names")
    case .order, .focus, .obscuredFocus, .targets: BilingualText(ja: "部品", en: "controls")
    case .pictures, .media, .motion, .scripts, .shortcuts, .tooltips, .timeLimits, .signIn, .zoom, .orientation:
      BilingualText(ja: "件", en: "found")
    case .pageLanguage, .titles, .skipLink, .tabIndexes, .sameHelp, .loads, .markup, .styles, .axe, .axeOnPhones,
      .announcements, .reflow, .largeText, .textSpacing, .contrast, .forcedColours, .printing:
      BilingualText(ja: "か所", en: "places")
    }
  }
}
