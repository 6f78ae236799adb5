import FormTestSupport
import Foundation
import Testing
import WardKit

/// A request as any Swift server has it.
struct Request {
  var method: String
  var page: String
  var contentType: String?
  var body: [UInt8]
}

/// What the README leaves to the reader.
func store(_ submission: Submission) throws {}

@Suite("The code of the README")
struct ReadmeTests {
  static let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 9)

  @Test(
    "the lines of the README are the lines that are compiled here",
    arguments: ["README.md", "Documentation/README.ja.md"])
  func sameLines(_ name: String) throws {
    let readme = try String(contentsOfFile: PackageFolder.path(name), encoding: .utf8)
    let code = try String(contentsOfFile: PackageFolder.path("Tests/WardKitTests/ServingAForm.swift"), encoding: .utf8)
    #expect(readme.contains("```swift\n" + code + "```"))
  }

  @Test("the lines of the README serve a form")
  func serves() throws {
    let form = try FormSpecification.load(folder: PackageFolder.path("FormSpecs/child-allowance-claim"))
    var session = FormSession(form, at: Self.now)
    let start = try answer(Request(method: "GET", page: "start", body: []), of: &session, at: Self.now)
    #expect(String(decoding: start, as: UTF8.self).contains("児童手当の認定請求"))
    _ = try answer(
      Request(
        method: "POST", page: "start", contentType: "application/x-www-form-urlencoded",
        body: Array("action=start".utf8)),
      of: &session, at: Self.now)
    #expect(session.page.id == "who")
    let wrong = try answer(
      Request(method: "POST", page: "who", contentType: "application/x-www-form-urlencoded", body: []), of: &session,
      at: Self.now)
    #expect(String(decoding: wrong, as: UTF8.self).contains("<title>エラー"))
    // A page sent twice, or out of its turn, changes no other page.
    _ = try answer(
      Request(
        method: "POST", page: "start", contentType: "application/x-www-form-urlencoded",
        body: Array("action=start".utf8)), of: &session, at: Self.now)
    #expect(session.page.id == "who")
    _ = try answer(Request(method: "POST", page: "review", body: []), of: &session, at: Self.now)
    #expect(!session.isSubmitted)
  }

  @Test("the fields of the README's form file stand in the form that ships")
  func formFile() throws {
    let readme = try String(contentsOfFile: PackageFolder.path("README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "\n```").first)
    let shown = try JSONValue.parse(Array(block.utf8))
    let file = try JSONValue.parse(
      Array(Data(contentsOf: URL(fileURLWithPath: PackageFolder.path("FormSpecs/child-allowance-claim/form.json")))))
    let page = try #require(file["pages"]?.array?.first { $0["id"] == shown["id"] })
    for field in try #require(shown["fields"]?.array) {
      #expect(page["fields"]?.array?.contains(field) == true, "\(field["id"]?.string ?? "?") differs from the form")
    }
  }
}
