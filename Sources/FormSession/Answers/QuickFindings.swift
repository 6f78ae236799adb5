import FormModel
import FormSource
import FormText

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

    var shape: ViolationCode {
      switch self {
      case .isMissing: .isMissing
      case .hasOtherType: .answerHasOtherType
      case .isTooShort: .answerIsTooShort
      case .isTooLong: .answerIsTooLong
      case .hasOtherForm: .answerHasOtherForm
      case .isTooSmall: .answerIsTooSmall
      case .isTooLarge: .answerIsTooLarge
      case .isNoChoice: .answerIsNoChoice
      case .itemsAreTooFew: .itemsAreTooFew
      case .itemsAreTooMany: .itemsAreTooMany
      case .itemsRepeat: .itemsRepeat
      case .isNotAsked: .answerIsNotAsked
      case .textIsTooLong, .dayIsNotReal, .rule, .exit, .detail: .isMissing
      }
    }
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

extension AnswerPlan {
  /// The finding that stands behind a compact one.
  func finding(_ compact: CompactFinding, _ details: [AnswerFinding]) -> AnswerFinding {
    var finding = AnswerFinding(content: .shape(compact.code.shape))
    let (page, row) = (Int(compact.order >> 48) - 1, Int(compact.order >> 32 & 0xFFFF) - 1)
    let field = Int(compact.order >> 16 & 0xFFFF) - 1
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
    case .detail: return details[amount]
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
    case .isMissing, .hasOtherType, .isTooShort, .isTooLong, .hasOtherForm, .isTooSmall, .isTooLarge, .isNoChoice,
      .itemsAreTooFew, .itemsAreTooMany, .itemsRepeat, .isNotAsked:
      break
    }
    return finding
  }
}
