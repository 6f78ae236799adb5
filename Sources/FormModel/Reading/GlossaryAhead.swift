import Dispatch
import FormSource
import FormText
import PlainLanguage
import Synchronization

/// The glossary of a ward, read beside the form that may ask for it.
///
/// A check needs it in any case, and reading it takes as long as reading a form of middle size. Where no processor is free
/// to read it beforehand, whoever asks for it reads it.
final class GlossaryAhead: Sendable {
  /// What reading it came to.
  struct Outcome: Sendable {
    /// The glossary; `nil` when there is none, or none that can be read.
    var glossary: Glossary?
    /// The languages it was read in.
    var languages: Set<Language> = []
    /// Its files, in the order they were read.
    var files: [SourceFile] = []
    /// What is wrong with it.
    var diagnostics: [Diagnostic] = []
  }

  private enum State {
    case open
    case claimed
    case known(Outcome)
  }

  private let shared: SharedFiles
  private let state = Mutex(State.open)
  private let work = DispatchGroup()

  /// Begins to read.
  init(_ shared: SharedFiles) {
    self.shared = shared
    DispatchQueue.global(qos: .userInitiated).async { self.read() }
  }

  /// What reading it came to, once that is known.
  var outcome: Outcome {
    read()
    work.wait()
    return state.withLock { if case .known(let outcome) = $0 { outcome } else { Outcome() } }
  }

  /// Reads it, unless somebody does or did.
  private func read() {
    let isMine = state.withLock { state in
      guard case .open = state else { return false }
      state = .claimed
      work.enter()
      return true
    }
    guard isMine else { return }
    let outcome = Glossary.read(shared)
    state.withLock { $0 = .known(outcome) }
    work.leave()
  }
}
