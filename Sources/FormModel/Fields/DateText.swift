public import FormText

/// Days in words, in the calendar of the form and the language of the reader.
public enum DateText {
  /// A day as the form shows it: 「令和8年4月1日」, 「2026年4月1日」, or “1 April 2026”.
  ///
  /// やさしい日本語 shows Western years, as the guideline for it recommends, beside the era of the form.
  public static func text(_ date: CalendarDate, in context: FieldContext) -> String {
    switch (context.language, context.dateStyle) {
    case (.easyJapanese, _): date.formatted(.both)
    case (let language, _) where language.htmlTag != "ja": date.formatted(.english)
    case (_, .wareki): date.formatted(.wareki)
    case (_, .western): date.formatted(.western)
    case (_, .both): date.formatted(.both)
    }
  }
}
