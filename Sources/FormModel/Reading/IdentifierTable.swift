import FormSource

/// The ids of a form, for finding those that stand twice.
final class IdentifierTable {
  /// What ids have to differ from.
  enum Namespace: Hashable {
    /// Pages: their ids stand in URLs.
    case page
    /// Fields, groups, computed values and named conditions: their ids stand in conditions.
    case name
    /// Lists of choices.
    case choiceList
    /// Parts of the form, and sections of one page.
    case part
    case section(page: String)
  }

  private struct Key: Hashable {
    var namespace: Namespace
    var id: String
  }

  private var places: [Key: [(context: ReadingContext, range: Range<Int>)]] = [:]

  /// Notes an id and where it stands.
  func declare(_ id: String, as namespace: Namespace, in object: OptionsReader, at key: String) {
    guard !id.isEmpty else { return }
    places[Key(namespace: namespace, id: id), default: []].append((object.reading.context, object.range(of: key)))
  }

  /// Reports every id that stands a second time, and names that conditions have already.
  func reportDuplicates() {
    for (key, found) in places {
      let isTaken = key.namespace == .name && FormSpecification.builtInVariables.contains(key.id)
      for place in found.dropFirst(isTaken ? 0 : 1) {
        place.context.report(.duplicateIdentifier(key.id), at: place.range)
      }
    }
  }
}
