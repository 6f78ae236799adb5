import FormComponents
import FormModel
import FormTestSupport
import FormText
import Foundation
import Testing

@testable import FormSession

@Suite("Pages in Chinese, Korean and Vietnamese")
struct FurtherLanguagesTests {
  static let languages: [Language] = [.simplifiedChinese, .korean, .vietnamese]

  /// The name of something, as an author gives it in every language.
  private static let name = LocalizedText(
    "仕事", easy: "しごと", english: "Job", chinese: "工作", korean: "직업", vietnamese: "Việc làm")

  /// Every sentence with something in it.
  private static var sentences: [(String, LocalizedText)] {
    [
      ("reviewIntroduction", SessionText.reviewIntroduction(SessionText.send)),
      ("notChecked", SessionText.notChecked(name)), ("filledBy", SessionText.filledBy(name)),
      ("filledByOnPaper", SessionText.filledByOnPaper(name)),
      ("needlessWithConsent", SessionText.needlessWithConsent(name)), ("askedAgain", SessionText.askedAgain(name)),
      ("rowsKept", SessionText.rowsKept(2, of: name)),
      ("minutes", SessionText.minutes(5)), ("yen", SessionText.yen(300)),
      ("origin", SessionText.origin(name, asOf: "2026")), ("origin without a day", SessionText.origin(name, asOf: nil)),
      ("mayWeUse", SessionText.mayWeUse(name)), ("chooseConsent", SessionText.chooseConsent(name)),
      ("chooseAnother", SessionText.chooseAnother(name)), ("until", SessionText.until("2026")),
    ]
  }

  /// Whether a text holds kana, or Korean or Vietnamese a kanji: what its reader cannot read.
  private static func strayCharacters(_ text: String, _ language: Language) -> [Character] {
    text.filter { character in
      character.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x3041...0x30FA: true
        case 0x4E00...0x9FFF: language != .simplifiedChinese
        default: false
        }
      }
    }.map { $0 }
  }

  @Test("residents read each sentence in their own language, with the name of what it is about", arguments: languages)
  func sentences(_ language: Language) throws {
    for (place, sentence) in Self.sentences {
      let text = try #require(sentence.text(in: language), "\(place)").plain
      #expect(Self.strayCharacters(text, language) == [], "\(place): \(text)")
      #expect(text != sentence[.english].plain && text != sentence[.japanese].plain, "\(place): \(text)")
      if sentence[.english].plain.contains("Job") {
        #expect(text.contains(Self.name[language].plain), "\(place): \(text)")
      }
    }
  }

  @Test("no word of the package is forgotten in one of its languages")
  func complete() throws {
    let files = [
      "FormSession/Pages/SessionText.swift", "FormSession/Pages/SessionText+Sentences.swift",
      "FormComponents/InterfaceText.swift", "FormComponents/InterfaceText+Sentences.swift",
      "FormComponents/InterfaceText+Announcement.swift", "FormComponents/Pages/Page+Problem.swift",
    ]
    for file in files {
      let source = try String(contentsOfFile: PackageFolder.path("Sources/" + file), encoding: .utf8)
      // The labels of arguments: ` english:`, not `case .english:`.
      func count(_ label: String) -> Int {
        source.split(separator: " \(label):", omittingEmptySubsequences: false).count
      }
      for label in ["chinese", "korean", "vietnamese"] {
        #expect(count(label) == count("english"), "\(file): \(label)")
      }
    }
  }

  @Test("buttons, links and titles of the package stand in the page's language", arguments: languages)
  func pages(_ language: Language) throws {
    var form = try MovingForm.specification()
    form.languages = [.japanese] + Self.languages
    var session = FormSession(form, at: MovingForm.now)
    session.language = language
    for entries: [ControlName: String] in [[:], ["from": "city"]] {
      let page = session.page
      #expect(page.language == language)
      #expect(!page.actions.isEmpty)
      for action in page.actions {
        #expect(action.label.language == nil, "\(page.id.rawValue): \(action.label.plain)")
        #expect(Self.strayCharacters(action.label.plain, language) == [])
      }
      session.send(entries)
    }
  }

  @Test("a page that stands in for another is whole in the page's language", arguments: languages)
  func standIns(_ language: Language) {
    for page in [
      Page.unavailable(Self.name, keepsEntries: true, in: language),
      Page.unavailable(Self.name, opening: Self.name, keepsEntries: false, in: language),
      Page.problem(Self.name, keepsEntries: false, in: language),
    ] {
      let texts =
        [page.title] + page.components.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
      #expect(texts.count == 3)
      for text in texts {
        #expect(text.language == nil, "\(text.plain)")
        #expect(Self.strayCharacters(text.plain, language) == [], "\(text.plain)")
      }
    }
  }
}
