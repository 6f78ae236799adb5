import FormSource

// Rows of principle 3: what people understand: language, predictability, entries.
//
// Source: success criteria of WCAG 2.2 level A and AA (https://www.w3.org/TR/WCAG22/) and of JIS X 8341-3:2016, which is
// identical to WCAG 2.0. Titles are our own short words, not the standards' headings. Methods as the committee (WAIC) and
// published municipal results tell them apart. Rules of axe-core 4.12.1 whose tags carry the criterion, experimental and
// deprecated ones left out.
extension SuccessCriterion {
  static let understandable: [SuccessCriterion] = [
    SuccessCriterion(
      "3.1.1", .single, in: .both, title: BilingualText(ja: "ページの言語", en: "Language of page"),
      .machine, applies: .always, checks: [.pageLanguage, .axe],
      axeRules: ["html-has-lang", "html-lang-valid", "html-xml-lang-mismatch"],
      about: BilingualText(
        ja: "ページの言語の指定が、書かれている言語と同じことを確かめます",
        en: "the language of a page is given and is the one it is written in")),
    SuccessCriterion(
      "3.1.2", .double, in: .both, title: BilingualText(ja: "部分の言語", en: "Language of parts"),
      .machine, applies: .mixedLanguages, checks: [.partLanguages, .axe],
      axeRules: ["valid-lang"],
      about: BilingualText(
        ja: "ほかの言語の言葉に、その言語の指定があるかを文字の種類で確かめます",
        en: "words in another script carry their language")),
    SuccessCriterion(
      "3.2.1", .single, in: .both, title: BilingualText(ja: "フォーカスだけで変わらない", en: "No change on focus"),
      .machine, applies: .always, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ、フォーカスで何かが変わることはありません",
        en: "without scripts the focus changes nothing")),
    SuccessCriterion(
      "3.2.2", .single, in: .both, title: BilingualText(ja: "入力だけで変わらない", en: "No change on input"),
      .machine, applies: .always, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ、入力しただけで何かが変わることはありません",
        en: "without scripts an entry changes nothing by itself")),
    SuccessCriterion(
      "3.2.3", .double, in: .both, title: BilingualText(ja: "案内の並びが同じ", en: "Consistent navigation"),
      .machine, applies: .pageSet, checks: [.sameNavigation],
      about: BilingualText(
        ja: "繰り返すリンクの順を、すべてのページで比べます",
        en: "the order of repeated links is compared over all pages")),
    SuccessCriterion(
      "3.2.4", .double, in: .both, title: BilingualText(ja: "同じ働きは同じ名前", en: "Consistent names"),
      .machine, applies: .pageSet, checks: [.sameNames],
      about: BilingualText(
        ja: "同じ項目・同じ行き先が、どのページでも同じ名前かを比べます",
        en: "the same field and the same act have the same name on all pages")),
    SuccessCriterion(
      "3.2.6", .single, in: .wcag22, title: BilingualText(ja: "助けの場所が同じ", en: "Consistent help"),
      .machine, applies: .pageSet, checks: [.sameHelp],
      about: BilingualText(
        ja: "問い合わせ先が、どのページでも同じ所にあるかを比べます",
        en: "the way to help stands in the same place on all pages")),
    SuccessCriterion(
      "3.3.1", .single, in: .both, title: BilingualText(ja: "間違いの場所と内容を文字で", en: "Errors identified in text"),
      .machine, applies: .always, checks: [.errorWords, .errorFocus, .names],
      about: BilingualText(
        ja: "誤りごとに、一覧・項目・支援技術用の木に同じ言葉があるかを比べます",
        en: "for each error, the summary, the field and the accessibility tree have the same words")),
    SuccessCriterion(
      "3.3.2", .single, in: .both, title: BilingualText(ja: "ラベルか説明がある", en: "Labels or instructions"),
      .machine, applies: .always, checks: [.labels, .requirementWords, .names],
      axeRules: ["form-field-multiple-labels"],
      about: BilingualText(
        ja: "すべての項目に見えるラベルがあり、必須・任意が言葉で書かれているかを確かめます",
        en: "every field has a visible label, and says in words whether it is required")),
    SuccessCriterion(
      "3.3.3", .double, in: .both, title: BilingualText(ja: "直し方を示す", en: "Error suggestion"),
      .machineAndPerson, applies: .always, checks: [.errorWords, .errorMessages, .words],
      about: BilingualText(
        ja: "エラーの文を一覧にします。直し方がわかるかを人が見ます",
        en: "the error messages are listed; a person judges whether they say how to mend the entry")),
    SuccessCriterion(
      "3.3.4", .double, in: .both, title: BilingualText(ja: "法的な届出の取り消し・確認", en: "Check before legal or money acts"),
      .machine, applies: .always, checks: [.review],
      about: BilingualText(
        ja: "送る前に確認のページがあり、答えごとに直すリンクがあるかを確かめます",
        en: "there is a review page before sending, with a link to change each answer")),
    SuccessCriterion(
      "3.3.7", .single, in: .wcag22, title: BilingualText(ja: "同じことを二度書かせない", en: "Redundant entry"),
      .machine, applies: .pageSet, checks: [.onceOnly],
      about: BilingualText(
        ja: "同じことを二度たずねていないかを、答えの「意味」で確かめます",
        en: "nothing is asked twice, told by what answers mean")),
    SuccessCriterion(
      "3.3.8", .double, in: .wcag22, title: BilingualText(ja: "覚えや計算に頼らない本人確認", en: "Accessible authentication"),
      .machine, applies: .login, unless: .signIn,
      about: BilingualText(
        ja: "様式のページに本人確認（パスワード）がなければ該当しません。前に置くサインインは、そこで試験します",
        en: "not applicable where the pages ask for no password; a sign-in before the form is tested there")),
  ]
}
