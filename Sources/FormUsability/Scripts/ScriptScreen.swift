public import FormSource

/// A screen of a fixed path: what has to be seen on it, and what is done.
public struct ScriptScreen: Hashable, Sendable {
  /// 画面名: the title of the screen; for a row also its caption, such as 子ども 1.
  public var title: String
  /// 見える: words that have to be on the screen when it appears.
  public var visible: [String]
  /// する: what is done, in order. Questions that are not mentioned are answered from 知っていること.
  public var acts: [ScriptAct]
}

/// Something a person does on a screen.
public enum ScriptAct: Hashable, Sendable {
  /// 入力: types into the question with these words. Without 値, what the person knows.
  case enter(String, ScriptValue?)
  /// 選ぶ: picks for the question with these words.
  case choose(String, ScriptValue?)
  /// 押す: presses the button with these words. That ends the screen.
  case press(String)
  /// 戻る: goes back to the screen before.
  case back
  /// 開く: unfolds a hint.
  case open(String)
  /// 待つ: lets seconds pass.
  case wait(Int)
  /// 中断して再開: puts the form away, and goes on with the draft.
  case suspendAndResume
  /// 助けを求める: asks somebody, about this.
  case askForHelp(String)
  /// 確かめる: looks whether these questions have an answer on the screen.
  case check([String])
  /// 間違える: enters something that is not as the form would like it.
  case slip(Slip)

  /// An entry that a stricter form would refuse.
  public struct Slip: Hashable, Sendable {
    /// The words of the question.
    public var question: String
    /// 値: what is entered.
    public var value: Fact
    /// 種類: what kind of slip it is, in the tester's words.
    public var kind: String
    /// そのあと: the effect that has to come of it.
    public var then: Effect
  }

  /// What comes of a slip.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// The form takes it.
    case accepted = "通る"
    /// The form points it out, and the person corrects it with what they know.
    case corrected = "直す"
    /// The form points it out, and the person gives up.
    case givenUp = "あきらめる"
  }
}

/// A value in an act.
public enum ScriptValue: Hashable, Sendable {
  /// As it stands in the script.
  case literal(Fact)
  /// 「＠…」: what the person knows under these words.
  case fact(String)
}

/// A canonical answer that a submission has to hold.
public struct Expectation: Hashable, Sendable {
  /// The words of the question, the id of the field, or the name of the row.
  public var name: String
  /// The answer; of an object only the members that are given are compared.
  public var value: JSONValue
}
