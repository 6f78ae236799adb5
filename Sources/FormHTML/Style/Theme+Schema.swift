public import FormSource

extension Theme {
  /// The JSON Schema of a theme's file.
  public static let fileSchema = FileSchema(
    id: "urn:wardkit:schema:theme", title: .init(ja: "区の配色と書体", en: "A ward's colours and typefaces"),
    words: schemaWords
  ) { file in
    _ = read(file)
  }

  private static let schemaWords: [String: FileSchema.Words] = {
    let colour: [(String, JSONValue)] = [("pattern", "^#[0-9A-Fa-f]{6}$"), ("examples", ["#7a1f5c"])]
    let colours: [(String, ja: String, en: String)] = [
      ("primary", "次へ進むボタンの色", "the colour of the button that goes on"),
      ("background", "ページの地の色", "the ground of the page"),
      ("surface", "分けて見せる所の地の色", "the ground of what is set apart"),
      ("text", "文字の色", "running text"), ("support", "ヒントの文字の色", "hints and captions"),
      ("border", "欄の線の色", "the edge of controls"), ("divider", "区切りの線の色", "lines between things"),
      ("primaryHover", "マウスを重ねたボタンの色", "the button under the mouse"),
      ("onPrimary", "ボタンの文字の色", "words on the button"), ("link", "リンクの色", "links"),
      ("visited", "一度見たリンクの色", "links that were followed"), ("error", "直すところの色", "what has to change"),
      ("warning", "注意の色", "what is lost when it is missed"), ("success", "うまくいったことの色", "what has worked"),
      ("focus", "選んでいる所の線の色", "the line around what the keyboard is on"),
      ("focusRing", "選んでいる所の地の色", "the ground of what the keyboard is on"),
      ("onFocusRing", "選んでいる所の文字の色", "words on that ground"),
    ]
    var words: [String: FileSchema.Words] = [
      "$schema": .init(ja: "このファイルのJSON Schema", en: "the JSON Schema of this file"),
      "about": .init(ja: "書いた人のための説明", en: "a remark for whoever keeps the file"),
      "specVersion": .init(ja: "ファイルの形式", en: "the format of the file", [("const", .string(specVersion))]),
      "typefaces": .init(
        ja: "書体の名前。前から順に使う", en: "names of typefaces, tried in this order", [("examples", [["BIZ UDPGothic"]])]),
      "typefaces.*": .init(ja: "書体の名前", en: "the name of a typeface"),
      "light": .init(ja: "明るい配色で変える色", en: "colours on a light ground that are others"),
      "dark": .init(ja: "暗い配色で変える色", en: "colours on a dark ground that are others"),
    ]
    for (key, ja, en) in colours { words[key] = .init(ja: ja, en: en, colour) }
    return words
  }()
}
