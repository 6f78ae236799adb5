public import FormSource

extension TextDiagnostic {
  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .sentenceLength:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "長い文", en: "A long sentence"),
        why: BilingualText(
          ja: "一つの文に一つのことだけを書くと、読み返さずにわかります。",
          en: "A sentence with one message is understood without reading it twice."),
        wrong: .text("引っ越してきた人は、引っ越した日から14日以内に、前の市区町村でもらった証明書を持って区役所の窓口に転入届を出してください。"),
        right: .text("引っ越してから14日以内に、転入届を出してください。"))
    case .commas:
      DiagnosticPage(
        .information, title: BilingualText(ja: "読点の多い文", en: "A sentence with many commas"),
        why: BilingualText(
          ja: "読点が多い文は、いくつものことを言っています。",
          en: "A sentence with many commas says many things."),
        wrong: .text("区は、書いたことを、電話で、あなたに、確かめます。"),
        right: .text("区は、書いたことを電話で確かめます。"))
    case .listThree:
      DiagnosticPage(
        .information, title: BilingualText(ja: "文の中の一覧", en: "A list inside a sentence"),
        why: BilingualText(
          ja: "三つより多いものは、箇条書きにすると、そろえながら読めます。",
          en: "Three things or more are easier to gather from a list."),
        wrong: .text("本人確認書類、印鑑、通帳及び顔写真が必要です。"),
        right: .text("必要なものは、下の一覧を見てください。"))
    case .doubleNegation:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "二重の打ち消し", en: "A double negation"),
        why: BilingualText(
          ja: "打ち消しが重なると、できるのかできないのか、わからなくなります。",
          en: "Two negations leave readers unsure whether something is possible."),
        wrong: .text("申し込めないわけではありません。"),
        right: .text("申し込めます。"))
    case .obligation:
      DiagnosticPage(
        .information, title: BilingualText(ja: "「なければなりません」", en: "A duty said by a double negation"),
        why: BilingualText(
          ja: "「〜てください」のほうが短く、何をするかがすぐわかります。",
          en: "〜てください is shorter and says at once what to do."),
        wrong: .text("届けを出さなければなりません。"),
        right: .text("届けを出してください。"))
    case .passive:
      DiagnosticPage(
        .information, title: BilingualText(ja: "受け身かもしれない言い方", en: "What may be passive"),
        why: BilingualText(
          ja: "だれがするかを書かないと、待てばよいのか、自分がするのか、わかりません。機械では「れる」の意味を決められないので、人が見てください。",
          en:
            "Without saying who acts, readers do not know whether to wait or to act. A program cannot tell the passive from the potential: a person decides."
        ),
        wrong: .text("証明書は区役所で交付されます。"),
        right: .text("区役所が証明書を渡します。"))
    case .causativePolite:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "「させていただきます」", en: "させていただきます"),
        why: BilingualText(
          ja: "長く、だれがするのかがわかりにくくなります。",
          en: "It is long and hides who acts."),
        wrong: .text("書類を確認させていただきます。"),
        right: .text("書類を確認します。"))
    case .honorific:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "敬語", en: "Honorific speech"),
        why: BilingualText(
          ja: "尊敬語と謙譲語は、日本語を学んだ人に教わる機会が少なく、意味が取れません。",
          en: "Respectful and humble forms are learnt late; many readers cannot take their meaning."),
        wrong: .easyText("ごらんください。"),
        right: .easyText("{見|み}て ください。"))
    case .endingConsistency:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "そろわない文末", en: "Two styles of sentence endings"),
        why: BilingualText(
          ja: "「です・ます」の中の「である」は、別の人が言っているように聞こえます。",
          en: "である among です and ます sounds as if somebody else spoke."),
        wrong: .text("手続が必要である。書類を出してください。"),
        right: .text("手続が必要です。書類を出してください。"))
    case .nounChain:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "つづく漢字", en: "Many kanji in a row"),
        why: BilingualText(
          ja: "どこで切れるかがわからないと、読めず、辞書も引けません。様式や法律の名前は「」に入れると、そのままでかまいません。",
          en:
            "Who cannot see where words end can neither read nor look them up. Names of forms and laws may stay, in 「」."
        ),
        wrong: .text("国民健康保険被保険者資格喪失届を出してください。"),
        right: .text("国民健康保険をやめる届けを出してください。"))
    case .nominalisedVerb:
      DiagnosticPage(
        .information, title: BilingualText(ja: "名詞にした動詞", en: "A verb made into a noun"),
        why: BilingualText(
          ja: "「申請を行う」より「申し込む」のほうが短く、することがすぐわかります。",
          en: "A plain verb is shorter and says at once what to do."),
        wrong: .easyText("{調査|ちょうさ}を {行|おこな}います。"),
        right: .easyText("{調|しら}べます。"))
    case .glossaryTerm:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "使わない言葉", en: "A word that is not used"),
        why: BilingualText(
          ja: "役所の言葉は、毎日使わない人には通じません。用語集に、代わりの言葉があります。",
          en:
            "Words of the administration do not reach people who do not use them every day. The glossary has plain words for them."
        ),
        wrong: .text("滞納がある人"),
        right: .text("期限までに払っていないお金がある人"))
    case .unexplainedTerm:
      DiagnosticPage(
        .information, title: BilingualText(ja: "説明のない名前", en: "A name without an explanation"),
        why: BilingualText(
          ja: "紙や窓口で見る名前は残します。はじめに出る所で、何のことかを言ってください。",
          en: "Names that stand on papers and at counters stay; say what they are where they first stand."),
        wrong: .text("委任状を出してください。"),
        right: .text("委任状（手続をたのんだことを書く紙）を出してください。"))
    case .oldStyle:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "古い言い方", en: "A literary turn of phrase"),
        why: BilingualText(
          ja: "話すときに使わない言葉は、声に出して読んでもわかりません。",
          en: "Words nobody speaks are not understood when they are read out either."),
        wrong: .text("手数料に係る書類です。"),
        right: .text("手数料の書類です。"))
    case .katakanaWord:
      DiagnosticPage(
        .information, title: BilingualText(ja: "外来語", en: "A loan word"),
        why: BilingualText(
          ja: "毎日の言葉になっていない外来語は、意味を推しはかることもできません。名前かもしれないので、人が見てください。",
          en: "A loan word outside daily life cannot even be guessed. It may be a name: a person decides."),
        wrong: .text("コンプライアンスを大切にします。"),
        right: .text("決まりを守ることを大切にします。"))
    case .onomatopoeia:
      DiagnosticPage(
        .information, title: BilingualText(ja: "音や様子をまねた言葉", en: "A word that imitates a sound"),
        why: BilingualText(
          ja: "日本語を学んだ人には、音から様子が浮かびません。",
          en: "Who learnt Japanese does not hear the manner in the sound."),
        wrong: .easyText("どんどん {進|すす}めて ください。"),
        right: .easyText("{早|はや}く {進|すす}めて ください。"))
    case .vague:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "はっきりしない言葉", en: "A vague word"),
        why: BilingualText(
          ja: "いつまで、いくつ、何かがわからないと、行動できません。",
          en: "Nobody can act without the day, the number or the name."),
        wrong: .text("お早めに出してください。"),
        right: .text("3月31日までに出してください。"))
    case .dateForm:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "日付の書き方", en: "The way a date is written"),
        why: BilingualText(
          ja: "「4/1」は読み上げでも、国によっても、別の日や分数になります。",
          en: "A screen reader and people from elsewhere take 4/1 for another day or a fraction."),
        wrong: .text("R8.4.1までに出してください。"),
        right: .text("2026年（令和8年）4月1日までに出してください。"))
    case .timeForm:
      DiagnosticPage(
        .information, title: BilingualText(ja: "時刻の書き方", en: "The way a time is written"),
        why: BilingualText(
          ja: "午前か午後かをつけると、だれでも同じ時刻に来ます。",
          en: "With 午前 or 午後 everybody comes at the same time."),
        wrong: .easyText("9:00から {開|ひら}きます。"),
        right: .easyText("{午前|ごぜん}9{時|じ}から {開|ひら}きます。"))
    case .rangeSign:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "「〜」の記号", en: "The sign 〜"),
        why: BilingualText(
          ja: "「〜」は読み上げられないことがあり、日本語を学ぶ人にも伝わりません。",
          en: "Screen readers pass over 〜, and learners do not know it."),
        wrong: .easyText("4{月|がつ}1{日|にち}〜7{日|か}"),
        right: .easyText("4{月|がつ}1{日|にち}から 4{月|がつ}7{日|か}まで"))
    case .countingTerms:
      DiagnosticPage(
        .information, title: BilingualText(ja: "どこまで入るかわからない数", en: "A limit without an example"),
        why: BilingualText(
          ja: "「18歳未満」に18歳が入るかどうかを、まちがえる人がいます。",
          en: "Many people are unsure whether 18歳未満 includes the age of 18."),
        wrong: .text("18歳未満の子ども"),
        right: .text("17歳まで（18歳未満）の子ども"))
    case .kanjiDensity:
      DiagnosticPage(
        .information, title: BilingualText(ja: "漢字の多い文章", en: "A text with many kanji"),
        why: BilingualText(
          ja: "漢字が多い文章は、黒く見えて、読む前にあきらめる人がいます。",
          en: "A text dark with kanji is given up before it is read."),
        wrong: .text(
          "この書類の項目は全部で45。表面の左半分は住所、連絡先、家族構成。右半分は勤務先、年収、加入年月日。裏面は振込先の銀行名と支店名。書類の用意が困難な場合、事前の電話相談が必要。窓口の混雑時、最長で2時間程度の待ち時間。"
        ),
        right: .text(
          "名前と住所と電話番号を書いてください。家族のことも書いてください。うらには、お金を受け取る口座を書いてください。書くことがわからないときは、窓口に電話してください。窓口がこんでいるときは、2時間ぐらい待つことがあります。"
        ))
    case .kanjiLevel:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "読めない人がいる漢字", en: "Kanji that some cannot read"),
        why: BilingualText(
          ja: "常用漢字でない漢字は、学校で習いません。やさしい日本語では、すべての漢字にふりがなをつけます。",
          en: "Kanji outside the 常用漢字 are not taught at school. In easy Japanese every kanji has furigana."),
        wrong: .text("罹災した人"),
        right: .text("{罹災|りさい}した人"))
    case .rubyComplete:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "そろわないふりがな", en: "Furigana that is not whole"),
        why: BilingualText(
          ja: "ふりがなは、ひらがなで、言葉にまとめてつけると、辞書で引けます。",
          en: "Furigana in hiragana over whole words can be looked up."),
        wrong: .easyText("{住|じゅう}{所|しょ}"),
        right: .easyText("{住所|じゅうしょ}"))
    case .sameParticle:
      DiagnosticPage(
        .information, title: BilingualText(ja: "つづく「の」", en: "の again and again"),
        why: BilingualText(
          ja: "「の」がつづくと、どれがどれにかかるか、わかりません。",
          en: "With の after の, nobody sees what belongs to what."),
        wrong: .text("区の窓口の担当の人に聞いてください。"),
        right: .text("窓口の人に聞いてください。"))
    case .kanjiDigits:
      DiagnosticPage(
        .information, title: BilingualText(ja: "漢字の数字", en: "Numbers in kanji"),
        why: BilingualText(
          ja: "横書きでは、算用数字のほうが早く正しく読めます。",
          en: "In horizontal text digits are read faster and without mistakes."),
        wrong: .text("十四日のあいだに出してください。"),
        right: .text("14日のあいだに出してください。"))
    }
  }
}
