import FormSource

/// What a condition is for, in the sentences of findings.
enum ConditionRole: Hashable {
  case page, field, required, named, deadline, fee, paper, exit, proxy
  /// A condition inside another expression.
  case part

  init(_ role: LogicSubject.Role) {
    self =
      switch role {
      case .page: .page
      case .field: .field
      case .required: .required
      case .named: .named
      case .deadline: .deadline
      case .fee: .fee
      case .paper: .paper
      case .exit: .exit
      case .proxy: .proxy
      case .value, .rule: .part
      }
  }
}

// What can be wrong with the conditions of a form taken together. Each of these is so for all answers.
extension SpecificationFinding {
  private static func shown(_ text: String) -> String { BilingualText.shortened(text) }

  static func alwaysFalse(_ role: ConditionRole, _ name: String) -> Self {
    let (ja, en): (String, String) =
      switch role {
      case .page: ("ページ「\(shown(name))」は出ることがありません", "so the page '\(shown(name))' is never shown")
      case .field: ("「\(shown(name))」は聞かれることがありません", "so '\(shown(name))' is never asked")
      case .required: ("「\(shown(name))」が必須になることはありません", "so '\(shown(name))' is never required")
      case .named: ("「\(shown(name))」という条件に当てはまる人はいません", "so '\(shown(name))' holds for nobody")
      case .fee: ("この手数料がかかることはありません", "so the fee is never charged")
      case .deadline: ("この期限が当てはまることはありません", "so the deadline never applies")
      case .paper: ("この書類が要ることはありません", "so the paper is never needed")
      case .exit: ("この案内が出ることはありません", "so nobody is sent this way")
      case .proxy: ("代理人がいることになりません", "so there is never a proxy")
      case .part: ("この部分はいつも「いいえ」です", "whatever is answered")
      }
    return .init(
      LogicDiagnostic.alwaysFalse, ja: "この条件は成り立つことがありません。\(ja)", en: "this condition is never true, \(en)")
  }

  static func alwaysTrue(_ role: ConditionRole, _ name: String) -> Self {
    let (ja, en): (String, String) =
      switch role {
      case .page: ("ページ「\(shown(name))」はいつも出ます", "so the page '\(shown(name))' is always shown; leave it out")
      case .field:
        ("「\(shown(name))」はページが出ればいつも聞かれます", "so '\(shown(name))' is asked whenever its page is; leave it out")
      case .required: ("「\(shown(name))」はいつも必須です", "so '\(shown(name))' is always required; leave it out")
      case .named: ("「\(shown(name))」という条件は、だれにでも当てはまります", "so '\(shown(name))' holds for everybody")
      case .fee: ("この手数料はいつもかかります", "so the fee is always charged; leave it out")
      case .deadline: ("この期限はいつも当てはまります", "so the deadline always applies; leave it out")
      case .paper: ("この書類はいつも要ります", "so the paper is always needed; leave it out")
      case .exit: ("だれもこの先に進めません", "so nobody gets past it")
      case .proxy: ("いつも代理人がいることになります", "so there always is a proxy")
      case .part: ("この部分はいつも「はい」です", "whatever is answered")
      }
    return .init(
      LogicDiagnostic.alwaysTrue, ja: "この条件はいつも成り立ちます。\(ja)", en: "this condition is always true, \(en)")
  }

  static func pageIsEmpty(_ page: String) -> Self {
    .init(
      LogicDiagnostic.unreachablePage, ja: "ページ「\(shown(page))」には、聞かれる質問が1つもないので、出ることがありません",
      en: "no question of the page '\(shown(page))' is ever asked, so it is never shown")
  }

  static func unreachablePage(_ page: String) -> Self {
    .init(
      LogicDiagnostic.unreachablePage, ja: "ページ「\(shown(page))」が出る答えは、前のページの決まり（rules）に合わないので、だれも来られません",
      en: "the answers that would show the page '\(shown(page))' break a rule of an earlier page, so nobody gets there")
  }

  static func unreachableField(_ field: String) -> Self {
    .init(
      LogicDiagnostic.unreachableField, ja: "「\(shown(field))」を聞く答えでは、ここまで来られません。聞かれることがありません",
      en: "the answers that would ask '\(shown(field))' do not lead here, so it is never asked")
  }

  static func exitHidesPage(_ page: String, exits: [String]) -> Self {
    let names = exits.map(shown)
    return .init(
      LogicDiagnostic.exitHidesPage,
      ja: "ページ「\(shown(page))」が出る答えでは、その前に\(names.map { "「\($0)」" }.joined(separator: "か"))で終わります",
      en: "whoever would see the page '\(shown(page))' is sent away before it by '\(names.joined(separator: "' or '"))'"
    )
  }

  static func partDecidesNothing(_ part: String) -> Self {
    .init(
      LogicDiagnostic.partDecidesNothing, ja: "「\(shown(part))」がなくても、条件の結果は変わりません",
      en: "the condition comes out the same without '\(shown(part))'")
  }

  static func choiceDecidesNothing(_ choice: String) -> Self {
    .init(
      LogicDiagnostic.choiceDecidesNothing, ja: "選択肢 \(shown(choice)) は、ここでは何も決めません。なくても結果は同じです",
      en: "the choice \(shown(choice)) decides nothing here; the condition comes out the same without it")
  }

  static func choiceNeverOffered(_ choice: String) -> Self {
    .init(
      LogicDiagnostic.choiceNeverOffered, ja: "選択肢「\(shown(choice))」が出る答えはありません",
      en: "no answers ever offer the choice '\(shown(choice))'")
  }

  static func onlyOneChoice(_ field: String) -> Self {
    .init(
      LogicDiagnostic.onlyOneChoice, ja: "「\(shown(field))」の選択肢は1つだけなので、選ぶことができません",
      en: "'\(shown(field))' has only one choice, so there is nothing to choose")
  }

  static func ruleNeverFires(_ rule: String) -> Self {
    .init(
      LogicDiagnostic.ruleNeverFires, ja: "決まり「\(shown(rule))」はいつも守られます。メッセージが出ることはありません",
      en: "the rule '\(shown(rule))' is always kept; its message is never shown")
  }

  static func ruleAlwaysFires(_ rule: String) -> Self {
    .init(
      LogicDiagnostic.ruleAlwaysFires, ja: "決まり「\(shown(rule))」を守る答えはありません",
      en: "no answers keep the rule '\(shown(rule))'")
  }

  static func rulesContradict(_ first: String, _ second: String) -> Self {
    .init(
      LogicDiagnostic.rulesContradict, ja: "決まり「\(shown(first))」と「\(shown(second))」を両方守る答えはありません",
      en: "no answers keep both rules '\(shown(first))' and '\(shown(second))'")
  }

  static let cannotBeSent = Self(
    LogicDiagnostic.cannotBeSent, ja: "どの答えでも、この様式を送ることはできません。決まり（rules）と案内（exits）を見直してください",
    en: "no answers lead to the end of this form; look at its rules and exits together")

  static func unguardedRead(_ part: String) -> Self {
    .init(
      LogicDiagnostic.unguardedRead,
      ja: "「\(shown(part))」を聞かないときにも読んでいます。「has(…) &&」などで、聞いたときだけ読んでください",
      en: "'\(shown(part))' is read even when it is not asked; test that it is, as in 'has(…) && …'")
  }

  static func readsLaterPage(_ name: String, page: String) -> Self {
    .init(
      LogicDiagnostic.readsLaterPage, ja: "後のページ「\(shown(page))」の「\(shown(name))」を読んでいます。前のページの答えで決めてください",
      en: "this reads '\(shown(name))' of the later page '\(shown(page))'; decide by answers that come before")
  }

  /// What is not known of one condition, said together.
  static func notDecided(_ open: [FormAnalysis.Undecided], limits: FormAnalysis.Limits) -> Self {
    let (ja, en): ([String], [String]) = (open.map { question($0.question).ja }, open.map { question($0.question).en })
    let why = open.first.map { reason($0.reason, limits) } ?? BilingualText(ja: "", en: "")
    return .init(
      LogicDiagnostic.notDecided, ja: "\(ja.joined(separator: "、"))は、わかりません。\(why.ja)",
      en: "it is not decided \(en.joined(separator: " and ")): \(why.en)")
  }

  private static func question(_ question: FormAnalysis.Undecided.Question) -> BilingualText {
    switch question {
    case .canBeTrue: BilingualText(ja: "この条件が成り立つことがあるか", en: "whether this can be true")
    case .canBeFalse: BilingualText(ja: "この条件が成り立たないことがあるか", en: "whether this can be false")
    case .isGuarded: BilingualText(ja: "聞かない質問を読むことがあるか", en: "whether this reads a question that is not asked")
    case .canBeReached: BilingualText(ja: "ここまで来られるか", en: "whether anybody gets here")
    }
  }

  private static func reason(
    _ reason: FormAnalysis.Undecided.Reason, _ limits: FormAnalysis.Limits
  ) -> BilingualText {
    switch reason {
    case .tooManyStates:
      BilingualText(
        ja: "場合の数が上限（\(limits.nodes)）を超えます", en: "there are more cases than are gone through (\(limits.nodes))")
    case .onlyTried:
      BilingualText(
        ja: "一部は試すしかなく、\(limits.samples)通りの答えでは起きませんでした",
        en: "part of it can only be tried, and \(limits.samples) sets of answers did not show it")
    case .cannotBeTried:
      BilingualText(
        ja: "一部は試すしかなく、くり返しの中にページがある様式では試しません",
        en: "part of it can only be tried, which is not done for a form with pages within rows")
    case .rowsWithinRows:
      BilingualText(ja: "くり返しの中のくり返しは調べません", en: "rows within rows are not looked into")
    case .pagesWithinRows:
      BilingualText(ja: "くり返しの中のページの順は調べません", en: "the order of pages within rows is not looked into")
    }
  }

  static func formIsTooCostly(_ cost: Int, budget: Int) -> Self {
    .init(
      LogicDiagnostic.formTooCostly, ja: "条件の計算が全部で多くなりすぎます（最大\(cost)、上限\(budget)）。くり返しの件数や条件を減らしてください",
      en:
        "all conditions together can take too much work (up to \(cost), allowed are \(budget)); lower rows or conditions"
    )
  }
}
