import FormSource

// Rows of principle 2: what people operate: keyboard, time, navigation, pointers.
//
// Source: success criteria of WCAG 2.2 level A and AA (https://www.w3.org/TR/WCAG22/) and of JIS X 8341-3:2016, which is
// identical to WCAG 2.0. Titles are our own short words, not the standards' headings. Methods as the committee (WAIC) and
// published municipal results tell them apart. Rules of axe-core 4.12.1 whose tags carry the criterion, experimental and
// deprecated ones left out.
extension SuccessCriterion {
  static let operable: [SuccessCriterion] = [
    SuccessCriterion(
      "2.1.1", .single, in: .both, title: BilingualText(ja: "キーボードだけで使える", en: "Keyboard"),
      .machine, applies: .always, checks: [.order, .loads],
      axeRules: ["frame-focusable-content", "scrollable-region-focusable", "server-side-image-map"],
      about: BilingualText(
        ja: "Tabキーですべての部品に着き、スクリプトなしで同じことができるかを確かめます",
        en: "the Tab key reaches every control, and the page works the same without scripts")),
    SuccessCriterion(
      "2.1.2", .single, in: .both, title: BilingualText(ja: "キーボードで抜け出せる", en: "No keyboard trap"),
      .machine, applies: .always, checks: [.order],
      about: BilingualText(
        ja: "Tabキーでページの終わりまで進めることを確かめます",
        en: "the Tab key leads through the page and out of it")),
    SuccessCriterion(
      "2.1.4", .single, in: .wcag22, title: BilingualText(ja: "一文字の近道キー", en: "Single-key shortcuts"),
      .machine, applies: .shortcuts, unless: .shortcuts,
      about: BilingualText(
        ja: "スクリプトとaccesskeyがなければ該当しません",
        en: "not applicable without scripts and access keys")),
    SuccessCriterion(
      "2.2.1", .single, in: .both, title: BilingualText(ja: "時間切れを延ばせる", en: "Adjustable time limits"),
      .machineAndPerson, applies: .always, checks: [.timeLimits],
      axeRules: ["meta-refresh"],
      about: BilingualText(
        ja: "ページは自分で切り替わりません。受付の時間切れはサービスが決めるので、人が確かめます",
        en:
          "pages do not refresh themselves; a person says how long the service keeps a session and whether answers are saved"
      )),
    SuccessCriterion(
      "2.2.2", .single, in: .both, title: BilingualText(ja: "動くものを止められる", en: "Moving content can be stopped"),
      .machine, applies: .motion, unless: .motion,
      axeRules: ["blink", "marquee"],
      about: BilingualText(
        ja: "動くものがなければ該当しません",
        en: "not applicable where nothing moves")),
    SuccessCriterion(
      "2.3.1", .single, in: .both, title: BilingualText(ja: "光の点滅なし", en: "No flashing"),
      .person, applies: .motion, unless: .motion,
      about: BilingualText(
        ja: "動くものがなければ該当しません",
        en: "not applicable where nothing moves")),
    SuccessCriterion(
      "2.4.1", .single, in: .both, title: BilingualText(ja: "くり返しを飛ばせる", en: "Skip repeated blocks"),
      .machine, applies: .always, checks: [.skipLink, .headings, .axe],
      axeRules: ["bypass"],
      about: BilingualText(
        ja: "最初のリンクが本文へ飛び、本文の範囲と見出しがあることを確かめます",
        en: "the first link leads to the main part, and there are landmarks and headings")),
    SuccessCriterion(
      "2.4.2", .single, in: .both, title: BilingualText(ja: "ページの題名", en: "Page title"),
      .machine, applies: .always, checks: [.titles, .axe],
      axeRules: ["document-title"],
      about: BilingualText(
        ja: "題名がページごとに違い、エラーのときは「エラー」で始まることを確かめます",
        en: "titles differ from page to page and begin with the word for an error where there is one")),
    SuccessCriterion(
      "2.4.3", .single, in: .both, title: BilingualText(ja: "フォーカスの順番", en: "Focus order"),
      .machine, applies: .always, checks: [.tabIndexes, .order],
      about: BilingualText(
        ja: "フォーカスの順がページの順と同じことを確かめます",
        en: "the focus follows the order of the page")),
    SuccessCriterion(
      "2.4.4", .single, in: .both, title: BilingualText(ja: "リンクの行き先がわかる", en: "Link purpose"),
      .machineAndPerson, applies: .always, checks: [.linkNames, .axe],
      axeRules: ["area-alt", "link-name"],
      about: BilingualText(
        ja: "名前のないリンクと、同じ名前で行き先の違うリンクを探します。わかりやすさは人が見ます",
        en:
          "links without a name, and equal names that lead to different places, are found; a person judges whether the words say where they lead"
      )),
    SuccessCriterion(
      "2.4.5", .double, in: .both, title: BilingualText(ja: "ページへ行く道が二つ以上", en: "More than one way"),
      .person, applies: .process,
      about: BilingualText(
        ja: "手続の途中のページは対象外です。最初のページに二つ以上の道で行けるかを人が確かめます",
        en: "steps of a process are exempt; a person says by which ways the first page is found")),
    SuccessCriterion(
      "2.4.6", .double, in: .both, title: BilingualText(ja: "見出しとラベルがわかりやすい", en: "Headings and labels describe"),
      .machineAndPerson, applies: .always, checks: [.headings, .labels, .topics, .words],
      about: BilingualText(
        ja: "見出しとラベルがあることは機械が確かめ、一覧にします。わかりやすさは言葉の検査と人が見ます",
        en: "that headings and labels are there is checked, and they are listed; a person judges whether they are clear"
      )),
    SuccessCriterion(
      "2.4.7", .double, in: .both, title: BilingualText(ja: "フォーカスが見える", en: "Focus visible"),
      .machine, applies: .always, checks: [.focus, .forcedColours],
      about: BilingualText(
        ja: "フォーカスのある所が、2px以上・3:1以上で変わって見えるかを画像で比べます",
        en: "pictures with and without focus differ by at least 2 px around at 3:1, also with forced colours")),
    SuccessCriterion(
      "2.4.11", .double, in: .wcag22, title: BilingualText(ja: "フォーカスが隠れない", en: "Focus not covered"),
      .machine, applies: .always, checks: [.obscuredFocus],
      about: BilingualText(
        ja: "小さな窓で、フォーカスのある部品がほかのものに隠れないかを確かめます",
        en: "in a small window the control with the focus is not covered")),
    SuccessCriterion(
      "2.5.1", .single, in: .wcag22, title: BilingualText(ja: "複雑な指の動きが要らない", en: "No path gesture needed"),
      .machine, applies: .gestures, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ該当しません",
        en: "not applicable without scripts")),
    SuccessCriterion(
      "2.5.2", .single, in: .wcag22, title: BilingualText(ja: "押し間違いを取り消せる", en: "Pointer cancellation"),
      .machine, applies: .scripts, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ、ブラウザーの部品が取り消しを受け持ち、該当しません",
        en: "not applicable without scripts: the browser's own controls let a press be taken back")),
    SuccessCriterion(
      "2.5.3", .single, in: .wcag22, title: BilingualText(ja: "見える名前が仕組みの名前に入る", en: "Label in name"),
      .machine, applies: .always, checks: [.ariaLabels, .names],
      about: BilingualText(
        ja: "見える名前が、支援技術に伝わる名前に入っているかを比べます",
        en: "the words that are seen are in the name that is told")),
    SuccessCriterion(
      "2.5.4", .single, in: .wcag22, title: BilingualText(ja: "機器を動かす操作を求めない", en: "No motion needed"),
      .machine, applies: .motionInput, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ該当しません",
        en: "not applicable without scripts")),
    SuccessCriterion(
      "2.5.7", .double, in: .wcag22, title: BilingualText(ja: "引きずる操作の代わり", en: "Alternative to dragging"),
      .machine, applies: .dragging, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ該当しません",
        en: "not applicable without scripts")),
    SuccessCriterion(
      "2.5.8", .double, in: .wcag22, title: BilingualText(ja: "押す所の大きさ 24px", en: "Target size 24 px"),
      .machine, applies: .always, checks: [.targets, .axe, .axeOnPhones],
      axeRules: ["target-size"],
      about: BilingualText(
        ja: "押す所が44px以上あるかを、電話の大きさの窓で測ります（基準は24px）",
        en: "targets are measured on a phone: 44 px here, 24 px in the criterion")),
  ]
}
