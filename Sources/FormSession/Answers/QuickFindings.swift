import FormModel
import FormSource
import FormText

/// What places are called in reports: `child[1].childBirthDate`.
///
/// The names of all pages stand in one list, so that reading one touches nothing else.
struct PlaceNames: Sendable {
  /// By page, where its names begin: its group, then its fields.
  private var firsts: [Int] = []
  private var names: [String] = []
  /// Beside each name of a field, what follows the number of its row: `].childBirthDate`; beside that of a group `]`.
  private var ends: [String] = []
  /// By page, what stands before the number of a row: `child[`.
  private var beginnings: [String] = []
  /// The names in the first rows, `rowsKept` of them for each name: most documents have no more.
  private var inRows: [String] = []
  private static let rowsKept = 16

  init(_ form: FormSpecification) {
    for page in form.pages {
      let group = page.repeating?.id ?? ""
      firsts.append(names.count)
      beginnings.append(group + "[")
      names.append(group)
      ends.append("]")
      for field in page.fields {
        names.append(field.id)
        ends.append("]." + field.id)
      }
    }
    for (page, first) in firsts.enumerated() {
      let last = firsts.indices.contains(page + 1) ? firsts[page + 1] : names.count
      for place in first..<last {
        for row in 0..<Self.rowsKept {
          inRows.append(form.pages[page].repeating == nil ? "" : named(page, row, place))
        }
      }
    }
  }

  /// The name of a place; -1 stands for no page, no row, no field.
  func name(page: Int, row: Int, field: Int) -> String {
    guard firsts.indices.contains(page) else { return "" }
    let place = firsts[page] + 1 + field
    if row < 0 { return names[place] }
    let kept = row < Self.rowsKept ? inRows[place * Self.rowsKept + row] : ""
    return kept.isEmpty ? named(page, row, place) : kept
  }

  private func named(_ page: Int, _ row: Int, _ place: Int) -> String {
    beginnings[page] + String(row) + ends[place]
  }
}

/// A violation in a few bytes: words, and whatever else is dear, are made when somebody reads it.
struct CompactFinding: Sendable {
  /// Page, row and field, then the order in which it was found: sorting by this number is the order of the form.
  var order: UInt64
  /// What is wrong.
  var code: Code
  /// How long the text is, which day it was, or the place in `AnswerReport.details`.
  var amount: Int32

  /// What is wrong.
  enum Code: UInt8, Sendable {
    case isMissing, hasOtherType, isTooShort, isTooLong, hasOtherForm, isTooSmall, isTooLarge, isNoChoice,
      itemsAreTooFew,
      itemsAreTooMany, itemsRepeat, isNotAsked
    /// A text of `amount` characters, more than the question takes.
    case textIsTooLong
    /// A day that the calendar does not have, as year · 10000 + month · 100 + day.
    case dayIsNotReal
    /// A rule of the form, by its index.
    case rule
    /// An exit of the form, by its index.
    case exit
    /// Something kept whole in `AnswerReport.details`.
    case detail

    /// The rule of the form of documents that is broken.
    var shape: ViolationCode { Self.shapes[Int(rawValue)] }

    /// By raw value.
    private static let shapes: [ViolationCode] = [
      .isMissing, .answerHasOtherType, .answerIsTooShort, .answerIsTooLong, .answerHasOtherForm, .answerIsTooSmall,
      .answerIsTooLarge, .answerIsNoChoice, .itemsAreTooFew, .itemsAreTooMany, .itemsRepeat, .answerIsNotAsked,
      .textIsTooLong, .answerIsNotUnderstood, .answerIsNotUnderstood, .answerIsNotUnderstood, .answerIsNotUnderstood,
    ]
  }

  init(_ code: Code, page: Int, row: Int, field: Int, number: Int, amount: Int = 0) {
    self.code = code
    self.amount = Int32(clamping: amount)
    let place = UInt64(UInt16(truncatingIfNeeded: page + 1)) << 48 | UInt64(UInt16(truncatingIfNeeded: row + 1)) << 32
    order = place | UInt64(UInt16(truncatingIfNeeded: field + 1)) << 16 | UInt64(UInt16(truncatingIfNeeded: number))
  }

  /// Beside the last place of the form, for exits.
  static let atEnd = 0xFFFE
}

extension CompactFinding {
  /// The place that the number stands for; -1 for no row and for no field.
  var place: (page: Int, row: Int, field: Int) {
    (Int(order >> 48) - 1, Int(order >> 32 & 0xFFFF) - 1, Int(order >> 16 & 0xFFFF) - 1)
  }
}

extension [CompactFinding] {
  /// Puts the findings in the order of the form, which most of them have.
  mutating func putInOrder() {
    if count > 64 { return sort { $0.order < $1.order } }
    for place in indices.dropFirst() where self[place].order < self[place - 1].order {
      let finding = self[place]
      var free = place
      while free > 0, finding.order < self[free - 1].order {
        self[free] = self[free - 1]
        free -= 1
      }
      self[free] = finding
    }
  }
}

extension AnswerPlan {
  /// The first year in which every impossible day is one for the same reason.
  static let firstYear = 1_873

  /// Which rule a finding breaks that is not kept whole.
  func code(of compact: CompactFinding) -> ViolationCode {
    switch compact.code {
    case .dayIsNotReal:
      let (page, _, field) = compact.place
      let codes = questions[page][field].impossibleDays
      let (year, month) = (Int(compact.amount) / 10_000, compact.amount / 100 % 100)
      let isShortFebruary = month == 2 && CalendarDate(year: year, month: 2, day: 29) == nil
      return isShortFebruary ? codes.shortFebruary : codes.other
    case .rule: return ruleCodes[Int(compact.amount)]
    case .exit: return exitCodes[Int(compact.amount)]
    default: return compact.code.shape
    }
  }

  /// How much a finding matters that is not kept whole.
  func severity(of compact: CompactFinding) -> Violation.Severity {
    compact.code == .rule ? form.rules[Int(compact.amount)].severity : .block
  }

  /// Where a finding is that is not kept whole.
  func path(_ compact: CompactFinding) -> String {
    let (page, row, field) = compact.place
    return places.name(page: page, row: row, field: field)
  }

  /// The finding that stands behind a compact one that is not kept whole.
  func finding(_ compact: CompactFinding) -> AnswerFinding {
    var finding = AnswerFinding(content: .shape(compact.code.shape))
    let (page, row, field) = compact.place
    if form.pages.indices.contains(page) {
      let group = form.pages[page].repeating?.id ?? ""
      if field >= 0 {
        finding.place = .question(page: page, field: field, row < 0 ? nil : AnswerPath.Row(group: group, index: row))
      } else {
        finding.place =
          row < 0 ? .group(page: page, nil) : .row(page: page, AnswerPath.Row(group: group, index: row))
      }
    }
    let amount = Int(compact.amount)
    switch compact.code {
    case .textIsTooLong:
      if case .text(let text) = questions[page][field].schema.shape, let limit = text.characters {
        finding.content = .violation(
          Violation(
            .textIsTooLong,
            arguments: ["maximum": .number(limit.upperBound), "excess": .number(amount - limit.upperBound)]))
      }
    case .dayIsNotReal:
      func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
      let day = [padded(amount / 10_000, 4), padded(amount / 100 % 100, 2), padded(amount % 100, 2)]
      let question = questions[page][field]
      let violations = question.specification.type.documentViolations(
        of: .string(day.joined(separator: "-")), in: .init(today: .earliest))
      finding.content = .violation(violations.first ?? Violation(.answerIsNotUnderstood))
    case .rule: finding.content = .rule(amount)
    case .exit: finding = AnswerFinding(content: .exit(amount))
    case .detail, .isMissing, .hasOtherType, .isTooShort, .isTooLong, .hasOtherForm, .isTooSmall, .isTooLarge,
      .isNoChoice, .itemsAreTooFew, .itemsAreTooMany, .itemsRepeat, .isNotAsked:
      break
    }
    return finding
  }
}
