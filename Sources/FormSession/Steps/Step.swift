import FormComponents
import FormModel

/// A page of the way through a form.
enum Step: Hashable {
  case start
  case consent
  /// A page of questions, by its index.
  case questions(Int)
  /// A row of a repeated page, from 0.
  case row(page: Int, row: Int)
  /// The rows of a repeated page so far, and whether there is another.
  case rows(Int)
  case review
  /// An exit, by its index.
  case exit(Int)
  case done
}

extension FormSpecification {
  /// The name of a step in URLs and drafts.
  func id(of step: Step) -> PageID {
    switch step {
    case .start: "start"
    case .consent: "consent"
    case .questions(let page), .rows(let page): PageID(rawValue: pages[page].id)
    case .row(let page, let row): PageID(rawValue: "\(pages[page].id).\(row + 1)")
    case .review: "review"
    case .exit(let exit): PageID(rawValue: "exit.\(exits[exit].id)")
    case .done: "done"
    }
  }
}
