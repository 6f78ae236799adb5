import FormSource

/// Applies the safe fix-its of findings and checks again, until nothing more can be done.
///
/// Fix-its that stand in each other's way are applied one after the other, each to what the last check saw. A change that
/// brings a new error is taken back and left to a person.
struct Fixing {
  /// A file that was changed.
  struct ChangedFile {
    var before: SourceFile
    var after: SourceFile
  }

  /// What was applied, in order.
  private(set) var applied: [Diagnostic] = []
  /// What is left.
  private(set) var left: [Diagnostic]
  /// The files that change, by name.
  private(set) var changed: [String: ChangedFile] = [:]
  /// Fix-its that were tried and made something worse.
  private var refused: Set<Refusal> = []
  /// The contents that files have had, so that two fix-its cannot undo each other for ever.
  private var seen: Set<String> = []
  private let check: ([String: SourceFile]) -> [Diagnostic]

  /// The most rounds; each applies at least one fix-it.
  private static let mostRounds = 100

  /// A fix-it that is not tried again.
  private struct Refusal: Hashable {
    var id: DiagnosticID
    var message: BilingualText
    var replacement: String?

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      message = diagnostic.message
      replacement = diagnostic.fixIt?.replacement
    }
  }

  /// Works out all changes without writing any.
  ///
  /// - Parameters:
  ///   - diagnostics: What a check found.
  ///   - check: Checks again with some files replaced, by name.
  init(_ diagnostics: [Diagnostic], checkingAgain check: @escaping ([String: SourceFile]) -> [Diagnostic]) {
    left = diagnostics
    self.check = check
    for _ in 0..<Self.mostRounds {
      let files = Dictionary(left.map { ($0.file.name, $0.file) }) { first, _ in first }
      var progressed = false
      for (_, file) in files.sorted(by: { $0.key < $1.key }) where improve(file) { progressed = true }
      if !progressed { return }
    }
  }

  /// Applies as many fix-its of one file as fit together; when that makes something worse, one that does not.
  private mutating func improve(_ file: SourceFile) -> Bool {
    let here = left.filter { $0.file.name == file.name && !refused.contains(Refusal($0)) }
    let together = FixItApplication(here, to: file)
    guard !together.applied.isEmpty else { return false }
    seen.insert(Self.state(of: file))
    if attempt(together) { return true }
    for diagnostic in together.applied {
      if together.applied.count > 1, attempt(FixItApplication([diagnostic], to: file)) { return true }
      refused.insert(Refusal(diagnostic))
    }
    return false
  }

  /// Takes a change when nothing gets worse by it.
  private mutating func attempt(_ application: FixItApplication) -> Bool {
    let file = application.file
    guard !seen.contains(Self.state(of: file)), let old = left.first(where: { $0.file.name == file.name })?.file else {
      return false
    }
    var files = changed.mapValues(\.after)
    files[file.name] = file
    let found = check(files)
    // What can be read again shows mistakes nobody could see before: those are not new.
    let unreadable = (Self.syntaxErrors(left), Self.syntaxErrors(found))
    guard unreadable.1 < unreadable.0 || (unreadable.1 == unreadable.0 && Self.errors(found) <= Self.errors(left))
    else {
      return false
    }
    changed[file.name] = ChangedFile(before: changed[file.name]?.before ?? old, after: file)
    applied += application.applied
    left = found
    return true
  }

  private static func state(of file: SourceFile) -> String { file.name + "\u{0}" + ContentHash.sha256(file.bytes) }

  private static func errors(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .error } }

  private static func syntaxErrors(_ diagnostics: [Diagnostic]) -> Int {
    diagnostics.count { $0.severity == .error && $0.id.rawValue.hasPrefix("json.") }
  }
}
