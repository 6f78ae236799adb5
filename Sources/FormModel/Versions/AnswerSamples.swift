import FormSource
import FormText

/// Canonical answers at the limits of what a question takes: a few of each kind, for trying what another version takes.
struct AnswerSamples {
  /// The day it is.
  let context: FieldContext
  private var numbers: Set<Int> = [0, 1]
  private var lengths: Set<Int> = [1]
  private var counts: Set<Int> = [1]
  private var days: Set<CalendarDate> = []

  init(context: FieldContext) {
    self.context = context
    for distance in [-40_000, -10_000, -1, 0, 1, 3_650] { note(day: context.today, distance) }
  }

  /// The most answers of one shape.
  private static let most = 120

  /// Notes the limits of some shapes, each with its neighbours.
  mutating func note(_ shapes: [AnswerSchema.Shape]) { shapes.forEach { note($0) } }

  private mutating func note(_ shape: AnswerSchema.Shape) {
    switch shape {
    case .text(let text):
      for limit in [text.count, text.characters].compactMap({ $0 }).flatMap({ [$0.lowerBound, $0.upperBound] }) {
        for length in limit - 1...limit + 1 where (1...20_000).contains(length) { lengths.insert(length) }
      }
      for limit in [text.days?.earliest, text.days?.latest] {
        guard let limit else { continue }
        for distance in -1...1 { note(day: limit.date(in: context), distance) }
      }
    case .integer(let range):
      for limit in [range.lowerBound, range.upperBound] {
        for number in limit - 1...limit + 1 { numbers.insert(number) }
      }
    case .list(let list):
      for limit in [list.count.lowerBound, list.count.upperBound] {
        for count in limit - 1...limit + 1 where (1...200).contains(count) { counts.insert(count) }
      }
      note(list.element)
    case .object(let object): object.members.forEach { note($0.shape) }
    case .either(let shapes): note(shapes)
    case .flag, .agreed, .word, .nothing: break
    }
  }

  private mutating func note(day: CalendarDate, _ distance: Int) {
    if let day = CalendarDate(dayNumber: day.dayNumber + distance) { days.insert(day) }
  }

  /// Answers of a shape, without certain words. Whether they are right is for the question to say.
  func answers(_ shape: AnswerSchema.Shape, besides gone: Set<String>) -> [JSONValue] {
    let all: [JSONValue]
    switch shape {
    case .text(let text) where text.format == "date": all = days.sorted().map { .string($0.iso) }
    case .text:
      all = lengths.sorted().flatMap { length in
        (length > 300 ? ["あ"] : ["あ", "ア", "a", "1"]).map { .string(String(repeating: $0, count: length)) }
      }
    case .integer: all = numbers.sorted().map { .int($0) }
    case .flag: all = [.bool(true), .bool(false)]
    case .agreed: all = [.bool(true)]
    case .word(let words): all = words.filter { !gone.contains($0) }.map { .string($0) }
    case .list(let list): all = lists(of: answers(list.element, besides: gone))
    case .object(let object): all = objects(object, besides: gone)
    case .either(let shapes): all = shapes.flatMap { answers($0, besides: gone) }
    case .nothing: all = []
    }
    return Array(all.prefix(Self.most))
  }

  private func lists(of elements: [JSONValue]) -> [JSONValue] {
    let singles = elements.map { JSONValue.array([$0]) }
    let pairs = zip(elements, elements.dropFirst()).map { JSONValue.array([$0, $1]) }
    let ends = elements.count > 2 ? [JSONValue.array([elements[0], elements[elements.count - 1]])] : []
    let longer = counts.sorted().filter { $0 <= elements.count }.flatMap { count in
      [JSONValue.array(Array(elements.prefix(count))), .array(Array(elements.suffix(count)))]
    }
    let repeated = elements.prefix(1).flatMap { first in
      counts.sorted().map { JSONValue.array(Array(repeating: first, count: $0)) }
    }
    return longer + ends + singles + pairs + repeated
  }

  private func objects(_ object: AnswerSchema.Object, besides gone: Set<String>) -> [JSONValue] {
    let members = object.members.map { ($0, answers($0.shape, besides: gone)) }
    func made(_ choose: (Int) -> JSONValue?) -> JSONValue {
      var result = JSONObject()
      for (index, member) in members.enumerated() { result[member.0.name] = choose(index) }
      return .object(result)
    }
    let whole = made { members[$0].1.first }
    let bare = made { members[$0].0.isRequired ? members[$0].1.first : nil }
    // One member after the other takes each of its answers.
    let varied = members.indices.flatMap { index in
      members[index].1.dropFirst().map { answer in made { $0 == index ? answer : members[$0].1.first } }
    }
    return [whole, bare] + varied
  }
}
