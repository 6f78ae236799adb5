import FormModel
import FormSource
import FormText

// Documents that are values already: the answers of a form body, of an archive.
extension QuickCheck {
  /// Reads an object of answers; `false` when the general check has to look at the document.
  mutating func read(_ object: JSONObject, table: Int = 0, row: Int = 0) -> Bool {
    let own = quick.tables[table]
    let names = quick.words.lists[Int(own.names)]
    // Members mostly come in the order of the form.
    var guess = 0
    for member in object.members {
      let found = member.key.withBytes { key in
        guess < Int(names.count) && quick.words.isEqual(guess, of: names, key)
          ? guess : quick.words.place(of: key, in: own.names)
      }
      if found < 0 {
        settle(unknown: member.key, table: table, row: row)
      } else if found < own.count {
        guess = found + 1
        let place = place(table: table, place: found, row: row)
        guard settle(outcome(of: member.value, place.question), place) || settle(generally: member.value, place) else {
          return false
        }
      } else {
        guard readRows(member.value, table: found - own.count + 1) else { return false }
      }
    }
    return true
  }

  private mutating func readRows(_ value: JSONValue, table: Int) -> Bool {
    // More rows than the form takes, and rows that are none, are rare enough for the general check.
    guard case .array(let rows) = value, rows.count <= quick.tables[table].mostRows else { return false }
    beginRows(of: table)
    for (index, row) in rows.enumerated() {
      guard case .object(let object) = row else { return false }
      begin(table: table, row: index)
      guard read(object, table: table, row: index) else { return false }
    }
    settleRows(of: table)
    return true
  }

  private func outcome(of value: JSONValue, _ question: QuickPlan.Question) -> Outcome {
    switch (question.kind, value) {
    case (.general, _), (.integer, .double): .unsure
    case (.text, .string(let text)), (.pattern, .string(let text)), (.sure, .string(let text)),
      (.word, .string(let text)), (.day, .string(let text)):
      text.withBytes { outcome(of: $0, isEscaped: false, question) }
    case (.flag, .bool(let flag)), (.agreed, .bool(let flag)): outcome(of: flag, question)
    case (.integer, .int(let number)): outcome(of: number, question)
    case (.words, .array(let elements)): outcome(of: elements, question)
    case (.words, _): .unsure
    case (.text, _), (.pattern, _), (.sure, _), (.word, _), (.day, _), (.flag, _), (.agreed, _), (.integer, _):
      .wrong(.hasOtherType, amount: 0)
    }
  }

  private func outcome(of elements: [JSONValue], _ question: QuickPlan.Question) -> Outcome {
    var chosen: UInt64 = 0
    for element in elements {
      guard case .string(let word) = element else { return .unsure }
      let index = word.withBytes { quick.words.place(of: $0, in: question.words) }
      guard index >= 0, chosen >> UInt64(index) & 1 == 0 else { return .unsure }
      chosen |= 1 << UInt64(index)
    }
    return outcome(ofChoices: elements.count, question)
  }
}

extension String {
  /// Reads the text's UTF-8, where it stands.
  @inline(__always)
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
