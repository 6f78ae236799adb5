import FormModel
import FormSource
import FormTestSupport
import Foundation
import Testing

@Suite("The schema that editors complete forms by")
struct FormSchemaTests {
  private static let path = PackageFolder.path("FormSpecs/form-specification.schema.json")

  @Test("the schema beside the forms says what the reader takes; WARDKIT_UPDATE_GOLDENS=1 writes it")
  func ships() throws {
    let schema = FormSpecification.fileSchema()
    #expect(schema.unexplained == [])
    if GoldenFile.isUpdating { try Data(schema.text.utf8).write(to: URL(filePath: Self.path), options: .atomic) }
    let file = Array((try? Data(contentsOf: URL(filePath: Self.path))) ?? Data())
    if let difference = TextComparison.difference(expected: file, actual: Array(schema.text.utf8)) {
      Issue.record("FormSpecs/form-specification.schema.json is stale: \(difference)")
    }
  }

  @Test("an editor that opens a form that ships finds the schema")
  func isNamed() throws {
    let specs = PackageFolder.path("FormSpecs")
    let folders = try FileManager.default.contentsOfDirectory(atPath: specs).sorted()
    let forms = folders.map { specs + "/" + $0 + "/form.json" }.filter { FileManager.default.fileExists(atPath: $0) }
    #expect(forms.count >= 2)
    for path in forms {
      let root = try #require(JSONReader.read(try SourceFile.read(path: path)).root)
      let name = try #require(root["$schema"]?.string, "\(path)")
      let schema = URL(filePath: path).deletingLastPathComponent().appending(path: name).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: schema), "\(path)")
    }
  }
}
