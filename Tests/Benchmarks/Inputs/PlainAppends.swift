import FormSource

/// The page of the workload by plain byte appends, every word escaped each time: what somebody would write by hand who
/// knows this one page. Ours is measured against it.
struct PlainAppends {
  /// A question with everything that is needed to draw it.
  struct Question {
    var kind: String
    var id: [UInt8]
    var name: [UInt8]
    var label: [UInt8]
    var mark: String
    var hint: [UInt8]?
    var error: [UInt8]?
    var isInvalid: Bool
    var value: [UInt8]
    var width: [UInt8]
    var isDigits: Bool
    var rows: Int
    var most: Int?
    var isOne: Bool
    var layout: String
    var options: [(value: [UInt8], label: [UInt8], isOn: Bool)]
    var parts: [Question]

    init(_ json: JSONValue) {
      func bytes(_ key: String) -> [UInt8]? { json[key]?.string.map { Array($0.utf8) } }
      kind = json["kind"]?.string ?? ""
      name = bytes("name") ?? []
      id = name.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
      label = bytes("label") ?? []
      mark = json["mark"]?.string ?? ""
      hint = bytes("hint")
      error = bytes("error")
      isInvalid = json["invalid"]?.bool ?? false
      value = bytes("value") ?? []
      width = bytes("width") ?? []
      isDigits = json["digits"]?.bool ?? false
      rows = json["rows"]?.int ?? 0
      most = json["most"]?.int
      isOne = json["one"]?.bool ?? false
      layout = json["layout"]?.string ?? ""
      options = (json["options"]?.array ?? []).map { option in
        (
          Array((option["value"]?.string ?? "").utf8), Array((option["label"]?.string ?? "").utf8),
          option["on"]?.bool ?? false
        )
      }
      parts = (json["parts"]?.array ?? []).map(Question.init)
    }
  }

  private(set) var bytes: [UInt8] = []

  mutating func page(_ start: [UInt8], _ questions: [Question], _ end: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes += start
    for question in questions { draw(question, in: nil) }
    bytes += end
  }

  // MARK: - Bytes

  private mutating func add(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  private mutating func escape(_ text: [UInt8]) {
    var copied = 0
    for index in text.indices {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: text[copied..<index])
      add(reference)
      copied = index + 1
    }
    bytes.append(contentsOf: text[copied...])
  }

  // MARK: - Questions

  private mutating func draw(_ question: Question, in group: Question?) {
    switch question.kind {
    case "choices": choices(question, in: group)
    case "group":
      add("<fieldset class=\"field")
      if question.error != nil { add(" invalid") }
      add("\" id=\"")
      bytes += question.id
      add("\"")
      if question.hint != nil {
        add(" aria-describedby=\"")
        bytes += question.id
        add("-hint\"")
      }
      add(">\n<legend>")
      words(question)
      add("</legend>\n")
      notes(question)
      add(question.layout == "row" ? "<div class=\"row\">\n" : "<div class=\"column\">\n")
      for part in question.parts { draw(part, in: question) }
      add("</div>\n</fieldset>\n")
    default:
      box(question, in: group)
      add(">\n<label for=\"")
      bytes += question.id
      add("\">")
      words(question)
      add("</label>\n")
      notes(question)
      switch question.kind {
      case "area": area(question)
      case "menu": menu(question, in: group)
      default: line(question, in: group)
      }
      add("</div>\n")
    }
  }

  private mutating func box(_ question: Question, in group: Question?) {
    if group != nil { return add("<div class=\"part\"") }
    add(question.error == nil ? "<div class=\"field\"" : "<div class=\"field invalid\"")
  }

  private mutating func words(_ question: Question) {
    escape(question.label)
    switch question.mark {
    case "required": add(" <span class=\"required\">必須</span>")
    case "optional": add(" <span class=\"optional\">任意</span>")
    default: break
    }
  }

  private mutating func notes(_ question: Question) {
    if let hint = question.hint {
      add("<p class=\"hint\" id=\"")
      bytes += question.id
      add("-hint\">")
      escape(hint)
      add("</p>\n")
    }
    if let error = question.error {
      add("<p class=\"error\" id=\"")
      bytes += question.id
      add("-error\">")
      escape(error)
      add("</p>\n")
    }
  }

  private mutating func identity(_ question: Question) {
    add(" id=\"")
    bytes += question.id
    add("\" name=\"")
    escape(question.name)
    add("\"")
  }

  private mutating func states(_ question: Question, in group: Question?, hasLimit: Bool = false) {
    let isRequired =
      question.mark == "required" || question.mark == "unstated" && group?.mark == "required"
    if isRequired { add(" aria-required=\"true\"") }
    if question.isInvalid { add(" aria-invalid=\"true\"") }
    describedBy(question, in: group, hasLimit: hasLimit)
  }

  private mutating func describedBy(_ question: Question, in group: Question?, hasLimit: Bool = false) {
    let groupError = question.isInvalid && group?.error != nil
    guard question.hint != nil || hasLimit || question.error != nil || groupError else { return }
    add(" aria-describedby=\"")
    var isFirst = true
    func refer(_ id: [UInt8], _ suffix: StaticString, _ appends: inout PlainAppends) {
      if !isFirst { appends.add(" ") }
      isFirst = false
      appends.bytes += id
      appends.add(suffix)
    }
    if question.hint != nil { refer(question.id, "-hint", &self) }
    if hasLimit { refer(question.id, "-limit", &self) }
    if question.error != nil { refer(question.id, "-error", &self) }
    if groupError, let group { refer(group.id, "-error", &self) }
    add("\"")
  }

  private mutating func line(_ question: Question, in group: Question?) {
    add("<input type=\"text\"")
    if !question.width.isEmpty {
      add(" class=\"")
      bytes += question.width
      add("\"")
    }
    identity(question)
    if !question.value.isEmpty {
      add(" value=\"")
      escape(question.value)
      add("\"")
    }
    if question.isDigits { add(" inputmode=\"numeric\"") }
    states(question, in: group)
    add(">\n")
  }

  private mutating func area(_ question: Question) {
    if let most = question.most {
      add("<p class=\"hint\" id=\"")
      bytes += question.id
      add("-limit\">")
      bytes.append(contentsOf: String(most).utf8)
      add("文字まで</p>\n")
    }
    add("<textarea")
    identity(question)
    add(" rows=\"")
    bytes.append(contentsOf: String(question.rows).utf8)
    add("\"")
    states(question, in: nil, hasLimit: question.most != nil)
    add(">\n")
    escape(question.value)
    add("</textarea>\n")
  }

  private mutating func menu(_ question: Question, in group: Question?) {
    add("<select")
    identity(question)
    states(question, in: group)
    add(">\n<option value=\"\">選んでください</option>\n")
    for option in question.options {
      add("<option value=\"")
      escape(option.value)
      add(option.isOn ? "\" selected>" : "\">")
      escape(option.label)
      add("</option>\n")
    }
    add("</select>\n")
  }

  private mutating func choices(_ question: Question, in group: Question?) {
    if group != nil {
      add("<fieldset class=\"part\"")
    } else {
      add(question.error == nil ? "<fieldset class=\"field\"" : "<fieldset class=\"field invalid\"")
    }
    if question.isOne {
      add(" role=\"radiogroup\"")
      states(question, in: group)
    } else {
      describedBy(question, in: group)
    }
    add(">\n<legend>")
    words(question)
    add("</legend>\n")
    notes(question)
    for (index, option) in question.options.enumerated() {
      add(
        question.isOne
          ? "<div class=\"option\">\n<input type=\"radio\" id=\""
          : "<div class=\"option\">\n<input type=\"checkbox\" id=\"")
      place(question, index)
      add("\" name=\"")
      escape(question.name)
      add("\" value=\"")
      escape(option.value)
      add("\"")
      if option.isOn { add(" checked") }
      if !question.isOne, question.isInvalid { add(" aria-invalid=\"true\"") }
      add(">\n<label for=\"")
      place(question, index)
      add("\">")
      escape(option.label)
      add("</label>\n</div>\n")
    }
    add("</fieldset>\n")
  }

  private mutating func place(_ question: Question, _ index: Int) {
    bytes += question.id
    if index > 0 {
      add("-")
      bytes.append(contentsOf: String(index + 1).utf8)
    }
  }
}
