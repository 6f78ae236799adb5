import FormComponents

extension Drawing {
  mutating func draw(_ value: FixedValue) {
    html.markup("<dl class=\"fixed\">\n<dt>")
    shown(value.label)
    html.markup("</dt>\n<dd>")
    lines(value.lines)
    if let origin = value.origin { draw(origin) }
    if let reason = value.reason {
      html.markup("<p class=\"hint\">")
      shown(reason)
      html.markup("</p>\n")
    }
    html.markup("</dd>\n</dl>\n")
  }
}
