import FormSource

/// The arguments of a command, sorted into operands and options.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Sorts arguments by the options a command has.
  init(_ arguments: some Sequence<String>, for options: [CommandOption]) throws(CommandFailure) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--"), argument != "--" else {
        if argument == "--" {
          operands += rest
          break
        }
        operands.append(argument)
        continue
      }
      let word = argument.dropFirst(2)
      let name = String(word.prefix { $0 != "=" })
      guard let option = options.first(where: { $0.name == name }) else {
        let nearest = NearestName.nearest(to: name, in: options.map(\.name))
        throw .usage(
          ja: "「--\(name)」というオプションはありません" + (nearest.map { "。「--\($0)」ですか" } ?? ""),
          en: "there is no option '--\(name)'" + (nearest.map { "; did you mean '--\($0)'?" } ?? ""))
      }
      if option.value == nil {
        values[name] = [""]
      } else if word.contains("=") {
        values[name, default: []].append(String(word.drop { $0 != "=" }.dropFirst()))
      } else if let value = rest.popFirst() {
        values[name, default: []].append(value)
      } else {
        throw .usage(ja: "「--\(name)」には値が要ります", en: "'--\(name)' needs a value")
      }
      if let allowed = option.values, let value = values[name]?.last, !allowed.contains(value) {
        throw .usage(
          ja: "「--\(name)」の値は \(allowed.joined(separator: "、")) のどれかです",
          en: "'--\(name)' takes one of \(allowed.joined(separator: ", "))")
      }
    }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value of an option.
  subscript(name: String) -> String? { values[name]?.last }

  /// Every value of an option, in the order it was given.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that is a whole number in a range.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        ja: "「--\(name)」は \(range.lowerBound) から \(range.upperBound) までの整数です",
        en: "'--\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The only operand.
  func operand(_ name: String) throws(CommandFailure) -> String {
    guard let first = operands.first else { throw .usage(ja: "\(name) を指定してください", en: "\(name) is missing") }
    guard operands.count == 1 else {
      throw .usage(ja: "\(name) は一つだけ指定してください", en: "only one \(name) is taken")
    }
    return first
  }

  /// The value of an option that has to be given.
  func required(_ name: String) throws(CommandFailure) -> String {
    guard let value = self[name] else { throw .usage(ja: "「--\(name)」を指定してください", en: "'--\(name)' is missing") }
    return value
  }
}
