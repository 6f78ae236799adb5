public import FormSource

/// What can be different between two versions of a form, and what that is to residents with a draft.
public enum VersionDiagnostic: String, DiagnosticKind {
  case otherForm = "spec.version.otherForm"
  case notRaised = "spec.version.notRaised"
  case migrationOfNothing = "spec.version.migrationOfNothing"
  case removed = "spec.version.removed"
  case looksRenamed = "spec.version.looksRenamed"
  case choiceRemoved = "spec.version.choiceRemoved"
  case changedRows = "spec.version.changedRows"
  case fewerRows = "spec.version.fewerRows"
  case sameName = "spec.version.sameName"
  case refusesAnswers = "spec.version.refusesAnswers"
  case notDecided = "spec.version.notDecided"
  case declared = "spec.version.declared"
  case asksMore = "spec.version.asksMore"
  case conditionChanged = "spec.version.conditionChanged"
  case reworded = "spec.version.reworded"
  case widened = "spec.version.widened"

  /// What it does to drafts; `nil` for what is wrong with the versions themselves.
  public var verdict: VersionChange.Verdict? {
    switch self {
    case .otherForm, .notRaised, .migrationOfNothing: nil
    case .removed, .looksRenamed, .choiceRemoved: .needsMigration
    case .changedRows, .fewerRows, .sameName, .refusesAnswers: .breaks
    case .notDecided: .notDecided
    case .declared: .migrated
    case .asksMore, .conditionChanged, .reworded, .widened: .compatible
    }
  }

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .otherForm:
      Self.page(
        .error, "別の手続の版", "A version of another procedure", why: "id がちがうと、下書きは開けません。",
        "A draft opens under the same id only.",
        wrong: "id が small-form だった様式の、id を other-form にする", "a form that was small-form and is other-form now",
        right: "id は変えない", "the id stays")
    case .notRaised:
      Self.page(
        .warning, "上がっていない版", "A version that was not raised",
        why: "下書きも届けも、版の番号を持ちます。番号が同じだと、どの文で聞かれたのかわからず、migrations も使われません。",
        "Drafts and submissions carry the version: with the same one nobody knows which words were answered, and no migration is used.",
        wrong: "版「1」のまま、質問の言葉を変える", "other words under version 1", right: "版も「2」にする", "the version becomes 2")
    case .migrationOfNothing:
      Self.page(
        .warning, "前の版にないものの移し方", "A migration of something that was not there",
        why: "つづりちがいなら、本当に移したい答えが消えます。", "If it is misspelt, the answers it is meant for are lost.",
        wrong: "版1にない「fax」を removed に書く", "'removed' names 'fax', which version 1 does not have",
        right: "版1にあったものだけを書く", "it names what version 1 had")
    case .removed:
      Self.page(
        .error, "消えた質問", "A question that is gone", why: "途中の人の答えが消えます。removed に書くと、そのことを言葉にできます。",
        "Answers of people who have begun vanish; with 'removed' the author says so, and why.",
        wrong: "版1の質問を、何も書かずに消す", "a question of version 1 is gone, and no migration says so",
        right: "migrations の removed に書く", "it stands in 'removed' of a migration")
    case .looksRenamed:
      Self.page(
        .error, "名前が変わったらしい質問", "A question that seems to have another id",
        why: "renamed に書けば答えが残るのに、書かないと、もう一度聞くことになります。",
        "With 'renamed' the answer stays; without, people are asked again for what they have said.",
        wrong: "同じ言葉の質問の id だけを変える", "the same question under another id", right: "migrations の renamed に書く",
        "it stands in 'renamed' of a migration")
    case .choiceRemoved:
      Self.page(
        .warning, "なくなった選択肢", "A choice that is gone", why: "それを選んだ人は、もう一度選ぶことになります。",
        "Who chose it has to choose again.", wrong: "選択肢「job」の値を「work」にする", "the choice 'job' is called 'work' now",
        right: "migrations の values に書く", "'values' of a migration says so")
    case .changedRows:
      Self.page(
        .error, "くり返しの中や外に移った質問", "A question that moved into or out of rows",
        why: "一つの答えを、どの行のものにするか決められません。前の答えは消えます。", "Nobody can say which row an answer belongs to; it is lost.",
        wrong: "一度聞いていた質問を、子どもごとに聞く", "what was asked once is asked for each child",
        right: "別の id にし、前のものを removed に書く", "it has another id, and the old one stands in 'removed'")
    case .fewerRows:
      Self.page(
        .error, "減った行の数", "Fewer rows than before", why: "前に書いた行が、何も言わずに消えます。",
        "Rows that people have filled in vanish without a word.",
        wrong: "12人までのところを、2人までにする", "12 children become 2", right: "数を減らさない", "the number does not go down")
    case .sameName:
      Self.page(
        .error, "一つになる二つの答え", "Two answers under one name", why: "片方の答えが、もう一方で上書きされます。",
        "One answer is written over by the other.",
        wrong: "renamed が、二つの質問を同じ id にする", "'renamed' gives two questions one id", right: "それぞれの id にする",
        "each has its own")
    case .refusesAnswers:
      Self.page(
        .warning, "前の答えを受け付けない質問", "A question that refuses answers it took",
        why: "正しく答えた人が、もう一度答えることになります。", "People who answered rightly have to answer again.",
        wrong: "60までの数を、30までにする", "numbers up to 60 become up to 30", right: "制限をきつくしない", "limits do not get tighter")
    case .notDecided:
      Self.page(
        .information, "決められない変わり方", "A change that is not decided",
        why: "合わなくなる答えは見つかりませんでしたが、ないとも言えません。人が見てください。",
        "No answer was found that does not fit, and none can be ruled out: somebody should look.",
        wrong: "文字の質問を、長い文の質問にする", "a text becomes a long text", right: "種類を変えない", "the type stays")
    case .declared:
      Self.page(
        .information, "宣言された変わり方", "A change that is declared", why: "下書きは、宣言のとおりに開きます。",
        "Drafts open as the migration says.",
        wrong: "id を変え、renamed に書く", "another id, declared in 'renamed'", right: "変えない", "no change")
    case .asksMore:
      Self.page(
        .information, "ふえた質問", "More questions", why: "途中の人にも聞きます。前の答えはそのままです。",
        "People who have begun are asked, too; what they said stays.",
        wrong: "質問を一つ足す", "one more question", right: "変えない", "no change")
    case .conditionChanged:
      Self.page(
        .information, "変わった条件", "A condition that has changed", why: "だれに聞くかが変わります。聞かれなくなった答えは、とっておかれます。",
        "Other people are asked; answers to what is not asked any more are kept aside.", wrong: "showWhen を変える",
        "another showWhen", right: "変えない", "no change")
    case .reworded:
      Self.page(
        .information, "変わった言葉", "Other words", why: "前の答えは、前の言葉への答えです。意味が変わったなら、別の id か値にします。",
        "Answers were given to the words before; if these mean something else, they need another id or value.",
        wrong: "質問の言葉を変える", "a question in other words", right: "変えない", "no change")
    case .widened:
      Self.page(
        .information, "広がった答え", "More answers", why: "前の答えは、みな正しいままです。", "All answers there are stay right.",
        wrong: "選択肢を一つ足す", "one more choice", right: "変えない", "no change")
    }
  }

  private static func page(
    _ severity: DiagnosticSeverity, _ ja: String, _ en: String, why whyJa: String, _ whyEn: String,
    wrong wrongJa: String,
    _ wrongEn: String, right rightJa: String, _ rightEn: String
  ) -> DiagnosticPage {
    DiagnosticPage(
      severity, title: BilingualText(ja: ja, en: en), why: BilingualText(ja: whyJa, en: whyEn),
      wrong: .words(ja: wrongJa, en: wrongEn), right: .words(ja: rightJa, en: rightEn))
  }
}
