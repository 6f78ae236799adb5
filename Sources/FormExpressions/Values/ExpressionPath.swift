/// Names what an expression reads: a variable, or a field of a row of one.
///
/// Written `occupation`, `child.childBirthDate` (a field in any row) or `child[2].childBirthDate` (in the third row).
public struct ExpressionPath: Hashable, Sendable {
  /// The declared variable.
  public let variable: String
  /// The row, counted from zero, when the variable is a list of records and one row is meant.
  public let row: Int?
  /// The field of the row or record, when one is meant.
  public let field: String?

  /// Creates a path.
  public init(_ variable: String, row: Int? = nil, field: String? = nil) {
    self.variable = variable
    self.row = row
    self.field = field
  }
}

extension ExpressionPath: CustomStringConvertible {
  public var description: String {
    variable + (row.map { "[\($0)]" } ?? "") + (field.map { ".\($0)" } ?? "")
  }
}

extension ExpressionPath: Comparable {
  public static func < (left: ExpressionPath, right: ExpressionPath) -> Bool {
    (left.variable, left.row ?? -1, left.field ?? "") < (right.variable, right.row ?? -1, right.field ?? "")
  }
}
