import FormExpressions
import FormModel
import FormSource
import FormTestSupport
import FormText
import Testing

/// What one mistake in a form comes to, marked where the author should look.
private func expectOne(_ id: String, _ english: String, in marked: String, shared: [String: String] = [:]) throws {
  let source = MarkedSource(marked)
  let result = SmallForm.read(source.text, shared: shared)
  let found = result.diagnostics.map { "\($0.id.rawValue) \($0.message.en)" }
  try #require(result.diagnostics.count == 1, "found: \(found)")
  let diagnostic = result.diagnostics[0]
  #expect(diagnostic.id.rawValue == id)
  #expect(diagnostic.range == source.range("①", "②"), "points to \(diagnostic.file.text(in: diagnostic.range))")
  #expect(diagnostic.message.en.contains(english), "\(diagnostic.message.en)")
  #expect(diagnostic.message.ja.unicodeScalars.contains { $0.value > 0x3000 })
}

/// A page with the name, the yes-or-no question and more fields.
private func page(_ fields: String) -> String {
  #"{ "id": "about", "title": "あなたのこと", "fields": [\#(SmallForm.name), \#(SmallForm.isNew), \#(fields)] }"#
}

@Suite("Named conditions")
struct NamedConditionTests {
  @Test("a condition is written once and used by name")
  func named() throws {
    let result = SmallForm.read(
      SmallForm.text {
        $0.rest = #""conditions": [{ "id": "isFirst", "when": "isNew == true" }],"#
        $0.pages = page(#"{ "id": "d", "type": "date", "label": "日", "paperNote": "紙", "showWhen": "isFirst" }"#)
      })
    #expect(result.diagnostics.map(\.message.en) == [])
    #expect(result.specification?.conditions.map(\.id) == ["isFirst"])
  }

  @Test("one that does not exist, stands twice or goes in a circle is shown")
  func wrong() throws {
    try expectOne(
      "expression.unknownName", "isFirst",
      in: SmallForm.text {
        $0.rest = #""conditions": [{ "id": "isFirst", "when": "isNew == true" }],"#
        $0.pages = page(#"{ "id": "d", "type": "date", "label": "日", "paperNote": "紙", "showWhen": "①isFirts②" }"#)
      })
    try expectOne(
      "spec.shape.duplicateId", "'isNew'",
      in: SmallForm.text { $0.rest = #""conditions": [{ "id": ①"isNew"②, "when": "true" }],"# })
    try expectOne(
      "spec.logic.cycle", "a → b → a",
      in: SmallForm.text {
        $0.rest = #""conditions": [{ "id": "a", "when": ①"b"② }, { "id": "b", "when": "a" }],"#
      })
  }
}

@Suite("Choices that several questions share")
struct ChoiceListTests {
  static let trades = #"""
    { "specVersion": "1.0", "id": "trades", "language": "ja", "languages": ["ja"],
      "choices": [{ "value": "rice", "label": "米", "group": "farm" }, { "value": "steel", "label": "鉄", "group": "plant" }] }
    """#
  static let question = #"{ "id": "trade", "type": "choice", "label": "仕事", "choicesFrom": "trades" }"#

  @Test("a list of the form, or of all forms, stands for the choices of a question")
  func lists() throws {
    let own = SmallForm.read(
      SmallForm.text {
        $0.rest = #""choiceLists": [{ "id": "trades", "choices": [{ "value": "rice", "label": "米" }] }],"#
        $0.pages = page(Self.question)
      })
    #expect(own.diagnostics.map(\.message.en) == [])
    #expect(own.specification?.field("trade")?.type.allowedValues == ["rice"])
    let text = SmallForm.text { $0.pages = page(Self.question) }
    let shared = SmallForm.read(text, shared: ["shared/choices/trades.json": Self.trades])
    #expect(shared.diagnostics.map(\.message.en) == [])
    #expect(shared.specification?.field("trade")?.type.allowedValues == ["rice", "steel"])
    let other = SmallForm.read(
      text, shared: ["shared/choices/trades.json": Self.trades.replacing("鉄", with: "金属")])
    #expect(other.specification?.hash != shared.specification?.hash)
  }

  @Test("what is wrong with a shared list is said in its own file")
  func place() throws {
    let result = SmallForm.read(
      SmallForm.text { $0.pages = page(Self.question) },
      shared: ["shared/choices/trades.json": Self.trades.replacing("\"label\": \"鉄\"", with: "\"lable\": \"鉄\"")])
    #expect(Set(result.diagnostics.map(\.file.name)) == ["shared/choices/trades.json"])
    #expect(result.diagnostics.map(\.id.rawValue) == ["spec.shape.missingKey", "spec.shape.unknownKey"])
  }

  @Test("a list nobody knows, choices given twice and groups without any are shown")
  func wrong() throws {
    try expectOne(
      "spec.reference.unknownChoiceList", "'trades'",
      in: SmallForm.text {
        $0.rest = #""choiceLists": [{ "id": "trades", "choices": [{ "value": "rice", "label": "米" }] }],"#
        $0.pages = page(#"{ "id": "trade", "type": "choice", "label": "仕事", "choicesFrom": ①"trade"② }"#)
      })
    try expectOne(
      "spec.field.choicesTwice", "exclude",
      in: SmallForm.text {
        $0.pages = page(
          #"{ "id": "trade", "type": "choice", "label": "仕事", "choicesFrom": ①"trades"②, "choices": [] }"#)
      }, shared: ["shared/choices/trades.json": Self.trades])
    try expectOne(
      "spec.field.choicesWithoutGroups", "group",
      in: SmallForm.text {
        $0.pages = page(
          #"{ "id": "c", "type": "choice", "label": "一つ", "choiceGroup": ①"'a'"②, "choices": [{ "value": "a", "label": "ア" }] }"#
        )
      })
    let spoken = SmallForm.read(
      SmallForm.text {
        $0.head += #""languages": ["ja", "en"], "#
        $0.pages = page(Self.question)
      }, english: #"{ "specVersion": "1.0", "for": "small-form", "language": "en", "texts": {} }"#,
      shared: ["shared/choices/trades.json": Self.trades])
    #expect(spoken.diagnostics.map(\.id.rawValue).contains("language.sharedLacksLanguage"))
  }
}

@Suite("Sections and parts")
struct SectionTests {
  @Test("a page is divided into sections, and pages belong to parts")
  func read() throws {
    let result = SmallForm.read(
      SmallForm.text {
        $0.rest = #""parts": [{ "id": "you", "title": "あなた" }],"#
        $0.pages = #"""
          { "id": "about", "title": "題", "part": "you", "sections": [
            { "id": "who", "title": "だれ", "fields": [\#(SmallForm.name)] },
            { "id": "how", "title": "どう", "intro": ["よく読んでください。"], "fields": [\#(SmallForm.isNew)] }] }
          """#
      })
    #expect(result.diagnostics.map(\.message.en) == [])
    let page = try #require(result.specification?.pages.first)
    #expect(page.fields.map(\.id) == ["applicantName", "isNew"])
    #expect(page.sections.map(\.id) == ["who", "how"])
    #expect(page.section(of: 1)?.id == "how")
  }

  @Test("a part nobody knows, without a page, or torn apart is shown")
  func wrong() throws {
    func pages(_ parts: String...) -> String {
      parts.enumerated().map { index, part in
        let field = index == 0 ? SmallForm.name : #"{ "id": "f\#(index)", "type": "yesNo", "label": "問\#(index)" }"#
        return #"{ "id": "p\#(index)", "title": "題", \#(part) "fields": [\#(field)] }"#
      }.joined(separator: ",")
    }
    let parts = #""parts": [{ "id": "a", "title": "ア" }, { "id": "b", "title": "イ" }],"#
    try expectOne(
      "spec.reference.unknownPart", "parts has no 'bb'",
      in: SmallForm.text {
        $0.rest = parts.replacing("{ \"id\": \"a\", \"title\": \"ア\" }, ", with: "")
        $0.pages = pages(#""part": "b","#, #""part": ①"bb"②,"#)
      })
    try expectOne(
      "spec.shape.partWithoutPage", "'b'",
      in: SmallForm.text {
        $0.rest = parts.replacing("{ \"id\": \"b\", \"title\": \"イ\" }", with: "①{ \"id\": \"b\", \"title\": \"イ\" }②")
        $0.pages = pages(#""part": "a","#)
      })
    try expectOne(
      "spec.shape.partIsScattered", "together",
      in: SmallForm.text {
        $0.rest = parts.replacing("{ \"id\": \"a\", \"title\": \"ア\" }", with: "①{ \"id\": \"a\", \"title\": \"ア\" }②")
        $0.pages = pages(#""part": "a","#, #""part": "b","#, #""part": "a","#)
      })
    try expectOne(
      "spec.shape.fieldsBesideSections", "exclude",
      in: SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "fields": ①[]②, "sections": [{ "id": "who", "title": "だれ", "fields": [\#(SmallForm.name)] }] }"#
      })
  }
}

@Suite("Fields that forms include")
struct IncludeTests {
  static let person = #"""
    { "specVersion": "1.0", "id": "person", "language": "ja", "languages": ["ja"], "fields": [
      { "id": "name", "type": "personName", "label": "名前", "kana": false },
      { "id": "isAdult", "type": "yesNo", "label": "大人ですか" },
      { "id": "job", "type": "text", "label": "仕事", "paperNote": "大人のとき", "showWhen": "isAdult == true" }] }
    """#
  static let path = "shared/fields/person.json"
  static let include = #"{ "include": "shared/fields/person.json", "prefix": "spouse" }"#

  static func read(_ element: String, _ files: [String: String]) -> SpecificationReadingResult {
    SmallForm.read(SmallForm.text { $0.pages = page(element) }, shared: files)
  }

  @Test("included fields have names of their own, and their conditions follow")
  func prefix() throws {
    let result = Self.read(Self.include, [Self.path: Self.person])
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    #expect(form.fields.map(\.field.id) == ["applicantName", "isNew", "spouseName", "spouseIsAdult", "spouseJob"])
    #expect(form.field("spouseJob")?.condition?.expression.text == "spouseIsAdult == true")
    let plain = Self.read(#"{ "include": "shared/fields/person.json" }"#, [Self.path: Self.person])
    #expect(plain.specification?.field("job") != nil)
  }

  @Test("a file may include others; names keep their order of prefixes")
  func nested() throws {
    let couple = #"""
      { "specVersion": "1.0", "id": "couple", "language": "ja", "languages": ["ja"], "fields": [
        { "include": "shared/fields/person.json", "prefix": "first" },
        { "id": "met", "type": "yesNo", "label": "会いましたか", "paperNote": "大人", "showWhen": "firstIsAdult == true" }] }
      """#
    let result = Self.read(
      #"{ "include": "shared/fields/couple.json", "prefix": "old" }"#,
      [Self.path: Self.person, "shared/fields/couple.json": couple])
    #expect(result.diagnostics.map(\.message.en) == [])
    #expect(result.specification?.field("oldFirstJob")?.condition?.expression.text == "oldFirstIsAdult == true")
    #expect(result.specification?.field("oldMet")?.condition?.expression.text == "oldFirstIsAdult == true")
  }

  @Test("a mistake in an included file is shown in that file, at its place, also in a condition under a prefix")
  func placeOfMistakes() throws {
    let source = MarkedSource(Self.person.replacing("isAdult == true", with: "isAdult == true && ①isChild②"))
    let result = Self.read(Self.include, [Self.path: source.text])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.id.rawValue == "expression.unknownName")
    #expect(diagnostic.file.name == Self.path)
    #expect(diagnostic.range == source.range("①", "②"))
  }

  @Test("files that include each other are refused with their way")
  func cycle() throws {
    func file(_ other: String) -> String {
      #"{ "specVersion": "1.0", "id": "x", "language": "ja", "languages": ["ja"], "fields": [{ "include": "\#(other)" }] }"#
    }
    let result = Self.read(
      #"{ "include": "shared/a.json" }"#,
      ["shared/a.json": file("shared/b.json"), "shared/b.json": file("shared/a.json")])
    #expect(result.diagnostics.map(\.id.rawValue) == ["spec.include.cycle"])
    #expect(result.diagnostics.first?.message.en.contains("shared/a.json → shared/b.json → shared/a.json") == true)
    #expect(result.diagnostics.first?.file.name == "shared/b.json")
  }

  @Test("a file that is not there, or lies elsewhere, is shown where it is included")
  func missing() throws {
    for path in [
      "shared/fields/nobody.json", "../secret.json", "/etc/passwd", "shared/../x.json", "a//b.json", ".x.json",
    ] {
      let isPath = path == "shared/fields/nobody.json"
      try expectOne(
        isPath ? "spec.include.unreadable" : "spec.include.badPath", path,
        in: SmallForm.text { $0.pages = page(#"{ "include": ①"\#(path)"② }"#) })
    }
  }

  @Test("files that include others again and again are stopped before they fill the memory")
  func explosion() throws {
    var files: [String: String] = [:]
    for level in 0..<40 {
      let next =
        #"{ "include": "shared/l\#(level + 1).json", "prefix": "a" }, { "include": "shared/l\#(level + 1).json", "prefix": "b" }"#
      files["shared/l\(level).json"] =
        #"{ "specVersion": "1.0", "id": "l", "language": "ja", "languages": ["ja"], "fields": [\#(next)] }"#
    }
    files["shared/l40.json"] = Self.person
    let result = Self.read(#"{ "include": "shared/l0.json" }"#, files)
    #expect(result.specification == nil)
    #expect(result.diagnostics.contains { $0.id.rawValue.hasPrefix("spec.include.") })
  }
}

@Suite("Deadlines, papers and actors")
struct HeadTests {
  @Test("a deadline without one end, a register and an actor nobody knows are shown")
  func wrong() throws {
    let deadline = #""id": "d", "title": "届出", "text": "早めに。", "from": "movedOn", "countsFirstDay": false"#
    let moved = page(SmallForm.movedOn)
    try expectOne(
      "spec.shape.deadlineNeedsOneEnd", "days",
      in: SmallForm.text {
        $0.rest = #""deadlines": [{ \#(deadline), "days": 14, "months": ①1② }],"#
        $0.pages = moved
      })
    try expectOne(
      "once.unknownRegister", "'register'",
      in: SmallForm.text { $0.rest = #""papers": [{ "id": "p", "title": "紙", "heldBy": ①"register"② }],"# })
    try expectOne(
      "spec.reference.unknownActor", "did you mean 'staff'",
      in: SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "filledBy": ①"staf"②, "fields": [\#(SmallForm.name), \#(SmallForm.isNew)] }"#
      })
  }
}

@Suite("Versions of a form")
struct MigrationReadingTests {
  @Test("migrations are followed in a chain")
  func chain() throws {
    let result = SmallForm.read(
      SmallForm.text {
        $0.head = #""specVersion": "1.0", "id": "small-form", "version": "3", "language": "ja", "#
        $0.rest = #"""
          "migrations": [{ "from": "1", "to": "2", "renamed": { "fullName": "name" } },
            { "from": "2", "renamed": { "name": "applicantName" }, "removed": ["fax"], "notes": ["ファクスは聞きません。"] }],
          """#
      })
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    #expect(form.migrations(from: "1").map(\.to) == ["2", "3"])
    #expect(form.migrations(from: "0").isEmpty && form.migrations(from: "3").isEmpty)
  }

  @Test("a migration to nothing, from this version or of a question that is still asked is shown")
  func wrong() throws {
    try expectOne(
      "spec.reference.unknownField", "'applicantNam'",
      in: SmallForm.text { $0.rest = #""migrations": [{ "from": "0", "renamed": { "name": ①"applicantNam"② } }],"# })
    try expectOne(
      "spec.version.removedIsAsked", "'isNew'",
      in: SmallForm.text { $0.rest = #""migrations": [{ "from": "0", "removed": [①"isNew"②] }],"# })
    try expectOne(
      "spec.version.migrationLeadsNowhere", "'0'",
      in: SmallForm.text { $0.rest = #""migrations": [①{ "from": "0", "to": "0.5" }②],"# })
  }
}

@Suite("Rows in rows, as they are read")
struct RowsInRowsReadingTests {
  private static func kids(_ pages: String) -> String {
    #"""
    { "id": "about", "title": "題", "fields": [\#(SmallForm.name)] },
    { "id": "kids", "title": "子", "repeat": { "id": "kid", "min": 1, "max": 2, "row": "子", "another": "ほかに" },
      "fields": [\#(SmallForm.isNew)], \#(pages) }
    """#
  }
  private static let toys =
    #"{ "id": "toys", "title": "物", "repeat": { "id": "toy", "min": 0, "max": 2, "row": "物", "another": "ほかに" }, "fields": [{ "id": "toyName", "type": "text", "label": "名" }]"#

  @Test("pages in the rows of a page know the row they stand in")
  func read() throws {
    let result = SmallForm.read(SmallForm.text { $0.pages = Self.kids(#""pages": [\#(Self.toys) }]"#) })
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    #expect(form.pages.map(\.enclosingGroup) == [nil, nil, "kid"])
    #expect(form.groups(inRowsOf: "kid").map(\.id) == ["toy"])
    #expect(form.fields(inRowsOf: "kid").map(\.id) == ["isNew"])
  }

  @Test("a question of a row read outside of it, rows too deep and pages without rows are shown")
  func wrong() throws {
    try expectOne(
      "spec.shape.rowsTooDeep", "one level",
      in: SmallForm.text { $0.pages = Self.kids(#""pages": [\#(Self.toys), "pages": ①[]② }]"#) })
    try expectOne(
      "spec.shape.pagesWithoutRows", "repeat",
      in: SmallForm.text {
        $0.pages =
          #"{ "id": "about", "title": "題", "fields": [\#(SmallForm.name), \#(SmallForm.isNew)], "pages": ①[]② }"#
      })
    try expectOne(
      "expression.unknownName", "toyName",
      in: SmallForm.text {
        $0.rest = #""conditions": [{ "id": "hasToy", "when": "①toyName② == 'x'" }],"#
        $0.pages = Self.kids(#""pages": [\#(Self.toys) }]"#)
      })
  }
}

@Suite("Damaged files")
struct DamagedFormTests {
  @Test("a form, or a file it shares, that was cut or changed anywhere is read or refused, never a trap")
  func damaged() throws {
    var generator = SeededGenerator(seed: 20_261_126)
    let folder = PackageFolder.path("FormSpecs")
    let files = try SpecificationFiles.read(folder: folder + "/resident-record-copy")
    let shared = try ["shared/fields/contact", "shared/choices/certificate-purposes"].flatMap { path in
      try ["", ".easy", ".en"].map { ($0 + ".json", try SourceFile.read(path: "\(folder)/\(path)\($0).json")) }
        .map { (path + $0.0, $0.1) }
    }
    func damage(_ file: SourceFile) -> SourceFile {
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &generator)))
        case 2: bytes.insert(contentsOf: bytes[0..<min(200, bytes.count)], at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
        }
        if bytes.isEmpty { bytes = [0x7B] }
      }
      return SourceFile(name: file.name, bytes: bytes)
    }
    for round in 0..<120 {
      var damaged = files
      if round % 3 > 0 { damaged.form = damage(files.form) }
      damaged.shared = SharedFiles(
        Dictionary(uniqueKeysWithValues: shared.map { ($0.0, round % 3 < 2 ? damage($0.1) : $0.1) }))
      let result = FormSpecification.read(damaged)
      #expect(result.specification != nil || !result.diagnostics.isEmpty)
    }
  }
}
