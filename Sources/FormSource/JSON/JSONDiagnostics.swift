// Every sentence of the JSON reader, one function each.

extension Diagnostic {
  // MARK: - The file

  static func missingDocument(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.empty, file: file, range: file.bytes.count..<file.bytes.count,
      message: BilingualText(ja: "ファイルに何も書かれていません", en: "there is nothing in the file"))
  }

  static func byteOrderMark(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.byteOrderMark, file: file, range: 0..<3,
      message: BilingualText(
        ja: "ファイルの先頭に見えない印（BOM）があります。「UTF-8（BOMなし）」で保存してください",
        en: "the file begins with an invisible byte order mark; save it as UTF-8 without BOM"), fixIt: .remove(0..<3))
  }

  static func utf16(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.notUTF8, file: file, range: 0..<min(2, file.bytes.count),
      message: BilingualText(
        ja: "文字コードがUTF-16のようです。UTF-8で保存してください", en: "the file seems to be UTF-16; save it as UTF-8"))
  }

  static func notUTF8(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.notUTF8, file: file, range: range,
      message: BilingualText(
        ja: "ここの文字はUTF-8ではありません。ファイルをUTF-8で保存してください", en: "these bytes are not UTF-8; save the file as UTF-8"))
  }

  static func tooDeep(_ file: SourceFile, _ range: Range<Int>, limit: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.tooDeep, file: file, range: range,
      message: BilingualText(
        ja: "括弧の入れ子が深すぎます。\(limit)段まで読めます", en: "brackets are nested too deeply; up to \(limit) levels are read"))
  }

  static func tooManyValues(_ file: SourceFile, _ range: Range<Int>, limit: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.tooManyValues, file: file, range: range,
      message: BilingualText(ja: "値が多すぎます。\(limit)個まで読めます", en: "there are too many values; up to \(limit) are read"))
  }

  static func tooManyErrors(_ file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.tooManyErrors, file: file,
      range: min(offset, file.bytes.count)..<min(offset, file.bytes.count),
      message: BilingualText(
        ja: "エラーが多いため、ここで読むのをやめました", en: "reading stopped here because of the number of errors"))
  }

  static func textAfterEnd(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.textAfterEnd, file: file, range: range,
      message: BilingualText(
        ja: "ファイルの内容はこの前で終わっています。この後には何も書けません",
        en: "the value of the file ends before this; nothing can follow it"))
  }

  // MARK: - Between values

  static func trailingComma(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.trailingComma, file: file, range: range,
      message: BilingualText(ja: "最後の値の後にカンマ「,」は書けません", en: "there is a comma after the last value"),
      fixIt: .remove(range))
  }

  static func extraComma(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.extraComma, file: file, range: range,
      message: BilingualText(ja: "カンマ「,」が余分です", en: "there is a comma too many"), fixIt: .remove(range))
  }

  static func missingComma(_ file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.missingComma, file: file, range: offset..<offset,
      message: BilingualText(ja: "ここにカンマ「,」がありません", en: "a comma is missing here"),
      fixIt: .insert(",", at: offset))
  }

  static func wrongSeparator(
    _ file: SourceFile, _ range: Range<Int>, found: String, wanted: String
  ) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.wrongSeparator, file: file, range: range,
      message: BilingualText(ja: "「\(found)」ではなく「\(wanted)」を書きます", en: "'\(wanted)' belongs here, not '\(found)'"),
      fixIt: .replace(range, with: wanted))
  }

  static func missingColon(_ file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.missingColon, file: file, range: offset..<offset,
      message: BilingualText(ja: "キーの後にコロン「:」がありません", en: "a colon is missing after the key"),
      fixIt: .insert(":", at: offset))
  }

  static func extraColon(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.extraColon, file: file, range: range,
      message: BilingualText(ja: "コロン「:」が余分です", en: "there is a colon too many"), fixIt: .remove(range))
  }

  static func comment(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.comment, file: file, range: range,
      message: BilingualText(ja: "JSONにはコメントを書けません", en: "JSON has no comments"),
      fixIt: .remove(range, isSafe: false))
  }

  static func foreignSpace(_ file: SourceFile, _ range: Range<Int>, scalar: Unicode.Scalar) -> Diagnostic {
    let (ja, en) =
      switch scalar {
      case "\u{3000}": ("ここに全角の空白があります。半角の空白を使ってください", "there is a full-width space here; use an ordinary one")
      case "\u{FEFF}": ("ここに見えない印（BOM）があります", "there is an invisible byte order mark here")
      default: ("ここに改行しない空白（U+00A0）があります。半角の空白を使ってください", "there is a no-break space here; use an ordinary one")
      }
    return Diagnostic(
      JSONDiagnostic.foreignSpace, file: file, range: range, message: BilingualText(ja: ja, en: en),
      fixIt: .replace(range, with: " "))
  }

  static func unexpectedCharacter(_ file: SourceFile, _ range: Range<Int>, scalar: Unicode.Scalar) -> Diagnostic {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    let isVisible = !scalar.properties.isDefaultIgnorableCodePoint && scalar.value > 0x20 && scalar.value != 0x7F
    let shown = isVisible ? String(scalar) : code
    return Diagnostic(
      JSONDiagnostic.unexpectedCharacter, file: file, range: range,
      message: BilingualText(ja: "ここに「\(shown)」は書けません", en: "'\(shown)' cannot stand here"))
  }

  // MARK: - Brackets

  static func unclosedContainer(
    _ file: SourceFile, _ range: Range<Int>, isObject: Bool, closing: Int?
  ) -> Diagnostic {
    let (open, close) = isObject ? ("{", "}") : ("[", "]")
    return Diagnostic(
      JSONDiagnostic.unclosedBracket, file: file, range: range,
      message: BilingualText(ja: "この「\(open)」を閉じる「\(close)」がありません", en: "this '\(open)' has no closing '\(close)'"),
      fixIt: closing.map { .insert(close, at: $0) })
  }

  static func mismatchedBracket(
    _ file: SourceFile, _ range: Range<Int>, isObject: Bool, opening: Int
  ) -> Diagnostic {
    let (open, close) = isObject ? ("{", "}") : ("[", "]")
    return Diagnostic(
      JSONDiagnostic.mismatchedBracket, file: file, range: range,
      message: BilingualText(
        ja: "「\(open)」で始まったので「\(close)」で閉じます", en: "what began with '\(open)' ends with '\(close)'"),
      fixIt: .replace(range, with: close),
      notes: [
        Note(BilingualText(ja: "ここで始まっています", en: "it began here"), file: file, range: opening..<opening + 1)
      ])
  }

  static func unopenedBracket(_ file: SourceFile, _ range: Range<Int>, text: String) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.unopenedBracket, file: file, range: range,
      message: BilingualText(ja: "この「\(text)」に対応する始めの括弧がありません", en: "this '\(text)' closes nothing"))
  }

  // MARK: - Keys

  static func duplicateKey(
    _ file: SourceFile, _ range: Range<Int>, key: String, earlier: Range<Int>
  ) -> Diagnostic {
    let name = BilingualText.shortened(key)
    return Diagnostic(
      JSONDiagnostic.duplicateKey, file: file, range: range,
      message: BilingualText(
        ja: "キー「\(name)」が2回書かれています。後のほうが使われます", en: "the key '\(name)' stands here twice; the later one is used"),
      notes: [Note(BilingualText(ja: "1回目はここです", en: "it stands here first"), file: file, range: earlier)])
  }

  static func unquotedKey(_ file: SourceFile, _ range: Range<Int>, key: String) -> Diagnostic {
    let name = BilingualText.shortened(key)
    return Diagnostic(
      JSONDiagnostic.unquotedKey, file: file, range: range,
      message: BilingualText(ja: "キー「\(name)」を「\"」で囲みます", en: "the key '\(name)' needs double quotes"),
      fixIt: .replace(range, with: "\"\(key)\""))
  }

  static func missingKey(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.missingKey, file: file, range: range,
      message: BilingualText(ja: "コロン「:」の前にキーがありません", en: "there is no key before the colon"))
  }

  static func keyIsNotText(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.missingKey, file: file, range: range,
      message: BilingualText(ja: "ここには「\"」で囲んだキーを書きます", en: "a key in double quotes belongs here"))
  }

  static func missingValue(_ file: SourceFile, _ range: Range<Int>, key: String) -> Diagnostic {
    let name = BilingualText.shortened(key)
    return Diagnostic(
      JSONDiagnostic.missingValue, file: file, range: range,
      message: BilingualText(ja: "キー「\(name)」に値がありません", en: "the key '\(name)' has no value"))
  }

  // MARK: - Values

  static func unknownWord(
    _ file: SourceFile, _ range: Range<Int>, word: String, replacement: String?
  ) -> Diagnostic {
    let name = BilingualText.shortened(word)
    let message =
      if let replacement, replacement.utf8.first == UInt8(ascii: "\"") {
        BilingualText(ja: "文字「\(name)」を「\"」で囲みます", en: "the text '\(name)' needs double quotes")
      } else if let replacement {
        BilingualText(ja: "「\(name)」ではなく「\(replacement)」と書きます", en: "JSON writes '\(replacement)', not '\(name)'")
      } else {
        BilingualText(ja: "JSONでは「\(name)」を書けません", en: "JSON has no '\(name)'")
      }
    return Diagnostic(
      JSONDiagnostic.unknownWord, file: file, range: range, message: message,
      fixIt: replacement.map { .replace(range, with: $0) })
  }

  static func malformedNumber(
    _ file: SourceFile, _ range: Range<Int>, text: String, replacement: String?
  ) -> Diagnostic {
    let name = BilingualText.shortened(text)
    return Diagnostic(
      JSONDiagnostic.malformedNumber, file: file, range: range,
      message: BilingualText(ja: "「\(name)」は数として読めません", en: "'\(name)' cannot be read as a number"),
      fixIt: replacement.map { .replace(range, with: $0) })
  }

  static func numberTooLarge(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.numberTooLarge, file: file, range: range,
      message: BilingualText(ja: "数が大きすぎます", en: "the number is too large"))
  }

  // MARK: - Texts

  static func wrongQuotes(_ file: SourceFile, _ range: Range<Int>, content: String) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.wrongQuotes, file: file, range: range,
      message: BilingualText(ja: "文字は半角の「\"」で囲みます", en: "texts stand in double quotes"),
      fixIt: .replace(range, with: JSONValue.string(content).text()))
  }

  static func unclosedString(_ file: SourceFile, _ range: Range<Int>, closingAt end: Int?) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.unclosedString, file: file, range: range,
      message: BilingualText(ja: "ここから始まる文字を閉じる「\"」がありません", en: "the text that begins here has no closing quote"),
      fixIt: end.map { .insert("\"", at: $0) })
  }

  static func controlCharacter(_ file: SourceFile, _ range: Range<Int>, byte: UInt8) -> Diagnostic {
    let (ja, en, escape) =
      switch byte {
      case 0x0A: ("改行", "a line end", "\\n")
      case 0x0D: ("改行", "a line end", "\\r")
      case 0x09: ("タブ", "a tab", "\\t")
      default:
        ("制御文字", "a control character", "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      }
    return Diagnostic(
      JSONDiagnostic.controlCharacter, file: file, range: range,
      message: BilingualText(ja: "文字の中の\(ja)は「\(escape)」と書きます", en: "inside a text \(en) is written '\(escape)'"),
      fixIt: .replace(range, with: escape))
  }

  static func unknownEscape(_ file: SourceFile, _ range: Range<Int>, text: String) -> Diagnostic {
    let isUnicode = text.hasPrefix("\\u")
    return Diagnostic(
      JSONDiagnostic.unknownEscape, file: file, range: range,
      message: isUnicode
        ? BilingualText(ja: "「\\u」の後には16進数を4桁書きます", en: "four hexadecimal digits follow '\\u'")
        : BilingualText(
          ja: "「\(text)」という書き方はありません。「\\」そのものは「\\\\」と書きます",
          en: "there is no escape '\(text)'; a backslash itself is written '\\\\'"),
      fixIt: text == "\\'" ? .replace(range, with: "'") : nil)
  }

  static func loneSurrogate(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.loneSurrogate, file: file, range: range,
      message: BilingualText(
        ja: "この「\\u」は2つ組の片方だけで、文字になりません", en: "this '\\u' is half of a pair and no character by itself"))
  }
}
