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
  static let rounds = FuzzEffort.rounds(10_000)

  /// Makes a value, and holds it to: entry → the same value, payload → the same value, twice changes nothing.
  private func holds<Field: FieldType>(
    _ field: Field, seed: UInt64, rounds: Int = Self.rounds, _ value: (inout Sample) -> Field.Value?,
    contexts: [FieldContext] = [testDay]
  ) {
    var sample = Sample(seed: seed)
    var made = 0
    for round in 0..<rounds {
      guard let value = value(&sample) else { continue }
      made += 1
      let context = contexts[round % contexts.count]
      let payload = field.payload(of: value)
      let entry = field.entry(for: value, in: context)
      let again = field.read(entry, in: context)
      guard again.value == value, again.value.map(field.payload) == payload else {
        Issue.record(
          "\(Field.name.rawValue), seed \(seed), round \(round): \(entry.parts) reads \(String(describing: again))")
        return
      }
      guard let kept = field.value(from: payload), field.payload(of: kept) == payload else {
        Issue.record(
          "\(Field.name.rawValue), seed \(seed), round \(round): the payload \(payload) stands for another value")
        return
      }
      if let read = again.value, field.entry(for: read, in: context) != entry {
        Issue.record("\(Field.name.rawValue), seed \(seed), round \(round): \(entry.parts) is shown otherwise again")
        return
      }
    }
    // A generator that makes next to nothing would prove next to nothing.
    #expect(made > rounds / 2, "\(Field.name.rawValue): \(made) values")
  }

  static let contexts: [FieldContext] = FieldContext.DateDisplay.allCases.flatMap { style in
    Language.builtIn.map { FieldContext(today: testDay.today, language: $0, dateStyle: style) }
  }

  @Test("text and long text")
  func texts() {
    let (short, long) = (ShortTextField(maximum: 200), LongTextField())
    holds(short, seed: 1) { short.read(Entry($0.text(from: Sample.sentenceLetters, 0...40)), in: testDay).value }
    holds(long, seed: 2) { long.read(Entry($0.text(from: Sample.sentenceLetters, 0...40)), in: testDay).value }
  }

  @Test("names with their readings")
  func names() {
    for kana in [true, false] {
      let field = PersonNameField(kana: kana)
      holds(field, seed: kana ? 3 : 4, rounds: Self.rounds / 2) { sample in
        let parts = [
          "family": sample.text(from: Sample.nameLetters, 1...8), "given": sample.text(from: Sample.nameLetters, 0...8),
          "familyKana": sample.text(from: Sample.kanaLetters, 1...8),
          "givenKana": sample.text(from: Sample.kanaLetters, 1...8),
        ]
        return field.read(Entry(parts), in: testDay).value
      }
    }
  }

  @Test("days, in every calendar and language")
  func days() {
    holds(
      DateField(), seed: 5,
      { CalendarDate(dayNumber: $0.number(-354_285...400_000)) }, contexts: Self.contexts)
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

  @Test("choices, yes and no, numbers")
  func choices() {
    let choices = (0..<9).map { Choice(value: "c\($0)", label: LocalizedText("{選択|せんたく}\($0)"), isExclusive: $0 == 8) }
    holds(ChoiceField(choices: choices), seed: 7) { $0.one(of: choices).value }
    holds(ChoicesField(choices: choices), seed: 8) { sample in
      let chosen = choices.map(\.value).filter { _ in sample.flip() }
      return chosen.isEmpty ? nil : chosen
    }
    holds(YesNoField(), seed: 9) { $0.flip() }
    holds(IntegerField(unit: "人"), seed: 10) { sample in
      let limit = sample.flip() ? WholeNumber.limit : 1_000
      return sample.number(-limit...limit)
    }
  }

  @Test("numbers as they are shown on the review page")
  func shownNumbers() {
    var sample = Sample(seed: 11)
    let field = IntegerField(unit: LocalizedText("人", easy: "{人|にん}", english: "people"))
    for round in 0..<Self.rounds {
      let number = sample.number(-2_000_000...2_000_000)
      var context = testDay
      context.language = Language.builtIn[round % 3]
      let shown = field.summary(of: number, in: context).lines.map(\.plain).joined()
      if field.read(Entry(shown), in: context).value != number {
        Issue.record("\(shown) is not read as \(number)")
        return
      }
    }
  }

  @Test("addresses")
  func addresses() {
    for use in AddressField.PostalCodeUse.allCases {
      let field = AddressField(postalCode: use)
      holds(field, seed: use == .required ? 12 : 13, rounds: Self.rounds / 2) { sample in
        let parts = [
          "postalCode": use == .optional && sample.flip() ? "" : sample.digits(7),
          "prefecture": sample.one(of: Prefecture.all).name,
          "municipality": sample.one(of: ["練馬区", "東京都", "大阪府", "府中市", "練馬区豊玉北", ""])
            + sample.text(from: Sample.nameLetters, 0...6),
          "street": sample.text(from: Sample.nameLetters + ["1", "－", "ー", "丁目"], 1...12),
          "building": sample.text(from: Sample.sentenceLetters, 0...12),
        ]
        return field.read(Entry(parts), in: testDay).value
      }
    }
  }

  @Test("telephone numbers, e-mail addresses, 個人番号")
  func numbers() {
    holds(TelephoneField(), seed: 14) { sample in
      TelephoneNumber(digits: sample.one(of: ["090", "060", "0120", "0800", "0570", "03", "04992"]) + sample.digits(7))
        ?? TelephoneNumber(digits: sample.one(of: ["090", "050", "03", "06", "011", "0422"]) + sample.digits(8))
        ?? TelephoneNumber(digits: "0" + sample.one(of: ["3", "42", "70"]) + sample.digits(8))
        ?? TelephoneNumber(digits: "0120" + sample.digits(6))
    }
    holds(EmailField(), seed: 15) { sample in
      let entry =
        sample.text(from: ["a", "B", "9", ".", "+", "_", "Ｃ"], 1...20) + "@"
        + sample.text(from: ["A", "b", "-x", "県"], 1...9)
        + sample.one(of: [".jp", "．ＣＯＭ", "。jp"])
      return EmailField().read(Entry(entry), in: testDay).value
    }
    holds(MyNumberField(), seed: 16) { sample in
      let start = sample.digits(11)
      return (0...9).compactMap { MyNumber(digits: start + String($0)) }.first
    }
  }

  @Test("accounts")
  func accounts() {
    holds(BankAccountField(), seed: 17) { sample in
      let isYucho = sample.flip()
      let symbol = sample.flip() ? "1" + sample.digits(4) : "0" + sample.digits(4)
      let parts = [
        "bank": isYucho ? sample.one(of: ["ゆうちょ", "郵便局", "9900"]) : sample.text(from: Sample.sentenceLetters, 1...10),
        "branch": isYucho
          ? sample.one(of: [symbol, sample.digits(3)]) : sample.text(from: Sample.sentenceLetters, 1...10),
        "kind": sample.one(of: ["普通", "ordinary", "2", "貯蓄"]),
        "number": isYucho ? sample.digits(sample.number(1...6)) + "1" : sample.digits(sample.number(1...7)),
        "holder": sample.one(of: ["ア", "A"])
          + sample.text(from: Sample.kanaLetters + ["a", "(", ")", "1", "-"], 1...10),
      ]
      return BankAccountField().read(Entry(parts), in: testDay).value
    }
  }

  @Test("files and declarations")
  func files() {
    holds(AttachmentField(), seed: 18) { sample in
      (0..<sample.number(1...4)).map { _ in
        AttachedFile(
          reference: sample.digits(8), name: sample.text(from: Sample.nameLetters, 1...9),
          type: sample.one(of: ["application/pdf", "image/png"]), size: sample.number(0...1_000_000))
      }
    }
    holds(DeclarationField(), seed: 19) { _ in true }
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
        for part in names where sample.number(0...4) > 0 {
          entry.set((0..<sample.number(1...2)).map { _ in Self.text(&sample, 12) }, part: part)
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
