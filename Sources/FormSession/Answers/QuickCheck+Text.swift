import FormExpressions
import FormModel
import FormSource
import FormText

extension QuickCheck {
  /// What a look at a text came to.
  enum TextOutcome {
    case good
    case wrong(CompactFinding.Code, amount: Int)
    /// The general check has to look.
    case unsure
  }

  /// Checks the string that begins here and passes over it.
  mutating func text(_ kind: QuickPlan.Kind, table: Int, place: Int, value: inout Int) -> TextOutcome {
    switch kind {
    case .word:
      guard let range = bareString() else { return .unsure }
      let word = UnsafeBufferPointer(rebasing: bytes[range])
      let index = quick.tables[table].questions[place].words.place(of: word)
      if index >= 0 {
        value = index
        return .good
      }
      return isUTF8(range) ? .wrong(.isNoChoice, amount: 0) : .unsure
    case .day: return day(table: table, place: place, value: &value)
    case .pattern:
      guard let range = bareString() else { return .unsure }
      return fits(range, table: table, place: place)
    default: return plainText(table: table, place: place)
    }
  }

  /// A string without escapes and controls; it is passed over.
  private mutating func bareString() -> Range<Int>? {
    var index = at + 1
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        at = index + 1
        return start..<index
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      index += 1
    }
    return nil
  }

  private func isUTF8(_ range: Range<Int>) -> Bool {
    let word = bytes[range]
    return word.allSatisfy { $0 < 0x80 } || String(validating: word, as: UTF8.self) != nil
  }

  private func fits(_ range: Range<Int>, table: Int, place: Int) -> TextOutcome {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    let limits = quick.tables[table].questions[place].scalars
    if quick.tables[table].questions[place].isSureOnly {
      guard count >= limits.lowerBound, count <= limits.upperBound else { return .unsure }
      return quick.tables[table].questions[place].pattern?.matches(utf8: text) == true ? .good : .unsure
    }
    guard count >= limits.lowerBound, count <= limits.upperBound else {
      guard isUTF8(range) else { return .unsure }
      if count == 0 { return .wrong(.isMissing, amount: 0) }
      return .wrong(count < limits.lowerBound ? .isTooShort : .isTooLong, amount: 0)
    }
    // Spaces may be all there is of a text, which is then none. A text of no more scalars than characters are taken is
    // never too long.
    guard bytes[range.lowerBound] > 0x20, bytes[range.lowerBound] != 0xE3 || bytes[range.lowerBound + 1] != 0x80,
      count <= quick.tables[table].questions[place].range.upperBound
    else { return .unsure }
    switch quick.tables[table].questions[place].pattern?.matches(utf8: text) {
    case true?: return .good
    case false?: return isUTF8(range) ? .wrong(.hasOtherForm, amount: 0) : .unsure
    case nil: return .unsure
    }
  }

  private mutating func day(table: Int, place: Int, value: inout Int) -> TextOutcome {
    guard let range = bareString() else { return .unsure }
    func digit(_ place: Int) -> Int {
      let digit = Int(bytes[range.lowerBound + place]) - 0x30
      return digit >= 0 && digit <= 9 ? digit : -100_000
    }
    guard range.count == 10 else {
      var count = 0
      for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
      guard isUTF8(range), count != 10 else { return .unsure }
      return .wrong(count == 0 ? .isMissing : count < 10 ? .isTooShort : .isTooLong, amount: 0)
    }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard year >= 1_000, month >= 1, month <= 12, day >= 1, day <= 31, bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
      bytes[range.lowerBound + 7] == UInt8(ascii: "-")
    else {
      guard bytes[range].allSatisfy({ $0 < 0x80 }) else { return .unsure }
      return .wrong(.hasOtherForm, amount: 0)
    }
    let number = year * 10_000 + month * 100 + day
    guard day <= 28 || CalendarDate(year: year, month: month, day: day) != nil else {
      return .wrong(.dayIsNotReal, amount: number)
    }
    // Outside its limits the reason depends on which of them: the general check says it.
    let question = quick.tables[table].questions[place]
    if let earliest = question.earliest, number < self.number(of: earliest) { return .unsure }
    if let latest = question.latest, number > self.number(of: latest) { return .unsure }
    value = number
    return .good
  }

  private func number(of limit: DateLimit) -> Int {
    let day = limit.date(in: context)
    return day.year * 10_000 + day.month * 100 + day.day
  }

  /// Counts the characters of a text in which each is one scalar; any other text is left to the general check.
  private mutating func plainText(table: Int, place: Int) -> TextOutcome {
    var index = at + 1
    let start = index
    var count = 0
    var hasInk = false
    var hasBreak = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let limits = quick.tables[table].questions[place].range
        at = index + 1
        if count == 0 { return .wrong(.isMissing, amount: 0) }
        guard hasInk else { return .unsure }
        if count <= limits.upperBound { return .good }
        // Spaces at the ends do not count, and what they are is for the general check.
        let isTight = bytes[start] > 0x20 && bytes[start] != 0xE3 && bytes[index - 1] > 0x20
        let endsInSpace = index - start >= 3 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0x80
        let beginsInSpace = bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80
        guard
          (isTight || (bytes[start] == 0xE3 && !beginsInSpace)) && bytes[index - 1] > 0x20 && !endsInSpace && !hasBreak,
          count <= quick.tables[table].questions[place].scalars.upperBound
        else { return .unsure }
        return .wrong(.textIsTooLong, amount: count)
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count else { return .unsure }
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): hasBreak = true
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): hasInk = true
        default: return .unsure
        }
        count += 1
        index += 2
      case 0x20:
        count += 1
        index += 1
      case 0x21...0x7E:
        hasInk = true
        count += 1
        index += 1
      case 0xE3...0xE9:
        guard index + 2 < bytes.count else { return .unsure }
        let second = bytes[index + 1]
        let third = bytes[index + 2]
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
        count += 1
        index += 3
      case 0xEF:
        // Full-width signs, letters and digits.
        guard index + 2 < bytes.count else { return .unsure }
        let (second, third) = (bytes[index + 1], bytes[index + 2])
        guard (second == 0xBC && third >= 0x81 && third <= 0xBF) || (second == 0xBD && third >= 0x80 && third <= 0x9E)
        else { return .unsure }
        hasInk = true
        count += 1
        index += 3
      default: return .unsure
      }
    }
    return .unsure
  }
}
