import FormModel
import FormSource
import FormUsability
import PlainLanguage
import WardKit

/// Prints the JSON Schema of a kind of author's file.
enum SchemaCommand: Command {
  static let name = ["schema"]
  static let summary = BilingualText(
    ja: "様式などのファイルのJSON Schemaを表示する（エディターの補完に使う）",
    en: "prints the JSON Schema of a kind of file, for completion in editors")
  static let operands = kinds.joined(separator: "|")
  static let options: [CommandOption] = []
  static let example = "ward schema form > FormSpecs/form-specification.schema.json"

  private static let kinds = ["form", "translation", "glossary", "meanings", "script", "theme"]

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let kind = try arguments.operand("KIND")
    let schema: FileSchema
    switch kind {
    case "form": schema = FormSpecification.fileSchema()
    case "translation": schema = FormSpecification.translationSchema
    case "glossary": schema = Glossary.fileSchema
    case "meanings": schema = MeaningVocabulary.fileSchema
    case "script": schema = UsabilityScript.fileSchema
    case "theme": schema = Theme.fileSchema
    default:
      let nearest = NearestName.nearest(to: kind, in: kinds + ["answers"])
      throw .usage(
        ja: "「\(kind)」のSchemaはありません" + (nearest.map { "。「\($0)」ですか" } ?? ""),
        en: "there is no schema of '\(kind)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
    console.write(Array(schema.text.utf8))
    return .good
  }
}
