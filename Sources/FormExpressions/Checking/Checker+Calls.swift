import FormSource
import FormText

// Calls: the overload that fits, and the arguments that are checked when they are literals.
extension Checker {
  mutating func call(_ id: NodeID, _ name: String, _ target: NodeID?, _ arguments: [NodeID]) -> ExpressionType {
    if target == nil, arguments.count == 1, name == "answered" || name == "blank", isForm {
      return presence(id, name == "answered" ? .answered : .blank, arguments[0])
    }
    if let target, let (space, root, isAbsolute) = qualifiedName(target), isAbsolute || localIndex(root) == nil {
      for candidate in candidates("\(space).\(name)", isAbsolute: isAbsolute) {
        if candidate == "math.greatest" || candidate == "math.least" {
          return extreme(id, candidate, arguments)
        }
        if let overloads = functions.overloads[candidate]?.filter({ !$0.isMember }), !overloads.isEmpty {
          return resolve(id, candidate, overloads, arguments, takesTarget: false)
        }
      }
    }
    let candidates = target == nil ? candidates(name, isAbsolute: false) : [name]
    for candidate in candidates {
      if let overloads = functions.overloads[candidate]?.filter({ $0.isMember == (target != nil) }), !overloads.isEmpty
      {
        return resolve(id, candidate, overloads, (target.map { [$0] } ?? []) + arguments, takesTarget: target != nil)
      }
    }
    return unknownFunction(id, name, target, arguments)
  }

  mutating func unknownFunction(_ id: NodeID, _ name: String, _ target: NodeID?, _ arguments: [NodeID])
    -> ExpressionType
  {
    if isForm, target != nil, let first = arguments.first, Self.macros.contains(name) {
      // What stands in it is about a row that has no name.
      return fail(id, .macroNeedsName(at: tree.range(first)))
    }
    if let target, strictness == .unchecked || qualifiedName(target) == nil || isKnown(target) { _ = check(target) }
    let macro = isForm && target != nil && arguments.count > 1 ? NearestName.nearest(to: name, in: Self.macros) : nil
    if macro == nil { for argument in arguments { _ = check(argument) } }
    if let overloads = functions.overloads[name] {
      let given = ((target.map { [$0] } ?? []) + arguments).map { solver.resolve(types[Int($0)]) }
      return fail(
        id, .noOverload(name, given, signatures: overloads.map { $0.signature(name) }, at: tree.range(id)))
    }
    let known = functions.overloads.keys.filter { key in
      functions.overloads[key]?.contains { $0.isMember == (target != nil) } == true
    }
    let nearest = macro ?? nearest(to: name, in: known.sorted() + Self.macros + ["has"])
    return fail(id, .unknownFunction(name, nearest: nearest, at: tree.range(id)))
  }

  /// Macros over lists and maps: their first argument is a name.
  private static let macros = [
    "all", "exists", "exists_one", "existsOne", "filter", "map", "transformList", "transformMap",
  ]

  /// Whether the first name of a chain means something, so that the chain is worth checking.
  private func isKnown(_ id: NodeID) -> Bool {
    guard let (_, root, _) = qualifiedName(id) else { return true }
    return localIndex(root) != nil || layout.declarations.variables[root] != nil || !isNamespace(root)
  }

  private func isNamespace(_ name: String) -> Bool { ["math", "optional", "cel", "strings"].contains(name) }

  mutating func resolve(
    _ id: NodeID, _ name: String, _ overloads: [Overload], _ arguments: [NodeID], takesTarget: Bool
  ) -> ExpressionType {
    let types = arguments.map { resolvedType(of: $0) }
    if isForm, name == "dyn" { report(.dynamicType(at: tree.range(id))) }
    var result: ExpressionType?
    var function: Function?
    let known = solver.count
    for overload in overloads where overload.parameters.count == types.count {
      var names: [String: ExpressionType] = [:]
      let parameters = overload.parameters.map { solver.instantiate($0, &names) }
      guard solver.accepts(types, as: parameters) else { continue }
      let instance = solver.instantiate(overload.result, &names)
      let type = solver.resolve(instance)
      if let earlier = result {
        if earlier != type { result = .dyn }
      } else {
        result = type
        function = overload.function
      }
    }
    // What was tried for this call is of no further use once nothing in it is open.
    if types.allSatisfy(\.isClosed), result?.isClosed ?? true { solver.forget(since: known) }
    guard let result, let function else { return noOverload(id, name, overloads, arguments, types) }
    resolutions[Int(id)] = .function(function, takesTarget: takesTarget)
    if function == .orValue || function == .value { origins[id] = arguments.first.flatMap { origins[$0] } }
    if function == .matches { checkPattern(arguments[1]) }
    checkLiteral(function, arguments)
    if isForm, function == .isUnique, types.contains(where: holdsRecord) {
      report(.recordsCompared(at: tree.range(id)))
    }
    return result
  }

  /// Prepares a pattern written as a literal; a form has no others.
  private mutating func checkPattern(_ id: NodeID) {
    guard case .literal(.string(let text)) = tree[id] else {
      if isForm { report(.patternNotLiteral(at: tree.range(id))) }
      return
    }
    do throws(PatternProblem) {
      patterns[id] = try Pattern(text, notation: .searching)
    } catch {
      report(.unusablePattern(error, at: tree.range(id)))
    }
  }

  /// Reads dates, moments and durations written as literals, so that a slip is found before the form is used.
  private mutating func checkLiteral(_ function: Function, _ arguments: [NodeID]) {
    guard isForm, let first = arguments.first, case .literal(.string(let text)) = tree[first] else { return }
    let isReadable: Bool
    let name: String
    switch function {
    case .toDate: (name, isReadable) = ("date", CalendarDate(iso: text) != nil)
    case .toTimestamp: (name, isReadable) = ("timestamp", TimeText.timestamp(text) != nil)
    case .toDuration: (name, isReadable) = ("duration", TimeText.duration(text) != nil)
    default: return
    }
    if !isReadable { report(.unusableLiteral(name, at: tree.range(first))) }
  }

  mutating func noOverload(
    _ id: NodeID, _ name: String, _ overloads: [Overload], _ arguments: [NodeID], _ types: [ExpressionType]
  ) -> ExpressionType {
    // The call is kept with its function: unchecked, the values decide.
    if strictness == .unchecked { return fail(id, .dynamicType(at: tree.range(id))) }
    let range = tree.range(id)
    if isForm {
      for (position, type) in types.enumerated() {
        guard case .optional(let inner) = type else { continue }
        var unwrapped = types
        unwrapped[position] = inner
        let wouldFit = overloads.contains { overload in
          overload.parameters.count == unwrapped.count
            && zip(overload.parameters, unwrapped).allSatisfy { $0 == $1 || $1.matchesShape(of: $0) }
        }
        if wouldFit {
          return fail(id, .mayBeBlank(self.name(of: arguments[position]), inner, at: tree.range(arguments[position])))
        }
      }
      if let first = arguments.first, let type = types.first, isOfOptionals(overloads), type.isClosed,
        type != .dyn
      {
        return fail(id, .neverBlank(name, on: self.name(of: first), type, at: tree.range(first), whole: range))
      }
      for (position, argument) in arguments.enumerated() {
        if case .literal(.string(let text)) = tree[argument],
          overloads.contains(where: { position < $0.parameters.count && $0.parameters[position] == .date })
        {
          return fail(id, .dateFromText(text, at: tree.range(argument)))
        }
      }
    }
    return fail(id, .noOverload(name, types, signatures: overloads.map { $0.signature(name) }, at: range))
  }

  /// Whether a function asks for a value that may be absent.
  private func isOfOptionals(_ overloads: [Overload]) -> Bool {
    overloads.allSatisfy { overload in
      guard overload.isMember, case .optional? = overload.parameters.first else { return false }
      return true
    }
  }

  /// `math.greatest` and `math.least` take any number of numbers, or a list of them.
  mutating func extreme(_ id: NodeID, _ name: String, _ arguments: [NodeID]) -> ExpressionType {
    var types = arguments.map { resolvedType(of: $0) }
    var isEmptyList = false
    if arguments.count == 1, case .list(let element) = types[0] {
      types = [element]
      if case .list(let elements, _) = tree[arguments[0]] {
        isEmptyList = elements.isEmpty
        if solver.resolve(element) == .dyn {
          types = elements.map { solver.resolve(self.types[Int($0)]) }
        }
      }
    }
    let isNumber = types.allSatisfy { type in
      switch type {
      case .int, .uint, .double, .dyn, .inferred: true
      default: false
      }
    }
    guard isNumber, !types.isEmpty, !isEmptyList else {
      return fail(
        id,
        .noOverload(
          name, types, signatures: ["\(name)(number, …)", "\(name)(list(number))"], at: tree.range(id)))
    }
    resolutions[Int(id)] = .function(name == "math.greatest" ? .greatest : .least, takesTarget: false)
    let isSame = types.allSatisfy { $0 == types[0] }
    if !isSame, isForm, let other = types.first(where: { $0 != types[0] }) {
      report(.mixedTypes(types[0], other, at: tree.range(id)))
    }
    return isSame ? types[0] : .dyn
  }
}

extension ExpressionType {
  /// Whether values of the type are or hold records, of any type or of one.
  func holds(record name: String?) -> Bool {
    switch self {
    case .record(let found): name == nil || found == name
    case .list(let inner), .optional(let inner), .map(_, let inner): inner.holds(record: name)
    default: false
    }
  }

  /// Whether the outermost type is that of a declared parameter, whatever it holds.
  fileprivate func matchesShape(of declared: ExpressionType) -> Bool {
    switch (declared, self) {
    case (.parameter, _), (.list, .list), (.map, .map), (.optional, .optional): true
    default: false
    }
  }
}
