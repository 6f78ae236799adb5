import FormSource
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks at some paths until a file changes, the input ends or somebody stops the tool.
///
/// It asks for the times and sizes of files twice a second, and less often when there are so many that asking takes long;
/// nothing is read until something has changed.
struct Watch {
  /// Why waiting ended.
  enum Event {
    /// Files were changed, made or taken away.
    case changed([String])
    /// The input ended, or the tool was asked to stop.
    case ended

    /// Whether there is something to do.
    var isChange: Bool { if case .changed = self { true } else { false } }
  }

  /// The most files that are looked at.
  static let mostFiles = 10_000

  private let paths: [String]
  private var stamps: [String: FileStamp]
  private var listensToInput = true

  /// Begins to watch what is at some paths: files, folders and the folders in them, and the `shared` folder beside them.
  init(_ paths: [String]) {
    self.paths = paths
    Interruption.listen()
    stamps = Self.stamps(of: paths)
  }

  /// Waits for the next thing to happen.
  mutating func next() -> Event {
    var pause: Int32 = 500
    while true {
      if !rest(pause) { return .ended }
      let before = Self.milliseconds()
      let now = Self.stamps(of: paths)
      // Looking takes at most a twentieth of the time.
      pause = Int32(clamping: max(500, (Self.milliseconds() - before) * 20))
      guard now != stamps else { continue }
      guard let settled = settled(now) else { return .ended }
      let names = Set(stamps.keys).union(settled.keys).filter { stamps[$0] != settled[$0] }
      stamps = settled
      return .changed(names.sorted())
    }
  }

  /// Lets whoever is writing finish: the state of the files once it is the same twice, `nil` when the tool is to stop.
  private mutating func settled(_ first: [String: FileStamp]) -> [String: FileStamp]? {
    var state = first
    for _ in 0..<20 {
      if !rest(50) { return nil }
      let next = Self.stamps(of: paths)
      if next == state { break }
      state = next
    }
    return state
  }

  /// Waits, and says whether to go on.
  private mutating func rest(_ milliseconds: Int32) -> Bool {
    if Interruption.happened { return false }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let ready = poll(&input, listensToInput ? 1 : 0, milliseconds)
    if Interruption.happened { return false }
    guard ready > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let taken = read(STDIN_FILENO, &bytes, bytes.count)
    if taken > 0 { return true }
    if taken < 0, errno == EINTR || errno == EAGAIN { return true }
    return false
  }

  private static func stamps(of paths: [String]) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    func look(_ path: String, depth: Int) {
      guard stamps.count < mostFiles, let stamp = FileStamp(of: path) else { return }
      guard stamp.isFolder else {
        if path.hasSuffix(".json") { stamps[path] = stamp }
        return
      }
      guard depth > 0 else { return }
      for name in Folder.names(in: path) where !name.hasPrefix(".") {
        look(FilePath.join(path, name), depth: depth - 1)
      }
    }
    for path in paths {
      look(path, depth: 4)
      look(FilePath.join(FilePath.folder(of: path), "shared"), depth: 1)
      // A file is checked together with those beside it.
      if FileKind.isFile(path) {
        let folder = FilePath.folder(of: path)
        look(folder, depth: 2)
        look(FilePath.join(FilePath.folder(of: folder), "shared"), depth: 1)
      }
    }
    return stamps
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}

/// Whether somebody pressed Ctrl-C or asked the tool to end.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var happened: Bool { flag.load(ordering: .acquiring) }

  /// Takes the two signals for a wish to end instead of being ended by them.
  static func listen() {
    // Made now, so that the handler only stores.
    flag.store(false, ordering: .releasing)
    signal(SIGINT) { _ in Interruption.note() }
    signal(SIGTERM) { _ in Interruption.note() }
  }

  private static func note() { flag.store(true, ordering: .releasing) }
}
