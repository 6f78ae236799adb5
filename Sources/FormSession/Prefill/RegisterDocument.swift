public import FormModel
public import FormSource
import FormText

/// A register kept in a JSON document: for demonstrations, tests and previews. Every person in it is fictitious.
///
/// The document is `{"specVersion", "households": [{"id", "about", "registers": {name: {"asOf", "facts", "rows"}}}]}`,
/// with facts by meaning in canonical form.
public struct RegisterDocument: Sendable {
  /// A household of the document.
  public struct Household: Sendable {
    /// Its id: the subject to ask for.
    public var id: String
    /// What is special about it.
    public var about: BilingualText
    /// The facts of each register.
    public var facts: [RegisterName: PrefillFacts]
  }

  /// The households in the order of the document.
  public let households: [Household]

  /// Reads a document, or reports what is wrong with it.
  public static func read(_ file: SourceFile) -> (document: RegisterDocument?, diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    sink.report(json.diagnostics)
    guard let root = json.root else { return (nil, sink.diagnostics) }
    let context = ReadingContext(file: file, layer: .once, sink: sink)
    let households = ObjectReader.read(root, context) { document -> [Household]? in
      document.allow("$schema", "about")
      if let version = document.required("specVersion", as: .located(.nonEmptyString)),
        version.value != FormSpecification.specVersion
      {
        document.report(
          ShapeDiagnostic.unsupportedVersion, at: version.range,
          BilingualText(
            ja: "specVersion は '\(FormSpecification.specVersion)' にしてください",
            en: "specVersion has to be '\(FormSpecification.specVersion)'"))
      }
      return document.required("households", as: .list(of: .object(household)))
    }
    guard let households, !sink.hasErrors else { return (nil, sink.diagnostics) }
    return (RegisterDocument(households: households), sink.diagnostics)
  }

  /// The sources for the registers of the document, one each, sorted.
  public var sources: [any PrefillSource] {
    Set(households.flatMap(\.facts.keys)).sorted().map { Source(register: $0, document: self) }
  }

  /// The registers of the document, sorted.
  public var registers: [RegisterName] { Set(households.flatMap(\.facts.keys)).sorted() }

  /// One register of the document.
  private struct Source: PrefillSource {
    let register: RegisterName
    let document: RegisterDocument

    func facts(for request: PrefillRequest) async throws -> PrefillFacts {
      guard let household = document.households.first(where: { $0.id == request.subject }) else {
        throw RegisterDocumentError.unknownSubject
      }
      let known = household.facts[register] ?? PrefillFacts()
      let asked = Set(request.meanings)
      return PrefillFacts(
        asOf: known.asOf, facts: known.facts.filter { asked.contains($0.key) },
        rows: known.rows.filter { asked.contains($0.key) }
          .mapValues { rows in rows.map { row in row.filter { asked.contains($0.key) } } })
    }
  }

  // MARK: - Reading

  private static func household(_ object: inout ObjectReader) -> Household? {
    let id = object.required("id", as: .nonEmptyString)
    let about = object.required("about", as: .object(about))
    let registers = object.required("registers", as: .dictionary(of: .object(register)))
    guard let id, let about, let registers else { return nil }
    let facts = registers.map { (RegisterName(rawValue: $0.key.value), $0.value) }
    return Household(id: id, about: about, facts: Dictionary(facts) { _, later in later })
  }

  private static func about(_ object: inout ObjectReader) -> BilingualText? {
    let ja = object.required("ja", as: .nonEmptyString)
    let en = object.required("en", as: .nonEmptyString)
    guard let ja, let en else { return nil }
    return BilingualText(ja: ja, en: en)
  }

  private static func register(_ object: inout ObjectReader) -> PrefillFacts? {
    let asOf = object.optional("asOf", as: .nonEmptyString).flatMap(CalendarDate.init(iso:))
    let facts = object.optional("facts", as: .dictionary(of: .value)) ?? []
    let rows = object.optional("rows", as: .dictionary(of: .list(of: .dictionary(of: .value)))) ?? []
    return PrefillFacts(
      asOf: asOf, facts: byMeaning(facts),
      rows: Dictionary(rows.map { (Meaning(rawValue: $0.key.value), $0.value.map(byMeaning)) }) { _, later in later })
  }

  private static func byMeaning(_ facts: [(key: Located<String>, value: JSONValue)]) -> [Meaning: JSONValue] {
    Dictionary(facts.map { (Meaning(rawValue: $0.key.value), $0.value) }) { _, later in later }
  }
}

/// Why a register document does not answer.
public enum RegisterDocumentError: Error, Hashable, Sendable {
  /// It knows nobody by that key.
  case unknownSubject
}
