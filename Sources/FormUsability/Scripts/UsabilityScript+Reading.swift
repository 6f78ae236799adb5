public import FormModel
public import FormSource
import FormText

extension UsabilityScript {
  /// Reads a script, and finds everything that is wrong with it in one pass.
  ///
  /// - Parameters:
  ///   - file: The script.
  ///   - form: The form it is for: screens, questions and choices the script names have to exist in it. Without a form
  ///     only the script itself is checked.
  /// - Returns: The script, unless something forbids to use it, and the findings sorted by place.
  public static func read(
    _ file: SourceFile, for form: FormSpecification?
  ) -> (script: UsabilityScript?, diagnostics: [Diagnostic]) {
    ScriptReader(for: form).read(file)
  }

  fileprivate static func script(_ object: inout ObjectReader) -> UsabilityScript? {
    object.allow("$schema", "説明")
    _ = object.required("形式", as: .word(among: [format]))
    let title = object.required("題名", as: .nonEmptyString)
    let form = object.required("手続", as: .object(form))
    let task = object.required("課題", as: .nonEmptyString)
    let personas = object.optional("人", as: .list(of: .persona)) ?? []
    let surface = object.optional("画面", as: .word(of: Surface.self), default: .phone)
    let today = object.optional("基準日", as: .day)
    let household = object.optional("世帯", as: .nonEmptyString)
    let consents = object.optional("同意", as: .dictionary(of: .bool)) ?? []
    let prefilled = object.optional("事前入力", as: .facts) ?? []
    let facts = object.required("知っていること", as: .facts) ?? []
    let fewest = object.optional("最短", as: .object(fewest))
    let referenceSeconds = object.optional("目標時間秒", as: .int(in: 1...86_400))
    let stop = object.optional("打ち切り", as: .object(stop))
    let path = object.optional("手順", as: .list(of: .object(ScriptScreen.init(reading:)), count: 1...1_000))
    let success = object.optional("成功", as: .object(success))
    let gates = object.optional("判定", as: .object(gates), default: .standard)
    let trial = object.optional("試行", as: .object(trial), default: .standard)
    guard let title, let form, let task else { return nil }
    return UsabilityScript(
      title: title, formID: form.id, formVersion: form.version, task: task, personas: personas, surface: surface,
      today: today, household: household,
      consents: consents.map { Consent(register: $0.key.value, isGiven: $0.value) }, prefilled: prefilled,
      facts: facts, fewestScreens: fewest?.screens, fewestAnswers: fewest?.answers,
      referenceSeconds: referenceSeconds.map(Double.init), longestSeconds: Double(stop?.seconds ?? 3_600),
      mostAttempts: stop?.attempts ?? 5, path: path, success: success, gates: gates, trial: trial)
  }

  private static func form(_ object: inout ObjectReader) -> (id: String, version: String)? {
    let id = object.required("様式", as: .nonEmptyString)
    let version = object.required("版", as: .nonEmptyString)
    guard let id, let version else { return nil }
    return (id, version)
  }

  private static func fewest(_ object: inout ObjectReader) -> (screens: Int?, answers: Int?)? {
    (
      object.optional("画面数", as: .int(in: 1...10_000)), object.optional("回答数", as: .int(in: 1...10_000))
    )
  }

  private static func stop(_ object: inout ObjectReader) -> (seconds: Int?, attempts: Int?)? {
    (
      object.optional("時間秒", as: .int(in: 1...86_400)), object.optional("同じ項目のやり直し", as: .int(in: 1...100))
    )
  }

  private static func success(_ object: inout ObjectReader) -> Success? {
    let screen = object.optional("画面名", as: .nonEmptyString)
    let record = object.optional("記録", as: .dictionary(of: .value)) ?? []
    return Success(screen: screen, record: record.map { Expectation(name: $0.key.value, value: $0.value) })
  }

  private static func gates(_ object: inout ObjectReader) -> Gates? {
    var gates = Gates.standard
    gates.meanScore = object.optional("点数平均以上", as: .double(in: 0...100), default: gates.meanScore)
    gates.completion = object.optional("完了率以上", as: .double(in: 0...1), default: gates.completion)
    gates.abandonment = object.optional("途中断念率未満", as: .double(in: 0...1), default: gates.abandonment)
    // `false` switches the mark off, and the report says so.
    if let lowest = object.optional("最低の人の点数以上", as: .markOrOff) { gates.lowestPersona = lowest.mark }
    return gates
  }

  private static func trial(_ object: inout ObjectReader) -> Trial? {
    let seed = object.optional("種", as: .int(in: 0...Int.max), default: 1)
    let runs = object.optional("一人あたり回数", as: .int(in: 1...100_000), default: 1_000)
    let strengths = object.optional("強さ", as: .list(of: .strength)) ?? SimulationStrength.allCases
    return Trial(seed: UInt64(clamping: seed), runs: runs, strengths: strengths)
  }
}

// MARK: - The steps

extension ScriptScreen {
  init?(reading object: inout ObjectReader) {
    let title = object.required("画面名", as: .nonEmptyString)
    let visible = object.optional("見える", as: .list(of: .nonEmptyString)) ?? []
    let acts = object.optional("する", as: .list(of: .object(ScriptAct.init(reading:)), count: 0...1_000)) ?? []
    guard let title else { return nil }
    self.init(title: title, visible: visible, acts: acts)
  }
}

extension ScriptAct {
  /// The verbs as they are written.
  static let verbs = ["入力", "選ぶ", "押す", "戻る", "開く", "待つ", "中断して再開", "助けを求める", "確かめる", "間違える"]

  init?(reading object: inout ObjectReader) {
    let enter = object.optional("入力", as: .nonEmptyString)
    let choose = object.optional("選ぶ", as: .nonEmptyString)
    let slip = object.optional("間違える", as: .nonEmptyString)
    var acts: [ScriptAct] = []
    if enter != nil || choose != nil {
      let value = object.optional("値", as: .scriptValue)
      if let enter { acts.append(.enter(enter, value)) }
      if let choose { acts.append(.choose(choose, value)) }
    }
    if let slip {
      let value = object.required("値", as: .fact)
      let kind = object.optional("種類", as: .nonEmptyString) ?? ""
      let then = object.required("そのあと", as: .word(of: Effect.self))
      guard let value, let then else { return nil }
      acts.append(.slip(Slip(question: slip, value: value, kind: kind, then: then)))
    }
    if let press = object.optional("押す", as: .nonEmptyString) { acts.append(.press(press)) }
    if object.optional("戻る", as: .bool) == true { acts.append(.back) }
    if let open = object.optional("開く", as: .nonEmptyString) { acts.append(.open(open)) }
    if let wait = object.optional("待つ", as: .int(in: 0...86_400)) { acts.append(.wait(wait)) }
    if object.optional("中断して再開", as: .bool) == true { acts.append(.suspendAndResume) }
    if let help = object.optional("助けを求める", as: .nonEmptyString) { acts.append(.askForHelp(help)) }
    if let check = object.optional("確かめる", as: .list(of: .nonEmptyString)) { acts.append(.check(check)) }
    guard let act = acts.first, acts.count == 1 else {
      if acts.count > 1 { object.reportSeveralVerbs() } else { object.reportNoVerb() }
      return nil
    }
    self = act
  }
}

// MARK: - Shapes

extension JSONShape where Value == Fact {
  /// A fact: a text, a number, yes or no, a list of texts, or facts by name.
  static var fact: Self {
    Self { node, context in
      switch node.content {
      case .string(let text): .text(text)
      case .number: .text(context.file.text(in: node.range))
      case .bool(let flag): .flag(flag)
      case .array: JSONShape<[String]>.list(of: .nonEmptyString).read(node, context).map(Fact.list)
      case .object: JSONShape<[NamedFact]>.facts.read(node, context).map(Fact.parts)
      case .null: context.wrongType(node, expected: .string)
      }
    }
  }
}

extension JSONShape where Value == [NamedFact] {
  /// Facts by name.
  static var facts: Self {
    JSONShape<[(key: Located<String>, value: Fact)]>.dictionary(of: .fact)
      .map { $0.map { NamedFact($0.key.value, $0.value) } }
  }
}

extension JSONShape where Value == ScriptValue {
  /// A fact, or 「＠」 with the words of a question whose fact is meant.
  static var scriptValue: Self {
    JSONShape<Fact>.fact.map { fact in
      guard case .text(let text) = fact, let first = text.first, first == "＠" || first == "@", text.count > 1 else {
        return .literal(fact)
      }
      return .fact(String(text.dropFirst()))
    }
  }
}

extension JSONShape where Value == PersonaName {
  /// A persona by what testers call it.
  static var persona: Self {
    Self { node, context in
      let known = PersonaSet.standard.personas
      guard let title = JSONShape<String>.word(among: known.map(\.title.ja)).read(node, context) else { return nil }
      return known.first { $0.title.ja == title }?.name
    }
  }
}

extension JSONShape where Value == SimulationStrength {
  /// A strength by what testers call it.
  static var strength: Self {
    Self { node, context in
      let known = SimulationStrength.allCases
      guard let title = JSONShape<String>.word(among: known.map(\.title.ja)).read(node, context) else { return nil }
      return known.first { $0.title.ja == title }
    }
  }
}

extension JSONShape where Value == CalendarDate {
  /// A day as ISO 8601.
  static var day: Self {
    Self { node, context in
      guard let text = JSONShape<String>.nonEmptyString.read(node, context) else { return nil }
      if let day = CalendarDate(iso: text) { return day }
      context.notADay(node)
      return nil
    }
  }
}

extension JSONShape where Value == Double {
  /// A number within limits.
  static func double(in range: ClosedRange<Double>) -> Self {
    Self { node, context in
      guard let value = JSONShape<Double>.double.read(node, context) else { return nil }
      return range.contains(value)
        ? value
        : context.outOfRange(node, JSONValue.shortNumber(range.lowerBound), JSONValue.shortNumber(range.upperBound))
    }
  }
}

/// A mark, or a mark that is switched off.
private struct MarkOrOff {
  var mark: Double?
}

extension JSONShape where Value == MarkOrOff {
  /// A score from 0 to 100, or `false`.
  fileprivate static var markOrOff: Self {
    Self { node, context in
      if case .bool(false) = node.content { return MarkOrOff(mark: nil) }
      return JSONShape<Double>.double(in: 0...100).read(node, context).map { MarkOrOff(mark: $0) }
    }
  }
}

extension JSONValue {
  /// A limit in a sentence: without a fraction when it has none.
  fileprivate static func shortNumber(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}

/// Reads the scripts of one form. The words of the form are gathered once for all of them.
public struct ScriptReader: Sendable {
  private let form: FormSpecification?
  private let vocabulary: ScriptVocabulary?

  /// Creates a reader.
  ///
  /// - Parameter form: The form the scripts are for; `nil` when it cannot be read: then their names are checked against
  ///   nothing.
  public init(for form: FormSpecification?) {
    self.form = form
    vocabulary = form.map(ScriptVocabulary.init)
  }

  /// Reads a script, and finds everything that is wrong with it in one pass: the script, unless an error was among the
  /// findings, and the findings sorted by place.
  public func read(_ file: SourceFile) -> (script: UsabilityScript?, diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    sink.report(json.diagnostics)
    guard let root = json.root else { return (nil, sink.diagnostics) }
    let context = ReadingContext(file: file, layer: .script, sink: sink)
    let script = ObjectReader.read(root, context, UsabilityScript.script)
    if let form, let vocabulary { ScriptChecker(form: form, vocabulary: vocabulary, context: context).check(root) }
    return (sink.hasErrors ? nil : script, sink.diagnostics)
  }
}
