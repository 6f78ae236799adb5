import FormComponents

/// A place in a page where something stands that differs from reader to reader.
///
/// While a page is drawn there are none: everything is written at once. While one is laid out (`PageTemplate`), the same
/// drawing code leaves a hole instead.
struct Hole: Sendable {
  enum Content: Sendable {
    /// ` value="…"` of a control, nothing when it is empty.
    case value(ControlName)
    /// What stands in a text area.
    case text(ControlName)
    /// ` checked` or ` selected` of one choice of a control.
    case state(ControlName, option: String, markup: StaticString)
    /// The choices of a control, each with where its state goes: an offset into the run.
    case choices(ControlName, [String: Int], markup: StaticString)
    /// The errors beside a question.
    case errors(ControlName)
    /// The word before the title of a page with errors.
    case titlePrefix
    /// The error summary.
    case errorSummary
    /// What travels with the form.
    case hiddenFields
    /// A component of the page.
    case component(Int)
  }

  /// Where it is: an offset into the run.
  var offset: Int
  var content: Content
}

/// Bytes that are the same for everybody, with the holes between them.
struct Run: Sendable {
  let bytes: [UInt8]
  let holes: [Hole]

  /// Takes what was written. The choices of one control, which may be dozens, become one hole: few of them are chosen.
  init(_ bytes: [UInt8], _ holes: [Hole]) {
    self.bytes = bytes
    var merged: [Hole] = []
    for hole in holes {
      guard case .state(let control, let option, let markup) = hole.content else {
        merged.append(hole)
        continue
      }
      var places: [String: Int] = [:]
      if case .choices(control, let before, _)? = merged.last?.content {
        places = before
        merged.removeLast()
      }
      places[option] = hole.offset
      merged.append(
        Hole(offset: places.values.min() ?? hole.offset, content: .choices(control, places, markup: markup)))
    }
    self.holes = merged
  }
}
