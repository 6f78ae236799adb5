import FormExpressions
import FormModel
import FormSource
import FormTestSupport
import FormUsability
import Foundation
import Testing

@Suite("The catalogue of diagnostics")
struct CatalogueTests {
  private static let catalogue = DiagnosticCatalogue.standard

  @Test("an id is one finding for ever: none stands twice, and each begins with its layer")
  func ids() {
    let ids = Self.catalogue.entries.flatMap(\.ids).map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    let layers = DiagnosticLayer.all.map(\.rawValue)
    #expect(ids.filter { id in !layers.contains { id.hasPrefix($0 + ".") } } == [])
  }

  @Test("a tool finds the page of any finding by its id")
  func lookup() {
    #expect(Self.catalogue[DiagnosticID(.spec, "field.unknownType")]?.title.en == "A field type that does not exist")
    #expect(Self.catalogue[DiagnosticID(.script, "shape.unknownKey")]?.severity == .error)
    #expect(Self.catalogue[DiagnosticID(.spec, "noSuchThing")] == nil)
  }

  @Test("an author who copies a right example is told nothing, and the wrong one shows what it is about")
  func examples() throws {
    for entry in Self.catalogue.entries {
      guard case .source(let wrong, let place) = entry.page.wrong.content,
        case .source(let right, _) = entry.page.right.content
      else { continue }
      let ids = Set(entry.ids)
      let found = try Self.diagnostics(of: wrong, in: place)
      #expect(!found.isEmpty && found.allSatisfy { ids.contains($0.id) }, "\(entry.ids[0]): \(found.map(\.id))")
      #expect(found.allSatisfy { $0.severity == entry.page.severity }, "\(entry.ids[0])")
      let left = try Self.diagnostics(of: right, in: place)
      #expect(left.isEmpty, "\(entry.ids[0]): \(left.map { "\($0.id) \($0.message.en)" })")
    }
  }

  @Test("examples that no page can print are as they are described")
  func words() throws {
    let described = Self.catalogue.entries.filter { if case .words = $0.page.wrong.content { true } else { false } }
    for entry in described {
      let id = entry.ids[0]
      let example = try #require(DescribedExample.all[id.rawValue], "nothing shows what \(id) describes")
      let found = Set(try example.wrong().map(\.rawValue))
      #expect(found == [id.rawValue])
      if let right = example.right { #expect(try right() == [], "\(id)") }
    }
    #expect(DescribedExample.all.count == described.count)
  }

  @Test("Documentation/Diagnostics.md says what the code says; WARDKIT_UPDATE_GOLDENS=1 writes it")
  func documentation() throws {
    let path = PackageFolder.path("Documentation/Diagnostics.md")
    let markdown = Self.catalogue.markdown
    if GoldenFile.isUpdating { try Data(markdown.utf8).write(to: URL(filePath: path), options: .atomic) }
    let file = Array((try? Data(contentsOf: URL(filePath: path))) ?? Data())
    if let difference = TextComparison.difference(expected: file, actual: Array(markdown.utf8)) {
      Issue.record("Documentation/Diagnostics.md is stale: \(difference)")
    }
    for id in Self.catalogue.entries.flatMap(\.ids) { #expect(markdown.contains("<a id=\"\(id)\"></a>")) }
  }

  private static func diagnostics(of text: String, in place: DiagnosticExample.Place) throws -> [Diagnostic] {
    if place == .file {
      let file = SourceFile(name: "example.json", text: text)
      let found = JSONReader.read(file).diagnostics
      if !found.isEmpty { return found }
      do throws(JSONProblem) {
        _ = try JSONValue.parse(file.bytes, name: file.name)
        return []
      } catch {
        return [error.diagnostic]
      }
    }
    return try BaseForm([(place.name, text)]).findings().found
  }
}

/// An example that the documentation can only describe: what it leads to.
private struct DescribedExample: Sendable {
  var wrong: @Sendable () throws -> [DiagnosticID]
  var right: (@Sendable () throws -> [DiagnosticID])?

  private static func json(_ bytes: [UInt8]) -> [DiagnosticID] {
    JSONReader.read(SourceFile(name: "example.json", bytes: bytes)).diagnostics.map(\.id)
  }

  private static func json(_ text: String) -> [DiagnosticID] { json(Array(text.utf8)) }

  private static func reading(_ path: String) -> [DiagnosticID] {
    do throws(SourceFileError) {
      _ = try SourceFile.read(path: path)
      return []
    } catch {
      return [error.diagnostic.id]
    }
  }

  private static func condition(_ text: String) throws -> [DiagnosticID] {
    try BaseForm([("expression", text)]).findings().found.map(\.id)
  }

  private static func found(_ pieces: [(place: String, text: String)]) throws -> [DiagnosticID] {
    try BaseForm(pieces).findings().found.map(\.id)
  }

  /// A file of fields that forms share.
  private static func group(_ fields: String) -> String {
    #"{ "specVersion": "1.0", "id": "group", "language": "ja", "languages": ["ja"], "fields": ["#
      + (fields.isEmpty ? #"{ "id": "endsOn", "type": "date", "label": "終わる日" }"# : fields) + "] }"
  }

  /// What is said of a text and its English.
  private static func retention(_ japanese: String, _ english: String) throws -> [DiagnosticID] {
    try found([
      ("form", #""retention": "\#(japanese)""#),
      ("translation", #""retention": { "source": "\#(japanese)", "text": "\#(english)" }"#),
    ])
  }

  /// What is said of a form that includes files, of which two include each other.
  private static func including(_ paths: [String]) throws -> [DiagnosticID] {
    try found(
      paths.enumerated().map { index, path in
        ("field", #"{ "include": "\#(path)", "prefix": "p\#(index)" }"#)
      } + [
        ("shared/a.json", group(#"{ "include": "shared/b.json" }"#)),
        ("shared/b.json", group(#"{ "include": "shared/a.json" }"#)), ("shared/c.json", group("")),
      ])
  }

  /// A page with many rows, and rules that look at all of them from each.
  private static func dogs(_ count: Int) -> [(place: String, text: String)] {
    let rules = (1...count).map { number in
      #"{ "id": "dog\#(number)", "check": "pet.exists(p, p.petAge > \#(number) && p.petAge < \#(number + 9))", "at": ["petAge"], "severity": "inform", "message": "「犬の年」を確かめてください。" }"#
    }
    return [
      ("form", #""rules": ["# + rules.joined(separator: ", ") + "]"),
      (
        "page",
        #"""
        { "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 1, "max": 99, "row": "犬", "another": "ほかに犬がいますか" },
          "fields": [{ "id": "petAge", "type": "integer", "label": "犬の年", "minimum": 0, "maximum": 60 }] }
        """#
      ),
    ]
  }

  private static func including(_ path: String) throws -> [DiagnosticID] { try including([path]) }

  private static let form = PackageFolder.path("FormSpecs/child-allowance-claim/form.json")

  static let all = files.merging(versions) { first, _ in first }

  private static let files: [String: DescribedExample] = [
    "json.noSuchFile": .init(
      wrong: { reading("FormSpecs/moving-inn/form.json") }, right: { reading(form) }),
    "json.isFolder": .init(wrong: { reading(PackageFolder.path("FormSpecs")) }, right: { reading(form) }),
    "json.notReadable": .init(
      wrong: {
        #if os(Linux)
        // Root may read every file; this one fails for everybody.
        reading("/proc/self/mem")
        #else
        reading("/var/root/form.json")
        #endif
      }, right: { reading(form) }),
    "json.tooLarge": .init(
      wrong: {
        JSONReader.read(
          SourceFile(name: "a.json", bytes: Array(repeating: 0x20, count: 40)), limits: .init(bytes: 30)
        ).diagnostics.map(\.id)
      }, right: { json("{}") }),
    "json.empty": .init(wrong: { json("") }, right: { json("{}") }),
    "json.byteOrderMark": .init(wrong: { json([0xEF, 0xBB, 0xBF] + Array("{}".utf8)) }, right: { json("{}") }),
    "json.notUTF8": .init(
      wrong: { json([0x22, 0x8E, 0x81, 0x96, 0xBC, 0x22]) }, right: { json("\"氏名\"") }),
    "json.tooDeep": .init(
      wrong: { json(String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)) },
      right: { json("[[[[]]]]") }),
    "json.tooManyValues": .init(
      wrong: {
        JSONReader.read(SourceFile(name: "a.json", text: "[0,0,0,0,0]"), limits: .init(values: 4)).diagnostics.map(
          \.id)
      }, right: { json("[0,0,0,0,0]") }),
    "json.tooManyErrors": .init(
      wrong: {
        json("[" + String(repeating: "x,", count: 2_000) + "1]").filter { $0 != DiagnosticID(.json, "unknownWord") }
      }, right: { json("[1]") }),
    "json.controlCharacter": .init(wrong: { json("[\"一行目\n二行目\"]") }, right: { json(#"["一行目\n二行目"]"#) }),
    "spec.include.cycle": .init(wrong: { try including("shared/b.json") }, right: { try including("shared/c.json") }),
    "spec.include.tooMany": .init(
      wrong: { try including(Array(repeating: "shared/c.json", count: 201)) },
      right: { try including("shared/c.json") }),
    "language.sharedLacksLanguage": .init(
      wrong: {
        try found([
          ("translation", #""title": …"#), ("field", #"{ "include": "shared/c.json" }"#), ("shared/c.json", group("")),
        ])
      }, right: { try including("shared/c.json") }),
    "language.unlistedFile": .init(
      wrong: { try found([("form", #""languages": ["ja"]"#), ("translationFile", #"①"language": "en""#)]) },
      right: { try found([("translation", "")]) }),
    "language.otherInsertion": .init(
      wrong: { try retention("{number}まで残します。", "Kept until then.") },
      right: { try retention("{number}まで残します。", "Kept until {number}.") }),
    "language.valueMissing": .init(
      wrong: { try retention("14日のあいだ残します。", "Kept for 10 days.") },
      right: { try retention("14日のあいだ残します。", "Kept for 14 days.") }),
    "spec.logic.formTooCostly": .init(wrong: { try found(dogs(16)) }, right: { try found(dogs(2)) }),
    "expression.tooLong": .init(
      wrong: { try condition("isNew == true" + String(repeating: " || isNew == true", count: 20_000)) },
      right: { try condition("isNew == true") }),
    "expression.tooDeep": .init(
      wrong: { try condition(String(repeating: "(", count: 500) + "isNew" + String(repeating: ")", count: 500)) },
      right: { try condition("((isNew))") }),
  ]
}

// What two versions of a form come to.
extension DescribedExample {
  private static let endsOn = #"{ "id": "endsOn", "type": "date", "label": "終わる日" }"#

  /// What is said of version 2 of a form, held against version 1.
  private static func changes(
    _ old: [(place: String, text: String)], _ new: [(place: String, text: String)], _ keys: String = ""
  ) throws -> [DiagnosticID] {
    try found(
      [("old form", #""version": "1""#), ("form", #""version": "2""# + keys)]
        + old.map { ("old " + $0.place, $0.text) } + new)
  }

  private static func changed(_ old: String, _ new: String, _ keys: String = "") throws -> [DiagnosticID] {
    try changes([("field", old)], [("field", new)], keys)
  }

  private static func choice(_ job: String, _ more: String = "") -> String {
    #"{ "id": "cause", "type": "choice", "label": "わけ", "choices": [{ "value": "\#(job)", "label": "仕事" }, { "value": "other", "label": "ほか" }\#(more)] }"#
  }

  private static func number(_ maximum: Int, required: Bool = true) -> String {
    #"{ "id": "rooms", "type": "integer", "label": "部屋の数", "minimum": 1, "maximum": \#(maximum), "required": \#(required) }"#
  }

  private static func pets(_ fields: String, most: Int = 9) -> String {
    #"{ "id": "pets", "title": "犬", "repeat": { "id": "pet", "min": 0, "max": \#(most), "row": "犬", "another": "ほかに犬がいますか" }, "fields": [{ "id": "petName", "type": "text", "label": "犬の名前" }\#(fields)] }"#
  }

  private static func shown(when condition: String) -> String {
    #"{ "id": "endsOn", "type": "date", "label": "終わる日", "paperNote": "紙の説明。", "showWhen": "\#(condition)" }"#
  }

  private static let versions: [String: DescribedExample] = [
    "spec.version.otherForm": .init(
      wrong: { try changes([("form", #""id": "old-form""#)], []) }, right: { try changes([], []) }),
    "spec.version.notRaised": .init(
      wrong: { try found([("old form", #""title": "前の様式""#)]) },
      right: { try changes([("form", #""title": "前の様式""#)], []) }),
    "spec.version.migrationOfNothing": .init(
      wrong: { try changes([], [], #", "migrations": [{ "from": "1", "removed": ["fax"] }]"#) },
      right: { try changes([], [], #", "migrations": [{ "from": "1", "notes": ["言葉をやさしくしました。"] }]"#) }),
    "spec.version.removed": .init(
      wrong: { try changes([("field", endsOn)], []) }, right: { try changed(endsOn, endsOn) }),
    "spec.version.looksRenamed": .init(
      wrong: { try changed(endsOn, #"{ "id": "leftOn", "type": "date", "label": "終わる日" }"#) },
      right: { try changed(endsOn, endsOn) }),
    "spec.version.choiceRemoved": .init(
      wrong: { try changed(choice("job"), choice("work")) }, right: { try changed(choice("job"), choice("job")) }),
    "spec.version.changedRows": .init(
      wrong: { try changes([("page", pets("")), ("field", endsOn)], [("page", pets(", " + endsOn))]) },
      right: { try changes([("page", pets(", " + endsOn))], [("page", pets(", " + endsOn))]) }),
    "spec.version.fewerRows": .init(
      wrong: { try changes([("page", pets("", most: 12))], [("page", pets("", most: 2))]) },
      right: { try changes([("page", pets(""))], [("page", pets(""))]) }),
    "spec.version.sameName": .init(
      wrong: {
        try changes(
          [("field", endsOn), ("field", shown(when: "isNew == true").replacing("endsOn", with: "leftOn"))],
          [("field", endsOn)], #", "migrations": [{ "from": "1", "renamed": { "leftOn": "endsOn" } }]"#)
      }, right: { try changed(endsOn, endsOn) }),
    "spec.version.refusesAnswers": .init(
      wrong: { try changed(number(60), number(30)) }, right: { try changed(number(60), number(60)) }),
    "spec.version.notDecided": .init(
      wrong: {
        try changed(
          #"{ "id": "note", "type": "text", "label": "メモ" }"#, #"{ "id": "note", "type": "longText", "label": "メモ" }"#)
      }, right: { try changed(endsOn, endsOn) }),
    "spec.version.declared": .init(
      wrong: { try changes([("field", endsOn)], [], #", "migrations": [{ "from": "1", "removed": ["endsOn"] }]"#) },
      right: { try changed(endsOn, endsOn) }),
    "spec.version.asksMore": .init(
      wrong: { try changes([], [("field", endsOn)]) }, right: { try changed(endsOn, endsOn) }),
    "spec.version.conditionChanged": .init(
      wrong: { try changed(shown(when: "isNew == true"), shown(when: "isNew == false")) },
      right: { try changed(shown(when: "isNew == true"), shown(when: "isNew == true")) }),
    "spec.version.reworded": .init(
      wrong: { try changed(endsOn, #"{ "id": "endsOn", "type": "date", "label": "最後の日" }"#) },
      right: { try changed(endsOn, #"{ "id": "endsOn", "type": "date", "label": "{終|お}わる{日|ひ}" }"#) }),
    "spec.version.widened": .init(
      wrong: { try changed(choice("job"), choice("job", #", { "value": "none", "label": "なし" }"#)) },
      right: { try changed(choice("job"), choice("job")) }),
  ]
}

extension WrongForm {
  /// The entries whose mistakes can be put into a form.
  static var standardEntries: [DiagnosticCatalogue.Entry] {
    DiagnosticCatalogue.standard.entries.filter { entry in
      if case .words = entry.page.wrong.content { return false }
      return !entry.ids[0].rawValue.hasPrefix("json.")
    }
  }
}
