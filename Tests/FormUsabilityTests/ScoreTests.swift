import FormSource
import FormTestSupport
import Testing

@testable import FormUsability

@Suite("The score of a run")
struct ScoreTests {
  /// A run and its score.
  struct Row: CustomTestStringConvertible {
    let name: String
    let measures: RunMeasures
    let score: Double
    var testDescription: String { name }

    init(
      _ name: String, completed: Bool = true, defects: Int = 0, errors: Double = 0, seconds: Double,
      answers: Int, score: Double
    ) {
      self.name = name
      measures = RunMeasures(
        isCompleted: completed, hiddenDefects: defects, errors: errors, seconds: seconds, referenceSeconds: 250,
        answersGiven: answers, answersNeeded: 18)
      self.score = score
    }
  }

  @Test(
    "follows the formula",
    arguments: [
      Row("perfect", seconds: 200, answers: 18, score: 100),
      Row("half as fast", seconds: 500, answers: 18, score: 90),
      Row("one error, given again", errors: 1, seconds: 250, answers: 19, score: 93.277995),
      Row("three errors, slow, six answers too many", errors: 3, seconds: 600, answers: 24, score: 70.690922),
      Row("a hidden defect", defects: 1, seconds: 250, answers: 18, score: 70),
      Row("given up", completed: false, seconds: 100, answers: 5, score: 0),
      Row("a repeated error only", errors: 0.5, seconds: 300, answers: 20, score: 91.596301),
    ])
  func formula(_ row: Row) { #expect(abs(row.measures.score - row.score) < 1e-6) }

  @Test("stays between 0 and 100 whatever the numbers")
  func range() {
    var random = SeededGenerator(seed: 42)
    let odd = [0, -1, 1, .infinity, -.infinity, .nan, 1e308, 3.5]
    for _ in 0..<2_000 {
      let measures = RunMeasures(
        isCompleted: Bool.random(using: &random), hiddenDefects: Int.random(in: -2...5, using: &random),
        errors: odd.randomElement(using: &random) ?? 0, seconds: odd.randomElement(using: &random) ?? 0,
        referenceSeconds: odd.randomElement(using: &random) ?? 0,
        answersGiven: Int.random(in: -5...60, using: &random), answersNeeded: Int.random(in: -5...60, using: &random))
      #expect((0...100).contains(measures.score))
    }
  }

  @Test("falls with errors, time and answers")
  func falls() {
    var random = SeededGenerator(seed: 43)
    for _ in 0..<1_000 {
      let base = RunMeasures(
        isCompleted: true, errors: Double.random(in: 0...10, using: &random),
        seconds: Double.random(in: 10...2_000, using: &random), referenceSeconds: 300,
        answersGiven: Int.random(in: 1...60, using: &random), answersNeeded: 20)
      var worse = base
      worse.errors += Double.random(in: 0...3, using: &random)
      #expect(worse.score <= base.score)
      worse.seconds *= Double.random(in: 1...3, using: &random)
      #expect(worse.score <= base.score)
      worse.answersGiven += Int.random(in: 0...9, using: &random)
      #expect(worse.score <= base.score)
    }
  }

  @Test("A predicted score says in every language that no person took part")
  func predictedIsLabelled() {
    let score = PredictedScore(points: 91.26)
    #expect(score.text(in: .japanese) == "91.3点・予測値（人による測定ではありません）")
    #expect(score.text(in: .english) == "91.3 points, predicted (not measured with people)")
    #expect("\(score)".contains("予測値（人による測定ではありません）"))
    #expect("\(score)".contains("predicted (not measured with people)"))
  }

  @Test("A measured score counts the people")
  func measured() {
    let runs = [
      RunMeasures(isCompleted: true, seconds: 1, referenceSeconds: 1, answersGiven: 1, answersNeeded: 1),
      RunMeasures(isCompleted: false, seconds: 1, referenceSeconds: 1, answersGiven: 1, answersNeeded: 1),
    ]
    let score = MeasuredScore(ofPeoplesRuns: runs)
    #expect(score.points == 50)
    #expect(score.text(in: .japanese) == "50.0点・実測値（2人）")
    #expect(!score.description.contains("予測"))
    #expect(MeasuredScore(ofPeoplesRuns: []).points == 0)
  }

  @Test(
    "prints numbers the same everywhere",
    arguments: [
      (0.04, "0.0"), (0.05, "0.1"), (99.95, "100.0"), (-3.25, "-3.3"), (.nan, "–"), (.infinity, "–"),
    ])
  func numbers(_ value: Double, _ expected: String) { #expect(NumberText.oneDecimal(value) == expected) }
}
