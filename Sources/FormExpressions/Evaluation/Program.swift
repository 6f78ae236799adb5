/// A checked expression in the form it is evaluated in: nodes in one array, every name resolved to a position.
final class Program: Sendable {
  let nodes: [ProgramNode]
  let ranges: [Range<Int32>]
  let root: NodeID
  /// Operands of nodes that have any number of them.
  let operands: [NodeID]
  let constants: [ExpressionValue]
  let variables: [VariableRead]
  /// The slots of the variables in a frame.
  let slots: [Int32]
  let fields: [FieldRead]
  let loops: [Loop]
  /// Patterns written in the expression, by the constant that holds their text.
  let patterns: [Int32: Pattern]
  let localCount: Int

  init(_ lowering: Lowering, root: NodeID, localCount: Int) {
    nodes = lowering.nodes
    ranges = lowering.ranges
    self.root = root
    operands = lowering.operands
    constants = lowering.constants
    variables = lowering.variables
    slots = lowering.variables.map { Int32($0.slot) }
    fields = lowering.fields
    loops = lowering.loops
    patterns = lowering.patterns
    self.localCount = localCount
  }
}

/// A variable an expression reads.
struct VariableRead: Sendable {
  var name: String
  /// Its place in a frame made for the whole layout.
  var slot: Int
  var readsAsOptional: Bool
  var blank: BlankReading
  var size: SizeBound
}

/// What a blank answer reads as.
enum BlankReading: UInt8, Sendable {
  case emptyText, emptyList, absent
  /// It was declared never to be blank.
  case failure

  init(_ declared: ExpressionDeclarations.Variable) {
    if declared.readsAsOptional {
      self = .absent
    } else if case .list = declared.type {
      self = .emptyList
    } else {
      self = declared.type == .string ? .emptyText : .failure
    }
  }

  /// The value to read, or `nil` when a blank has none here.
  var value: ExpressionValue? {
    switch self {
    case .emptyText: .string("")
    case .emptyList: .list([])
    case .absent: .optional(nil)
    case .failure: nil
    }
  }
}

/// A field an expression selects.
struct FieldRead: Sendable {
  var name: String
  /// The shape the checker expects and the field's place in it.
  var shape: RecordShape?
  var position: Int
  var readsAsOptional: Bool
  var blank: BlankReading
  var size: SizeBound
}

/// A macro over a list or map.
struct Loop: Sendable {
  var kind: Comprehension.Kind
  var hasTwoNames: Bool
  var range: NodeID
  /// The place of the first name on the stack of locals.
  var local: Int32
  var filter: NodeID?
  var body: NodeID
}

/// One step of a program. The payloads are indices into the arrays of the program.
enum ProgramNode: Sendable {
  case constant(Int32)
  case variable(Int32)
  case local(Int32)
  case field(NodeID, Int32)
  case optionalSelect(NodeID, Int32)
  case index(NodeID, NodeID)
  case optionalIndex(NodeID, NodeID)
  case hasField(NodeID, Int32)
  case presenceOfVariable(Presence, Int32)
  case presenceOfField(Presence, NodeID, Int32)
  case not(NodeID)
  case negate(NodeID)
  case binary(BinaryOperator, NodeID, NodeID)
  /// Comparisons whose operands the checker knows to be whole numbers, days or texts.
  case compareInt(BinaryOperator, NodeID, NodeID)
  case compareDate(BinaryOperator, NodeID, NodeID)
  case compareText(BinaryOperator, NodeID, NodeID)
  case and(Int32, Int32)
  case or(Int32, Int32)
  case conditional(NodeID, NodeID, NodeID)
  /// Elements; the last number is the place of their optional marks among the constants, or -1.
  case list(Int32, Int32, Int32)
  /// Keys and values in turn.
  case map(Int32, Int32, Int32)
  case call(Function, Int32, Int32)
  case loop(Int32)
  case bind(Int32, NodeID, NodeID)
  case optionalMap(Int32, NodeID, NodeID)
  case optionalFlatMap(Int32, NodeID, NodeID)
  case failure(ExpressionErrorCode)
}
