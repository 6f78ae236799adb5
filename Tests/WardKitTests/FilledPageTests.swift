import FormTestSupport
import Foundation
import Testing
import WardKit

@Suite("Pages that come back")
struct FilledPageTests {
  static let now = Moment(CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest, hour: 9)

  /// The answers that ship with a form.
  private static func samples(of form: String) -> [JSONValue] {
    let folder = PackageFolder.path("FormSpecs/\(form)/answers")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) else { return nil }
      return (try? JSONValue.parse(Array(bytes)))?["answers"]
    }
  }

  /// What people enter by chance: what a field takes and what it does not.
  private static func entries(
    for page: Page, of form: FormSpecification, _ generator: inout SeededGenerator
  ) -> PageEntries {
    var entries = PageEntries()
    for component in page.components {
      guard let question = component.question else { continue }
      let id = question.name.rawValue.split(separator: ".").last.map(String.init) ?? ""
      for (part, values) in form.field(id)?.type.someEntry(&generator)?.parts ?? [:]
      where Bool.random(using: &generator) {
        for value in values { entries.append(value, to: question.name.part(part)) }
      }
    }
    return entries
  }

  @Test(
    "a page is put together again from what stands in it and its errors, and a template gives the same bytes",
    arguments: ["child-allowance-claim", "resident-record-copy"])
  func again(_ name: String) throws {
    let form = try FormSpecification.load(folder: PackageFolder.path("FormSpecs/" + name))
    var generator = SeededGenerator(seed: 20_261_127)
    var wrong = 0
    for sample in Self.samples(of: name) {
      var session = FormSession(form, at: Self.now)
      _ = session.take(answers: sample, at: Self.now)
      for id in session.pageIDs where session.go(to: id, at: Self.now) && session.page.kind == .question {
        for _ in 0..<4 {
          var tried = session
          _ = tried.send(Self.entries(for: session.page, of: form, &generator), at: Self.now)
          tried.go(to: id, at: Self.now)
          let page = tried.page
          wrong += page.errors.count
          #expect(page.filled(with: page.entries, errors: page.errors) == page, "\(id.rawValue)")
          #expect(
            PageTemplate(page).render(page.entries, errors: page.errors) == PageRenderer().render(page),
            "\(id.rawValue)")
        }
      }
    }
    #expect(wrong > 20)
  }
}

extension FieldType {
  fileprivate func someEntry(_ generator: inout SeededGenerator) -> Entry? {
    Self.examples.randomElement(using: &generator)?.entry
  }
}
