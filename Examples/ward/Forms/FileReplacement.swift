import FormSource

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Puts other bytes in the place of a file: all of them or none, whatever happens meanwhile.
enum FileReplacement {
  /// Replaces a file that still has the bytes it had when it was read.
  ///
  /// The new bytes are written beside it and moved into its place; its permissions stay, and a link still leads to it.
  static func write(_ bytes: [UInt8], to path: String, insteadOf old: [UInt8]) throws(CommandFailure) {
    guard let real = realpath(path, nil) else { throw cannotWrite(path) }
    defer { free(real) }
    let target = String(cString: real)
    var status = stat()
    guard stat(target, &status) == 0, try InputFile.read(path).bytes == old else {
      throw CommandFailure(
        ja: "\(path) は、読んだあとで変わりました。何も書いていません", en: "\(path) has changed since it was read; it was left as it is")
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    let isWritten =
      write(bytes, to: descriptor) && fchmod(descriptor, status.st_mode & 0o7777) == 0
      && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(template, target) == 0 else {
      unlink(template)
      throw cannotWrite(path)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      offset += written
    }
    return true
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
    Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func cannotWrite(_ path: String) -> CommandFailure {
    CommandFailure(ja: "\(path) に書けません", en: "\(path) cannot be written")
  }
}
