import FormExpressions
import FormSource

/// Two rules that may contradict each other.
struct RulePair {
  var first: Int
  var second: Int
  /// Both are asked.
  var context: Formula
  /// Both are kept.
  var both: Formula
}

// The rules of a form: whether all of them can be kept.
extension LogicAnalyser {
  /// Whether a rule is about rows within rows.
  func isNested(rule index: Int) -> Bool {
    form.rules[index].fields.first.flatMap { form.page(ofField: $0) }.flatMap { form.groupPage(of: $0) }
      .map(form.isNested) ?? false
  }

  mutating func isKept(rule index: Int) -> Formula {
    let rule = form.rules[index]
    let page = rule.fields.first.flatMap { form.page(ofField: $0) }
    let row = rowScope(page.flatMap { form.groupPage(of: $0) })
    let outcome = logic.outcome(of: rule.check.expression, row: row)
    let context = logic.table.and(rowExists(page), asked(rule: index))
    let broken = logic.table.and(context, outcome.no)
    return logic.table.not(broken)
  }

  /// Pairs of blocking rules that read a question in common: others cannot contradict each other.
  mutating func contradictionPlans() -> [RulePair] {
    var result: [RulePair] = []
    let blocking = form.rules.indices.filter { form.rules[$0].severity == .block && !isNested(rule: $0) }
    for (position, first) in blocking.enumerated() {
      for second in blocking.dropFirst(position + 1) where result.count < 500 {
        let (one, other) = (form.rules[first].check.expression, form.rules[second].check.expression)
        guard !form.reads(of: one).isDisjoint(with: form.reads(of: other)) else { continue }
        var context = Formula.yes
        for rule in [first, second] {
          let there = rowExists(form.rules[rule].fields.first.flatMap { form.page(ofField: $0) })
          let asked = asked(rule: rule)
          context = logic.table.and(context, logic.table.and(there, asked))
        }
        let (kept, also) = (isKept(rule: first), isKept(rule: second))
        let both = logic.table.and(kept, also)
        result.append(RulePair(first: first, second: second, context: context, both: logic.table.and(context, both)))
      }
    }
    return result
  }

  /// All blocking rules are kept and no exit ends the way.
  mutating func sendableFormula() -> Formula {
    var result = Formula.yes
    for rule in form.rules.indices where form.rules[rule].severity == .block && !isNested(rule: rule) {
      result = logic.table.and(result, isKept(rule: rule))
    }
    return outside(result, hidden(before: form.pages.count))
  }

  mutating func judge(_ pairs: [RulePair], _ sendable: Formula) {
    let ruleAlwaysFires = LogicDiagnostic.ruleAlwaysFires.id(in: .spec)
    // Who is told that a rule can never be kept need not be told what follows from it.
    let unkept = Set(findings.filter { $0.finding.id == ruleAlwaysFires }.map(\.place.object))
    var isReported = !unkept.isEmpty
    for pair in pairs {
      guard complete.possibility(pair.context) == .possible, complete.possibility(pair.both) == .impossible else {
        continue
      }
      let (first, second) = (form.rules[pair.first], form.rules[pair.second])
      guard unkept.isDisjoint(with: ["rules.\(first.id)", "rules.\(second.id)"]), isCertainWhenComplete(pair.context)
      else {
        continue
      }
      isReported = true
      report(.rulesContradict(first.id, second.id), at: SpecificationPlace("rules.\(second.id)", key: "check"))
    }
    guard !isReported, complete.possibility(sendable) == .impossible else { return }
    report(.cannotBeSent, at: SpecificationPlace("", key: "rules"))
  }
}
