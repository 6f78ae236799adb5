import FormExpressions

// Why a condition has no value in a form that is complete: it reads a question that does not apply, or a function in it
// fails, as a division by zero. Only the first is for a guard to prevent.
extension FormLogic {
  /// Takes note that a part of which nothing is known has a value whenever everything in it can be read.
  ///
  /// Not so for a function that fails: what this is for is to tell whether something that does not apply is read.
  mutating func expect(_ comesOut: Formula, of part: ExpressionPart, _ scope: Scope) {
    let isReadable = isWholeReadable(part, scope, [:])
    expectations = table.and(expectations, table.or(table.not(isReadable), comesOut))
  }

  /// Whether every question in a part can be read, in whatever order it is evaluated: a condition that is only true when
  /// nothing in it can fail for not applying.
  ///
  /// - Parameter rows: The names that macros inside the part have introduced, with the group whose rows they stand for.
  private mutating func isWholeReadable(_ part: ExpressionPart, _ scope: Scope, _ rows: [String: Int?]) -> Formula {
    switch part.kind {
    case .literal, .has: return .yes
    case .call(let name, nil, _) where name == "answered" || name == "blank": return .yes
    case .name(let name):
      if rows[name] != nil { return .yes }
      return readable(part, scope)
    case .select(let operand, let field, _):
      guard case .name(let name) = operand.kind, let group = rows[name] else {
        if question(part, scope) != nil { return readable(part, scope) }
        return isWholeReadable(operand, scope, rows)
      }
      guard let page = group else { return .yes }
      return isAskedInEveryRow(field, ofRowsOf: page) ? .yes : .no
    case .macro(_, let range, let names, let filter, let body):
      let group = groupOfRows(range)
      let inner = rows.merging(names.map { ($0, group) }) { _, new in new }
      var result = isWholeReadable(range, scope, rows)
      for part in [filter, body].compactMap({ $0 }) { result = table.and(result, isWholeReadable(part, scope, inner)) }
      return result
    case .bind(let name, let value, let body), .optionalMap(let value, let name, let body):
      let own = isWholeReadable(value, scope, rows)
      return table.and(own, isWholeReadable(body, scope, rows.merging([name: nil]) { _, new in new }))
    default:
      var result = Formula.yes
      for child in part.children where !isNamespace(child) || rows.keys.contains(where: child.isNamed) {
        result = table.and(result, isWholeReadable(child, scope, rows))
      }
      return result
    }
  }

  /// The page of the group whose rows a part has, filtered or not; `nil` for any other list.
  private func groupOfRows(_ part: ExpressionPart) -> Int? {
    switch part.kind {
    case .name(let name): if case .group(let page) = form.symbols[name] { page } else { nil }
    case .macro(.filter, let range, _, _, _): groupOfRows(range)
    default: nil
    }
  }

  private func isAskedInEveryRow(_ name: String, ofRowsOf page: Int) -> Bool {
    guard let member = form.member(name, ofRowsOf: page), member.page == page else { return false }
    let field = form.pages[page].fields[member.field]
    return field.condition == nil && field.choiceFilter == nil && field.type.takesAnswer
  }
}

extension ExpressionPart {
  fileprivate func isNamed(_ name: String) -> Bool { if case .name(name) = kind { true } else { false } }
}
