import FormSource

/// The files of a new procedure: something small and right to write over.
struct FormTemplate {
  /// The files by their path in the folder.
  let files: [(path: String, value: JSONValue)]

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - id: The id of the procedure.
  ///   - meanings: The meanings that may be named.
  init(id: String, meanings: Set<String>) {
    let form = Self.form(id, meanings)
    var translations: [(path: String, words: Words)] = []
    let value = form.value(at: "", &translations)
    func translation(_ language: String, _ word: KeyPath<Words, String>) -> JSONValue {
      .object(of: [
        ("specVersion", "1.0"), ("for", .string(id)), ("language", .string(language)),
        (
          "texts",
          .object(
            of: translations.map { path, words in
              (path, .object(of: [("source", .string(words.ja)), ("text", .string(words[keyPath: word]))]))
            })
        ),
      ])
    }
    files = [
      ("form.json", value), ("easy.json", translation("easy", \.easy)), ("en.json", translation("en", \.en)),
      ("usability/first-visit.json", Self.script(id)), ("answers/example.json", Self.answers(id)),
    ]
  }

  /// A text in the three languages.
  struct Words {
    var ja: String
    var easy: String
    var en: String

    init(_ ja: String, _ easy: String, _ en: String) {
      self.ja = ja
      self.easy = easy
      self.en = en
    }
  }

  /// A part of the form whose texts know their translations.
  private indirect enum Part {
    case words(Words)
    case value(JSONValue)
    case object([(String, Part)])
    /// Elements whose texts are found under the value of a key, or under their place.
    case list([Part], keyed: String?)

    /// The part as it stands in the form. Its translations are added under their paths.
    func value(at path: String, _ translations: inout [(path: String, words: Words)]) -> JSONValue {
      func inside(_ step: String) -> String { path.isEmpty ? step : path + "." + step }
      switch self {
      case .words(let words):
        translations.append((path, words))
        return .string(words.ja)
      case .value(let value): return value
      case .object(let members):
        var object = JSONObject()
        for (key, part) in members { object[key] = part.value(at: inside(key), &translations) }
        return .object(object)
      case .list(let parts, let key):
        var values: [JSONValue] = []
        for (index, part) in parts.enumerated() {
          var step = String(index)
          if let key, case .object(let members) = part,
            case .value(let value)? = members.first(where: { $0.0 == key })?.1
          {
            step = value.string ?? step
          }
          values.append(part.value(at: inside(step), &translations))
        }
        return .array(values)
      }
    }
  }
}

// MARK: - The form

extension FormTemplate {
  private static func words(_ ja: String, _ easy: String, _ en: String) -> Part { .words(Words(ja, easy, en)) }

  private static func form(_ id: String, _ meanings: Set<String>) -> Part {
    .object([
      ("$schema", .value("../form-specification.schema.json")),
      ("specVersion", .value("1.0")), ("id", .value(.string(id))), ("version", .value("0.1.0")),
      ("language", .value("ja")), ("languages", .value(["ja", "easy", "en"])),
      ("title", words("見本の申し込み", "{見本|みほん}の {申|もう}し{込|こ}み", "Sample application")),
      (
        "summary",
        words(
          "見本のサービスを使いたい人の手続です。", "{見本|みほん}の サービスを {使|つか}いたい {人|ひと}の {手続|てつづき}です。",
          "Use this service to apply for the sample service.")
      ),
      (
        "purpose",
        words(
          "サービスを使えるか調べ、結果を知らせるため", "サービスを {使|つか}うことが できるか {調|しら}べて、{知|し}らせるため",
          "To check whether you can use the service, and to tell you")
      ),
      ("dates", .value("wareki")),
      (
        "legalBasis",
        .list(
          [
            .object([
              ("law", words("見本区の見本の条例", "{見本区|みほんく}の {見本|みほん}の {条例|じょうれい}", "Sample ordinance of Mihon ward")),
              ("article", words("第1条", "{第|だい}1{条|じょう}", "Article 1")),
              ("for", words("申し込みを受けること", "{申|もう}し{込|こ}みを {受|う}けること", "receiving applications")),
            ])
          ], keyed: nil)
      ),
      (
        "office",
        .object([
          ("name", words("見本区 見本課", "{見本区|みほんく} {見本課|みほんか}", "Sample section, Mihon ward")),
          ("addressee", words("見本区長", "{見本区長|みほんくちょう}", "Mayor of Mihon ward")),
          ("telephone", .value("03-0000-0000")),
          (
            "hours",
            words(
              "月曜日から金曜日まで、午前8時30分から午後5時まで", "{月曜日|げつようび}から {金曜日|きんようび}まで、{午前|ごぜん}8{時|じ}30{分|ぷん}から {午後|ごご}5{時|じ}まで",
              "Monday to Friday, 8:30 to 17:00")
          ),
          (
            "counter",
            words(
              "見本区役所 1階 1番の窓口", "{見本区役所|みほんくやくしょ} 1{階|かい} 1{番|ばん}の {窓口|まどぐち}", "Mihon ward office, 1st floor, counter 1"
            )
          ),
          (
            "post",
            words(
              "郵便番号 000-0000 東京都見本区見本一丁目1番1号 見本区役所 見本課",
              "{郵便番号|ゆうびんばんごう} 000-0000 {東京都|とうきょうと}{見本区|みほんく}{見本|みほん}1-1-1 {見本区役所|みほんくやくしょ} {見本課|みほんか}",
              "Sample section, Mihon ward office, 1-1-1 Mihon, Mihon-ku, Tokyo 000-0000")
          ),
        ])
      ),
      (
        "retention",
        words(
          "途中まで書いたものは、14日のあいだ残します。", "{途中|とちゅう}まで {書|か}いたものは、14{日|にち}の あいだ {残|のこ}します。",
          "What you have begun is kept for 14 days.")
      ),
      ("actors", .object([("applicant", .value("applicantName"))])),
      ("pages", .list(pages(meanings), keyed: "id")),
      (
        "submission",
        .object([
          ("title", words("申し込みを受け取りました", "{申|もう}し{込|こ}みを {受|う}け{取|と}りました", "We have received your application")),
          ("referenceLabel", words("受付番号", "{受付番号|うけつけばんごう}", "Reference number")),
          (
            "next",
            .list(
              [words("結果を、手紙で知らせます。", "{結果|けっか}を、{手紙|てがみ}で {知|し}らせます。", "We will write to you with the result.")],
              keyed: nil)
          ),
        ])
      ),
    ])
  }

  private static func pages(_ meanings: Set<String>) -> [Part] {
    func meaning(_ name: String) -> [(String, Part)] {
      meanings.contains(name) ? [("meaning", .value(.string(name)))] : []
    }
    return [
      .object([
        ("id", .value("applicant")), ("title", words("申し込む人", "{申|もう}し{込|こ}む {人|ひと}", "Applicant")),
        (
          "fields",
          .list(
            [
              .object(
                [
                  ("id", .value("applicantName")), ("type", .value("personName")),
                  ("label", words("申し込む人の名前", "{申|もう}し{込|こ}む {人|ひと}の {名前|なまえ}", "Name of the applicant")),
                  (
                    "why",
                    words(
                      "だれの申し込みか、わかるようにするためです。", "だれの {申|もう}し{込|こ}みか、わかるように するためです。", "So that we know who is applying.")
                  ),
                ] + meaning("applicant.name") + [("kana", .value(false))]),
              .object(
                [
                  ("id", .value("contactTelephone")), ("type", .value("telephone")),
                  ("label", words("昼に連絡できる電話番号", "{昼|ひる}に {連絡|れんらく}できる {電話番号|でんわばんごう}", "Daytime telephone number")),
                  (
                    "why",
                    words(
                      "書いたことについて、区が聞くことがあるためです。", "{書|か}いたことについて、{区|く}が {聞|き}くことが あるためです。",
                      "The ward may need to ask about what you wrote.")
                  ),
                ] + meaning("applicant.telephone")),
            ], keyed: "id")
        ),
      ]),
      .object([
        ("id", .value("request")), ("title", words("申し込みの内容", "{申|もう}し{込|こ}みの {内容|ないよう}", "Your application")),
        (
          "fields",
          .list(
            [
              .object([
                ("id", .value("reason")), ("type", .value("choice")),
                ("label", words("申し込む理由は、どれですか", "{申|もう}し{込|こ}む {理由|りゆう}は、どれですか", "Why are you applying?")),
                (
                  "why",
                  words("理由によって、必要なものがちがうためです。", "{理由|りゆう}によって、いるものが ちがうためです。", "What you need depends on the reason.")
                ),
                (
                  "choices",
                  .list(
                    [
                      .object([
                        ("value", .value("first")),
                        ("label", words("はじめて使う", "はじめて {使|つか}う", "I will use it for the first time")),
                      ]),
                      .object([
                        ("value", .value("again")),
                        ("label", words("もう一度使う", "もう{一度|いちど} {使|つか}う", "I want to use it again")),
                      ]),
                      .object([("value", .value("other")), ("label", words("そのほか", "そのほか", "Another reason"))]),
                    ], keyed: "value")
                ),
              ]),
              .object([
                ("id", .value("reasonInWords")), ("type", .value("longText")),
                ("label", words("どのような理由ですか", "どのような {理由|りゆう}ですか", "What is the reason?")),
                ("hint", words("短い文でかまいません。", "{短|みじか}い {文|ぶん}で いいです。", "A short sentence is enough.")),
                (
                  "why",
                  words(
                    "使えるかどうかを、区が考えるためです。", "{使|つか}うことが できるか、{区|く}が {考|かんが}えるためです。",
                    "So that the ward can decide whether you can use it.")
                ),
                ("showWhen", .value("reason == 'other'")),
                ("paperNote", words("「そのほか」を選んだとき", "「そのほか」を {選|えら}んだとき", "If you chose “Another reason”")),
                ("maximum", .value(200)), ("lines", .value(3)),
              ]),
            ], keyed: "id")
        ),
      ]),
    ]
  }
}

// MARK: - Beside the form

extension FormTemplate {
  private static func script(_ id: String) -> JSONValue {
    .object(of: [
      ("形式", "利用者テスト台本/1"), ("題名", "はじめての人が、見本のサービスを申し込む"),
      ("手続", .object(of: [("様式", .string(id)), ("版", "0.1.0")])),
      ("課題", "あなたは見本のサービスをはじめて使います。最後まで申し込んでください。"),
      (
        "知っていること",
        .object(of: [
          ("申し込む人の名前", .object(of: [("姓", "見本"), ("名", "花子")])), ("昼に連絡できる電話番号", "０３ー００００ー０００１"),
          ("申し込む理由は、どれですか", "はじめて使う"),
        ])
      ),
      ("成功", .object(of: [("画面名", "申し込みを受け取りました")])),
    ])
  }

  private static func answers(_ id: String) -> JSONValue {
    .object(of: [
      ("form", .string(id)), ("today", "2026-11-23"), ("channel", "self"), ("about", "はじめて使う人。"),
      (
        "answers",
        .object(of: [
          ("applicantName", .object(of: [("family", "見本"), ("given", "花子")])), ("contactTelephone", "0300000001"),
          ("reason", "first"),
        ])
      ),
    ])
  }
}
