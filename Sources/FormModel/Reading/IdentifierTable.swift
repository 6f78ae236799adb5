import FormSource

/// The ids of a form, for finding those that stand twice.
final class IdentifierTable {
  /// What ids have to differ from.
  enum Namespace: Hashable {
    /// Pages: their ids stand in URLs.
    case page
    /// Fields, groups and computed values: their ids stand in conditions.
    case name
  }

  private struct Key: Hashable {
    var namespace: Namespace
    var id: String
  }

  private let reading: SpecificationReading
  private var places: [Key: [Range<Int>]] = [:]

  init(reading: SpecificationReading) { self.reading = reading }

  /// Notes an id and where it stands.
  func declare(_ id: String, as namespace: Namespace, in object: OptionsReader, at key: String) {
    guard !id.isEmpty else { return }
    places[Key(namespace: namespace, id: id), default: []].append(object.range(of: key))
  }

  /// Reports every id that stands a second time, and names that conditions have already.
  func reportDuplicates() {
    for (key, ranges) in places {
      let isTaken = key.namespace == .name && FormSpecification.builtInVariables.contains(key.id)
      for range in ranges.dropFirst(isTaken ? 0 : 1) {
        reading.context.report(.duplicateIdentifier(key.id), at: range)
      }
    }
  }
}
