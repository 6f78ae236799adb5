import FormComponents
import FormModel
import FormSession
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@Suite("The sample answers that ship with the procedures")
struct ShippedAnswersTests {
  static let files: [String] = ["child-allowance-claim", "resident-record-copy"].flatMap { form -> [String] in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: PackageFolder.path("FormSpecs/\(form)/answers"))) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(form)/answers/\($0)" }
  }

  @Test("a sample fills its form up to the review, or to the exit that its people are sent to", arguments: files)
  func fills(_ name: String) throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: PackageFolder.path("FormSpecs/\(name)")))
    let sample = try JSONValue.parse(Array(text))
    let form = try FormSpecification.load(folder: PackageFolder.path("FormSpecs/\(sample["form"]?.string ?? "")"))
    let day = try #require(sample["today"]?.string.flatMap { CalendarDate(iso: $0) })
    let channel = try #require(sample["channel"]?.string.flatMap { Channel(rawValue: $0) })
    var session = FormSession(form, channel: channel, at: Moment(day))
    let problems = session.take(answers: try #require(sample["answers"]), at: Moment(day))
    #expect(problems.map(\.message.en) == [])
    #expect(session.page.kind == .review || session.page.kind == .exit, "\(session.page.id.rawValue)")
    #expect(session.defects == [])
  }
}
