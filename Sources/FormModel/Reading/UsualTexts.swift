import FormText

/// What a form says where its author leaves it to the package: words that are the same in most procedures.
enum UsualTexts {
  /// What the reference number of a submission is called.
  static let reference = LocalizedText("受付番号", easy: "{受付|うけつけ}の {番号|ばんごう}", english: "Reference number")

  /// What the data is used for: the procedure itself.
  static func purpose(of title: LocalizedText) -> LocalizedText {
    title.map { language, title in
      switch language {
      case .easyJapanese: RubyText("「") + title + RubyText("」の {手続|てつづ}きを する ため")
      case _ where language.htmlTag == "ja": RubyText("「") + title + RubyText("」の手続のため")
      default: RubyText("To deal with your “") + title + RubyText("”")
      }
    }
  }

  /// The question whether there is another row of something.
  static func another(_ row: LocalizedText) -> LocalizedText {
    row.map { language, row in
      switch language {
      case .easyJapanese: RubyText("「") + row + RubyText("」は、ほかにも ありますか")
      case _ where language.htmlTag == "ja": RubyText("「") + row + RubyText("」は、ほかにもありますか")
      default: RubyText("Is there another one of “") + row + RubyText("”?")
      }
    }
  }
}
