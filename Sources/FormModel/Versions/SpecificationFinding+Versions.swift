import FormSource
import FormText

// What is different between two versions of a form.
extension SpecificationFinding {
  private static func shown(_ text: String) -> String { BilingualText.shortened(text) }

  private static func shown(_ text: LocalizedText) -> String { BilingualText.shortened(text[.japanese].plain) }

  // MARK: The versions themselves

  static func otherForm(_ old: String) -> Self {
    .init(
      VersionDiagnostic.otherForm, ja: "前の版は、別の手続「\(shown(old))」です。下書きは、この様式では開けません",
      en: "the earlier version is another procedure, '\(shown(old))'; its drafts cannot be opened with this form")
  }

  static func versionNotRaised(_ version: String) -> Self {
    .init(
      VersionDiagnostic.notRaised, ja: "内容が変わったのに、版は「\(shown(version))」のままです。新しい番号にしてください",
      en: "the content has changed, but the version is still '\(shown(version))'; give it a new one")
  }

  static func migrationOfNothing(_ name: String, _ version: String) -> Self {
    .init(
      VersionDiagnostic.migrationOfNothing, ja: "版「\(shown(version))」に「\(shown(name))」はありません",
      en: "version '\(shown(version))' has no '\(shown(name))'")
  }

  // MARK: What a migration is missing for

  static func removedUndeclared(_ id: String, from version: String, migrates: Bool) -> Self {
    .init(
      VersionDiagnostic.removed,
      ja: migrates
        ? "版「\(shown(version))」の「\(shown(id))」がどうなったか、migrations にありません。renamed か removed に書いてください"
        : "版「\(shown(version))」の「\(shown(id))」がなくなりました。その版からの migrations を作り、renamed か removed に書いてください",
      en: migrates
        ? "the migration from '\(shown(version))' does not say what becomes of '\(shown(id))'; name it in 'renamed' or 'removed'"
        : "'\(shown(id))' of version '\(shown(version))' is gone; add a migration from it, with 'renamed' or 'removed'")
  }

  static func looksRenamed(_ id: String, _ name: String, from version: String) -> Self {
    .init(
      VersionDiagnostic.looksRenamed,
      ja:
        "これは版「\(shown(version))」の「\(shown(id))」のようです。その版からの migrations の renamed に「\(shown(id))」: 「\(shown(name))」と書いてください",
      en:
        "this looks like '\(shown(id))' of version '\(shown(version))'; say so in the 'renamed' of a migration from it: '\(shown(id))': '\(shown(name))'"
    )
  }

  static func choicesRemoved(_ values: [String], of field: String, from version: String) -> Self {
    let names = values.prefix(3).map(shown)
    let (moreJa, moreEn) = values.count > 3 ? ("ほか\(values.count - 3)", " and \(values.count - 3) more") : ("", "")
    return .init(
      VersionDiagnostic.choiceRemoved,
      ja:
        "「\(shown(field))」の選択肢\(names.map { "「\($0)」" }.joined())\(moreJa)がなくなりました。代わりがあれば、版「\(shown(version))」からの migrations の values に書いてください。なければ、もう一度聞きます",
      en:
        "the choices '\(names.joined(separator: "', '"))'\(moreEn) of '\(shown(field))' are gone; name their successors in the 'values' of a migration from '\(shown(version))', or they are asked again"
    )
  }

  // MARK: What nothing can carry over

  static func refusesAnswers(_ id: String) -> Self {
    .init(
      VersionDiagnostic.refusesAnswers, ja: "「\(shown(id))」の制限が変わり、前は正しかった答えを、もう一度聞くことになります",
      en: "the limits of '\(shown(id))' have changed: answers that were right are asked again")
  }

  static func refusesType(_ id: String, _ old: FieldTypeName, _ new: FieldTypeName) -> Self {
    .init(
      VersionDiagnostic.refusesAnswers,
      ja:
        "「\(shown(id))」の種類が「\(old.rawValue)」から「\(new.rawValue)」に変わり、前の答えを読めません。別の id の質問にして、前のものは removed に書いてください",
      en:
        "'\(shown(id))' was '\(old.rawValue)' and is '\(new.rawValue)' now, which cannot read the answers there are; give it another id and name the old one in 'removed'"
    )
  }

  static func changedRows(_ id: String) -> Self {
    .init(
      VersionDiagnostic.changedRows,
      ja: "「\(shown(id))」は、別のくり返しに移ったので、前の答えがなくなります。別の id にして、前のものは migrations の removed に書いてください",
      en:
        "'\(shown(id))' has moved into or out of rows, and its answers are lost; give it another id and name the old one in the 'removed' of a migration"
    )
  }

  static func fewerRows(_ id: String, _ old: Int, _ new: Int) -> Self {
    .init(
      VersionDiagnostic.fewerRows, ja: "「\(shown(id))」は\(old)件まででしたが、\(new)件までになりました。それより後の行は、知らせずに消えます",
      en: "'\(shown(id))' took up to \(old) rows and takes \(new) now: rows beyond that are lost without a word")
  }

  static func sameName(_ id: String, _ other: String, as name: String) -> Self {
    .init(
      VersionDiagnostic.sameName,
      ja: "「\(shown(other))」と「\(shown(id))」が、どちらも「\(shown(name))」になります。一方の答えが消えます",
      en: "'\(shown(other))' and '\(shown(id))' both become '\(shown(name))', and the answer to one of them is lost")
  }

  static func notDecided(_ id: String) -> Self {
    .init(
      VersionDiagnostic.notDecided, ja: "「\(shown(id))」の種類か制限が変わりました。前の答えが全部合うかは、決められません",
      en: "the type or the limits of '\(shown(id))' have changed; whether all answers fit is not decided")
  }

  // MARK: What drafts survive

  static func declaredRemoved(_ id: String) -> Self {
    .init(
      VersionDiagnostic.declared, ja: "「\(shown(id))」の答えは、宣言のとおりに消え、住民に知らせます",
      en: "the answers to '\(shown(id))' are left out as declared, and residents are told")
  }

  static func declaredRenamed(_ id: String, _ name: String) -> Self {
    .init(
      VersionDiagnostic.declared, ja: "「\(shown(id))」の答えは、宣言のとおりに「\(shown(name))」に移ります",
      en: "the answers to '\(shown(id))' become those to '\(shown(name))' as declared")
  }

  static func declaredValues(_ id: String) -> Self {
    .init(
      VersionDiagnostic.declared, ja: "「\(shown(id))」の選択肢は、宣言のとおりに新しい値になります",
      en: "the choices of '\(shown(id))' get their new values as declared")
  }

  static func reworded(_ old: LocalizedText, _ new: LocalizedText) -> Self {
    .init(
      VersionDiagnostic.reworded, ja: "「\(shown(old))」が「\(shown(new))」になりました。前の答えはそのままです。意味が変わったなら、別の id にしてください",
      en: "'\(shown(old))' is '\(shown(new))' now, and answers stay; if it asks for something else, give it another id")
  }

  static func rewordedChoice(_ value: String, _ old: LocalizedText, _ new: LocalizedText) -> Self {
    .init(
      VersionDiagnostic.reworded,
      ja: "選択肢「\(shown(value))」は、「\(shown(old))」から「\(shown(new))」になりました。前の答えはそのままです。意味が変わったなら、別の値にしてください",
      en:
        "the choice '\(shown(value))' said '\(shown(old))' and says '\(shown(new))' now, and answers stay; if it means something else, give it another value"
    )
  }

  static func widened(_ id: String) -> Self {
    .init(
      VersionDiagnostic.widened, ja: "「\(shown(id))」に、前より多くの答えを書けます。前の答えはそのままです",
      en: "'\(shown(id))' takes more than it did, and answers stay")
  }

  static func conditionChanged(_ id: String) -> Self {
    .init(
      VersionDiagnostic.conditionChanged, ja: "「\(shown(id))」の条件が変わりました。聞かれなくなった質問の答えは、とっておきます",
      en: "the condition of '\(shown(id))' has changed; answers to what is not asked any more are kept aside")
  }

  static func added(_ id: String) -> Self {
    .init(
      VersionDiagnostic.asksMore, ja: "「\(shown(id))」は新しい質問です。途中の人にも聞きます",
      en: "'\(shown(id))' is new, and asked of people who have begun")
  }

  static func nowRequired(_ id: String) -> Self {
    .init(
      VersionDiagnostic.asksMore, ja: "「\(shown(id))」は、答えなくてもよい質問ではなくなりました。空けた人に聞きます",
      en: "'\(shown(id))' can no longer be left empty; those who did are asked")
  }

  static func moreRowsNeeded(_ id: String, _ minimum: Int) -> Self {
    .init(
      VersionDiagnostic.asksMore, ja: "「\(shown(id))」は\(minimum)件から要ります。足りない人に聞きます",
      en: "'\(shown(id))' needs \(minimum) rows now; those who have fewer are asked for more")
  }

  static func ruleAdded(_ id: String) -> Self {
    .init(
      VersionDiagnostic.asksMore, ja: "決まり「\(shown(id))」が新しくできました。守っていない答えは、直してもらいます",
      en: "the rule '\(shown(id))' is new; whose answers break it has to change them")
  }
}
