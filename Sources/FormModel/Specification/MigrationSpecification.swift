public import FormText

/// How answers of an earlier version of a procedure are read by a later one: what drafts need.
public struct MigrationSpecification: Hashable, Sendable {
  /// The version the answers were given under.
  public var from: String
  /// The version that reads them.
  public var to: String
  /// The new ids of fields and groups, by their old ones.
  public var renamed: [String: String]
  /// The ids of fields and groups that are no longer asked.
  public var removed: [String]
  /// What choices are called now: for a field, by its new id, the new values by the old ones. An old value without a new
  /// one is asked again.
  public var values: [String: [String: String]]
  /// What has changed for somebody who has begun, a paragraph each.
  public var notes: [LocalizedText]
}

extension FormSpecification {
  /// The migrations that lead from an earlier version to this one, in order; none when the version is unknown.
  public func migrations(from version: String) -> [MigrationSpecification] {
    var path: [MigrationSpecification] = []
    var version = version
    // A declared chain never has a circle; the count bounds the walk whatever the specification says.
    while version != self.version, path.count < migrations.count {
      guard let next = migrations.first(where: { $0.from == version }) else { return [] }
      path.append(next)
      version = next.to
    }
    return version == self.version ? path : []
  }
}
