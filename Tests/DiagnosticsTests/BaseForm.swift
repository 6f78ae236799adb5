import FormConformance
import FormHTML
import FormModel
import FormSource
import FormTestSupport
import FormText
import FormUsability
import PlainLanguage

/// A small form that is right in every way, to put one mistake into.
///
/// It is put together as text, so that a mistake can be marked where it stands: `①"dates"②`.
struct BaseForm {
  /// A key with its value as text, both perhaps with marks in them.
  struct Member {
    var key: String
    var text: String

    /// The key without quotes and marks.
    var name: String { MarkedSource(key).text.filter { $0 != "\"" } }
  }

  private var form = Self.formMembers
  private var fields = Self.fieldTexts
  private var pages = [Self.childrenPage]
  private var translation = Self.translationTexts
  private var translationFile = Self.members(
    #""specVersion": "1.0", "for": "small-form", "language": "en", "texts": …"#)
  private var meanings = Self.meaningMembers
  private var script = Self.scriptMembers
  private var glossary = Self.members(Self.glossaryTexts)
  private var wholeFile: String?
  /// A text alone, with the profile it is checked by.
  private var freeText: (text: String, profile: TextProfile)?
  private var shared: [String: String] = [:]
  private var older: [(place: String, text: String)] = []
  private(set) var hasScript = false
  private var theme = Self.members(##""specVersion": "1.0", "primary": "#7a1f5c""##)
  private var answers = Self.answerMembers
  private var evidence = Self.evidenceMembers
  private var hasConformance = false
  private var hasTheme = false
  private var isExpression = false

  /// A problem of the mistake itself, for whoever wrote it.
  struct Unusable: Error, CustomStringConvertible {
    var description: String
  }

  /// Puts pieces into the form. A place is the name of a ``DiagnosticExample/Place``.
  init(_ pieces: [(place: String, text: String)]) throws(Unusable) {
    for (place, text) in pieces {
      switch place {
      case "file": wholeFile = text
      case "text": freeText = (text, .standard)
      case "easyText": freeText = (text, .easy)
      case "glossary": Self.put(text, into: &glossary)
      case "form": Self.put(text, into: &form)
      case "field": fields.append(text)
      case "page": pages.append(text)
      case "pages": Self.put("\"pages\": [" + text + "]", into: &form)
      case "expression":
        isExpression = true
        fields.append(
          #"{ "id": "extra", "type": "date", "label": "追加の日", "paperNote": "紙の説明。", "showWhen": "\#(Self.escaped(text))" }"#
        )
      case "condition":
        fields.append(
          #"{ "id": "extra", "type": "date", "label": "追加の日", "paperNote": "紙の説明。", "showWhen": "\#(Self.escaped(text))" }"#
        )
      case "translation":
        speakEnglish()
        Self.put(text, into: &translation)
      case "translationFile":
        speakEnglish()
        Self.put(text, into: &translationFile)
      case "meaning": Self.put(text, into: &meanings)
      case "script":
        hasScript = true
        Self.put(text, into: &script)
      case "theme":
        hasTheme = true
        Self.put(text, into: &theme)
      case "conformanceAnswers":
        hasConformance = true
        Self.put(text, into: &answers)
      case "conformanceEvidence":
        hasConformance = true
        Self.put(text, into: &evidence)
      case let place where place.hasPrefix("shared/"): shared[place] = text
      case let place where place.hasPrefix("old "): older.append((String(place.dropFirst(4)), text))
      default: throw Unusable(description: "there is no place '\(place)'")
      }
    }
  }

  private var speaksEnglish: Bool { form.contains { $0.name == "languages" && $0.text.contains("\"en\"") } }

  private mutating func speakEnglish() {
    guard !form.contains(where: { $0.name == "languages" }) else { return }
    Self.put(#""languages": ["ja", "en"]"#, into: &form)
  }

  // MARK: - The files, marks and all

  /// `form.json`.
  var formFile: String {
    if let wholeFile { return wholeFile }
    let pages = [#"{ "id": "about", "title": "あなたのこと", "fields": ["# + fields.joined(separator: ",\n") + "] }"] + pages
    return Self.object(form, whole: ["pages": "[" + pages.joined(separator: ",\n") + "]"])
  }

  /// `en.json`.
  var translationText: String { Self.object(translationFile, whole: ["texts": Self.object(translation)]) }

  /// `meanings.json`.
  var vocabularyText: String {
    #"{ "specVersion": "1.0", "language": "ja", "languages": ["ja"], "#
      + #""registers": { "residentRegister": { "name": "住民基本台帳", "holder": "見本区" } }, "#
      + "\n\"meanings\": " + Self.object(meanings) + " }"
  }

  /// `shared/glossary.json`.
  var glossaryText: String {
    #"{ "specVersion": "1.0", "id": "glossary", "language": "ja", "languages": ["ja", "en"], "#
      + "\n\"terms\": " + Self.object(glossary) + " }"
  }

  /// Words of a small glossary: one that is not used, and one that is explained.
  private static let glossaryTexts =
    #""滞納": { "reading": "たいのう", "policy": "replace", "plain": "払っていないお金" }, "#
    + #""委任状": { "reading": "いにんじょう", "policy": "annotate", "plain": "手続をたのんだことを書く紙", "explanation": "かわりの人にたのむときの紙です。" }"#

  /// The English of the small glossary.
  private static let glossaryTranslation = #"""
    { "specVersion": "1.0", "for": "glossary", "language": "en", "texts": {
      "terms.委任状.plain": { "source": "手続をたのんだことを書く紙", "text": "letter of authorisation" },
      "terms.委任状.explanation": { "source": "かわりの人にたのむときの紙です。", "text": "A paper for somebody who acts for you." } } }
    """#

  /// A usability script for it.
  var scriptFile: String { Self.object(script) }

  /// What was found, the file with the marks, and the marked place.
  typealias Findings = (found: [Diagnostic], marked: SourceFile?, place: Range<Int>)

  /// Everything that is said about it, with the marked places.
  func findings() throws -> Findings {
    if let freeText { return findings(inText: freeText.text, freeText.profile) }
    let form = MarkedSource(formFile)
    let english = MarkedSource(translationText)
    let vocabulary = MarkedSource(vocabularyText)
    let script = MarkedSource(scriptFile)
    let terms = MarkedSource(glossaryText)
    var sharedFiles = shared.reduce(into: [:]) { files, file in
      files[file.key] = SourceFile(name: file.key, text: MarkedSource(file.value).text)
    }
    sharedFiles[Glossary.sharedPath] = SourceFile(name: "glossary.json", text: terms.text)
    sharedFiles["shared/glossary.en.json"] = SourceFile(name: "glossary.en.json", text: Self.glossaryTranslation)
    let files = SpecificationFiles(
      form: SourceFile(name: "form.json", text: form.text),
      translations: speaksEnglish || english["①"] >= 0
        ? [.english: SourceFile(name: "en.json", text: english.text)] : [:],
      meanings: SourceFile(name: "meanings.json", text: vocabulary.text),
      shared: SharedFiles(sharedFiles))
    let old = try older.isEmpty ? nil : Self.specification(older)
    // An example of the condition language is no form of its own: what it comes to in this one is not looked at.
    let checked = FormSpecification.check(files, against: old)
    var found = isExpression ? FormSpecification.read(files).diagnostics : checked.diagnostics + checked.undecided
    let scriptFile = SourceFile(name: "script.json", text: script.text)
    if hasScript {
      found += UsabilityScript.read(scriptFile, for: checked.readable).diagnostics
    }
    let theme = MarkedSource(Self.object(theme))
    let themeFile = SourceFile(name: "theme.json", text: theme.text)
    if hasTheme { found += Theme.read(themeFile).diagnostics }
    let conformance = [MarkedSource(Self.object(answers)), MarkedSource(Self.object(evidence))]
    let conformanceFiles = [
      SourceFile(name: "answers.json", text: conformance[0].text),
      SourceFile(name: "evidence.json", text: conformance[1].text),
    ]
    if hasConformance {
      found += ConformanceAnswers.read(conformanceFiles[0], for: Self.report).diagnostics
      found += BrowserEvidence.read(conformanceFiles[1], for: Self.report.form).diagnostics
    }
    let sharedPlaces = shared.map { (MarkedSource($0.value), sharedFiles[$0.key]) }
    let places: [(MarkedSource, SourceFile?)] =
      sharedPlaces + [
        (form, files.form), (english, files.translations[.english]), (vocabulary, files.meanings), (script, scriptFile),
        (theme, themeFile),
        (terms, sharedFiles[Glossary.sharedPath]),
      ] + zip(conformance, conformanceFiles).map { ($0, $1) }
    let marked = places.filter { $0.0["①"] >= 0 }
    guard marked.count <= 1 else { throw Unusable(description: "several files are marked") }
    return (found.sorted(), marked.first?.1, marked.first?.0.range("①", "②") ?? 0..<0)
  }

  /// The form with other pieces, as an earlier version.
  private static func specification(_ pieces: [(place: String, text: String)]) throws -> FormSpecification {
    let base = try BaseForm(pieces)
    let files = SpecificationFiles(
      form: SourceFile(name: "old.json", text: base.formFile),
      translations: base.speaksEnglish ? [.english: SourceFile(name: "old.en.json", text: base.translationText)] : [:],
      meanings: SourceFile(name: "meanings.json", text: base.vocabularyText))
    let result = FormSpecification.read(files)
    guard let specification = result.specification else {
      throw Unusable(description: "the earlier version: \(result.diagnostics.map(\.message.en))")
    }
    return specification
  }

  /// What is said of a text that belongs to no form.
  private func findings(inText text: String, _ profile: TextProfile) -> Findings {
    let marked = MarkedSource(text)
    let file = SourceFile(name: "text.txt", text: marked.text)
    let glossary = Glossary.read(SourceFile(name: "glossary.json", text: MarkedSource(glossaryText).text)).glossary
    let found = TextChecker(profile, glossary: glossary).report(on: RubyText(marked.text)).findings
    let isMarked = marked["①"] >= 0
    let place = isMarked ? marked.range("①", "②") : 0..<0
    return (found.map { $0.diagnostic(in: file) }.sorted(), isMarked ? file : nil, place)
  }

  // MARK: - Putting text together

  private static let formMembers = members(formText)
  private static let translationMembers = members(
    #""specVersion": "1.0", "for": "small-form", "language": "en", "texts": …"#)
  private static let meaningMembers = members(meaningTexts)
  private static let scriptMembers = members(scriptText)
  private static let answerMembers = members(
    #""specVersion": "1.0", "form": { "id": "small-form", "version": "1" }, "rows": {}"#)
  private static let evidenceMembers = members(
    #""specVersion": "1.0", "form": { "id": "small-form", "version": "1", "hash": "abc" }, "#
      + #""testedOn": "2026-11-26", "checks": []"#)

  /// A report of tests in which nothing was tested but the review page, and that was found missing.
  private static let report = ConformanceReport(
    of: TestedSite(
      of: TestedForm(id: "small-form", version: "1", hash: "abc", title: "小さな様式", languages: [.japanese]),
      pages: [], styleSheet: []),
    evidence: [
      CheckEvidence(
        .review, findings: [.init(BilingualText(ja: "確認のページがありません", en: "there is no review page"))])
    ])

  /// The members of a text such as `"id": "a", "title": "b"`, marks kept.
  static func members(_ text: String) -> [Member] {
    var members: [Member] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    var key: String?
    var piece = ""
    func end() {
      guard let name = key else { return }
      members.append(Member(key: trimmed(name), text: trimmed(piece)))
      key = nil
    }
    for character in text {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isInString = false
        }
      } else {
        switch character {
        case "\"": isInString = true
        case "{", "[": depth += 1
        case "}", "]": depth -= 1
        case ":" where depth == 0 && key == nil:
          key = piece
          piece = ""
          continue
        case "," where depth == 0:
          end()
          piece = ""
          continue
        default: break
        }
      }
      piece.append(character)
    }
    end()
    return members
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Puts members in the place of those with the same key, or at the end; `null` takes one out, `…` keeps its value.
  private static func put(_ text: String, into members: inout [Member]) {
    for new in Self.members(text) {
      if let index = members.firstIndex(where: { $0.name == new.name }) {
        switch new.text {
        case "null": members.remove(at: index)
        case "…": members[index].key = new.key
        default: members[index] = new
        }
      } else {
        members.append(new)
      }
    }
  }

  private static func object(_ members: [Member], whole: [String: String] = [:]) -> String {
    let lines = members.map { member in
      member.key + ": " + (member.text == "…" ? whole[member.name] ?? "{}" : member.text)
    }
    return "{ " + lines.joined(separator: ",\n  ") + " }"
  }

  /// An expression as it stands in a JSON string.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
