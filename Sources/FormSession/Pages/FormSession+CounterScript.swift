import FormComponents
import FormModel
import FormText

// What counter staff say while they fill in a page for a resident.
extension FormSession {
  /// The words to read aloud before the questions of a page, or `nil` where the resident fills it in or others do.
  ///
  /// What others at the counter must not hear is never asked for aloud: staff are told to turn the screen.
  func counterScript(for page: Page, _ specification: PageSpecification) -> CounterScript? {
    guard channel == .counter, specification.filledBy == .applicant else { return nil }
    let words = LocalizedText("", easy: "", english: "", chinese: "", korean: "", vietnamese: "").map { language, _ in
      let title = specification.title[language]
      return switch language {
      case .japanese: RubyText("これから「") + title + RubyText("」についてうかがいます。わからないことは、聞いてください。")
      case .easyJapanese: RubyText("いまから「") + title + RubyText("」の ことを {聞|き}きます。わからない ときは、{聞|き}いてください。")
      case .simplifiedChinese: RubyText("现在我来询问“") + title + RubyText("”。不清楚的地方请问我。")
      case .korean: RubyText("이제 “") + title + RubyText("”에 대해 여쭙겠습니다. 궁금한 점은 물어봐 주세요.")
      case .vietnamese: RubyText("Bây giờ tôi sẽ hỏi về “") + title + RubyText("”. Nếu chưa rõ, xin cứ hỏi.")
      default: RubyText("Now I will ask about “") + title + RubyText("”. Please ask me if anything is unclear.")
      }
    }
    let isSensitive = page.components.contains(where: \.isSensitive)
    return CounterScript([self.words(words)], direction: isSensitive ? self.words(SessionText.turnScreen) : nil)
  }
}

extension Component {
  /// Whether an answer is masked wherever it is shown again.
  fileprivate var isSensitive: Bool {
    switch self {
    case .textInput(let input): input.isSensitive
    case .inputGroup(let group):
      group.inputs.contains { if case .text(let input) = $0 { input.isSensitive } else { false } }
    default: false
    }
  }
}
