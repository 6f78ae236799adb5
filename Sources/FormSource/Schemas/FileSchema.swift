/// The JSON Schema (draft 2020-12) of a kind of author's file, found out from the reader of such files.
///
/// Editors use it for completion and for words beside each key; `"$schema"` in a file names a copy of it. It says what
/// the reader takes, no more and no less: see ``ShapeExploration``.
public struct FileSchema: Sendable {
  /// The words and what else is told about the places of a file.
  public struct Words: Sendable {
    /// What stands there, in a few words.
    public var title: BilingualText
    /// More of the schema than the reader's shape: a pattern, examples, a default.
    public var more: [(String, JSONValue)]

    /// Creates the words of a place.
    public init(ja: String, en: String, _ more: [(String, JSONValue)] = []) {
      title = BilingualText(ja: ja, en: en)
      self.more = more
    }
  }

  /// The schema.
  public let json: JSONValue
  /// The places nothing is said about, as `pages.fields.label`. There should be none.
  public let unexplained: [String]

  /// The schema as a file, in the layout of all files of the family, with a line end at its end.
  public var text: String {
    let file = SourceFile(name: "schema.json", bytes: json.bytes())
    let bytes = JSONFormat().bytes(of: JSONReader.read(file), order: nil) ?? json.bytes(.indented)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Explores what a reader takes.
  ///
  /// - Parameters:
  ///   - id: The `$id` of the schema.
  ///   - title: What the files are.
  ///   - words: What is said about each place, by its path `pages.fields.label` or by the key alone; in objects that
  ///     have variants first by `date.latest`, the telling word and the key.
  ///   - variants: Where objects have other keys for each word under one of them: path, key and words.
  ///   - aliases: Paths that hold the same as others.
  ///   - read: The reader; its result does not matter.
  public init(
    id: String, title: Words, words: [String: Words],
    variants: (path: [String], key: String, words: [String])? = nil, aliases: [[String]: [String]] = [:],
    deepest: Int = 10, read: @escaping (SourceFile) -> Void
  ) {
    let exploration = ShapeExploration(
      variants: variants.map { .init(path: $0.path, key: $0.key, words: $0.words) }, aliases: aliases,
      deepest: deepest, read: read)
    exploration.run()
    var writer = SchemaWriter(words: words, shared: Set(aliases.values))
    var members: [(String, JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("$id", .string(id)),
      ("title", .string(title.title.ja + " / " + title.title.en)),
    ]
    members += writer.schema(exploration.root, isRoot: true)
    if !writer.definitions.isEmpty { members.append(("$defs", .object(of: writer.definitions))) }
    json = .object(of: members)
    unexplained = writer.unexplained
  }
}

/// Writes what was found out as a JSON Schema.
private struct SchemaWriter {
  let words: [String: FileSchema.Words]
  /// The paths others refer to.
  let shared: Set<[String]>
  var definitions: [(String, JSONValue)] = []
  var unexplained: [String] = []

  init(words: [String: FileSchema.Words], shared: Set<[String]>) {
    self.words = words
    self.shared = shared
  }

  /// The members of the schema of a place.
  mutating func schema(_ node: ShapeNode, variant: String? = nil, isRoot: Bool = false) -> [(String, JSONValue)] {
    var result: [(String, JSONValue)] = []
    var more: [(String, JSONValue)] = []
    if !isRoot, node.key != "[]", node.key != "*" {
      let path = node.path.joined(separator: ".")
      let found =
        variant.flatMap { words["\($0).\(node.key)"] } ?? (node.depth == 1 ? words["/" + node.key] : nil) ?? words[path]
        ?? words[node.key]
      if let found {
        result.append(("title", .string(found.title.ja)))
        result.append(("description", .string(found.title.ja + " / " + found.title.en)))
        more = found.more
      } else {
        unexplained.append(variant.map { "\($0).\(node.key)" } ?? path)
      }
    }
    if let alias = node.alias {
      result.append(("$ref", .string("#/$defs/" + alias.joined(separator: "."))))
      return result
    }
    // What no reader judges, and what lies deeper than anybody looks, may be anything.
    guard !node.kinds.isEmpty else { return result + more }
    let kinds = ShapeNode.Kind.allCases.filter(node.kinds.contains)
    let names = kinds.map { JSONValue.string($0.name) }
    let shape: [(String, JSONValue)] = [("type", names.count == 1 ? names[0] : .array(names))]
    var inner: [(String, JSONValue)] = []
    for kind in kinds { inner += limits(of: node, as: kind) }
    // What the words add is narrower than what the reader's shape says: ids have a pattern of their own.
    let own = Set(more.map(\.0))
    let whole = shape + inner.filter { !own.contains($0.0) } + more
    guard node.key != "[]", shared.contains(node.path) else { return result + whole }
    let name = node.path.joined(separator: ".")
    if !definitions.contains(where: { $0.0 == name }) { definitions.append((name, .object(of: whole))) }
    return result + [("$ref", .string("#/$defs/" + name))]
  }

  private mutating func limits(of node: ShapeNode, as kind: ShapeNode.Kind) -> [(String, JSONValue)] {
    switch kind {
    case .text:
      if let words = node.words { return [("enum", .array(words.map { .string($0) }))] }
      return node.refusesEmpty ? [("minLength", 1), ("pattern", #"\S"#)] : []
    case .integer, .number:
      guard let limits = node.limits else { return [] }
      return [("minimum", Self.number(limits.least)), ("maximum", Self.number(limits.most))]
    case .flag: return []
    case .list:
      var members: [(String, JSONValue)] = []
      if let element = node.element { members.append(("items", .object(of: schema(element)))) }
      if let count = node.count {
        if count.lowerBound > 0 { members.append(("minItems", .int(count.lowerBound))) }
        if count.upperBound < .max { members.append(("maxItems", .int(count.upperBound))) }
      }
      return members
    case .object: return object(node)
    }
  }

  private mutating func object(_ node: ShapeNode) -> [(String, JSONValue)] {
    if let wild = node.wild {
      let inner = schema(wild)
      return inner.isEmpty ? [] : [("additionalProperties", .object(of: inner))]
    }
    guard !node.members.isEmpty else { return node.depth >= 9 ? [] : [("additionalProperties", false)] }
    var others: [(key: String, schema: JSONValue, own: JSONValue)] = []
    for other in node.branches {
      guard case .key(let key) = other.branch, let own = other.members.first(where: { $0.key == key }) else { continue }
      others.append((key, .object(of: ordinary(other)), .object(of: schema(own))))
    }
    // The key that would make it another kind of object is offered all the same.
    var result = ordinary(node, offering: others.map { ($0.key, $0.own) })
    for (key, schema, _) in others {
      result = [
        ("if", .object(of: [("required", [.string(key)])])), ("then", schema), ("else", .object(of: result)),
      ]
    }
    return result
  }

  /// The members of an object and of those that only some words bring.
  private mutating func ordinary(
    _ node: ShapeNode, offering others: [(String, JSONValue)] = []
  ) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("properties", .object(of: node.members.map { ($0.key, .object(of: schema($0))) } + others))
    ]
    if !node.required.isEmpty {
      members.append(("required", .array(node.members.map(\.key).filter(node.required.contains).map { .string($0) })))
    }
    members += Self.dependent(node.dependent)
    var all = Self.alternatives(node)
    for object in node.branches where !object.members.isEmpty {
      guard case .word(let word, let telling) = object.branch else { continue }
      var then: [(String, JSONValue)] = [
        ("properties", .object(of: object.members.map { ($0.key, .object(of: schema($0, variant: word))) }))
      ]
      if !object.required.isEmpty {
        then.append(("required", .array(object.required.sorted().map { .string($0) })))
      }
      then += Self.dependent(object.dependent)
      let either = Self.alternatives(object)
      if !either.isEmpty { then.append(("allOf", .array(either))) }
      let condition: JSONValue = .object(of: [
        ("properties", .object(of: [(telling, .object(of: [("const", .string(word))]))])),
        ("required", [.string(telling)]),
      ])
      all.append(.object(of: [("if", condition), ("then", .object(of: then))]))
    }
    if !all.isEmpty { members.append(("allOf", .array(all))) }
    members.append((node.branches.isEmpty ? "additionalProperties" : "unevaluatedProperties", false))
    return members
  }

  /// Keys of which one at least has to be there.
  private static func alternatives(_ node: ShapeNode) -> [JSONValue] {
    func required(_ keys: [String]) -> JSONValue {
      .object(of: [("required", .array(keys.map { .string($0) }))])
    }
    var result: [JSONValue] = []
    for others in Set(node.alternatives.map(\.others)).sorted(by: {
      $0.joined(separator: " ") < $1.joined(separator: " ")
    }) {
      let keys = node.alternatives.filter { $0.others == others }.map(\.key)
      result.append(.object(of: [("anyOf", .array(others.map { required([$0]) } + [required(keys)]))]))
    }
    return result
  }

  private static func dependent(_ keys: [String: Set<String>]) -> [(String, JSONValue)] {
    guard !keys.isEmpty else { return [] }
    let members = keys.sorted { $0.key < $1.key }
      .map { ($0.key, JSONValue.array($0.value.sorted().map { .string($0) })) }
    return [("dependentRequired", .object(of: members))]
  }

  private static func number(_ text: String) -> JSONValue {
    if let whole = Int(text) { return .int(whole) }
    return Double(text).map { .double($0) } ?? .null
  }
}

extension ShapeNode.Kind {
  fileprivate var name: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .flag: "boolean"
    case .list: "array"
    case .object: "object"
    }
  }
}
