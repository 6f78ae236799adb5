#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What tells two states of a file apart without reading it: when it was written, how large it is, which file it is.
struct FileStamp: Hashable {
  var isFolder: Bool
  private var seconds: Int
  private var nanoseconds: Int
  private var size: Int
  private var number: UInt64

  /// The state of the file at a path, or `nil` when there is none.
  init?(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
    size = Int(status.st_size)
    number = UInt64(status.st_ino)
  }
}
