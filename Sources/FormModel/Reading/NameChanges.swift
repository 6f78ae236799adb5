import FormExpressions
import FormSource

/// What the names of an included file are called in the form: `name` becomes `spouseName` under the prefix `spouse`.
///
/// A class because names are added while the file is read, by the files it includes itself; expressions are compiled
/// afterwards.
final class NameChanges {
  /// The prefix of the file's names in the form; empty when they stay as they are.
  let prefix: String
  /// Whom the fields are about: the beginning of their meanings.
  let subject: String?
  /// The names of fields as the file knows them.
  private(set) var locals: [String] = []
  private var names: [String: String] = [:]

  /// The changes for the names of a file.
  init(_ names: some Sequence<String>, prefix: String, subject: String? = nil) {
    self.prefix = prefix
    self.subject = subject
    add(names)
  }

  /// Adds names that the file knows.
  func add(_ names: some Sequence<String>) {
    for name in names {
      locals.append(name)
      if !prefix.isEmpty { self.names[name] = Self.joined(prefix, name) }
    }
  }

  /// A name under a prefix: the prefix, then the name with a capital letter.
  static func joined(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The name in the form.
  subscript(name: String) -> String { names[name] ?? name }

  /// An expression of the file as the form reads it.
  func renamed(_ expression: String) -> RenamedExpression { RenamedExpression(expression, changing: names) }
}
