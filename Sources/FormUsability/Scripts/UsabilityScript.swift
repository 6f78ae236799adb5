public import FormText

/// A script for one person's way through a form: who they are, what they know, what they do, and what has to come of it.
///
/// The same file is a test (with 手順, a fixed path), a free run (without), and the ground of a prediction. Testers write
/// it in Japanese; each key has one English name here.
public struct UsabilityScript: Hashable, Sendable {
  /// The one version of the format there is.
  public static let format = "利用者テスト台本/1"

  /// 題名: what happens in it, in a sentence.
  public var title: String
  /// 手続・様式: the id of the form.
  public var formID: String
  /// 手続・版: the version of the form it was written for.
  public var formVersion: String
  /// 課題: what a participant is told.
  public var task: String
  /// 人: who goes through it in a prediction; empty for all residents.
  public var personas: [PersonaName]
  /// 画面: on what it is done.
  public var surface: Surface
  /// 基準日: the day it is in the script; `nil` leaves it to whoever runs it.
  public var today: CalendarDate?
  /// 世帯: whom registers are asked about, by the key of the sample register.
  public var household: String?
  /// 同意: which registers may be used, by the names residents read. A register that is not named may not.
  public var consents: [Consent]
  /// 事前入力: what has to stand in the form already when the registers have answered.
  public var prefilled: [NamedFact]
  /// 知っていること: what the person knows, under the words of the questions.
  public var facts: [NamedFact]
  /// 最短・画面数: the fewest screens that are needed.
  public var fewestScreens: Int?
  /// 最短・回答数: the fewest answers that are needed.
  public var fewestAnswers: Int?
  /// 目標時間秒: the time the task is given.
  public var referenceSeconds: Double?
  /// 打ち切り・時間秒: after how many seconds a run counts as given up.
  public var longestSeconds: Double
  /// 打ち切り・同じ項目のやり直し: after how many attempts at one question a run counts as given up.
  public var mostAttempts: Int
  /// 手順: the screens with what is done on each; `nil` for a free run.
  public var path: [ScriptScreen]?
  /// 成功: what has to come of it.
  public var success: Success?
  /// 判定: the marks to reach.
  public var gates: Gates
  /// 試行: what is simulated.
  public var trial: Trial

  /// On what a form is filled in.
  public enum Surface: String, Hashable, Sendable, CaseIterable {
    /// A phone.
    case phone = "スマートフォン"
    /// A computer.
    case computer = "パソコン"
    /// A member of staff types at the counter.
    case counter = "窓口"
    /// A terminal.
    case terminal = "端末"
  }

  /// A decision about a register.
  public struct Consent: Hashable, Sendable {
    /// The register, by the name residents read.
    public var register: String
    /// Whether it may be used.
    public var isGiven: Bool
  }

  /// What has to come of a run.
  public struct Success: Hashable, Sendable {
    /// 画面名: the title of the last screen.
    public var screen: String?
    /// 記録: canonical answers of the submission, under the words of the questions or the ids of the fields.
    public var record: [Expectation]
  }

  /// What is simulated.
  public struct Trial: Hashable, Sendable {
    /// 種: the seed.
    public var seed: UInt64
    /// 一人あたり回数: how many runs each persona makes.
    public var runs: Int
    /// 強さ: which strengths are reported.
    public var strengths: [SimulationStrength]

    /// Seed 1, a thousand runs, all strengths.
    public static let standard = Trial(seed: 1, runs: 1_000, strengths: SimulationStrength.allCases)
  }
}
