import FormComponents
import FormModel
import FormText
import Testing

@testable import FormSession

@Suite("Reading a page in another way")
struct ReadingChoiceTests {
  /// The procedure, said to speak English as well: words that are missing stand in Japanese.
  private func session() throws -> FormSession {
    var form = try MovingForm.specification()
    form.languages = [.japanese, .english]
    return FormSession(form, at: MovingForm.now)
  }

  private func onPerson() throws -> FormSession {
    var session = try session()
    session.send([:])
    session.send(["from": "city"])
    #expect(session.page.id == "person")
    return session
  }

  private func value(_ name: ControlName, on page: Page) -> String? {
    for component in page.components {
      switch component {
      case .textInput(let input) where input.question.name == name: return input.value
      case .inputGroup(let group):
        for case .text(let input) in group.inputs where input.question.name == name { return input.value }
      default: continue
      }
    }
    return nil
  }

  @Test("what was typed and not sent stands on the same page in the other language, and nothing is called wrong yet")
  func keepsEntries() throws {
    var session = try onPerson()
    let outcome = session.send([
      "name.family": "佐藤", "name.given": "", Action.controlName: ReadingChoice.language(.english).actionID,
    ])
    #expect(outcome == .stayed)
    #expect(session.page.id == "person" && session.page.language == .english)
    #expect(value("name.family", on: session.page) == "佐藤")
    #expect(session.page.errors.isEmpty)
  }

  @Test("what was emptied before the language was changed stays empty")
  func emptied() throws {
    var session = try onPerson()
    session.send(["name.family": "佐藤", Action.controlName: ReadingChoice.language(.english).actionID])
    session.send(["name.family": "", Action.controlName: ReadingChoice.language(.japanese).actionID])
    #expect(value("name.family", on: session.page) == "")
  }

  @Test("errors that were told are told in the other language")
  func errors() throws {
    var session = try onPerson()
    session.send(["name.family": ""])
    let before = session.page.errors.count
    #expect(before > 0)
    session.send(["name.family": "", Action.controlName: ReadingChoice.language(.english).actionID])
    #expect(session.page.errors.count == before)
  }

  @Test("a choice of furigana keeps the page, and a language the form does not speak changes nothing")
  func others() throws {
    var session = try onPerson()
    for choice: ReadingChoice in [
      .furigana(.all), .language(Language(rawValue: "xx")), .language(Language(rawValue: "")),
    ] {
      session.send(["name.family": "田中", Action.controlName: choice.actionID])
      #expect(session.page.id == "person" && session.page.language == .japanese)
      #expect(value("name.family", on: session.page) == "田中")
    }
  }

  @Test("whether there is another row stays chosen, and is decided only when it is sent")
  func anotherRow() throws {
    var session = try session()
    session.fillToReview()
    session.go(to: "kids", at: MovingForm.now)
    let before = session.state
    session.send(["child.another": "yes", Action.controlName: ReadingChoice.language(.english).actionID])
    let chosen = session.page.components.compactMap { component in
      if case .choiceInput(let input) = component { input.selected } else { nil }
    }
    #expect(chosen == [["yes"]] && session.page.language == .english)
    #expect(session.state.rows(of: "child", in: nil).count == before.rows(of: "child", in: nil).count)
    session.go(to: "person", at: MovingForm.now)
    session.go(to: "kids", at: MovingForm.now)
    #expect(
      !session.page.components.contains { if case .choiceInput(let i) = $0 { i.selected == ["yes"] } else { false } })
  }

  @Test("a choice of how to read is no step of the funnel")
  func noEvents() throws {
    var session = try onPerson()
    _ = session.takeEvents()
    session.send(["name.family": "佐藤", Action.controlName: ReadingChoice.furigana(.all).actionID])
    #expect(session.takeEvents().isEmpty)
  }
}
