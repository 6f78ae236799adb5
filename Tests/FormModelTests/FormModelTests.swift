import FormModel
import FormSource
import FormTestSupport
import Testing

@Suite("The procedures that ship with the package")
struct ShippedFormsTests {
  @Test("every procedure is read without a finding", arguments: ["child-allowance-claim", "resident-record-copy"])
  func clean(_ id: String) throws {
    let files = try SpecificationFiles.read(folder: PackageFolder.path("FormSpecs/\(id)"))
    let result = FormSpecification.read(files)
    #expect(result.diagnostics.map { "\($0.file.name) \($0.position.line): \($0.message.en)" } == [])
    #expect(result.specification?.id == id)
  }
}
