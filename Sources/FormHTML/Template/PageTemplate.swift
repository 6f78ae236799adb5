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
  /// A component of the page.
  private struct Piece: Sendable {
    var component: Component
    /// The component as it rests; `nil` where it is drawn anew each time.
    var resting: Run?
    /// The component with errors of the question as a whole.
    var invalid: Run?
    /// The component with errors of one part, by the part's name.
    var invalidParts: [ControlName: Run] = [:]
  }

  private let page: Page
  private let options: HTMLOptions
  private let frame: Run
  private let pieces: [Piece]
  /// The place of the component that each control belongs to.
  private let places: [ControlName: Int]

  /// Lays out a page. What stands in its controls, and its errors, count for nothing.
  public init(_ page: Page, with options: HTMLOptions = HTMLOptions()) {
    let page = page.filled(with: PageEntries())
    self.page = page
    self.options = options
    var drawing = Drawing(language: page.language, options: options)
    frame = drawing.layOut { $0.document(page) }
    var places: [ControlName: Int] = [:]
    pieces = page.components.enumerated().map { index, component in
      for name in component.controlNames { places[name] = places[name] ?? index }
      if let name = component.question?.name { places[name] = places[name] ?? index }
      return Self.piece(component, &drawing)
    }
    self.places = places
  }

  private static func piece(_ component: Component, _ drawing: inout Drawing) -> Piece {
    var piece = Piece(component: component)
    guard component.hasHoles else { return piece }
    piece.resting = drawing.layOut { $0.draw(component) }
    guard let question = component.question else { return piece }
    func invalid(_ control: ControlName, _ drawing: inout Drawing) -> Run {
      let marked = component.filled(with: PageEntries(), errors: [ErrorLink(control: control, message: "")])
      return drawing.layOut { $0.draw(marked) }
    }
    piece.invalid = invalid(question.name, &drawing)
    for part in component.controlNames where part != question.name {
      piece.invalidParts[part] = invalid(part, &drawing)
    }
    return piece
  }

  /// How many bytes the laid-out page holds.
  public var byteCount: Int {
    pieces.reduce(frame.bytes.count) { sum, piece in
      sum + (piece.resting?.bytes.count ?? 0) + (piece.invalid?.bytes.count ?? 0)
        + piece.invalidParts.values.reduce(0) { $0 + $1.bytes.count }
    }
  }

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
    for error in errors {
      if let place = places[error.control] { filling.wrong[place, default: []].append(error) }
    }
    fill(frame, filling, &drawing)
  }

  // MARK: - Filling in

  /// What one person's page holds.
  private struct Filling {
    var entries: PageEntries
    var errors: [ErrorLink]
    var hiddenFields: [HTMLOptions.HiddenField]
    /// The errors by the place of their component.
    var wrong: [Int: [ErrorLink]] = [:]
  }

  private func fill(_ run: Run, _ filling: borrowing Filling, _ drawing: inout Drawing, at place: Int = -1) {
    var copied = 0
    for hole in run.holes {
      if case .choices(let control, let places, let markup) = hole.content {
        let chosen = filling.entries[control]
        if chosen.isEmpty { continue }
        for offset in Set(chosen.compactMap { places[$0] }).sorted() {
          drawing.html.copy(run.bytes, copied..<offset)
          copied = offset
          drawing.html.attribute(markup)
        }
        continue
      }
      drawing.html.copy(run.bytes, copied..<hole.offset)
      copied = hole.offset
      switch hole.content {
      case .value(let control):
        if let value = filling.entries[control].first { drawing.html.value(of: control, value) }
      case .text(let control):
        if let text = filling.entries[control].first { drawing.html.content(of: control, text) }
      case .state, .choices: break
      case .errors(let control):
        drawing.errors((filling.wrong[place] ?? []).map(\.message), of: control)
      case .titlePrefix: if !filling.errors.isEmpty { drawing.titlePrefix() }
      case .errorSummary:
        if !filling.errors.isEmpty { drawing.errorSummary(filling.errors, on: page) { places[$0] != nil } }
      case .hiddenFields: drawing.hiddenFields(filling.hiddenFields)
      case .component(let index): draw(index, filling, &drawing)
      }
    }
    drawing.html.copy(run.bytes, copied..<run.bytes.count)
  }

  private func draw(_ index: Int, _ filling: borrowing Filling, _ drawing: inout Drawing) {
    let piece = pieces[index]
    let errors = filling.wrong.isEmpty ? [] : filling.wrong[index] ?? []
    let run: Run?
    if errors.isEmpty {
      run = piece.resting
    } else if errors.allSatisfy({ $0.control == piece.component.question?.name }) {
      run = piece.invalid
    } else {
      // Of several parts that are wrong together, there are too many cases to keep.
      run = errors.count == 1 ? piece.invalidParts[errors[0].control] : nil
    }
    if let run {
      fill(run, filling, &drawing, at: index)
    } else {
      drawing.draw(piece.component.filled(with: filling.entries, errors: errors))
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

extension Drawing {
  /// Draws something with holes instead of what differs from reader to reader.
  fileprivate mutating func layOut(_ draw: (inout Drawing) -> Void) -> Run {
    html = HTMLWriter()
    html.holes = []
    draw(&self)
    return Run(html.bytes, html.holes ?? [])
  }
}
