/// How large an expression may be. Beyond these an expression is refused before anything runs.
enum SyntaxLimits {
  /// The longest text, in UTF-8 bytes.
  static let bytes = 100_000
  /// How deep brackets, calls and conditionals may nest while parsing.
  static let nesting = 60
  /// How many operators may stand on one another, as in a long chain of `+`.
  static let height = 200
}

/// Reads tokens into a syntax tree. Recursion is bounded by `SyntaxLimits.nesting`; the first fault ends the reading.
struct Parser {
  private let bytes: [UInt8]
  private var tokens: [Token]
  private var position = 0
  private var depth = 0
  private(set) var tree = SyntaxTree()
  private(set) var problem: ExpressionProblem?

  /// Reads a whole text. The tree is complete when there is no problem.
  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = []
    guard bytes.count <= SyntaxLimits.bytes else {
      problem = .tooLong(limit: SyntaxLimits.bytes, at: 0..<bytes.count)
      return
    }
    let lexer = Lexer(bytes)
    tokens = lexer.tokens
    problem = lexer.problem
    guard problem == nil else { return }
    guard current.kind != .end else {
      problem = .empty(at: 0..<bytes.count)
      return
    }
    guard let root = expression() else { return }
    if current.kind != .end { fail(.unexpectedToken(self.text(current), expected: nil, at: current.range)) }
    tree.root = root
  }
}

// MARK: - Tokens

extension Parser {
  private var current: Token { tokens[position] }

  private func text(_ token: Token) -> String {
    token.kind == .end ? "" : String(decoding: bytes[token.range], as: UTF8.self)
  }

  private mutating func advance() {
    if position + 1 < tokens.count { position += 1 }
  }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func expect(_ kind: Token.Kind, _ sign: String) -> Bool {
    if take(kind) { return true }
    fail(.unexpectedToken(text(current), expected: sign, at: current.range))
    return false
  }

  private mutating func fail(_ found: ExpressionProblem) {
    if problem == nil { problem = found }
  }

  private var previousEnd: Int { position == 0 ? 0 : Int(tokens[position - 1].end) }

  private mutating func add(_ node: Syntax, from start: Int) -> NodeID? {
    add(node, start..<previousEnd)
  }

  private mutating func add(_ node: Syntax, _ range: Range<Int>) -> NodeID? {
    if let id = tree.add(node, range, maximalHeight: SyntaxLimits.height) { return id }
    fail(.tooDeep(at: range))
    return nil
  }

  private func start(of id: NodeID) -> Int { tree.range(id).lowerBound }
}

// MARK: - Operators

extension Parser {
  private mutating func expression() -> NodeID? {
    guard depth < SyntaxLimits.nesting else {
      fail(.tooDeep(at: current.range))
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    // A chain of conditionals nests to the right: it is collected first and built from its end.
    var pending: [(condition: NodeID, yes: NodeID)] = []
    while true {
      guard let operand = binary(minimum: 1) else { return nil }
      guard take(.question) else {
        var result = operand
        for (condition, yes) in pending.reversed() {
          let range = start(of: condition)..<tree.range(result).upperBound
          guard let node = add(.conditional(condition, yes, result), range) else { return nil }
          result = node
        }
        return result
      }
      guard let yes = binary(minimum: 1), expect(.colon, ":") else { return nil }
      pending.append((operand, yes))
    }
  }

  private func operatorHere() -> (precedence: Int, operation: BinaryOperator?)? {
    switch current.kind {
    case .or: (1, nil)
    case .and: (2, nil)
    case .equal: (3, .equal)
    case .notEqual: (3, .notEqual)
    case .less: (3, .less)
    case .lessOrEqual: (3, .lessOrEqual)
    case .greater: (3, .greater)
    case .greaterOrEqual: (3, .greaterOrEqual)
    case .in: (3, .in)
    case .plus: (4, .add)
    case .minus: (4, .subtract)
    case .times: (5, .multiply)
    case .divide: (5, .divide)
    case .remainder: (5, .remainder)
    default: nil
    }
  }

  private mutating func binary(minimum: Int) -> NodeID? {
    guard var left = unary() else { return nil }
    while let (precedence, operation) = operatorHere(), precedence >= minimum {
      if let operation {
        advance()
        guard let right = binary(minimum: precedence + 1),
          let node = add(.binary(operation, left, right), from: start(of: left))
        else { return nil }
        left = node
      } else {
        guard let node = logical(from: left, precedence: precedence) else { return nil }
        left = node
      }
    }
    return left
  }

  /// A chain of `&&` or of `||` is one node: all its operands are equals.
  private mutating func logical(from left: NodeID, precedence: Int) -> NodeID? {
    let sign: Token.Kind = precedence == 1 ? .or : .and
    var operands = [left]
    while take(sign) {
      guard let right = binary(minimum: precedence + 1) else { return nil }
      operands.append(right)
    }
    return add(sign == .or ? .or(operands) : .and(operands), from: start(of: left))
  }

  private mutating func unary() -> NodeID? {
    var signs: [Token] = []
    while current.kind == .not || current.kind == .minus {
      let next = position + 1 < tokens.count ? tokens[position + 1].kind : .end
      // The smallest whole number can only be read together with its sign.
      if current.kind == .minus, next == .int || next == .double { break }
      signs.append(current)
      advance()
      guard signs.count < SyntaxLimits.height else {
        fail(.tooDeep(at: current.range))
        return nil
      }
    }
    guard var operand = postfix() else { return nil }
    for sign in signs.reversed() {
      let range = Int(sign.start)..<tree.range(operand).upperBound
      guard let node = add(sign.kind == .not ? .not(operand) : .negate(operand), range) else { return nil }
      operand = node
    }
    return operand
  }
}

// MARK: - Operands

extension Parser {
  private mutating func postfix() -> NodeID? {
    guard var operand = primary() else { return nil }
    while true {
      let start = start(of: operand)
      if take(.dot) {
        let isOptional = take(.question)
        guard let (name, isQuoted) = fieldName() else { return nil }
        if !isOptional, !isQuoted, current.kind == .leftParenthesis {
          guard let call = call(name.text, nameRange: name.range, target: operand, start: start) else { return nil }
          operand = call
        } else {
          guard let node = add(.select(operand, field: name.text, isOptional: isOptional), from: start) else {
            return nil
          }
          operand = node
        }
      } else if take(.leftBracket) {
        let isOptional = take(.question)
        guard let key = expression(), expect(.rightBracket, "]"),
          let node = add(.index(operand, key, isOptional: isOptional), from: start)
        else { return nil }
        operand = node
      } else if current.kind == .leftBrace, isName(operand) {
        fail(.messageConstruction(at: current.range))
        return nil
      } else {
        return operand
      }
    }
  }

  private func isName(_ id: NodeID) -> Bool {
    switch tree[id] {
    case .identifier: true
    case .select(let operand, _, let isOptional): !isOptional && isName(operand)
    default: false
    }
  }

  /// The name behind a dot; every word may be one there, reserved or not.
  private mutating func fieldName() -> (name: (text: String, range: Range<Int>), isQuoted: Bool)? {
    let token = current
    switch token.kind {
    case .identifier:
      advance()
      return ((text(token), token.range), false)
    case .quotedIdentifier:
      advance()
      let inner = token.range.lowerBound + 1..<token.range.upperBound - 1
      return ((String(decoding: bytes[inner], as: UTF8.self), token.range), true)
    default:
      fail(.unexpectedToken(text(token), expected: nil, at: token.range))
      return nil
    }
  }

  private mutating func primary() -> NodeID? {
    let token = current
    let start = Int(token.start)
    switch token.kind {
    case .minus:
      advance()
      return number(current, negativeFrom: start)
    case .int, .uint, .double:
      return number(token, negativeFrom: nil)
    case .string, .bytes:
      return stringLiteral(token)
    case .trueLiteral, .falseLiteral:
      advance()
      return add(.literal(.bool(token.kind == .trueLiteral)), token.range)
    case .null:
      advance()
      return add(.literal(.null), token.range)
    case .leftParenthesis:
      advance()
      guard let inner = expression(), expect(.rightParenthesis, ")") else { return nil }
      tree.widen(inner, to: start..<previousEnd)
      return inner
    case .leftBracket:
      return list()
    case .leftBrace:
      return map()
    case .dot, .identifier:
      return name()
    default:
      fail(
        token.kind == .end ? .endsEarly(at: token.range) : .unexpectedToken(text(token), expected: nil, at: token.range)
      )
      return nil
    }
  }

  private mutating func name() -> NodeID? {
    let start = Int(current.start)
    let isAbsolute = take(.dot)
    let token = current
    guard token.kind == .identifier else {
      fail(.unexpectedToken(text(token), expected: nil, at: token.range))
      return nil
    }
    let name = text(token)
    guard isAbsolute || !Self.reservedWords.contains(name) else {
      fail(.reservedWord(name, at: token.range))
      return nil
    }
    advance()
    if current.kind == .leftParenthesis {
      return call(name, nameRange: token.range, target: nil, start: start)
    }
    return add(.identifier(name, isAbsolute: isAbsolute), from: start)
  }

  /// Words the CEL grammar keeps for languages that embed it.
  private static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]

  private mutating func list() -> NodeID? {
    let start = Int(current.start)
    advance()
    var elements: [NodeID] = []
    var optionals: [Bool] = []
    while current.kind != .rightBracket {
      optionals.append(take(.question))
      guard let element = expression() else { return nil }
      elements.append(element)
      guard take(.comma) else { break }
    }
    guard expect(.rightBracket, "]") else { return nil }
    return add(.list(elements, optionals: optionals.contains(true) ? optionals : []), from: start)
  }

  private mutating func map() -> NodeID? {
    let start = Int(current.start)
    advance()
    var keys: [NodeID] = []
    var values: [NodeID] = []
    var optionals: [Bool] = []
    while current.kind != .rightBrace {
      optionals.append(take(.question))
      guard let key = expression(), expect(.colon, ":"), let value = expression() else { return nil }
      keys.append(key)
      values.append(value)
      guard take(.comma) else { break }
    }
    guard expect(.rightBrace, "}") else { return nil }
    return add(.map(keys: keys, values: values, optionals: optionals.contains(true) ? optionals : []), from: start)
  }
}

// MARK: - Literals

extension Parser {
  private mutating func number(_ token: Token, negativeFrom sign: Int?) -> NodeID? {
    advance()
    let range = (sign ?? Int(token.start))..<Int(token.end)
    let digits = (sign == nil ? "" : "-") + text(token)
    switch token.kind {
    case .double:
      guard let value = Double(digits), value.isFinite else {
        fail(.numberOutOfRange(digits, at: range))
        return nil
      }
      return add(.literal(.double(value)), range)
    case .uint:
      guard let value = Self.whole(digits.dropLast(), as: UInt.self) else {
        fail(.numberOutOfRange(digits, at: range))
        return nil
      }
      return add(.literal(.uint(value)), range)
    default:
      guard let value = Self.whole(digits[...], as: Int.self) else {
        fail(.numberOutOfRange(digits, at: range))
        return nil
      }
      return add(.literal(.int(value)), range)
    }
  }

  private static func whole<Number: FixedWidthInteger>(_ digits: Substring, as: Number.Type) -> Number? {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let rest = digits.dropFirst(sign.count)
    if rest.hasPrefix("0x") || rest.hasPrefix("0X") { return Number(sign + rest.dropFirst(2), radix: 16) }
    return Number(digits)
  }

  private mutating func stringLiteral(_ token: Token) -> NodeID? {
    advance()
    let isBytes = token.kind == .bytes
    let literal = StringLiteral(bytes[token.range], makesBytes: isBytes)
    if let found = literal.problem {
      fail(found)
      return nil
    }
    let value: ExpressionValue =
      isBytes ? .bytes(literal.content) : .string(String(decoding: literal.content, as: UTF8.self))
    return add(.literal(value), token.range)
  }
}

// MARK: - Calls and macros

extension Parser {
  private mutating func call(_ name: String, nameRange: Range<Int>, target: NodeID?, start: Int) -> NodeID? {
    advance()
    var arguments: [NodeID] = []
    while current.kind != .rightParenthesis {
      guard let argument = expression() else { return nil }
      arguments.append(argument)
      guard take(.comma) else { break }
    }
    guard expect(.rightParenthesis, ")") else { return nil }
    let range = start..<previousEnd
    if let target {
      if let macro = memberMacro(name, target: target, arguments: arguments) {
        return macro.node.flatMap { add($0, range) }
      }
    } else if name == "has", arguments.count == 1 {
      return add(.has(arguments[0]), range)
    }
    return add(.call(name, target: target, arguments: arguments), range)
  }

  /// A call that is a macro by its name and the number of its arguments; the node is `nil` when it is used wrongly.
  private mutating func memberMacro(_ name: String, target: NodeID, arguments: [NodeID]) -> (node: Syntax?, Void)? {
    let count = arguments.count
    if name == "bind", count == 3, case .identifier("cel", _) = tree[target] {
      guard let variable = variableName(arguments[0]) else { return (nil, ()) }
      return (.bind(variable, value: arguments[1], body: arguments[2]), ())
    }
    if count == 2, name == "optMap" || name == "optFlatMap" {
      guard let variable = variableName(arguments[0]) else { return (nil, ()) }
      return (.optionalMap(target, name: variable, body: arguments[1], flattens: name == "optFlatMap"), ())
    }
    let shape: (kind: Comprehension.Kind, names: Int, hasFilter: Bool)
    switch (name, count) {
    case ("all", 2): shape = (.all, 1, false)
    case ("all", 3): shape = (.all, 2, false)
    case ("exists", 2): shape = (.exists, 1, false)
    case ("exists", 3): shape = (.exists, 2, false)
    case ("exists_one", 2), ("existsOne", 2): shape = (.existsOne, 1, false)
    case ("exists_one", 3), ("existsOne", 3): shape = (.existsOne, 2, false)
    case ("filter", 2): shape = (.filter, 1, false)
    case ("map", 2): shape = (.map, 1, false)
    case ("map", 3): shape = (.map, 1, true)
    case ("transformList", 3): shape = (.map, 2, false)
    case ("transformList", 4): shape = (.map, 2, true)
    case ("transformMap", 3): shape = (.transformMap, 2, false)
    case ("transformMap", 4): shape = (.transformMap, 2, true)
    default: return nil
    }
    var names: [String] = []
    for argument in arguments.prefix(shape.names) {
      guard let variable = variableName(argument) else { return (nil, ()) }
      guard !names.contains(variable) else {
        fail(.repeatedName(variable, at: tree.range(argument)))
        return (nil, ())
      }
      names.append(variable)
    }
    let comprehension = Comprehension(
      kind: shape.kind, range: target, names: names, filter: shape.hasFilter ? arguments[shape.names] : nil,
      body: arguments[count - 1])
    return (.comprehension(comprehension), ())
  }

  private mutating func variableName(_ argument: NodeID) -> String? {
    if case .identifier(let name, isAbsolute: false) = tree[argument] { return name }
    fail(.macroNeedsName(at: tree.range(argument)))
    return nil
  }
}
