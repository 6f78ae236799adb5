import FormSource
import FormText
import PlainLanguage
import WardKit

/// The texts and the glossary that a command about plain language works on.
enum TextInput {
  /// The files that operands name, or standard input when there are none or `-` is one.
  static func files(_ operands: [String]) throws(CommandFailure) -> [SourceFile] {
    var files: [SourceFile] = []
    for operand in operands.isEmpty ? ["-"] : operands {
      let file = try operand == "-" ? standardInput() : InputFile.read(operand)
      guard String(validating: file.bytes, as: UTF8.self) != nil else {
        throw CommandFailure(
          ja: "\(file.name) は UTF-8 の文章ではありません", en: "\(file.name) is no text in UTF-8")
      }
      files.append(file)
    }
    return files
  }

  private static func standardInput() throws(CommandFailure) -> SourceFile {
    do throws(SourceFileError) {
      return try SourceFile.read(descriptor: 0, name: "-")
    } catch {
      throw CommandFailure(error.diagnostic.message)
    }
  }

  /// The glossary of `--glossary`, else the one that comes with the forms; one that is wrong is refused.
  static func glossary(_ arguments: Arguments) throws(CommandFailure) -> Glossary {
    let path: String
    if let given = arguments["glossary"] {
      path = given
    } else {
      path = try FormFolders.shipped("FormSpecs/" + Glossary.sharedPath)
    }
    let reading = Glossary.read(try InputFile.read(path))
    guard !reading.diagnostics.containsErrors else {
      throw CommandFailure(
        BilingualText(
          ja: "用語集を使えません。\n" + DiagnosticRenderer(.japanese).text(reading.diagnostics),
          en: "the glossary cannot be used.\n" + DiagnosticRenderer(.english).text(reading.diagnostics)))
    }
    return reading.glossary
  }

  static let glossaryOption = CommandOption(
    "glossary", value: "FILE",
    BilingualText(
      ja: "用語集（なければ FormSpecs/shared/glossary.json）", en: "the glossary; FormSpecs/shared/glossary.json otherwise"))
}

extension SourceFile {
  /// The whole file as a text with furigana.
  var text: RubyText { RubyText(text(in: 0..<bytes.count)) }
}
