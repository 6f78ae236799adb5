import FormSource

// Rows of principle 4: what programs read: markup, names, roles and states.
//
// Source: success criteria of WCAG 2.2 level A and AA (https://www.w3.org/TR/WCAG22/) and of JIS X 8341-3:2016, which is
// identical to WCAG 2.0. Titles are our own short words, not the standards' headings. Methods as the committee (WAIC) and
// published municipal results tell them apart. Rules of axe-core 4.12.1 whose tags carry the criterion, experimental and
// deprecated ones left out.
extension SuccessCriterion {
  static let robust: [SuccessCriterion] = [
    SuccessCriterion(
      "4.1.1", .single, in: .jis2016, title: BilingualText(ja: "構文が正しい", en: "Parsing"),
      .machine, applies: .always, checks: [.identifiers, .markup],
      about: BilingualText(
        ja: "Nu Html Checkerで、誤りがないことを確かめます（WCAG 2.2にはありません）",
        en: "the Nu Html Checker finds nothing; no longer in WCAG 2.2")),
    SuccessCriterion(
      "4.1.2", .single, in: .both, title: BilingualText(ja: "名前・役割・値", en: "Name, role, value"),
      .machine, applies: .always, checks: [.labels, .identifiers, .names, .announcements, .axe],
      axeRules: [
        "area-alt", "aria-allowed-attr", "aria-braille-equivalent", "aria-command-name", "aria-conditional-attr",
        "aria-deprecated-role", "aria-hidden-body", "aria-hidden-focus", "aria-input-field-name",
        "aria-prohibited-attr", "aria-required-attr", "aria-roles", "aria-tab-name", "aria-toggle-field-name",
        "aria-tooltip-name", "aria-valid-attr", "aria-valid-attr-value", "button-name", "duplicate-id-aria",
        "frame-title", "frame-title-unique", "input-button-name", "input-image-alt", "label", "link-name",
        "nested-interactive", "select-name", "summary-name",
      ],
      about: BilingualText(
        ja: "部品の名前・役割・状態を、支援技術用の木で確かめます",
        en: "names, roles and states are read from the accessibility tree")),
    SuccessCriterion(
      "4.1.3", .double, in: .wcag22, title: BilingualText(ja: "状態の知らせ", en: "Status messages"),
      .machine, applies: .liveUpdates, unless: .scripts,
      about: BilingualText(
        ja: "スクリプトがなければ、ページの途中の知らせはなく、該当しません",
        en: "not applicable without scripts: nothing is told while a page stands")),
  ]
}
