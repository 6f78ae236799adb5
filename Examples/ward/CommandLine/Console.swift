import FormSource

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the tool writes, and the language it speaks.
struct Console {
  /// The language of messages to authors and developers.
  let language: DiagnosticLanguage

  /// Speaks the language that was asked for when it is one of the tool's, else the one of the locale, else Japanese.
  init(asked: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let tool = asked.flatMap { $0 == "ja" || $0 == "en" ? $0 : nil }
    let locale = tool ?? environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    // C and POSIX name no language: the tool's users are Japanese wards.
    let saysNothing = locale.isEmpty || locale.hasPrefix("C") || locale.hasPrefix("POSIX")
    language = saysNothing || locale.hasPrefix("ja") ? .japanese : .english
  }

  /// Whether standard output goes to a program or a file instead of a person.
  var isPiped: Bool { isatty(STDOUT_FILENO) == 0 }

  /// Words in the language of the console.
  func words(_ text: BilingualText) -> String { text[language] }

  /// Writes a line to standard output.
  func print(_ line: String = "") { write(Array((line + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes a line in the language of the console to standard output.
  func print(ja: String, en: String) { print(words(BilingualText(ja: ja, en: en))) }

  /// Writes a line to standard error.
  func complain(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes bytes to standard output.
  func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes all bytes; stops quietly when nobody reads any more.
  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #else
        Darwin.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #endif
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      offset += written
    }
  }
}
