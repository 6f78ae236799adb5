import FormExpressions

// The pages of a form: who gets to them.
extension LogicAnalyser {
  mutating func planReach(_ page: Int) -> PageReach {
    var kept = Formula.yes
    for (index, rule) in form.rules.enumerated() where rule.severity == .block {
      // Only what was settled when the page was sent: a rule over later answers or over the day may break afterwards.
      guard let at = rule.fields.first.flatMap({ form.page(ofField: $0) }), at < page,
        form.pages[at].enclosingGroup == nil,
        form.reads(of: rule.check.expression).allSatisfy({ thing in
          thing.page.map { $0 <= at && form.pages[$0].enclosingGroup == nil } ?? (thing == .channel)
        })
      else { continue }
      let own = isKept(rule: index)
      kept = logic.table.and(kept, own)
    }
    let applicable = logic.applicable(page: page)
    let anything = anythingAsked(on: page)
    let asked = logic.table.and(applicable, anything)
    let open = outside(asked, hidden(before: page))
    let whole = logic.table.and(open, kept)
    var fields: [(own: Formula, whole: Formula)] = []
    for field in form.pages[page].fields.indices {
      let own = logic.applicable(question(page: page, field: field))
      fields.append((own, logic.table.and(whole, own)))
    }
    var offers: [(field: Int, choice: Int, value: String, offered: Formula)] = []
    for field in form.pages[page].fields.indices {
      let question = question(page: page, field: field)
      for (choice, offer) in logic.offers(question).enumerated() {
        offers.append((field, choice, offer.value, logic.table.and(logic.applicable(question), offer.offered)))
      }
    }
    return PageReach(applicable: applicable, asked: asked, open: open, whole: whole, fields: fields, offers: offers)
  }

  mutating func anythingAsked(on page: Int) -> Formula {
    guard form.pages[page].repeating == nil else { return .yes }
    var result = Formula.no
    for field in form.pages[page].fields.indices {
      result = logic.table.or(result, logic.applicable(question(page: page, field: field)))
    }
    return result
  }

  /// When an exit ends the way before a page: the exit that applies earliest, at the last page it reads.
  mutating func hidden(before page: Int) -> Formula {
    var result = Formula.no
    for exit in form.exits.indices where form.lastPage(readBy: form.exits[exit]) < page {
      result = logic.table.or(result, taken(exit: exit))
    }
    return result
  }

  mutating func taken(exit: Int) -> Formula {
    let last = form.lastPage(readBy: form.exits[exit])
    // The way ends at pages that stand in no rows.
    guard form.pages.indices.contains(last), form.pages[last].enclosingGroup == nil else { return .no }
    var result = logic.outcome(of: form.exits[exit].condition.expression).yes
    for other in form.exits.indices {
      let place = form.lastPage(readBy: form.exits[other])
      guard place < last || (place == last && other < exit) else { continue }
      let earlier = logic.outcome(of: form.exits[other].condition.expression).yes
      result = logic.table.and(result, logic.table.not(earlier))
    }
    result = logic.table.and(result, logic.applicable(page: last))
    return logic.table.and(result, anythingAsked(on: last))
  }

  mutating func judge(_ reach: PageReach, _ index: Int) {
    let page = form.pages[index]
    guard page.enclosingGroup == nil else {
      // Its own condition is looked at in any row; what stands before it in that row is not.
      if page.condition != nil { leaveOpen(.canBeReached, at: .page(page, "id"), .pagesWithinRows) }
      return
    }
    guard !isImpossible(reach.applicable) else { return }
    if isImpossible(reach.asked) {
      emptyPages.insert(index)
      report(.pageIsEmpty(page.id), at: .page(page, "id"))
    } else if isImpossible(reach.open) {
      let exits = form.exits.filter { form.lastPage(readBy: $0) < index }
      let place = exits.count == 1 ? SpecificationPlace("exits.\(exits[0].id)", key: "when") : .page(page, "id")
      report(.exitHidesPage(page.id, exits: exits.map(\.id)), at: place)
    } else if isImpossible(reach.whole) {
      report(.unreachablePage(page.id), at: .page(page, "id"))
    } else {
      if anytime.isExhausted { leaveOpen(.canBeReached, at: .page(page, "id"), .tooManyStates) }
      for (field, formulas) in zip(page.fields, reach.fields)
      where !isImpossible(formulas.own) && isImpossible(formulas.whole) {
        report(.unreachableField(field.id), at: .field(field, "id"))
      }
      for offer in reach.offers
      where !isImpossible(reach.fields[offer.field].own) && isImpossible(offer.offered) {
        var place = SpecificationPlace.field(page.fields[offer.field], "choices")
        place.element = offer.choice
        report(.choiceNeverOffered(offer.value), at: place)
      }
    }
  }
}
