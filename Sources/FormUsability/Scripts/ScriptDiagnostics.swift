import FormSource

// Every sentence about a script, one function each. Ids are `script.…`.

extension ObjectReader {
  /// Reports an act with two verbs, `script.act.severalVerbs`.
  func reportSeveralVerbs() {
    report(
      ScriptDiagnostic.actSeveralVerbs,
      BilingualText(ja: "一つの { } に書ける動作は一つです。分けてください", en: "one act goes into one { }; split it"))
  }

  /// Reports an act without a verb, `script.act.noVerb`.
  func reportNoVerb() {
    report(
      ScriptDiagnostic.actNoVerb,
      BilingualText(
        ja: "動作がありません。書けるのは \(ScriptAct.verbs.joined(separator: "、"))",
        en: "no act stands here; there are \(ScriptAct.verbs.joined(separator: ", "))"))
  }
}

extension ReadingContext {
  /// Reports a text that is no day, `script.notADay`.
  func notADay(_ node: JSONNode) {
    report(
      ScriptDiagnostic.notADay, at: node.range,
      BilingualText(ja: "日付は 2026-11-23 のように書きます", en: "a day is written as 2026-11-23"))
  }

  /// Reports a script for another form, `script.form.other`.
  func otherForm(_ node: JSONNode, _ found: String, form: String) {
    report(
      ScriptDiagnostic.formOther, at: node.range,
      BilingualText(
        ja: "この台本は「\(BilingualText.shortened(found))」のものです。様式は「\(form)」です",
        en: "this script is for '\(BilingualText.shortened(found))', and the form is '\(form)'"),
      fixIt: .replace(node.range, with: JSONValue.string(form).text(), shown: form))
  }

  /// Reports a script for another version, `script.form.otherVersion`.
  func otherVersion(_ node: JSONNode, _ found: String, version: String) {
    report(
      ScriptDiagnostic.formOtherVersion, at: node.range,
      BilingualText(
        ja: "この台本は版「\(BilingualText.shortened(found))」のものです。様式の版は「\(version)」です。変わった所を見てから、版を直してください",
        en:
          "this script is for version '\(BilingualText.shortened(found))', and the form has '\(version)'; look at what changed, then change the version"
      ),
      fixIt: .replace(node.range, with: JSONValue.string(version).text(), shown: version))
  }

  /// Reports something the form does not have, with the nearest name, `script.<kind>`.
  func unknown(_ kind: UnknownName, _ name: String, at range: Range<Int>, known: [String]) {
    let nearest = NearestName.nearest(to: name, in: known)
    let shown = BilingualText.shortened(name)
    let question = BilingualText(
      ja: nearest.map { "。「\($0)」ですか" } ?? "", en: nearest.map { "; did you mean '\($0)'?" } ?? "")
    let sentence = kind.sentence(shown)
    report(
      kind.diagnostic, at: range,
      BilingualText(ja: sentence.ja + question.ja, en: sentence.en + question.en),
      fixIt: nearest.map { .replace(range, with: JSONValue.string($0).text(), shown: $0) })
  }
}

/// What a script can name that a form does not have.
enum UnknownName {
  case screen
  case question
  case part
  case choice
  case register

  var diagnostic: ScriptDiagnostic {
    switch self {
    case .screen: .unknownScreen
    case .question: .unknownQuestion
    case .part: .unknownPart
    case .choice: .unknownChoice
    case .register: .unknownRegister
    }
  }

  func sentence(_ name: String) -> BilingualText {
    switch self {
    case .screen: BilingualText(ja: "様式に「\(name)」という画面はありません", en: "the form has no screen '\(name)'")
    case .question: BilingualText(ja: "様式に「\(name)」という質問はありません", en: "the form has no question '\(name)'")
    case .part: BilingualText(ja: "この質問に「\(name)」という欄はありません", en: "this question has no part '\(name)'")
    case .choice: BilingualText(ja: "この質問に「\(name)」という選択肢はありません", en: "this question has no choice '\(name)'")
    case .register:
      BilingualText(ja: "様式が使う情報に「\(name)」はありません", en: "the form uses no register called '\(name)'")
    }
  }
}
