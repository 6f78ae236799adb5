public import FormComponents
import FormText

/// A page laid out once, for all who come to it: what is the same for everybody is escaped and put together beforehand;
/// drawing it copies that, and fills in what a person entered.
///
///     let template = PageTemplate(page, with: options)
///     let bytes = template.render(entries, errors: errors)
///
/// The bytes are those of `PageRenderer().render(page.filled(with: entries, errors: errors), with: options)`, for any
/// entries: the same code draws both. A template takes about as many bytes as the page and its question once more for each
/// part that can be marked as wrong.
public struct PageTemplate: Sendable {
  /// The ways a component is laid out when its question has errors.
  private struct Wrong: Sendable {
    /// With errors of the question as a whole.
    var whole: LaidOut.Part
    /// The controls that are marked then.
    var wholeControls: Set<ControlName>
    /// With an error of one part, by the part's name.
    var parts: [ControlName: LaidOut.Part]
  }

  private let page: Page
  private let options: HTMLOptions
  private let laidOut: LaidOut
  private let frame: LaidOut.Part
  /// The components as they rest; `nil` where one is drawn anew each time.
  private let resting: [LaidOut.Part?]
  private let wrong: [Wrong?]
  /// The place of the component that each control belongs to.
  private let places: [ControlName: Int]

  /// Lays out a page. What stands in its controls, and its errors, count for nothing.
  public init(_ page: Page, with options: HTMLOptions = HTMLOptions()) {
    let page = page.filled(with: PageEntries())
    self.page = page
    self.options = options
    var laidOut = LaidOut()
    var drawing = Drawing(language: page.language, options: options)
    func layOut(_ draw: (inout Drawing) -> Void) -> LaidOut.Part {
      drawing.html = HTMLWriter()
      drawing.html.holes = []
      draw(&drawing)
      return laidOut.add(drawing.html.bytes, drawing.html.holes ?? [])
    }
    frame = layOut { $0.document(page) }
    var places: [ControlName: Int] = [:]
    var resting: [LaidOut.Part?] = []
    var wrong: [Wrong?] = []
    for (index, component) in page.components.enumerated() {
      for name in component.controlNames { places[name] = places[name] ?? index }
      if let name = component.question?.name { places[name] = places[name] ?? index }
      resting.append(component.hasHoles ? layOut { $0.draw(component) } : nil)
      guard component.hasHoles, let question = component.question else {
        wrong.append(nil)
        continue
      }
      func marked(_ control: ControlName) -> LaidOut.Part {
        let component = component.filled(with: PageEntries(), errors: [ErrorLink(control: control, message: "")])
        return layOut { $0.draw(component) }
      }
      let parts = component.controlNames.filter { $0 != question.name }
      wrong.append(
        Wrong(
          whole: marked(question.name),
          wholeControls: Set(
            component.filled(with: PageEntries(), errors: [ErrorLink(control: question.name, message: "")])
              .invalidControls),
          parts: Dictionary(parts.map { ($0, marked($0)) }, uniquingKeysWith: { first, _ in first })))
    }
    self.laidOut = laidOut
    self.resting = resting
    self.wrong = wrong
    self.places = places
  }

  /// How many bytes the laid-out page holds.
  public var byteCount: Int { laidOut.bytes.count }

  /// The document with what a person entered, as UTF-8.
  ///
  /// - Parameters:
  ///   - entries: What stands in the controls.
  ///   - errors: What has to change, in reading order.
  ///   - hiddenFields: What travels with the form; `nil` for what the options say.
  public func render(
    _ entries: PageEntries, errors: [ErrorLink] = [], hiddenFields: [HTMLOptions.HiddenField]? = nil
  ) -> [UInt8] {
    var writer = HTMLWriter(capacity: frame.bytes.count * 2)
    render(entries, errors: errors, hiddenFields: hiddenFields, into: &writer)
    return writer.bytes
  }

  /// Adds the document to what a writer holds; the writer can be used again for the next page.
  public func render(
    _ entries: PageEntries, errors: [ErrorLink] = [], hiddenFields: [HTMLOptions.HiddenField]? = nil,
    into writer: inout HTMLWriter
  ) {
    var drawing = Drawing(language: page.language, options: options)
    swap(&drawing.html, &writer)
    defer { swap(&drawing.html, &writer) }
    var filling = Filling(entries: entries, errors: errors, hiddenFields: hiddenFields ?? options.hiddenFields)
    if !errors.isEmpty { filling.wrong = Array(repeating: [], count: resting.count) }
    for error in errors {
      if let place = places[error.control] { filling.wrong[place].append(error) }
    }
    fill(frame, &filling, &drawing)
  }

  // MARK: - Filling in

  /// What one person's page holds.
  private struct Filling {
    var entries: PageEntries
    var errors: [ErrorLink]
    var hiddenFields: [HTMLOptions.HiddenField]
    /// The errors of each component; empty when there are none at all.
    var wrong: [[ErrorLink]] = []
    /// Where the last entry was found.
    private var cursor = 0

    init(entries: PageEntries, errors: [ErrorLink], hiddenFields: [HTMLOptions.HiddenField]) {
      self.entries = entries
      self.errors = errors
      self.hiddenFields = hiddenFields
    }

    mutating func all(_ control: ControlName) -> [String]? { entries.texts(control, at: &cursor) }

    mutating func first(_ control: ControlName) -> String? { entries.texts(control, at: &cursor)?.first }
  }

  private func fill(
    _ part: LaidOut.Part, _ filling: inout Filling, _ drawing: inout Drawing, at place: Int = -1
  ) {
    var copied = part.bytes.lowerBound
    for index in part.slots {
      let slot = laidOut.slots[index]
      switch slot.kind {
      case .value:
        let value = filling.first(laidOut.controls[slot.index])
        guard let value, !value.isEmpty else {
          drawing.html.copy(laidOut.bytes, copied..<slot.offset - Hole.valueStart.utf8CodeUnitCount)
          copied = slot.offset + Hole.valueEnd.utf8CodeUnitCount
          continue
        }
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        drawing.html.entry(value)
      case .choices:
        choose(slot.index, &filling, &drawing, &copied)
        continue
      case .text:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        if let text = filling.first(laidOut.controls[slot.index]) { drawing.html.entry(text) }
      case .errors:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        drawing.errors(filling.wrong[place].map(\.message), of: laidOut.controls[slot.index])
      case .titlePrefix:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        if !filling.errors.isEmpty { drawing.titlePrefix() }
      case .errorSummary:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        if !filling.errors.isEmpty { drawing.errorSummary(filling.errors, on: page) { places[$0] != nil } }
      case .hiddenFields:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        drawing.hiddenFields(filling.hiddenFields)
      case .component:
        drawing.html.copy(laidOut.bytes, copied..<slot.offset)
        draw(slot.index, &filling, &drawing)
      }
      copied = slot.offset
    }
    drawing.html.copy(laidOut.bytes, copied..<part.bytes.upperBound)
  }

  /// Marks what is chosen among the choices of a control.
  private func choose(_ index: Int, _ filling: inout Filling, _ drawing: inout Drawing, _ copied: inout Int) {
    guard let values = filling.all(laidOut.controls[laidOut.choices[index].control]) else { return }
    var offsets: [Int] = []
    for value in values {
      if let offset = laidOut.choices[index].offsets[value], !offsets.contains(offset) { offsets.append(offset) }
    }
    offsets.sort()
    for offset in offsets {
      drawing.html.copy(laidOut.bytes, copied..<offset)
      drawing.html.attribute(laidOut.choices[index].markup)
      copied = offset
    }
  }

  private func draw(_ index: Int, _ filling: inout Filling, _ drawing: inout Drawing) {
    if filling.wrong.isEmpty || filling.wrong[index].isEmpty, let part = resting[index] {
      return fill(part, &filling, &drawing, at: index)
    }
    let errors = filling.wrong.isEmpty ? [] : filling.wrong[index]
    let part: LaidOut.Part?
    if errors.isEmpty {
      part = nil
    } else if errors.allSatisfy({ $0.control == page.components[index].question?.name && $0.alsoInvalid.isEmpty }) {
      part = wrong[index]?.whole
    } else if errors.count > 1 {
      // Of several parts that are wrong together, there are too many cases to keep.
      part = nil
    } else if errors[0].alsoInvalid.isEmpty {
      part = wrong[index]?.parts[errors[0].control]
    } else {
      let isWhole = wrong[index].map { $0.wholeControls == Set([errors[0].control] + errors[0].alsoInvalid) } ?? false
      part = isWhole ? wrong[index]?.whole : nil
    }
    if let part {
      fill(part, &filling, &drawing, at: index)
    } else {
      drawing.draw(page.components[index].filled(with: filling.entries, errors: errors))
    }
  }
}

extension Component {
  /// Whether the component can be laid out with holes. Files that were handed over are drawn each time, and so are choices
  /// that cannot be told apart.
  fileprivate var hasHoles: Bool {
    func isClear(_ input: ChoiceInput) -> Bool { Set(input.options.map(\.value)).count == input.options.count }
    return switch self {
    case .fileInput: false
    case .choiceInput(let input): isClear(input)
    case .inputGroup(let group):
      group.inputs.allSatisfy { if case .choice(let input) = $0 { isClear(input) } else { true } }
    default: true
    }
  }
}
