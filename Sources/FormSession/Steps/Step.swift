import FormComponents
import FormModel

/// A page of the way through a form.
enum Step: Hashable {
  case start
  case consent
  /// A page of questions, by its index, and the row it is asked for.
  case questions(page: Int, row: AnswerPath.Row?)
  /// The rows of a repeated page so far, and whether there is another; in a row of the enclosing group when it is one
  /// within rows.
  case rows(page: Int, outer: AnswerPath.Row.Outer?)
  case review
  /// An exit, by its index.
  case exit(Int)
  case done
}

extension FormSpecification {
  /// The name of a step in URLs and drafts: `claimant`, `children.2` for a row, `schools.2.1` for a row in it.
  func id(of step: Step) -> PageID {
    switch step {
    case .start: "start"
    case .consent: "consent"
    case .questions(let page, let row?):
      PageID(rawValue: pages[page].id + (row.outer.map { ".\($0.index + 1)" } ?? "") + ".\(row.index + 1)")
    case .questions(let page, nil), .rows(let page, nil): PageID(rawValue: pages[page].id)
    case .rows(let page, let outer?): PageID(rawValue: "\(pages[page].id).\(outer.index + 1)")
    case .review: "review"
    case .exit(let exit): PageID(rawValue: "exit.\(exits[exit].id)")
    case .done: "done"
    }
  }
}
