public import FormText

extension Explanation {
  /// The explanation in plain words, a line each: the verdict, the conditions with the answers that decided, what is
  /// still waited for, what would turn it round, and whether an answer is required.
  ///
  /// In Japanese, やさしい日本語 and English; any other language reads English.
  public func lines(in language: Language) -> [String] {
    let words = ExplanationText(language: language)
    var lines = [words.verdict(self)]
    for reason in reasons {
      lines.append(words.heading(reason))
      lines += reason.trace.decisiveTests.map { "  " + words.line($0.test, $0.outcome) }
    }
    if !waitingFor.isEmpty { lines.append(words.waiting(waitingFor)) }
    for change in changes { lines.append(words.change(change, of: verdict)) }
    lines += words.requirement(self)
    return lines
  }
}

/// The sentences of explanations.
struct ExplanationText {
  let language: Language

  private func pick(_ japanese: String, _ easy: String, _ english: String) -> String {
    language == .easyJapanese ? easy : language.isJapanese ? japanese : english
  }

  private func named(_ text: LocalizedText) -> String { named(text[language].plain) }

  private func named(_ text: String) -> String { language.isJapanese ? "「\(text)」" : "“\(text)”" }

  private func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let others = texts.dropLast()
    return language.isJapanese
      ? others.joined(separator: "、") + "か" + last : others.joined(separator: ", ") + " or " + last
  }

  /// How a resident meets a form, in words.
  static func channel(_ name: String) -> LocalizedText {
    switch name {
    case "proxy": LocalizedText("代理の人が入力する", easy: "かわりの {人|ひと}が {書|か}く", english: "somebody acts for the applicant")
    case "counter": LocalizedText("窓口で入力する", easy: "まどぐちで {書|か}く", english: "at the counter")
    default: LocalizedText("本人が入力する", easy: "{自分|じぶん}で {書|か}く", english: "the applicant fills it in")
    }
  }

  // MARK: - The verdict

  func verdict(_ explanation: Explanation) -> String {
    let name = named(explanation.label)
    switch explanation.verdict {
    case .asked where explanation.reasons.isEmpty:
      return pick("\(name)は、いつも聞く質問です。", "\(name)は、いつも 聞きます。", "\(name) is always asked.")
    case .asked: return pick("\(name)は、聞きます。", "\(name)は、聞きます。", "\(name) is asked.")
    case .notAsked: return pick("\(name)は、聞きません。", "\(name)は、聞きません。", "\(name) is not asked.")
    case .waiting:
      return pick(
        "\(name)を聞くかどうかは、まだ決まりません。", "\(name)を 聞くか どうか、まだ わかりません。",
        "It is not known yet whether \(name) is asked.")
    }
  }

  func heading(_ reason: Explanation.Reason) -> String {
    let what =
      switch reason.owner {
      case .page:
        pick(
          "ページ\(named(reason.name))を出す条件", "ページ\(named(reason.name))を 出す とき",
          "The page \(named(reason.name))")
      case .question: pick("この質問をする条件", "この 質問を する とき", "The question")
      case .exit: ""
      }
    if reason.owner == .exit {
      return pick(
        "その前に、\(named(reason.name))で終わります。", "その まえに、\(named(reason.name))で おわります。",
        "The form ends before it, at \(named(reason.name)):")
    }
    switch reason.trace.outcome {
    case .holds: return pick("\(what)は、成り立ちます。", "\(what)に、あって います。", "\(what) is shown:")
    case .fails: return pick("\(what)は、成り立ちません。", "\(what)に、あって いません。", "\(what) is not shown:")
    case .waiting: return pick("\(what)は、まだ決まりません。", "\(what)か どうか、まだ わかりません。", "\(what) is not decided yet:")
    case .withoutValue:
      return pick(
        "\(what)は、聞いていない質問を読むので、成り立ちません。", "\(what)は、聞いて いない 質問を 見るので、あって いません。",
        "\(what) is not shown, since it reads a question that is not asked:")
    }
  }

  // MARK: - Tests

  /// One test with what came of it: 「職業」が「会社員」である: いいえ（今の答えは「公務員」）.
  func line(_ test: ConditionTest, _ outcome: ConditionTrace.Outcome) -> String {
    let came =
      switch outcome {
      case .holds: pick("はい", "はい", "yes")
      case .fails: pick("いいえ", "いいえ", "no")
      case .waiting: pick("まだわかりません", "まだ わかりません", "not known yet")
      case .withoutValue: pick("聞いていない質問です", "聞いて いない 質問です", "not asked")
      }
    let note = ([self.note(test.answer, of: test)] + test.reads.map(reading)).compactMap { $0 }
    guard !note.isEmpty else { return "\(condition(test))\(language.isJapanese ? "：" : ": ")\(came)" }
    return language.isJapanese
      ? "\(condition(test))：\(came)（\(note.joined(separator: "、"))）"
      : "\(condition(test)): \(came) (\(note.joined(separator: "; ")))"
  }

  private func subject(_ subject: ConditionTest.Subject) -> String {
    switch subject {
    case .question(_, let label): named(label)
    case .rows(_, let label): pick("\(named(label))の数", "\(named(label))の かず", "the number of \(named(label))")
    case .age(_, let label):
      pick("\(named(label))から数えた年齢", "\(named(label))から かぞえた とし", "the age by \(named(label))")
    case .value(_, let label): pick("計算した\(named(label))", "計算した \(named(label))", "the computed \(named(label))")
    case .channel: pick("手続のしかた", "手続の しかた", "the way the form is filled in")
    case .today: pick("今日", "今日", "today")
    case .expression(let source): pick("式「\(source)」", "式「\(source)」", "the expression '\(source)'")
    }
  }

  /// What is asked of a subject, as a clause.
  func condition(_ test: ConditionTest) -> String {
    let it = subject(test.subject)
    let values = test.expected.map { named($0) }
    let one = values.first ?? ""
    let days = test.comparesDays
    switch test.relation {
    case .isEqual: return pick("\(it)が\(one)", "\(it)が \(one)", "\(it) is \(one)")
    case .isNotEqual: return pick("\(it)が\(one)以外", "\(it)が \(one)では ない", "\(it) is not \(one)")
    case .isLess:
      return days
        ? pick("\(it)が\(one)より前", "\(it)が \(one)より まえ", "\(it) is before \(one)")
        : pick("\(it)が\(one)より小さい", "\(it)が \(one)より 小さい", "\(it) is less than \(one)")
    case .isAtMost:
      return days
        ? pick("\(it)が\(one)まで", "\(it)が \(one)まで", "\(it) is \(one) or earlier")
        : pick("\(it)が\(one)以下", "\(it)が \(one)か、もっと 小さい", "\(it) is \(one) or less")
    case .isGreater:
      return days
        ? pick("\(it)が\(one)よりあと", "\(it)が \(one)より あと", "\(it) is after \(one)")
        : pick("\(it)が\(one)より大きい", "\(it)が \(one)より 大きい", "\(it) is more than \(one)")
    case .isAtLeast:
      return days
        ? pick("\(it)が\(one)かそのあと", "\(it)が \(one)か、その あと", "\(it) is \(one) or later")
        : pick("\(it)が\(one)以上", "\(it)が \(one)か、もっと 大きい", "\(it) is \(one) or more")
    case .isOneOf: return pick("\(it)が\(list(values))", "\(it)が \(list(values))", "\(it) is \(list(values))")
    case .isNoneOf:
      return pick("\(it)が\(list(values))以外", "\(it)が \(list(values))では ない", "\(it) is not \(list(values))")
    case .includes: return pick("\(it)で\(one)を選ぶ", "\(it)で \(one)を えらぶ", "\(it) includes \(one)")
    case .doesNotInclude:
      return pick("\(it)で\(one)を選ばない", "\(it)で \(one)を えらばない", "\(it) does not include \(one)")
    case .isAnswered: return pick("\(it)に答えがある", "\(it)に 答えが ある", "\(it) has an answer")
    case .isNotAnswered: return pick("\(it)に答えがない", "\(it)に 答えが ない", "\(it) has no answer")
    case .isBlank: return pick("\(it)が空欄", "\(it)に なにも 書いて いない", "\(it) is left blank")
    case .isNotBlank: return pick("\(it)が空欄ではない", "\(it)に なにか 書いて ある", "\(it) is not left blank")
    case .holds: return pick("\(it)が成り立つ", "\(it)に あう", "\(it) holds")
    case .doesNotHold: return pick("\(it)が成り立たない", "\(it)に あわない", "\(it) does not hold")
    }
  }

  private func note(_ answer: ConditionTest.Answer, of test: ConditionTest) -> String? {
    // What an expression comes to is what the line says already.
    if case .expression = test.subject { return nil }
    switch answer {
    case .value(let value):
      return pick("今は\(named(value))", "今は \(named(value))", "now \(named(value))")
    case .blank: return pick("今は空欄", "今は なにも 書いて いない", "now left blank")
    case .unanswered: return pick("まだ答えていない", "まだ 答えて いない", "not answered yet")
    case .notApplicable: return pick("聞いていない", "聞いて いない", "not asked")
    }
  }

  private func reading(_ reading: ConditionTest.Reading) -> String? {
    let it = subject(reading.subject)
    switch reading.answer {
    case .value(let value): return pick("\(it)は\(named(value))", "\(it)は \(named(value))", "\(it) is \(named(value))")
    case .blank: return pick("\(it)は空欄", "\(it)は なにも 書いて いない", "\(it) is left blank")
    case .unanswered: return pick("\(it)はまだ答えていない", "\(it)は まだ 答えて いない", "\(it) is not answered yet")
    case .notApplicable: return pick("\(it)は聞いていない", "\(it)は 聞いて いない", "\(it) is not asked")
    }
  }

  // MARK: - What follows

  func waiting(_ subjects: [ConditionTest.Subject]) -> String {
    let names = subjects.map(subject)
    return language.isJapanese
      ? pick("待っている答え：", "待って いる 答え：", "") + names.joined(separator: "、")
      : "Waiting for: " + names.joined(separator: ", ")
  }

  func change(_ changes: [Explanation.Change], of verdict: Explanation.Verdict) -> String {
    let parts = changes.map { change in
      let name = named(change.label)
      guard let answer = change.answer else {
        return pick("\(name)を空欄にする", "\(name)を 書かない", "\(name) is left blank")
      }
      return pick("\(name)を\(named(answer))にする", "\(name)を \(named(answer))に する", "\(name) is \(named(answer))")
    }
    let whole = parts.joined(separator: language.isJapanese ? "、" : " and ")
    return verdict == .asked
      ? pick("聞かなくなる答え：\(whole)", "聞かなく なる 答え：\(whole)", "It would not be asked if \(whole).")
      : pick("聞くようになる答え：\(whole)", "聞く ように なる 答え：\(whole)", "It would be asked if \(whole).")
  }

  func requirement(_ explanation: Explanation) -> [String] {
    switch explanation.requirement {
    case .always: [pick("聞くときは、必ず答える質問です。", "聞く ときは、かならず 答えて ください。", "When it is asked, it has to be answered.")]
    case .never: [pick("答えなくてもよい質問です。", "答えなくても いいです。", "It may be left blank.")]
    case .when(let trace):
      [
        trace.outcome == .holds
          ? pick("次の理由で、必ず答える質問です。", "つぎの わけで、かならず 答えて ください。", "It has to be answered, because:")
          : pick("今は、答えなくてもよい質問です。", "今は、答えなくても いいです。", "At present it may be left blank, because:")
      ] + trace.decisiveTests.map { "  " + line($0.test, $0.outcome) }
    }
  }
}
