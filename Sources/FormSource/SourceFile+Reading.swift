#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file could not be read, told as a diagnostic on that file.
public struct SourceFileError: Error, Hashable, Sendable {
  /// What to tell. Its file has the name and no bytes.
  public let diagnostic: Diagnostic
}

extension SourceFile {
  /// The most bytes ``read(path:limit:)`` takes when no limit is given: 16 MiB.
  public static let defaultLimit = 16 << 20

  /// Reads a file from disk.
  ///
  /// Folders, files that cannot be read and files over the limit are refused. A large file is refused by its size, and
  /// whatever has no size (a pipe, a device) is read only as far as the limit, so memory stays bounded.
  ///
  /// - Parameters:
  ///   - path: The path, which also becomes the file's name.
  ///   - limit: The most bytes the file may have.
  public static func read(path: String, limit: Int = defaultLimit) throws(SourceFileError) -> SourceFile {
    // A NUL would cut the path short and open something else.
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SourceFileError(diagnostic: .unreadableFile(name: path, reason: .missing))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SourceFileError(diagnostic: .unreadableFile(name: path, reason: .init(errno))) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path, limit: limit)
  }

  /// Reads everything from an open file descriptor (0 is the standard input), which stays open.
  ///
  /// - Parameters:
  ///   - descriptor: Where to read from.
  ///   - name: The name of the file in diagnostics.
  ///   - limit: The most bytes to take.
  public static func read(
    descriptor: Int32, name: String, limit: Int = defaultLimit
  ) throws(SourceFileError) -> SourceFile {
    let limit = min(max(limit, 0), maximumBytes)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw SourceFileError(diagnostic: .unreadableFile(name: name, reason: .init(errno)))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SourceFileError(diagnostic: .unreadableFile(name: name, reason: .folder))
    }
    guard Int(status.st_size) <= limit else {
      throw SourceFileError(diagnostic: .tooLarge(SourceFile(name: name, bytes: []), limit: limit))
    }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(status.st_size), limit) + 1)
    var failure: Int32 = 0
    var ended = false
    while !ended, bytes.count <= limit {
      // One byte more than the size, so that the end of an ordinary file is seen without growing.
      let wanted = min(max(bytes.capacity - bytes.count, 1 << 16), limit + 1 - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let taken = sysRead(descriptor, buffer.baseAddress, wanted)
        count = max(taken, 0)
        if taken < 0 { failure = errno } else if taken == 0 { ended = true }
      }
      if failure == EINTR { failure = 0 }
      guard failure == 0 else {
        throw SourceFileError(diagnostic: .unreadableFile(name: name, reason: .init(failure)))
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    guard bytes.count <= limit else {
      throw SourceFileError(diagnostic: .tooLarge(SourceFile(name: name, bytes: []), limit: limit))
    }
    return SourceFile(name: name, bytes: bytes)
  }

  /// The system's `read`, whose name is taken here.
  private static func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
    Musl.read(descriptor, buffer, count)
    #elseif canImport(Android)
    Android.read(descriptor, buffer, count)
    #elseif canImport(Darwin)
    Darwin.read(descriptor, buffer, count)
    #endif
  }
}

// MARK: - Diagnostics

extension SourceFileError {
  /// Why a file cannot be read.
  enum Reason {
    case missing, folder, denied, other

    init(_ code: Int32) {
      switch code {
      case ENOENT, ENOTDIR: self = .missing
      case EISDIR: self = .folder
      case EACCES, EPERM: self = .denied
      default: self = .other
      }
    }
  }
}

extension Diagnostic {
  static func unreadableFile(name: String, reason: SourceFileError.Reason) -> Diagnostic {
    let (kind, message): (JSONDiagnostic, BilingualText) =
      switch reason {
      case .missing:
        (.noSuchFile, BilingualText(ja: "このファイルはありません", en: "there is no such file"))
      case .folder:
        (.isFolder, BilingualText(ja: "これはフォルダーです。ファイルを指定してください", en: "this is a folder; name a file"))
      case .denied:
        (.notReadable, BilingualText(ja: "このファイルを読む権限がありません", en: "there is no permission to read this file"))
      case .other:
        (.notReadable, BilingualText(ja: "このファイルを読めません", en: "this file cannot be read"))
      }
    return Diagnostic(
      kind, file: SourceFile(name: name, bytes: []), range: 0..<0, message: message)
  }

  static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    Diagnostic(
      JSONDiagnostic.tooLarge, file: file, range: 0..<0,
      message: BilingualText(
        ja: "ファイルが大きすぎます。\(limit)バイトまで読めます", en: "the file is too large; up to \(limit) bytes are read"))
  }
}
