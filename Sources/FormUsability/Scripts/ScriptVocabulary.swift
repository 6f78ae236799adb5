import FormComponents
import FormModel
import FormSession
import FormText

/// What a script can name: the words a resident meets in a form, in its own language.
struct ScriptVocabulary: Sendable {
  /// A question.
  struct Question: Sendable {
    var field: FieldSpecification?
    var group: String?
    /// The words of the choices, when there are any.
    var choices: [(value: String, label: String)]
    /// Whether choices are agreed to rather than picked.
    var isAgreement: Bool
    /// The words of the parts, when there are several.
    var parts: [String]
  }

  /// The titles of all screens.
  private(set) var screens: [String] = []
  /// The questions by their words; of equal words all.
  private(set) var questions: [String: [Question]] = [:]
  /// The words of the questions in the order of the form.
  private(set) var labels: [String] = []
  /// The groups by what one row is called.
  private(set) var rows: [String: String] = [:]
  /// The names of the registers the form can use.
  private(set) var registers: [String] = []

  init(_ form: FormSpecification) {
    let language = Language.japanese
    let names = form.meanings.registers.keys.sorted()
    let now = Moment(.earliest)
    let session = FormSession(form, language: language, asking: names, at: now)
    registers = session.registersInQuestion.compactMap { form.meanings.registers[$0]?.name[language].plain }
    screens.append(form.title[language].plain)
    for id in session.pageIDs where id == "consent" || id == "review" {
      guard let page = session.page(id) else { continue }
      screens.append(page.title.plain)
      for component in page.components { add(component, field: nil, group: nil) }
    }
    for page in form.pages {
      screens.append(page.title[language].plain)
      if let repeating = page.repeating {
        rows[repeating.row[language].plain] = repeating.id
        let label = repeating.another[language].plain
        labels.append(label)
        questions[label, default: []].append(
          Question(choices: [("yes", "はい"), ("no", "いいえ")], isAgreement: false, parts: []))
      }
      for field in page.fields {
        let presentation = FieldPresentation(
          question: FormComponents.Question(
            ControlName(rawValue: field.id), label: field.label.shown(in: language)),
          context: FieldContext(today: now.day, language: language, dateStyle: form.dateDisplay))
        add(field.type.component(presentation), field: field, group: page.repeating?.id)
      }
    }
    screens += form.exits.map { $0.title[language].plain }
    screens.append(form.submission.title[language].plain)
  }

  private mutating func add(_ component: Component, field: FieldSpecification?, group: String?) {
    guard let shape = PageQuestion(component) else { return }
    labels.append(shape.label)
    questions[shape.label, default: []].append(
      Question(
        field: field, group: group, choices: shape.controls.count == 1 ? shape.controls[0].options : [],
        isAgreement: shape.isAgreement, parts: shape.controls.count > 1 ? shape.controls.map(\.label) : []))
  }
}
