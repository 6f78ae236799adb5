import FormComponents
import FormExpressions
import FormModel
import FormSource
import FormText

// The page on which everything is looked at once more, and the ends of the way.
extension FormSession {
  // MARK: - Review

  func fillReview(_ page: inout Page) {
    page.kind = .review
    page.title = words(SessionText.reviewTitle)
    let act = form.review.send ?? SessionText.send
    page.components = [.paragraph(Paragraph(words(SessionText.reviewIntroduction(act))))]
    page.components += form.review.introduction.map { .paragraph(Paragraph(words($0))) }
    if let deadlines = deadlineNotice { page.components.append(.notice(deadlines)) }
    if !registersInQuestion.isEmpty { page.components.append(.summary(consentSummary)) }
    for index in form.pages.indices where form.pages[index].enclosingGroup == nil {
      page.components += summaries(page: index, in: nil).map { .summary($0) }
    }
    let remarks = remarks
    if !remarks.isEmpty {
      page.components.insert(contentsOf: remarks.map { .notice($0) }, at: 1 + form.review.introduction.count)
    }
    let computed = form.values.indices.filter { form.values[$0].isShown }
    if !computed.isEmpty {
      page.components.append(
        .summary(
          SummaryList(title: words(SessionText.computed), rows: computed.map { computedRow($0) })))
    }
    if let fees = feeSummary { page.components.append(.summary(fees)) }
    let papers = form.papers.filter { isNeeded($0) }
    if !papers.isEmpty {
      page.components.append(.heading(Heading(words(SessionText.stillToBring))))
      page.components.append(.list(ItemList(papers.map { paper(line: $0) })))
    }
    page.actions = [Action("send", label: words(act))]
  }

  /// The answers of a page: of each of its rows, followed by those of the pages that stand in it.
  private func summaries(page index: Int, in outer: AnswerPath.Row.Outer?) -> [SummaryList] {
    guard evaluation.applicability(page: index, in: outer) == .applicable else { return [] }
    guard let repeating = form.pages[index].repeating else {
      var list = summary(page: index, row: outer?.row)
      if let title = outer.flatMap({ title(of: $0.row) }) {
        list.title = words(SessionText.within(title, form.pages[index].title))
      }
      return list.rows.isEmpty ? [] : [list]
    }
    return state.rows(of: repeating.id, in: outer).indices.flatMap { position -> [SummaryList] in
      let row = AnswerPath.Row(group: repeating.id, index: position, in: outer)
      var list = summary(page: index, row: row)
      list.title = fullTitle(of: row).map { words($0) }
      let inner = outer == nil ? form.pages(inRowsOf: repeating.id) : []
      return [list] + inner.flatMap { summaries(page: $0, in: row.asOuter) }
    }
  }

  /// What the pages within a row come to, in the list of the rows: the answers of one, the names of another's rows.
  func summaryRows(ofInner index: Int, in outer: AnswerPath.Row.Outer) -> [SummaryList.Row] {
    guard evaluation.applicability(page: index, in: outer) == .applicable else { return [] }
    let specification = form.pages[index]
    guard let repeating = specification.repeating else { return summary(page: index, row: outer.row).rows }
    let lines = state.rows(of: repeating.id, in: outer).indices.flatMap { position -> [ShownText] in
      let row = AnswerPath.Row(group: repeating.id, index: position, in: outer)
      let name = repeating.itemTitle.flatMap { form.field($0) }.flatMap { field in
        state[AnswerPath(field.id, row: row)]?.payload.flatMap {
          field.type.summary(ofPayload: $0, in: context(for: field))?.lines
        }
      }
      return name ?? [words(SessionText.row(repeating, number: position + 1))]
    }
    let change = PageLink(
      page: form.id(of: .rows(page: index, outer: outer)), label: words(SessionText.change),
      context: words(specification.title))
    return [
      SummaryList.Row(
        label: words(specification.title), lines: lines.isEmpty ? [words(SessionText.none)] : lines, change: change)
    ]
  }

  func summary(page index: Int, row: AnswerPath.Row?) -> SummaryList {
    let specification = form.pages[index]
    let id = form.id(of: .questions(page: index, row: row))
    let rows = askedPaths(page: index, row: row).compactMap { path -> SummaryList.Row? in
      guard let field = form.field(path.field) else { return nil }
      return summaryRow(field, at: path, on: id)
    }
    return SummaryList(title: words(specification.title), rows: rows)
  }

  private func summaryRow(_ field: FieldSpecification, at path: AnswerPath, on page: PageID) -> SummaryList.Row {
    let answer = state[path]
    let lines = answer?.payload.flatMap { field.type.summary(ofPayload: $0, in: context(for: field))?.lines }
    let change = PageLink(
      page: page, control: ControlName(path: path).part(field.type.firstPart), label: words(SessionText.change),
      context: words(field.label))
    let isLocked = field.prefillPolicy == .lock && answer?.isFromRegister == true
    return SummaryList.Row(
      label: words(field.label), lines: lines ?? [words(InterfaceText.notProvided)],
      origin: answer.flatMap { origin(of: $0) }, change: isLocked ? nil : change)
  }

  private func computedRow(_ index: Int) -> SummaryList.Row {
    let value = form.values[index]
    var line = words(SessionText.notYetKnown)
    if case .value(let result) = evaluation.values[index], let text = ComputedText.text(result, in: context) {
      line = text
    }
    return SummaryList.Row(label: words(value.label), lines: [line])
  }

  /// What the answers call for a second look at, and what they entail: rules that stop nobody, each told once more
  /// before the form is sent.
  private var remarks: [Notice] {
    var remarks: [Notice] = []
    for step in steps {
      let found: [FieldFinding] =
        switch step {
        case .questions(let page, let row): findings(page: page, row: row, evaluation)
        case .rows(let page, let outer): findings(rowsOf: page, in: outer, evaluation)
        case .start, .consent, .review, .exit, .done: []
        }
      remarks += found.filter { $0.isRule && $0.severity != .block }.map {
        Notice($0.severity == .warn ? .warning : .information, body: [message(for: $0)])
      }
    }
    return remarks.reduce(into: []) { kept, next in if !kept.contains(next) { kept.append(next) } }
  }

  /// What the form costs by what was answered; `nil` when it costs nothing.
  private var feeSummary: SummaryList? {
    let fees = feesDue
    guard !fees.isEmpty else { return nil }
    var rows = fees.map { fee in
      SummaryList.Row(label: words(fee.specification.title), lines: [words(SessionText.yen(fee.amount))])
    }
    if fees.count > 1 {
      let total = fees.reduce(0) { $0 + $1.amount }
      rows.append(SummaryList.Row(label: words(SessionText.total), lines: [words(SessionText.yen(total))]))
    }
    return SummaryList(title: words(SessionText.fee), rows: rows)
  }

  private var consentSummary: SummaryList {
    SummaryList(
      title: words(SessionText.consentSummary),
      rows: registersInQuestion.compactMap { register in
        guard let description = form.meanings.registers[register] else { return nil }
        let isGiven = state.decision(on: register) == .given
        return SummaryList.Row(
          label: words(description.name),
          lines: [words(isGiven ? SessionText.consentGiven : SessionText.consentNotGiven)],
          change: PageLink(
            page: "consent", control: Self.consentControl(register), label: words(SessionText.change),
            context: words(description.name)))
      })
  }

  /// The last days for what was answered, when there are any.
  private var deadlineNotice: Notice? {
    var body: [ShownText] = []
    var isLate = false
    for deadline in form.deadlines where deadline.condition.map({ evaluation.holds($0) }) ?? true {
      guard let day = lastDay(of: deadline) else { continue }
      let line = deadline.title.map { language, title in
        title + RubyText(language.htmlTag == "ja" ? "：" : ": ")
          + SessionText.until(DateText.text(day, in: context))[language]
      }
      body.append(words(line))
      if day < now.day, let consequence = deadline.consequence {
        isLate = true
        body.append(words(consequence))
      }
    }
    return body.isEmpty ? nil : Notice(isLate ? .warning : .information, title: words(SessionText.deadline), body: body)
  }

  /// The last day of a deadline for the present answers.
  func lastDay(of deadline: DeadlineSpecification) -> CalendarDate? {
    deadline.lastDay(
      after: deadline.field.flatMap { state.answers[$0]?.payload?.string }.flatMap { CalendarDate(iso: $0) })
  }

  // MARK: - Ends

  func fillExit(_ page: inout Page, _ exit: Exit) {
    page.kind = .exit
    page.title = words(exit.title)
    page.components = exit.body.map { .paragraph(Paragraph(words($0))) }
  }

  func fillDone(_ page: inout Page) {
    page.kind = .done
    page.title = words(form.submission.title)
    page.components = [
      .panel(
        Panel(
          title: words(form.submission.title), referenceLabel: words(form.submission.referenceLabel),
          reference: state.reference))
    ]
    page.components += form.submission.body.map { .paragraph(Paragraph(words($0))) }
    if !form.submission.next.isEmpty {
      page.components.append(.heading(Heading(words(SessionText.nextSteps))))
      page.components.append(.list(ItemList(form.submission.next.map { words($0) }, isOrdered: true)))
    }
    let papers = form.papers.filter { isNeeded($0) }
    if !papers.isEmpty {
      page.components.append(.heading(Heading(words(SessionText.stillToBring))))
      page.components.append(.list(ItemList(papers.map { paper(line: $0) })))
    }
  }
}
