/// What a composed shape is made of, in reading order: parts that every channel can draw already.
///
/// A shape that asks nothing describes itself here once, and the screen, paper, the terminal and the transcript of
/// announcements follow. It decides words and meaning; how a part looks belongs to the channel.
public struct Outline: Hashable, Sendable {
  /// What a landmark is called that the shape makes, when it is a way around: 「現在の場所」. Said and not seen.
  public var navigation: ShownText?
  /// The parts.
  public var blocks: [Block]
  /// Whether the shape means something on paper. What is only a way to somewhere else does not.
  public var isPrinted: Bool

  /// Creates an outline. A way around is not printed unless that is said.
  public init(navigation: ShownText? = nil, _ blocks: [Block], isPrinted: Bool? = nil) {
    self.navigation = navigation
    self.blocks = blocks
    self.isPrinted = isPrinted ?? (navigation == nil)
  }
}

/// A part of a composed shape that stands on lines of its own.
public enum Block: Hashable, Sendable {
  /// A heading of level 2, below the page's title.
  case heading(ShownText)
  /// A paragraph.
  case text([Phrase])
  /// A list, numbered when its order means something.
  case list([Item], isOrdered: Bool = false)
  /// Words with what they mean, a line each.
  case terms([Term])
  /// Words to be said as they stand: a quotation, a paragraph each.
  case speech([ShownText])
  /// Rows of values under headings. The first value of a row names the row.
  case table(caption: ShownText, columns: [ShownText], rows: [[ShownText]])

  /// An item of a list.
  public struct Item: Hashable, Sendable {
    /// What the item says.
    public var phrases: [Phrase]
    /// Whether the person is here among the items.
    public var isCurrent: Bool

    /// Creates an item.
    public init(_ phrases: [Phrase], isCurrent: Bool = false) {
      self.phrases = phrases
      self.isCurrent = isCurrent
    }
  }

  /// A word with what it means here.
  public struct Term: Hashable, Sendable {
    /// The word.
    public var label: ShownText
    /// What it means, a line each.
    public var lines: [ShownText]

    /// Creates a term.
    public init(_ label: ShownText, lines: [ShownText]) {
      self.label = label
      self.lines = lines
    }
  }
}

/// A part of a line. Phrases of a line are set apart by a space.
public enum Phrase: Hashable, Sendable {
  /// Words.
  case words(ShownText)
  /// Words that matter more than those around them.
  case strong(ShownText)
  /// Words that are heard and not seen.
  case unseen(ShownText)
  /// A short word that says how something stands.
  case tag(StatusTag)
  /// A way to somewhere.
  case link(Link)

  /// A way to a page of the service or out of it.
  public struct Link: Hashable, Sendable {
    /// Where it leads.
    public enum Target: Hashable, Sendable {
      /// A page of the same service. Where the host has no address for it, the words stand without a link.
      case page(PageID)
      /// Another site, in the same window.
      case site(WebAddress)
      /// Another site that is not to learn where its visitor came from.
      case discreetly(WebAddress)
    }

    /// Where it leads.
    public var target: Target
    /// The visible words.
    public var label: ShownText
    /// What the words refer to, heard and not seen.
    public var context: ShownText?
    /// How the place it leads to stands: shown after the link, and heard as its description.
    public var status: StatusTag?
    /// Whether it leads to the page that is shown.
    public var isCurrent: Bool

    /// Creates a link.
    public init(
      to target: Target, _ label: ShownText, context: ShownText? = nil, status: StatusTag? = nil,
      isCurrent: Bool = false
    ) {
      self.target = target
      self.label = label
      self.context = context
      self.status = status
      self.isCurrent = isCurrent
    }
  }
}

// MARK: - Words

extension Outline {
  /// All words of the shape in reading order, what is only heard among them.
  public var words: [ShownText] { (navigation.map { [$0] } ?? []) + blocks.flatMap(\.words) }
}

extension Block {
  /// All words of the part in reading order.
  public var words: [ShownText] {
    switch self {
    case .heading(let text): [text]
    case .text(let phrases): phrases.flatMap(\.words)
    case .list(let items, _): items.flatMap { $0.phrases.flatMap(\.words) }
    case .terms(let terms): terms.flatMap { [$0.label] + $0.lines }
    case .speech(let texts): texts
    case .table(let caption, let columns, let rows): [caption] + columns + rows.flatMap(\.self)
    }
  }
}

extension Phrase {
  /// The words of the part of a line.
  public var words: [ShownText] {
    switch self {
    case .words(let text), .strong(let text), .unseen(let text): [text]
    case .tag(let tag): [tag.text]
    case .link(let link): [link.context, link.label, link.status?.text].compactMap(\.self)
    }
  }
}
