import Synchronization

/// Takes note of what a reader of an author's file asks for and what it refuses.
///
/// Nobody writes down a second time what a file may hold: documents made for the purpose are given to the reader itself,
/// and its own questions and complaints say which keys it knows, which of them it needs, and what may stand under each.
/// See ``ShapeExploration``.
final class ShapeProbe: Sendable {
  /// The probe that takes note for now. Contexts look for it when they are made, so reading costs nothing otherwise.
  @TaskLocal static var current: ShapeProbe?

  /// Something a reader asked for or refused; offsets are those of the values in the file.
  enum Event: Sendable {
    /// An object was read to its end, and these keys were asked for.
    case asked(Int, [String])
    /// A key that has to be there is not.
    case missing(Int, String)
    /// A value has another kind.
    case wrongType(Int, JSONKind)
    /// A text is none of some words.
    case noSuchWord(Int, [String])
    /// A number lies outside its limits, as they are told to authors.
    case outOfRange(Int, String, String)
    /// A list is too short or too long.
    case wrongCount(Int, ClosedRange<Int>)
    /// A text is empty.
    case empty(Int)
  }

  private let file: String
  private let noted = Mutex<[Event]>([])

  /// Creates a probe for the file of a name: others that are read beside it do not count.
  init(file: String) { self.file = file }

  func note(_ event: Event, in file: String) {
    guard file == self.file else { return }
    noted.withLock { $0.append(event) }
  }

  var events: [Event] { noted.withLock { $0 } }
}
