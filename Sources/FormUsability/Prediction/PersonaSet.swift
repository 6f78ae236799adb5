public import FormSource

/// A versioned set of personas. Reports name its version and hash, so that two predictions can be told apart.
public struct PersonaSet: Hashable, Sendable {
  /// The version, counted by whoever changes a number.
  public var version: String
  /// The personas in the order of reports.
  public var personas: [Persona]

  /// Creates a set.
  public init(version: String, personas: [Persona]) {
    self.version = version
    self.personas = personas
  }

  /// The persona with a name.
  public subscript(name: PersonaName) -> Persona? { personas.first { $0.name == name } }

  /// The set as data: every number with its evidence.
  public var json: JSONValue {
    .object(of: [
      ("version", .string(version)),
      (
        "personas",
        .array(
          personas.map { persona in
            .object(
              of: [
                ("name", .string(persona.name.rawValue)),
                ("title", .object(of: [("ja", .string(persona.title.ja)), ("en", .string(persona.title.en))])),
                ("assisting", .bool(persona.isAssisting)),
              ] + persona.numbers.map { ($0.name, $0.number.json) })
          })
      ),
    ])
  }

  /// The SHA-256 of the data, in hexadecimal.
  public var hash: String { ContentHash.sha256(json.bytes()) }
}

// MARK: - The personas of the package

extension PersonaSet {
  /// The seven personas of the package, version 1.
  ///
  /// Every number is an assumption unless its mark says otherwise: no published measurement of Japanese residents with
  /// ward forms was found for slips, eras, hints, giving up or one-handed typing. They were set once, by one scale, and
  /// are never tuned to a form; `SimulationStrength` shows how far results depend on them.
  public static let standard = PersonaSet(
    version: "1",
    personas: [
      Persona(
        name: .adultPhone, title: BilingualText(ja: "はじめての人", en: "first-time user, phone"), isAssisting: false,
        readingSpeed: .assumed(500, "silent reading 500–800 a minute was read (Morita, Hiroshima); the lower end"),
        typingSpeed: .assumed(1.0, "pupils on keyboards reach 28 a minute in grade 11 (MEXT 2022)"),
        tap: .assumed(1.0, "sweep 0.6–1.5"),
        thinking: EvidencedNumber(1.2, .recalled, "Kieras 2001, operator M"),
        slip: .assumed(0.03), misreading: .assumed(1.0), hintReading: .assumed(0.6),
        width: .assumed(0.25, "an address item that took full width only had about 32 % errors (vendor)"),
        calendar: .assumed(0.10), givingUp: .assumed(1.0), correcting: .assumed(0.90)),
      Persona(
        name: .elderlyPhone, title: BilingualText(ja: "高齢者・スマートフォン", en: "older person, phone"), isAssisting: false,
        readingSpeed: .assumed(350),
        typingSpeed: .assumed(0.25, "4.7 English words a minute at 67–89 (Nicolau & Jorge 2012), less for conversion"),
        tap: .assumed(1.8, "between 1.43 observed (NN/g 2013) and 2.1 of the model parameters"),
        thinking: .assumed(2.0),
        slip: .assumed(0.10, "direction: seniors 4.6 errors against 0.6 (Nielsen 2002)"), misreading: .assumed(1.3),
        hintReading: .assumed(0.8), width: .assumed(0.35), calendar: .assumed(0.20), givingUp: .assumed(1.3),
        correcting: .assumed(0.75)),
      Persona(
        name: .lowVision, title: BilingualText(ja: "画面を拡大する人", en: "person with low vision"), isAssisting: false,
        readingSpeed: .assumed(200), typingSpeed: .assumed(0.667), tap: .assumed(1.6), thinking: .assumed(1.5),
        slip: .assumed(0.06), misreading: .assumed(1.0), hintReading: .assumed(0.5), width: .assumed(0.30),
        calendar: .assumed(0.10), givingUp: .assumed(1.2), correcting: .assumed(0.80)),
      Persona(
        name: .screenReader, title: BilingualText(ja: "音声読み上げ", en: "screen reader user"), isAssisting: false,
        readingSpeed: EvidencedNumber(
          600, .recalled, "twice narration (Watanabe, ratio read) × 300 a minute (recalled)"),
        typingSpeed: .assumed(0.75), tap: .assumed(2.5), thinking: .assumed(1.5), slip: .assumed(0.05),
        misreading: .assumed(1.0), hintReading: .assumed(0.8), width: .assumed(0.35), calendar: .assumed(0.10),
        givingUp: .assumed(1.2), correcting: .assumed(0.75)),
      Persona(
        name: .plainJapanese, title: BilingualText(ja: "やさしい日本語", en: "reader of plain Japanese"), isAssisting: false,
        readingSpeed: .assumed(200), typingSpeed: .assumed(0.5), tap: .assumed(1.2), thinking: .assumed(1.8),
        slip: .assumed(0.06), misreading: .assumed(2.5), hintReading: .assumed(0.7), width: .assumed(0.40),
        calendar: .assumed(0.35), givingUp: .assumed(1.2), correcting: .assumed(0.75)),
      Persona(
        name: .oneHandedParent, title: BilingualText(ja: "片手の保護者", en: "parent with one hand free"), isAssisting: false,
        readingSpeed: .assumed(450), typingSpeed: .assumed(0.667), tap: .assumed(1.3),
        thinking: EvidencedNumber(1.2, .recalled, "Kieras 2001, operator M"), slip: .assumed(0.07),
        misreading: .assumed(1.0), hintReading: .assumed(0.3), width: .assumed(0.25), calendar: .assumed(0.10),
        givingUp: .assumed(1.5), correcting: .assumed(0.88)),
      Persona(
        name: .counterStaff, title: BilingualText(ja: "窓口職員", en: "counter staff"), isAssisting: true,
        readingSpeed: .assumed(600), typingSpeed: .assumed(1.333), tap: .assumed(0.9), thinking: .assumed(1.0),
        slip: .assumed(0.02), misreading: .assumed(0.2), hintReading: .assumed(0.2), width: .assumed(0.05),
        calendar: .assumed(0.03), givingUp: .assumed(0.1), correcting: .assumed(0.98)),
    ])

  /// The personas who fill in the form for themselves.
  public var residents: [Persona] { personas.filter { !$0.isAssisting } }
}
