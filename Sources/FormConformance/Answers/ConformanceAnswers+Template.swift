public import FormSource

extension ConformanceReport {
  /// A file of answers to fill in: every criterion that waits for a person, with what the person does, and places for the
  /// days and the declaration. Reading it as it is gives no answers and no findings.
  public var answersTemplate: JSONValue {
    let waiting = rows.filter { $0.machineOutcome == .needsPerson || $0.machineOutcome == .notChecked }
    return .object(of: [
      ("specVersion", .string(ConformanceAnswers.specVersion)),
      (
        "about",
        .string(
          "result は passed（適合）、notApplicable（該当なし）、failed（不適合）のどれか。who と when（2026-11-26 の形）も書きます。"
            + "note には、何を見て決めたかを書きます。title、task、machine、evidence は読む人のためのもので、読み取りません。"
            + "result を書かない行は、適合になりません。declaration は、区が表明するときだけ書きます。")
      ),
      ("form", .object(of: [("id", .string(form.id)), ("version", .string(form.version))])),
      ("tested", .null), ("scope", .null), ("selection", .null), ("technologies", .array([])),
      ("addresses", .array([])),
      ("rows", .object(of: waiting.map { ($0.id, Self.template(of: $0)) })),
      ("declaration", .null),
    ])
  }

  private static func template(of row: ConformanceRow) -> JSONValue {
    .object(of: [
      ("title", .string(row.criterion.title.ja)), ("task", .string(row.criterion.about.ja)),
      ("machine", .string(row.machineOutcome.rawValue)),
      ("evidence", .string("evidence.ja.html#c-" + row.id.split(separator: ".").joined(separator: "-"))),
      ("result", .null), ("who", .null), ("when", .null), ("note", .null),
    ])
  }
}
