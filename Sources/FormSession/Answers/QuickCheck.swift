import FormExpressions
import FormModel
import FormSource
import FormText

/// Checks a document on its bytes in one pass, without a tree.
///
/// Whatever is out of the ordinary (an escape where a word stands, a letter that takes two scalars, a kind of question
/// with rules of its own) is given to the general check, answer by answer; a document that is not JSON, or has a name
/// twice, is given to it whole, by returning `nil`. So the two ways cannot come to different results where it matters,
/// and a test compares them on random documents.
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

  let plan: AnswerPlan
  let quick: QuickPlan
  let context: FieldContext
  let channel: Channel
  let bytes: UnsafeBufferPointer<UInt8>
  let slots: UnsafeMutableBufferPointer<Slot>
  var at = 0
  var rowCounts: [Int]
  var findings: [CompactFinding] = []
  var details: [AnswerFinding] = []
  private var pages: [UInt8]

  init(
    _ plan: AnswerPlan, _ quick: QuickPlan, today: CalendarDate, channel: Channel,
    bytes: UnsafeBufferPointer<UInt8>, slots: UnsafeMutableBufferPointer<Slot>
  ) {
    self.plan = plan
    self.quick = quick
    context = FieldContext(today: today, dateStyle: plan.form.dateDisplay)
    self.channel = channel
    self.bytes = bytes
    self.slots = slots
    slots.initialize(repeating: Slot())
    rowCounts = Array(repeating: -1, count: quick.tables.count)
    rowCounts[0] = 1
    pages = Array(repeating: 2, count: quick.pageConditions.count)
  }

  /// Looks for everything that is wrong; `false` when the general check has to look instead.
  mutating func run() -> Bool {
    skipSpace()
    guard byte == UInt8(ascii: "{"), object(table: 0, row: 0) else { return false }
    skipSpace()
    guard at == bytes.count else { return false }
    judge()
    if findings.count > 1 { findings.sort { $0.order < $1.order } }
    return true
  }

  /// Whether a page is asked: 0 no, 1 undecided, 2 yes.
  func pageState(_ page: Int) -> UInt8 { pages[page] }
  mutating func setPage(_ page: Int, to state: UInt8) { pages[page] = state }

  // MARK: - Reading

  @inline(__always)
  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  @inline(__always)
  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  /// Reads the members of an object from its brace on.
  private mutating func object(table: Int, row: Int) -> Bool {
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      at += 1
      return true
    }
    let base = quick.offsets[table] + row * quick.tables[table].questions.count
    var guess = 0
    while true {
      guard byte == UInt8(ascii: "\""), let name = plainString() else { return false }
      skipSpace()
      guard byte == UInt8(ascii: ":") else { return false }
      at += 1
      skipSpace()
      let place = self.place(of: name, in: table, guess: guess)
      if place < 0 {
        guard unknown(name, table: table, row: row) else { return false }
      } else if place < quick.tables[table].questions.count {
        guess = place + 1
        guard slots[base + place].given == 0 else { return false }
        guard answer(table: table, place: place, slot: base + place, row: table == 0 ? -1 : row) else { return false }
      } else {
        let group = quick.tables[0].groups[place - quick.tables[0].questions.count]
        guard rowCounts[group] < 0, rows(of: group) else { return false }
      }
      skipSpace()
      if byte == UInt8(ascii: ",") {
        at += 1
        skipSpace()
        continue
      }
      guard byte == UInt8(ascii: "}") else { return false }
      at += 1
      return true
    }
  }

  @inline(__always)
  private func place(of name: Range<Int>, in table: Int, guess: Int) -> Int {
    let word = UnsafeBufferPointer(rebasing: bytes[name])
    if guess < quick.tables[table].names.words.count, quick.tables[table].names.isEqual(guess, word) { return guess }
    return quick.tables[table].names.place(of: word)
  }

  private mutating func rows(of table: Int) -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    let page = quick.tables[table].page
    let most = quick.rows[table]
    rowCounts[table] = 0
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "]") {
      at += 1
    } else {
      while true {
        // More rows than the form takes, and rows that are none, are rare enough for the general check.
        guard byte == UInt8(ascii: "{"), rowCounts[table] < most, object(table: table, row: rowCounts[table]) else {
          return false
        }
        rowCounts[table] += 1
        skipSpace()
        if byte == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          continue
        }
        guard byte == UInt8(ascii: "]") else { return false }
        at += 1
        break
      }
    }
    let least = plan.form.pages[page].repeating?.minimum ?? 0
    if rowCounts[table] < least {
      report(rowCounts[table] == 0 ? .isMissing : .itemsAreTooFew, page: page, row: -1, field: -1)
    }
    return true
  }

  /// A string without escapes, from its quote on, as the range of its bytes; `nil` for any other.
  private mutating func plainString() -> Range<Int>? {
    at += 1
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return start..<(at - 1)
      }
      // Names and words of a form that are not ASCII are compared as they stand; what is no UTF-8 fits none of them.
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      at += 1
    }
    return nil
  }

  private mutating func unknown(_ name: Range<Int>, table: Int, row: Int) -> Bool {
    let start = at
    guard let key = String(validating: bytes[name], as: UTF8.self), skipValue(),
      (try? JSONValue.parse(Array(bytes[start..<at]))) != nil
    else { return false }
    var finding = AnswerFinding(detail: BilingualText.shortened(key), content: .shape(.answerIsUnknown))
    let page = quick.tables[table].page
    if table > 0 {
      finding.place = .row(page: page, AnswerPath.Row(group: plan.form.pages[page].repeating?.id ?? "", index: row))
      finding.detail = "." + finding.detail
    }
    report(finding, page: page, row: table > 0 ? row : -1, field: -1)
    return true
  }

  /// Passes over a value; what it holds is not judged.
  private mutating func skipValue() -> Bool {
    var depth = 0
    while at < bytes.count {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        guard at < bytes.count else { return false }
        at += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return true }
        depth -= 1
        at += 1
      case UInt8(ascii: ","):
        guard depth > 0 else { return true }
        at += 1
      default: at += 1
      }
      if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return true }
    }
    return true
  }

  // MARK: - Answers

  private mutating func answer(table: Int, place: Int, slot: Int, row: Int) -> Bool {
    let kind = quick.tables[table].questions[place].kind
    let start = at
    let first = byte
    var code: CompactFinding.Code?
    var amount = 0
    switch kind {
    case .text, .pattern, .word, .day:
      if first == UInt8(ascii: "\"") {
        switch text(kind, table: table, place: place, value: &slots[slot].value) {
        case .good: break
        case .wrong(let found, let size): (code, amount) = (found, size)
        case .unsure:
          at = start
          return general(table: table, place: place, slot: slot, row: row)
        }
      } else {
        code = .hasOtherType
      }
    case .flag, .agreed:
      if literal("true") {
        slots[slot].value = 1
      } else if literal("false") {
        if kind == .agreed { code = .isMissing }
      } else {
        code = .hasOtherType
      }
    case .integer:
      if first == UInt8(ascii: "-") || (0x30...0x39).contains(first) {
        guard let number = integer() else {
          at = start
          return general(table: table, place: place, slot: slot, row: row)
        }
        slots[slot].value = number
        let range = quick.tables[table].questions[place].range
        if number < range.lowerBound { code = .isTooSmall } else if number > range.upperBound { code = .isTooLarge }
      } else {
        code = .hasOtherType
      }
    case .words:
      guard first == UInt8(ascii: "["), let found = words(table: table, place: place) else {
        at = start
        return general(table: table, place: place, slot: slot, row: row)
      }
      code = found == .exit ? nil : found
    case .general: return general(table: table, place: place, slot: slot, row: row)
    }
    if code == .hasOtherType {
      at = start
      guard skipValue(), isOneValue(start..<at) else { return false }
    }
    slots[slot].given = code == nil ? 1 : 2
    if let code {
      let question = quick.tables[table].questions[place]
      report(code, page: question.page, row: row, field: question.field, amount: amount)
    }
    return true
  }

  /// Whether the bytes are a JSON value; what the form has no use for is still read as JSON.
  private func isOneValue(_ range: Range<Int>) -> Bool {
    let value = UnsafeBufferPointer(rebasing: bytes[range])
    if value.first == UInt8(ascii: "\""), value.allSatisfy({ $0 >= 0x20 && $0 < 0x80 && $0 != 0x5C }) {
      return value.count > 1
    }
    return (try? JSONValue.parse(Array(value))) != nil
  }

  @inline(__always)
  private mutating func literal(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[at + offset] != word.utf8Start[offset] { return false }
    at += length
    return true
  }

  /// A whole number of at most 15 digits, written without a point; `nil` for any other.
  private mutating func integer() -> Int? {
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let start = at
    var number = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 16 {
      number = number * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    let count = at - start
    guard count > 0, count < 16, count == 1 || bytes[start] != 0x30 else { return nil }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
    default: return isNegative ? -number : number
    }
  }

  /// A list of words: what is wrong with it, `.exit` for nothing, `nil` for the general check.
  private mutating func words(table: Int, place: Int) -> CompactFinding.Code? {
    at += 1
    skipSpace()
    var chosen: UInt64 = 0
    var count = 0
    if byte == UInt8(ascii: "]") {
      at += 1
    } else {
      while true {
        guard byte == UInt8(ascii: "\""), let word = plainString() else { return nil }
        let index = quick.tables[table].questions[place].words.place(of: UnsafeBufferPointer(rebasing: bytes[word]))
        guard index >= 0, chosen >> UInt64(index) & 1 == 0 else { return nil }
        chosen |= 1 << UInt64(index)
        count += 1
        skipSpace()
        if byte == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          continue
        }
        guard byte == UInt8(ascii: "]") else { return nil }
        at += 1
        break
      }
    }
    let range = quick.tables[table].questions[place].range
    if count == 0, range.lowerBound > 0 { return .isMissing }
    if count < range.lowerBound { return .itemsAreTooFew }
    return count > range.upperBound ? .itemsAreTooMany : .exit
  }

  /// Gives an answer to the general check.
  private mutating func general(table: Int, place: Int, slot: Int, row: Int) -> Bool {
    let start = at
    guard skipValue(), let value = try? JSONValue.parse(Array(bytes[start..<at])) else { return false }
    let question = quick.tables[table].questions[place]
    var blocks = false
    for found in plan.violations(of: value, for: plan.questions[question.page][question.field], in: context) {
      var finding = found
      let group = plan.form.pages[question.page].repeating?.id ?? ""
      finding.place = .question(
        page: question.page, field: question.field, row < 0 ? nil : AnswerPath.Row(group: group, index: row))
      blocks = blocks || plan.severity(of: finding) == .block
      report(finding, page: question.page, row: row, field: question.field)
    }
    slots[slot].given = blocks ? 2 : 1
    if !blocks { return keep(value, of: question, in: slot) }
    return true
  }

  /// Keeps a value for the conditions.
  private func keep(_ value: JSONValue, of question: QuickPlan.Question, in slot: Int) -> Bool {
    switch question.kind {
    case .word:
      let bytes = Array((value.string ?? "").utf8)
      slots[slot].value = bytes.withUnsafeBufferPointer { question.words.place(of: $0) }
    case .integer: slots[slot].value = value.withWholeNumbers.int ?? 0
    case .day:
      guard let day = value.string.flatMap(CalendarDate.init(iso:)) else { return false }
      slots[slot].value = day.year * 10_000 + day.month * 100 + day.day
    case .flag, .agreed: slots[slot].value = value.bool == true ? 1 : 0
    case .general, .text, .pattern, .words: break
    }
    return true
  }

  // MARK: - Reporting

  mutating func report(
    _ code: CompactFinding.Code, page: Int, row: Int, field: Int, amount: Int = 0
  ) {
    findings.append(
      CompactFinding(code, page: page, row: row, field: field, number: findings.count, amount: amount))
  }

  mutating func report(_ finding: AnswerFinding, page: Int, row: Int, field: Int) {
    details.append(finding)
    report(.detail, page: page, row: row, field: field, amount: details.count - 1)
  }
}
