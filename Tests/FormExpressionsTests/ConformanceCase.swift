import FormSource
import FormTestSupport
import FormText
import Testing

@testable import FormExpressions

/// A case of `conformance/cel`: an expression, what is bound, and what it has to give.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
  enum Expectation: Sendable {
    case value(JSONValue)
    case error
    case unknown(Set<String>)
    case typeOnly
  }

  var id: String
  var expression: String
  var bindings: [String: VariableState] = [:]
  var declarations: [String: ExpressionType] = [:]
  var functions = FunctionTable.standard
  var container = ""
  var isChecked = true
  var expected: Expectation
  var deducedType: String?

  var testDescription: String { "\(id): \(expression)" }

  init?(_ json: JSONValue) {
    guard case .object(let object) = json, case .string(let id)? = object["id"],
      case .string(let expression)? = object["expr"], case .object(let expect)? = object["expect"]
    else { return nil }
    self.id = id
    self.expression = expression
    if case .string(let container)? = object["container"] { self.container = container }
    if case .bool(true)? = object["disableCheck"] { isChecked = false }
    if case .object(let declared)? = object["declarations"] {
      for member in declared.members {
        guard case .string(let text) = member.value, let type = ExpressionType(notation: text) else { return nil }
        declarations[member.key] = type
      }
    }
    if case .object(let bound)? = object["bindings"] {
      for member in bound.members {
        if case .object(let content) = member.value, case .string("unknown")? = content["type"] {
          bindings[member.key] = .unanswered
        } else {
          guard let value = ExpressionValue(conformance: member.value) else { return nil }
          bindings[member.key] = .value(value)
        }
        if declarations[member.key] == nil { declarations[member.key] = .dyn }
      }
    }
    if case .object(let declared)? = object["functions"] {
      for member in declared.members {
        guard case .array(let overloads) = member.value else { return nil }
        functions.add(member.key, overloads.compactMap { Overload(conformance: $0) })
      }
    }
    if case .string(let type)? = expect["deducedType"] { deducedType = type }
    if let value = expect["value"] {
      expected = .value(value)
    } else if expect["error"] != nil {
      expected = .error
    } else if case .array(let names)? = expect["unknown"] {
      expected = .unknown(Set(names.compactMap { if case .string(let name) = $0 { name } else { nil } }))
    } else {
      expected = .typeOnly
    }
  }

  /// Says how the engine differs from what is expected, or `nil` when it agrees.
  func difference() -> String? {
    let layout = ExpressionLayout(ExpressionDeclarations(variables: declarations.mapValues { .init(type: $0) }))
    let (compiled, problems) = Expression.compile(
      expression, layout: layout, expecting: nil, strictness: isChecked ? .cel : .unchecked, container: container,
      functions: functions)
    guard let compiled else {
      if case .error = expected { return nil }
      return "refused: " + problems.map { "\($0.id) \($0.message.en)" }.joined(separator: "; ")
    }
    if let deducedType, compiled.type.description != deducedType {
      return "deduced \(compiled.type) instead of \(deducedType)"
    }
    if case .typeOnly = expected { return nil }
    let result = compiled.evaluate(bindings)
    switch (result, expected) {
    case (.error, .error): return nil
    case (.unknown(let paths), .unknown(let names)):
      return Set(paths.map(\.description)) == names ? nil : "waits for \(paths.sorted())"
    case (.value(let value), .value(let json)):
      if let wanted = ExpressionValue(conformance: json) { return value == wanted ? nil : "gave \(value)" }
      return "the expected value \(json) cannot be read"
    default: return "gave \(result)"
    }
  }
}

// MARK: - Notation of the cases

extension Overload {
  fileprivate init?(conformance json: JSONValue) {
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

  private static func read(_ rest: inout Substring) -> ExpressionType? {
    let name = rest.prefix { $0 != "(" && $0 != ")" && $0 != "," }
    rest = rest.dropFirst(name.count)
    var parameters: [ExpressionType] = []
    if rest.first == "(" {
      repeat {
        rest = rest.dropFirst()
        guard let parameter = read(&rest) else { return nil }
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

  private static func base64(_ text: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
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
