import FormSource
import FormTestSupport
import Testing

@testable import FormModel
@testable import FormSession

@Suite("Questions of which both are asked, against all answers")
struct JointQuestionsTests {
  @Test("what is said of two questions of one person is shown by answers, and hardly a pair is left out")
  func agreesWithAllAnswers() throws {
    var (pairs, together, left) = (0, 0, 0)
    for seed in 1...UInt64(FuzzEffort.rounds(300)) {
      let random = SmallRandomForm(seed: seed)
      let files = SpecificationFiles(form: SourceFile(name: "form.json", text: random.text))
      let form = try #require(FormSpecification.read(files).specification)
      guard let states = AllStates(form, random, limit: 90)?.states else { continue }
      var joint = JointQuestions(form)
      let places = form.pages.enumerated().flatMap { page, specification in
        specification.fields.indices.map { JointQuestions.Place(page: page, field: $0) }
      }
      for (position, first) in places.enumerated() {
        for second in places.dropFirst(position + 1) where form.pages[first.page].group == form.pages[second.page].group
        {
          pairs += 1
          let meet = states.contains { Self.asks([first, second], $0.session) }
          let isSaid = joint.canMeet([first, second])
          if meet { together += 1 }
          if meet, !isSaid { left += 1 }
          if isSaid { #expect(meet, "seed \(seed): \(first) and \(second)\n\(random.text)") }
        }
      }
    }
    print("pairs of questions: \(pairs); asked together \(together), of which \(left) are not said")
    #expect(together > 100)
    #expect(left * 10 < together)
  }

  /// Whether some questions are asked in one state, in one row where they stand in rows.
  private static func asks(_ places: [JointQuestions.Place], _ session: FormSession) -> Bool {
    var rows: [AnswerPath.Row?] = [nil]
    if let group = session.form.pages[places[0].page].group {
      rows = (session.state.rows[group] ?? []).indices.map { AnswerPath.Row(group: group, index: $0) }
    }
    return rows.contains { row in
      places.allSatisfy { place in
        session.evaluation.applicability(page: place.page) == .applicable
          && session.evaluation.applicability(page: place.page, field: place.field ?? 0, row: row) == .applicable
      }
    }
  }
}
