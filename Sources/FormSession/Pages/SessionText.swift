import FormModel
import FormText
import PlainLanguage

/// The fixed words of the pages a session makes. The words of the procedure come from its specification.
enum SessionText {
  // MARK: Acts
  static let start = LocalizedText("はじめる", easy: "はじめる", english: "Start now")
  static let goOn = LocalizedText("次へ", easy: "つぎへ", english: "Continue")
  static let confirmAndGoOn = LocalizedText(
    "この内容で次へ", easy: "これで よいです。つぎへ", english: "Confirm and continue")
  static let send = LocalizedText("この内容で送る", easy: "これで {送|おく}る", english: "Send")
  static let back = LocalizedText("前のページに戻る", easy: "まえの ページ", english: "Back")
  static let change = LocalizedText("変える", easy: "なおす", english: "Change")
  static let remove = LocalizedText("取り消す", easy: "{消|け}す", english: "Remove")

  // MARK: Start
  static let deadline = LocalizedText("いつまで", easy: "いつまでに {出|だ}しますか", english: "When to apply")
  static let papers = LocalizedText("用意するもの", easy: "いる もの", english: "What you need")
  static let papersWhenNeeded = LocalizedText(
    "あてはまる人だけ用意するもの", easy: "ある {人|ひと}だけ いる もの", english: "Needed by some people")
  static let fee = LocalizedText("費用", easy: "お{金|かね}", english: "Cost")
  static let noFee = LocalizedText("かかりません。", easy: "お{金|かね}は いりません。", english: "It is free.")
  static let total = LocalizedText("合計", easy: "{全部|ぜんぶ}で", english: "Total")
  static let formHasChanged = LocalizedText(
    "前に書いたときから、この手続が変わりました", easy: "まえに {書|か}いた ときから、かわった ことが あります",
    english: "This form has changed since you last saved it")
  static let questionsRemoved = LocalizedText(
    "聞かなくなった質問があります。その答えは使いません。", easy: "{聞|き}かなく なった ことが あります。その {答|こた}えは {使|つか}いません。",
    english: "Some questions are no longer asked. Your answers to them are not used.")
  static let duration = LocalizedText("かかる時間", easy: "かかる {時間|じかん}", english: "How long it takes")
  static let legalBasis = LocalizedText("根拠となる法律", easy: "きまり（{法律|ほうりつ}）", english: "Legal basis")
  static let retention = LocalizedText(
    "入力した内容の保存", easy: "{書|か}いたものを {残|のこ}す {期間|きかん}", english: "How long your answers are kept")

  // MARK: Counter
  static let turnScreen = LocalizedText(
    "番号や口座は声に出さず、画面を向けて確かめてもらいます。",
    easy: "ばんごうや こうざは こえに {出|だ}さないで、{画面|がめん}を {見|み}て もらいます。",
    english: "Do not say numbers and accounts aloud: turn the screen and let the resident check them.")

  // MARK: Consent
  static let consentTitle = LocalizedText(
    "区が持っている情報を使いますか", easy: "{区|く}が {知|し}っている ことを {使|つか}っても いいですか",
    english: "May we use what the ward already knows?")
  static let consentIntroduction = LocalizedText(
    "使うと、入力が少なくなります。使わないときも、同じ手続きができます。あとで変えられます。",
    easy: "はい を {選|えら}ぶと、{書|か}く ことが {少|すく}なく なります。いいえ でも、{同|おな}じ {手続|てつづ}きが できます。あとで {変|か}えられます。",
    english:
      "If you say yes, there is less to type. If you say no, you can use the same form. You can change this later.")
  static let yesUse = LocalizedText("はい、使います", easy: "はい、{使|つか}って いいです", english: "Yes, use it")
  static let noUse = LocalizedText("いいえ、自分で入力します", easy: "いいえ、{自分|じぶん}で {書|か}きます", english: "No, I will type it in")

  // MARK: Words of the administration
  /// 「委任状とは」, in other languages with what it is called there.
  static func whatIs(_ term: GlossaryTerm) -> LocalizedText {
    var summary = LocalizedText(term.ruby + RubyText("とは"), easy: term.ruby + RubyText("は {何|なん}ですか"))
    for language in term.plain.languages where language.htmlTag != "ja" {
      summary.set(term.plain[language] + RubyText(plain: "（\(term.term)）"), in: language)
    }
    return summary
  }

  // MARK: Rows
  static let none = LocalizedText("まだありません。", easy: "まだ ありません。", english: "None yet.")
  static let yes = LocalizedText("はい", easy: "はい", english: "Yes")
  static let no = LocalizedText("いいえ", easy: "いいえ", english: "No")

  // MARK: Review and end
  static let reviewTitle = LocalizedText("内容の確認", easy: "まちがいが ないか {見|み}てください", english: "Check your answers")
  /// Names the act by its label, not by its place: a terminal has no button at the bottom.
  static func reviewIntroduction(_ send: LocalizedText) -> LocalizedText {
    send.map { language, act in
      switch language {
      case .easyJapanese:
        RubyText("まだ {送|おく}っていません。{見|み}て、よければ、「") + act + RubyText("」を {選|えら}んでください。")
      case _ where language.htmlTag == "ja":
        RubyText("まだ送っていません。内容を確かめて、よければ「") + act + RubyText("」を選んでください。")
      default: RubyText("Nothing has been sent yet. Check your answers, then choose “") + act + RubyText("”.")
      }
    }
  }
  static let incomplete = LocalizedText(
    "まだ答えていない質問があります。", easy: "まだ {答|こた}えていない ところが あります。",
    english: "Some questions have not been answered yet.")
  static let computed = LocalizedText("答えから計算したもの", easy: "{計算|けいさん}した もの", english: "Worked out from your answers")
  static let notYetKnown = LocalizedText("まだ決まりません", easy: "まだ わかりません", english: "Not known yet")
  static let consentSummary = LocalizedText(
    "区が持っている情報", easy: "{区|く}が {知|し}っている こと", english: "What the ward already knows")
  static let consentGiven = LocalizedText("使う", easy: "{使|つか}う", english: "Used")
  static let consentNotGiven = LocalizedText("使わない", easy: "{使|つか}わない", english: "Not used")
  static let nextSteps = LocalizedText("これからのこと", easy: "つぎに する こと", english: "What happens next")
  static let stillToBring = LocalizedText("あとで出すもの", easy: "あとで {出|だ}す もの", english: "What you still have to bring")
  static let locked = LocalizedText(
    "ここでは変えられません。ちがうときは、窓口に相談してください。",
    easy: "ここでは なおせません。ちがう ときは、{窓口|まどぐち}で {話|はな}してください。",
    english: "This cannot be changed here. If it is wrong, talk to the office.")
  static let moreQuestions = LocalizedText(
    "答えに合わせて、質問が増えました。続けて答えてください。",
    easy: "{質問|しつもん}が ふえました。{続|つづ}けて {答|こた}えてください。",
    english: "Because of your answers there are more questions. Carry on answering.")

  // MARK: Paper
  static let applicant = LocalizedText("申請する人", easy: "{出|だ}す {人|ひと}", english: "Applicant")
  static let signatureTitle = LocalizedText("署名", easy: "サイン", english: "Signature")
  static let signatureStatement = LocalizedText(
    "上の内容にまちがいありません。", easy: "{上|うえ}に {書|か}いた ことは ほんとうです。",
    english: "What is written above is correct.")
  static let signatureDate = LocalizedText("記入した日", easy: "{書|か}いた {日|ひ}", english: "Date")

  static let staff = LocalizedText("区の職員", easy: "{区|く}の {人|ひと}", english: "the ward’s staff")
  static let otherOffices = LocalizedText("ほかの窓口", easy: "ほかの {窓口|まどぐち}", english: "Other offices")

  // MARK: Sentences with something in them

  /// 「「所得」は、ここでは確かめられませんでした。」: a rule about the question comes to no result.
  static func notChecked(_ label: LocalizedText) -> LocalizedText {
    label.map { language, label in
      switch language {
      case .easyJapanese:
        RubyText("「") + label + RubyText("」は、ここでは {確|たし}かめる ことが できませんでした。{送|おく}った あとで、{区|く}の {人|ひと}が {見|み}ます。")
      case _ where language.htmlTag == "ja":
        RubyText("「") + label + RubyText("」は、ここでは確かめられませんでした。送ったあとで、職員が確かめます。")
      default:
        RubyText("“") + label
          + RubyText("” could not be checked here. Our staff will check it after you have sent the form.")
      }
    }
  }

  /// 「このページは、勤務先が書きます。」
  static func filledBy(_ who: LocalizedText) -> LocalizedText {
    who.map { language, who in
      switch language {
      case .easyJapanese: RubyText("ここは ") + who + RubyText("が {書|か}きます。")
      case _ where language.htmlTag == "ja": RubyText("このページは、") + who + RubyText("が書きます。")
      default: RubyText("This page is filled in by ") + who + RubyText(".")
      }
    }
  }

  /// 「勤務先が書くところ」 beside a part of a paper form.
  static func filledByOnPaper(_ who: LocalizedText) -> LocalizedText {
    who.map { language, who in
      switch language {
      case .easyJapanese: who + RubyText("が {書|か}く ところ")
      case _ where language.htmlTag == "ja": who + RubyText("が書くところ")
      default: RubyText("to be filled in by ") + who
      }
    }
  }

  /// 「住民基本台帳の情報を使うときは、いりません。」
  static func needlessWithConsent(_ register: LocalizedText) -> LocalizedText {
    register.map { language, name in
      switch language {
      case .easyJapanese: name + RubyText("を {使|つか}って いい ときは、いりません。")
      case _ where language.htmlTag == "ja": name + RubyText("の情報を使うときは、いりません。")
      default: RubyText("Not needed when you allow us to use the ") + name + RubyText(".")
      }
    }
  }

  /// 「見本出張所：1階。電話 03-0000-0000（平日）」.
  static func line(of office: BranchOffice) -> LocalizedText {
    office.name.map { language, name in
      let isJapanese = language.htmlTag == "ja"
      return name + RubyText(isJapanese ? "：" : ": ") + office.counter[language]
        + RubyText(isJapanese ? "。電話 " : ", telephone ") + telephone(office.telephone, open: office.hours, language)
    }
  }

  /// 「03-0000-0000（平日）」: a number with the hours in which somebody answers, when they are known.
  static func telephone(_ number: String, open hours: LocalizedText?, _ language: Language) -> RubyText {
    guard let hours else { return RubyText(plain: number) }
    let (before, after) = language.htmlTag == "ja" ? ("（", "）") : (" (", ")")
    return RubyText(plain: number) + RubyText(plain: before) + hours[language] + RubyText(plain: after)
  }

  /// What a certain row is called: 「子ども 2人目」.
  static func row(_ repeating: RepeatSpecification, number: Int) -> LocalizedText {
    guard let title = repeating.rowTitle else { return repeating.row.map { $1 + RubyText(plain: " \(number)") } }
    return title.map { _, text in
      let parts = text.markup.split(separator: RepeatSpecification.numberSign, omittingEmptySubsequences: false)
      return RubyText(parts.joined(separator: String(number)))
    }
  }

  /// 「子どもが生まれたとき：生まれた日の次の日から…」.
  static func line(_ title: LocalizedText, _ text: LocalizedText) -> LocalizedText {
    title.map { language, title in title + RubyText(language.htmlTag == "ja" ? "：" : ": ") + text[language] }
  }

  /// 「家族：子ども 2人目」.
  static func within(_ whole: LocalizedText, _ part: LocalizedText) -> LocalizedText { line(whole, part) }

  /// 「『仕事』に、もう一度答えてください。」
  static func askedAgain(_ label: LocalizedText) -> LocalizedText {
    label.map { language, text in
      switch language {
      case .easyJapanese: RubyText("「") + text + RubyText("」を もう {一度|いちど} {書|か}いてください。")
      case _ where language.htmlTag == "ja": RubyText("「") + text + RubyText("」に、もう一度答えてください。")
      default: RubyText("Please answer “") + text + RubyText("” again.")
      }
    }
  }

  /// 「住民票の写し：1つ 300円」 with its note.
  static func fee(_ fee: FeeSpecification) -> LocalizedText {
    fee.title.map { language, title in
      let isJapanese = language.htmlTag == "ja"
      let amount = yen(fee.amount)[language]
      let price =
        switch language {
        case _ where fee.count == nil: amount
        case .easyJapanese: RubyText("{1|ひと}つ ") + amount
        case _ where isJapanese: RubyText("1つ ") + amount
        default: amount + RubyText(" each")
        }
      let line = title + RubyText(isJapanese ? "：" : ": ") + price
      guard let note = fee.note else { return line }
      return line + RubyText(isJapanese ? "。" : ". ") + note[language]
    }
  }

  static func minutes(_ minutes: Int) -> LocalizedText {
    LocalizedText("約\(minutes)分", easy: "だいたい \(minutes){分|ふん}", english: "About \(minutes) min")
  }

  static func yen(_ amount: Int) -> LocalizedText {
    LocalizedText("\(amount)円", easy: "\(amount){円|えん}", english: "\(amount) yen")
  }

  /// 「住民基本台帳から（2026年11月20日の情報）」.
  static func origin(_ register: LocalizedText, asOf day: String?) -> LocalizedText {
    register.map { language, name in
      let date = day.map { RubyText(plain: $0) }
      return switch language {
      case .easyJapanese: name + RubyText("から") + (date.map { RubyText("（") + $0 + RubyText("）") } ?? RubyText(""))
      case _ where language.htmlTag == "ja":
        name + RubyText("から") + (date.map { RubyText("（") + $0 + RubyText("の情報）") } ?? RubyText(""))
      default: RubyText("From: ") + name + (date.map { RubyText(", as of ") + $0 } ?? RubyText(""))
      }
    }
  }

  static let confirmOrigin = LocalizedText(
    "ちがうときは直してください。", easy: "ちがう ときは なおしてください。", english: "Change it if it is wrong.")
  static let confirmedOrigin = LocalizedText("確認しました。", easy: "{見|み}ました。", english: "You checked this.")
  static let changedOrigin = LocalizedText("直しました。", easy: "なおしました。", english: "You changed this.")

  static func mayWeUse(_ register: LocalizedText) -> LocalizedText {
    register.map { language, name in
      switch language {
      case .easyJapanese: name + RubyText("を {使|つか}っても いいですか")
      case _ where language.htmlTag == "ja": name + RubyText("の情報を使いますか")
      default: RubyText("May we use the ") + name + RubyText("?")
      }
    }
  }

  static func chooseConsent(_ register: LocalizedText) -> LocalizedText {
    register.map { language, name in
      switch language {
      case .easyJapanese: name + RubyText("を {使|つか}うか {使|つか}わないか {選|えら}んでください")
      case _ where language.htmlTag == "ja": name + RubyText("の情報を使うか使わないかを選んでください")
      default: RubyText("Choose whether we may use the ") + name
      }
    }
  }

  static func chooseAnother(_ question: LocalizedText) -> LocalizedText {
    question.map { language, text in
      switch language {
      case .easyJapanese: RubyText("「") + text + RubyText("」に、「はい」か「いいえ」を {選|えら}んでください")
      case _ where language.htmlTag == "ja": RubyText("「") + text + RubyText("」に、「はい」か「いいえ」を選んでください")
      default: RubyText("Choose “Yes” or “No” for “") + text + RubyText("”")
      }
    }
  }

  static func until(_ day: String) -> LocalizedText {
    LocalizedText(
      RubyText(plain: day) + "まで", easy: RubyText(plain: day) + "までに", english: RubyText("By ") + RubyText(plain: day))
  }
}
