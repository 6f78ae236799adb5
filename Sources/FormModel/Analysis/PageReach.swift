/// What stands in the way of a page, one thing more from formula to formula.
struct PageReach {
  /// Its own condition.
  var applicable: Formula
  /// And something on it is asked.
  var asked: Formula
  /// And no exit ends the way before it.
  var open: Formula
  /// And the rules of earlier pages can be kept.
  var whole: Formula
  /// Each question by itself, and all of it together.
  var fields: [(own: Formula, whole: Formula)]
  /// Choices that depend on other answers, each with when it is offered.
  var offers: [(field: Int, choice: Int, value: String, offered: Formula)]
}
