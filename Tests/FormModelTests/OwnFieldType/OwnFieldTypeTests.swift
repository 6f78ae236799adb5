import FormComponents
import FormModel
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@Suite("A field type of one's own")
struct OwnFieldTypeTests {
  /// The one line.
  static let registry = FieldTypeRegistry.standard.adding(LibraryCardField.self)

  @Test("it keeps the promises of a field type")
  func promises() { #expect(FieldTypePromises.broken(by: LibraryCardField.self) == []) }

  @Test("a form can ask for it, with its option checked like any other")
  func form() throws {
    func read(_ field: String) -> SpecificationReadingResult {
      let text = SmallForm.text {
        $0.pages = #"{ "id": "about", "title": "題", "fields": [\#(SmallForm.name), \#(field)] }"#
      }
      return FormSpecification.read(
        SpecificationFiles(form: SourceFile(name: "form.json", text: text)), registry: Self.registry)
    }
    let good = read(#"{ "id": "card", "type": "libraryCard", "label": "図書館カード", "libraries": ["N"] }"#)
    let field = try #require(good.specification?.field("card"), "\(good.diagnostics.map(\.message.en))")
    let checked = field.type.check(Entry("ｎ１２３４５６"), in: FieldContext(today: .earliest))
    #expect(checked.payload == "N123456")
    let misspelt = read(#"{ "id": "card", "type": "libraryCard", "label": "図書館カード", "librarys": ["N"] }"#)
    #expect(misspelt.diagnostics.map(\.id.rawValue) == ["spec.shape.unknownKey"])
    let unknown = read(#"{ "id": "card", "type": "libraryCards", "label": "図書館カード" }"#)
    #expect(unknown.diagnostics.first?.message.en.contains("'libraryCard'") == true)
  }

  @Test("it is drawn with the components that exist")
  func component() {
    let component = LibraryCardField().component(
      FieldPresentation(
        question: Question("card", label: "図書館カード"), entry: Entry("n1"), context: FieldContext(today: .earliest)))
    guard case .textInput(let input) = component else {
      Issue.record("no text input")
      return
    }
    #expect(input.value == "n1")
    #expect(input.question.label.plain == "図書館カード")
  }

  @Test("the guide shows the file as it is compiled here")
  func guide() throws {
    let file = try String(
      contentsOfFile: PackageFolder.path("Tests/FormModelTests/OwnFieldType/LibraryCardField.swift"), encoding: .utf8)
    let guide = try String(contentsOfFile: PackageFolder.path("Documentation/Adding-a-field-type.md"), encoding: .utf8)
    #expect(guide.contains("```swift\n" + file + "```"))
  }
}
