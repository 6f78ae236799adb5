import FormSource
import PlainLanguage

extension SchemaWords {
  static let glossary: [String: FileSchema.Words] = shared.merging([
    "/id": .init(ja: "用語集のid", en: "the id of the glossary", [("const", "glossary")]),
    "terms": .init(ja: "言葉。キーは言葉そのもの", en: "the terms; the key is the word itself"),
    "terms.*.reading": .init(ja: "読み（かな）", en: "how it is read, in kana", [("examples", ["いにんじょう"])]),
    "policy": .init(
      ja: "replace は使わない言葉、annotate は説明をつけて残す名前",
      en: "'replace': not used; 'annotate': a name that stays and is explained"),
    "plain": .init(ja: "わかりやすい言葉。annotate では、それが何か", en: "plain words for it; with 'annotate', what it is"),
    "explanation": .init(ja: "住民が読む説明", en: "the explanation residents read"),
    "place": .init(
      ja: "どこで探すか。wholeText は文の全体のときだけ、functionWord は「及び」のような言葉",
      en: "where it is looked for; 'wholeText': only where it is the whole text, 'functionWord': words such as 及び",
      [("default", "anywhere")]),
    "swap": .init(
      ja: "わかりやすい言葉を、そのまま置き換えてよいか", en: "whether the plain words can take its place as they are", [("default", false)]),
  ]) { $1 }
}
