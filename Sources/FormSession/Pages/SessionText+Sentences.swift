import FormComponents
import FormModel
import FormText
import PlainLanguage

// Sentences with something in them: the name of a question, a register, a day.
extension SessionText {
  /// 「「所得」は、ここでは確かめられませんでした。」: a rule about the question comes to no result.
  static func notChecked(_ label: LocalizedText) -> LocalizedText {
    label.map { language, label in
      switch language {
      case .easyJapanese:
        RubyText("「") + label + RubyText("」は、ここでは {確|たし}かめる ことが できませんでした。{送|おく}った あとで、{区|く}の {人|ひと}が {見|み}ます。")
      case _ where language.htmlTag == "ja":
        RubyText("「") + label + RubyText("」は、ここでは確かめられませんでした。送ったあとで、職員が確かめます。")
      case .simplifiedChinese: RubyText("“") + label + RubyText("”在这里无法确认。提交之后由职员确认。")
      case .korean: RubyText("“") + label + RubyText("”은(는) 여기서 확인할 수 없었습니다. 보내신 뒤에 직원이 확인합니다.")
      case .vietnamese:
        RubyText("Ở đây không kiểm tra được “") + label + RubyText("”. Nhân viên sẽ kiểm tra sau khi bạn gửi.")
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
      case .simplifiedChinese: RubyText("此页由") + who + RubyText("填写。")
      case .korean: RubyText("이 페이지는 ") + who + RubyText("이(가) 작성합니다.")
      case .vietnamese: RubyText("Trang này do ") + who + RubyText(" điền.")
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
      case .simplifiedChinese: RubyText("由") + who + RubyText("填写")
      case .korean: who + RubyText("이(가) 작성하는 곳")
      case .vietnamese: RubyText("phần do ") + who + RubyText(" điền")
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
      case .simplifiedChinese: RubyText("同意使用") + name + RubyText("的信息时，不需要提交。")
      case .korean: name + RubyText(" 정보를 사용하도록 동의하면 필요하지 않습니다.")
      case .vietnamese: RubyText("Không cần nếu bạn đồng ý cho dùng thông tin của ") + name + RubyText(".")
      default: RubyText("Not needed when you allow us to use the ") + name + RubyText(".")
      }
    }
  }

  /// 「見本出張所：1階。電話 03-0000-0000（平日）」.
  static func line(of office: BranchOffice) -> LocalizedText {
    office.name.map { language, name in
      let isJapanese = language.htmlTag == "ja"
      return name + RubyText(isJapanese ? "：" : ": ") + office.counter[language]
        + telephoneBefore[language] + telephone(office.telephone, open: office.hours, language)
    }
  }

  /// What stands between a counter and its telephone number.
  private static let telephoneBefore = LocalizedText(
    "。電話 ", easy: "。{電話|でんわ} ", english: ", telephone ", chinese: "，电话 ", korean: ", 전화 ",
    vietnamese: ", điện thoại ")

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

  /// 「『子ども』は、2つまでになりました。それより後のものの答えは使いません。」
  static func rowsKept(_ count: Int, of row: LocalizedText) -> LocalizedText {
    row.map { language, text in
      switch language {
      case .easyJapanese:
        RubyText("「") + text + RubyText("」は \(count)つまでに なりました。ほかの {答|こた}えは {使|つか}いません。")
      case _ where language.htmlTag == "ja":
        RubyText("「") + text + RubyText("」は、\(count)つまでになりました。それより後のものの答えは使いません。")
      case .simplifiedChinese: RubyText("“") + text + RubyText("”现在最多可填写\(count)个。其余的回答将不会使用。")
      case .korean: RubyText("“") + text + RubyText("”은(는) 이제 \(count)개까지입니다. 나머지 답변은 사용하지 않습니다.")
      case .vietnamese:
        RubyText("“") + text + RubyText("” nay chỉ được tối đa \(count). Các câu trả lời còn lại không được dùng.")
      default:
        RubyText("“") + text
          + RubyText("” can be given \(count) times at most now. Your answers to the others are not used.")
      }
    }
  }

  /// 「『仕事』に、もう一度答えてください。」
  static func askedAgain(_ label: LocalizedText) -> LocalizedText {
    label.map { language, text in
      switch language {
      case .easyJapanese: RubyText("「") + text + RubyText("」を もう {一度|いちど} {書|か}いてください。")
      case _ where language.htmlTag == "ja": RubyText("「") + text + RubyText("」に、もう一度答えてください。")
      case .simplifiedChinese: RubyText("请再次回答“") + text + RubyText("”。")
      case .korean: RubyText("“") + text + RubyText("”에 다시 답해 주세요.")
      case .vietnamese: RubyText("Hãy trả lời lại “") + text + RubyText("”.")
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
        case .simplifiedChinese: RubyText("每份") + amount
        case .korean: RubyText("1통 ") + amount
        case .vietnamese: amount + RubyText(" mỗi bản")
        default: amount + RubyText(" each")
        }
      let line = title + RubyText(isJapanese ? "：" : ": ") + price
      guard let note = fee.note else { return line }
      return line + RubyText(isJapanese ? "。" : ". ") + note[language]
    }
  }

  static func minutes(_ minutes: Int) -> LocalizedText {
    LocalizedText(
      "約\(minutes)分", easy: "だいたい \(minutes){分|ふん}", english: "About \(minutes) min", chinese: "约\(minutes)分钟",
      korean: "약 \(minutes)분", vietnamese: "Khoảng \(minutes) phút")
  }

  static func yen(_ amount: Int) -> LocalizedText {
    LocalizedText(
      "\(amount)円", easy: "\(amount){円|えん}", english: "\(amount) yen", chinese: "\(amount)日元", korean: "\(amount)엔",
      vietnamese: "\(amount) yên")
  }

  /// 「住民基本台帳から（2026年11月20日の情報）」.
  static func origin(_ register: LocalizedText, asOf day: String?) -> LocalizedText {
    register.map { language, name in
      let date = day.map { RubyText(plain: $0) }
      return switch language {
      case .easyJapanese: name + RubyText("から") + (date.map { RubyText("（") + $0 + RubyText("）") } ?? RubyText(""))
      case _ where language.htmlTag == "ja":
        name + RubyText("から") + (date.map { RubyText("（") + $0 + RubyText("の情報）") } ?? RubyText(""))
      case .simplifiedChinese:
        RubyText("来源：") + name + (date.map { RubyText("（") + $0 + RubyText("的信息）") } ?? RubyText(""))
      case .korean: RubyText("출처: ") + name + (date.map { RubyText(" (") + $0 + RubyText(" 기준)") } ?? RubyText(""))
      case .vietnamese: RubyText("Nguồn: ") + name + (date.map { RubyText(", ngày ") + $0 } ?? RubyText(""))
      default: RubyText("From: ") + name + (date.map { RubyText(", as of ") + $0 } ?? RubyText(""))
      }
    }
  }

  static let confirmOrigin = LocalizedText(
    "ちがうときは直してください。", easy: "ちがう ときは なおしてください。", english: "Change it if it is wrong.", chinese: "如果不同，请修改。",
    korean: "다르면 고쳐 주세요.", vietnamese: "Hãy sửa nếu khác.")
  static let confirmedOrigin = LocalizedText(
    "確認しました。", easy: "{見|み}ました。", english: "You checked this.", chinese: "您已确认。", korean: "확인하셨습니다.",
    vietnamese: "Bạn đã kiểm tra.")
  static let changedOrigin = LocalizedText(
    "直しました。", easy: "なおしました。", english: "You changed this.", chinese: "您已修改。", korean: "고치셨습니다.",
    vietnamese: "Bạn đã sửa.")

  static func mayWeUse(_ register: LocalizedText) -> LocalizedText {
    register.map { language, name in
      switch language {
      case .easyJapanese: name + RubyText("を {使|つか}っても いいですか")
      case _ where language.htmlTag == "ja": name + RubyText("の情報を使いますか")
      case .simplifiedChinese: RubyText("可以使用") + name + RubyText("的信息吗")
      case .korean: name + RubyText(" 정보를 사용할까요")
      case .vietnamese: RubyText("Chúng tôi có thể dùng thông tin của ") + name + RubyText(" không?")
      default: RubyText("May we use the ") + name + RubyText("?")
      }
    }
  }

  static func chooseConsent(_ register: LocalizedText) -> LocalizedText {
    register.map { language, name in
      switch language {
      case .easyJapanese: name + RubyText("を {使|つか}うか {使|つか}わないか {選|えら}んでください")
      case _ where language.htmlTag == "ja": name + RubyText("の情報を使うか使わないかを選んでください")
      case .simplifiedChinese: RubyText("请选择是否可以使用") + name + RubyText("的信息")
      case .korean: name + RubyText(" 정보를 사용할지 선택해 주세요")
      case .vietnamese: RubyText("Hãy chọn có cho dùng thông tin của ") + name + RubyText(" hay không")
      default: RubyText("Choose whether we may use the ") + name
      }
    }
  }

  static func chooseAnother(_ question: LocalizedText) -> LocalizedText {
    question.map { language, text in
      switch language {
      case .easyJapanese: RubyText("「") + text + RubyText("」に、「はい」か「いいえ」を {選|えら}んでください")
      case _ where language.htmlTag == "ja": RubyText("「") + text + RubyText("」に、「はい」か「いいえ」を選んでください")
      case .simplifiedChinese: RubyText("请为“") + text + RubyText("”选择“是”或“否”")
      case .korean: RubyText("“") + text + RubyText("”에 “예” 또는 “아니요”를 선택해 주세요")
      case .vietnamese: RubyText("Hãy chọn “Có” hoặc “Không” cho “") + text + RubyText("”")
      default: RubyText("Choose “Yes” or “No” for “") + text + RubyText("”")
      }
    }
  }

  static func until(_ day: String) -> LocalizedText {
    LocalizedText(
      RubyText(plain: day) + "まで", easy: RubyText(plain: day) + "までに", english: RubyText("By ") + RubyText(plain: day),
      chinese: RubyText(plain: day) + "之前", korean: RubyText(plain: day) + "까지",
      vietnamese: RubyText("Trước hết ngày ") + RubyText(plain: day))
  }
}
