import FormExpressions
import FormText

// MARK: - What is asked, and of whom

extension FormComparison {
  mutating func listAdditions() {
    let known = Set(old.answerNames.map { path.name(of: $0) }).union(successors)
    for page in new.pages {
      if let rows = page.repeating, !known.contains(rows.id) {
        report(.added(rows.id), .asksMore, at: .rows(of: page, "id"))
      }
      for field in page.fields where field.type.takesAnswer && !known.contains(field.id) {
        report(.added(field.id), .asksMore, at: .field(field, "id"))
      }
    }
    let rules = Set(old.rules.map(\.id))
    for rule in new.rules where !rules.contains(rule.id) && rule.severity == .block {
      report(.ruleAdded(rule.id), .asksMore, at: SpecificationPlace("rules.\(rule.id)", key: "check"))
    }
  }

  mutating func compareRequirement(_ field: FieldSpecification, _ now: FieldSpecification) {
    func rank(_ requirement: FieldSpecification.Requirement) -> Int {
      switch requirement {
      case .never: 0
      case .when: 1
      case .always: 2
      }
    }
    if rank(now.requirement) > rank(field.requirement) {
      report(.nowRequired(now.id), .asksMore, of: field.id, at: .field(now, "label"))
    } else if case .when(let before) = field.requirement, case .when(let after) = now.requirement,
      text(before.expression) != after.expression.text
    {
      report(.conditionChanged(now.id), .conditionChanged, of: field.id, at: .field(now, "requiredWhen"))
    }
  }

  /// A condition of the earlier version under the names of the later one.
  private func text(_ expression: Expression?) -> String? {
    expression.map { RenamedExpression($0.text, changing: names).text }
  }

  mutating func compareConditions() {
    for page in old.pages {
      guard let now = new.pages.first(where: { $0.id == page.id }) else { continue }
      if text(page.condition?.expression) != now.condition?.expression.text {
        report(.conditionChanged(now.id), .conditionChanged, at: .page(now, "showWhen"))
      }
    }
    for (_, field) in old.fields {
      guard let now = new.field(path.name(of: field.id)), !shared.contains(now.id), origins[now.id] == field.id
      else { continue }
      if text(field.condition?.expression) != now.condition?.expression.text {
        report(.conditionChanged(now.id), .conditionChanged, of: field.id, at: .field(now, "showWhen"))
      }
      if filter(field) != filter(now, isOld: false) {
        report(.conditionChanged(now.id), .conditionChanged, of: field.id, at: .field(now, "choices"))
      }
    }
    for value in old.values {
      guard let now = new.values.first(where: { $0.id == value.id && $0.isCondition == value.isCondition }),
        text(value.expression) != now.expression.text
      else { continue }
      report(
        .conditionChanged(now.id), .conditionChanged,
        at: now.isCondition
          ? SpecificationPlace("conditions.\(now.id)", key: "when")
          : SpecificationPlace("values.\(now.id)", key: "value"))
    }
    for rule in old.rules {
      guard let now = new.rules.first(where: { $0.id == rule.id }),
        text(rule.check.expression) != now.check.expression.text
      else { continue }
      report(.conditionChanged(now.id), .conditionChanged, at: SpecificationPlace("rules.\(now.id)", key: "check"))
    }
    for exit in old.exits {
      guard let now = new.exits.first(where: { $0.id == exit.id }),
        text(exit.condition.expression) != now.condition.expression.text
      else { continue }
      report(.conditionChanged(now.id), .conditionChanged, at: SpecificationPlace("exits.\(now.id)", key: "when"))
    }
  }

  /// What decides which choices are offered, of those that stay, in words of the later version.
  private func filter(_ field: FieldSpecification, isOld: Bool = true) -> [String] {
    guard let filter = field.choiceFilter else { return [] }
    let group = (isOld ? text(filter.group) : filter.group?.text) ?? ""
    let options = filter.options.compactMap { option -> String? in
      guard option.group != nil || option.condition != nil else { return nil }
      let condition = (isOld ? text(option.condition?.expression) : option.condition?.expression.text) ?? ""
      let value = isOld ? path.value(option.value, of: field.id) : option.value
      return "\(value)\u{0}\(option.group ?? "")\u{0}\(condition)"
    }
    return [group] + options.sorted()
  }
}
