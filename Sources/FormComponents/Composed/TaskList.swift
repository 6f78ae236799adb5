public import FormText

/// The parts of a long form with how each stands, so that a person sees what is done and what is left, and can go to what
/// can be done now.
public struct TaskList: Hashable, Sendable {
  /// How a part stands.
  public enum Status: Hashable, Sendable {
    /// Everything is answered.
    case done
    /// Something is answered.
    case underWay
    /// Nothing is answered yet.
    case open
    /// Something else comes first. Such a part is not a link.
    case waiting
    /// Something has to change.
    case attention
  }

  /// A part of the form.
  public struct Task: Hashable, Sendable {
    /// What the part is about.
    public var title: ShownText
    /// How it stands.
    public var status: Status
    /// The page it begins with, or `nil` when it cannot be begun yet.
    public var page: PageID?

    /// Creates a part.
    public init(_ title: ShownText, _ status: Status, page: PageID? = nil) {
      self.title = title
      self.status = status
      self.page = page
    }
  }

  /// The parts in the order they are best done.
  public var tasks: [Task]

  /// Creates a list of parts.
  public init(_ tasks: [Task]) { self.tasks = tasks }

  /// How many parts are done.
  public var doneCount: Int { tasks.count { $0.status == .done } }
}

extension TaskList: ComposedShape {
  public static let name = "task-list"

  public func outline(in language: Language) -> Outline {
    let items = tasks.map { task -> Block.Item in
      let status = task.status.tag(in: language)
      guard let page = task.page, task.status != .waiting else {
        return Block.Item([.words(task.title), .tag(status)])
      }
      return Block.Item([.link(Phrase.Link(to: .page(page), task.title, status: status))])
    }
    let done = LocalizedText(
      "\(tasks.count)つのうち\(doneCount)つが済んでいます", easy: "\(tasks.count)つの うち \(doneCount)つ おわりました",
      english: "\(doneCount) of \(tasks.count) parts are done", chinese: "共\(tasks.count)项，已完成\(doneCount)项",
      korean: "\(tasks.count)개 중 \(doneCount)개를 마쳤습니다", vietnamese: "Đã xong \(doneCount) trên \(tasks.count) phần")
    return Outline([.text([.words(done.shown(in: language))]), .list(items)])
  }

  public static var guide: ComponentGuide {
    let all: [Task] = [
      Task("{請求|せいきゅう}する人", .done, page: "claimant"), Task("子ども", .attention, page: "child"),
      Task("口座", .underWay, page: "account"), Task("書類", .open, page: "papers"), Task("確認", .waiting, page: "review"),
    ]
    return ComponentGuide(
      name, title: LocalizedText("作業の一覧", english: "Task list"),
      purpose: LocalizedText(
        "長い手続の部分ごとに、どこまで済んだかを示します。", english: "The parts of a long form with how each stands."),
      use: [
        LocalizedText("一度では終わらない、部分が2つ以上ある手続", english: "Where a form of several parts is seldom done in one sitting")
      ],
      avoid: [
        LocalizedText("数分で終わる手続には使いません。質問を順に出します", english: "Not where the form takes minutes: ask page after page"),
        LocalizedText("部分の順番を選べないときは、先の部分をリンクにしません", english: "A part that has to wait is no link"),
        LocalizedText("状態を色だけで示しません", english: "Never a status by colour alone"),
      ],
      facts: LocalizedText(
        "いくつ済んだかの文と、リスト。各リンクの説明に状態（済み・途中・まだ）が入ります。",
        english: "A sentence that counts, and a list; each link is described by its status."),
      examples: [
        ComponentExample("task-list", .resting, .composed(.taskList(TaskList(all)))),
        ComponentExample(
          "task-list-begun", .resting,
          .composed(.taskList(TaskList([Task("だれの住民票か", .open, page: "who"), Task("ほしいもの", .waiting)])))),
      ])
  }
}

extension TaskList.Status {
  fileprivate func tag(in language: Language) -> StatusTag {
    let (text, tone): (LocalizedText, StatusTag.Tone) =
      switch self {
      case .done:
        (
          LocalizedText("済み", easy: "おわりました", english: "Done", chinese: "已完成", korean: "완료", vietnamese: "Đã xong"),
          .done
        )
      case .underWay:
        (
          LocalizedText(
            "途中", easy: "とちゅう", english: "In progress", chinese: "进行中", korean: "진행 중", vietnamese: "Đang làm"), .active
        )
      case .open:
        (
          LocalizedText(
            "まだ", easy: "まだ", english: "Not started", chinese: "未开始", korean: "시작 전", vietnamese: "Chưa bắt đầu"),
          .neutral
        )
      case .waiting:
        (
          LocalizedText(
            "前の部分の後で", easy: "まえの ところの あとで", english: "Cannot start yet", chinese: "完成前面的部分之后", korean: "앞부분을 마친 뒤",
            vietnamese: "Sau phần trước"), .neutral
        )
      case .attention:
        (
          LocalizedText(
            "直すところがあります", easy: "なおす ところが あります", english: "Needs a change", chinese: "有需要修改的地方", korean: "고칠 곳이 있습니다",
            vietnamese: "Có chỗ cần sửa"), .attention
        )
      }
    return StatusTag(text.shown(in: language), tone: tone)
  }
}
