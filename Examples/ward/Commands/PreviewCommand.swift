import FormSource
import FormText
import WardKit

/// Writes a click-through site of a form.
enum PreviewCommand: Command {
  static let name = ["preview"]
  static let summary = BilingualText(
    ja: "すべてのページを見られる下見のサイトを書き出す", en: "writes a click-through site of every page, state and language")
  static let operands = "PATH"
  static let options = [
    CommandOption("output", value: "DIR", BilingualText(ja: "書き出すフォルダー", en: "the folder to write")),
    CommandOption(
      "language", value: "ja|easy|en", BilingualText(ja: "このことばだけ（なければすべて）", en: "this language only; all by default")),
    CommandOption(
      "ruby", value: "none|gradeN|all", values: RubyLevel.choices.map(\.rawValue),
      BilingualText(ja: "ふりがな（gradeN は、その学年までに習わない漢字だけ）", en: "furigana; gradeN only for kanji taught after grade N")),
  ]
  static let example = "ward preview FormSpecs/child-allowance-claim --output preview"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let path = try arguments.operand("PATH")
    let folders = try FormFolders.folders(at: path)
    guard let folder = folders.first, folders.count == 1 else {
      throw CommandFailure(ja: "\(path) には様式がいくつもあります。一つを指定してください", en: "there are several forms in \(path); name one")
    }
    let form = try FormFolders.form(in: folder)
    let output = try arguments.required("output")
    let languages = arguments.has("language") ? [try FormLanguage.chosen(arguments, for: form)] : form.languages
    let site = try await site(
      of: folder, form: form, languages: languages, register: try? SampleRegister.shipped(),
      furigana: arguments["ruby"].flatMap(RubyLevel.init(rawValue:)) ?? .none)
    for file in site.files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
    console.print(
      ja: "\(site.pageCount)ページを \(output) に書きました。\(output)/index.html をブラウザーで開いてください。",
      en: "wrote \(site.pageCount) pages to \(output); open \(output)/index.html in a browser.")
    return .good
  }

  /// The site of a form from the samples beside it.
  static func site(
    of folder: FormFolder, form: FormSpecification, languages: [Language], register: SampleRegister?,
    furigana: RubyLevel = .none
  ) async throws(CommandFailure) -> PreviewSite {
    PreviewSite(
      form: form, screens: try await screens(of: folder, form: form, languages: languages, register: register),
      furigana: furigana)
  }

  /// Every page in every state and language, from the samples beside the form.
  static func screens(
    of folder: FormFolder, form: FormSpecification, languages: [Language], register: SampleRegister?
  ) async throws(CommandFailure) -> [(language: Language, screens: [PreviewScreen])] {
    var samples: [AnswerFile] = []
    for path in folder.answers { samples.append(try AnswerFile.read(path)) }
    if samples.isEmpty { samples.append(.empty) }
    var screens: [(language: Language, screens: [PreviewScreen])] = []
    for language in languages {
      let made = try await PreviewScreens(form: form, samples: samples, register: register, language: language)
      screens.append((language, made.screens))
    }
    return screens
  }
}
