/// The questions of a form by their ids, for what refers to them: rules, deadlines, actors.
struct FieldIndex {
  /// What a reference needs to know of a question.
  struct Entry {
    /// The name of its type.
    var type: FieldTypeName
    /// The group whose rows ask it; `nil` for a question that is asked once.
    var group: String?
  }

  /// The ids of all questions in the order of the form.
  private(set) var names: [String] = []
  /// The ids of all groups in the order of the form.
  private(set) var groups: [String] = []
  /// The ids of the groups that stand in no other group's rows.
  private(set) var outerGroups: [String] = []
  private var entries: [String: Entry] = [:]

  /// Collects the questions of some pages. Of an id that stands twice the first counts.
  init(_ pages: [PageSpecification]) {
    for page in pages {
      if let group = page.repeating?.id {
        groups.append(group)
        if page.enclosingGroup == nil { outerGroups.append(group) }
      }
      for field in page.fields {
        names.append(field.id)
        guard entries[field.id] == nil else { continue }
        entries[field.id] = Entry(type: field.type.typeName, group: page.group)
      }
    }
  }

  /// The question with an id.
  subscript(name: String) -> Entry? { entries[name] }
}
