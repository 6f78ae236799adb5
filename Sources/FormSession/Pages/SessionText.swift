import FormComponents
import FormModel
import FormText
import PlainLanguage

/// The fixed words of the pages a session makes. The words of the procedure come from its specification.
enum SessionText {
  // MARK: Acts
  static let start = LocalizedText(
    "はじめる", easy: "はじめる", english: "Start now", chinese: "开始", korean: "시작하기", vietnamese: "Bắt đầu")
  static let goOn = LocalizedText(
    "次へ", easy: "つぎへ", english: "Continue", chinese: "下一步", korean: "다음", vietnamese: "Tiếp tục")
  static let confirmAndGoOn = LocalizedText(
    "この内容で次へ", easy: "これで よいです。つぎへ", english: "Confirm and continue", chinese: "以此内容继续", korean: "이 내용으로 계속",
    vietnamese: "Xác nhận và tiếp tục")
  static let send = LocalizedText(
    "この内容で送る", easy: "これで {送|おく}る", english: "Send", chinese: "以此内容提交", korean: "이 내용으로 보내기", vietnamese: "Gửi")
  static let back = LocalizedText(
    "前のページに戻る", easy: "まえの ページ", english: "Back", chinese: "返回上一页", korean: "이전 페이지로 돌아가기",
    vietnamese: "Quay lại trang trước")
  static let change = LocalizedText(
    "変える", easy: "なおす", english: "Change", chinese: "修改", korean: "변경", vietnamese: "Thay đổi")
  static let remove = LocalizedText(
    "取り消す", easy: "{消|け}す", english: "Remove", chinese: "删除", korean: "삭제", vietnamese: "Xóa")

  // MARK: Start
  static let deadline = LocalizedText(
    "いつまで", easy: "いつまでに {出|だ}しますか", english: "When to apply", chinese: "截止日期", korean: "기한", vietnamese: "Thời hạn")
  static let papers = LocalizedText(
    "用意するもの", easy: "いる もの", english: "What you need", chinese: "需要准备的东西", korean: "준비할 것",
    vietnamese: "Những thứ cần chuẩn bị")
  static let papersWhenNeeded = LocalizedText(
    "あてはまる人だけ用意するもの", easy: "ある {人|ひと}だけ いる もの", english: "Needed by some people", chinese: "仅部分人需要准备的东西",
    korean: "해당하는 분만 준비할 것", vietnamese: "Chỉ một số người cần chuẩn bị")
  static let fee = LocalizedText(
    "費用", easy: "お{金|かね}", english: "Cost", chinese: "费用", korean: "비용", vietnamese: "Chi phí")
  static let noFee = LocalizedText(
    "かかりません。", easy: "お{金|かね}は いりません。", english: "It is free.", chinese: "免费。", korean: "무료입니다.",
    vietnamese: "Miễn phí.")
  static let total = LocalizedText(
    "合計", easy: "{全部|ぜんぶ}で", english: "Total", chinese: "合计", korean: "합계", vietnamese: "Tổng cộng")
  static let formHasChanged = LocalizedText(
    "前に書いたときから、この手続が変わりました", easy: "まえに {書|か}いた ときから、かわった ことが あります",
    english: "This form has changed since you last saved it", chinese: "自您上次填写以来，这项手续有了变化",
    korean: "지난번에 작성하신 뒤로 이 절차가 바뀌었습니다", vietnamese: "Thủ tục này đã thay đổi kể từ lần bạn điền trước")
  static let questionsRemoved = LocalizedText(
    "聞かなくなった質問があります。その答えは使いません。", easy: "{聞|き}かなく なった ことが あります。その {答|こた}えは {使|つか}いません。",
    english: "Some questions are no longer asked. Your answers to them are not used.",
    chinese: "有些问题不再询问。您对这些问题的回答将不会使用。", korean: "더 이상 묻지 않는 질문이 있습니다. 그 답변은 사용하지 않습니다.",
    vietnamese: "Có câu hỏi không còn được hỏi nữa. Câu trả lời của bạn cho các câu hỏi đó không được dùng.")
  static let duration = LocalizedText(
    "かかる時間", easy: "かかる {時間|じかん}", english: "How long it takes", chinese: "所需时间", korean: "걸리는 시간",
    vietnamese: "Thời gian cần thiết")
  static let legalBasis = LocalizedText(
    "根拠となる法律", easy: "きまり（{法律|ほうりつ}）", english: "Legal basis", chinese: "法律依据", korean: "근거 법률",
    vietnamese: "Căn cứ pháp luật")
  static let retention = LocalizedText(
    "入力した内容の保存", easy: "{書|か}いたものを {残|のこ}す {期間|きかん}", english: "How long your answers are kept", chinese: "填写内容的保存期限",
    korean: "입력한 내용의 보관", vietnamese: "Thời gian lưu câu trả lời")

  // MARK: Counter
  static let turnScreen = LocalizedText(
    "番号や口座は声に出さず、画面を向けて確かめてもらいます。",
    easy: "ばんごうや こうざは こえに {出|だ}さないで、{画面|がめん}を {見|み}て もらいます。",
    english: "Do not say numbers and accounts aloud: turn the screen and let the resident check them.",
    chinese: "请不要读出号码和账户，把屏幕转向对方请其确认。", korean: "번호나 계좌는 소리 내어 말하지 말고 화면을 돌려 확인하시게 합니다.",
    vietnamese: "Không đọc to số và tài khoản: hãy xoay màn hình để người dân tự kiểm tra.")

  // MARK: Consent
  static let consentTitle = LocalizedText(
    "区が持っている情報を使いますか", easy: "{区|く}が {知|し}っている ことを {使|つか}っても いいですか",
    english: "May we use what the ward already knows?", chinese: "可以使用区里已有的信息吗", korean: "구가 가지고 있는 정보를 사용할까요",
    vietnamese: "Chúng tôi có thể dùng thông tin quận đã có không?")
  static let consentIntroduction = LocalizedText(
    "使うと、入力が少なくなります。使わないときも、同じ手続きができます。あとで変えられます。",
    easy: "はい を {選|えら}ぶと、{書|か}く ことが {少|すく}なく なります。いいえ でも、{同|おな}じ {手続|てつづ}きが できます。あとで {変|か}えられます。",
    english:
      "If you say yes, there is less to type. If you say no, you can use the same form. You can change this later.",
    chinese: "如果使用，需要填写的内容会减少。不使用也可以办理同样的手续。之后可以更改。",
    korean: "사용하면 입력할 내용이 줄어듭니다. 사용하지 않아도 같은 절차를 밟을 수 있습니다. 나중에 바꿀 수 있습니다.",
    vietnamese: "Nếu đồng ý, bạn sẽ phải nhập ít hơn. Nếu không, bạn vẫn làm được thủ tục này. Bạn có thể thay đổi sau."
  )
  static let yesUse = LocalizedText(
    "はい、使います", easy: "はい、{使|つか}って いいです", english: "Yes, use it", chinese: "是，使用", korean: "예, 사용합니다",
    vietnamese: "Có, hãy dùng")
  static let noUse = LocalizedText(
    "いいえ、自分で入力します", easy: "いいえ、{自分|じぶん}で {書|か}きます", english: "No, I will type it in", chinese: "否，自己填写",
    korean: "아니요, 직접 입력합니다", vietnamese: "Không, tôi sẽ tự nhập")

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
  static let none = LocalizedText(
    "まだありません。", easy: "まだ ありません。", english: "None yet.", chinese: "还没有。", korean: "아직 없습니다.", vietnamese: "Chưa có.")
  static let yes = LocalizedText("はい", easy: "はい", english: "Yes", chinese: "是", korean: "예", vietnamese: "Có")
  static let no = LocalizedText("いいえ", easy: "いいえ", english: "No", chinese: "否", korean: "아니요", vietnamese: "Không")

  // MARK: Review and end
  static let reviewTitle = LocalizedText(
    "内容の確認", easy: "まちがいが ないか {見|み}てください", english: "Check your answers", chinese: "确认内容", korean: "내용 확인",
    vietnamese: "Kiểm tra câu trả lời")
  /// Names the act by its label, not by its place: a terminal has no button at the bottom.
  static func reviewIntroduction(_ send: LocalizedText) -> LocalizedText {
    send.map { language, act in
      switch language {
      case .easyJapanese:
        RubyText("まだ {送|おく}っていません。{見|み}て、よければ、「") + act + RubyText("」を {選|えら}んでください。")
      case _ where language.htmlTag == "ja":
        RubyText("まだ送っていません。内容を確かめて、よければ「") + act + RubyText("」を選んでください。")
      case .simplifiedChinese: RubyText("尚未提交。请确认内容，没有问题就选择“") + act + RubyText("”。")
      case .korean: RubyText("아직 보내지 않았습니다. 내용을 확인하고 “") + act + RubyText("”을(를) 선택해 주세요.")
      case .vietnamese: RubyText("Chưa có gì được gửi. Hãy kiểm tra câu trả lời, rồi chọn “") + act + RubyText("”.")
      default: RubyText("Nothing has been sent yet. Check your answers, then choose “") + act + RubyText("”.")
      }
    }
  }
  static let incomplete = LocalizedText(
    "まだ答えていない質問があります。", easy: "まだ {答|こた}えていない ところが あります。",
    english: "Some questions have not been answered yet.", chinese: "还有尚未回答的问题。", korean: "아직 답하지 않은 질문이 있습니다.",
    vietnamese: "Còn câu hỏi chưa được trả lời.")
  static let computed = LocalizedText(
    "答えから計算したもの", easy: "{計算|けいさん}した もの", english: "Worked out from your answers", chinese: "根据您的回答计算的内容",
    korean: "답변을 바탕으로 계산한 내용", vietnamese: "Tính từ câu trả lời của bạn")
  static let notYetKnown = LocalizedText(
    "まだ決まりません", easy: "まだ わかりません", english: "Not known yet", chinese: "尚未确定", korean: "아직 정해지지 않았습니다",
    vietnamese: "Chưa xác định")
  static let consentSummary = LocalizedText(
    "区が持っている情報", easy: "{区|く}が {知|し}っている こと", english: "What the ward already knows", chinese: "区里已有的信息",
    korean: "구가 가지고 있는 정보", vietnamese: "Thông tin quận đã có")
  static let consentGiven = LocalizedText(
    "使う", easy: "{使|つか}う", english: "Used", chinese: "使用", korean: "사용", vietnamese: "Dùng")
  static let consentNotGiven = LocalizedText(
    "使わない", easy: "{使|つか}わない", english: "Not used", chinese: "不使用", korean: "사용 안 함", vietnamese: "Không dùng")
  static let nextSteps = LocalizedText(
    "これからのこと", easy: "つぎに する こと", english: "What happens next", chinese: "接下来的流程", korean: "앞으로의 절차",
    vietnamese: "Các bước tiếp theo")
  static let stillToBring = LocalizedText(
    "あとで出すもの", easy: "あとで {出|だ}す もの", english: "What you still have to bring", chinese: "之后需要提交的东西",
    korean: "나중에 제출할 것", vietnamese: "Những thứ cần nộp sau")
  static let locked = LocalizedText(
    "ここでは変えられません。ちがうときは、窓口に相談してください。",
    easy: "ここでは なおせません。ちがう ときは、{窓口|まどぐち}で {話|はな}してください。",
    english: "This cannot be changed here. If it is wrong, talk to the office.", chinese: "此处不能修改。如果与事实不同，请到窗口咨询。",
    korean: "여기서는 바꿀 수 없습니다. 사실과 다르면 창구에 문의해 주세요.",
    vietnamese: "Không thể sửa ở đây. Nếu khác với thực tế, hãy hỏi tại quầy.")
  static let moreQuestions = LocalizedText(
    "答えに合わせて、質問が増えました。続けて答えてください。",
    easy: "{質問|しつもん}が ふえました。{続|つづ}けて {答|こた}えてください。",
    english: "Because of your answers there are more questions. Carry on answering.", chinese: "根据您的回答，增加了一些问题。请继续回答。",
    korean: "답변에 따라 질문이 늘었습니다. 계속 답해 주세요.",
    vietnamese: "Theo câu trả lời của bạn, có thêm câu hỏi. Hãy tiếp tục trả lời.")

  // MARK: Paper
  static let applicant = LocalizedText(
    "手続をする人", easy: "{出|だ}す {人|ひと}", english: "Applicant", chinese: "申请人", korean: "신청하는 사람",
    vietnamese: "Người nộp đơn"
  )
  static let signatureTitle = LocalizedText(
    "自分で名前を書くところ", easy: "{自分|じぶん}で {名前|なまえ}を {書|か}く ところ", english: "Signature", chinese: "签名", korean: "서명",
    vietnamese: "Chữ ký")
  static let signatureStatement = LocalizedText(
    "上の内容にまちがいありません。", easy: "{上|うえ}に {書|か}いた ことは ほんとうです。",
    english: "What is written above is correct.", chinese: "以上内容属实。", korean: "위의 내용은 사실과 같습니다.",
    vietnamese: "Nội dung trên là đúng.")
  static let signatureDate = LocalizedText(
    "書いた日", easy: "{書|か}いた {日|ひ}", english: "Date", chinese: "填写日期", korean: "작성한 날", vietnamese: "Ngày điền")

  static let staff = LocalizedText(
    "区の職員", easy: "{区|く}の {人|ひと}", english: "the ward’s staff", chinese: "区的职员", korean: "구 직원",
    vietnamese: "nhân viên quận")
  static let otherOffices = LocalizedText(
    "ほかの窓口", easy: "ほかの {窓口|まどぐち}", english: "Other offices", chinese: "其他窗口", korean: "다른 창구",
    vietnamese: "Các quầy khác")
}
