import FormSource
import FormText

@testable import FormModel

/// A field type that makes random fields and values of its own, for the properties that hold for all of them.
///
/// A type that is registered and does not conform fails `RoundTripTests`: nobody forgets it.
protocol SampledFieldType: FieldType {
  /// A field and a value it can take; `nil` now and then, when chance made none.
  static func sample(_ sample: inout Sample) -> (field: Self, value: Value)?

  /// What is displayed of a value is good for.
  static func display(of value: Value) -> SampledDisplay
}

/// What the display of a value is good for.
enum SampledDisplay {
  /// It is read back as the same value.
  case isRead
  /// It hides these texts, in its lines from the first place on.
  case hides([String], from: Int = 0)
  /// It shows these texts, and no entry is made of it: files are no text, and some borders only people see.
  case shows([String])
}

extension SampledFieldType {
  static func display(of value: Value) -> SampledDisplay { .isRead }

  /// The value of an entry, where it has one.
  func sampled(_ entry: Entry) -> (field: Self, value: Value)? { read(entry, in: testDay).value.map { (self, $0) } }
}

// MARK: - Texts

extension ShortTextField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    ShortTextField(maximum: 200).sampled(Entry(sample.text(from: Sample.sentenceLetters, 0...40)))
  }
}

extension LongTextField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    LongTextField().sampled(Entry(sample.text(from: Sample.sentenceLetters, 0...40)))
  }
}

extension KanaField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    KanaField().sampled(Entry(sample.text(from: Sample.kanaLetters + ["が", "ﾊﾟ", "　"], 1...20)))
  }
}

extension PersonNameField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: PersonName)? {
    let parts = [
      "family": sample.text(from: Sample.nameLetters, 1...8), "given": sample.text(from: Sample.nameLetters, 0...8),
      "familyKana": sample.text(from: Sample.kanaLetters, 1...8),
      "givenKana": sample.text(from: Sample.kanaLetters, 1...8),
    ]
    return PersonNameField(kana: sample.flip()).sampled(Entry(parts))
  }
  // The first space in a Japanese name is the border between its parts. With more of them, or in another script, only
  // the bearer knows.
  static func display(of value: PersonName) -> SampledDisplay {
    let names = [value.family, value.given]
    let isJapanese = names.allSatisfy { name in
      name.unicodeScalars.contains { $0.properties.isIdeographic }
        && name.unicodeScalars.allSatisfy {
          $0.properties.isIdeographic || $0.properties.isVariationSelector || (0x3040...0x309F).contains($0.value)
            || $0.value == 0x3005
        }
    }
    let kana = [value.familyKana, value.givenKana]
    let hasBorders = kana.allSatisfy(\.isEmpty) || kana.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    // A mark at the start of the second part would join the space before it.
    let isApart = value.given.unicodeScalars.first.map { !$0.properties.isVariationSelector && $0.value != 0x3099 }
    return isJapanese && hasBorders && isApart == true
      ? .isRead : .shows(names.filter { !$0.isEmpty } + kana.filter { !$0.isEmpty })
  }
}

extension EmailField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    let entry =
      sample.text(from: ["a", "B", "9", ".", "+", "_", "Ｃ"], 1...20) + "@"
      + sample.text(from: ["A", "b", "-x", "県"], 1...9) + sample.one(of: [".jp", "．ＣＯＭ", "。jp"])
    return EmailField().sampled(Entry(entry))
  }
}

// MARK: - Days

extension DateField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: CalendarDate)? {
    CalendarDate(dayNumber: sample.number(-354_285...400_000)).map { (DateField(), $0) }
  }
  // Before 1873 and after 令和99 there is no era to show; `shownDays` reads back what forms ask for.
  static func display(of value: CalendarDate) -> SampledDisplay { .shows([]) }
}

extension YearMonthField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: YearMonth)? {
    YearMonth(year: sample.number(1873...2110), month: sample.number(1...12)).map { (YearMonthField(), $0) }
  }
}

extension TimeField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: ClockTime)? {
    ClockTime(hour: sample.number(0...23), minute: sample.number(0...59)).map { (TimeField(), $0) }
  }
}

extension PeriodField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: DatePeriod)? {
    let isOpen = sample.flip()
    guard let first = CalendarDate(dayNumber: sample.number(-30_000...50_000)),
      let last = CalendarDate(dayNumber: first.dayNumber + sample.number(0...900))
    else { return nil }
    return DatePeriod(first: first, last: isOpen ? nil : last).map { (PeriodField(openEnd: isOpen), $0) }
  }
}

// MARK: - Choices

extension ChoiceField: SampledFieldType {
  static func choices() -> [Choice] {
    (0..<9).map { number in
      Choice(
        value: "c\(number)", label: LocalizedText("{選択|せんたく}\(number)", english: "Choice \(number)"),
        isExclusive: number == 8)
    }
  }

  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    let choices = choices()
    return (ChoiceField(choices: choices), sample.one(of: choices).value)
  }
}

extension ChoicesField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: [String])? {
    let choices = ChoiceField.choices()
    let chosen = choices.map(\.value).filter { _ in sample.flip() }
    return chosen.isEmpty ? nil : (ChoicesField(choices: choices), chosen)
  }
}

extension YesNoField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Bool)? { (YesNoField(), sample.flip()) }
}

extension DeclarationField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Bool)? { (DeclarationField(), true) }
}

extension ConsentField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Bool)? { (ConsentField(), sample.flip()) }
}

extension ScaleField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Int)? {
    let first = sample.number(0...1)
    let words = LocalizedText("よい", easy: "よい", english: "Good")
    return (
      ScaleField(first: first, last: 10, lastLabel: sample.flip() ? words : nil), sample.number(first...10)
    )
  }
}

extension SignatureField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: SignedName)? {
    SignatureField().sampled(
      sample.flip() ? Entry(["way": "paper"]) : Entry(sample.text(from: Sample.nameLetters, 1...9)))
  }
}

extension ScheduleField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: WorkSchedule)? {
    var week = WorkSchedule()
    for day in 0..<8 where sample.flip() {
      guard let start = ClockTime(hour: sample.number(0...23), minute: sample.number(0...59)),
        let end = ClockTime(hour: sample.number(0...23), minute: sample.number(0...59))
      else { continue }
      week[day] = [.init(from: start, to: end)]
      let span = week[day][0].span
      if span > 1, sample.flip() { week[day][0].rest = sample.number(1...min(span - 1, 120)) }
      if day > 0, sample.flip() { week[day] = week[day - 1] }
    }
    return week.isEmpty ? nil : (ScheduleField(), week)
  }
}

extension PersonListField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: [ListedPerson])? {
    let people = (0..<sample.number(1...4)).map { _ -> ListedPerson in
      let name =
        sample.one(of: ["山田", "髙\u{FA19}", "NGUYEN THI"]) + " "
        + sample.text(from: ["花", "子", "A", "葛\u{E0100}"], 1...4)
      let birthDate = sample.flip() ? CalendarDate(dayNumber: sample.number(-20_000...20_000)) : nil
      return ListedPerson(
        name: name, birthDate: birthDate, relation: birthDate == nil ? "" : sample.one(of: ["", "子", "妻 の 母"]))
    }
    return (PersonListField(), people)
  }
}

/// Types that only show something have no values to go round.
extension InformationField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Bool)? { nil }
}

extension ComputedField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Bool)? { nil }
}

// MARK: - Numbers

extension IntegerField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Int)? {
    let limit = sample.flip() ? WholeNumber.limit : 1_000
    let unit = LocalizedText("人", easy: "{人|にん}", english: "people")
    return (IntegerField(unit: sample.flip() ? unit : nil), sample.number(-limit...limit))
  }
}

extension DecimalField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: DecimalNumber)? {
    let limit = sample.flip() ? 999_999_999_999_999 : 10_000
    let unit = LocalizedText("㎡", easy: "㎡", english: "m²")
    return DecimalNumber(coefficient: sample.number(-limit...limit), places: sample.number(0...9))
      .map { (DecimalField(unit: sample.flip() ? unit : nil), $0) }
  }
}

extension YenField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: Int)? {
    let limit = sample.flip() ? WholeNumber.limit : 1_000_000
    return (YenField(minimum: -WholeNumber.limit), sample.number(-limit...limit))
  }
}

extension PrintedNumberField {
  /// A number of so many digits with a check digit that fits, wherever it stands.
  fileprivate static func checked(_ field: Self, _ start: String, _ end: String = "") -> (field: Self, value: String)? {
    (0...9).lazy.compactMap { digit in
      [start + String(digit) + end, String(digit) + start].compactMap { field.number($0).value }.first
    }.first.map { (field, $0) }
  }
}

extension PostalCodeField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? { (Self(), sample.digits(7)) }
}

extension CorporateNumberField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? { checked(Self(), sample.digits(12)) }
}

extension DriverLicenceField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? { (Self(), sample.digits(12)) }
}

extension ResidenceCardField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    let letters = "ABCXYZ".map(String.init)
    return (Self(), sample.text(from: letters, 2...2) + sample.digits(8) + sample.text(from: letters, 2...2))
  }
}

extension PensionNumberField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? { (Self(), sample.digits(10)) }
}

extension CareInsuranceField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    (Self(), (sample.flip() ? "H" : sample.digits(1)) + sample.digits(9))
  }
}

extension MunicipalCodeField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: String)? {
    checked(Self(), sample.flip() ? "131" + sample.digits(2) : sample.digits(5))
  }
}

extension HealthInsuranceField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: HealthInsurance)? {
    let insurer = sample.digits(sample.flip() ? 8 : 6)
    guard sample.flip() else { return (HealthInsuranceField(), HealthInsurance(insurer: insurer)) }
    return HealthInsuranceField(symbolAndNumber: true).sampled(
      Entry([
        "insurer": insurer, "symbol": sample.one(of: ["", "12-34", "練馬", "ア・１"]), "number": sample.digits(4),
        "branch": sample.one(of: ["", "1", "02"]),
      ]))
  }
}

extension MyNumberField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: MyNumber)? {
    let start = sample.digits(11)
    return (0...9).compactMap { MyNumber(digits: start + String($0)) }.first.map { (MyNumberField(), $0) }
  }
  static func display(of value: MyNumber) -> SampledDisplay { .hides("0123456789".map(String.init)) }
}

extension TelephoneField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: TelephoneNumber)? {
    let number =
      TelephoneNumber(digits: sample.one(of: ["090", "060", "0120", "0800", "0570", "03", "04992"]) + sample.digits(7))
      ?? TelephoneNumber(digits: sample.one(of: ["090", "050", "03", "06", "011", "0422"]) + sample.digits(8))
      ?? TelephoneNumber(digits: "0" + sample.one(of: ["3", "42", "70"]) + sample.digits(8))
      ?? TelephoneNumber(digits: "0120" + sample.digits(6))
    return number.map { (TelephoneField(), $0) }
  }
}

extension BankAccountField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: BankAccount)? {
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
    return BankAccountField().sampled(Entry(parts))
  }
  // The names of bank, branch and holder may hold any digits; the line of the number shows its last three.
  static func display(of value: BankAccount) -> SampledDisplay {
    .hides([value.number, String(value.number.suffix(4)), String(value.number.prefix(4))], from: 1)
  }
}

// MARK: - Addresses and files

extension AddressField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: PostalAddress)? {
    let use = sample.one(of: AddressField.PostalCodeUse.allCases)
    let parts = [
      "postalCode": use == .optional && sample.flip() ? "" : sample.digits(7),
      "prefecture": sample.one(of: Prefecture.all).name,
      "municipality": sample.one(of: ["練馬区", "東京都", "大阪府", "府中市", "練馬区豊玉北", ""])
        + sample.text(from: Sample.nameLetters, 0...6),
      "street": sample.text(from: Sample.nameLetters + ["1", "－", "ー", "丁目"], 1...12),
      "building": sample.text(from: Sample.sentenceLetters, 0...12),
    ]
    return AddressField(postalCode: use).sampled(Entry(parts))
  }
  // Where a municipality ends that nobody knows, only its resident can say; `shownAddresses` reads those of Tokyo back.
  static func display(of value: PostalAddress) -> SampledDisplay {
    .shows([value.prefecture, value.municipality, value.street, value.building].filter { !$0.isEmpty })
  }
}

extension AttachmentField: SampledFieldType {
  static func sample(_ sample: inout Sample) -> (field: Self, value: [AttachedFile])? {
    let files = (0..<sample.number(1...4)).map { _ in
      AttachedFile(
        reference: sample.digits(8), name: sample.text(from: Sample.nameLetters, 1...9),
        type: sample.one(of: ["application/pdf", "image/png"]), size: sample.number(0...1_000_000))
    }
    return (AttachmentField(), files)
  }
  static func display(of value: [AttachedFile]) -> SampledDisplay { .shows(value.map(\.name)) }
}
