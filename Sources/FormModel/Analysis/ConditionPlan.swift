/// A condition of a form with the formulas that are asked about it.
struct ConditionPlan {
  var subject: LogicSubject
  /// When the condition is looked at, and is true, false, anything but true, anything but false, or neither.
  var context: Formula
  var holds = Formula.no
  var fails = Formula.no
  var isNotTrue = Formula.no
  var isNotFalse = Formula.no
  var without: Formula
  /// There is none although no function in it fails.
  var unguarded = Formula.no
  var tests: [Test] = []
  var parts: [Part] = []

  /// The condition of `? :` inside, with when it is looked at.
  struct Test {
    var range: Range<Int>
    var context: Formula
    var holds: Formula
    var isNotTrue: Formula
  }

  /// A part, with when the whole comes out different without it.
  struct Part {
    var range: Range<Int>
    var difference: Formula
    var isChoice: Bool
  }
}
