public import FormSource

/// What can be wrong with what is asked, and who knows it already.
public enum OnceDiagnostic: String, DiagnosticKind {
  case unknownMeaning = "once.unknownMeaning"
  case otherType = "once.otherType"
  case unknownRegister = "once.unknownRegister"
  case askedTwice = "once.askedTwice"
  case meaningNotNamed = "once.meaningNotNamed"
  case rowsWithoutMeaning = "once.rowsWithoutMeaning"
  case paperIsHeld = "once.paperIsHeld"
  case sensitiveIsShown = "once.sensitiveIsShown"
  case numberWithoutLaw = "once.numberWithoutLaw"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .unknownMeaning: Self.unknownMeaningPage
    case .otherType: Self.otherTypePage
    case .unknownRegister: Self.unknownRegisterPage
    case .askedTwice: Self.askedTwicePage
    case .meaningNotNamed: Self.meaningNotNamedPage
    case .rowsWithoutMeaning: Self.rowsWithoutMeaningPage
    case .paperIsHeld: Self.paperIsHeldPage
    case .sensitiveIsShown: Self.sensitiveIsShownPage
    case .numberWithoutLaw: Self.numberWithoutLawPage
    }
  }

  private static let unknownMeaningPage =
    DiagnosticPage(
      title: BilingualText(ja: "ない意味", en: "A meaning that does not exist"),
      why: BilingualText(
        ja: "語彙にない意味では、先に入れることも、ほかの手続で使うこともできません。",
        en: "With a meaning the vocabulary does not have, nothing is prefilled or shared."),
      wrong: .field(#"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDay" }"#),
      right: .field(
        #"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDate", "why": "年を確かめるためです。" }"#))

  private static let otherTypePage =
    DiagnosticPage(
      title: BilingualText(ja: "意味に合わない種類", en: "A type that contradicts the meaning"),
      why: BilingualText(ja: "台帳の日付を文字の質問には入れられません。", en: "A date from a register does not fit a text question."),
      wrong: .field(#"{ "id": "birth", "type": "text", "label": "生年月日", "meaning": "applicant.birthDate" }"#),
      right: .field(
        #"{ "id": "birth", "type": "date", "label": "生年月日", "meaning": "applicant.birthDate", "why": "年を確かめるためです。" }"#))

  private static let unknownRegisterPage =
    DiagnosticPage(
      title: BilingualText(ja: "ない台帳", en: "A register that does not exist"),
      why: BilingualText(ja: "どこに聞けばよいかわかりません。", en: "Nothing says whom to ask."),
      wrong: .meaning(
        #""applicant.birthDate": { "label": "生年月日", "type": "date", "register": "residentRegster", "sensitivity": "personal" }"#
      ),
      right: .meaning(
        #""applicant.birthDate": { "label": "生年月日", "type": "date", "register": "residentRegister", "sensitivity": "personal" }"#
      ))

  private static let meaningNotNamedPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "意味を書いていない質問", en: "A question that does not name its meaning"),
      why: BilingualText(
        ja: "語彙に同じ名前の意味があるのに、書いていません。台帳が知っていても、住民が入力することになります。ほかの手続とも分け合えません。",
        en:
          "The vocabulary has a meaning of the same words, but the question does not name it: what a register holds is typed, and nothing is shared with other procedures."
      ),
      wrong: .field(#"{ "id": "telephone", "type": "telephone", "label": "申し込む人の電話番号" }"#),
      right: .field(
        #"{ "id": "telephone", "type": "telephone", "label": "申し込む人の電話番号", "meaning": "applicant.telephone", "why": "書いたことについて、区が聞くためです。" }"#
      ))

  private static let rowsWithoutMeaningPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "台帳から入らない、くり返しの質問", en: "Rows that no register can fill in"),
      why: BilingualText(
        ja: "くり返しの行は、repeat の meaning を持つ台帳から入ります。それがないと、台帳が知っていることも、住民が一行ずつ入力します。",
        en:
          "Rows come from the register that holds the meaning of their 'repeat'; without it residents type, row by row, what the register knows."
      ),
      wrong: .page(Self.members("")), right: .page(Self.members(#", "meaning": "household.members""#)))

  private static let paperIsHeldPage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "区が持っている書類", en: "A paper that the ward itself holds"),
      why: BilingualText(
        ja: "区の台帳にあることを、住民に証明させています。heldBy に台帳を書くと、使ってよいと言った人は、出さなくてよくなります。だれが要らないかを言葉で書くときは needless です。",
        en:
          "Residents are made to prove what is in a register of the ward. With the register in 'heldBy', whoever allows its use brings no paper; where only words can say who needs none, there is 'needless'."
      ),
      wrong: .form(#""papers": [{ "id": "record", "title": "住民票の写し" }]"#),
      right: .form(#""papers": [{ "id": "record", "title": "住民票の写し", "heldBy": "residentRegister" }]"#))

  private static let askedTwicePage =
    DiagnosticPage(
      .warning, title: BilingualText(ja: "二度聞くこと", en: "Something that is asked twice"),
      why: BilingualText(
        ja: "同じことを二度書かせると、答えが食いちがい、あきらめる人がふえます。いっしょに聞かれることのない質問なら、同じ意味でもかまいません。",
        en:
          "Asking the same thing twice wears people out and makes answers disagree; questions of which never both are asked may have one meaning."
      ),
      wrong: .page(
        #"{ "id": "end", "title": "終わり", "fields": [{ "id": "senderName", "type": "personName", "label": "送る人の名前", "meaning": "applicant.name" }] }"#
      ),
      right: .page(
        #"{ "id": "end", "title": "終わり", "fields": [{ "id": "senderName", "type": "personName", "label": "受け取る人の名前" }] }"#
      ))

  /// A page of rows about the members of a household, with more keys in its `repeat`.
  private static func members(_ keys: String) -> String {
    #"{ "id": "people", "title": "家族", "repeat": { "id": "member", "min": 0, "max": 9, "row": "家族", "another": "ほかにも家族がいますか"\#(keys) }, "#
      + #""fields": [{ "id": "memberBirth", "type": "date", "label": "家族の生まれた日", "meaning": "member.birthDate", "why": "年を確かめるためです。" }] }"#
  }

  private static let sensitiveIsShownPage =
    DiagnosticPage(
      title: BilingualText(ja: "かくれない、気をつけて扱う答え", en: "A sensitive answer that is not masked"),
      why: BilingualText(
        ja: "語彙が「気をつけて扱う」（sensitive）と言う答えなのに、この種類の質問は、確認のページや窓口の画面にそのまま出します。",
        en:
          "The vocabulary calls the answer sensitive, but questions of this type show it again as it is, on the review page and at the counter."
      ),
      wrong: .field(
        #"{ "id": "insurance", "type": "healthInsurance", "label": "健康保険の番号", "meaning": "applicant.insurance", "why": "入っている保険を確かめるためです。" }"#
      ),
      right: .field(
        #"{ "id": "account", "type": "bankAccount", "label": "受け取る口座", "meaning": "applicant.bankAccount", "why": "お金を払うためです。" }"#
      ))

  private static let numberWithoutLawPage =
    DiagnosticPage(
      title: BilingualText(ja: "法律のないマイナンバー", en: "An Individual Number without a law"),
      why: BilingualText(
        ja: "マイナンバーは、法律か条例が決めた手続でしか聞けません（マイナンバー法9条）。legalBasis に書いてください。",
        en:
          "The Individual Number may be asked only where the Number Act (article 9) or an ordinance made under it says so; name it in 'legalBasis'."
      ),
      wrong: .form(Self.number("試す法律")), right: .form(Self.number("マイナンバー法")))

  /// A form that asks for the Individual Number, resting on a law.
  private static func number(_ law: String) -> String {
    #""legalBasis": [{ "law": "\#(law)", "article": "第9条", "for": "試すこと" }], "pages": [{ "id": "about", "title": "あなたのこと", "fields": ["#
      + #"{ "id": "applicantName", "type": "personName", "label": "氏名" }, "#
      + #"{ "id": "number", "type": "myNumber", "label": "マイナンバー", "meaning": "applicant.myNumber", "why": "税金を調べるためです。" }] }]"#
  }
}
