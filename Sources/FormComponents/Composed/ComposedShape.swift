public import FormText

/// A shape that asks nothing and is made of parts every channel can draw already.
///
/// Such a shape is one file: its parameters, its outline, its sheet with examples. Adding one is that file and a case of
/// `ComposedComponent` (`Documentation/Adding-a-component.md`). A conformer promises that the same value in the same
/// language gives the same outline, and that every word of it is in that language or marked with its own.
public protocol ComposedShape: Hashable, Sendable {
  /// The name of the shape in file names and style sheets, such as `task-list`.
  static var name: String { get }

  /// The sheet of the shape: what it is for, when to use it and when not, with examples.
  static var guide: ComponentGuide { get }

  /// What the shape is made of, on a page in this language.
  func outline(in language: Language) -> Outline
}
