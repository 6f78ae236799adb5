extension LocalizedText {
  /// Creates one of the package's own texts in every language it speaks, so that none can be forgotten.
  ///
  /// Nobody who grew up with Chinese, Korean or Vietnamese has reviewed the last three yet, as with the messages
  /// (`MessageCatalogue.isReviewed`): a service says so, or has them reviewed.
  package init(
    _ japanese: RubyText, easy: RubyText, english: RubyText, chinese: RubyText, korean: RubyText, vietnamese: RubyText
  ) {
    self.init(
      japanese,
      others: [
        (.easyJapanese, easy), (.english, english), (.korean, korean), (.vietnamese, vietnamese),
        (.simplifiedChinese, chinese),
      ])
  }

  /// Creates a text that is the same in every language the package speaks, such as a number.
  package init(inEveryLanguage text: RubyText) {
    self.init(text, easy: text, english: text, chinese: text, korean: text, vietnamese: text)
  }
}
