/// The pages of several lists of diagnostics, found by id.
public struct DiagnosticCatalogue: Sendable {
  /// An entry: the ids it has, and its page.
  public struct Entry: Hashable, Sendable {
    /// The ids, one for each layer the diagnostic can be found in.
    public let ids: [DiagnosticID]
    /// What the documentation says of it.
    public let page: DiagnosticPage
  }

  /// The entries in the order of the lists.
  public let entries: [Entry]
  private let places: [String: Int]

  /// Joins lists.
  public init(_ lists: [any DiagnosticKind.Type]) {
    entries = lists.flatMap { $0.entries }
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for id in entry.ids { places[id.rawValue] = index }
    }
    self.places = places
  }

  /// The page of an id, or `nil` when no list has it.
  public subscript(id: DiagnosticID) -> DiagnosticPage? { places[id.rawValue].map { entries[$0].page } }
}

extension DiagnosticKind {
  fileprivate static var entries: [DiagnosticCatalogue.Entry] {
    allCases.map { kind in
      var ids: [DiagnosticID] = []
      for id in DiagnosticLayer.all.map(kind.id(in:)) where !ids.contains(id) { ids.append(id) }
      return DiagnosticCatalogue.Entry(ids: ids, page: kind.page)
    }
  }
}
