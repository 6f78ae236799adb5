public import FormSource

/// What can be wrong with an expression.
public enum ExpressionDiagnostic: String, DiagnosticKind {
  case empty = "expression.empty"
  case tooLong = "expression.tooLong"
  case tooDeep = "expression.tooDeep"
  case unexpectedCharacter = "expression.unexpectedCharacter"
  case sign = "expression.sign"
  case unclosedText = "expression.unclosedText"
  case unknownEscape = "expression.unknownEscape"
  case numberOutOfRange = "expression.numberOutOfRange"
  case endsEarly = "expression.endsEarly"
  case unexpected = "expression.unexpected"
  case reservedWord = "expression.reservedWord"
  case unsupported = "expression.unsupported"
  case macroNeedsName = "expression.macroNeedsName"
  case repeatedName = "expression.repeatedName"
  case unknownName = "expression.unknownName"
  case unknownField = "expression.unknownField"
  case unknownFunction = "expression.unknownFunction"
  case unknownChoice = "expression.unknownChoice"
  case outsideRow = "expression.outsideRow"
  case wrongResult = "expression.wrongResult"
  case notBool = "expression.notBool"
  case noOperator = "expression.noOperator"
  case differentBranches = "expression.differentBranches"
  case mixedTypes = "expression.mixedTypes"
  case dateFromText = "expression.dateFromText"
  case mayBeBlank = "expression.mayBeBlank"
  case neverBlank = "expression.neverBlank"
  case comparedWithNull = "expression.comparedWithNull"
  case dynamicType = "expression.dynamicType"
  case notAList = "expression.notAList"
  case notOptional = "expression.notOptional"
  case noField = "expression.noField"
  case noIndex = "expression.noIndex"
  case noOverload = "expression.noOverload"
  case notAQuestion = "expression.notAQuestion"
  case recordsCompared = "expression.recordsCompared"
  case unusableKey = "expression.unusableKey"
  case tooCostly = "expression.tooCostly"
  case rowsWithinRows = "expression.rowsWithinRows"
  case rowsNestTooDeeply = "expression.rowsNestTooDeeply"
  case patternNotLiteral = "expression.patternNotLiteral"
  case unusablePattern = "expression.unusablePattern"
  case unusableLiteral = "expression.unusableLiteral"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .empty:
      DiagnosticPage(
        title: BilingualText(ja: "空の式", en: "An empty expression"),
        why: BilingualText(
          ja: "条件がなければ、いつも出す質問です。その場合はキーを書きません。",
          en: "Without a condition a question is always asked; then the key is left out."),
        wrong: .expression("//"),
        right: .expression("isNew == true"))
    case .tooLong:
      DiagnosticPage(
        title: BilingualText(ja: "長すぎる式", en: "An expression that is too long"),
        why: BilingualText(
          ja: "計算の量に上限を付けるためです。長い条件は、人にも読めません。", en: "It bounds the work; and nobody can read so long a condition."),
        wrong: .words(ja: "上限より長い式", en: "an expression beyond the limit"),
        right: .words(ja: "いくつかの値に分けた式", en: "the same split into values"))
    case .tooDeep:
      DiagnosticPage(
        title: BilingualText(ja: "深すぎる式", en: "An expression that nests too deeply"),
        why: BilingualText(ja: "計算の量に上限を付けるためです。", en: "It bounds the work."),
        wrong: .words(ja: "上限より深い ((((…))))", en: "((((…)))) beyond the limit"),
        right: .words(ja: "いくつかの値に分けた式", en: "the same split into values"))
    case .unexpectedCharacter:
      DiagnosticPage(
        title: BilingualText(ja: "使えない文字", en: "A character no expression has"),
        why: BilingualText(ja: "文字は引用符で囲みます。", en: "Texts stand in quotes."),
        wrong: .expression("isNew == 真"),
        right: .expression("isNew == true"))
    case .sign:
      DiagnosticPage(
        title: BilingualText(ja: "ない記号", en: "A sign that is no operator"),
        why: BilingualText(
          ja: "ほかの言語の書き方です。「=」一つや「and」は、CELにありません。",
          en: "It belongs to another language; CEL has no single = and no single &."),
        wrong: .expression("isNew = true"),
        right: .expression("isNew == true"))
    case .unclosedText:
      DiagnosticPage(
        title: BilingualText(ja: "閉じていない文字", en: "A text that is not closed"),
        why: BilingualText(ja: "どこで終わるかわかりません。", en: "Nothing says where it ends."),
        wrong: .expression("reason == 'job"),
        right: .expression("reason == 'job'"))
    case .unknownEscape:
      DiagnosticPage(
        title: BilingualText(ja: "ない書き方", en: "An escape that does not exist"),
        why: BilingualText(ja: #"「\」の後に書けるものは決まっています。"#, en: "What can follow a backslash is fixed."),
        wrong: .expression(#"reason == 'jo\qb'"#),
        right: .expression("reason == 'job'"))
    case .numberOutOfRange:
      DiagnosticPage(
        title: BilingualText(ja: "大きすぎる数", en: "A number out of range"),
        why: BilingualText(ja: "計算機の数に入りません。", en: "It does not fit a number of the machine."),
        wrong: .expression("floors > 99999999999999999999"),
        right: .expression("floors > 99"))
    case .endsEarly:
      DiagnosticPage(
        title: BilingualText(ja: "途中で終わる式", en: "An expression that ends early"),
        why: BilingualText(ja: "比べる相手がありません。", en: "There is nothing to compare with."),
        wrong: .expression("isNew =="),
        right: .expression("isNew == true"))
    case .unexpected:
      DiagnosticPage(
        title: BilingualText(ja: "合わない並び", en: "Something that cannot stand here"),
        why: BilingualText(ja: "括弧か演算子が足りません。", en: "A bracket or an operator is missing."),
        wrong: .expression("(isNew == true"),
        right: .expression("(isNew == true)"))
    case .reservedWord:
      DiagnosticPage(
        title: BilingualText(ja: "予約語", en: "A reserved word"),
        why: BilingualText(ja: "CELが将来使うために取ってある語です。", en: "CEL keeps the word for later use."),
        wrong: .expression("package == true"),
        right: .expression("isNew == true"))
    case .unsupported:
      DiagnosticPage(
        title: BilingualText(ja: "使えない形", en: "A form that is not used"),
        why: BilingualText(ja: "値を作る「名前{…}」は、様式の条件に要りません。", en: "Conditions of a form make no values of named types."),
        wrong: .expression("Date{year: 2026} == movedOn"),
        right: .expression("date('2026-04-01') == movedOn"))
    case .macroNeedsName:
      DiagnosticPage(
        title: BilingualText(ja: "名前のないくり返し", en: "A loop without a name"),
        why: BilingualText(
          ja: "一件ごとの名前を付けないと、どの行の答えか言えません。", en: "Without a name for the row, nothing can be said of it."),
        wrong: .expression("child.exists(1, true)"),
        right: .expression("child.exists(c, c.childAge < 3)"))
    case .repeatedName:
      DiagnosticPage(
        title: BilingualText(ja: "二度使われた名前", en: "A name used twice"),
        why: BilingualText(
          ja: "内側の名前が外側をかくし、別の行を読みます。", en: "The inner name hides the outer one, and another row is read."),
        wrong: .expression("child.exists(c, c, true)"),
        right: .expression("child.exists(c, c.childAge < 3)"))
    case .unknownName:
      DiagnosticPage(
        title: BilingualText(ja: "ない名前", en: "A name that does not exist"),
        why: BilingualText(ja: "つづりちがいの条件は、いつまでも決まりません。", en: "A misspelt condition would never be decided."),
        wrong: .expression("isNw == true"),
        right: .expression("isNew == true"))
    case .unknownField:
      DiagnosticPage(
        title: BilingualText(ja: "行にない項目", en: "A field the row does not have"),
        why: BilingualText(ja: "つづりちがいの条件は、いつまでも決まりません。", en: "A misspelt condition would never be decided."),
        wrong: .expression("child.exists(c, c.childAg < 3)"),
        right: .expression("child.exists(c, c.childAge < 3)"))
    case .unknownFunction:
      DiagnosticPage(
        title: BilingualText(ja: "ない関数", en: "A function that does not exist"),
        why: BilingualText(
          ja: "使える関数は決まっています。Documentation/Expressions.md にあります。",
          en: "The functions are listed in Documentation/Expressions.md."),
        wrong: .expression("agOn(movedOn, today) > 3"),
        right: .expression("ageOn(movedOn, today) > 3"))
    case .unknownChoice:
      DiagnosticPage(
        title: BilingualText(ja: "ない選択肢", en: "A choice that does not exist"),
        why: BilingualText(
          ja: "選べない値と比べる条件は、いつも「いいえ」です。", en: "A condition on a choice nobody can choose is always false."),
        wrong: .expression("reason == 'jobb'"),
        right: .expression("reason == 'job'"))
    case .outsideRow:
      DiagnosticPage(
        title: BilingualText(ja: "行の外から読む項目", en: "A field read outside its row"),
        why: BilingualText(
          ja: "くり返しの質問には、人数だけ答えがあります。どれのことか書きます。", en: "A repeated question has an answer per row; say which is meant."),
        wrong: .expression("child.childAge < 3"),
        right: .expression("child.exists(c, c.childAge < 3)"))
    case .wrongResult:
      DiagnosticPage(
        title: BilingualText(ja: "場所に合わない結果", en: "A result of another type"),
        why: BilingualText(ja: "条件は「はい」か「いいえ」になります。", en: "A condition is yes or no."),
        wrong: .expression("1 + 1"),
        right: .expression("1 + 1 == 2"))
    case .notBool:
      DiagnosticPage(
        title: BilingualText(ja: "条件でない部分", en: "A part that is no condition"),
        why: BilingualText(ja: "「かつ」「または」でつなぐのは条件だけです。", en: "Only conditions are joined by and, or and not."),
        wrong: .expression("isNew && 1"),
        right: .expression("isNew && floors == 1"))
    case .noOperator:
      DiagnosticPage(
        title: BilingualText(ja: "合わない種類", en: "Types that do not go together"),
        why: BilingualText(
          ja: "数と文字は比べられません。暗黙の変換は、まちがいをかくします。",
          en: "A number and a text cannot be compared; silent conversion hides mistakes."),
        wrong: .expression("floors + 'a' == 1"),
        right: .expression("floors + 1 == 1"))
    case .differentBranches:
      DiagnosticPage(
        title: BilingualText(ja: "種類のちがう枝", en: "Branches of different types"),
        why: BilingualText(ja: "後の計算が、どちらの種類か決められません。", en: "What follows could not know which type it gets."),
        wrong: .expression("(isNew ? 1 : 'a') == 1"),
        right: .expression("(isNew ? 1 : 2) == 1"))
    case .mixedTypes:
      DiagnosticPage(
        title: BilingualText(ja: "種類の混ざった並び", en: "A list of several types"),
        why: BilingualText(ja: "一つずつ比べるときに、合わないものがあります。", en: "Some of its elements cannot be compared."),
        wrong: .expression("reason in ['job', 1]"),
        right: .expression("reason in ['job', 'family']"))
    case .dateFromText:
      DiagnosticPage(
        title: BilingualText(ja: "文字のままの日付", en: "A date written as text"),
        why: BilingualText(
          ja: "文字として比べると、令和と西暦、0の有無で結果が変わります。", en: "Compared as text, results depend on zeros and eras."),
        wrong: .expression("movedOn == '2026-04-01'"),
        right: .expression("movedOn == date('2026-04-01')"))
    case .mayBeBlank:
      DiagnosticPage(
        title: BilingualText(ja: "空欄かもしれない答え", en: "An answer that may be blank"),
        why: BilingualText(
          ja: "空欄のときどうするか決めておかないと、条件が決まりません。", en: "Unless it says what a blank means, the condition is undecided."),
        wrong: .expression("visits > 3"),
        right: .expression("visits.orValue(0) > 3"))
    case .comparedWithNull:
      DiagnosticPage(
        title: BilingualText(ja: "nullとの比較", en: "Compared with null"),
        why: BilingualText(ja: "答えは null になりません。", en: "No answer is ever null."),
        wrong: .expression("isNew == null"),
        right: .expression("has(isNew)"))
    case .dynamicType:
      DiagnosticPage(
        title: BilingualText(ja: "型の決まらない値", en: "A value of no fixed type"),
        why: BilingualText(ja: "使う前に確かめられません。", en: "It could not be checked beforehand."),
        wrong: .expression("dyn(floors) == 1"),
        right: .expression("floors == 1"))
    case .notAList:
      DiagnosticPage(
        title: BilingualText(ja: "並びでないもの", en: "Something that is no list"),
        why: BilingualText(ja: "くり返しの質問にだけ使えます。", en: "It works on repeated questions only."),
        wrong: .expression("isNew.exists(c, true)"),
        right: .expression("child.exists(c, c.childAge < 3)"))
    case .notOptional:
      DiagnosticPage(
        title: BilingualText(ja: "空欄にならない答え", en: "An answer that is never blank"),
        why: BilingualText(
          ja: "空欄のときの扱いを書くと、空欄があると思わせます。",
          en: "Saying what a blank means makes readers think of a blank that cannot be."),
        wrong: .expression("floors.optMap(n, n > 2).orValue(false)"),
        right: .expression("visits.optMap(n, n > 2).orValue(false)"))
    case .noField:
      DiagnosticPage(
        title: BilingualText(ja: "ない部分", en: "A part that does not exist"),
        why: BilingualText(ja: "答えの種類に、その部分はありません。", en: "The type of the answer has no such part."),
        wrong: .expression("movedOn.century == 21"),
        right: .expression("movedOn.getFullYear() == 2026"))
    case .noIndex:
      DiagnosticPage(
        title: BilingualText(ja: "番号で読めないもの", en: "Something that has no index"),
        why: BilingualText(ja: "並びとマップだけが番号やキーで読めます。", en: "Only lists and maps are read by place or key."),
        wrong: .expression("isNew[0] == true"),
        right: .expression("isNew == true"))
    case .neverBlank:
      DiagnosticPage(
        title: BilingualText(ja: "いらない空欄の用意", en: "A blank that cannot be"),
        why: BilingualText(
          ja: "必ず答える質問には値があり、文字列の空欄は '' です。空欄のときの値は書きません。",
          en: "A question that has to be answered has a value, and a blank text reads as ''; nothing else is needed."),
        wrong: .expression("movedOn.orValue(today) < today"),
        right: .expression("movedOn < today"))
    case .noOverload:
      DiagnosticPage(
        title: BilingualText(ja: "使い方に合わない関数", en: "A function used another way"),
        why: BilingualText(ja: "引数の数か種類がちがいます。", en: "It has other arguments, or another number of them."),
        wrong: .expression("ageOn(movedOn) > 3"),
        right: .expression("ageOn(movedOn, today) > 3"))
    case .notAQuestion:
      DiagnosticPage(
        title: BilingualText(ja: "質問の名前でないもの", en: "Something that is no question"),
        why: BilingualText(ja: "答えがあるかどうかは、質問についてだけ聞けます。", en: "Only a question can be answered or blank."),
        wrong: .expression("blank(1 + 1)"),
        right: .expression("blank(visits)"))
    case .recordsCompared:
      DiagnosticPage(
        title: BilingualText(ja: "行どうしの比較", en: "Rows compared with rows"),
        why: BilingualText(ja: "名前の書き方がちがうだけで、同じ人が別の人になります。", en: "One person written two ways would be two."),
        wrong: .expression("child[0] == child[1]"),
        right: .expression("child[0].childAge == child[1].childAge"))
    case .unusableKey:
      DiagnosticPage(
        title: BilingualText(ja: "キーにできない値", en: "A value that cannot be a key"),
        why: BilingualText(ja: "キーは文字、整数、はい・いいえです。", en: "Keys are texts, whole numbers and yes or no."),
        wrong: .expression("1.5 in {1.5: 'a'}"),
        right: .expression("'a' in {'a': 1}"))
    case .tooCostly:
      DiagnosticPage(
        title: BilingualText(ja: "計算が多すぎる式", en: "An expression that costs too much"),
        why: BilingualText(
          ja: "いちばん多い件数でも、住民を待たせないためです。", en: "Even with every row filled in, nobody is kept waiting."),
        wrong: .expression(
          "child.all(a, [1, 2, 3, 4, 5, 6, 7, 8].all(b, [1, 2, 3, 4, 5, 6, 7, 8].all(c, "
            + "[1, 2, 3, 4, 5, 6, 7, 8].all(d, a.childAge + b + c + d > 0))))"),
        right: .expression("child.all(a, a.childAge > 0)"))
    case .rowsWithinRows:
      DiagnosticPage(
        .information, title: BilingualText(ja: "くり返しの中のくり返し", en: "Rows gone through within rows"),
        why: BilingualText(
          ja: "計算の量が、件数の2乗になります。重なりを調べるだけなら isUnique() のほうが速くて、短く書けます。",
          en: "The work grows with the square of the rows. To find repetitions, isUnique() is shorter and faster."),
        wrong: .expression("child.all(a, child.exists(b, a.childAge == b.childAge + 1))"),
        right: .expression("child.map(a, a.childAge).isUnique()"))
    case .rowsNestTooDeeply:
      DiagnosticPage(
        title: BilingualText(ja: "三重のくり返し", en: "Rows gone through three times over"),
        why: BilingualText(
          ja: "計算の量が、件数の3乗になります。人にも読めません。", en: "The work grows with the cube of the rows, and nobody can read it."),
        wrong: .expression("child.all(a, child.all(b, child.all(c, a.childAge + b.childAge > c.childAge)))"),
        right: .expression("child.all(a, a.childAge > 0)"))
    case .patternNotLiteral:
      DiagnosticPage(
        title: BilingualText(ja: "計算したパターン", en: "A pattern that is computed"),
        why: BilingualText(
          ja: "使う前に、読めるか、時間がかかりすぎないかを確かめるためです。", en: "A pattern is checked before anybody waits for it."),
        wrong: .expression("reason.matches(reason)"),
        right: .expression("reason.matches('[a-z]+')"))
    case .unusablePattern:
      DiagnosticPage(
        title: BilingualText(ja: "読めないパターン", en: "A pattern that cannot be read"),
        why: BilingualText(ja: "パターンは I-Regexp（RFC 9485）です。", en: "Patterns are I-Regexp (RFC 9485)."),
        wrong: .expression("reason.matches('[a-z')"),
        right: .expression("reason.matches('[a-z]+')"))
    case .unusableLiteral:
      DiagnosticPage(
        title: BilingualText(ja: "読めない文字", en: "A text that cannot be read"),
        why: BilingualText(ja: "暦にない日などです。", en: "For example a day the calendar does not have."),
        wrong: .expression("movedOn == date('2026-02-30')"),
        right: .expression("movedOn == date('2026-02-28')"))
    }
  }
}
