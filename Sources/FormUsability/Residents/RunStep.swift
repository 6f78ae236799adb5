public import FormSource

/// One screen of a scripted run: what was on it, what was done, what came of it.
public struct RunStep: Hashable, Sendable {
  /// The number of the step, from 1.
  public var number: Int
  /// The id of the page.
  public var page: String
  /// The title of the screen.
  public var screen: String
  /// What the title belongs to, such as 子ども 1.
  public var caption: String?
  /// The place among the pages, from 1, and how many there are; `nil` for pages that are not counted.
  public var progress: (Int, Int)? {
    guard let place, let total else { return nil }
    return (place, total)
  }
  var place: Int?
  var total: Int?
  /// What was done, in order.
  public var acts: [RunAct] = []
  /// The error messages that came of it.
  public var errors: [String] = []
  /// What is to be said about the step.
  public var findings: [RunFinding] = []
}

/// Something the scripted person did.
public struct RunAct: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable {
    /// Typed.
    case entered
    /// Chose.
    case chose
    /// Handed over a file.
    case handedOver
    /// Left as it stood there already.
    case confirmed
    /// Left empty.
    case leftEmpty
    /// Pressed a button.
    case pressed
    /// Went back.
    case wentBack
    /// Unfolded a hint.
    case opened
    /// Let seconds pass.
    case waited
    /// Put the form away and went on with the draft.
    case resumed
    /// Asked somebody.
    case askedForHelp
    /// Looked whether an answer is there.
    case checked
  }

  /// What was done.
  public var kind: Kind
  /// The words of the question or button.
  public var target: String
  /// What was entered, as it may be shown: numbers and accounts are masked.
  public var shown: String

  init(_ kind: Kind, _ target: String, _ shown: String = "") {
    self.kind = kind
    self.target = target
    self.shown = shown
  }
}

extension RunAct {
  /// The act as a sentence.
  public func text(in language: DiagnosticLanguage) -> String {
    switch (kind, language) {
    case (.entered, .japanese): "「\(target)」に「\(shown)」と入力"
    case (.entered, .english): "typed “\(shown)” for “\(target)”"
    case (.chose, .japanese): "「\(target)」で「\(shown)」を選ぶ"
    case (.chose, .english): "chose “\(shown)” for “\(target)”"
    case (.handedOver, .japanese): "「\(target)」に「\(shown)」を付ける"
    case (.handedOver, .english): "handed over “\(shown)” for “\(target)”"
    case (.confirmed, .japanese): "「\(target)」は入っているので、見てそのまま"
    case (.confirmed, .english): "looked at “\(target)”, which was filled in, and left it"
    case (.leftEmpty, .japanese): "「\(target)」は書かない"
    case (.leftEmpty, .english): "left “\(target)” empty"
    case (.pressed, .japanese): "「\(target)」を押す"
    case (.pressed, .english): "pressed “\(target)”"
    case (.wentBack, .japanese): "前の画面に戻る"
    case (.wentBack, .english): "went back"
    case (.opened, .japanese): "「\(target)」を開く"
    case (.opened, .english): "unfolded “\(target)”"
    case (.waited, .japanese): "\(shown)秒待つ"
    case (.waited, .english): "waited \(shown) s"
    case (.resumed, .japanese): "中断して、続きから再開"
    case (.resumed, .english): "put the form away and went on with the draft"
    case (.askedForHelp, .japanese): "助けを求める：\(target)"
    case (.askedForHelp, .english): "asked for help: \(target)"
    case (.checked, .japanese): "「\(target)」を確かめる"
    case (.checked, .english): "checked “\(target)”"
    }
  }
}
