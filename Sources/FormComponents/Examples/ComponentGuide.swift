public import FormText

/// The sheet of one component: what it is for, when to use it and when not, and what a screen reader is told of it.
///
/// Every shape brings its own beside its examples (`TextInput.guide`); `Component.guides` has them all, and the gallery
/// (`ward components`) is drawn from them.
public struct ComponentGuide: Hashable, Sendable {
  /// The shape's name in file names and golden files, such as `text-input`.
  public var name: String
  /// What the shape is called.
  public var title: LocalizedText
  /// What it is for, in one sentence.
  public var purpose: LocalizedText
  /// When to use it.
  public var use: [LocalizedText]
  /// When not to use it, and what to use instead.
  public var avoid: [LocalizedText]
  /// What a screen reader is told: role, name, description and states.
  public var facts: LocalizedText
  /// The shape in its states. Empty for what is part of a page and never stands alone.
  public var examples: [ComponentExample]
  /// Pages that show it, where it is part of a page.
  public var pages: [PageExample]

  /// Creates a sheet.
  public init(
    _ name: String, title: LocalizedText, purpose: LocalizedText, use: [LocalizedText], avoid: [LocalizedText],
    facts: LocalizedText, examples: [ComponentExample] = [], pages: [PageExample] = []
  ) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.use = use
    self.avoid = avoid
    self.facts = facts
    self.examples = examples
    self.pages = pages
  }
}

extension ComponentGuide: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension Component {
  /// The sheet of every shape, in the order of the cases.
  public static var guides: [ComponentGuide] {
    [
      Heading.guide, Paragraph.guide, ItemList.guide, Notice.guide, Details.guide, TextInput.guide, TextArea.guide,
      ChoiceInput.guide, FileInput.guide, InputGroup.guide, FixedValue.guide, SummaryList.guide, Panel.guide,
      Signature.guide,
    ] + ComposedComponent.guides
  }

  /// Every shape in its states, in the order of the cases.
  public static var examples: [ComponentExample] { guides.flatMap(\.examples) }
}
