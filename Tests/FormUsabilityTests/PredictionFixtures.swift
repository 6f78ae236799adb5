import FormModel

@testable import FormUsability

/// Three ways to ask for the same eighteen facts, as facts about a form: no form is tuned to them.
enum Ways {
  /// A paper form copied to the screen: 44 questions, one width, one calendar, terms without explanation, messages that
  /// do not help.
  static var bad: FormExposure {
    way(questions: 44) { number in
      ExposedQuestion(
        id: "f\(number)", label: "質問\(number)", kind: number % 3 == 2 ? .choosing : .typing, labelCharacters: 24,
        hintCharacters: 0, entryCharacters: 10, acceptsAnyWidth: number % 2 == 0,
        acceptsAnyCalendar: number % 11 == 0 ? false : nil, hasDifficultTerm: number % 4 == 0, messageSaysHow: false)
    }
  }

  /// 28 questions, a few of them strict.
  static var middle: FormExposure {
    way(questions: 28) { number in
      ExposedQuestion(
        id: "f\(number)", label: "質問\(number)", kind: number % 3 == 2 ? .choosing : .typing, labelCharacters: 16,
        hintCharacters: 12, entryCharacters: 8, acceptsAnyWidth: number % 5 != 0,
        acceptsAnyCalendar: number % 11 == 0 ? true : nil, hasDifficultTerm: number % 6 == 0, explainsTerm: true)
    }
  }

  /// 18 questions, half of them filled in already.
  static var good: FormExposure {
    var way = way(questions: 18) { number in
      ExposedQuestion(
        id: "f\(number)", label: "質問\(number)", kind: number % 3 == 2 ? .choosing : .typing, labelCharacters: 12,
        hintCharacters: 10, entryCharacters: 6, isPrefilled: number % 2 == 1,
        acceptsAnyCalendar: number % 9 == 0 ? true : nil)
    }
    way.checksInline = true
    return way
  }

  private static func way(questions count: Int, _ question: (Int) -> ExposedQuestion) -> FormExposure {
    let questions = (0..<count).map(question)
    let pages = stride(from: 0, to: count, by: 4).map { start in
      ExposedPage(
        id: "p\(start / 4)", title: "画面\(start / 4)", textCharacters: 40,
        questions: Array(questions[start..<min(start + 4, count)]))
    }
    return FormExposure(pages: pages)
  }
}

extension FormExposure {
  /// The way with every question changed.
  func changing(_ change: (inout ExposedQuestion) -> Void) -> FormExposure {
    var copy = self
    for page in copy.pages.indices {
      for question in copy.pages[page].questions.indices { change(&copy.pages[page].questions[question]) }
    }
    return copy
  }
}

extension EvidencedNumber {
  /// The number, some times as large.
  func times(_ factor: Double) -> EvidencedNumber { EvidencedNumber(value * factor, evidence, source) }
}
