package import FormSource
import FormText

/// An expression with what is bound, as one JSON object: how cases are exchanged with other implementations of CEL.
///
/// `{"id", "expr", "bindings"?, "declarations"?, "functions"?, "container"?, "disableCheck"?}`. A value is
/// `{"type", "value"}` with whole numbers and floating-point numbers as strings; a binding `{"type": "unknown"}` is a
/// question without an answer.
package struct ExpressionCase: Sendable {
  /// The name of the case.
  package var id: String
  /// The expression.
  package var expression: String
  var bindings: [String: VariableState] = [:]
  var declarations: [String: ExpressionType] = [:]
  var functions = FunctionTable.standard
  var container = ""
  var isChecked = true

  /// Reads a case; `nil` when it is written in another way.
  package init?(_ json: JSONValue) {
    guard let id = json["id"]?.string, let expression = json["expr"]?.string else { return nil }
    self.id = id
    self.expression = expression
    container = json["container"]?.string ?? ""
    isChecked = json["disableCheck"]?.bool != true
    for member in json["declarations"]?.object?.members ?? [] {
      guard let text = member.value.string, let type = ExpressionType(notation: text) else { return nil }
      declarations[member.key] = type
    }
    for member in json["bindings"]?.object?.members ?? [] {
      if member.value["type"]?.string == "unknown" {
        bindings[member.key] = .unanswered
      } else {
        guard let value = ExpressionValue(conformance: member.value) else { return nil }
        bindings[member.key] = .value(value)
      }
      if declarations[member.key] == nil { declarations[member.key] = .dyn }
    }
    for member in json["functions"]?.object?.members ?? [] {
      guard let overloads = member.value.array else { return nil }
      functions.add(member.key, overloads.compactMap { Overload(conformance: $0) })
    }
  }

  /// The expression checked as CEL has it, or the problems that forbid it.
  func compiled() -> (expression: Expression?, problems: [ExpressionProblem]) {
    let layout = ExpressionLayout(ExpressionDeclarations(variables: declarations.mapValues { .init(type: $0) }))
    return Expression.compile(
      expression, layout: layout, expecting: nil, strictness: isChecked ? .cel : .unchecked, container: container,
      functions: functions)
  }

  /// The answer to a case: `{"id", "value"}`, `{"id", "error"}` or `{"id", "unknown"}`.
  package static func answer(to json: JSONValue) -> JSONValue {
    let id = json["id"] ?? .null
    guard let row = ExpressionCase(json) else {
      return .object(of: [("id", id), ("error", .string("the case cannot be read: it needs 'id' and 'expr'"))])
    }
    let (compiled, problems) = row.compiled()
    guard let compiled else {
      return .object(of: [
        ("id", id), ("error", .string(problems.first?.message.en ?? "the expression cannot be read")),
      ])
    }
    switch compiled.evaluate(row.bindings) {
    case .value(let value): return .object(of: [("id", id), ("value", value.notation)])
    case .error(let error): return .object(of: [("id", id), ("error", .string(error.message.en))])
    case .unknown(let paths):
      return .object(of: [("id", id), ("unknown", .array(paths.map(\.description).sorted().map { .string($0) }))])
    }
  }
}

// MARK: - Notation of the cases

extension Overload {
  init?(conformance json: JSONValue) {
    guard case .object(let object) = json, case .array(let params)? = object["params"],
      case .string(let result)? = object["result"], let type = ExpressionType(notation: result)
    else { return nil }
    let types = params.compactMap { if case .string(let text) = $0 { ExpressionType(notation: text) } else { nil } }
    guard types.count == params.count else { return nil }
    self.init(.declaredOnly, types, type, isMember: object["member"] == .bool(true))
  }
}

extension ExpressionType {
  /// Reads a type as `list(map(string,int))`.
  init?(notation text: String) {
    var rest = Substring(text)
    guard let type = Self.read(&rest), rest.isEmpty else { return nil }
    self = type
  }

  /// A type nests no deeper than this; a text that does is no type.
  private static let mostNesting = 32

  private static func read(_ rest: inout Substring, depth: Int = 0) -> ExpressionType? {
    guard depth <= mostNesting else { return nil }
    let name = rest.prefix { $0 != "(" && $0 != ")" && $0 != "," }
    rest = rest.dropFirst(name.count)
    var parameters: [ExpressionType] = []
    if rest.first == "(" {
      repeat {
        rest = rest.dropFirst()
        guard let parameter = read(&rest, depth: depth + 1) else { return nil }
        parameters.append(parameter)
      } while rest.first == ","
      guard rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    if name.hasPrefix("param:") { return .parameter(String(name.dropFirst(6))) }
    switch (name, parameters.count) {
    case ("bool", 0): return .bool
    case ("int", 0): return .int
    case ("uint", 0): return .uint
    case ("double", 0): return .double
    case ("string", 0): return .string
    case ("bytes", 0): return .bytes
    case ("null", 0): return .null
    case ("dyn", 0): return .dyn
    case ("timestamp", 0): return .timestamp
    case ("duration", 0): return .duration
    case ("list", 1): return .list(parameters[0])
    case ("map", 2): return .map(parameters[0], parameters[1])
    case ("type", 1): return .type(parameters[0])
    case ("optional_type", 1): return .optional(parameters[0])
    default: return .opaque(String(name), parameters)
    }
  }
}

extension ExpressionValue {
  /// Reads a value as `{"type": "int", "value": "3"}`.
  init?(conformance json: JSONValue) {
    guard case .object(let object) = json, case .string(let type)? = object["type"], let content = object["value"]
    else {
      return nil
    }
    switch (type, content) {
    case ("null", _): self = .null
    case ("bool", .bool(let value)): self = .bool(value)
    case ("int", .string(let text)):
      guard let value = Int(text) else { return nil }
      self = .int(value)
    case ("uint", .string(let text)):
      guard let value = UInt(text) else { return nil }
      self = .uint(value)
    case ("double", .string(let text)):
      guard let value = text == "NaN" ? .nan : Double(text) else { return nil }
      self = .double(value)
    case ("string", .string(let text)): self = .string(text)
    case ("bytes", .string(let text)): self = .bytes(Self.base64(text))
    case ("list", .array(let elements)):
      let values = elements.compactMap { ExpressionValue(conformance: $0) }
      guard values.count == elements.count else { return nil }
      self = .list(values)
    case ("map", .array(let pairs)):
      var entries: [(key: ExpressionValue, value: ExpressionValue)] = []
      for pair in pairs {
        guard case .array(let parts) = pair, parts.count == 2, let key = ExpressionValue(conformance: parts[0]),
          let value = ExpressionValue(conformance: parts[1])
        else { return nil }
        entries.append((key, value))
      }
      guard let map = ExpressionMap(entries) else { return nil }
      self = .map(map)
    case ("timestamp", .string(let text)):
      guard let moment = TimeText.timestamp(text) else { return nil }
      self = .timestamp(moment)
    case ("duration", .string(let text)):
      guard let length = TimeText.duration(text) else { return nil }
      self = .duration(length)
    case ("type", .string(let name)): self = .type(name)
    default: return nil
    }
  }

  /// Writes a value as `{"type": "int", "value": "3"}`.
  var notation: JSONValue {
    func typed(_ type: String, _ value: JSONValue) -> JSONValue {
      .object(of: [("type", .string(type)), ("value", value)])
    }
    switch self {
    case .null: return typed("null", .null)
    case .bool(let value): return typed("bool", .bool(value))
    case .int(let value): return typed("int", .string(String(value)))
    case .uint(let value): return typed("uint", .string(String(value)))
    case .double(let value):
      let text = value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : value.description
      return typed("double", .string(text))
    case .string(let value): return typed("string", .string(value))
    case .bytes(let value): return typed("bytes", .string(Self.base64(value)))
    case .list(let values): return typed("list", .array(values.map(\.notation)))
    case .map(let map):
      return typed("map", .array(zip(map.keys, map.values).map { .array([$0.notation, $1.notation]) }))
    case .timestamp(let moment): return typed("timestamp", .string(TimeText.text(moment)))
    case .duration(let length): return typed("duration", .string(TimeText.text(length)))
    case .date(let date): return typed("date", .string(date.iso))
    case .type(let name): return typed("type", .string(name))
    case .optional(let value): return typed("optional", value?.notation ?? .null)
    case .record(let record):
      return typed("record", .object(of: zip(record.shape.fields, record.states).map { ($0, $1.notation) }))
    }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<Swift.min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for digit in 0..<4 {
        text.append(digit <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func base64(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard let digit = alphabet.firstIndex(of: byte) else { break }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}

extension VariableState {
  /// The state in the notation of cases.
  fileprivate var notation: JSONValue {
    switch self {
    case .value(let value): value.notation
    case .blank: .object(of: [("type", "blank")])
    case .unanswered: .object(of: [("type", "unknown")])
    case .notApplicable: .object(of: [("type", "notApplicable")])
    }
  }
}
