/// What came back from a page: the entries under their control names, exactly as they were typed.
///
/// Every channel returns this one type (a form body, the terminal, a test), so the session has one way in.
public struct PageEntries: Hashable, Sendable {
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

  private var texts: [ControlName: [String]] = [:]
  private var fileLists: [ControlName: [File]] = [:]

  /// Creates entries without anything in them.
  public init() {}

  /// Creates entries from texts, one for each control.
  public init(_ texts: [ControlName: String]) { self.texts = texts.mapValues { [$0] } }

  /// Adds a text under a control's name; a control may send several.
  public mutating func append(_ text: String, to control: ControlName) { texts[control, default: []].append(text) }

  /// Adds a file under a control's name.
  public mutating func append(_ file: File, to control: ControlName) { fileLists[control, default: []].append(file) }

  /// Replaces what a control sent.
  public mutating func set(_ values: [String], for control: ControlName) { texts[control] = values }

  /// The texts a control sent, in order; empty when it sent none.
  public subscript(control: ControlName) -> [String] { texts[control] ?? [] }

  /// The first text a control sent; `nil` when it sent none.
  public func first(_ control: ControlName) -> String? { texts[control]?.first }

  /// The files a control sent, in order.
  public func files(_ control: ControlName) -> [File] { fileLists[control] ?? [] }

  /// The names of all controls that sent something, sorted.
  public var controlNames: [ControlName] {
    Set(texts.keys).union(fileLists.keys).sorted { $0.rawValue < $1.rawValue }
  }

  /// The act that was chosen, when one was.
  public var action: String? { texts[Action.controlName]?.last }
}
