import FormModel
import FormSource
import FormUsability
import WardKit

/// Reads forms, translations and scripts, and says everything that is wrong with them.
enum CheckCommand: Command {
  static let name = ["check"]
  static let summary = BilingualText(
    ja: "様式、翻訳、台本を読んで、まちがいをすべて示す", en: "checks forms, translations and scripts, and shows everything that is wrong")
  static let operands = "PATH…"
  static let options = [
    CommandOption(
      "format", value: "text|json", values: ["text", "json"], BilingualText(ja: "答えの形", en: "the form of the answer")),
    CommandOption("json", BilingualText(ja: "--format json と同じ", en: "the same as --format json")),
  ]
  static let example = "ward check FormSpecs/child-allowance-claim"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    guard !arguments.operands.isEmpty else { throw .usage(ja: "PATH を指定してください", en: "PATH is missing") }
    var diagnostics: [Diagnostic] = []
    var forms = 0
    // What cannot be read at all is a matter of the input, not of the form.
    var isUnreadable = false
    for operand in arguments.operands {
      for folder in try FormFolders.folders(at: operand) {
        forms += 1
        let found = check(folder)
        diagnostics += found.diagnostics
        isUnreadable = isUnreadable || found.isUnreadable
      }
    }
    diagnostics.sort()
    let json = arguments.has("json") || arguments["format"] == "json"
    if json {
      console.write(DiagnosticReport.json(diagnostics).bytes(.indented) + [UInt8(ascii: "\n")])
    } else if diagnostics.isEmpty {
      console.print(ja: "\(forms)件の様式を確かめました。指摘はありません。", en: "checked \(forms) form(s); nothing was found.")
    } else {
      console.print(DiagnosticRenderer(console.language).text(diagnostics))
    }
    if isUnreadable { return .wrong }
    return diagnostics.isEmpty ? .good : .findings
  }

  /// Everything that is wrong with a procedure and with the scripts beside it.
  private static func check(_ folder: FormFolder) -> (diagnostics: [Diagnostic], isUnreadable: Bool) {
    do throws(SourceFileError) {
      let files = try SpecificationFiles.read(folder: folder.path)
      let result = FormSpecification.read(files)
      return (result.diagnostics + scripts(of: folder, for: result.specification), false)
    } catch {
      return ([error.diagnostic], true)
    }
  }

  private static func scripts(of folder: FormFolder, for form: FormSpecification?) -> [Diagnostic] {
    folder.scripts.flatMap { path -> [Diagnostic] in
      do throws(SourceFileError) {
        return UsabilityScript.read(try SourceFile.read(path: path), for: form).diagnostics
      } catch {
        return [error.diagnostic]
      }
    }
  }
}
