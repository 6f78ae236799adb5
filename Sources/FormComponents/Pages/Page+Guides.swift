import FormText

// The sheets of what stands around the components and never alone: the page draws it from its own facts.
extension Page {
  /// The sheet of every part of a page, in reading order, and of the pages that stand in for others.
  public static var guides: [ComponentGuide] {
    [
      skipLink, header, languageSwitch, backLink, errorSummary, place, actions, footer, confirmation, unavailableGuide,
      problemGuide,
    ]
  }

  private static func named(_ names: String...) -> [PageExample] { examples.filter { names.contains($0.name) } }

  private static var skipLink: ComponentGuide {
    ComponentGuide(
      "skip-link", title: LocalizedText("本文への移動リンク", english: "Skip link"),
      purpose: LocalizedText("キーボードで、毎回のヘッダーを飛ばして本文へ行けます。", english: "Lets keyboard users pass the header by."),
      use: [LocalizedText("すべてのページに自動で入ります", english: "On every page; nothing has to be done for it")],
      avoid: [LocalizedText("隠したままにしません。フォーカスが来ると見えます", english: "Never hidden for good: it shows when focused")],
      facts: LocalizedText("最初のリンク。本文（main）へ移ります。", english: "The first link of the page; leads to its main content."),
      pages: named("question"))
  }

  private static var header: ComponentGuide {
    ComponentGuide(
      "header", title: LocalizedText("ヘッダー", english: "Header"),
      purpose: LocalizedText("どのサービスにいるかを示します。", english: "Says which service this is."),
      use: [
        LocalizedText(
          "すべてのページ。サービスの名前と、ことばの切り替えだけを置きます",
          english: "On every page, with the service’s name and the language switch only")
      ],
      avoid: [
        LocalizedText("メニューや検索を置きません。手続から出てしまいます", english: "No menus and no search: they lead out of the form"),
        LocalizedText("サービスの名前をリンクにしません。途中の内容をなくす人がいます", english: "The name is no link: people lose their place"),
      ],
      facts: LocalizedText("役割は banner。見出しではなく文です。", english: "A banner landmark; the name is text and no heading."),
      pages: named("question"))
  }

  private static var languageSwitch: ComponentGuide {
    ComponentGuide(
      "language-switch", title: LocalizedText("ことばとふりがなの切り替え", english: "Language and furigana switch"),
      purpose: LocalizedText(
        "入力した内容を残したまま、ことばやふりがなを変えます。",
        english: "Changes language or furigana and keeps what was entered."),
      use: [LocalizedText("ことばが2つ以上ある手続のすべてのページ", english: "On every page of a form in several languages")],
      avoid: [
        LocalizedText("国旗や地球のしるしで示しません。そのことばの名前で書きます", english: "Never flags: each language by its own name"),
        LocalizedText("選んだ瞬間に変わるメニューにしません", english: "Never a menu that acts when something is chosen"),
      ],
      facts: LocalizedText(
        "名前のあるナビゲーション。入力のあるページではボタン、ないページではリンク。いまのことばは aria-current で伝わります。",
        english:
          "A named navigation: buttons where something can be entered, links elsewhere; the present language is current."
      ),
      pages: named("question", "question-english", "question-easy"))
  }

  private static var backLink: ComponentGuide {
    ComponentGuide(
      "back-link", title: LocalizedText("戻るリンク", english: "Back link"),
      purpose: LocalizedText("前のページに、書いたままの状態で戻ります。", english: "Leads to the page before, as it was left."),
      use: [LocalizedText("はじめと終わりのほかのすべてのページ", english: "On every page but the first and the last")],
      avoid: [LocalizedText("パンくずリストといっしょに使いません", english: "Not together with a breadcrumb")],
      facts: LocalizedText(
        "本文の最初のリンク。ことばだけで伝わります。", english: "The first link of the main content; its words say it all."),
      pages: named("question"))
  }

  private static var errorSummary: ComponentGuide {
    ComponentGuide(
      "error-summary", title: LocalizedText("エラーの一覧", english: "Error summary"),
      purpose: LocalizedText("直すところをまとめて示し、その場所へ行けます。", english: "Lists what has to change, each with the way there."),
      use: [
        LocalizedText(
          "直すところがあるすべてのページ。質問と同じ文にします",
          english: "Whenever something has to change, in the words of the question’s error")
      ],
      avoid: [
        LocalizedText(
          "申し込めない理由の説明には使いません。案内のページにします", english: "Not for people who cannot apply: that is a page of its own"),
        LocalizedText("入力の途中には出しません。送った後に出します", english: "Never while somebody types: only after sending"),
      ],
      facts: LocalizedText(
        "役割は alert。開いたときフォーカスが来ます。ページの題名は「エラー: 」で始まります。",
        english: "An alert that has the focus when the page comes; the title begins with “Error: ”."),
      pages: named("question-invalid"))
  }

  private static var place: ComponentGuide {
    ComponentGuide(
      "place", title: LocalizedText("ページの位置", english: "Place"),
      purpose: LocalizedText("あとどのくらいかを、ことばで伝えます。", english: "Says in words how far it is."),
      use: [
        LocalizedText(
          "質問のページ。答えで数が変われば、そのつど数え直します",
          english: "On pages of questions; counted anew when answers change the number")
      ],
      avoid: [LocalizedText("割合の棒にしません。読み上げでは伝わりません", english: "No bars: they are not heard")],
      facts: LocalizedText("題名の上の文「2 / 8 ページ」。", english: "A line above the title: “Page 2 of 8”."),
      pages: named("question"))
  }

  private static var actions: ComponentGuide {
    ComponentGuide(
      "actions", title: LocalizedText("ボタン", english: "Buttons"),
      purpose: LocalizedText("次にすることを、その動作の名前で示します。", english: "Names what is done next."),
      use: [LocalizedText("1ページに、いちばん大事なボタンを1つ", english: "One expected act on a page")],
      avoid: [
        LocalizedText(
          "押せないボタン（disabled）にしません。押した後に、何が足りないかを伝えます",
          english: "Never disabled: say after pressing what is missing"),
        LocalizedText("「OK」「送信」だけにしません。「この内容で送る」のように書きます", english: "Never just “OK”: “send these answers”"),
      ],
      facts: LocalizedText("役割は button。名前は見えることばと同じです。", english: "A button named by its visible words."),
      pages: named("review", "rows"))
  }

  private static var footer: ComponentGuide {
    ComponentGuide(
      "footer", title: LocalizedText("フッター", english: "Footer"),
      purpose: LocalizedText(
        "画面がなくてもできる方法と、聞けるところを示します。", english: "Says who helps, and the ways that need no screen."),
      use: [LocalizedText("すべてのページで同じ場所に置きます", english: "On every page in the same place")],
      avoid: [
        LocalizedText(
          "電話番号を自動でリンクにさせません。まちがって押す人がいます", english: "Numbers are no automatic links: they are pressed by mistake")
      ],
      facts: LocalizedText(
        "役割は contentinfo。見出し2で始まります。", english: "A contentinfo landmark that begins with a heading of level 2."),
      pages: named("question"))
  }

  private static var confirmation: ComponentGuide {
    ComponentGuide(
      "confirmation", title: LocalizedText("完了のページ", english: "Confirmation page"),
      purpose: LocalizedText(
        "受け付けたこと、番号、これからのことを伝えます。", english: "Says that it was received, under which number, and what comes."),
      use: [LocalizedText("送った後のページ", english: "After sending")],
      avoid: [
        LocalizedText("受け付ける前に出しません", english: "Never before the submission is kept"),
        LocalizedText("番号だけで終わりにしません。次に起こることを書きます", english: "Never the number alone: say what happens next"),
      ],
      facts: LocalizedText(
        "結果が見出し1になり、番号、これからのことが続きます。", english: "The result is the page’s heading; number and next steps follow."),
      pages: named("done"))
  }

  private static var unavailableGuide: ComponentGuide {
    ComponentGuide(
      "unavailable", title: LocalizedText("使えないときのページ", english: "Service unavailable page"),
      purpose: LocalizedText(
        "いつから使えるか、入力した内容がどうなるかを伝えます。",
        english: "Says when the service opens again and what has become of what was entered."),
      use: [LocalizedText("点検などで止めているとき（状態コード503）", english: "While a service is shut (status 503)")],
      avoid: [
        LocalizedText("「メンテナンス中」だけにしません", english: "Never only “under maintenance”"),
        LocalizedText("故障のときには使いません。うまく動かなかったときのページを使います", english: "Not for faults: those have a page of their own"),
      ],
      facts: LocalizedText("ふつうのページ。見出し1と文、聞けるところ。", english: "An ordinary page: a heading, sentences, who helps."),
      pages: named("unavailable", "unavailable-unknown"))
  }

  private static var problemGuide: ComponentGuide {
    ComponentGuide(
      "problem", title: LocalizedText("うまく動かなかったときのページ", english: "Problem page"),
      purpose: LocalizedText("区の側の故障だと伝え、次にすることを示します。", english: "Says that the fault is ours and what to do now."),
      use: [LocalizedText("サーバーの故障（状態コード500）", english: "For faults of the server (status 500)")],
      avoid: [
        LocalizedText("入力の直しには使いません", english: "Not for what a person has to correct"),
        LocalizedText("番号や専門のことばを見せません", english: "No codes and no technical words"),
        LocalizedText("あやまるだけにしません。次にすることを書きます", english: "Never an apology alone: say what to do"),
      ],
      facts: LocalizedText("ふつうのページ。見出し1と文、聞けるところ。", english: "An ordinary page: a heading, sentences, who helps."),
      pages: named("problem"))
  }
}
