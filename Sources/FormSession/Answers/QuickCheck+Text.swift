import FormModel
import FormText

// What single answers come to. Texts are looked at on their UTF-8.
extension QuickCheck {
  /// What a text comes to. In bytes of JSON, `isEscaped` says whether there is a backslash in it.
  @inline(__always)
  func outcome(of text: UnsafeBufferPointer<UInt8>, isEscaped: Bool, _ question: QuickPlan.Question) -> Outcome {
    switch question.kind {
    case .text: return plainText(text, isEscaped: isEscaped, question)
    case _ where isEscaped: return .unsure
    case .word:
      let place = quick.words.place(of: text, in: question.words)
      if place >= 0 { return .good(place) }
      return isUTF8(text) ? .wrong(.isNoChoice, amount: 0) : .unsure
    case .day: return day(text, question)
    case .pattern: return fitting(text, question)
    case .sure:
      let count = scalarCount(text)
      guard count >= question.fewestScalars, count <= question.mostScalars else { return .unsure }
      return fits(text, question.pattern) ? .good(0) : .unsure
    case .general, .words, .integer, .flag, .agreed: return .unsure
    }
  }

  func outcome(of flag: Bool, _ question: QuickPlan.Question) -> Outcome {
    question.kind == .agreed && !flag ? .wrong(.isMissing, amount: 0) : .good(flag ? 1 : 0)
  }

  func outcome(of number: Int, _ question: QuickPlan.Question) -> Outcome {
    if number < question.least { return .wrong(.isTooSmall, amount: 0) }
    return number > question.most ? .wrong(.isTooLarge, amount: 0) : .good(number)
  }

  /// What a list of so many different choices comes to.
  func outcome(ofChoices count: Int, _ question: QuickPlan.Question) -> Outcome {
    if count == 0, question.least > 0 { return .wrong(.isMissing, amount: 0) }
    if count < question.least { return .wrong(.itemsAreTooFew, amount: 0) }
    return count > question.most ? .wrong(.itemsAreTooMany, amount: 0) : .good(0)
  }

  // MARK: - Patterns

  /// Whether a text fits the pattern whose cells begin somewhere, which only what is UTF-8 does.
  @inline(__always)
  private func fits(_ text: UnsafeBufferPointer<UInt8>, _ pattern: UInt32) -> Bool {
    var state = pattern
    for byte in text { state = quick.cells[Int(state | UInt32(byte))] }
    return quick.accepts[Int(state >> 8)]
  }

  private func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool { fits(text, quick.anyText) }

  private func fitting(_ text: UnsafeBufferPointer<UInt8>, _ question: QuickPlan.Question) -> Outcome {
    // There are never more code points than bytes.
    if text.isEmpty || question.fewestScalars > 1 || text.count > min(question.mostScalars, question.most) {
      let count = scalarCount(text)
      guard count >= question.fewestScalars, count <= question.mostScalars else {
        guard isUTF8(text) else { return .unsure }
        if count == 0 { return .wrong(.isMissing, amount: 0) }
        return .wrong(count < question.fewestScalars ? .isTooShort : .isTooLong, amount: 0)
      }
      // A text of no more scalars than characters are taken is never too long.
      guard count > 0, count <= question.most else { return .unsure }
    }
    // Spaces may be all there is of a text, which is then none.
    guard text[0] > 0x20, text[0] != 0xE3 || text.count < 2 || text[1] != 0x80 else { return .unsure }
    if fits(text, question.pattern) { return .good(0) }
    return isUTF8(text) ? .wrong(.hasOtherForm, amount: 0) : .unsure
  }

  /// The code points of a text that is UTF-8.
  @inline(__always)
  private func scalarCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  // MARK: - Days

  private func day(_ text: UnsafeBufferPointer<UInt8>, _ question: QuickPlan.Question) -> Outcome {
    func digit(_ place: Int) -> Int {
      let digit = Int(text[place]) - 0x30
      return digit >= 0 && digit <= 9 ? digit : -100_000
    }
    guard text.count == 10 else {
      let count = scalarCount(text)
      guard isUTF8(text), count != 10 else { return .unsure }
      return .wrong(count == 0 ? .isMissing : count < 10 ? .isTooShort : .isTooLong, amount: 0)
    }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard year >= 1_000, month >= 1, month <= 12, day >= 1, day <= 31, text[4] == UInt8(ascii: "-"),
      text[7] == UInt8(ascii: "-")
    else {
      guard text.allSatisfy({ $0 < 0x80 }) else { return .unsure }
      return .wrong(.hasOtherForm, amount: 0)
    }
    let number = year * 10_000 + month * 100 + day
    guard day <= 28 || CalendarDate(year: year, month: month, day: day) != nil else {
      // Of the years before the present calendar the question's type says it in other words.
      return year >= AnswerPlan.firstYear ? .wrong(.dayIsNotReal, amount: number) : .unsure
    }
    if question.days >= 0 {
      // Outside its limits the reason depends on which of them: the general check says it.
      let limits = quick.days[Int(question.days)]
      if let earliest = limits.earliest, number < self.number(of: earliest) { return .unsure }
      if let latest = limits.latest, number > self.number(of: latest) { return .unsure }
    }
    return .good(number)
  }

  private func number(of limit: DateLimit) -> Int {
    let day = limit.date(in: context)
    return day.year * 10_000 + day.month * 100 + day.day
  }

  // MARK: - Texts

  /// Counts the characters of a text in which each is one scalar; any other text is left to the general check.
  private func plainText(
    _ text: UnsafeBufferPointer<UInt8>, isEscaped: Bool, _ question: QuickPlan.Question
  ) -> Outcome {
    if text.isEmpty { return .wrong(.isMissing, amount: 0) }
    var index = 0
    var count = 0
    var hasInk = false
    var hasBreak = false
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\") where isEscaped:
        guard index + 1 < text.count else { return .unsure }
        switch text[index + 1] {
        case UInt8(ascii: "n"): hasBreak = true
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): hasInk = true
        default: return .unsure
        }
        index += 2
      case 0x0A:
        hasBreak = true
        index += 1
      case 0x20: index += 1
      case 0x21...0x7E:
        hasInk = true
        index += 1
      case 0xE3...0xE9:
        guard index + 2 < text.count else { return .unsure }
        let second = text[index + 1]
        let third = text[index + 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return .unsure }
        if byte == 0xE3 {
          switch second {
          case 0x80:
            guard third <= 0xA9 else { return .unsure }
            if third > 0x80 { hasInk = true }
          case 0x81, 0x83, 0x90...0xBF: hasInk = true
          case 0x82:
            guard third < 0x97 || third > 0x9A else { return .unsure }
            hasInk = true
          default: return .unsure
          }
        } else {
          if byte == 0xE4, second == 0xB7 { return .unsure }
          hasInk = true
        }
        index += 3
      case 0xEF:
        // Full-width signs, letters and digits.
        guard index + 2 < text.count else { return .unsure }
        let (second, third) = (text[index + 1], text[index + 2])
        guard (second == 0xBC && third >= 0x81 && third <= 0xBF) || (second == 0xBD && third >= 0x80 && third <= 0x9E)
        else { return .unsure }
        hasInk = true
        index += 3
      default: return .unsure
      }
      count += 1
    }
    guard hasInk else { return .unsure }
    if count <= question.most { return .good(0) }
    // Spaces at the ends do not count, and what they are is for the general check.
    let (first, last) = (text[0], text[text.count - 1])
    let beginsInSpace = first <= 0x20 || (first == 0xE3 && text[1] == 0x80 && text[2] == 0x80)
    let endsInSpace = last <= 0x20 || (text.count >= 3 && last == 0x80 && text[text.count - 2] == 0x80)
    guard !beginsInSpace, !endsInSpace, !hasBreak, count <= question.mostScalars else { return .unsure }
    return .wrong(.textIsTooLong, amount: count)
  }
}
