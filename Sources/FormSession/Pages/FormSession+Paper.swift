public import FormComponents
import FormModel
import FormText

// The same questions on paper.
extension FormSession {
  /// The rows of a repeated group that a blank form has room for.
  private static let blankRows = 3
  /// The same for a group within rows.
  private static let blankRowsInRow = 2

  /// The form with the answers of this session, ready to print, check and sign.
  public var filledPaper: PaperForm { paper(isFilled: true) }

  /// The form with every question and no answer, for filling in by hand. Parts that not everybody fills say for whom
  /// they are.
  public var blankPaper: PaperForm { paper(isFilled: false) }

  private func paper(isFilled: Bool) -> PaperForm {
    var parts: [PaperForm.Part] = []
    for index in form.pages.indices where form.pages[index].enclosingGroup == nil {
      parts += self.parts(index, in: nil, isFilled: isFilled)
    }
    parts.removeAll(where: \.components.isEmpty)
    if form.signature.isNeeded { parts.append(signaturePart) }
    let start = makePage(.start)
    return PaperForm(
      language: language, title: words(form.title), addressee: form.office.addressee.map { words($0) },
      legalBasis: form.legalBasis.map { basis in
        words(basis.law.map { $1 + basis.article[$0] })
      }, code: "\(form.id) \(form.version)", contact: start.contact, parts: parts, isFilled: isFilled)
  }

  /// The parts of a page: one, or one for each row, followed by those of the pages that stand in it.
  private func parts(_ index: Int, in outer: AnswerPath.Row.Outer?, isFilled: Bool) -> [PaperForm.Part] {
    // What others fill in stands on the paper of everybody, marked as theirs.
    let isOthers = form.pages[index].filledBy == .staff
    guard !isFilled || isOthers || evaluation.applicability(page: index, in: outer) == .applicable else { return [] }
    guard let repeating = form.pages[index].repeating else { return [part(index, row: outer?.row, isFilled: isFilled)] }
    let room = outer == nil ? Self.blankRows : Self.blankRowsInRow
    let count =
      isFilled
      ? state.rows(of: repeating.id, in: outer).count : min(repeating.maximum, max(repeating.minimum, room))
    let inner = outer == nil ? form.pages(inRowsOf: repeating.id) : []
    return (0..<count).flatMap { position -> [PaperForm.Part] in
      let row = AnswerPath.Row(group: repeating.id, index: position, in: outer)
      return [part(index, row: row, isFilled: isFilled)]
        + inner.flatMap { parts($0, in: row.asOuter, isFilled: isFilled) }
    }
  }

  private func part(_ index: Int, row: AnswerPath.Row?, isFilled: Bool) -> PaperForm.Part {
    let page = form.pages[index]
    var title = page.title
    if let row, let name = fullTitle(of: row) {
      title = page.repeating != nil ? name : SessionText.within(name, page.title)
    }
    var components: [Component] = []
    var section: SectionSpecification?
    for (position, field) in page.fields.enumerated() {
      let path = AnswerPath(field.id, row: row)
      let isAsked = evaluation.applicability(page: index, field: position, row: row) == .applicable
      guard isAsked || !isFilled || page.filledBy == .staff else { continue }
      if let own = page.section(of: position), own.id != section?.id {
        section = own
        components.append(.heading(Heading(words(own.title), level: .subpart)))
      }
      if isFilled, isAsked {
        components.append(filledComponent(of: field, at: path))
      } else {
        components.append(blankComponent(of: field, at: path))
        // Paper unfolds nothing: a word is explained once in a part.
        components += explanations(of: field).filter { !components.contains($0) }
      }
    }
    return PaperForm.Part(
      title: words(title), condition: condition(of: page, isFilled: isFilled), components: components)
  }

  /// When a part is filled in, and by whom when it is not the applicant.
  private func condition(of page: PageSpecification, isFilled: Bool) -> ShownText? {
    let filler = filler(of: page).map(SessionText.filledByOnPaper)
    guard !isFilled, let note = page.paperNote else { return filler.map { words($0) } }
    return words(filler.map { SessionText.within($0, note) } ?? note)
  }

  private func blankComponent(of field: FieldSpecification, at path: AnswerPath) -> Component {
    var question = Question(
      ControlName(path: path), label: words(field.label), requirement: requirementOnPaper(of: field),
      hint: field.hint.map { words($0) })
    // A question that only some people answer says so where it stands: paper cannot hide it.
    if let note = field.paperNote {
      question.label = words(
        field.label.map { language, label in
          language.htmlTag == "ja"
            ? label + RubyText("（") + note[language] + RubyText("）")
            : label + RubyText(" (") + note[language] + RubyText(")")
        })
    }
    let component = field.type.component(FieldPresentation(question: question, context: context(for: field)))
    // A hint that the kind of question adds to a day is about typing it.
    guard field.hint == nil, case .inputGroup(var group) = component, group.acceptsWholeEntry else { return component }
    group.question.hint = nil
    return .inputGroup(group)
  }

  private func requirementOnPaper(of field: FieldSpecification) -> FormComponents.Requirement {
    switch field.requirement {
    case .never: .optional
    case .always, .when: .unstated
    }
  }

  private func filledComponent(of field: FieldSpecification, at path: AnswerPath) -> Component {
    if !field.takesEntry { return shownComponent(of: field, at: path) }
    let answer = state[path]
    let lines = answer?.payload.flatMap { field.type.summary(ofPayload: $0, in: context(for: field))?.lines }
    return .fixedValue(
      FixedValue(
        label: words(field.label), lines: lines ?? [words(InterfaceText.notProvided)],
        origin: answer.flatMap { origin(of: $0) }))
  }

  private var signaturePart: PaperForm.Part {
    let signer = form.actors.signer ?? SessionText.applicant
    return PaperForm.Part(
      title: words(SessionText.signatureTitle),
      components: [
        .signature(
          Signature(
            statement: words(form.signature.statement ?? SessionText.signatureStatement), signer: words(signer),
            dateLabel: words(SessionText.signatureDate)))
      ])
  }
}
