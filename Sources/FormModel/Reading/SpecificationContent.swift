import FormSource
import FormText
import Synchronization

/// The content a specification was read from: its hash, worked out when a draft or a submission asks for it first.
///
/// Checking a form, drawing it and looking at it need no hash, which costs more than reading the files. Until it is known
/// the bytes of the files are kept.
final class SpecificationContent: Sendable {
  private enum State {
    case files(SpecificationFiles, shared: [SourceFile])
    case known(String)
  }

  private let state: Mutex<State>

  /// Keeps files until their hash is asked for.
  ///
  /// - Parameters:
  ///   - files: The files of the procedure.
  ///   - shared: The shared files it uses, in the order they were read.
  init(_ files: SpecificationFiles, shared: [SourceFile]) { state = Mutex(.files(files, shared: shared)) }

  /// The SHA-256 over everything residents see: the form, its translations, the vocabulary and the shared files it uses.
  var hash: String {
    state.withLock { state in
      switch state {
      case .known(let hash): return hash
      case .files(let files, let shared):
        let hash = Self.hash(of: files, shared)
        state = .known(hash)
        return hash
      }
    }
  }

  private static func hash(of files: SpecificationFiles, _ shared: [SourceFile]) -> String {
    var parts = [files.form]
    parts += files.translations.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    if let meanings = files.meanings { parts.append(meanings) }
    parts += files.meaningTranslations.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    parts += shared
    return ContentHash.sha256(parts.map { ContentHash.sha256($0.bytes) }.joined(separator: "\n").utf8)
  }
}
