import FormComponents
import FormText
import Testing

@Suite("Examples")
struct ExamplesTests {
  @Test("every example has a name of its own that can be a file name")
  func names() {
    let sheets = (Component.guides + Page.guides).map(\.name)
    #expect(Set(sheets).count == sheets.count)
    let names = Component.examples.map(\.name) + Page.examples.map(\.name) + PaperForm.examples.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
    }
  }

  @Test("whoever draws the examples has met every state", arguments: ComponentExample.State.allCases)
  func states(_ state: ComponentExample.State) {
    #expect(Component.examples.contains { $0.state == state })
  }

  @Test("an example says what it shows: errors when invalid, an origin when it was prefilled")
  func statesAreTrue() {
    for example in Component.examples {
      guard let question = example.component.question else { continue }
      #expect(question.isInvalid == (example.state == .invalid), "\(example.name)")
      let origin: Origin.State? =
        switch example.state {
        case .unconfirmed: .unconfirmed
        case .confirmed: .confirmed
        case .changed: .changed
        case .resting, .filled, .invalid: nil
        }
      #expect(question.origin?.state == origin, "\(example.name)")
    }
  }

  @Test("every error of an example page leads to a control of the page")
  func errorsLeadSomewhere() {
    for example in Page.examples {
      let names = Set(example.page.components.flatMap(\.controlNames))
      for error in example.page.errors { #expect(names.contains(error.control), "\(example.name)") }
    }
  }

  @Test("every shape says when to use it, when not, and what a screen reader is told", arguments: Component.guides)
  func guides(_ guide: ComponentGuide) {
    #expect(!guide.examples.isEmpty && !guide.use.isEmpty && !guide.avoid.isEmpty)
    #expect(guide.examples.contains { $0.name.hasPrefix(guide.name) })
    texts(of: guide)
  }

  @Test("every part of a page says the same, and shows pages", arguments: Page.guides)
  func pageGuides(_ guide: ComponentGuide) {
    #expect(!guide.pages.isEmpty && !guide.use.isEmpty && !guide.avoid.isEmpty)
    texts(of: guide)
  }

  private func texts(of guide: ComponentGuide) {
    for text in [guide.title, guide.purpose, guide.facts] + guide.use + guide.avoid {
      #expect(text.text(in: .japanese) != nil && text.text(in: .english) != nil, "\(guide.name)")
    }
  }

  @Test("no two shapes share a sheet, and no shape is without one")
  func everyShapeHasASheet() {
    func shape(_ component: Component) -> String {
      if case .composed(let composed) = component { return "\(type(of: composed.shape))" }
      return String("\(component)".prefix { $0 != "(" })
    }
    let shapes = Component.guides.map { Set($0.examples.map { shape($0.component) }) }
    #expect(shapes.allSatisfy { $0.count == 1 })
    #expect(Set(shapes.flatMap(\.self)).count == Component.guides.count)
  }
}
