import FormSource
import FormText

/// What can be wrong with a form beyond its shape: the messages for authors, in one list.
///
/// A finding is of a kind, and a kind has a page in the documentation: one that nobody explained cannot be made.
struct SpecificationFinding {
  /// What is wrong, from a list with a page for each.
  let kind: any DiagnosticKind
  /// The sentence for the author.
  let message: BilingualText
  /// The text that stands in the place when there is one sensible fix.
  let replacement: String?

  init(_ kind: some DiagnosticKind, ja: String, en: String, replacement: String? = nil) {
    self.kind = kind
    self.message = BilingualText(ja: ja, en: en)
    self.replacement = replacement
  }

  /// The stable name of the kind.
  var id: DiagnosticID { kind.id(in: .spec) }
}

extension ReadingContext {
  /// Reports a finding at a place of the file.
  func report(_ finding: SpecificationFinding, at range: Range<Int>) {
    sink.report(finding.diagnostic(in: file, at: range))
  }
}

extension SpecificationFinding {
  /// The finding at a place of a file.
  func diagnostic(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      kind, file: file, range: range, message: message,
      fixIt: replacement.map { FixIt.replace(range, with: "\"\($0)\"", shown: $0) })
  }
}

extension SpecificationFinding {
  // MARK: Shape

  static func unsupportedVersion(_ version: String) -> Self {
    .init(
      ShapeDiagnostic.unsupportedVersion,
      ja: "specVersion \(named(version))は読めません。この版が読むのは「\(FormSpecification.specVersion)」です",
      en: "specVersion \(quoted(version)) cannot be read; this version reads '\(FormSpecification.specVersion)'",
      replacement: FormSpecification.specVersion)
  }

  static func badIdentifier(_ id: String, _ style: IdentifierStyle) -> Self {
    switch style {
    case .name:
      .init(
        SpecificationDiagnostic.badIdentifier, ja: "id\(named(id))は使えません。英小文字で始め、英数字だけで64字までにしてください",
        en: "\(quoted(id)) is no id; begin with a lower-case letter and use letters and digits, at most 64")
    case .folder:
      .init(
        SpecificationDiagnostic.badIdentifier, ja: "id\(named(id))は使えません。英小文字で始め、英小文字、数字、ハイフンだけで64字までにしてください",
        en:
          "\(quoted(id)) is no id; begin with a lower-case letter and use lower-case letters, digits and hyphens, at most 64"
      )
    }
  }

  static func duplicateIdentifier(_ id: String) -> Self {
    .init(
      SpecificationDiagnostic.duplicateId, ja: "id\(named(id))はもう使われています", en: "the id \(quoted(id)) is used already")
  }

  static func reservedPageID(_ id: String) -> Self {
    .init(
      SpecificationDiagnostic.reservedId, ja: "ページの id\(named(id))はしくみが使うので、別の名前にしてください",
      en: "the page id \(quoted(id)) belongs to the package; choose another")
  }

  static func duplicateChoice(_ value: String) -> Self {
    .init(
      SpecificationDiagnostic.duplicateChoice, ja: "選択肢の値\(named(value))が二度あります",
      en: "the choice \(quoted(value)) stands twice")
  }

  static func notADate(_ text: String) -> Self {
    .init(
      SpecificationDiagnostic.notADate, ja: "\(named(text))は日付として読めません。「2026-04-01」か「today」と書いてください",
      en: "\(quoted(text)) is no date; write '2026-04-01' or 'today'")
  }

  static func badPattern(_ message: BilingualText) -> Self {
    .init(
      SpecificationDiagnostic.badPattern, ja: "pattern を読めません。\(message.ja)",
      en: "the pattern cannot be read: \(message.en)")
  }

  static let patternIsNotPortable = Self(
    SpecificationDiagnostic.patternIsNotPortable, ja: "pattern では \\p を使わず、文字の範囲を書いてください。ほかの道具が読めません",
    en: "write ranges of characters instead of \\p in a pattern; other tools do not read it")

  static let minimumAboveMaximum = Self(
    SpecificationDiagnostic.minimumAboveMaximum, ja: "最小が最大より大きくなっています", en: "the minimum is above the maximum")

  static func notATime(_ text: String) -> Self {
    .init(
      SpecificationDiagnostic.notATime, ja: "\(named(text))は時刻として読めません。「09:30」のように書いてください",
      en: "\(quoted(text)) is no time; write it like '09:30'")
  }

  static let numberHasTooManyDigits = Self(
    SpecificationDiagnostic.numberHasTooManyDigits, ja: "数は15けたまでで、小数点より後は9けたまでにしてください",
    en: "a number has up to 15 digits, up to 9 of them after the point")

  static let rowTitleWithoutNumber = Self(
    SpecificationDiagnostic.rowTitleWithoutNumber, ja: "rowTitle には、どのことばでも {number} を入れてください",
    en: "rowTitle needs {number} in every language")

  static let requiredTwice = Self(
    SpecificationDiagnostic.requiredTwice, ja: "required と requiredWhen はどちらか一つにしてください",
    en: "required and requiredWhen exclude each other")

  static let conditionWithoutPaperNote = Self(
    SpecificationDiagnostic.conditionWithoutPaperNote,
    ja: "showWhen があるので、紙の様式でいつ書くかを paperNote に書いてください",
    en: "with showWhen, say in paperNote when it is filled in on paper")

  // MARK: References

  static func unknownFieldType(_ name: FieldTypeName, nearest: FieldTypeName?) -> Self {
    .init(
      SpecificationDiagnostic.unknownType,
      ja: "\(named(name.rawValue))という種類の項目はありません" + (nearest.map { "。「\($0.rawValue)」ですか" } ?? ""),
      en: "no field type is called \(quoted(name.rawValue))"
        + (nearest.map { "; did you mean '\($0.rawValue)'?" } ?? ""),
      replacement: nearest?.rawValue)
  }

  static func unknownField(_ name: String, nearest: String?) -> Self {
    .init(
      SpecificationDiagnostic.unknownField, ja: "\(named(name))という項目はありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "no field is called \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), replacement: nearest
    )
  }

  static func unknownGroup(_ name: String, nearest: String?) -> Self {
    .init(
      SpecificationDiagnostic.unknownGroup, ja: "\(named(name))というくり返しはありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "no repeated group is called \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  static func fieldIsInRows(_ name: String, of group: String) -> Self {
    .init(
      SpecificationDiagnostic.outsideRow, ja: "\(named(name))は「\(group)」の1件ごとの質問なので、ここでは使えません",
      en: "\(quoted(name)) is asked once per row of '\(group)', so it cannot be named here")
  }

  static func fieldHasOtherType(_ name: String, wanted: FieldTypeName, found: FieldTypeName) -> Self {
    .init(
      SpecificationDiagnostic.otherType,
      ja: "ここには種類が「\(wanted.rawValue)」の項目が要りますが、\(named(name))は「\(found.rawValue)」です",
      en: "a field of type '\(wanted.rawValue)' is needed here, but \(quoted(name)) is '\(found.rawValue)'")
  }

  static let ruleMixesRows = Self(
    SpecificationDiagnostic.ruleMixesRows, ja: "at の項目は、同じくり返しの中か、くり返しの外かにそろえてください",
    en: "the fields in 'at' have to stand in one repeated group, or in none")

  static func unknownMeaning(_ name: String, nearest: String?) -> Self {
    .init(
      OnceDiagnostic.unknownMeaning,
      ja: "\(named(name))という意味は meanings.json にありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "meanings.json has no meaning \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  static func meaningHasOtherType(_ name: String, meant: String, found: String) -> Self {
    .init(
      OnceDiagnostic.otherType, ja: "意味\(named(name))の種類は「\(meant)」ですが、この項目は「\(found)」です",
      en: "the meaning \(quoted(name)) has the type '\(meant)', but this field is '\(found)'")
  }

  static func unknownRegister(_ name: String, nearest: String?) -> Self {
    .init(
      OnceDiagnostic.unknownRegister,
      ja: "\(named(name))という台帳は registers にありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "no register is called \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  static func unknownChoiceList(_ name: String, nearest: String?) -> Self {
    .init(
      SpecificationDiagnostic.unknownChoiceList,
      ja: "選択肢の一覧\(named(name))は、choiceLists にも shared/choices にもありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "neither choiceLists nor shared/choices has a list \(quoted(name))"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  static let choicesTwice = Self(
    SpecificationDiagnostic.choicesTwice, ja: "choices と choicesFrom はどちらか一つにしてください",
    en: "choices and choicesFrom exclude each other")

  static let choicesWithoutGroups = Self(
    SpecificationDiagnostic.choicesWithoutGroups, ja: "choiceGroup がありますが、group を持つ選択肢がありません",
    en: "there is a choiceGroup, but no choice has a group")

  static func unknownActor(_ name: String, nearest: String?) -> Self {
    .init(
      SpecificationDiagnostic.unknownActor,
      ja: "\(named(name))という人は actors の thirdParties にありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "actors has no third party \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      replacement: nearest)
  }

  static let deadlineNeedsOneEnd = Self(
    SpecificationDiagnostic.deadlineNeedsOneEnd, ja: "days、months、on のどれか一つを書いてください",
    en: "write one of days, months and on")

  static func unknownPart(_ name: String, nearest: String?) -> Self {
    .init(
      SpecificationDiagnostic.unknownPart, ja: "parts に\(named(name))はありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
      en: "parts has no \(quoted(name))" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), replacement: nearest)
  }

  static func pageWithoutPart(_ id: String) -> Self {
    .init(
      SpecificationDiagnostic.pageWithoutPart, ja: "parts があるので、ページ\(named(id))にも part を書いてください",
      en: "the form has parts: say in 'part' to which the page \(quoted(id)) belongs")
  }

  static func partWithoutPage(_ id: String) -> Self {
    .init(
      SpecificationDiagnostic.partWithoutPage, ja: "部分\(named(id))にはページがありません",
      en: "no page belongs to the part \(quoted(id))")
  }

  static func partIsScattered(_ id: String) -> Self {
    .init(
      SpecificationDiagnostic.partIsScattered, ja: "部分\(named(id))のページが離れています。続けて並べてください",
      en: "the pages of the part \(quoted(id)) do not stand together")
  }

  static let fieldsBesideSections = Self(
    SpecificationDiagnostic.fieldsBesideSections, ja: "fields と sections はどちらか一つにしてください",
    en: "fields and sections exclude each other")

  static let pagesWithoutRows = Self(
    SpecificationDiagnostic.pagesWithoutRows, ja: "ページの中に pages を書けるのは、repeat があるページだけです",
    en: "only a page with 'repeat' has pages in its rows")

  static let rowsTooDeep = Self(
    SpecificationDiagnostic.rowsTooDeep, ja: "くり返しの中のくり返しは、一段だけです。この中に pages は書けません",
    en: "rows within rows go one level deep: there are no pages in these")

  // MARK: Shared files

  static func badSharedPath(_ path: String) -> Self {
    .init(
      SpecificationDiagnostic.badIncludePath,
      ja: "\(named(path))は使えません。様式のフォルダーから見た「shared/fields/person.json」のように書いてください",
      en: "\(quoted(path)) cannot be used; write a path from the folder of all forms, as 'shared/fields/person.json'")
  }

  static func unreadableShared(_ path: String, _ reason: BilingualText) -> Self {
    .init(
      SpecificationDiagnostic.unreadableInclude, ja: "\(named(path))を読めません: \(reason.ja)",
      en: "\(quoted(path)) cannot be read: \(reason.en)"
    )
  }

  static func sharedLacksLanguage(_ path: String, _ language: Language) -> Self {
    .init(
      LanguageDiagnostic.sharedLacksLanguage,
      ja: "\(named(path))には、この様式の言語「\(language.rawValue)」がありません",
      en: "\(quoted(path)) does not speak '\(language.rawValue)', which this form does")
  }

  static func includeCycle(_ paths: [String]) -> Self {
    .init(
      SpecificationDiagnostic.includeCycle, ja: "include が輪になっています: " + paths.joined(separator: " → "),
      en: "files include each other in a circle: " + paths.joined(separator: " → "))
  }

  static func tooManyIncludes(_ limit: Int) -> Self {
    .init(
      SpecificationDiagnostic.tooManyIncludes, ja: "include が\(limit)回を超えます",
      en: "files are included more than \(limit) times")
  }

  // MARK: Versions

  static func removedFieldIsAsked(_ name: String) -> Self {
    .init(
      SpecificationDiagnostic.removedIsAsked, ja: "\(named(name))は removed にありますが、今の様式が聞いています",
      en: "\(quoted(name)) is said to be removed, but the form asks it")
  }

  static func migrationTwice(_ version: String) -> Self {
    .init(
      SpecificationDiagnostic.migrationTwice, ja: "版\(named(version))からの移し方は、一つだけ、前の版について書いてください",
      en: "there is one migration from an earlier version; \(quoted(version)) is this one or stands twice")
  }

  static func migrationLeadsNowhere(_ from: String, _ version: String) -> Self {
    .init(
      SpecificationDiagnostic.migrationLeadsNowhere, ja: "版\(named(from))からは、今の版\(named(version))に届きません",
      en: "the migrations from \(quoted(from)) do not lead to this version, \(quoted(version))")
  }

  // MARK: Logic

  static func cycle(_ names: [String]) -> Self {
    .init(
      LogicDiagnostic.cycle, ja: "条件が輪になっています: " + names.joined(separator: " → "),
      en: "conditions go in a circle: " + names.joined(separator: " → "))
  }

  // MARK: Languages

  static func languageIsNotJapanese(_ language: String) -> Self {
    .init(
      LanguageDiagnostic.isNotJapanese, ja: "様式は日本語「ja」で書いてください", en: "a form is written in Japanese, 'ja'",
      replacement: "ja")
  }

  static let japaneseComesFirst = Self(
    LanguageDiagnostic.japaneseFirst, ja: "languages の最初は「ja」にしてください", en: "'ja' comes first in languages")

  static func missingTranslationFile(_ language: Language) -> Self {
    .init(
      LanguageDiagnostic.missingFile, ja: "翻訳のファイル \(language.rawValue).json がありません",
      en: "the translation file \(language.rawValue).json is missing")
  }

  static func missingTranslations(_ language: Language, _ paths: [String]) -> Self {
    // Authors look a path up whole; only a name that nobody can have meant is cut.
    let shown = paths.prefix(3).map { path in
      "'" + path.split(separator: ".").map { BilingualText.shortened(String($0)) }.joined(separator: ".") + "'"
    }.joined(separator: ", ")
    let more = paths.count > 3 ? " …" : ""
    return .init(
      LanguageDiagnostic.missing, ja: "\(language.endonym) の文が \(paths.count) 件ありません: \(shown)\(more)",
      en: "\(paths.count) texts are missing in \(language.rawValue): \(shown)\(more)")
  }

  static func staleTranslation(_ path: String) -> Self {
    .init(
      LanguageDiagnostic.stale, ja: "「\(path)」のもとの文が変わっています。訳を見直してください",
      en: "the source of '\(path)' has changed since; look at the translation again")
  }

  static func orphanedTranslation(_ path: String) -> Self {
    .init(
      LanguageDiagnostic.orphan, ja: "「\(path)」という文は様式にありません",
      en: "the form has no text '\(path)'")
  }

  static func otherForm(_ found: String, wanted: String) -> Self {
    .init(
      LanguageDiagnostic.otherForm, ja: "この翻訳は\(named(found))のものです。ここでは「\(wanted)」が要ります",
      en: "this translation belongs to \(quoted(found)); '\(wanted)' is needed here", replacement: wanted)
  }

  static func otherLanguage(_ found: String, wanted: String) -> Self {
    .init(
      LanguageDiagnostic.otherLanguage, ja: "language が\(named(found))ですが、ファイルの名前は「\(wanted)」です",
      en: "language is \(quoted(found)), but the file is named '\(wanted)'", replacement: wanted)
  }

  static func ruby(_ problem: RubyProblem) -> Self {
    let (ja, en): (String, String) =
      switch problem.kind {
      case .unclosedBrace: ("ふりがなの '}' がありません", "the '}' of the furigana is missing")
      case .emptyBase: ("ふりがなを付ける語がありません", "there is no word under the furigana")
      case .emptyReading: ("ふりがながありません", "the furigana is missing")
      case .readingIsNotKana: ("ふりがなは、かなで書いてください", "furigana is written in kana")
      case .nested: ("ふりがなの中にふりがながあります", "furigana stands inside furigana")
      case .tooManyBars: ("ふりがなの '|' は一つだけです", "furigana has only one '|'")
      case .fullWidthSigns: ("ふりがなの印は半角の '{'、'|'、'}' です", "furigana is marked with '{', '|' and '}' in half width")
      }
    return .init(LanguageDiagnostic.furigana, ja: ja, en: en)
  }

  /// Text of an author, cut to a length that fits a sentence.
  private static func quoted(_ text: String) -> String { "'" + BilingualText.shortened(text) + "'" }

  /// The same in a Japanese sentence.
  private static func named(_ text: String) -> String { "「" + BilingualText.shortened(text) + "」" }
}
