import FormSource
import FormText
import WardKit

/// Writes a click-through site of a form.
enum PreviewCommand: Command {
  static let name = ["preview"]
  static let summary = BilingualText(
    ja: "すべてのページを見られる下見のサイトを書き出す",
    en: "writes a click-through site of every page, state, language and furigana level")
  static let operands = "PATH"
  static let options = [
    CommandOption("output", value: "DIR", BilingualText(ja: "書き出すフォルダー", en: "the folder to write")),
    CommandOption(
      "language", value: "ja|easy|en", BilingualText(ja: "このことばだけ（なければすべて）", en: "this language only; all by default")),
    CommandOption(
      "ruby", value: "none|gradeN|all", values: RubyLevel.choices.map(\.rawValue),
      BilingualText(
        ja: "このふりがなだけ（なければすべて。gradeN は、その学年までに習わない漢字）",
        en: "this level of furigana only; all by default; gradeN for kanji taught after grade N")),
    ThemeFile.option,
    CommandOption(
      "watch",
      BilingualText(ja: "ファイルが変わるたびに書き直す。Ctrl-C で終わる", en: "writes again when a file changes; Ctrl-C ends it")),
  ]
  static let example = "ward preview FormSpecs/child-allowance-claim --output preview"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let path = try arguments.operand("PATH")
    let output = try arguments.required("output")
    guard arguments.has("watch") else {
      let site = try await site(at: path, arguments, console)
      for file in site.files { try OutputFile.write(file.bytes, to: output + "/" + file.path) }
      console.print(
        ja: "\(site.pageCount)ページを \(output) に書きました。\(output)/index.html をブラウザーで開いてください。",
        en: "wrote \(site.pageCount) pages to \(output); open \(output)/index.html in a browser.")
      return .good
    }
    return try await watch(path, output, arguments, console)
  }

  /// Writes the site, and again after each change, until the input ends or somebody stops the tool.
  private static func watch(
    _ path: String, _ output: String, _ arguments: Arguments, _ console: Console
  ) async throws(CommandFailure) -> ExitCode {
    var watch = Watch([path] + arguments.all("theme"))
    var written: [String: [UInt8]] = [:]
    var code = ExitCode.good
    repeat {
      do throws(CommandFailure) {
        let site = try await site(at: path, arguments, console)
        let changed = try rewrite(site, written, in: output)
        written = Dictionary(site.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        code = .good
        console.print(
          ja: "\(changed)個のファイルを書きました（\(site.pageCount)ページ）。\(output)/index.html を開くか、読み込み直してください。",
          en: "wrote \(changed) files (\(site.pageCount) pages); open or reload \(output)/index.html.")
      } catch {
        // The form may be whole again after the next change.
        code = .wrong
        console.complain("ward: " + console.words(error.message))
      }
    } while watch.next().isChange
    return code
  }

  /// Writes what is other than before and takes away what is no longer there; says how many files that were.
  private static func rewrite(
    _ site: PreviewSite, _ written: [String: [UInt8]], in output: String
  ) throws(CommandFailure) -> Int {
    var changed = 0
    for file in site.files where written[file.path] != file.bytes {
      try OutputFile.write(file.bytes, to: output + "/" + file.path)
      changed += 1
    }
    let present = Set(site.files.map(\.path))
    for path in written.keys.sorted() where !present.contains(path) {
      OutputFile.remove(output + "/" + path)
      changed += 1
    }
    return changed
  }

  private static func site(
    at path: String, _ arguments: Arguments, _ console: Console
  ) async throws(CommandFailure) -> PreviewSite {
    let folders = try FormFolders.folders(at: path)
    guard let folder = folders.first, folders.count == 1 else {
      throw CommandFailure(ja: "\(path) には様式がいくつもあります。一つを指定してください", en: "there are several forms in \(path); name one")
    }
    let form = try FormFolders.form(in: folder)
    let languages = arguments.has("language") ? [try FormLanguage.chosen(arguments, for: form)] : form.languages
    let level = arguments["ruby"].flatMap(RubyLevel.init(rawValue:))
    return try await site(
      of: folder, form: form, languages: languages, register: try? SampleRegister.shipped(),
      levels: level.map { [$0] } ?? RubyLevel.choices, theme: try ThemeFile.chosen(arguments, console),
      words: console.language)
  }

  /// The site of a form from the samples beside it.
  static func site(
    of folder: FormFolder, form: FormSpecification, languages: [Language], register: SampleRegister?,
    levels: [RubyLevel] = [.none, .all], theme: Theme = .standard, words: DiagnosticLanguage
  ) async throws(CommandFailure) -> PreviewSite {
    PreviewSite(
      form: form, screens: try await screens(of: folder, form: form, languages: languages, register: register),
      levels: levels, findings: PreviewFindings(of: folder), theme: theme, words: words)
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
