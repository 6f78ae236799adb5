import FormComponents
import FormSource
import FormText

// What pages are made of: words of errors, of requirements, of the review.
extension TestedSite {
  var componentEvidence: [CheckEvidence] {
    [errorWords, errorMessages, requirementWords, sensoryWords, review, sameNames, sameHelp]
  }

  /// Every error of the summary stands in the same words beside its question, and everything wrong has words.
  private var errorWords: CheckEvidence {
    looking(.errorWords) { _, look in
      let page = look.page.page
      let questions = page.components.compactMap(\.question)
      for error in page.errors {
        look.count += 1
        let message = error.message.plain
        let isBeside = page.components.contains { component in
          component.questions.contains { $0.errors.contains { $0.plain == message } }
        }
        // The errors of a review page and of a list of rows lead to the page where they are mended.
        if !isBeside, page.kind == .question {
          look.finds(ja: "「\(message)」が質問のそばにありません", en: "'\(message)' does not stand beside its question")
        }
      }
      let told = Set(page.errors.map(\.message.plain))
      for question in questions where !question.errors.isEmpty {
        for error in question.errors where !told.contains(error.plain) {
          look.finds(ja: "「\(error.plain)」が一覧にありません", en: "'\(error.plain)' is not in the summary")
        }
      }
      for component in page.components {
        let isTold = component.questions.contains { !$0.errors.isEmpty }
        guard component.questions.contains(where: \.isInvalid), !isTold else { continue }
        let name = component.question?.label.plain ?? ""
        look.finds(ja: "「\(name)」は誤りとされていますが、言葉がありません", en: "'\(name)' is marked as wrong without words")
      }
    }
  }

  /// The error messages in the form's own language, each once, for a person.
  private var errorMessages: CheckEvidence {
    var listed: Set<String> = []
    return looking(.errorMessages) { _, look in
      guard look.language == form.languages.first else { return }
      for error in look.page.page.errors where listed.insert(error.message.plain).inserted {
        look.count += 1
        look.asks(ja: "エラーの文: \(error.message.plain)", en: "message: \(error.message.plain)")
      }
    }
  }

  /// Every question says whether it has to be answered.
  private var requirementWords: CheckEvidence {
    looking(.requirementWords) { _, look in
      for question in look.page.page.components.compactMap(\.question) {
        look.count += 1
        if question.requirement == .unstated, look.page.page.kind == .question {
          look.finds(
            ja: "「\(question.label.plain)」に必須か任意かが書かれていません",
            en: "'\(question.label.plain)' does not say whether it is required")
        }
      }
    }
  }

  /// Words that point by shape, place or colour.
  private var sensoryWords: CheckEvidence {
    var listed: Set<String> = []
    return looking(.sensoryWords) { document, look in
      for run in document.texts where document.isInside(run.parent, "main") {
        look.count += 1
        guard let word = SensoryWords.found(in: run.text), listed.insert(run.text).inserted else { continue }
        let text = BilingualText.shortened(run.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        look.asks(ja: "「\(word)」: \(text)", en: "'\(word)': \(text)")
      }
    }
  }

  /// Before a form is sent, a page shows every answer with a way to change it. What was worked out from answers has none,
  /// and what a register locks says so with its origin.
  private var review: CheckEvidence {
    var asked: [Language: Set<String>] = [:]
    for page in pages.map(\.page) {
      asked[page.language, default: []].formUnion(page.components.compactMap { $0.question?.label.plain })
    }
    var evidence = looking(.review) { _, look in
      guard look.page.page.kind == .review else { return }
      for case .summary(let list) in look.page.page.components {
        for row in list.rows {
          look.count += 1
          guard row.change == nil, row.origin == nil else { continue }
          guard asked[look.language, default: []].contains(row.label.plain) else { continue }
          look.finds(ja: "「\(row.label.plain)」を直すリンクがありません", en: "nothing leads to a change of '\(row.label.plain)'")
        }
      }
    }
    for language in form.languages {
      let own = pages.filter { $0.page.language == language }
      if !own.isEmpty, !own.contains(where: { $0.page.kind == .review }) {
        evidence.findings.append(
          .init(
            BilingualText(
              ja: "\(language.endonym)に、送る前の確認のページがありません", en: "there is no review page in \(language.rawValue)")))
      }
    }
    return evidence
  }

  /// A control is called the same on all pages and in all states, and so is an act.
  private var sameNames: CheckEvidence {
    var names: [String: String] = [:]
    return looking(.sameNames) { _, look in
      let page = look.page.page
      func compare(_ key: String, _ words: String, _ look: inout Look) {
        look.count += 1
        let key = page.language.rawValue + "\u{0}" + key
        if let known = names[key], known != words {
          look.finds(
            ja: "「\(words)」は、ほかのページでは「\(known)」です", en: "'\(words)' is called '\(known)' on another page")
        }
        names[key] = words
      }
      for component in page.components {
        for question in component.questions { compare(question.name.rawValue, question.label.plain, &look) }
      }
      for action in page.actions {
        // To confirm what a register knows is another act than to go on: states are compared with themselves.
        compare("\(page.kind) \(look.page.state) \(action.id)", action.label.plain, &look)
      }
    }
  }

  /// Who helps is the same on all pages that say it.
  private var sameHelp: CheckEvidence {
    var known: [Language: Contact] = [:]
    return looking(.sameHelp) { document, look in
      guard let contact = look.page.page.contact else { return }
      look.count += 1
      if let other = known[look.language], other != contact {
        look.finds(ja: "問い合わせ先がほかのページと違います", en: "the contact differs from other pages")
      }
      known[look.language] = contact
      let main = document.all("main").first ?? -1
      if !document.all("footer").contains(where: { $0 > main && !document.isInside($0, "main") }) {
        look.finds(ja: "問い合わせ先が本文のあとにありません", en: "the contact does not stand after the main part")
      }
    }
  }
}

extension Component {
  /// The question of a component and those of its parts.
  fileprivate var questions: [Question] {
    guard let question else { return [] }
    if case .inputGroup(let group) = self { return [question] + group.inputs.map(\.question) }
    return [question]
  }
}

/// Words that mean nothing to somebody who does not see the page as it was drawn.
private enum SensoryWords {
  private static let japanese = [
    "右の", "左の", "右側", "左側", "上の", "下の", "上記", "下記", "赤い", "赤字", "青い", "緑の", "黄色", "丸い", "四角い",
  ]
  private static let english = [
    "on the right", "on the left", "above", "below", "in red", "red text", "green", "the round", "the square",
  ]

  static func found(in text: String) -> String? {
    for word in japanese {
      var rest = Substring(text)
      while let range = rest.firstRange(of: word) {
        // 以上の, 以下の and 目上の speak of numbers and people.
        let before = rest[..<range.lowerBound].last
        if before != "以", before != "目" { return word }
        rest = rest[range.upperBound...]
      }
    }
    let lower = text.lowercased()
    return english.first { lower.contains($0) }
  }
}
