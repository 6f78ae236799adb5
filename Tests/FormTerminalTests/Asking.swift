import FormComponents
import FormTerminal
import FormText

/// A page of components, and what happened when a script went through it.
struct Asking {
  var outcome: TerminalOutcome
  var transcript: String
  /// How many lines of the script were read.
  var read: Int

  init(
    _ page: Page, typing acts: [ScriptedTerminal.Act], files: [String: [UInt8]] = [:], columns: Int? = 80,
    options: TerminalOptions = TerminalOptions(), wantsColour: Bool = false, at control: ControlName? = nil
  ) {
    let terminal = ScriptedTerminal(typing: acts, files: files, columns: columns, wantsColour: wantsColour)
    var form = TerminalForm(options: options)
    outcome = form.ask(page, on: terminal, at: control)
    transcript = terminal.transcript
    read = terminal.position
  }

  init(
    _ components: Component..., typing acts: [ScriptedTerminal.Act], files: [String: [UInt8]] = [:],
    language: Language = .japanese, columns: Int? = 80, options: TerminalOptions = TerminalOptions()
  ) {
    self.init(
      .of(components, language: language), typing: acts, files: files, columns: columns, options: options)
  }

  /// The entries, when the page was gone through.
  var entries: PageEntries? { if case .entries(let entries) = outcome { entries } else { nil } }

  /// The lines of the transcript.
  var lines: [String] {
    transcript.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Page {
  /// A page with one act, which is taken as soon as everything was asked.
  static func of(
    _ components: [Component], kind: Kind = .question, language: Language = .japanese, errors: [ErrorLink] = [],
    actions: [Action] = [Action("continue", label: "次へ")]
  ) -> Page {
    Page(
      id: "page", kind: kind, language: language, languages: Language.builtIn, service: "手続き", title: "ページ",
      errors: errors, components: components, actions: actions, back: PageLink(page: "before", label: "前のページに戻る"))
  }
}

extension Component {
  static func text(
    _ name: ControlName, _ label: ShownText, value: String = "", requirement: Requirement = .required,
    errors: [ShownText] = [], origin: Origin? = nil, isSensitive: Bool = false
  ) -> Component {
    .textInput(
      TextInput(
        Question(name, label: label, requirement: requirement, purpose: "手当の計算に使います", errors: errors, origin: origin),
        value: value, isSensitive: isSensitive))
  }

  static func choice(
    _ name: ControlName, _ label: ShownText, _ options: [String], count: ChoiceInput.Count = .one,
    selected: [String] = [], presentation: ChoiceInput.Presentation = .visible
  ) -> Component {
    .choiceInput(
      ChoiceInput(
        Question(name, label: label, requirement: .required), count: count, presentation: presentation,
        options: options.map { .init("value-" + $0, label: ShownText(RubyText(plain: $0))) }, selected: selected))
  }

  static func date(_ values: [String] = ["", "", ""], acceptsWholeEntry: Bool = false) -> Component {
    .inputGroup(
      InputGroup(
        Question("birth", label: "生年月日", requirement: .required),
        inputs: zip(["year", "month", "day"], zip(["年", "月", "日"], values)).map { part, rest in
          .text(
            TextInput(
              Question(ControlName(rawValue: "birth").part(part), label: ShownText(RubyText(rest.0))), value: rest.1,
              keyboard: .digits))
        }, layout: .row, acceptsWholeEntry: acceptsWholeEntry))
  }
}
