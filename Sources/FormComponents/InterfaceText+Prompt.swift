public import FormText

extension InterfaceText {
  /// The fixed words of a channel that asks in lines: prompts, what can be typed, and what to do about a line that could
  /// not be used. Every sentence names the way on.
  public enum Prompt {}
}

// MARK: - Where the person is

extension InterfaceText.Prompt {
  /// The place of a page: 「2 / 8 ページ」.
  public static func page(_ number: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      "\(number) / \(total) ページ", easy: "\(number) / \(total) ページ", english: "Page \(number) / \(total)")
  }

  /// The place of a question on its page: 「質問 3 / 8」.
  public static func question(_ number: Int, of total: Int) -> LocalizedText {
    LocalizedText(
      "質問 \(number) / \(total)", easy: "しつもん \(number) / \(total)", english: "Question \(number) / \(total)")
  }

  /// Before the only question of a page.
  public static let onlyQuestion = LocalizedText("質問", easy: "しつもん", english: "Question")
  /// Said once, before the first question.
  public static let introduction = LocalizedText(
    "答えを書いて、Enterキーを押します。? で説明、「戻る」で前の質問、「やめる」で保存して終わります。",
    easy: "こたえを {書|か}いて、Enterキーを おします。? で せつめいを {見|み}ます。「もどる」で {前|まえ}の しつもんに もどります。「やめる」で おわります。",
    english: "Write an answer and press Enter. ? explains, “back” goes to the question before, “quit” saves and ends.")
  /// When only some questions of a page are asked again.
  public static let othersKept = LocalizedText(
    "ほかの答えは、そのままです。", easy: "ほかの こたえは、そのままです。", english: "The other answers stay as they are.")
}

// MARK: - Prompts

extension InterfaceText.Prompt {
  /// The prompt where the words of the question are too long to stand in it.
  public static let answer = LocalizedText("答え", easy: "こたえ", english: "Answer")
  /// The prompt where a number is typed.
  public static let number = LocalizedText("番号", easy: "ばんごう", english: "Number")
  /// In a prompt: Enter keeps this.
  public static func keeps(_ value: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "Enterで「\(value)」のまま"), .easyJapanese: RubyText(plain: "Enterで「\(value)」のまま"),
      .english: RubyText(plain: "Enter keeps “\(value)”"),
    ])
  }
  /// In a prompt: Enter keeps what was said in the line before, or what is not shown.
  public static let keepsPresent = LocalizedText(
    "Enterで今の答えのまま", easy: "Enterで {今|いま}の こたえの まま", english: "Enter keeps your answer")
  /// In a prompt: Enter leaves an optional question empty.
  public static let skips = LocalizedText(
    "なければEnter", easy: "なければ Enter", english: "Enter if there is none")
  /// In a prompt: Enter does this.
  public static func enter(does act: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "Enterで「\(act)」"), .easyJapanese: RubyText(plain: "Enterで「\(act)」"),
      .english: RubyText(plain: "Enter for “\(act)”"),
    ])
  }
  /// Before the present answer, on a line of its own.
  public static let present = LocalizedText("今の答え", easy: "{今|いま}の こたえ", english: "Your answer now")
  /// After the words of texts that `?` unfolds.
  public static let unfolds = LocalizedText("? で読めます", easy: "? で よめます", english: "? to read")
}

// MARK: - How to answer

extension InterfaceText.Prompt {
  /// How several choices are typed.
  public static let several = LocalizedText(
    "いくつでも選べます。番号を並べて書きます。例: 1 3", easy: "いくつでも えらべます。ばんごうを ならべて {書|か}きます。れい: 1 3",
    english: "Choose as many as apply. Write the numbers one after the other, such as 1 3.")
  /// How one of a long list is found without hearing all of it.
  public static func longList(_ count: Int) -> LocalizedText {
    LocalizedText(
      "\(count)の中から選びます。言葉のはじめを書くか、? で全部を読みます。",
      easy: "\(count)の {中|なか}から えらびます。ことばの はじめを {書|か}くか、? で ぜんぶを よみます。",
      english: "One of \(count). Write how it begins, or ? to read them all.")
  }
  /// How several lines are typed.
  public static let lines = LocalizedText(
    "何行でも書けます。終わったら、何も書かずにEnterを押します。",
    easy: "{何行|なんぎょう}でも {書|か}けます。おわったら、なにも {書|か}かないで Enterを おします。",
    english: "Write as many lines as you need. Press Enter on an empty line to finish.")
  /// The prompt of the second and later lines of a text.
  public static let more = LocalizedText("つづき", easy: "つづき", english: "More")
  /// In a prompt: Enter ends a text of several lines.
  public static let endsText = LocalizedText("終わるときはEnter", easy: "おわる ときは Enter", english: "Enter to finish")
  /// The most characters of a long text.
  public static func most(_ characters: Int) -> LocalizedText {
    LocalizedText(
      "\(characters)文字まで書けます。", easy: "\(characters){文字|もじ}まで {書|か}けます。", english: "Up to \(characters) characters.")
  }
  /// How the parts of one answer are typed together: 「年、月、日を続けて1行に書きます。」
  public static func together(_ parts: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "\(parts)を続けて1行に書きます。"),
      .easyJapanese: RubyText(plain: "\(parts)を つづけて 1行に かきます。"),
      .english: RubyText(plain: "Write \(parts) together on one line."),
    ])
  }
  /// How a file is named.
  public static let file = LocalizedText(
    "ファイルの場所（パス）を書きます。ファイルをこの画面に引いて置くこともできます。",
    easy: "ファイルの ばしょ（パス）を {書|か}きます。ファイルを この {画面|がめん}に おくことも できます。",
    english: "Write the path of the file, or drop the file on this window.")
  /// The prompt where the path of a file is typed.
  public static let path = LocalizedText("ファイルの場所", easy: "ファイルの ばしょ", english: "Path of the file")
  /// Before the numbered files of other questions.
  public static let filesToUseAgain = LocalizedText(
    "もう出したファイルは、番号で選べます。", easy: "もう {出|だ}した ファイルは、{番号|ばんごう}で {選|えら}べます。",
    english: "Type a number to use a file again that you gave before.")
  /// In a prompt: Enter ends the list of files.
  public static let noMoreFiles = LocalizedText(
    "ほかになければEnter", easy: "ほかに なければ Enter", english: "Enter if there are no more")
  /// Before the name of a file that was taken.
  public static let fileTaken = LocalizedText("受け取ったファイル", easy: "うけとった ファイル", english: "File received")
  /// When an answer is typed without being shown.
  public static let hidden = LocalizedText(
    "書いた文字は、画面に出ません。", easy: "{書|か}いた {文字|もじ}は、{画面|がめん}に {出|で}ません。",
    english: "What you type is not shown.")
  /// What is said instead of showing an answer that was typed unseen.
  public static func received(_ characters: Int) -> LocalizedText {
    LocalizedText(
      "\(characters)文字を受け取りました。", easy: "\(characters){文字|もじ}を うけとりました。",
      english: characters == 1 ? "1 character received." : "\(characters) characters received.")
  }
  /// After an answer was taken away.
  public static let cleared = LocalizedText("消しました。", easy: "けしました。", english: "Cleared.")
  /// Over what can be done with a page.
  public static let acts = LocalizedText("次にすること", easy: "つぎに すること", english: "What to do next")
  /// How an answer is changed by its number.
  public static let change = LocalizedText(
    "直すところがあれば、その番号を書きます。", easy: "なおす ところが あれば、その ばんごうを {書|か}きます。",
    english: "To change an answer, write its number.")
  /// How a page is gone to by its number.
  public static let goTo = LocalizedText(
    "行きたいところがあれば、その番号を書きます。", easy: "いきたい ところが あれば、その ばんごうを {書|か}きます。",
    english: "To go to one of them, write its number.")
}

// MARK: - Lines that cannot be used

extension InterfaceText.Prompt {
  /// When a number is not one of those offered.
  public static func choose(_ question: String, from first: Int, to last: Int) -> LocalizedText {
    let isOne = first == last
    return LocalizedText([
      .japanese: RubyText(plain: "「\(question)」は、\(isOne ? "\(first)と" : "\(first)から\(last)までの番号で")答えてください"),
      .easyJapanese: RubyText(
        plain: "「\(question)」は、\(isOne ? "\(first) と" : "\(first)から \(last)までの ばんごうで") こたえてください"),
      .english: RubyText(
        plain: "Answer “\(question)” with \(isOne ? "the number \(first)" : "a number from \(first) to \(last)")"),
    ])
  }
  /// When more than one number was written where one is asked.
  public static func chooseOne(_ question: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(question)」は、番号を1つだけ書いてください"),
      .easyJapanese: RubyText(plain: "「\(question)」は、ばんごうを 1つだけ かいてください"),
      .english: RubyText(plain: "Write one number only for “\(question)”"),
    ])
  }
  /// When what was written fits several choices.
  public static func chooseAmong(_ question: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(question)」は、次の中から番号で選んでください"),
      .easyJapanese: RubyText(plain: "「\(question)」は、つぎの なかから ばんごうで えらんでください"),
      .english: RubyText(plain: "Choose one of these by its number for “\(question)”"),
    ])
  }
  /// When there is nothing before the first question.
  public static let nothingBefore = LocalizedText(
    "ここが最初の質問です。", easy: "ここが はじめの しつもんです。", english: "This is the first question.")
  /// When a line is longer than can be taken.
  public static func tooLong(_ question: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(question)」の1行が長すぎます。短く分けて書いてください"),
      .easyJapanese: RubyText(plain: "「\(question)」の 1行が ながすぎます。みじかく わけて かいてください"),
      .english: RubyText(plain: "The line for “\(question)” is too long. Write it in shorter parts"),
    ])
  }
  /// When a text of several lines has grown beyond what can be taken.
  public static func textIsFull(_ question: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(question)」は、ここまでにして、Enterを押してください"),
      .easyJapanese: RubyText(plain: "「\(question)」は、ここまでに して、Enterを おしてください"),
      .english: RubyText(plain: "“\(question)” has no room for more. Press Enter to finish"),
    ])
  }
  /// When a line holds bytes that are no text.
  public static func notText(_ question: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(question)」に読めない文字がありました。もう一度書いてください"),
      .easyJapanese: RubyText(plain: "「\(question)」に よめない もじが ありました。もういちど かいてください"),
      .english: RubyText(plain: "Some characters for “\(question)” could not be read. Write it once more"),
    ])
  }
  /// When there is no file at a path.
  public static func fileIsMissing(_ path: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(path)」にファイルが見つかりません。場所を確かめて、もう一度書いてください"),
      .easyJapanese: RubyText(plain: "「\(path)」に ファイルが ありません。ばしょを たしかめて、もういちど かいてください"),
      .english: RubyText(plain: "There is no file at “\(path)”. Check the path and write it once more"),
    ])
  }
  /// When a path leads to something that is no file.
  public static func fileIsNone(_ path: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(path)」はファイルではありません。ファイルの名前まで書いてください"),
      .easyJapanese: RubyText(plain: "「\(path)」は ファイルでは ありません。ファイルの なまえまで かいてください"),
      .english: RubyText(plain: "“\(path)” is not a file. Write the path down to the name of the file"),
    ])
  }
  /// When a file may not or cannot be read.
  public static func fileCannotBeRead(_ path: String) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(path)」を開けません。ほかの場所に写してから、もう一度書いてください"),
      .easyJapanese: RubyText(plain: "「\(path)」が ひらけません。ほかの ばしょに うつしてから、もういちど かいてください"),
      .english: RubyText(plain: "“\(path)” cannot be opened. Copy it to another place and write its path"),
    ])
  }
  /// When a file is larger than can be taken; the limit is said in MB.
  public static func fileIsTooLarge(_ path: String, megabytes: Int) -> LocalizedText {
    LocalizedText([
      .japanese: RubyText(plain: "「\(path)」が大きすぎます。\(megabytes) MBまでのファイルを選んでください"),
      .easyJapanese: RubyText(plain: "「\(path)」が おおきすぎます。\(megabytes) MBまでの ファイルを えらんでください"),
      .english: RubyText(plain: "“\(path)” is too large. Choose a file of up to \(megabytes) MB"),
    ])
  }
  /// When nothing more can be read.
  public static let inputEnded = LocalizedText(
    "入力が終わったので、ここで止めます。", easy: "にゅうりょくが おわったので、ここで とめます。",
    english: "There is no more input, so this stops here.")
  /// When a person has broken off.
  public static let interrupted = LocalizedText(
    "ここで止めます。", easy: "ここで とめます。", english: "Stopped here.")
}

// MARK: - Words that can be typed

extension InterfaceText.Prompt {
  /// What can be typed at every prompt, a line each.
  public static let commands = [
    LocalizedText(
      "「戻る」で前の質問に戻ります。", easy: "「もどる」で {前|まえ}の しつもんに もどります。", english: "“back” goes to the question before."),
    LocalizedText("「やめる」で保存して終わります。", easy: "「やめる」で ほぞんして おわります。", english: "“quit” saves and ends."),
    LocalizedText(
      "「消す」か - で今の答えを消します。", easy: "「けす」か - で {今|いま}の こたえを けします。",
      english: "“clear” or - takes the present answer away."),
    LocalizedText(
      "これらの言葉そのものを答えるときは、「戻る」のように、かぎかっこを付けて書きます。",
      easy: "この ことばを こたえる ときは、かぎかっこを つけます。「もどる」のように {書|か}きます。",
      english: "To answer with one of these words itself, write it in brackets: 「back」."),
  ]
  /// How the language is changed.
  public static let changeLanguage = LocalizedText(
    "「言語」で言葉を変えます。", easy: "「ことば」で ことばを かえます。", english: "“language” changes the language.")
}
