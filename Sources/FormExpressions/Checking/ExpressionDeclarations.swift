/// What an expression may name: variables, and the fields of record types.
public struct ExpressionDeclarations: Hashable, Sendable {
  /// One question, computed value or other thing an expression may read.
  public struct Variable: Hashable, Sendable {
    /// The type of a value.
    public var type: ExpressionType
    /// Whether the resident may leave it blank. A type that is neither text nor list then reads as optional.
    public var canBeBlank: Bool
    /// Whether it may not apply, since its own condition can be false.
    public var canBeInapplicable: Bool
    /// The values a choice offers; a comparison with any other text is reported.
    public var allowedValues: [String]?
    /// The most code points a text or elements a list may have. Needed for a bound on the cost.
    public var maxSize: Int?

    /// Declares a variable.
    public init(
      type: ExpressionType, canBeBlank: Bool = false, canBeInapplicable: Bool = false, allowedValues: [String]? = nil,
      maxSize: Int? = nil
    ) {
      self.type = type
      self.canBeBlank = canBeBlank
      self.canBeInapplicable = canBeInapplicable
      self.allowedValues = allowedValues
      self.maxSize = maxSize
    }
  }

  /// The variables by name. A name may hold dots.
  public var variables: [String: Variable]
  /// The record types by name, each with its fields. The rows of a repeated group are a variable of the type
  /// `list(record)`.
  public var records: [String: [String: Variable]]
  /// The most work one expression of a form may take; one that could take more is refused when it is compiled.
  public var budget: Int

  /// The budget when none is given: less than a millisecond of work.
  public static let standardBudget = 10_000

  /// Declares variables and record types.
  public init(
    variables: [String: Variable] = [:], records: [String: [String: Variable]] = [:], budget: Int = standardBudget
  ) {
    self.variables = variables
    self.records = records
    self.budget = budget
  }
}

extension ExpressionDeclarations.Variable {
  /// Whether a blank answer makes it read as an optional.
  var readsAsOptional: Bool { canBeBlank && !type.hasEmptyValue }

  /// The type an expression sees.
  var typeRead: ExpressionType { readsAsOptional ? .optional(type) : type }
}

/// Declarations prepared once for many expressions: every variable has a number, every record type a shape.
public final class ExpressionLayout: Sendable {
  /// What was declared.
  public let declarations: ExpressionDeclarations
  /// The names of the variables, sorted; a variable's place here is its slot in an `ExpressionFrame`.
  public let variables: [String]
  /// The shapes of the record types.
  public let shapes: [String: RecordShape]
  let slots: [String: Int]

  /// Prepares declarations.
  ///
  /// - Parameters:
  ///   - declarations: What expressions may name.
  ///   - shapes: Shapes of record types that were prepared for other declarations; those with the same fields are taken,
  ///     so that one record is read by position in expressions of both.
  public init(_ declarations: ExpressionDeclarations, sharing shapes: [String: RecordShape] = [:]) {
    self.declarations = declarations
    variables = declarations.variables.keys.sorted()
    slots = Dictionary(uniqueKeysWithValues: zip(variables, variables.indices))
    var prepared: [String: RecordShape] = [:]
    for (name, fields) in declarations.records {
      if let shared = shapes[name], shared.fields.count == fields.count, shared.fields.allSatisfy({ fields[$0] != nil })
      {
        prepared[name] = shared
      } else {
        prepared[name] = RecordShape(name: name, fields: fields.keys)
      }
    }
    self.shapes = prepared
  }

  /// The slot of a variable, or `nil` when it is not declared.
  public func slot(of variable: String) -> Int? { slots[variable] }
}

/// What strictness an expression is held to.
public enum ExpressionProfile: Hashable, Sendable {
  /// For form authors: no `dyn`, no mixed lists, presence functions on questions, bounded cost.
  case form
  /// CEL as its specification has it.
  case cel
}
