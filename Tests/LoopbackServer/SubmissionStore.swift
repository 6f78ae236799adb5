import WardKit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder with one JSON file for each submission, named by its reference.
struct SubmissionStore {
  let folder: String

  /// Something the file system would not do, by its `errno`.
  struct Failure: Error {
    let code: Int32
  }

  /// Keeps a submission. When this returns, the whole file is on the disk under its name; before that, nothing is.
  func save(_ submission: Submission) throws(Failure) {
    let name = folder + "/" + submission.reference + ".json"
    let draft = name + ".part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    let isWritten = Self.write(submission.json.bytes(.indented), to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw Failure(code: code)
    }
    guard rename(draft, name) == 0 else { throw Failure(code: errno) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sysWrite(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// The C function, for types that have a method of the same name.
func sysWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
