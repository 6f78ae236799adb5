public import FormSource

// Answers in the words of JSON Schema, draft 2020-12.
extension AnswerSchema.Shape {
  /// The form as a JSON Schema. Patterns are read alike by ECMA-262, Python and Rust.
  public var jsonSchema: JSONValue { .object(of: jsonMembers) }

  /// The members of the schema, for one to which more is added.
  var jsonMembers: [(String, JSONValue)] {
    switch self {
    case .text(let text): text.jsonMembers
    case .integer(let range):
      [("type", "integer"), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))]
    case .flag: [("type", "boolean")]
    case .agreed: [("const", true)]
    case .word(let words): [("type", "string"), ("enum", .array(words.map { .string($0) }))]
    case .list(let list): list.jsonMembers
    case .object(let object): object.jsonMembers
    case .either(let shapes): [("anyOf", .array(shapes.map(\.jsonSchema)))]
    case .nothing: [("not", .object(JSONObject()))]
    }
  }
}

extension AnswerSchema.Text {
  /// Code points that are no control characters, apart from tabs and line ends.
  private static let safe = #"[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]"#
  /// Code points that people see nothing of.
  private static let unseen =
    #"\u0009\u000a\u000d\u0020\u0080-\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"#

  fileprivate var jsonMembers: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("type", "string")]
    if count.lowerBound > 0 { members.append(("minLength", .int(count.lowerBound))) }
    members.append(("maxLength", .int(count.upperBound)))
    // In Python `$` also stands before a line end at the end.
    if let pattern {
      members.append(("pattern", .string("^(?:" + pattern + ")$(?!\\n)")))
    } else if needsInk {
      let ink = #"[^\u0000-\u001f\u007f"# + Self.unseen + "]"
      members.append(("pattern", .string("^[" + Self.unseen + "]*" + ink + Self.safe + "*$(?!\\n)")))
    } else {
      members.append(("pattern", .string("^" + Self.safe + "*$(?!\\n)")))
    }
    if let format { members.append(("format", .string(format))) }
    return members
  }

  /// Whether a code point may stand in a text.
  static func isSafe(_ value: UInt32) -> Bool {
    value >= 0x20 ? value != 0x7F : value == 0x09 || value == 0x0A || value == 0x0D
  }

  /// Whether people see something of a code point; the complement of `unseen` in the pattern.
  static func isInk(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x034F, 0x061C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
      0x3000, 0xFEFF, 0xFFF9...0xFFFB:
      false
    default: true
    }
  }
}

extension AnswerSchema.List {
  fileprivate var jsonMembers: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("type", "array"), ("items", element.jsonSchema)]
    if alone.isEmpty { members.append(("minItems", .int(count.lowerBound))) } else { members.append(("minItems", 1)) }
    members.append(("maxItems", .int(count.upperBound)))
    if isUnique { members.append(("uniqueItems", true)) }
    if !alone.isEmpty {
      let words: JSONValue = .object(of: [("enum", .array(alone.map { .string($0) }))])
      members.append(
        (
          "anyOf",
          [
            .object(of: [("items", words), ("maxItems", 1)]),
            .object(of: [
              ("not", .object(of: [("contains", words)])), ("minItems", .int(count.lowerBound)),
            ]),
          ]
        ))
    }
    return members
  }
}

extension AnswerSchema.Object {
  fileprivate var jsonMembers: [(String, JSONValue)] {
    var result: [(String, JSONValue)] = [
      ("type", "object"),
      ("properties", .object(of: members.map { ($0.name, $0.shape.jsonSchema) })),
      ("required", .array(members.filter(\.isRequired).map { .string($0.name) })),
      ("additionalProperties", false),
    ]
    func filled(_ name: String) -> JSONValue {
      .object(of: [
        ("properties", .object(of: [(name, .object(of: [("minLength", 1)]))])), ("required", [.string(name)]),
      ])
    }
    var all: [JSONValue] = oneOf.map { names in .object(of: [("anyOf", .array(names.map(filled)))]) }
    for (name, other) in needs.sorted(by: { $0.key < $1.key }) {
      all.append(.object(of: [("if", filled(name)), ("then", filled(other))]))
    }
    if !all.isEmpty { result.append(("allOf", .array(all))) }
    return result
  }
}
