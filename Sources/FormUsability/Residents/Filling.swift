import FormComponents

/// The controls of a page with what stands in them: what a browser would send.
struct Filling {
  private var texts: [(control: ControlName, values: [String])] = []
  private var files: [(control: ControlName, file: PageEntries.File)] = []

  /// Begins with what the page shows.
  init(_ page: Page) {
    for component in page.components {
      guard let question = PageQuestion(component) else { continue }
      for control in question.controls {
        let name = control.kind == .handingOver ? control.name.part("keep") : control.name
        set(control.present.filter { !$0.isEmpty }, for: name)
      }
    }
  }

  /// Puts texts into a control in the place of what stood there.
  mutating func set(_ values: [String], for control: ControlName) {
    texts.removeAll { $0.control == control }
    texts.append((control, values))
  }

  /// Puts in what a person enters.
  mutating func enter(_ entered: [(control: PageQuestion.Control, values: [String])]) {
    for (control, values) in entered { set(values, for: control.name) }
  }

  /// Hands over a file.
  mutating func hand(_ file: PageEntries.File, to control: ControlName) { files.append((control, file)) }

  /// What stands in a question's controls, without spaces.
  func characters(in question: PageQuestion) -> Int {
    question.controls.reduce(0) { sum, control in
      switch control.kind {
      case .typing: sum + values(control.name).reduce(0) { $0 + $1.filter { !$0.isWhitespace }.count }
      case .choosing: sum + values(control.name).count
      case .handingOver: sum + files.filter { $0.control == control.name }.count
      }
    }
  }

  /// The texts in a control.
  func values(_ control: ControlName) -> [String] { texts.first { $0.control == control }?.values ?? [] }

  /// Whether nothing stands in a question's controls.
  func isEmpty(_ question: PageQuestion) -> Bool {
    question.controls.allSatisfy { control in
      values(control.name).allSatisfy(\.isEmpty) && !files.contains { $0.control == control.name }
        && values(control.name.part("keep")).isEmpty
    }
  }

  /// What is sent.
  func entries(action: String?) -> PageEntries {
    var entries = PageEntries()
    for (control, values) in texts { for value in values { entries.append(value, to: control) } }
    for (control, file) in files { entries.append(file, to: control) }
    if let action { entries.append(action, to: Action.controlName) }
    return entries
  }
}
