import FormComponents
import FormModel
import FormSession

/// Gathers what a run meets, as facts for a prediction.
struct WalkExposure {
  private let fields: [String: FieldSpecification]
  private(set) var exposure = FormExposure(pages: [])
  private(set) var answersGiven = 0

  init(form: FormSpecification) {
    fields = Dictionary(form.fields.map { ($0.field.id, $0.field) }) { first, _ in first }
  }

  /// Notes a page when it is met; a page that is met again adds nothing.
  mutating func arrive(at page: Page) {
    guard !exposure.pages.contains(where: { $0.id == page.id.rawValue }) else { return }
    exposure.pages.append(
      ExposedPage(
        id: page.id.rawValue, title: page.caption.map { "\(page.title.plain)（\($0.plain)）" } ?? page.title.plain,
        textCharacters: PageWords.textCharacters(of: page), questions: []))
  }

  /// Notes the questions of a page with what is sent.
  mutating func leave(_ page: Page, with filling: Filling) {
    guard let index = exposure.pages.firstIndex(where: { $0.id == page.id.rawValue }) else { return }
    for component in page.components {
      guard let question = PageQuestion(component),
        !exposure.pages[index].questions.contains(where: { $0.id == question.name.rawValue })
      else { continue }
      let met = exposed(question, filling)
      if !met.isPrefilled, !filling.isEmpty(question) { answersGiven += 1 }
      exposure.pages[index].questions.append(met)
    }
  }

  private func exposed(_ question: PageQuestion, _ filling: Filling) -> ExposedQuestion {
    let effort = fields[AnswerPath(control: question.name).field]?.type.effort ?? FieldEffort(.choosing)
    let facts = question.question
    let hint = (facts.hint?.plain.count ?? 0) + (facts.purpose?.plain.count ?? 0)
    let options = question.controls.reduce(0) { $0 + $1.options.reduce(0) { $0 + $1.label.count } }
    let parts = question.controls.reduce(0) { $0 + $1.label.count }
    let isPrefilled = question.isFilled && facts.origin != nil
    return ExposedQuestion(
      id: question.name.rawValue, label: question.label, kind: effort.kind,
      labelCharacters: question.label.count + options + parts, hintCharacters: hint,
      entryCharacters: filling.characters(in: question), isRequired: question.isRequired, isPrefilled: isPrefilled,
      needsPaper: effort.needsPaper, acceptsAnyWidth: effort.acceptsAnyWidth,
      acceptsAnyCalendar: effort.acceptsAnyCalendar, hasDifficultTerm: DifficultTerm.stands(in: question.label),
      explainsTerm: facts.hint != nil)
  }
}

/// Words of the administration, guessed from the writing until a glossary says which they are: four kanji or more in a
/// row, as in 転出予定日. An assumption that reports name.
enum DifficultTerm {
  static func stands(in label: String) -> Bool {
    var run = 0
    for scalar in label.unicodeScalars {
      run = (0x4E00...0x9FFF).contains(scalar.value) ? run + 1 : 0
      if run >= 4 { return true }
    }
    return false
  }
}
