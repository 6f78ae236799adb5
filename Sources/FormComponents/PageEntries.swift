/// What came back from a page: the entries under their control names, exactly as they were typed.
///
/// Every channel returns this one type (a form body, the terminal, a test), so the session has one way in.
public struct PageEntries: Sendable {
  /// A file as it was handed over.
  public struct File: Hashable, Sendable {
    /// The name the sender gave it. A label for people, never a path and never a reason to trust the content.
    public var name: String
    /// The media type the sender claims.
    public var declaredType: String
    /// The content.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(name: String, declaredType: String, bytes: [UInt8]) {
      self.name = name
      self.declaredType = declaredType
      self.bytes = bytes
    }
  }

  /// What a control sent.
  private struct Sent {
    var control: ControlName
    var texts: [String]
  }

  /// In the order in which the controls came first. Browsers send them as they stand on the page, so that who goes through
  /// the page finds each behind the one before.
  private var sent: [Sent] = []
  private var places: [ControlName: Int] = [:]
  private var fileLists: [ControlName: [File]] = [:]

  /// Creates entries without anything in them.
  public init() {}

  /// Creates entries from texts, one for each control.
  public init(_ texts: [ControlName: String]) {
    for (control, text) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { append(text, to: control) }
  }

  /// Adds a text under a control's name; a control may send several.
  public mutating func append(_ text: String, to control: ControlName) { sent[place(of: control)].texts.append(text) }

  /// Adds a file under a control's name.
  public mutating func append(_ file: File, to control: ControlName) { fileLists[control, default: []].append(file) }

  /// Replaces what a control sent.
  public mutating func set(_ values: [String], for control: ControlName) { sent[place(of: control)].texts = values }

  private mutating func place(of control: ControlName) -> Int {
    if let place = places[control] { return place }
    sent.append(Sent(control: control, texts: []))
    places[control] = sent.count - 1
    return sent.count - 1
  }

  /// The texts a control sent, in order; empty when it sent none.
  public subscript(control: ControlName) -> [String] { places[control].map { sent[$0].texts } ?? [] }

  /// The first text a control sent; `nil` when it sent none.
  public func first(_ control: ControlName) -> String? { places[control].flatMap { sent[$0].texts.first } }

  /// The texts a control sent, for who asks for the controls in the order of the page.
  ///
  /// - Parameter cursor: Where the last one was found; from 0. What stands there is looked at before anything is searched.
  package func texts(_ control: ControlName, at cursor: inout Int) -> [String]? {
    if cursor >= sent.count || sent[cursor].control != control {
      guard let place = places[control] else { return nil }
      cursor = place
    }
    defer { cursor += 1 }
    return sent[cursor].texts
  }

  /// The files a control sent, in order.
  public func files(_ control: ControlName) -> [File] { fileLists[control] ?? [] }

  /// The names of all controls that sent something, sorted.
  public var controlNames: [ControlName] {
    Set(places.keys).union(fileLists.keys).sorted { $0.rawValue < $1.rawValue }
  }

  /// The act that was chosen, when one was.
  public var action: String? { self[Action.controlName].last }
}

// The order in which controls came does not count.
extension PageEntries: Hashable {
  public static func == (one: PageEntries, other: PageEntries) -> Bool {
    one.sent.count == other.sent.count && one.fileLists == other.fileLists
      && one.sent.allSatisfy { sent in other.places[sent.control].map { other.sent[$0].texts } == sent.texts }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(Dictionary(sent.map { ($0.control, $0.texts) }) { first, _ in first })
    hasher.combine(fileLists)
  }
}
