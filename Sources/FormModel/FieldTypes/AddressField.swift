public import FormComponents
public import FormExpressions
public import FormSource
import FormText

/// A postal address in Japan: postal code, prefecture, municipality, street, building.
///
/// Only the postal code and the prefecture are understood; the rest is kept as typed, with every hyphen, 番地 and ヶ in it.
/// A prefecture written before the municipality is found there, and so is what follows one of Tokyo's special wards.
public struct AddressField: FieldType {
  public static let name: FieldTypeName = .address

  /// Whether the postal code is asked.
  public enum PostalCodeUse: String, Hashable, Sendable, CaseIterable {
    /// It has to be there.
    case required
    /// It may be left out, for instance for a former address.
    case optional
  }

  /// Whether the postal code has to be there.
  public var postalCode: PostalCodeUse

  /// Whether an address written in one text is kept whole when it cannot be taken apart, for addresses abroad and the like.
  public var freeText: Bool

  /// Which numbers the place can have.
  public enum NumberingUse: String, Hashable, Sendable, CaseIterable {
    /// Any: where somebody lives.
    case any
    /// Those of pieces of land: a 本籍, which has no 号.
    case parcel
  }

  /// Which numbers the place can have; others are taken with a warning.
  public var numbering: NumberingUse

  /// Creates the type with its options.
  public init(postalCode: PostalCodeUse = .required, freeText: Bool = false, numbering: NumberingUse = .any) {
    self.postalCode = postalCode
    self.freeText = freeText
    self.numbering = numbering
  }

  public init(reading options: inout OptionsReader) {
    self.init(
      postalCode: options.name("postalCode", as: PostalCodeUse.self) ?? .required,
      freeText: options.flag("freeText") ?? false, numbering: options.name("numbering", as: NumberingUse.self) ?? .any)
  }

  /// The most characters a part may have; a bound for what conditions cost.
  static let maximum = 200

  public static let parts: [FieldPart] = [
    FieldPart(
      "postalCode",
      label: LocalizedText(
        "郵便番号", easy: "{郵便番号|ゆうびんばんごう}", english: "Postal code", chinese: "邮政编码", korean: "우편번호",
        vietnamese: "mã bưu điện")),
    FieldPart(
      "prefecture",
      label: LocalizedText(
        "都道府県", easy: "{都道府県|とどうふけん}", english: "Prefecture", chinese: "都道府县", korean: "도도부현", vietnamese: "tỉnh")),
    FieldPart(
      "municipality",
      label: LocalizedText(
        "市区町村", easy: "{市|し}・{区|く}・{町|まち}・{村|むら}", english: "City, ward, town or village", chinese: "市区町村",
        korean: "시구정촌", vietnamese: "thành phố, quận")),
    FieldPart(
      "street",
      label: LocalizedText(
        "町名と番地", easy: "{町|まち}の {名前|なまえ}と {番号|ばんごう}", english: "Area and number", chinese: "街道和门牌号", korean: "동네와 번지",
        vietnamese: "khu phố và số nhà")),
    FieldPart(
      "building",
      label: LocalizedText(
        "建物名と部屋番号", easy: "{建物|たてもの}の {名前|なまえ}と {部屋|へや}の {番号|ばんごう}", english: "Building and room", chinese: "楼名和房间号",
        korean: "건물 이름과 호수", vietnamese: "tòa nhà và số phòng"),
      isOptional: true),
  ]
}

// MARK: - Reading

extension AddressField {
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<PostalAddress> {
    let hopeless = TextLength.hopelessParts(of: entry, among: Self.parts, maximum: Self.maximum)
    if !hopeless.isEmpty {
      return .fails(Violation(.addressIsTooLong, parts: hopeless, arguments: ["maximum": .number(Self.maximum)]))
    }
    var isOneText = false
    var text = EntryText.line(entry.text)
    var (prefecture, municipality) = (EntryText.line(entry["prefecture"]), EntryText.line(entry["municipality"]))
    var street = EntryText.line(entry["street"])
    var building = EntryText.line(entry["building"])
    var code = EntryText.line(entry["postalCode"])
    if freeText, !street.isEmpty, (prefecture + municipality + building + code).isEmpty {
      (text, street) = (street, "")
    }
    if (prefecture + municipality + street + building + code).isEmpty {
      (code, prefecture) = Self.takenApart(text)
      isOneText = true
      if Prefecture.leading(prefecture) == nil { (prefecture, municipality) = ("", prefecture) }
      // 「112-0003 1-16-21」: the code names the town.
      if let first = municipality.unicodeScalars.first, prefecture.isEmpty, KanjiNumber.value(String(first)) != nil {
        (municipality, street) = ("", municipality)
      }
    }
    let long = [
      ("prefecture", prefecture), ("municipality", municipality), ("street", street), ("building", building),
    ].filter { !TextLength.violations(of: $0.1, minimum: 0, maximum: Self.maximum).isEmpty }.map(\.0)
    if !long.isEmpty {
      return .fails(Violation(.addressIsTooLong, parts: long, arguments: ["maximum": .number(Self.maximum)]))
    }

    // 「東京都文京区」 in the prefecture's box: what follows the prefecture is the municipality.
    if let leading = Prefecture.leading(prefecture), !leading.rest.isEmpty, municipality.isEmpty {
      (prefecture, municipality) = (leading.prefecture.name, leading.rest)
    }
    let known = Prefecture(entry: prefecture)
    if let known { prefecture = known.name }
    var other: Prefecture?
    while other == nil, let leading = Prefecture.leading(municipality) {
      if prefecture.isEmpty || prefecture == leading.prefecture.name {
        (prefecture, municipality) = (leading.prefecture.name, leading.rest)
      } else {
        other = leading.prefecture
      }
    }
    if isOneText, prefecture.isEmpty, !municipality.isEmpty, SpecialWard.names.contains(where: municipality.hasPrefix) {
      prefecture = "東京都"
    }
    if street.isEmpty {
      if prefecture == "東京都",
        let ward = SpecialWard.names.first(where: { municipality.hasPrefix($0) && municipality.count > $0.count })
      {
        (municipality, street) = (ward, TextNormalisation.trimmed(String(municipality.dropFirst(ward.count))))
      } else if isOneText, let found = Municipality.leading(municipality), !found.rest.isEmpty {
        (municipality, street) = (found.name, found.rest)
      }
    }
    if isOneText, building.isEmpty { (street, building) = Self.withoutBuilding(street) }
    let places = PostalCode(entry: code).flatMap { context.places[$0.digits] } ?? []
    var notices: [Violation] = []
    if let place = places.first, places.allSatisfy({ $0.municipality == place.municipality }) {
      if prefecture.isEmpty, municipality.isEmpty {
        (prefecture, municipality) = (place.prefecture, place.municipality)
        // A number alone belongs to the only town of the code; among several only the resident knows.
        if places.count == 1, let first = street.unicodeScalars.first, !place.town.isEmpty,
          KanjiNumber.value(String(first)) != nil
        {
          street = place.town + street
        }
        notices.append(Violation(.addressWasCompleted, parts: ["prefecture", "municipality"], severity: .inform))
      } else if !municipality.isEmpty,
        EntryText.folded(municipality) != EntryText.folded(place.municipality)
      {
        notices.append(Violation(.postalCodeIsOfOtherPlace, parts: ["postalCode", "municipality"], severity: .warn))
      }
    }

    let address = PostalAddress(
      postalCode: PostalCode(entry: code)?.digits ?? "", prefecture: prefecture, municipality: municipality,
      street: street, building: building)
    var missing: [String] = []
    if code.isEmpty, postalCode == .required { missing.append("postalCode") }
    if prefecture.isEmpty { missing.append("prefecture") }
    if municipality.isEmpty { missing.append("municipality") }
    if street.isEmpty { missing.append("street") }
    var problems: [Violation] = []
    if !missing.isEmpty { problems.append(Violation(.addressIsIncomplete, parts: missing)) }
    if !code.isEmpty, address.postalCode.isEmpty {
      problems.append(Violation(.postalCodeIsNotUnderstood, parts: ["postalCode"]))
    }
    if !prefecture.isEmpty, Prefecture(entry: prefecture) == nil {
      problems.append(Violation(.prefectureIsUnknown, parts: ["prefecture"]))
    }
    if other != nil, known != nil {
      problems.append(Violation(.prefecturesDisagree, parts: ["prefecture", "municipality"]))
    }
    if isOneText, freeText,
      problems.contains(where: { $0.code == .addressIsIncomplete || $0.code == .prefectureIsUnknown })
    {
      return Self.keptWhole(text)
    }
    guard let first = problems.first else { return Reading(address, notices: notices) }
    return Reading(failing: first, Array(problems.dropFirst()))
  }
}

extension AddressField {
  public func violations(of value: PostalAddress, in context: FieldContext) -> [Violation] {
    guard numbering == .parcel, value.numbering == .residential else { return [] }
    return [Violation(.addressHasResidenceNumber, parts: ["street"], severity: .warn)]
  }
}

// MARK: - Keeping

extension AddressField {
  public func entry(for value: PostalAddress, in context: FieldContext) -> Entry {
    if freeText, value.prefecture.isEmpty { return Entry(["street": value.street]) }
    return Entry([
      "postalCode": PostalCode(digits: value.postalCode)?.formatted ?? "", "prefecture": value.prefecture,
      "municipality": value.municipality, "street": value.street, "building": value.building,
    ])
  }

  public func payload(of value: PostalAddress) -> JSONValue {
    [
      "postalCode": .string(value.postalCode), "prefecture": .string(value.prefecture),
      "municipality": .string(value.municipality), "street": .string(value.street), "building": .string(value.building),
    ]
  }

  /// Reads the canonical form as an entry is read; parts that are not there are empty. Without a part the form needs it
  /// is no value: the question is asked.
  public func value(from payload: JSONValue) -> PostalAddress? {
    guard let object = payload.object else { return nil }
    var parts: [String: String] = [:]
    for part in Self.parts { parts[part.name] = object[part.name]?.string ?? "" }
    if freeText, parts["prefecture"] == "", parts["municipality"] == "", let street = parts["street"], !street.isEmpty,
      TextLength.violations(of: street, minimum: 0, maximum: Self.maximum).isEmpty
    {
      return PostalAddress(prefecture: "", municipality: "", street: EntryText.line(street))
    }
    return read(Entry(parts), in: FieldContext(today: .earliest)).value
  }

  /// The parts, and in `numbering` which system its number belongs to: `residential`, `parcel` or `untold`.
  public var expressionType: ExpressionType { .record("address") }

  public static var expressionRecords: [String: [String: ExpressionDeclarations.Variable]] {
    var fields = ExpressionRecord.strings(parts.map(\.name), maximum: TextLength.scalars(for: maximum))
    let numberings = AddressNumbering.allCases.map(\.rawValue)
    fields["numbering"] = .init(type: .string, maxSize: numberings.map(\.utf8.count).max() ?? 0)
    fields["numbering"]?.allowedValues = numberings
    return ["address": fields]
  }

  public func expressionValue(of value: PostalAddress) -> ExpressionValue {
    .record(
      ExpressionRecord(
        shape: Self.shape,
        strings: [
          "postalCode": value.postalCode, "prefecture": value.prefecture, "municipality": value.municipality,
          "street": value.street, "building": value.building, "numbering": value.numbering.rawValue,
        ]))
  }

  private static let shape = RecordShape(name: "address", fields: parts.map(\.name) + ["numbering"])
  public var maximumSize: Int? { TextLength.scalars(for: Self.maximum) }
}

extension AddressField {
  public var answerSchema: AnswerSchema {
    let most = TextLength.scalars(for: Self.maximum)
    let code: AnswerSchema.Shape = .digits(7)
    return AnswerSchema(
      .object([
        .init(
          "postalCode", postalCode == .required && !freeText ? code : .either([code, .word([""])]),
          isRequired: postalCode == .required),
        .init("prefecture", .word(Prefecture.all.map(\.name) + (freeText ? [""] : []))),
        .init("municipality", .text((freeText ? 0 : 1)...most, needsInk: !freeText)),
        .init("street", .text(1...most)),
        .init("building", .text(0...most, needsInk: false), isRequired: false),
      ]),
      beyond: [
        .characters(.addressIsTooLong, upTo: Self.maximum),
        .init(
          .prefecturesDisagree, ja: "市区町村の欄に、別の都道府県を書いていない",
          en: "no other prefecture in front of the municipality"),
        .init(
          .addressIsIncomplete, ja: "都道府県のほかに、市区町村の名前がある", en: "a municipality besides its prefecture"),
      ])
  }
}

// MARK: - Presenting

extension AddressField {
  public func summary(of value: PostalAddress, in context: FieldContext) -> AnswerSummary {
    let code = PostalCode(digits: value.postalCode).map { "〒" + $0.formatted }
    let lines = [code ?? "", value.prefecture + value.municipality + value.street, value.building]
    return AnswerSummary(lines.filter { !$0.isEmpty }.map { ShownText(RubyText(plain: $0)) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    let shapes: [(width: Int, token: String)] = [
      (6, "postal-code"), (8, "address-level1"), (16, "address-level2"), (24, "address-line1"), (24, "address-line2"),
    ]
    let inputs = zip(Self.parts, shapes).map { part, shape in
      let isPostalCode = part.name == "postalCode"
      let question = field.part(
        part.name, label: part.label,
        requirement: part.isOptional || (isPostalCode && postalCode == .optional) ? .optional : .unstated,
        hint: isPostalCode ? Self.postalCodeHint : nil)
      return InputGroup.Input.text(
        TextInput(
          question, value: field.entry[part.name], keyboard: isPostalCode ? .digits : .text, width: shape.width,
          autocomplete: field.autocomplete("street-address", as: shape.token)
            ?? field.autocomplete("address", as: shape.token)))
    }
    return .inputGroup(InputGroup(field.question, inputs: inputs))
  }

  private static let postalCodeHint = LocalizedText(
    "例 123-4567", easy: "{例|れい} 123-4567", english: "For example 123-4567", chinese: "例如 123-4567",
    korean: "예: 123-4567", vietnamese: "Ví dụ 123-4567")

  public var effort: FieldEffort { FieldEffort(.typing, usualLength: 30) }
}
