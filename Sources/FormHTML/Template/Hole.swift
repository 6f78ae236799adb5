import FormComponents

/// A place in a page where something stands that differs from reader to reader.
///
/// While a page is drawn there are none: everything is written at once. While one is laid out (`PageTemplate`), the same
/// drawing code leaves a hole instead.
struct Hole: Sendable {
  enum Content: Sendable {
    /// The value of a control, between `valueStart` and `valueEnd`, which are laid out with it.
    case value(ControlName)
    /// What stands in a text area.
    case text(ControlName)
    /// ` checked` or ` selected` of one choice of a control.
    case state(ControlName, option: String, markup: StaticString)
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

  /// What stands before and after a value.
  static let valueStart: StaticString = " value=\""
  static let valueEnd: StaticString = "\""

  /// Where it is: an offset into what was written.
  var offset: Int
  var content: Content
}

/// A hole as a template keeps it: numbers alone, so that going through hundreds of them counts no references.
struct Slot: Sendable {
  enum Kind: UInt8, Sendable {
    case value, text, choices, errors, titlePrefix, errorSummary, hiddenFields, component
  }

  /// An offset into the run.
  var offset: Int
  var kind: Kind
  /// Which control, list of choices or component.
  var index = 0
}

/// Where the states of the choices of one control go.
struct ChoicePlaces: Sendable {
  var control: Int
  /// ` checked` or ` selected`.
  var markup: StaticString
  /// The offset into the run by the value of the choice.
  var offsets: [String: Int] = [:]
}

/// Bytes that are the same for everybody, with the holes between them, one part after the other.
struct LaidOut: Sendable {
  /// A part of it: its bytes and its holes.
  struct Part: Sendable {
    var bytes: Range<Int>
    var slots: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var slots: [Slot] = []
  private(set) var choices: [ChoicePlaces] = []
  private(set) var controls: [ControlName] = []
  private var numbers: [ControlName: Int] = [:]

  private mutating func number(of control: ControlName) -> Int {
    if let number = numbers[control] { return number }
    numbers[control] = controls.count
    controls.append(control)
    return controls.count - 1
  }

  /// Adds what was written. The choices of one control, which may be dozens, become one hole: few of them are chosen.
  mutating func add(_ written: [UInt8], _ holes: [Hole]) -> Part {
    let (firstByte, firstSlot) = (bytes.count, slots.count)
    bytes += written
    for hole in holes {
      let offset = firstByte + hole.offset
      switch hole.content {
      case .value(let control): slots.append(Slot(offset: offset, kind: .value, index: number(of: control)))
      case .text(let control): slots.append(Slot(offset: offset, kind: .text, index: number(of: control)))
      case .errors(let control): slots.append(Slot(offset: offset, kind: .errors, index: number(of: control)))
      case .titlePrefix: slots.append(Slot(offset: offset, kind: .titlePrefix))
      case .errorSummary: slots.append(Slot(offset: offset, kind: .errorSummary))
      case .hiddenFields: slots.append(Slot(offset: offset, kind: .hiddenFields))
      case .component(let index): slots.append(Slot(offset: offset, kind: .component, index: index))
      case .state(let control, let option, let markup):
        let control = number(of: control)
        if slots.count == firstSlot || slots[slots.count - 1].kind != .choices
          || choices[slots[slots.count - 1].index].control != control
        {
          slots.append(Slot(offset: offset, kind: .choices, index: choices.count))
          choices.append(ChoicePlaces(control: control, markup: markup))
        }
        choices[choices.count - 1].offsets[option] = offset
      }
    }
    return Part(bytes: firstByte..<bytes.count, slots: firstSlot..<slots.count)
  }
}
