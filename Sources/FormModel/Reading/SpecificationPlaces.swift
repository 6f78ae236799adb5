import FormExpressions
import FormSource
import FormText

/// Where the parts of a form stand in its files, so that what is found later can point at them.
///
/// A part is named by its path, by ids instead of positions: `pages.claimant`, `rules.age`; a field by its id alone,
/// `fields.occupation`, wherever it stands and from whatever file it comes. Only a check keeps places; a form that is
/// loaded for use has no need of them.
final class SpecificationPlaces {
  private var objects: [String: (file: SourceFile, node: JSONNode, names: NameChanges?)] = [:]

  /// The texts for people, each once, in the order they were read.
  private(set) var texts: [SpecificationText] = []
  private var knownTexts: Set<String> = []

  /// The glossary of the ward.
  let glossary: GlossaryAhead

  init(glossary: GlossaryAhead) { self.glossary = glossary }

  /// Remembers a text. A shared file may be read for several questions.
  func add(_ text: SpecificationText) {
    if knownTexts.insert("\(text.text.range.lowerBound)/\(text.file.name)").inserted { texts.append(text) }
  }

  /// Remembers an object of a form. Of two with one path, which is a mistake of its own, the first stays.
  func add(_ node: JSONNode, at path: String, in file: SourceFile, names: NameChanges?) {
    if objects[path] == nil { objects[path] = (file, node, names) }
  }

  /// The file and the range of a finding: in the file of a translation when its words are meant.
  func find(_ found: PlacedFinding) -> (file: SourceFile, range: Range<Int>)? {
    guard let place = find(found.place) else { return nil }
    guard let words = found.words, words.language != .japanese else { return place }
    let text = texts.first { text in
      text.file.name == place.file.name && text.text.range.lowerBound >= place.range.lowerBound
        && text.text.range.upperBound <= place.range.upperBound && text.path.hasSuffix("." + words.key)
    }
    guard let translated = text?.translations.first(where: { $0.language == words.language }) else { return place }
    return (translated.file, translated.text.range)
  }

  /// The file and the range of a place; `nil` for a part the form does not have.
  func find(_ place: SpecificationPlace) -> (file: SourceFile, range: Range<Int>)? {
    guard let (file, node, names) = objects[place.object] else { return nil }
    guard let key = place.key else { return (file, node.openingRange) }
    // Choices that stand in a list of their own are shown where the list is named.
    guard var value = node[key] ?? (key == "choices" ? node["choicesFrom"] : nil) else {
      return (file, node.openingRange)
    }
    if let element = place.element, let elements = value.elements, elements.indices.contains(element) {
      value = elements[element]
    }
    guard let part = place.part, let text = value.string else { return (file, value.range) }
    // In an included file names are written without their prefix.
    let written = names?.renamed(text).before(part) ?? part
    return (file, Located(text, at: value.range).sourceRange(ofDecodedUTF8: written, in: file))
  }
}

/// A place in a form: an object, a key of it, an element of a list under the key, a part of the text there.
public struct SpecificationPlace: Hashable, Sendable {
  /// The path of the object by ids, as `pages.claimant` or `fields.occupation`; empty for the form itself.
  public var object: String
  /// The key whose value is meant; `nil` for the object itself.
  public var key: String?
  /// The element of the list under the key.
  public var element: Int?
  /// The part of the text under the key, in UTF-8 offsets of the text.
  public var part: Range<Int>?

  /// Names a place.
  public init(_ object: String, key: String? = nil, element: Int? = nil, part: Range<Int>? = nil) {
    self.object = object
    self.key = key
    self.element = element
    self.part = part
  }

  /// A page.
  public static func page(_ page: PageSpecification, _ key: String? = nil, part: Range<Int>? = nil) -> Self {
    Self("pages.\(page.id)", key: key, part: part)
  }

  /// A field.
  public static func field(_ field: FieldSpecification, _ key: String? = nil, part: Range<Int>? = nil) -> Self {
    Self("fields.\(field.id)", key: key, part: part)
  }
}
