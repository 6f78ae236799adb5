import FormExpressions
import FormModel
import FormSource
import FormText

/// The check of one document by the tables of a `QuickPlan`.
///
/// Answers come from the bytes of a document (`QuickReader`) or from its value. Whatever is out of the ordinary (a letter
/// that takes two scalars, a kind of question with rules of its own) is given to the general check, answer by answer; a
/// document that has another form as a whole is given to it altogether. So the two ways cannot come to different results
/// where it matters, and a test compares them on random documents.
struct QuickCheck {
  /// An answer as conditions see it.
  struct Slot {
    /// 0 absent, 1 a value, 2 something that is refused.
    var given: UInt8 = 0
    /// 0 not applicable, 1 undecided, 2 asked.
    var asked: UInt8 = 2
    /// The place of a word, 0 or 1, the number, or the day as year · 10000 + month · 100 + day.
    var value = 0
  }

  /// What a look at an answer came to.
  enum Outcome {
    /// It is good, and conditions see this number.
    case good(Int)
    case wrong(CompactFinding.Code, amount: Int)
    /// The general check has to look.
    case unsure
  }

  /// Where an answer stands.
  struct Place {
    var question: QuickPlan.Question
    var slot: Int
    /// -1 for the form itself.
    var row: Int
  }

  let plan: AnswerPlan
  let quick: QuickPlan.Borrowed
  let context: FieldContext
  let channel: Channel
  var findings: [CompactFinding] = []
  var details: [AnswerFinding] = []
  private let slots: UnsafeMutableBufferPointer<Slot>
  /// How many rows each table has, -1 for none given; then what is known of each page.
  private let counts: UnsafeMutableBufferPointer<Int32>

  private init(
    _ plan: AnswerPlan, _ quick: QuickPlan.Borrowed, today: CalendarDate, channel: Channel,
    slots: UnsafeMutableBufferPointer<Slot>, counts: UnsafeMutableBufferPointer<Int32>
  ) {
    self.plan = plan
    self.quick = quick
    context = FieldContext(today: today, dateStyle: plan.form.dateDisplay)
    self.channel = channel
    self.slots = slots
    self.counts = counts
    counts.initialize(repeating: 2)
    for table in quick.tables.indices { counts[table] = -1 }
    begin(table: 0, row: 0)
  }

  /// Lets somebody read a document into a check; `nil` when the form, or the document, has to be checked the general way.
  static func report(
    _ plan: AnswerPlan, today: CalendarDate, channel: Channel, reading: (inout QuickCheck) -> Bool
  ) -> AnswerReport? {
    guard let quick = plan.quick else { return nil }
    let counts = quick.tables.count + quick.pageConditions.count
    return quick.borrow { tables in
      withUnsafeTemporaryAllocation(of: Slot.self, capacity: quick.slotCount) { slots in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: counts) { counts in
          var check = QuickCheck(plan, tables, today: today, channel: channel, slots: slots, counts: counts)
          guard reading(&check) else { return nil }
          check.judge(quick)
          check.findings.putInOrder()
          return AnswerReport(plan: plan, findings: check.findings, details: check.details)
        }
      }
    }
  }

  // MARK: - Slots

  @inline(__always)
  func slot(_ table: Int, _ place: Int, _ row: Int) -> Int {
    quick.tables[table].firstSlot + row * quick.tables[table].count + place
  }

  @inline(__always)
  subscript(slot: Int) -> Slot {
    get { slots[slot] }
    nonmutating set { slots[slot] = newValue }
  }

  /// How many rows a table has; -1 when none were given.
  func rowCount(_ table: Int) -> Int { Int(counts[table]) }

  /// Makes the slots of a row ready, which becomes the last one of its table.
  func begin(table: Int, row: Int) {
    let first = slot(table, 0, row)
    for place in first..<first + quick.tables[table].count { slots[place] = Slot() }
    counts[table] = Int32(row + 1)
  }

  /// Notes that a group is there, with no rows yet.
  func beginRows(of table: Int) { counts[table] = 0 }

  /// Whether a page is asked: 0 no, 1 undecided, 2 yes.
  func pageState(_ page: Int) -> UInt8 { UInt8(truncatingIfNeeded: counts[quick.tables.count + page]) }
  func setPage(_ page: Int, to state: UInt8) { counts[quick.tables.count + page] = Int32(state) }

  @inline(__always)
  func place(table: Int, place: Int, row: Int) -> Place {
    Place(
      question: quick.questions[quick.tables[table].first + place], slot: slot(table, place, row),
      row: table == 0 ? -1 : row)
  }

  // MARK: - Settling

  /// Notes what a look came to; `false` when the general check has to look.
  @inline(__always)
  mutating func settle(_ outcome: Outcome, _ place: Place) -> Bool {
    switch outcome {
    case .good(let value):
      slots[place.slot].given = 1
      slots[place.slot].value = value
    case .wrong(let code, let amount):
      slots[place.slot].given = 2
      report(code, place, amount: amount)
    case .unsure: return false
    }
    return true
  }

  /// Gives an answer to the general check; `false` when conditions could not read what it takes.
  mutating func settle(generally value: JSONValue, _ place: Place) -> Bool {
    let (page, field) = (Int(place.question.page), Int(place.question.field))
    var blocks = false
    for found in plan.violations(of: value, for: plan.questions[page][field], in: context) {
      var finding = found
      let group = plan.form.pages[page].repeating?.id ?? ""
      finding.place = .question(
        page: page, field: field, place.row < 0 ? nil : AnswerPath.Row(group: group, index: place.row))
      blocks = blocks || plan.severity(of: finding) == .block
      report(finding, page: page, row: place.row, field: field)
    }
    slots[place.slot].given = blocks ? 2 : 1
    if blocks { return true }
    guard let number = number(of: value, place.question) else { return false }
    slots[place.slot].value = number
    return true
  }

  /// What conditions see of a value that the general check took.
  private func number(of value: JSONValue, _ question: QuickPlan.Question) -> Int? {
    switch question.kind {
    case .word:
      var text = value.string ?? ""
      return text.withUTF8 { quick.words.place(of: $0, in: question.words) }
    case .integer: return value.withWholeNumbers.int
    case .day:
      return value.string.flatMap(CalendarDate.init(iso:)).map { $0.year * 10_000 + $0.month * 100 + $0.day }
    case .flag, .agreed: return value.bool == true ? 1 : 0
    case .general, .text, .pattern, .sure, .words: return 0
    }
  }

  /// Notes a name that the form does not have.
  mutating func settle(unknown name: String, table: Int, row: Int) {
    var finding = AnswerFinding(detail: BilingualText.shortened(name), content: .shape(.answerIsUnknown))
    let page = Int(quick.tables[table].page)
    if table > 0 {
      finding.place = .row(page: page, AnswerPath.Row(group: plan.form.pages[page].repeating?.id ?? "", index: row))
      finding.detail = "." + finding.detail
    }
    report(finding, page: page, row: table > 0 ? row : -1, field: -1)
  }

  /// Notes that a group has too few rows.
  mutating func settleRows(of table: Int) {
    let count = rowCount(table)
    guard count < quick.tables[table].fewestRows else { return }
    report(count == 0 ? .isMissing : .itemsAreTooFew, page: Int(quick.tables[table].page), row: -1, field: -1)
  }

  // MARK: - Reporting

  mutating func report(_ code: CompactFinding.Code, _ place: Place, amount: Int = 0) {
    report(
      code, page: Int(place.question.page), row: place.row, field: Int(place.question.field), amount: amount)
  }

  mutating func report(_ code: CompactFinding.Code, page: Int, row: Int, field: Int, amount: Int = 0) {
    if findings.isEmpty { findings.reserveCapacity(16) }
    findings.append(
      CompactFinding(code, page: page, row: row, field: field, number: findings.count, amount: amount))
  }

  private mutating func report(_ finding: AnswerFinding, page: Int, row: Int, field: Int) {
    details.append(finding)
    report(.detail, page: page, row: row, field: field, amount: details.count - 1)
  }
}
