import FormSource

/// The order of keys in the files of the family, as people read them: what a thing is, its words, when it applies, what is
/// in it.
enum KeyOrder {
  /// The order for a file, told by what stands in it; `nil` keeps every key where it is.
  static func of(_ root: JSONNode?) -> JSONFormat.Order? {
    guard let root else { return nil }
    if root["pages"] != nil { return form }
    if root["texts"] != nil { return translation }
    if root["meanings"] != nil { return meanings }
    return nil
  }

  private typealias Order = JSONFormat.Order

  private static let form = Order([
    ("$schema", nil), ("specVersion", nil), ("id", nil), ("version", nil), ("language", nil), ("languages", nil),
    ("title", nil), ("summary", nil), ("purpose", nil), ("dates", nil),
    ("legalBasis", .keys("id", "law", "article", "for")),
    ("office", .keys("name", "addressee", "telephone", "hours", "counter", "post")),
    ("otherOffices", .keys("id", "name", "telephone", "hours", "counter")), ("fees", part), ("retention", nil),
    ("notices", .keys("id", "kind", "title", "when", "body")), ("deadlines", deadline), ("papers", part),
    (
      "actors",
      Order([
        ("applicant", nil), ("proxy", .keys("when", "name", "relation")), ("subjects", nil), ("signer", nil),
        ("thirdParties", .keys("id", "title", "name")),
      ])
    ), ("migrations", nil), ("conditions", part), ("choiceLists", Order([], others: { Order([("choices", choice)]) })),
    ("parts", page),
    ("pages", page), ("values", .keys("id", "type", "label", "value", "show")),
    ("rules", .keys("id", "check", "at", "severity", "message")), ("exits", .keys("id", "when", "title", "body")),
    ("review", .keys("intro", "send")), ("signature", .keys("needed", "statement")),
    ("submission", .keys("title", "referenceLabel", "body", "next")),
  ])

  private static let part = Order.keys("id", "title", "when", "amount", "count", "note", "needless", "heldBy")

  private static let deadline = Order.keys(
    "id", "title", "from", "days", "months", "countsFirstDay", "on", "movesOverClosedDays", "when", "text",
    "consequence")

  private static let choice = Order.keys("value", "label", "hint", "exclusive", "group", "showWhen")

  private static let page = Order([
    ("id", nil), ("title", nil), ("intro", nil), ("part", nil), ("filledBy", nil), ("showWhen", nil),
    ("paperNote", nil),
    (
      "repeat",
      .keys("id", "min", "max", "row", "rowTitle", "itemTitle", "another", "meaning")
    ), ("sections", Order([("id", nil), ("title", nil), ("intro", nil), ("fields", field)])), ("fields", field),
  ])

  /// What every question has stands first, then what its type asks for, its choices last.
  private static let field = Order([
    ("id", nil), ("include", nil), ("prefix", nil), ("subject", nil), ("type", nil), ("label", nil), ("hint", nil),
    ("why", nil),
    ("required", nil), ("requiredWhen", nil), ("showWhen", nil), ("paperNote", nil), ("meaning", nil), ("prefill", nil),
    ("yes", nil), ("no", nil), ("earliest", nil), ("latest", nil), ("minimum", nil), ("maximum", nil), ("lines", nil),
    ("kana", nil), ("statement", nil), ("types", nil), ("maximumMegabytes", nil), ("maximumCount", nil),
    ("choicesFrom", nil),
    ("choiceGroup", nil), ("choices", choice),
  ])

  private static let translation = Order([
    ("$schema", nil), ("specVersion", nil), ("for", nil), ("language", nil),
    ("texts", Order([], others: { .keys("source", "text") })),
  ])

  private static let meanings = Order([
    ("$schema", nil), ("specVersion", nil), ("language", nil), ("languages", nil),
    ("registers", Order([], others: { .keys("name", "holder") })),
    ("meanings", Order([], others: { .keys("label", "type", "register", "autocomplete", "sensitivity") })),
  ])
}
