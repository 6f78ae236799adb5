import FormSource

// Rows of principle 1: what people perceive: text instead of pictures, structure, contrast, size.
//
// Source: success criteria of WCAG 2.2 level A and AA (https://www.w3.org/TR/WCAG22/) and of JIS X 8341-3:2016, which is
// identical to WCAG 2.0. Titles are our own short words, not the standards' headings. Methods as the committee (WAIC) and
// published municipal results tell them apart. Rules of axe-core 4.12.1 whose tags carry the criterion, experimental and
// deprecated ones left out.
extension SuccessCriterion {
  static let perceivable: [SuccessCriterion] = [
    SuccessCriterion(
      "1.1.1", .single, in: .both, title: BilingualText(ja: "画像などに文字の代わり", en: "Text instead of pictures"),
      .machineAndPerson, applies: .images, unless: .pictures,
      axeRules: [
        "aria-meter-name", "aria-progressbar-name", "image-alt", "input-image-alt", "object-alt", "role-img-alt",
        "svg-img-alt",
      ],
      about: BilingualText(
        ja: "画像がなければ該当しません。あれば、代わりの文字が同じことを伝えるかを人が見ます",
        en:
          "not applicable without pictures; where there are some, a person judges whether the words instead say the same"
      )),
    SuccessCriterion(
      "1.2.1", .single, in: .both, title: BilingualText(ja: "音だけ・映像だけの代わり", en: "Recorded sound or picture alone"),
      .person, applies: .media, unless: .media,
      about: BilingualText(
        ja: "音声や映像がなければ該当しません",
        en: "not applicable without sound or film")),
    SuccessCriterion(
      "1.2.2", .single, in: .both, title: BilingualText(ja: "録画の字幕", en: "Captions, recorded"),
      .person, applies: .media, unless: .media,
      axeRules: ["video-caption"],
      about: BilingualText(
        ja: "音声や映像がなければ該当しません",
        en: "not applicable without sound or film")),
    SuccessCriterion(
      "1.2.3", .single, in: .both, title: BilingualText(ja: "録画の音声解説または代わりの文", en: "Description or text, recorded"),
      .person, applies: .media, unless: .media,
      about: BilingualText(
        ja: "音声や映像がなければ該当しません",
        en: "not applicable without sound or film")),
    SuccessCriterion(
      "1.2.4", .double, in: .both, title: BilingualText(ja: "生中継の字幕", en: "Captions, live"),
      .person, applies: .media, unless: .media,
      about: BilingualText(
        ja: "生中継の映像がなければ該当しません。遠隔窓口の映像は、その画面で試験します",
        en: "not applicable without live film; the film of a remote counter is tested where it is shown")),
    SuccessCriterion(
      "1.2.5", .double, in: .both, title: BilingualText(ja: "録画の音声解説", en: "Description, recorded"),
      .person, applies: .media, unless: .media,
      about: BilingualText(
        ja: "音声や映像がなければ該当しません",
        en: "not applicable without sound or film")),
    SuccessCriterion(
      "1.3.1", .single, in: .both, title: BilingualText(ja: "見た目の構造が仕組みにもある", en: "Structure is in the markup"),
      .machine, applies: .always,
      checks: [.labels, .headings, .identifiers, .names, .references, .announcements, .axe],
      axeRules: [
        "aria-hidden-body", "aria-required-children", "aria-required-parent", "definition-list", "dlitem", "list",
        "listitem", "td-headers-attr", "th-has-data-cells",
      ],
      about: BilingualText(
        ja: "項目の名前、まとまり、ヒントとエラー、見出しの順が、ブラウザーの支援技術用の木にもあるかを比べます",
        en:
          "names, groups, hints and errors and the order of headings are compared with the browser's accessibility tree"
      )),
    SuccessCriterion(
      "1.3.2", .single, in: .both, title: BilingualText(ja: "読む順番", en: "Reading order makes sense"),
      .machine, applies: .always, checks: [.order, .announcements],
      about: BilingualText(
        ja: "Tabキーの順と、支援技術用の木の順が、ページの順と同じかを比べます",
        en: "the order of the Tab key and of the accessibility tree is compared with the order of the page")),
    SuccessCriterion(
      "1.3.3", .single, in: .both,
      title: BilingualText(ja: "形や位置だけで説明しない", en: "No instruction by shape or place alone"),
      .machineAndPerson, applies: .always, checks: [.sensoryWords],
      about: BilingualText(
        ja: "「右の」「赤い」のように、形・位置・色で指す言葉を探し、名前もあるかを人が見ます",
        en: "words that point by shape, place or colour are listed; a person judges whether a name stands beside them")),
    SuccessCriterion(
      "1.3.4", .double, in: .wcag22, title: BilingualText(ja: "縦横どちらでも使える", en: "Works in both orientations"),
      .machine, applies: .always, checks: [.orientation, .reflow],
      about: BilingualText(
        ja: "向きで表示を変える指定がないこと、狭い画面でも読めることを確かめます",
        en: "no rule depends on the orientation, and narrow windows show everything")),
    SuccessCriterion(
      "1.3.5", .double, in: .wcag22,
      title: BilingualText(ja: "本人の情報の目的を示す", en: "Purpose of personal fields is exposed"),
      .machine, applies: .personalData, checks: [.autocomplete, .axe],
      axeRules: ["autocomplete-valid"],
      about: BilingualText(
        ja: "本人の情報の欄に、目的を示す語（autocomplete）があるかを確かめます。ほかの人の情報の欄には付けません",
        en:
          "fields for the person's own data carry their purpose (autocomplete); a person judges fields that look like personal data and carry none"
      )),
    SuccessCriterion(
      "1.4.1", .single, in: .both, title: BilingualText(ja: "色だけで伝えない", en: "Not by colour alone"),
      .machine, applies: .always, checks: [.errorWords, .linkLines, .forcedColours, .axe],
      axeRules: ["link-in-text-block"],
      about: BilingualText(
        ja: "必須・エラー・選択が、色がなくても言葉か形でわかることを確かめます",
        en: "required, wrong and chosen are told by words or shapes, also with forced colours")),
    SuccessCriterion(
      "1.4.2", .single, in: .both, title: BilingualText(ja: "音を止められる", en: "Sound can be stopped"),
      .machine, applies: .media, unless: .media,
      axeRules: ["no-autoplay-audio"],
      about: BilingualText(
        ja: "音が出なければ該当しません",
        en: "not applicable without sound")),
    SuccessCriterion(
      "1.4.3", .double, in: .both, title: BilingualText(ja: "文字の濃さ 4.5:1", en: "Text contrast"),
      .machine, applies: .always, checks: [.themeContrast, .axe, .contrast],
      axeRules: ["color-contrast"],
      about: BilingualText(
        ja: "配色の組み合わせと、ブラウザーで見た文字を、明るい・暗い配色で測ります",
        en: "pairs of the theme, and the text in the browser, are measured in the light and the dark scheme")),
    SuccessCriterion(
      "1.4.4", .double, in: .both, title: BilingualText(ja: "文字を200%にできる", en: "Text to 200%"),
      .machine, applies: .always, checks: [.zoom, .reflow, .largeText, .axe],
      axeRules: ["meta-viewport"],
      about: BilingualText(
        ja: "拡大を禁じていないこと、文字を2倍にしても切れないことを確かめます",
        en: "nothing forbids to zoom, and with letters twice as large nothing is cut off")),
    SuccessCriterion(
      "1.4.5", .double, in: .both, title: BilingualText(ja: "文字の画像を使わない", en: "No pictures of text"),
      .machineAndPerson, applies: .images, unless: .pictures,
      about: BilingualText(
        ja: "画像がなければ該当しません。あれば、文字の画像でないかを人が見ます",
        en: "not applicable without pictures; where there are some, a person looks for pictures of text")),
    SuccessCriterion(
      "1.4.10", .double, in: .wcag22, title: BilingualText(ja: "幅320で横に動かさず読める", en: "Reflow at 320 px"),
      .machine, applies: .always, checks: [.reflow],
      about: BilingualText(
        ja: "幅320pxで、横に動かさず読めることを確かめます",
        en: "at 320 px nothing has to be scrolled sideways")),
    SuccessCriterion(
      "1.4.11", .double, in: .wcag22, title: BilingualText(ja: "部品の境目の濃さ 3:1", en: "Contrast of parts and states"),
      .machine, applies: .always, checks: [.themeContrast, .focus, .forcedColours],
      about: BilingualText(
        ja: "部品の縁とフォーカスの線を測ります",
        en: "edges of controls and the focus line are measured")),
    SuccessCriterion(
      "1.4.12", .double, in: .wcag22, title: BilingualText(ja: "字間・行間を広げても切れない", en: "Text spacing"),
      .machine, applies: .always, checks: [.textSpacing],
      axeRules: ["avoid-inline-spacing"],
      about: BilingualText(
        ja: "字間・行間を広げても、文字が切れないことを確かめます",
        en: "with wider spacing no text is cut off")),
    SuccessCriterion(
      "1.4.13", .double, in: .wcag22, title: BilingualText(ja: "重なって出る説明の扱い", en: "Content on hover or focus"),
      .machine, applies: .tooltips, unless: .tooltips,
      about: BilingualText(
        ja: "重ねたときやフォーカスで出る説明がなければ該当しません",
        en: "not applicable where nothing appears on hover or focus")),
  ]
}
