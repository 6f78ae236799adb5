import FormSource
import FormText

/// A file of fields that forms include, so that a name with its reading, an address or an employer is asked the same way
/// everywhere.
enum IncludedFields {
  /// What stands for the person the fields are about in meanings of an included file: `{subject}.birthDate`.
  static let subjectSign = "{subject}"

  /// The most files a form may include: files that include others twice, and they others, grow without end.
  static let mostFiles = 200
}

extension SpecificationReader {
  /// The fields of `{ "include": "shared/fields/person.json", "prefix": "spouse", "subject": "spouse" }`.
  func included(_ object: OptionsReader, _ ids: IdentifierTable) -> [PendingField] {
    var object = object
    let ask = object.reading
    let path = object.located("include")
    let prefix = object.located("prefix")
    let subject = object.string("subject")
    object.finish()
    guard let path else { return [] }
    if let prefix, !IdentifierStyle.name.allows(prefix.value) {
      ask.context.report(.badIdentifier(prefix.value, .name), at: prefix.range)
      return []
    }
    let chain = ask.chain + [path.value]
    guard !ask.chain.contains(path.value) else {
      ask.context.report(.includeCycle(chain), at: path.range)
      return []
    }
    ask.whole.includes += 1
    guard ask.whole.includes <= IncludedFields.mostFiles else {
      if ask.whole.includes == IncludedFields.mostFiles + 1 {
        ask.context.report(.tooManyIncludes(IncludedFields.mostFiles), at: path.range)
      }
      return []
    }
    let whole = ask.names?.prefix ?? ""
    let names = { (root: JSONNode) in
      NameChanges(
        Self.ids(in: root), prefix: NameChanges.joined(whole, prefix?.value ?? ""),
        subject: subject == IncludedFields.subjectSign ? ask.names?.subject : subject)
    }
    guard var document = SharedDocument(path.value, askedBy: ask, at: path.range, chain: chain, names: names) else {
      return []
    }
    let reader = SpecificationReader(reading: document.reading, registry: registry, meanings: meanings)
    let fields = reader.fields(of: &document.object, ids)
    document.finish()
    ask.names?.add((document.reading.names?.locals ?? []).map { NameChanges.joined(prefix?.value ?? "", $0) })
    return fields
  }

  /// The ids of the fields that stand in a file itself.
  private static func ids(in root: JSONNode) -> [String] {
    (root["fields"]?.elements ?? []).compactMap { $0["id"]?.string }
  }
}
