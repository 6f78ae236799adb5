public import FormText

/// One page as a person meets it: on a screen, in a terminal, in speech.
///
/// Everything is decided: the words, the language, what is asked, what is wrong, what can be done next. A renderer adds
/// the look and the fixed words of its channel (`InterfaceText`), nothing else.
public struct Page: Hashable, Sendable {
  /// What the page is for.
  public enum Kind: Hashable, Sendable {
    /// What the service is, what is needed and how long it takes.
    case start
    /// The question whether known data may be used.
    case consent
    /// Questions.
    case question
    /// The rows of a repeated group so far, and whether there is another.
    case rows
    /// All answers for checking, before they are sent.
    case review
    /// The end for somebody who has to go elsewhere.
    case exit
    /// The end: received.
    case done
  }

  /// Where the person is among the pages that are to come by what is known now.
  public struct Progress: Hashable, Sendable {
    /// The page's place, from 1.
    public var number: Int
    /// How many there are.
    public var total: Int

    /// Creates a place among the pages.
    public init(number: Int, total: Int) {
      self.number = number
      self.total = total
    }
  }

  /// The page's id within the service: `claimant`, `child.2`, `review`.
  public var id: PageID
  /// What the page is for.
  public var kind: Kind
  /// The language of the page.
  public var language: Language
  /// The languages the service can be read in, the page's own among them.
  public var languages: [Language]
  /// The name of the service.
  public var service: ShownText
  /// The page's title, its only heading of level 1.
  public var title: ShownText
  /// What the title belongs to, such as 「子ども 2人目」.
  public var caption: ShownText?
  /// Where the person is among the pages.
  public var progress: Progress?
  /// What has to change before going on, in reading order; empty when nothing is wrong.
  public var errors: [ErrorLink]
  /// What the page holds, in reading order.
  public var components: [Component]
  /// What can be done, the expected act first. Sent back as the entry `action`.
  public var actions: [Action]
  /// The page before this one, when there is one to go back to.
  public var back: PageLink?
  /// Who helps, and the ways that need no screen.
  public var contact: Contact?
  /// What stands above the page, in its header: a phase banner, the pages above this one, a way to leave at once.
  public var above: [ComposedComponent]

  /// Creates a page.
  public init(
    id: PageID, kind: Kind, language: Language, languages: [Language], service: ShownText, title: ShownText,
    caption: ShownText? = nil, progress: Progress? = nil, errors: [ErrorLink] = [], components: [Component] = [],
    actions: [Action] = [], back: PageLink? = nil, contact: Contact? = nil, above: [ComposedComponent] = []
  ) {
    self.id = id
    self.kind = kind
    self.language = language
    self.languages = languages
    self.service = service
    self.title = title
    self.caption = caption
    self.progress = progress
    self.errors = errors
    self.components = components
    self.actions = actions
    self.back = back
    self.contact = contact
    self.above = above
  }

  /// Whether something of the page is sent back, so that it needs a form around it.
  public var isSent: Bool {
    !actions.isEmpty
      || components.contains { component in
        if case .summary(let list) = component { return !list.actions.isEmpty }
        return !component.controlNames.isEmpty
      }
  }

  /// Whether something can be entered on the page, so that leaving it unsent would lose something.
  public var takesEntries: Bool { components.contains { !$0.controlNames.isEmpty } }

  /// Whether the page takes files, so that a browser has to send it as `multipart/form-data`.
  public var takesFiles: Bool {
    components.contains { if case .fileInput = $0 { true } else { false } }
  }
}

/// The name of a page within a service. Letters, digits, `.` and `-`.
public struct PageID: Hashable, Sendable, RawRepresentable, Codable, ExpressibleByStringLiteral {
  /// The name as it stands in a URL.
  public let rawValue: String

  /// Creates a name from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a name from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// A way to another page of the same service.
public struct PageLink: Hashable, Sendable {
  /// The page to go to.
  public var page: PageID
  /// The control to land on, when the link is about one question.
  public var control: ControlName?
  /// The visible words.
  public var label: ShownText
  /// What the words refer to, heard but not seen: 「請求する人の氏名を」 before 「変える」.
  public var context: ShownText?

  /// Creates a link.
  public init(page: PageID, control: ControlName? = nil, label: ShownText, context: ShownText? = nil) {
    self.page = page
    self.control = control
    self.label = label
    self.context = context
  }
}

/// An error of the page with the control where it is mended.
public struct ErrorLink: Hashable, Sendable {
  /// The first control that has to change.
  public var control: ControlName
  /// The same words as beside the question.
  public var message: ShownText
  /// Other controls of the same question that have to change with the first one.
  public var alsoInvalid: [ControlName]

  /// Creates an entry of the error summary.
  public init(control: ControlName, message: ShownText, alsoInvalid: [ControlName] = []) {
    self.control = control
    self.message = message
    self.alsoInvalid = alsoInvalid
  }
}

/// Something a person can do with a page.
public struct Action: Hashable, Sendable {
  /// How strongly the act is offered.
  public enum Emphasis: Hashable, Sendable {
    /// The act people came for.
    case primary
    /// Another way on.
    case secondary
    /// Something that takes away.
    case removal
  }

  /// The name under which the choice of an act comes back.
  public static let controlName: ControlName = "action"

  /// What comes back when it is chosen.
  public var id: String
  /// The words, naming the act.
  public var label: ShownText
  /// What the words refer to, heard but not seen.
  public var context: ShownText?
  /// How strongly the act is offered.
  public var emphasis: Emphasis

  /// Creates an act.
  public init(_ id: String, label: ShownText, context: ShownText? = nil, emphasis: Emphasis = .primary) {
    self.id = id
    self.label = label
    self.context = context
    self.emphasis = emphasis
  }
}

/// Who helps with the service, and the ways that need no screen.
public struct Contact: Hashable, Sendable {
  /// The office.
  public var office: ShownText
  /// The ways to reach it, a line each, such as 「電話 03-0000-0000（平日8時30分から17時）」.
  public var ways: [ShownText]

  /// Creates a contact.
  public init(office: ShownText, ways: [ShownText]) {
    self.office = office
    self.ways = ways
  }
}
