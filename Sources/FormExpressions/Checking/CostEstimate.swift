/// Finds the most work an evaluation of a program can take, in the units that `Evaluator.spend` counts.
///
/// A unit is one node visited; texts add a tenth of a unit per byte, comparisons of texts a sixteenth. Every amount here
/// mirrors one in the evaluator and is never smaller, so the count of an evaluation stays within the bound.
struct CostEstimate {
  private let program: Program
  private var locals: [SizeBound]
  /// The most an evaluation can cost.
  private(set) var total = 0

  private typealias Bound = (cost: Int, size: SizeBound)

  init(_ program: Program) {
    self.program = program
    locals = Array(repeating: .scalar, count: program.localCount)
    total = bound(program.root).cost
  }

  private mutating func bound(_ id: NodeID) -> Bound {
    switch program.nodes[Int(id)] {
    case .constant(let index): return (1, SizeBound(program.constants[Int(index)]))
    case .variable(let index): return (1, program.variables[Int(index)].size)
    case .local(let index): return (1, locals[Int(index)])
    case .field(let operand, let index), .optionalSelect(let operand, let index):
      let record = bound(operand)
      var size = program.fields[Int(index)].size
      if case .map(_, _, let value) = record.size { size = value }
      return (record.cost.clampedPlus(1), size)
    case .index(let operand, let key), .optionalIndex(let operand, let key):
      let container = bound(operand)
      return (container.cost.clampedPlus(bound(key).cost).clampedPlus(1), container.size.value)
    case .hasField(let operand, _), .presenceOfField(_, let operand, _), .not(let operand), .negate(let operand):
      return (bound(operand).cost.clampedPlus(1), .scalar)
    case .presenceOfVariable, .failure: return (1, .scalar)
    case .and(let start, let count), .or(let start, let count):
      return (operands(start, count).reduce(1) { $0.clampedPlus($1.cost) }, .scalar)
    case .conditional(let test, let yes, let no):
      let (yes, no) = (bound(yes), bound(no))
      return (bound(test).cost.clampedPlus(max(yes.cost, no.cost)).clampedPlus(1), yes.size.joined(no.size))
    case .list(let start, let count, _):
      let elements = operands(start, count)
      let size = elements.reduce(SizeBound.scalar) { $0.joined($1.size) }
      return (elements.reduce(1) { $0.clampedPlus($1.cost) }, .list(Int(count), size))
    case .map(let start, let count, _):
      let parts = operands(start, 2 * count)
      var (key, value) = (SizeBound.scalar, SizeBound.scalar)
      for (position, part) in parts.enumerated() {
        if position % 2 == 0 { key = key.joined(part.size) } else { value = value.joined(part.size) }
      }
      return (parts.reduce(1) { $0.clampedPlus($1.cost) }, .map(Int(count), key: key, value: value))
    case .binary(let operation, let left, let right), .compareInt(let operation, let left, let right),
      .compareDate(let operation, let left, let right), .compareText(let operation, let left, let right):
      return binary(operation, bound(left), bound(right))
    case .call(let function, let start, let count): return call(function, operands(start, count), start, count)
    case .loop(let index): return loop(program.loops[Int(index)])
    case .bind(let index, let value, let body):
      let bound = bound(value)
      locals[Int(index)] = bound.size
      let inner = self.bound(body)
      return (bound.cost.clampedPlus(inner.cost).clampedPlus(1), inner.size)
    case .optionalMap(let index, let target, let body), .optionalFlatMap(let index, let target, let body):
      let bound = bound(target)
      locals[Int(index)] = bound.size
      let inner = self.bound(body)
      return (bound.cost.clampedPlus(inner.cost).clampedPlus(1), inner.size)
    }
  }

  private mutating func operands(_ start: Int32, _ count: Int32) -> [Bound] {
    (start..<start + count).map { bound(program.operands[Int($0)]) }
  }

  private func binary(_ operation: BinaryOperator, _ left: Bound, _ right: Bound) -> Bound {
    let cost = left.cost.clampedPlus(right.cost).clampedPlus(1)
    switch operation {
    case .equal, .notEqual: return (cost.clampedPlus(left.size.comparison(right.size)), .scalar)
    case .in:
      guard case .list(let count, let element) = right.size else { return (cost, .scalar) }
      return (cost.clampedPlus(count.clampedTimes(element.comparison(left.size))), .scalar)
    case .add:
      let size = left.size.appended(right.size)
      return (cost.clampedPlus(size.bytes / 10).clampedPlus(size.count), size)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return (cost.clampedPlus(min(left.size.bytes, right.size.bytes) / 16), .scalar)
    case .subtract, .multiply, .divide, .remainder: return (cost, .scalar)
    }
  }

  private mutating func loop(_ loop: Loop) -> Bound {
    let range = bound(loop.range)
    if loop.hasTwoNames {
      var index = SizeBound.scalar
      if case .map = range.size { index = range.size.element }
      locals[Int(loop.local)] = index
      locals[Int(loop.local) + 1] = range.size.value
    } else {
      locals[Int(loop.local)] = range.size.element
    }
    let filter = loop.filter.map { bound($0).cost } ?? 0
    let body = bound(loop.body)
    let each = filter.clampedPlus(body.cost).clampedPlus(1)
    let cost = range.cost.clampedPlus(range.size.count.clampedTimes(each)).clampedPlus(1)
    switch loop.kind {
    case .all, .exists, .existsOne, .count: return (cost, .scalar)
    case .filter: return (cost, .list(range.size.count, range.size.element))
    case .map: return (cost, .list(range.size.count, body.size))
    case .transformMap: return (cost, .map(range.size.count, key: range.size.element, value: body.size))
    }
  }

  private func call(_ function: Function, _ arguments: [Bound], _ start: Int32, _ count: Int32) -> Bound {
    let cost = arguments.reduce(1) { $0.clampedPlus($1.cost) }
    let first = arguments.first?.size ?? .scalar
    let second = arguments.count > 1 ? arguments[1].size : .scalar
    let bytes = first.bytes
    switch function {
    case .size: return (cost.clampedPlus(bytes / 10), .scalar)
    case .contains, .startsWith, .endsWith: return (cost.clampedPlus((bytes.clampedPlus(second.bytes)) / 10), .scalar)
    case .matches:
      if case .constant(let constant) = program.nodes[Int(program.operands[Int(start + 1)])],
        let pattern = program.patterns[constant]
      {
        return (cost.clampedPlus(pattern.cost(of: bytes)), .scalar)
      }
      let preparing = second.bytes.clampedTimes(100).clampedPlus(100)
      let running = bytes.clampedTimes(Automaton.mostStates).clampedPlus(1 + (bytes.clampedPlus(second.bytes)) / 10)
      return (cost.clampedPlus(preparing).clampedPlus(running), .scalar)
    case .toString: return (cost.clampedPlus(bytes / 10), .text(max(bytes, 64)))
    case .toBytes: return (cost.clampedPlus(bytes / 10), first)
    case .toInt, .toUInt, .toDouble, .toBool, .toTimestamp, .toDuration, .toDate:
      return (cost.clampedPlus(bytes / 10), .scalar)
    case .charAt: return (cost.clampedPlus(1 + bytes / 10), .text(4))
    case .indexOf, .lastIndexOf:
      return (cost.clampedPlus(1 + bytes / 10).clampedPlus(bytes.clampedPlus(second.bytes) / 10), .scalar)
    case .lowerAscii, .upperAscii, .trim, .reverse, .substring: return (cost.clampedPlus(1 + bytes / 10), first)
    case .replace:
      let size = bytes.clampedPlus(bytes.clampedPlus(1).clampedTimes(arguments.count > 2 ? arguments[2].size.bytes : 0))
      return (cost.clampedPlus(1 + bytes / 10).clampedPlus(size / 10), .text(size))
    case .split: return (cost.clampedPlus(2 + bytes / 10 + bytes), .list(bytes + 1, first))
    case .join:
      let each = first.element.bytes.clampedPlus(second.bytes)
      return (cost.clampedPlus(first.count.clampedTimes(1 + each / 10)), .text(first.count.clampedTimes(each)))
    case .normalize, .katakana, .hiragana, .digits: return (cost.clampedPlus(1 + bytes), .text(bytes.clampedTimes(3)))
    case .parseDate: return (cost.clampedPlus(1 + bytes), .scalar)
    case .sum, .sumUnsigned, .sumDouble, .sumDuration: return (cost.clampedPlus(first.count), .scalar)
    case .min, .max:
      return (cost.clampedPlus(first.count.clampedTimes(1 + first.element.bytes / 16)), first.element)
    case .greatest, .least: return (cost.clampedPlus(max(first.count, Int(count))), .scalar)
    case .isUnique:
      return (cost.clampedPlus(first.count.clampedTimes(first.element.hashing.clampedPlus(1))), .scalar)
    case .or, .orValue: return (cost, first.joined(second))
    case .optionalOf, .optionalOfNonZero, .value, .dyn: return (cost, first)
    case .type, .wareki: return (cost, .text(64))
    case .getFullYear, .getMonth, .getDate, .getDayOfMonth, .getDayOfWeek, .getDayOfYear, .getHours, .getMinutes,
      .getSeconds, .getMilliseconds, .optionalNone, .hasValue, .ceil, .floor, .round, .trunc, .abs, .sign, .isNaN,
      .isInf, .isFinite, .year, .month, .day, .weekday, .addDays, .addMonths, .addYears, .daysBetween, .ageOn,
      .legalAgeOn, .fiscalYear, .schoolYear, .dateFromWareki, .declaredOnly:
      return (cost, .scalar)
    }
  }
}
