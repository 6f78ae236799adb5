public import FormSource

/// Something a run found: about the form, or about the script.
public struct RunFinding: Hashable, Sendable {
  /// What was found. The raw values are stable: machines read them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another screen came than the script says.
    case wrongScreen
    /// The words are not on the screen.
    case notVisible
    /// The question is not on the screen.
    case questionNotFound
    /// The question has no choice with these words.
    case choiceNotFound
    /// The button is not on the screen.
    case buttonNotFound
    /// The form asks for something the person does not know.
    case unanswerable
    /// The form refused what the person knows.
    case refused
    /// The form refused a slip that it has to take.
    case slipRefused
    /// The form took a slip that it has to point out.
    case slipTaken
    /// A message does not name its question.
    case messageWithoutQuestion
    /// What had to be looked at is empty.
    case emptyOnCheck
    /// What a register had to fill in is not there.
    case notPrefilled
    /// What a register filled in is something else.
    case prefilledOtherwise
    /// The run ended on another screen than the script says.
    case wrongEnd
    /// The submission lacks an answer.
    case recordMissing
    /// The submission holds another answer.
    case recordDiffers
    /// The form did not go on.
    case stuck
    /// A draft could not be opened again.
    case draftLost
    /// A condition of the form came to an error.
    case formDefect
  }

  /// What was found.
  public var kind: Kind
  /// The title of the screen.
  public var screen: String
  /// What it is about: the words of a question, a button, a text.
  public var subject: String
  /// More about it: a message, a value; never a sensitive one.
  public var detail: String

  init(_ kind: Kind, on screen: String, _ subject: String, _ detail: String = "") {
    self.kind = kind
    self.screen = screen
    self.subject = subject
    self.detail = detail
  }

  /// The finding as a sentence.
  public var message: BilingualText {
    let more = BilingualText(ja: detail.isEmpty ? "" : "：\(detail)", en: detail.isEmpty ? "" : ": \(detail)")
    let (ja, en) =
      switch kind {
      case .wrongScreen: ("台本の画面「\(subject)」ではなく「\(screen)」が出ました", "the screen is “\(screen)”, not “\(subject)”")
      case .notVisible: ("画面に「\(subject)」が見えません", "“\(subject)” is not on the screen")
      case .questionNotFound: ("画面に質問「\(subject)」がありません", "the question “\(subject)” is not on the screen")
      case .choiceNotFound: ("「\(subject)」にその選択肢がありません", "“\(subject)” has no such choice")
      case .buttonNotFound: ("画面にボタン「\(subject)」がありません", "there is no button “\(subject)”")
      case .unanswerable: ("答えられない質問です「\(subject)」", "the person does not know the answer to “\(subject)”")
      case .refused: ("「\(subject)」が通りませんでした", "“\(subject)” was not taken")
      case .slipRefused: ("「\(subject)」は通るはずの書き方で通りませんでした", "“\(subject)” did not take what it has to take")
      case .slipTaken: ("「\(subject)」のまちがいを様式が知らせませんでした", "the slip in “\(subject)” was not pointed out")
      case .messageWithoutQuestion:
        ("「\(subject)」の知らせに質問の名前がありません", "the message for “\(subject)” does not name the question")
      case .emptyOnCheck: ("確かめる「\(subject)」に答えがありません", "“\(subject)” has no answer to check")
      case .notPrefilled: ("「\(subject)」が先に入っていません", "“\(subject)” was not filled in")
      case .prefilledOtherwise: ("「\(subject)」に台本とちがうことが入っています", "“\(subject)” was filled in otherwise")
      case .wrongEnd: ("終わりの画面が「\(subject)」ではなく「\(screen)」です", "the run ended on “\(screen)”, not on “\(subject)”")
      case .recordMissing: ("記録に「\(subject)」がありません", "the record lacks “\(subject)”")
      case .recordDiffers: ("記録の「\(subject)」が台本とちがいます", "the record has something else for “\(subject)”")
      case .stuck: ("先へ進めません", "the form does not go on")
      case .draftLost: ("途中で残したものを開けません", "the draft could not be opened again")
      case .formDefect: ("様式の条件が計算できません「\(subject)」", "a condition of the form came to an error in “\(subject)”")
      }
    return BilingualText(ja: ja + more.ja, en: en + more.en)
  }
}
