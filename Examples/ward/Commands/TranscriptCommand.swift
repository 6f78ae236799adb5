import FormModel
import FormSource
import FormTerminal
import FormText
import WardKit

/// Prints what a screen reader says of the pages of a form.
enum TranscriptCommand: Command {
  static let name = ["transcript"]
  static let summary = BilingualText(
    ja: "画面読み上げソフトが読むことばを、1行ずつ表示する", en: "prints what a screen reader says, line by line")
  static let operands = "PATH"
  static let options = [
    CommandOption("page", value: "ID", BilingualText(ja: "このページだけ（なければすべて）", en: "this page only; all by default")),
    CommandOption(
      "state", value: PreviewScreen.State.allCases.map(\.rawValue).joined(separator: "|"),
      values: PreviewScreen.State.allCases.map(\.rawValue),
      BilingualText(ja: "この状態だけ（なければすべて）", en: "this state only; all by default")),
    CommandOption(
      "language", value: "ja|easy|en", BilingualText(ja: "ページのことば", en: "the language of the pages")),
    CommandOption(
      "json", BilingualText(ja: "役割・名前・状態・説明をJSONで表示する", en: "prints roles, names, states and descriptions as JSON")),
  ]
  static let example = "ward transcript FormSpecs/child-allowance-claim --page claimant --state error"

  static func run(_ arguments: Arguments, on console: Console) async throws(CommandFailure) -> ExitCode {
    let path = try arguments.operand("PATH")
    let folders = try FormFolders.folders(at: path)
    guard let folder = folders.first, folders.count == 1 else {
      throw CommandFailure(ja: "\(path) には様式がいくつもあります。一つを指定してください", en: "there are several forms in \(path); name one")
    }
    let form = try FormFolders.form(in: folder)
    let chosen = try FormLanguage.chosen(arguments, for: form)
    let languages = try await PreviewCommand.screens(
      of: folder, form: form, languages: form.languages, register: try? SampleRegister.shipped())
    let screens = languages.first { $0.language == chosen }?.screens ?? []
    let wanted = screens.filter { screen in
      (arguments["page"].map { $0 == screen.page.id.rawValue } ?? true)
        && (arguments["state"].map { $0 == screen.state.rawValue } ?? true)
    }
    guard !wanted.isEmpty else {
      var known: [String] = []
      for screen in screens where !known.contains(screen.page.id.rawValue) { known.append(screen.page.id.rawValue) }
      throw .usage(
        ja: "その状態のページはありません。ページは \(known.joined(separator: "、")) です",
        en: "no page is in that state; the pages are \(known.joined(separator: ", "))")
    }
    let transcripts = wanted.map { screen in
      (screen: screen, transcript: PreviewSite.transcript(of: screen, in: languages))
    }
    if arguments.has("json") {
      let pages = transcripts.map { json(of: $0.screen, $0.transcript) }
      console.write(JSONValue.object(of: [("pages", .array(pages))]).bytes())
      console.print()
      return .good
    }
    for (index, (screen, transcript)) in transcripts.enumerated() {
      if index > 0 { console.print() }
      console.print(
        "# \(screen.page.id.rawValue) – \(screen.state.title[chosen == .english ? .english : .japanese].plain)")
      console.print()
      for line in transcript.browsing { console.print(line) }
      console.print()
      console.print("## Tab")
      console.print()
      for line in transcript.tabbing { console.print(line) }
    }
    return .good
  }

  private static func json(of screen: PreviewScreen, _ transcript: AnnouncementTranscript) -> JSONValue {
    .object(of: [
      ("file", .string("\(transcript.language.rawValue)/\(PreviewScreen.fileName(screen.page.id, screen.state))")),
      ("page", .string(screen.page.id.rawValue)), ("state", .string(screen.state.rawValue)),
      ("language", .string(transcript.language.rawValue)), ("title", .string(transcript.title)),
      ("announcements", .array(transcript.announcements.map(json))),
      ("browsing", .array(transcript.browsing.map(JSONValue.string))),
      ("tabbing", .array(transcript.tabbing.map(JSONValue.string))),
    ])
  }

  /// An announcement by its facts, as the browser's tests compare them.
  static func json(of announcement: Announcement) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("event", .string(announcement.event.rawValue)), ("role", .string(announcement.role.rawValue)),
      ("name", .string(announcement.name)),
    ]
    if !announcement.description.isEmpty { members.append(("description", .string(announcement.description))) }
    if let level = announcement.level { members.append(("level", .string(String(level)))) }
    if announcement.isRequired { members.append(("required", .bool(true))) }
    if announcement.isInvalid { members.append(("invalid", .bool(true))) }
    if let isChecked = announcement.isChecked { members.append(("checked", .bool(isChecked))) }
    if announcement.isCurrent { members.append(("current", .bool(true))) }
    return .object(of: members)
  }
}

extension PreviewSite {
  /// What a screen reader says of a screen as it stands in the preview: with the links that lead somewhere there.
  static func transcript(
    of screen: PreviewScreen, in languages: [LanguageScreens],
    furiganaSwitch: AnnouncementTranscript.Options.FuriganaSwitch? = nil
  ) -> AnnouncementTranscript {
    let others = languages.filter { _, screens in
      screens.contains { $0.page.id == screen.page.id && $0.state == screen.state }
    }
    let list = languages.first { $0.language == screen.page.language }?.screens ?? []
    return AnnouncementTranscript(
      of: screen.page,
      with: AnnouncementTranscript.Options(
        languages: others.map(\.language), pages: Set(list.map(\.page.id)), furiganaSwitch: furiganaSwitch))
  }
}
