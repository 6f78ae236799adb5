import FormText

/// A page in one state, with a name: for golden files, the gallery and tests that want a whole page.
public struct PageExample: Hashable, Sendable {
  /// The name of the example, such as `question-invalid`. Unique, and the name of the golden file.
  public var name: String
  /// The page.
  public var page: Page

  /// Creates an example.
  public init(_ name: String, _ page: Page) {
    self.name = name
    self.page = page
  }
}

extension PageExample: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension Page {
  /// A page of every kind, and the question page in each state.
  public static var examples: [PageExample] {
    [
      PageExample("start", start), PageExample("consent", consent), PageExample("question", question(isInvalid: false)),
      PageExample("question-invalid", question(isInvalid: true)), PageExample("rows", rows),
      PageExample("review", review), PageExample("exit", exit), PageExample("done", done),
      PageExample("question-english", english), PageExample("question-easy", easy),
      PageExample("unavailable", unavailable(opening: "12月1日（火）8時30分")),
      PageExample("unavailable-unknown", unavailable(opening: nil)),
      PageExample("problem", problem("{児童手当|じどうてあて}の認定請求", keepsEntries: false, contact: contact, in: .english)),
      PageExample("question-above", above),
    ]
  }

  // MARK: - What the pages share

  private static func page(
    _ id: PageID, _ kind: Kind, _ title: ShownText, caption: ShownText? = nil, place: Int? = nil,
    errors: [ErrorLink] = [], _ components: [Component], actions: [Action] = [], isFirst: Bool = false
  ) -> Page {
    Page(
      id: id, kind: kind, language: .japanese, languages: Language.builtIn, service: "{児童手当|じどうてあて}の認定請求", title: title,
      caption: caption, progress: place.map { Progress(number: $0, total: 8) }, errors: errors, components: components,
      actions: actions, back: isFirst ? nil : PageLink(page: "start", label: "前のページに戻る"),
      contact: contact)
  }

  private static let contact = Contact(
    office: "子育て支援課", ways: ["電話 03-0000-0000（平日8時30分から17時）", "窓口 本庁舎3階5番"])

  private static let goOn = Action("continue", label: "{次|つぎ}へ")

  // MARK: - The kinds

  private static var start: Page {
    page(
      "start", .start, "{児童手当|じどうてあて}を請求する",
      [
        .paragraph(Paragraph("子どもを育てている人に、区がお金を払います。")),
        .notice(
          Notice(
            .warning, title: "生まれた日の次の日から15日までに出してください", body: ["遅れると、遅れた月の分を受け取れません。"])),
        .heading(Heading("用意するもの")),
        .list(ItemList(["保険の資格がわかるもの", "口座の番号がわかるもの"])),
        .heading(Heading("かかる時間")),
        .paragraph(Paragraph("約10分")),
        .details(Details(summary: "根拠となる法律", body: ["児童手当法 第7条（認定の請求）"])),
      ], actions: [Action("start", label: "はじめる")], isFirst: true)
  }

  private static var consent: Page {
    page(
      "consent", .consent, "区が持っている情報を使いますか",
      [
        .paragraph(Paragraph("使うと、入力が少なくなります。使わないときも、同じ手続きができます。")),
        .choiceInput(
          ChoiceInput(
            Question("consent.residents", label: "{住民|じゅうみん}基本台帳の情報を使いますか", requirement: .required),
            options: [.init("yes", label: "はい、使います"), .init("no", label: "いいえ、自分で入力します")])),
      ], actions: [goOn])
  }

  /// Seven questions: the page that sizes are measured with.
  private static func question(isInvalid: Bool) -> Page {
    func question(_ name: ControlName, _ label: ShownText, _ hint: ShownText? = nil, _ error: ShownText? = nil)
      -> Question
    {
      Question(
        name, label: label, requirement: name == "email" ? .optional : .required, hint: hint,
        errors: isInvalid ? [error].compactMap(\.self) : [])
    }
    let birth = question("birthDate", "{生年月日|せいねんがっぴ}", "例 平成2年4月1日", "生年月日の「月」を入力してください")
    let date = InputGroup(
      birth,
      inputs: [("year", "年"), ("month", "月"), ("day", "日")].map { part, label in
        .text(
          TextInput(
            Question(birth.name.part(part), label: ShownText(RubyText(label)), isInvalid: isInvalid && part == "month"),
            value: isInvalid && part != "month" ? "１" : "", keyboard: .digits, width: part == "year" ? 4 : 2,
            autocomplete: "bday-" + part))
      }, layout: .row)
    return page(
      "claimant", .question, "{請求|せいきゅう}する人", place: 2,
      errors: isInvalid
        ? [
          ErrorLink(control: "birthDate.month", message: "生年月日の「月」を入力してください"),
          ErrorLink(control: "occupation", message: "職業を選んでください"),
        ] : [],
      [
        .textInput(
          TextInput(question("claimantName", "{氏名|しめい}"), value: isInvalid ? "髙橋 花子" : "", autocomplete: "name")),
        .inputGroup(date),
        .textInput(
          TextInput(
            question("postalCode", "{郵便|ゆうびん}番号", "例 100-0001"), keyboard: .digits, width: 4,
            autocomplete: "postal-code")),
        .textInput(TextInput(question("address", "{住所|じゅうしょ}"), width: 40, autocomplete: "address-line1")),
        .textInput(
          TextInput(question("phone", "電話番号", "例 03-1234-5678"), keyboard: .telephone, width: 10, autocomplete: "tel")),
        .textInput(TextInput(question("email", "メールアドレス"), keyboard: .email, autocomplete: "email")),
        .choiceInput(
          ChoiceInput(
            question("occupation", "職業", "今の仕事を選んでください", "職業を選んでください"),
            options: [
              .init("employee", label: "会社員"), .init("selfEmployed", label: "自営業"),
              .init("publicServant", label: "公務員"), .init("none", label: "働いていない"),
            ])),
      ], actions: [goOn])
  }

  private static var rows: Page {
    page(
      "child", .rows, "子ども", place: 5,
      SummaryList.examples.filter { $0.name == "summary-removable" }.map(\.component) + [
        .choiceInput(
          ChoiceInput(
            Question("child.another", label: "ほかに子どもがいますか", requirement: .required),
            options: [.init("yes", label: "はい"), .init("no", label: "いいえ")]))
      ], actions: [goOn])
  }

  private static var review: Page {
    page(
      "review", .review, "内容の確認", place: 8,
      [.paragraph(Paragraph("まだ送っていません。内容を確かめて、よければ「この内容で送る」を選んでください。"))]
        + SummaryList.examples.filter { $0.name != "summary-removable" }.map(\.component),
      actions: [Action("send", label: "この内容で送る"), Action("save", label: "保存してやめる", emphasis: .secondary)])
  }

  private static var exit: Page {
    page(
      "exit.publicServant", .exit, "{勤務先|きんむさき}に請求してください",
      [.paragraph(Paragraph("公務員は、勤務先に請求します。勤務先の担当の人に聞いてください。"))])
  }

  private static var done: Page {
    page(
      "done", .done, "受け付けました",
      [
        .panel(Panel(title: "受け付けました", referenceLabel: "受付番号", reference: "K7Q2-9MXD")),
        .heading(Heading("これからのこと")),
        .list(ItemList(["書いた内容を区が確かめます。", "結果を手紙で送ります。"], isOrdered: true)),
      ], isFirst: true)
  }

  private static func unavailable(opening: LocalizedText?) -> Page {
    unavailable("{児童手当|じどうてあて}の認定請求", opening: opening, keepsEntries: opening != nil, contact: contact, in: .japanese)
  }

  /// A consultation with everything that can stand above a page.
  private static var above: Page {
    var page = question(isInvalid: false)
    page.id = "consultation"
    page.components = Array(page.components.prefix(1))
    page.above = (PhaseBanner.guide.examples.suffix(1) + Breadcrumb.guide.examples + QuickExit.guide.examples)
      .compactMap { if case .composed(let shape) = $0.component { shape } else { nil } }
    return page
  }

  // MARK: - Other languages

  private static var english: Page {
    var page = page(
      "children", .question, "Your child", caption: "Child 2", place: 4,
      errors: [ErrorLink(control: "livesTogether", message: "Choose whether your child lives with you")],
      [
        .choiceInput(
          ChoiceInput(
            Question(
              "livesTogether", label: "Does your child live with you?", requirement: .required,
              errors: ["Choose whether your child lives with you"]),
            options: [.init("yes", label: "Yes"), .init("no", label: "No")])),
        .textInput(
          TextInput(
            Question("school", label: ShownText("学校の名前", language: .japanese), requirement: .optional), width: 20)),
      ], actions: [Action("continue", label: "Continue")])
    page.language = .english
    page.service = "Claim for child allowance"
    page.back?.label = "Back"
    page.contact = Contact(office: "Child support section", ways: ["Telephone 03-0000-0000"])
    return page
  }

  private static var easy: Page {
    var page = page(
      "child.2", .question, "{子|こ}どもの こと", caption: "{子|こ}ども 2", place: 4,
      [
        .choiceInput(
          ChoiceInput(
            Question(
              "child.2.livesTogether", label: "いっしょに {住|す}んで いますか", requirement: .required,
              hint: "{子|こ}どもと {同|おな}じ {家|いえ}に {住|す}んで いますか"),
            options: [.init("yes", label: "はい"), .init("no", label: "いいえ")]))
      ], actions: [goOn])
    page.language = .easyJapanese
    return page
  }
}
