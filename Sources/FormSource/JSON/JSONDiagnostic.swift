/// What can be wrong with a file as JSON.
public enum JSONDiagnostic: String, DiagnosticKind {
  case noSuchFile = "json.noSuchFile"
  case isFolder = "json.isFolder"
  case notReadable = "json.notReadable"
  case tooLarge = "json.tooLarge"
  case empty = "json.empty"
  case byteOrderMark = "json.byteOrderMark"
  case notUTF8 = "json.notUTF8"
  case tooDeep = "json.tooDeep"
  case tooManyValues = "json.tooManyValues"
  case tooManyErrors = "json.tooManyErrors"
  case textAfterEnd = "json.textAfterEnd"
  case trailingComma = "json.trailingComma"
  case extraComma = "json.extraComma"
  case missingComma = "json.missingComma"
  case wrongSeparator = "json.wrongSeparator"
  case missingColon = "json.missingColon"
  case extraColon = "json.extraColon"
  case comment = "json.comment"
  case foreignSpace = "json.foreignSpace"
  case unexpectedCharacter = "json.unexpectedCharacter"
  case unclosedBracket = "json.unclosedBracket"
  case mismatchedBracket = "json.mismatchedBracket"
  case unopenedBracket = "json.unopenedBracket"
  case duplicateKey = "json.duplicateKey"
  case unquotedKey = "json.unquotedKey"
  case missingKey = "json.missingKey"
  case missingValue = "json.missingValue"
  case unknownWord = "json.unknownWord"
  case malformedNumber = "json.malformedNumber"
  case numberTooLarge = "json.numberTooLarge"
  case wrongQuotes = "json.wrongQuotes"
  case unclosedString = "json.unclosedString"
  case controlCharacter = "json.controlCharacter"
  case unknownEscape = "json.unknownEscape"
  case loneSurrogate = "json.loneSurrogate"

  /// What the documentation says of it.
  public var page: DiagnosticPage {
    switch self {
    case .noSuchFile:
      DiagnosticPage(
        title: BilingualText(ja: "ないファイル", en: "A file that does not exist"),
        why: BilingualText(
          ja: "読むものがありません。パスのつづりか、今いるフォルダーがちがいます。",
          en: "There is nothing to read: the path is misspelt, or another folder is the current one."),
        wrong: .words(
          ja: "FormSpecs/moving-inn/form.json という、ないパス", en: "a path to nowhere, FormSpecs/moving-inn/form.json"),
        right: .words(ja: "あるファイルのパス", en: "the path of a file that exists"))
    case .isFolder:
      DiagnosticPage(
        title: BilingualText(ja: "ファイルのかわりのフォルダー", en: "A folder instead of a file"),
        why: BilingualText(ja: "フォルダーには読む文字がありません。", en: "A folder has no text to read."),
        wrong: .words(ja: "ファイルを書く所に書いたフォルダー", en: "a folder where a file is named"),
        right: .words(ja: "その中のファイルのパス", en: "the path of the file in it"))
    case .notReadable:
      DiagnosticPage(
        title: BilingualText(ja: "読めないファイル", en: "A file that cannot be read"),
        why: BilingualText(
          ja: "読む権限がないか、装置の誤りです。内容がわからないので、何も確かめられません。",
          en: "Permission is missing, or the disk fails. Nothing can be checked about what cannot be read."),
        wrong: .words(ja: "読む権限のないファイル", en: "a file without the permission to read it"),
        right: .words(ja: "読む権限のあるファイル", en: "a file with the permission to read it"))
    case .tooLarge:
      DiagnosticPage(
        title: BilingualText(ja: "大きすぎるファイル", en: "A file that is too large"),
        why: BilingualText(
          ja: "上限がないと、外から来たファイル一つでサービスが止まります。様式はどんなに長くても上限より小さくなります。",
          en: "Without a limit one file from outside could stop a service. A form is smaller, however long it is."),
        wrong: .words(ja: "上限より大きいファイル", en: "a file above the limit"),
        right: .words(ja: "上限までのファイル", en: "a file within the limit"))
    case .empty:
      DiagnosticPage(
        title: BilingualText(ja: "何も書かれていないファイル", en: "A file with nothing in it"),
        why: BilingualText(ja: "保存が途中で終わったか、別のファイルです。", en: "Saving broke off, or it is another file."),
        wrong: .words(ja: "0バイトのファイル", en: "a file of no bytes"),
        right: .file(#"{ "id": "small-form" }"#))
    case .byteOrderMark:
      DiagnosticPage(
        title: BilingualText(ja: "先頭の見えない印", en: "A byte order mark"),
        why: BilingualText(
          ja: "JSONはBOMを許しません（RFC 8259 8.1節）。読めるツールと読めないツールに分かれます。",
          en: "JSON does not allow it (RFC 8259, section 8.1): some tools read the file and some do not."),
        wrong: .words(ja: "見えない印（U+FEFF）で始まるファイル", en: "a file that begins with U+FEFF"),
        right: .file(#"{ "id": "small-form" }"#))
    case .notUTF8:
      DiagnosticPage(
        title: BilingualText(ja: "UTF-8でない文字", en: "Bytes that are not UTF-8"),
        why: BilingualText(
          ja: "シフトJISなどで保存すると、住民の名前や質問の文字が別の字になります。JSONはUTF-8だけです（RFC 8259 8.1節）。",
          en:
            "Saved in Shift_JIS or another encoding, names and questions turn into other characters. JSON is UTF-8 (RFC 8259, section 8.1)."
        ),
        wrong: .words(ja: "シフトJISで保存したファイル", en: "a file saved in Shift_JIS"),
        right: .words(ja: "同じ内容をUTF-8で保存したファイル", en: "the same text saved in UTF-8"))
    case .tooDeep:
      DiagnosticPage(
        title: BilingualText(ja: "深すぎる入れ子", en: "Brackets nested too deeply"),
        why: BilingualText(
          ja: "様式はこれほど深くなりません。上限がないと、括弧だけのファイルでサービスが止まります。",
          en: "No form nests so deeply. Without a limit a file of brackets could stop a service."),
        wrong: .words(ja: "上限より深い [[[[…]]]]", en: "[[[[…]]]] beyond the limit"),
        right: .words(ja: "上限までの入れ子", en: "brackets within the limit"))
    case .tooManyValues:
      DiagnosticPage(
        title: BilingualText(ja: "多すぎる値", en: "Too many values"),
        why: BilingualText(
          ja: "上限がないと、外から来たファイルで記憶がいっぱいになります。", en: "Without a limit a file from outside could fill the memory."),
        wrong: .words(ja: "上限より多い [0,0,0,…]", en: "[0,0,0,…] beyond the limit"),
        right: .words(ja: "上限までの値", en: "values within the limit"))
    case .tooManyErrors:
      DiagnosticPage(
        .information, title: BilingualText(ja: "多すぎる誤り", en: "Too many errors"),
        why: BilingualText(
          ja: "初めの誤りを直すと、後の誤りの多くは消えます。", en: "Most later errors go away when the first ones are mended."),
        wrong: .words(ja: "上限より多い誤りのあるファイル", en: "a file with more errors than are told"),
        right: .words(ja: "誤りが上限までのファイル", en: "a file with fewer errors"))
    case .textAfterEnd:
      DiagnosticPage(
        title: BilingualText(ja: "終わりの後の文字", en: "Text after the end"),
        why: BilingualText(
          ja: "一つのファイルには値が一つです。括弧が一つ早く閉じていることが多いです。", en: "A file holds one value. Often a bracket closes too early."),
        wrong: .file(#"{ "id": "small-form" } { "version": "1" }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .trailingComma:
      DiagnosticPage(
        title: BilingualText(ja: "最後の値の後のカンマ", en: "A comma after the last value"),
        why: BilingualText(ja: "JavaScriptでは書けても、JSONでは書けません。", en: "JavaScript allows it, JSON does not."),
        wrong: .file(#"["ja", "en",]"#),
        right: .file(#"["ja", "en"]"#))
    case .extraComma:
      DiagnosticPage(
        title: BilingualText(ja: "余分なカンマ", en: "A comma too many"),
        why: BilingualText(
          ja: "値を一つ消し忘れたか、書き忘れています。", en: "A value was taken out, or forgotten, and its comma stayed."),
        wrong: .file(#"["ja",, "en"]"#),
        right: .file(#"["ja", "en"]"#))
    case .missingComma:
      DiagnosticPage(
        title: BilingualText(ja: "カンマがない", en: "A missing comma"),
        why: BilingualText(ja: "次の値がどこから始まるかわかりません。", en: "Nothing says where the next value begins."),
        wrong: .file(#"["ja" "en"]"#),
        right: .file(#"["ja", "en"]"#))
    case .wrongSeparator:
      DiagnosticPage(
        title: BilingualText(ja: "別の区切り", en: "Another separator"),
        why: BilingualText(
          ja: "日本語入力の「、」「；」「：」はJSONの区切りではありません。", en: "Full-width and other signs are no separators in JSON."),
        wrong: .file(#"["ja"; "en"]"#),
        right: .file(#"["ja", "en"]"#))
    case .missingColon:
      DiagnosticPage(
        title: BilingualText(ja: "コロンがない", en: "A missing colon"),
        why: BilingualText(ja: "キーと値の間に「:」が要ります。", en: "A colon stands between a key and its value."),
        wrong: .file(#"{ "id" "small-form" }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .extraColon:
      DiagnosticPage(
        title: BilingualText(ja: "余分なコロン", en: "A colon too many"),
        why: BilingualText(ja: "キーと値の間の「:」は一つです。", en: "One colon stands between a key and its value."),
        wrong: .file(#"{ "id":: "small-form" }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .comment:
      DiagnosticPage(
        title: BilingualText(ja: "コメント", en: "A comment"),
        why: BilingualText(
          ja: "JSONにコメントはありません。ほかのツールで読めなくなります。", en: "JSON has no comments; other tools could not read the file."),
        wrong: .file(#"["ja"] // 日本語"#),
        right: .file(#"["ja"]"#))
    case .foreignSpace:
      DiagnosticPage(
        title: BilingualText(ja: "全角などの空白", en: "A full-width or other space"),
        why: BilingualText(ja: "目では区別できませんが、JSONの空白ではありません。", en: "It looks like a space and is none in JSON."),
        wrong: .file(#"["ja",　"en"]"#),
        right: .file(#"["ja", "en"]"#))
    case .unexpectedCharacter:
      DiagnosticPage(
        title: BilingualText(ja: "書けない文字", en: "A character that cannot stand here"),
        why: BilingualText(ja: "値でも区切りでもない文字があります。", en: "There is a character that is no value and no separator."),
        wrong: .file(#"["ja", @]"#),
        right: .file(#"["ja", "@"]"#))
    case .unclosedBracket:
      DiagnosticPage(
        title: BilingualText(ja: "閉じていない括弧", en: "A bracket that is not closed"),
        why: BilingualText(
          ja: "どこで終わるかわからないので、その後がすべてずれます。", en: "Nothing says where it ends, and everything after it shifts."),
        wrong: .file(#"{ "languages": ["ja", "en" }"#),
        right: .file(#"{ "languages": ["ja", "en"] }"#))
    case .mismatchedBracket:
      DiagnosticPage(
        title: BilingualText(ja: "ちがう括弧", en: "A bracket of the other kind"),
        why: BilingualText(
          ja: "「{」は「}」で、「[」は「]」で閉じます。", en: "A brace closes a brace, a square bracket a square bracket."),
        wrong: .file(#"["ja", "en"}"#),
        right: .file(#"["ja", "en"]"#))
    case .unopenedBracket:
      DiagnosticPage(
        title: BilingualText(ja: "始まっていない括弧", en: "A bracket that closes nothing"),
        why: BilingualText(
          ja: "括弧が一つ多いか、始めの括弧を消しています。", en: "There is one bracket too many, or its opening was removed."),
        wrong: .file("]"),
        right: .file("[]"))
    case .duplicateKey:
      DiagnosticPage(
        .warning, title: BilingualText(ja: "二度あるキー", en: "A key that stands twice"),
        why: BilingualText(ja: "読む人とプログラムで、どちらを使うかが分かれます。", en: "Readers and programs may take different ones."),
        wrong: .file(#"{ "id": "a", "id": "b" }"#),
        right: .file(#"{ "id": "b" }"#))
    case .unquotedKey:
      DiagnosticPage(
        title: BilingualText(ja: "引用符のないキー", en: "A key without quotes"),
        why: BilingualText(ja: "JavaScriptでは書けても、JSONでは書けません。", en: "JavaScript allows it, JSON does not."),
        wrong: .file(#"{ id: "small-form" }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .missingKey:
      DiagnosticPage(
        title: BilingualText(ja: "キーがない", en: "A missing key"),
        why: BilingualText(ja: "値に名前がないと、何の値かわかりません。", en: "A value without a name says nothing."),
        wrong: .file(#"{ : "small-form" }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .missingValue:
      DiagnosticPage(
        title: BilingualText(ja: "値がない", en: "A missing value"),
        why: BilingualText(
          ja: #"キーには値が要ります。空の文字なら "" と書きます。"#, en: #"A key needs a value; an empty text is written ""."#),
        wrong: .file(#"{ "id": }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .unknownWord:
      DiagnosticPage(
        title: BilingualText(ja: "JSONにない語", en: "A word JSON does not have"),
        why: BilingualText(ja: "裸で書けるのは true、false、null だけです。", en: "Only true, false and null stand without quotes."),
        wrong: .file(#"{ "required": True }"#),
        right: .file(#"{ "required": true }"#))
    case .malformedNumber:
      DiagnosticPage(
        title: BilingualText(ja: "読めない数", en: "A number that cannot be read"),
        why: BilingualText(
          ja: "頭の0、＋、桁区切り、全角の数字は書けません。", en: "No leading zero, plus sign, thousands separator or full-width digit."),
        wrong: .file(#"{ "max": 012 }"#),
        right: .file(#"{ "max": 12 }"#))
    case .numberTooLarge:
      DiagnosticPage(
        title: BilingualText(ja: "大きすぎる数", en: "A number that is too large"),
        why: BilingualText(
          ja: "計算機の数に入らず、別の数になります。", en: "It does not fit a number of the machine and would turn into another."),
        wrong: .file(#"{ "max": 1e999 }"#),
        right: .file(#"{ "max": 12 }"#))
    case .wrongQuotes:
      DiagnosticPage(
        title: BilingualText(ja: "ちがう引用符", en: "Other quotation marks"),
        why: BilingualText(
          ja: "文章作成ソフトの “ ” や「 」、' はJSONの引用符ではありません。",
          en: "Curly, Japanese and single quotation marks are no quotes in JSON."),
        wrong: .file(#"{ "id": “small-form” }"#),
        right: .file(#"{ "id": "small-form" }"#))
    case .unclosedString:
      DiagnosticPage(
        title: BilingualText(ja: "閉じていない文字", en: "A text that is not closed"),
        why: BilingualText(
          ja: "どこで終わるかわからないので、その後がすべて文字になります。", en: "Nothing says where it ends, and everything after it becomes text."),
        wrong: .file(#"["ja, en]"#),
        right: .file(#"["ja", "en"]"#))
    case .controlCharacter:
      DiagnosticPage(
        title: BilingualText(ja: "文字の中の制御文字", en: "A control character in a text"),
        why: BilingualText(
          ja: #"改行やタブは、文字の中では \n や \t と書きます。"#, en: #"A line end or tab inside a text is written \n or \t."#),
        wrong: .words(ja: "文字の中に改行がそのままあるファイル", en: "a text with a line end in it as it is"),
        right: .file(#"["一行目\n二行目"]"#))
    case .unknownEscape:
      DiagnosticPage(
        title: BilingualText(ja: "ない書き方", en: "An escape that does not exist"),
        why: BilingualText(
          ja: #"「\」の後に書けるのは \" \\ \/ \b \f \n \r \t \u だけです。"#,
          en: #"Only \" \\ \/ \b \f \n \r \t and \u follow a backslash."#),
        wrong: .file(#"["C:\wards"]"#),
        right: .file(#"["C:\\wards"]"#))
    case .loneSurrogate:
      DiagnosticPage(
        title: BilingualText(ja: "片方だけの文字", en: "Half a character"),
        why: BilingualText(
          ja: #"𠮷のような字は \u が二つで一字です。片方だけでは別の記号になります。"#,
          en: #"Characters such as 𠮷 take two \u escapes; half of them is no character."#),
        wrong: .file(#"["\ud842"]"#),
        right: .file(#"["\ud842\udfb7"]"#))
    }
  }
}
