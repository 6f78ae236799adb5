import FormComponents
import FormModel
import FormSession
import FormSource
import FormText

/// A register made of what a script says is filled in already, for scripts that run without a register of the host.
struct ScriptedRegister: PrefillSource {
  let register: RegisterName
  let known: PrefillFacts

  func facts(for request: PrefillRequest) async throws -> PrefillFacts {
    let asked = Set(request.meanings)
    return PrefillFacts(
      facts: known.facts.filter { asked.contains($0.key) }, rows: known.rows.filter { asked.contains($0.key) })
  }

  /// One register for each that holds something the script names. What cannot be read is left out; the run then finds
  /// that it was not filled in.
  static func sources(
    of script: UsabilityScript, for form: FormSpecification, at now: Moment
  ) -> [any PrefillSource] {
    var known: [RegisterName: PrefillFacts] = [:]
    let context = FieldContext(
      today: now.day, language: .japanese, dateStyle: form.dateDisplay)
    for named in script.prefilled {
      if case .parts(let members) = named.fact, let row = RowName(named.name),
        let page = form.pages.first(where: { $0.repeating?.row[.japanese].plain == row.row }),
        let meaning = page.repeating?.meaning, let register = form.meanings.terms[meaning]?.register
      {
        var rows = known[register, default: PrefillFacts()].rows[meaning] ?? []
        var facts: [Meaning: JSONValue] = [:]
        for member in members {
          guard
            let field = form.fields(inRowsOf: page.group ?? "").first(where: {
              $0.label[.japanese].plain == member.name
            }),
            let meaning = field.meaning, let value = canonical(member.fact, of: field, context)
          else { continue }
          facts[meaning] = value
        }
        rows.append(facts)
        known[register, default: PrefillFacts()].rows[meaning] = rows
      } else if let field = form.fields.first(where: { $0.field.label[.japanese].plain == named.name })?.field,
        let meaning = field.meaning, let register = form.meanings.terms[meaning]?.register,
        let value = canonical(named.fact, of: field, context)
      {
        known[register, default: PrefillFacts()].facts[meaning] = value
      }
    }
    // Registers the person is asked about and that know nothing are there all the same.
    for (name, description) in form.meanings.registers
    where script.consents.contains(where: { $0.register == description.name[.japanese].plain }) {
      known[name, default: PrefillFacts()].asOf = nil
    }
    return known.sorted { $0.key < $1.key }.map { ScriptedRegister(register: $0.key, known: $0.value) }
  }

  /// The canonical form of a fact: as it stands when the field takes it so, else what the field reads when a person
  /// enters it.
  private static func canonical(_ fact: Fact, of field: FieldSpecification, _ context: FieldContext) -> JSONValue? {
    if case .text(let text) = fact, field.type.summary(ofPayload: .string(text), in: context) != nil,
      field.type.allowedValues?.contains(text) ?? true
    {
      return .string(text)
    }
    let name = ControlName(rawValue: "field")
    let component = field.type.component(
      FieldPresentation(
        question: Question(name, label: field.label.shown(in: .japanese)), context: context))
    guard let question = PageQuestion(component), case .entered(let entered, _) = FactEntry.enter(fact, into: question)
    else { return nil }
    var entry = Entry()
    for (control, values) in entered {
      let part = control.name == name ? "" : String(control.name.rawValue.dropFirst(name.rawValue.count + 1))
      entry.set(values, part: part)
    }
    let checked = field.type.check(entry, in: context)
    return checked.isTaken ? checked.payload : nil
  }
}
