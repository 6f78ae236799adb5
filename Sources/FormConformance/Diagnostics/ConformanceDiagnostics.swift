import FormSource
import FormText

// Every sentence about the files of a conformance report, one function each. Ids are `conformance.…`.

extension ObjectReader {
  /// Reports a file about another form, `conformance.otherForm`.
  func reportOtherForm(_ found: String, _ form: TestedForm, at range: Range<Int>) {
    report(
      ConformanceDiagnostic.otherForm, at: range,
      BilingualText(
        ja: "このファイルは「\(BilingualText.shortened(found))」のものです。様式は「\(form.id)」です",
        en: "this file is about '\(BilingualText.shortened(found))', and the form is '\(form.id)'"))
  }

  /// Reports a file about another version, `conformance.otherVersion`.
  func reportOtherVersion(_ found: String, _ form: TestedForm, at range: Range<Int>) {
    report(
      ConformanceDiagnostic.otherVersion, at: range,
      BilingualText(
        ja: "このファイルは版「\(BilingualText.shortened(found))」のものです。様式の版は「\(form.version)」です。変わった所を試験し直してください",
        en:
          "this file is about version '\(BilingualText.shortened(found))', and the form has '\(form.version)'; test again what changed"
      ))
  }

  /// Reports evidence from before a change of the files, `conformance.stale`.
  func reportOtherHash(at range: Range<Int>) {
    report(
      ConformanceDiagnostic.stale, at: range,
      BilingualText(
        ja: "様式か翻訳が、この試験のあとで変わりました。ブラウザーの試験をもう一度してください",
        en: "the form or a translation has changed since this test; run the browser tests again"))
  }

  /// Reports a period that ends before it begins, `conformance.periodBackwards`.
  func reportPeriodBackwards(from: CalendarDate, to: CalendarDate) {
    report(
      ConformanceDiagnostic.periodBackwards,
      BilingualText(
        ja: "期間の終わり \(to.iso) が、始まり \(from.iso) より前です",
        en: "the period ends on \(to.iso), before it begins on \(from.iso)"))
  }

  /// Reports an answer that does not say who and when, `conformance.incompleteAnswer`.
  func reportIncomplete(_ id: String) {
    report(
      ConformanceDiagnostic.incompleteAnswer,
      BilingualText(ja: "\(id) の答えに、who と when を書いてください", en: "the answer to \(id) needs 'who' and 'when'"))
  }

  /// Reports a pass where a machine found something wrong, `conformance.contradiction`.
  func reportContradiction(_ row: ConformanceRow, at range: Range<Int>?) {
    let count = row.findings.count
    let first = row.findings.first?.message ?? BilingualText(ja: "", en: "")
    report(
      ConformanceDiagnostic.contradiction, at: range,
      BilingualText(
        ja: "\(row.id) は、機械が\(count)件の不適合を見つけています（\(BilingualText.shortened(first.ja))）。直してから答えてください",
        en:
          "a machine found \(count) failure\(count == 1 ? "" : "s") of \(row.id) (\(BilingualText.shortened(first.en))); mend it, then answer"
      ))
  }

  /// Reports "not applicable" for what every page has, `conformance.alwaysThere`.
  func reportAlwaysThere(_ row: ConformanceRow, at range: Range<Int>?) {
    report(
      ConformanceDiagnostic.alwaysThere, at: range,
      BilingualText(
        ja: "\(row.id)「\(row.criterion.title.ja)」は、どのページにも当てはまります",
        en: "\(row.id) '\(row.criterion.title.en)' applies to every page"))
  }

  /// Reports a claim that the rows do not bear out, `conformance.earlyClaim`.
  func reportEarlyClaim(
    _ declaration: ConformanceAnswers.Declaration, _ rows: [ConformanceRow], at range: Range<Int>?
  ) {
    let ids = rows.prefix(8).map(\.id).joined(separator: ", ") + (rows.count > 8 ? ", …" : "")
    let isWhole = declaration.claim == .conforming
    let claim = declaration.claim.rawValue
    report(
      ConformanceDiagnostic.earlyClaim, at: range,
      BilingualText(
        ja: "等級\(declaration.level.rawValue)への「\(claim)」は表明できません。"
          + "\(isWhole ? "適合していない" : "まだ試験していない")行が\(rows.count)あります（\(ids)）",
        en: "\(claim) with level \(declaration.level.rawValue) cannot be declared; \(rows.count) row"
          + "\(rows.count == 1 ? " is" : "s are") not \(isWhole ? "met" : "tested yet") (\(ids))"))
  }
}

extension ReadingContext {
  /// Reports a text that is no day, `conformance.notADay`.
  func notADay(_ node: JSONNode) {
    report(
      ConformanceDiagnostic.notADay, at: node.range,
      BilingualText(ja: "日付は 2026-11-23 のように書きます", en: "a day is written as 2026-11-23"))
  }

  /// Reports a criterion that neither standard has, `conformance.unknownCriterion`.
  func unknownCriterion(_ member: JSONMember, known: [String]) {
    unknown(
      .unknownCriterion, member.key, at: member.keyRange, known: known,
      BilingualText(ja: "達成基準「%」はありません", en: "there is no criterion '%'"))
  }

  /// Reports a check that is made in no browser, `conformance.unknownCheck`.
  func unknownCheck(_ node: JSONNode, _ name: String, known: [String]) {
    unknown(
      .unknownCheck, name, at: node.range, known: known,
      BilingualText(ja: "ブラウザーの検査「%」はありません", en: "no check in a browser is called '%'"))
  }

  private func unknown(
    _ kind: ConformanceDiagnostic, _ name: String, at range: Range<Int>, known: [String], _ sentence: BilingualText
  ) {
    let nearest = NearestName.nearest(to: name, in: known)
    let shown = BilingualText.shortened(name)
    func said(_ sentence: String, _ question: String?) -> String {
      sentence.split(separator: "%", omittingEmptySubsequences: false).joined(separator: shown) + (question ?? "")
    }
    report(
      kind, at: range,
      BilingualText(
        ja: said(sentence.ja, nearest.map { "。「\($0)」ですか" }),
        en: said(sentence.en, nearest.map { "; did you mean '\($0)'?" })),
      // A number that is near another one may still be a third one: nothing is mended by itself.
      fixIt: kind == .unknownCheck
        ? nearest.map { .replace(range, with: JSONValue.string($0).text(), shown: $0) } : nil)
  }
}
