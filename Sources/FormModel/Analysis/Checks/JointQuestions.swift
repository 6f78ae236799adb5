import FormExpressions

/// Whether questions of a form can be asked of one person: what certain answers bring about is said, anything else is not.
struct JointQuestions {
  /// A question, or with no field the rows of a repeated page.
  struct Place: Hashable {
    var page: Int
    var field: Int?
  }

  /// The most nodes of the diagrams for one question of this kind.
  private static let nodes = 20_000
  /// The most questions of this kind about one form; a form with more is strange in other ways.
  private static let mostAsked = 400

  private let form: FormSpecification
  private var logic: FormLogic?
  private var asked = 0

  init(_ form: FormSpecification) { self.form = form }

  /// Whether there are answers for certain with which all of some questions are asked, in one row where they stand in one.
  mutating func canMeet(_ places: [Place]) -> Bool {
    if places.allSatisfy({ !depends($0) }) { return true }
    // Rows within rows are beyond the analysis, and what an unknown condition decides is not known.
    guard !places.contains(where: { isNested($0.page) }), asked < Self.mostAsked else { return false }
    asked += 1
    var logic = logic ?? FormLogic(form)
    var together = Formula.yes
    for place in places { together = logic.table.and(together, applicable(place, &logic)) }
    self.logic = logic
    var diagrams = DecisionDiagrams(logic.table, logic.variables, limit: Self.nodes)
    guard diagrams.possibility(together) == .possible else { return false }
    return !diagrams.dependsOnOpaque(together) && !diagrams.isExhausted
  }

  private func applicable(_ place: Place, _ logic: inout FormLogic) -> Formula {
    let row = form.groupPage(of: place.page).flatMap { logic.anyRow($0) }
    guard let field = place.field else { return logic.applicable(page: place.page, row: row) }
    return logic.applicable(FormLogic.Question(page: place.page, field: field, row: row))
  }

  /// Whether it depends on anything that something is asked.
  private func depends(_ place: Place) -> Bool {
    var pages = [place.page]
    if let group = form.pages[place.page].enclosingGroup {
      pages += form.pages.indices.filter { form.pages[$0].repeating?.id == group }
    }
    if pages.contains(where: { form.pages[$0].condition != nil || form.pages[$0].filledBy == .staff }) { return true }
    guard let field = place.field.map({ form.pages[place.page].fields[$0] }) else { return false }
    return field.condition != nil || field.choiceFilter != nil
  }

  private func isNested(_ page: Int) -> Bool { form.groupPage(of: page).map(form.isNested) ?? false }
}
