import FormComponents
import FormModel
import FormSource
import FormText
import Testing

@testable import FormSession

@Suite("What staff read aloud, and what somebody who comes back sees")
struct CounterAndTasksTests {
  private func scripts(on page: Page) -> [CounterScript] {
    page.components.compactMap { if case .composed(.counterScript(let script)) = $0 { script } else { nil } }
  }

  private func tasks(on page: Page) -> TaskList? {
    page.components.compactMap { if case .composed(.taskList(let list)) = $0 { list } else { nil } }.first
  }

  @Test("staff have words to read aloud on each page of questions, and residents have none")
  func counter() throws {
    for channel: Channel in [.counter, .myself, .proxy] {
      var session = try MovingForm.session(channel: channel)
      #expect(scripts(on: session.page).isEmpty)
      session.send([:])
      let words = scripts(on: session.page).flatMap(\.words).map(\.plain)
      #expect(words.map { $0.contains("「前の住所」") } == (channel == .counter ? [true] : []))
    }
  }

  /// The procedure in two parts.
  private func session() throws -> FormSession {
    var text = MovingForm.form.replacing(
      "\"pages\": [",
      with: "\"parts\": [{\"id\": \"who\", \"title\": \"あなた\"}, {\"id\": \"move\", \"title\": \"引っ越し\"}],\n\"pages\": ["
    )
    for (page, part) in [("where", "who"), ("person", "who"), ("day", "move"), ("kids", "move"), ("home", "move")] {
      text = text.replacing("{ \"id\": \"\(page)\",", with: "{ \"id\": \"\(page)\", \"part\": \"\(part)\",")
    }
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "form.json", text: text),
        meanings: SourceFile(name: "meanings.json", text: MovingForm.meanings)))
    #expect(result.diagnostics.map(\.message.en) == [])
    let form = try #require(result.specification)
    return FormSession(form, at: MovingForm.now)
  }

  @Test("somebody who comes back to the start sees how each part stands and goes on where something is left")
  func comingBack() throws {
    var session = try session()
    #expect(tasks(on: session.page) == nil, "nothing has begun")
    func list() throws -> TaskList {
      var back = session
      back.go(to: "start", at: MovingForm.now)
      return try #require(tasks(on: back.page))
    }
    session.send([:])
    #expect(try list().tasks.map(\.status) == [.open, .waiting])
    #expect(try list().tasks.map(\.page) == ["where", nil])
    session.send(["from": "city"])
    #expect(try list().tasks.map(\.status) == [.underWay, .waiting])
    #expect(try list().tasks.first?.page == "person")
    session.send(["name.family": ""])
    #expect(try list().tasks.first?.status == .attention)
    session.send([
      "name.family": "佐藤", "name.given": "花子", "birthDate.year": "平成2", "birthDate.month": "4", "birthDate.day": "12",
    ])
    #expect(try list().tasks.map(\.status) == [.done, .open])
    let next = try #require(try list().tasks.last?.page)
    let went = session.go(to: next, at: MovingForm.now)
    #expect(went)
  }

  @Test("a form that is not divided has no list of parts")
  func undivided() throws {
    var session = try MovingForm.session()
    session.fillToReview()
    session.go(to: "start", at: MovingForm.now)
    #expect(tasks(on: session.page) == nil)
  }
}
