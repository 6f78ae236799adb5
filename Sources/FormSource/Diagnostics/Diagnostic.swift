/// The layer of a file that a diagnostic speaks of: the first part of its id.
public struct DiagnosticLayer: Hashable, Sendable, RawRepresentable {
  /// The word before the first dot of an id.
  public let rawValue: String

  /// Creates a layer from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Not JSON, or over a limit.
  public static let json = Self(rawValue: "json")
  /// Shape, references and logic of a form.
  public static let spec = Self(rawValue: "spec")
  /// Conditions and computed values.
  public static let expression = Self(rawValue: "expression")
  /// Meanings, registers and what is asked twice.
  public static let once = Self(rawValue: "once")
  /// Translations.
  public static let language = Self(rawValue: "language")
  /// Plain language.
  public static let text = Self(rawValue: "text")
  /// Changes between two versions of a form.
  public static let version = Self(rawValue: "version")
  /// Usability scripts and personas.
  public static let script = Self(rawValue: "script")
  /// Conformance reports: what people answered and what browsers found.
  public static let conformance = Self(rawValue: "conformance")
  /// Files of a ward's colours and typefaces.
  public static let theme = Self(rawValue: "theme")

  /// Every layer, in the order people meet them.
  public static let all: [Self] = [
    .json, .spec, .expression, .once, .language, .text, .version, .script, .conformance, .theme,
  ]
}

/// The stable name of a kind of diagnostic, as `spec.field.unknownType`.
///
/// Ids never change their meaning: people search for them, and tools switch them off.
public struct DiagnosticID: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The id as it is printed.
  public let rawValue: String

  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates an id from its layer and the rest, as `.init(.spec, "shape.wrongType")`.
  public init(_ layer: DiagnosticLayer, _ name: String) { rawValue = layer.rawValue + "." + name }

  /// The id as it is printed.
  public var description: String { rawValue }
}

/// How much a diagnostic matters.
public enum DiagnosticSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The file cannot be used as it is.
  case error
  /// The file can be used, and something in it is probably not meant.
  case warning
  /// Worth knowing.
  case information

  /// The graver severity comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    }
  }
}

/// What can be put in place of a range of a file so that a diagnostic goes away.
///
/// There is one only when there is only one sensible change.
public struct FixIt: Hashable, Sendable {
  /// What the change does, as "replace with 'date'".
  public let title: BilingualText
  /// The UTF-8 offsets in the file that are replaced. Empty for an insertion.
  public let range: Range<Int>
  /// What stands there afterwards. Empty for a removal.
  public let replacement: String
  /// Whether it may be applied without a person looking: nothing an author wrote is lost by it.
  public let isSafe: Bool

  /// Creates a change with a title of its own.
  public init(title: BilingualText, range: Range<Int>, replacement: String, isSafe: Bool = true) {
    self.title = title
    self.range = range
    self.replacement = replacement
    self.isSafe = isSafe
  }

  /// A change that puts one text in the place of another. `shown` is what the title quotes, the replacement if missing.
  public static func replace(_ range: Range<Int>, with replacement: String, shown: String? = nil) -> FixIt {
    let name = BilingualText.shortened(shown ?? replacement)
    return FixIt(
      title: BilingualText(ja: "「\(name)」に置き換える", en: "replace with '\(name)'"), range: range,
      replacement: replacement)
  }

  /// A change that adds text before an offset. `shown` is what the title quotes, the text itself if missing.
  public static func insert(_ text: String, at offset: Int, shown: String? = nil) -> FixIt {
    let name = BilingualText.shortened(shown ?? text)
    return FixIt(
      title: BilingualText(ja: "「\(name)」を入れる", en: "insert '\(name)'"), range: offset..<offset, replacement: text)
  }

  /// A change that takes text away. It is safe when what goes says nothing, as a comma too many.
  public static func remove(_ range: Range<Int>, isSafe: Bool = true) -> FixIt {
    FixIt(title: BilingualText(ja: "取り除く", en: "remove it"), range: range, replacement: "", isSafe: isSafe)
  }
}

/// What is wrong with a file an author wrote: where, what, and what to do next.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that helps to understand the first, as the other of two equal keys.
  public struct Note: Hashable, Sendable {
    /// What is there.
    public let message: BilingualText
    /// The file of the place.
    public let file: SourceFile
    /// The UTF-8 offsets of the place.
    public let range: Range<Int>

    /// Creates a note on a place.
    public init(_ message: BilingualText, file: SourceFile, range: Range<Int>) {
      self.message = message
      self.file = file
      self.range = range
    }
  }

  /// The stable name of what is wrong.
  public let id: DiagnosticID
  /// How much it matters.
  public let severity: DiagnosticSeverity
  /// The file it is about.
  public let file: SourceFile
  /// The UTF-8 offsets it points at. Empty for something that is missing there.
  public let range: Range<Int>
  /// What is wrong, in lower case and without a full stop.
  public let message: BilingualText
  /// What to change, when there is only one sensible change.
  public let fixIt: FixIt?
  /// Other places that help to understand it.
  public let notes: [Note]

  /// Creates a diagnostic on a place of a file.
  ///
  /// - Parameters:
  ///   - kind: What is wrong, from a list with a page for each.
  ///   - layer: The layer of the file, for kinds that every layer has.
  ///   - file: The file it is about.
  ///   - range: The UTF-8 offsets it points at.
  ///   - message: What is wrong here, in lower case and without a full stop.
  ///   - fixIt: What to change, when there is only one sensible change.
  ///   - notes: Other places that help to understand it.
  public init(
    _ kind: some DiagnosticKind, in layer: DiagnosticLayer = .spec, file: SourceFile, range: Range<Int>,
    message: BilingualText, fixIt: FixIt? = nil, notes: [Note] = []
  ) {
    self.id = kind.id(in: layer)
    self.severity = kind.page.severity
    self.file = file
    self.range = range
    self.message = message
    self.fixIt = fixIt
    self.notes = notes
  }

  /// Where it begins.
  public var position: SourcePosition { file.position(at: range.lowerBound) }

  /// Where it ends: the position after its last character.
  public var endPosition: SourcePosition { file.position(at: range.upperBound) }
}

extension Diagnostic: Comparable {
  /// By file name, then position, then the longer range, then severity and id, so that any order of finding gives one order of telling.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.file.name != right.file.name { return left.file.name < right.file.name }
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.id != right.id { return left.id.rawValue < right.id.rawValue }
    return left.message.en < right.message.en
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether a file with these diagnostics cannot be used.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
