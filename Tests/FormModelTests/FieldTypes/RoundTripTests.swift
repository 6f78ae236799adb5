import FormComponents
import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormModel

/// Random values and texts, the same for the same seed.
struct Sample {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func one<Element>(of elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }
  mutating func flip() -> Bool { Bool.random(using: &generator) }

  mutating func text(from alphabet: [String], _ length: ClosedRange<Int>) -> String {
    (0..<number(length)).map { _ in one(of: alphabet) }.joined()
  }

  mutating func digits(_ count: Int) -> String { text(from: "0123456789".map(String.init), count...count) }

  static let nameLetters = [
    "山", "田", "髙", "神", "\u{FA19}", "葛\u{E0100}", "𠮷", "々", "あ", "が", "ー", "A", "z", "é", "-", "’", "　", " ", "ア",
    "か\u{3099}",
  ]
  static let kanaLetters = ["ア", "ガ", "パ", "ョ", "ヨ", "ッ", "ー", "・", "ヴ", "ン", " ", "ヱ", "ヶ"]
  static let sentenceLetters =
    nameLetters + kanaLetters + ["。", "、", "①", "㈱", "〜", "\n", "👨‍👩‍👧", "(", "1", "ﾊﾟ", "\t", "{a|b}", "\\"]
}

@Suite("What is shown is read back as the same value")
struct RoundTripTests {
  /// How many cases are made of each type.
  static let rounds = FuzzEffort.rounds(10_000)

  /// The contexts values are shown in.
  static let contexts: [FieldContext] = FieldContext.DateDisplay.allCases.flatMap { style in
    Language.builtIn.map { FieldContext(today: testDay.today, language: $0, dateStyle: style) }
  }

  @Test("entry, value, payload and display of every type", arguments: FieldTypeRegistry.standard.names)
  func roundTrip(_ name: FieldTypeName) throws {
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    guard let sampled = type as? any SampledFieldType.Type else {
      Issue.record("\(name.rawValue) makes no samples: let it conform to SampledFieldType")
      return
    }
    holds(sampled)
  }

  /// Makes values, and holds each to: entry → the same value, payload → the same value, display → the same value, twice
  /// changes nothing.
  private func holds<Field: SampledFieldType>(_ type: Field.Type) {
    var sample = Sample(seed: UInt64(Field.name.rawValue.utf8.reduce(0) { ($0 * 31 + Int($1)) % 10_007 }))
    var made = 0
    for round in 0..<Self.rounds {
      guard let (field, value) = Field.sample(&sample) else { continue }
      made += 1
      let context = Self.contexts[round % Self.contexts.count]
      let place = "\(Field.name.rawValue), round \(round)"
      let payload = field.payload(of: value)
      let entry = field.entry(for: value, in: context)
      let again = field.read(entry, in: context)
      guard let read = again.value, read == value, field.payload(of: read) == payload else {
        Issue.record("\(place): \(entry.parts) of \(value) reads \(String(describing: again))")
        return
      }
      guard let kept = field.value(from: payload), field.payload(of: kept) == payload else {
        Issue.record("\(place): the payload \(payload) stands for another value")
        return
      }
      if field.entry(for: read, in: context) != entry {
        Issue.record("\(place): \(entry.parts) is shown otherwise again")
        return
      }
      let lines = field.summary(of: value, in: context).lines.map(\.plain)
      let shown = lines.joined(separator: "\n")
      switch Field.display(of: value) {
      case .isRead:
        if field.read(Entry(shown), in: context).value != value {
          Issue.record("\(place): what is displayed, \(shown), is not read back as \(value)")
          return
        }
      case .hides(let secrets, let first):
        let masked = lines.dropFirst(first).joined(separator: "\n")
        if let secret = secrets.first(where: masked.contains) {
          Issue.record("\(place): \(shown) shows \(secret.count) characters that are hidden")
          return
        }
      case .shows(let texts):
        if let text = texts.first(where: { !shown.containsScalars(of: $0) }) {
          Issue.record("\(place): \(shown) does not show \(text)")
          return
        }
      }
    }
    // A generator that makes next to nothing would prove next to nothing.
    #expect(made > Self.rounds / 3 || !Field.takesEntry, "\(Field.name.rawValue): \(made) values")
  }

  @Test("days as they are shown on the review page")
  func shownDays() {
    var sample = Sample(seed: 6)
    for round in 0..<Self.rounds {
      guard let date = CalendarDate(dayNumber: sample.number(-100_000...100_000)) else { continue }
      var context = Self.contexts[round % Self.contexts.count]
      let shown = DateField().summary(of: date, in: context).lines.map(\.plain).joined()
      context.language = .japanese
      let read = DateField().read(Entry(shown), in: context).value
      if read != date {
        Issue.record("\(shown) reads \(String(describing: read))")
        return
      }
    }
  }
}

extension RoundTripTests {
  @Test("addresses of Tokyo as they are shown on the review page")
  func shownAddresses() {
    var sample = Sample(seed: 13)
    let towns = ["春日", "麻布十番", "六番町", "百人町", "二十騎町", "千駄ヶ谷", "三軒茶屋", "葛\u{E0100}西"]
    for round in 0..<Self.rounds {
      let numbers = [
        "\(sample.number(1...9))丁目\(sample.number(1...40))番\(sample.number(1...30))号",
        "\(sample.number(1...9))-\(sample.number(1...40))-\(sample.number(1...30))", "\(sample.number(1...4_000))番地",
        "\(sample.number(1...9))丁目\(sample.number(1...4_000))番地\(sample.number(1...9))",
        "\(sample.number(1...9))－\(sample.number(1...40))",
      ]
      let address = PostalAddress(
        postalCode: sample.digits(7), prefecture: "東京都", municipality: sample.one(of: SpecialWard.names),
        street: sample.one(of: towns) + sample.one(of: numbers),
        building: sample.one(of: ["", "第2ー3棟 A101", "みらい荘101", "ひかりマンション３０５号室", "山田 方"]))
      let field = AddressField()
      let shown = field.summary(of: address, in: Self.contexts[round % Self.contexts.count]).lines.map(\.plain)
      let read = field.read(Entry(shown.joined(separator: "\n")), in: testDay).value
      if read != address {
        Issue.record("\(shown) reads \(String(describing: read))")
        return
      }
    }
  }
}

extension String {
  /// Whether the scalars of another text stand in this one; `contains` would take equivalent letters for the same.
  fileprivate func containsScalars(of other: String) -> Bool {
    let (own, wanted) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard let first = wanted.first, own.count >= wanted.count else { return wanted.isEmpty }
    return (0...own.count - wanted.count).contains {
      own[$0] == first && own[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}

@Suite("No entry brings a field type down")
struct FieldTypeFuzzTests {
  /// Pieces that readers look for, and pieces that none expects.
  static let pieces = [
    "令和", "R", "平成31", "明治5", "元", "年", "月", "日", "2026", "13", "0", "９", "一", "十", "万", "億", ",", ".", "。", "-", "ー",
    "〜", "+81",
    "(", ")", "@", "東京都", "練馬区", "〒", "ゆうちょ", "10530", "99999999999999999999", "ﾊﾟ", "゛", "\u{3099}", "\u{FA19}",
    "\u{E0100}", "👨‍👩‍👧",
    "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{0}", "\r\n", "\t", " ", "　", "{a|b}", "{", "}", "|", "\\", "yes", "agreed",
    "はい", "、", "x",
    "\u{10FFFF}", "é", "\u{301}", "①",
  ]

  /// A text of up to `length` pieces or random scalars.
  static func text(_ sample: inout Sample, _ length: Int) -> String {
    var text = ""
    for _ in 0..<sample.number(0...length) {
      if sample.number(0...9) == 0 {
        if let scalar = Unicode.Scalar(UInt32(sample.number(0...0x10FFFF))) { text.unicodeScalars.append(scalar) }
      } else {
        text += sample.one(of: pieces)
      }
    }
    return text
  }

  @Test("arbitrary entries are read or refused in words", arguments: FieldTypeRegistry.standard.names)
  func arbitrary(_ name: FieldTypeName) throws {
    func fuzz<Field: FieldType>(_ type: Field.Type) {
      var sample = Sample(seed: 20_261_123)
      let fields = type.examples.map(\.field)
      let names = type.parts.map(\.name) + [""]
      for round in 0..<FuzzEffort.rounds(3_000) {
        let field = fields[round % fields.count]
        var entry = Entry()
        // Most entries are short, some are long, a few are as long as a hundred thousand characters.
        let length = round % 20_000 == 19_999 ? 100_000 : round % 500 == 499 ? 2_000 : 12
        for part in names where sample.number(0...4) > 0 {
          entry.set((0..<sample.number(1...2)).map { _ in Self.text(&sample, length) }, part: part)
        }
        let context = RoundTripTests.contexts[round % RoundTripTests.contexts.count]
        let checked = field.check(entry, in: context)
        guard checked.payload != nil || checked.violations.first?.severity == .block else {
          Issue.record("\(name.rawValue), round \(round): neither a value nor a reason: \(entry.parts)")
          return
        }
        for violation in checked.violations {
          let text = ErrorMessages.message(for: violation, of: type, label: "質問", in: context)
          if !text.plain.contains("質問") || text.plain.contains("{") {
            Issue.record("\(name.rawValue), round \(round): \(violation.code.rawValue) says \(text.plain)")
            return
          }
        }
        // What was read is shown and read again as the same, whatever it came from.
        if let payload = checked.payload {
          let again = field.entry(forPayload: payload, in: context).map { field.check($0, in: context) }
          if again?.payload != payload {
            Issue.record(
              "\(name.rawValue), round \(round): \(entry.parts) reads \(payload), and again \(String(describing: again))"
            )
            return
          }
          if field.summary(ofPayload: payload, in: context) == nil {
            Issue.record("\(name.rawValue), round \(round): \(payload) has no summary")
            return
          }
        }
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    fuzz(type)
  }

  @Test("arbitrary payloads stand for a value or for none", arguments: FieldTypeRegistry.standard.names)
  func payloads(_ name: FieldTypeName) throws {
    func fuzz<Field: FieldType>(_ type: Field.Type) {
      var sample = Sample(seed: 5)
      let fields = type.examples.map(\.field)
      for round in 0..<FuzzEffort.rounds(2_000) {
        let field = fields[round % fields.count]
        func scalar() -> JSONValue {
          switch sample.number(0...6) {
          case 0: .null
          case 1: .bool(sample.flip())
          case 2: .int(sample.one(of: [0, -1, .min, .max, sample.number(-99...99)]))
          case 3: .double(.infinity)
          default: .string(Self.text(&sample, 4))
          }
        }
        var payload = scalar()
        if sample.flip() {
          var object = JSONObject()
          for part in type.parts where sample.number(0...9) > 0 { object[part.name] = scalar() }
          payload = sample.flip() ? .object(object) : .array([.object(object), scalar()])
        }
        guard let value = field.value(from: payload) else { continue }
        let canonical = field.payload(of: value)
        if field.value(from: canonical).map(field.payload) != canonical {
          Issue.record("\(name.rawValue), round \(round): \(payload) becomes \(canonical), which is not canonical")
          return
        }
        _ = field.expressionValue(of: value)
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    fuzz(type)
  }

  @Test("the longest entries are read in time that grows with them", arguments: FieldTypeRegistry.standard.names)
  func long(_ name: FieldTypeName) throws {
    func fuzz<Field: FieldType>(_ type: Field.Type) {
      let field = type.examples[0].field
      // What readers look for at the start, at the end, in between and in pairs; the others are alike.
      for piece in ["1", " ", "　", ",", "ﾊﾟ", "東京都", "年", "\u{E0100}"] {
        let count = maximumEntryBytes / max(piece.utf8.count, 1) - 2
        let long = String(repeating: piece, count: count)
        for text in ["山" + long + "山"] {
          for part in type.parts {
            var entry = type.examples[0].entry
            for other in type.parts { if entry[other.name].utf8.count > 50 { entry[other.name] = "" } }
            entry[part.name] = String(decoding: text.utf8.prefix(maximumEntryBytes - 400), as: UTF8.self)
            let checked = field.check(entry, in: testDay)
            #expect(checked.payload != nil || !checked.violations.isEmpty)
          }
        }
      }
    }
    guard let type = FieldTypeRegistry.standard[name] else { throw NoSuchType() }
    fuzz(type)
  }
}
