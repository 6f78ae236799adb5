import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText
import PlainLanguage

// Describing each step in components.
extension FormSession {
  func makePage(_ step: Step) -> Page {
    var page = Page(
      id: form.id(of: step), kind: .question, language: language, languages: form.languages, service: words(form.title),
      title: words(form.title), contact: contact)
    let steps = steps
    if let index = steps.firstIndex(of: step), index > 0, step != .done {
      page.back = PageLink(page: form.id(of: steps[index - 1]), label: words(SessionText.back))
    }
    switch step {
    case .start: fillStart(&page)
    case .consent: fillConsent(&page)
    case .questions(let index, let row): fillQuestions(&page, index, row: row)
    case .rows(let index, let outer): fillRows(&page, index, in: outer)
    case .review: fillReview(&page)
    case .exit(let index): fillExit(&page, form.exits[index])
    case .done: fillDone(&page)
    }
    page.progress = progress(step, steps)
    page.caption = caption(of: step).map { words($0) }
    if let changes, !changes.isEmpty, step == currentStep(evaluation) {
      page.components.insert(.notice(notice(of: changes)), at: 0)
    }
    return page
  }

  /// What the title of a step belongs to: the part of the form, and the row: 「家族：子ども 2人目」.
  private func caption(of step: Step) -> LocalizedText? {
    func part(_ page: Int) -> LocalizedText? {
      form.pages[page].part.flatMap { id in form.parts.first { $0.id == id }?.title }
    }
    let titles: [LocalizedText?]
    switch step {
    case .questions(let page, let row):
      titles = [part(page), row?.outer.flatMap { title(of: $0.row) }, row.flatMap { title(of: $0) }]
    case .rows(let page, let outer): titles = [part(page), outer.flatMap { title(of: $0.row) }]
    case .start, .consent, .review, .exit, .done: return nil
    }
    let given = titles.compactMap(\.self)
    return given.dropFirst().reduce(given.first) { whole, part in whole.map { SessionText.within($0, part) } }
  }

  /// What a row is called: 「子ども 2人目」.
  func title(of row: AnswerPath.Row) -> LocalizedText? {
    form.page(ofGroup: row.group)?.repeating.map { SessionText.row($0, number: row.index + 1) }
  }

  /// What a row is called with the row it stands in: 「子ども 2人目：学校 1つ目」.
  func fullTitle(of row: AnswerPath.Row) -> LocalizedText? {
    guard let outer = row.outer.flatMap({ title(of: $0.row) }) else { return title(of: row) }
    return title(of: row).map { SessionText.within(outer, $0) }
  }

  /// What has changed since the person was here last.
  private func notice(of changes: DraftChanges) -> Notice {
    var body = changes.notes.map { words($0) }
    if !changes.removed.isEmpty { body.append(words(SessionText.questionsRemoved)) }
    body += changes.rowsKept.sorted { $0.key < $1.key }.compactMap { id, count in
      form.page(ofGroup: id)?.repeating.map { words(SessionText.rowsKept(count, of: $0.row)) }
    }
    body += changes.askedAgain.compactMap { form.field($0) }.map { words(SessionText.askedAgain($0.label)) }
    return Notice(.information, title: words(SessionText.formHasChanged), body: body)
  }

  /// What was chosen under a name and came back without being sent.
  private func unsent(_ name: ControlName, on page: PageID) -> [String]? {
    guard let unsent, unsent.page == page, !unsent.entries[name].isEmpty else { return nil }
    return unsent.entries[name]
  }

  /// Words of the specification or the package in the session's language.
  ///
  /// Passed on as `{ words($0) }`: `map(words)` would copy the whole session for each call.
  func words(_ text: LocalizedText) -> ShownText { text.shown(in: language) }

  /// The place among the pages that ask something.
  private func progress(_ step: Step, _ steps: [Step]) -> Page.Progress? {
    func counts(_ step: Step) -> Bool {
      switch step {
      case .questions, .rows, .review: true
      case .start, .consent, .exit, .done: false
      }
    }
    let counted = steps.filter(counts)
    return counted.firstIndex(of: step).map { Page.Progress(number: $0 + 1, total: counted.count) }
  }

  private var contact: Contact {
    let office = form.office
    let telephone = LocalizedText(
      "電話 ", easy: "{電話|でんわ} ", english: "Telephone ", chinese: "电话 ", korean: "전화 ", vietnamese: "Điện thoại: "
    ).map { language, word in
      word + SessionText.telephone(office.telephone, open: office.hours, language)
    }
    let counter = LocalizedText(
      "窓口 ", easy: "{窓口|まどぐち} ", english: "Counter: ", chinese: "窗口 ", korean: "창구 ", vietnamese: "Quầy: "
    ).map { $1 + office.counter[$0] }
    let post = LocalizedText(
      "郵送 ", easy: "{郵便|ゆうびん} ", english: "By post: ", chinese: "邮寄 ", korean: "우편 ", vietnamese: "Qua bưu điện: "
    ).map { $1 + office.post[$0] }
    return Contact(office: words(office.name), ways: [words(telephone), words(counter), words(post)])
  }

  // MARK: - Start

  private func fillStart(_ page: inout Page) {
    page.kind = .start
    page.actions = [Action("start", label: words(SessionText.start))]
    page.components = form.summary.map { [.paragraph(Paragraph(words($0)))] } ?? []
    // Somebody who comes back sees what is done and what is left.
    if state.visited.contains("start"), let tasks { page.components.append(.composed(.taskList(tasks))) }
    page.components += form.notices.map { notice in
      .notice(
        Notice(
          notice.kind == .warning ? .warning : .information, title: words(notice.title),
          body: notice.body.map { words($0) }))
    }
    if !form.deadlines.isEmpty {
      page.components.append(.heading(Heading(words(SessionText.deadline))))
      for deadline in form.deadlines {
        page.components.append(.paragraph(Paragraph(words(SessionText.line(deadline.title, deadline.text)))))
        // A day that is the same for everybody is known before anything is asked.
        if let day = deadline.lastDay(after: nil) {
          page.components.append(.paragraph(Paragraph(words(SessionText.until(DateText.text(day, in: context))))))
        }
        if let consequence = deadline.consequence { page.components.append(.paragraph(Paragraph(words(consequence)))) }
      }
    }
    for (title, papers) in [
      (SessionText.papers, form.papers.filter { $0.condition == nil }),
      (SessionText.papersWhenNeeded, form.papers.filter { $0.condition != nil }),
    ] where !papers.isEmpty {
      page.components.append(.heading(Heading(words(title))))
      page.components.append(.list(ItemList(papers.map { paper(line: $0) })))
    }
    page.components.append(.heading(Heading(words(SessionText.fee))))
    if form.fees.isEmpty {
      page.components.append(.paragraph(Paragraph(words(SessionText.noFee))))
    } else {
      page.components.append(.list(ItemList(form.fees.map { words(SessionText.fee($0)) })))
    }
    page.components.append(.heading(Heading(words(SessionText.duration))))
    page.components.append(.paragraph(Paragraph(words(SessionText.minutes(form.estimatedMinutes)))))
    if !form.otherOffices.isEmpty {
      page.components.append(
        .details(
          Details(
            summary: words(SessionText.otherOffices), body: form.otherOffices.map { words(SessionText.line(of: $0)) })))
    }
    page.components.append(
      .details(Details(summary: words(SessionText.legalBasis), body: form.legalBasis.map { words($0.line) })))
    if let retention = form.retention {
      page.components.append(.details(Details(summary: words(SessionText.retention), body: [words(retention)])))
    }
  }

  /// A paper with its note and the reason why it may be left out.
  func paper(line paper: PaperSpecification) -> ShownText {
    let text = paper.title.map { language, title in
      let isJapanese = language.htmlTag == "ja"
      let held = paper.register.flatMap { registersInQuestion.contains($0) ? form.meanings.registers[$0]?.name : nil }
      let more = [paper.note, paper.needless, held.map(SessionText.needlessWithConsent)].compactMap { $0?[language] }
      guard let first = more.first else { return title }
      let remarks = more.dropFirst().reduce(first) { $0 + RubyText(isJapanese ? "" : " ") + $1 }
      return title + RubyText(isJapanese ? "：" : ": ") + remarks
    }
    return words(text)
  }

  // MARK: - Consent

  private func fillConsent(_ page: inout Page) {
    page.kind = .consent
    page.title = words(SessionText.consentTitle)
    page.actions = [Action("continue", label: words(SessionText.goOn))]
    page.components = [.paragraph(Paragraph(words(SessionText.consentIntroduction)))]
    for register in registersInQuestion {
      guard let description = form.meanings.registers[register] else { continue }
      page.components.append(
        .composed(
          .consentCard(
            ConsentCard(
              title: words(description.name), items: itemsHeld(by: register), holder: words(description.holder),
              purpose: words(form.purpose), period: form.retention.map { words($0) }))))
      let decision = state.decision(on: register)
      let name = Self.consentControl(register)
      var question = Question(name, label: words(SessionText.mayWeUse(description.name)), requirement: .required)
      if decision == nil, state.attempted.contains("consent") {
        question.errors = [words(SessionText.chooseConsent(description.name))]
        question.isInvalid = true
        page.errors.append(ErrorLink(control: name, message: question.errors[0]))
      }
      page.components.append(
        .choiceInput(
          ChoiceInput(
            question,
            options: [
              .init("yes", label: words(SessionText.yesUse)), .init("no", label: words(SessionText.noUse)),
            ], selected: unsent(name, on: page.id) ?? decision.map { [$0 == .given ? "yes" : "no"] } ?? [])))
    }
  }

  /// The questions a register can answer, by the labels they have in this form.
  private func itemsHeld(by register: RegisterName) -> [ShownText] {
    var items: [ShownText] = []
    for page in form.pages {
      if let repeating = page.repeating, form.meanings.register(answering: repeating.meaning) == register {
        items.append(words(repeating.row))
        continue
      }
      for field in page.fields where form.meanings.register(answering: field.meaning) == register {
        items.append(words(field.label))
      }
    }
    return items + form.papers.filter { $0.register == register }.map { words($0.title) }
  }

  // MARK: - Questions

  private func fillQuestions(_ page: inout Page, _ index: Int, row: AnswerPath.Row?) {
    let specification = form.pages[index]
    page.title = words(specification.title)
    page.components = specification.introduction.map { .paragraph(Paragraph(words($0))) }
    if let filler = filler(of: specification) {
      page.components.insert(.notice(Notice(.information, body: [words(SessionText.filledBy(filler))])), at: 0)
    }
    let findings = state.attempted.contains(page.id) ? findings(page: index, row: row, evaluation) : []
    var confirms = false
    var section: SectionSpecification?
    for (position, field) in specification.fields.enumerated()
    where evaluation.applicability(page: index, field: position, row: row) == .applicable {
      let path = AnswerPath(field.id, row: row)
      let own = findings.filter { $0.path == path }
      for finding in own where finding.severity == .block {
        page.errors.append(ErrorLink(control: control(of: finding), message: message(for: finding)))
      }
      let answer = state[path]
      confirms = confirms || answer?.provenance.state == .unconfirmed
      if let own = specification.section(of: position), own.id != section?.id {
        section = own
        page.components.append(.heading(Heading(words(own.title))))
        page.components += own.introduction.map { .paragraph(Paragraph(words($0))) }
      }
      page.components += components(of: field, at: path, answer, own)
    }
    if let script = counterScript(for: page, specification) {
      page.components.insert(.composed(.counterScript(script)), at: 0)
    }
    // One message a question: the most important; the others come when it has been seen to.
    page.errors = page.errors.reduce(into: []) { kept, error in
      if !kept.contains(where: { $0.control.isPart(ofSameQuestionAs: error.control, in: page.components) }) {
        kept.append(error)
      }
    }
    for index in page.errors.indices {
      let control = page.errors[index].control
      let invalid = page.components.lazy.map(\.invalidControls).first { $0.contains(control) } ?? []
      page.errors[index].alsoInvalid = invalid.filter { $0 != control }
    }
    let isNew = !isVisited(index, row: row) && page.errors.isEmpty && hasComeUp(index, row)
    if isNew {
      page.components.insert(.notice(Notice(.information, body: [words(SessionText.moreQuestions)])), at: 0)
    }
    page.actions = [Action("continue", label: words(confirms ? SessionText.confirmAndGoOn : SessionText.goOn))]
    if specification.repeating != nil, let row, let answers = state[row], let title = fullTitle(of: row),
      state.rows(of: row.group, in: row.outer).count > 1 || state.attempted.contains(page.id)
    {
      page.actions.append(removal(of: answers, title: title))
    }
  }

  /// Who fills in a page, when it is somebody else than the applicant.
  func filler(of page: PageSpecification) -> LocalizedText? {
    switch page.filledBy {
    case .applicant: nil
    case .staff: SessionText.staff
    case .thirdParty(let id): form.actors.thirdParties.first { $0.id == id }?.title
    }
  }

  /// The act that takes a row out.
  private func removal(of row: AnswerRow, title: LocalizedText) -> Action {
    Action(
      RowAction.removal + String(row.number), label: words(SessionText.remove), context: words(title),
      emphasis: .removal)
  }

  /// Whether questions of a page have come up since some of the others were answered on it.
  private func hasComeUp(_ index: Int, _ row: AnswerPath.Row?) -> Bool {
    let fields = form.pages[index].fields
    let asked = fields.indices.filter {
      fields[$0].takesEntry && evaluation.applicability(page: index, field: $0, row: row) == .applicable
    }
    let byPerson = asked.contains { field in
      guard let answer = state[AnswerPath(fields[field].id, row: row)] else { return false }
      return !answer.isFromRegister
    }
    let conditionalAndEmpty = asked.contains {
      fields[$0].condition != nil && state[AnswerPath(fields[$0].id, row: row)] == nil
    }
    return byPerson && conditionalAndEmpty
  }

  private func components(
    of field: FieldSpecification, at path: AnswerPath, _ answer: Answer?, _ findings: [FieldFinding]
  ) -> [Component] {
    if !field.takesEntry { return [shownComponent(of: field, at: path)] + explanations(of: field) }
    let origin = answer.flatMap { self.origin(of: $0) }
    if field.prefillPolicy == .lock, let answer, answer.isFromRegister, let payload = answer.payload,
      let summary = field.type.summary(ofPayload: payload, in: context(for: field))
    {
      return [
        .fixedValue(
          FixedValue(
            label: words(field.label), lines: summary.lines, reason: words(SessionText.locked), origin: origin))
      ]
    }
    let blocking = findings.filter { $0.severity == .block }
    let first = blocking.first
    var invalidParts: Set<String> = []
    if case .violation(let violation) = first?.content { invalidParts = Set(violation.parts) }
    let question = Question(
      ControlName(path: path), label: words(field.label), requirement: requirement(of: field, row: path.row),
      hint: field.hint.map { words($0) }, purpose: field.purpose.map { words($0) },
      errors: first.map { [message(for: $0)] } ?? [],
      origin: origin)
    let component = evaluation.type(of: field, row: path.row).component(
      FieldPresentation(
        question: question, entry: answer?.entry ?? Entry(), invalidParts: invalidParts,
        autocomplete: field.meaning.flatMap { form.meanings.terms[$0]?.autocomplete },
        otherFiles: field.type.typeName == .attachment ? state.files : [],
        context: context(for: field)))
    let notes = findings.filter { $0.severity != .block }.map { finding in
      Component.notice(
        Notice(finding.severity == .warn ? .warning : .information, body: [message(for: finding)]))
    }
    return notes + [component] + explanations(of: field)
  }

  /// The words of the glossary that a question explains, folded away, in their order.
  func explanations(of field: FieldSpecification) -> [Component] {
    field.terms.compactMap { term in
      term.explanation.map { .details(Details(summary: words(SessionText.whatIs(term)), body: [words($0)])) }
    }
  }

  /// What is shown among the questions: information, or a computed value in words.
  func shownComponent(of field: FieldSpecification, at path: AnswerPath) -> Component {
    var entry = Entry()
    if let name = field.type.shownValue, let index = form.values.firstIndex(where: { $0.id == name }),
      case .value(let value) = evaluation.values[index], let text = ComputedText.text(value, in: context(for: field))
    {
      entry = Entry(text.plain)
    }
    return field.type.component(
      FieldPresentation(
        question: Question(ControlName(path: path), label: words(field.label), hint: field.hint.map { words($0) }),
        entry: entry, context: context(for: field)))
  }

  private func requirement(of field: FieldSpecification, row: AnswerPath.Row?) -> FormComponents.Requirement {
    isRequired(field, row: row, evaluation) ? .required : .optional
  }

  /// Where an answer came from, in words, when a register said it.
  func origin(of answer: Answer) -> Origin? {
    guard case .register(let register, let asOf) = answer.provenance.source,
      let description = form.meanings.registers[register]
    else { return nil }
    let day = asOf.map { DateText.text($0, in: context) }
    let note = SessionText.origin(description.name, asOf: day)
    let advice: LocalizedText? =
      switch answer.provenance.state {
      case .unconfirmed: SessionText.confirmOrigin
      case .confirmed: SessionText.confirmedOrigin
      case .changed: SessionText.changedOrigin
      case .entered: nil
      }
    let sentence = note.map { language, text in
      advice.map { text + RubyText(language.htmlTag == "ja" ? "。" : ". ") + $0[language] } ?? text
    }
    let state: Origin.State =
      switch answer.provenance.state {
      case .unconfirmed: .unconfirmed
      case .confirmed, .entered: .confirmed
      case .changed: .changed
      }
    return Origin(note: words(sentence), state: state)
  }

  // MARK: - Rows

  private func fillRows(_ page: inout Page, _ index: Int, in outer: AnswerPath.Row.Outer?) {
    let specification = form.pages[index]
    guard let repeating = specification.repeating else { return }
    page.kind = .rows
    page.title = words(specification.title)
    let rows = state.rows(of: repeating.id, in: outer)
    if rows.isEmpty { page.components.append(.paragraph(Paragraph(words(SessionText.none)))) }
    for (position, answers) in rows.enumerated() {
      let row = AnswerPath.Row(group: repeating.id, index: position, in: outer)
      let title = SessionText.row(repeating, number: position + 1)
      var list = summary(page: index, row: row)
      list.title = words(title)
      for inner in form.pages(inRowsOf: repeating.id) where outer == nil {
        list.rows += summaryRows(ofInner: inner, in: row.asOuter)
      }
      list.actions = [removal(of: answers, title: fullTitle(of: row) ?? title)]
      page.components.append(.summary(list))
    }
    let broken = findings(rowsOf: index, in: outer, evaluation).filter { $0.severity == .block }
    if rows.count >= repeating.maximum, state.attempted.contains(page.id) {
      // With no question left to carry them, the messages stand above the rows.
      let notices = broken.map { Component.notice(Notice(.warning, body: [message(for: $0)])) }
      page.components.insert(contentsOf: notices, at: 0)
    }
    if rows.count < repeating.maximum {
      let name = RowAction.another(repeating.id, in: outer)
      var question = Question(name, label: words(repeating.another), requirement: .required)
      if state.attempted.contains(page.id) {
        question.errors =
          broken.isEmpty ? [words(SessionText.chooseAnother(repeating.another))] : broken.map { message(for: $0) }
        question.isInvalid = true
        page.errors = question.errors.map { ErrorLink(control: name, message: $0) }
      }
      page.components.append(
        .choiceInput(
          ChoiceInput(
            question,
            options: [.init("yes", label: words(SessionText.yes)), .init("no", label: words(SessionText.no))],
            selected: unsent(name, on: page.id) ?? (state.isFinished(repeating.id, in: outer) ? ["no"] : []))))
    }
    page.actions = [Action("continue", label: words(SessionText.goOn))]
  }
}

extension ControlName {
  /// Whether two controls belong to one question of the page.
  fileprivate func isPart(ofSameQuestionAs other: ControlName, in components: [Component]) -> Bool {
    self == other
      || components.contains { component in
        let names = component.controlNames
        return names.contains(self) && names.contains(other)
      }
  }
}

extension LegalBasis {
  /// The law, the article and what it provides for, in one line.
  fileprivate var line: LocalizedText {
    law.map { language, law in
      language.htmlTag == "ja"
        ? law + article[language] + RubyText("（") + subject[language] + RubyText("）")
        : law + RubyText(", ") + article[language] + RubyText(" (") + subject[language] + RubyText(")")
    }
  }
}
