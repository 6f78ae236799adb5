import FormComponents

extension Drawing {
  mutating func draw(_ input: TextInput, in group: GroupFacts? = nil) {
    html.markup("<div")
    fieldClass(input.question, in: group)
    html.markup(">\n")
    label(of: input.question, unit: input.unit)
    notes(of: input.question)
    control(input, in: group)
    if let unit = input.unit {
      html.markup("<span class=\"unit\" aria-hidden=\"true\">")
      plain(unit)
      html.markup("</span>\n")
    }
    html.markup("</div>\n")
  }

  private mutating func control(_ input: TextInput, in group: GroupFacts?) {
    html.markup("<input type=\"text\"")
    html.markup(Self.widthClass(input.width))
    identity(input.question.name)
    html.value(of: input.question.name, input.value)
    switch input.keyboard {
    case .text: break
    case .digits: html.markup(" inputmode=\"numeric\"")
    case .telephone: html.markup(" inputmode=\"tel\"")
    // Not type="email", which changes what was typed before anybody can read it.
    case .email: html.markup(" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\"")
    }
    if input.isSensitive {
      html.markup(" autocomplete=\"off\" spellcheck=\"false\"")
    } else if let token = input.autocomplete {
      html.attribute("autocomplete", text: token)
    }
    states(of: input.question, in: group, Descriptions(of: input.question))
    html.markup(">\n")
  }

  /// The class that gives a control the width of its usual answer.
  private static func widthClass(_ width: Int) -> StaticString {
    switch width {
    case ...2: " class=\"w-2\""
    case ...4: " class=\"w-4\""
    case ...10: " class=\"w-10\""
    case ...20: " class=\"w-20\""
    default: ""
    }
  }
}
