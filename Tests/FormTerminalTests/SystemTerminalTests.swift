import FormTerminal
import Foundation
import Synchronization
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

private func get(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(file, bytes, count) }
private func put(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }

@Suite("The real terminal", .serialized)
struct SystemTerminalTests {
  // MARK: - Pipes

  /// Reads lines from a pipe that holds these bytes, until the input ends.
  private static func lines(_ bytes: [UInt8], maximumLineBytes: Int = 100) -> (inputs: [TerminalInput], output: String)
  {
    let (input, output) = (Pipe(), Pipe())
    input.fileHandleForWriting.write(Data(bytes))
    try? input.fileHandleForWriting.close()
    let terminal = SystemTerminal(
      environment: ["TERM": "xterm"], input: input.fileHandleForReading.fileDescriptor,
      output: output.fileHandleForWriting.fileDescriptor, maximumLineBytes: maximumLineBytes)
    #expect(!terminal.isInteractive)
    #expect(!terminal.wantsColour)
    #expect(terminal.columns == nil)
    var inputs: [TerminalInput] = []
    repeat {
      terminal.write("> ")
      inputs.append(terminal.readLine(hidden: false))
    } while inputs.last != .endOfInput && inputs.count < 100
    try? output.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    return (inputs, String(decoding: written, as: UTF8.self))
  }

  @Test("lines of a pipe are read with any line end, also the last one without")
  func pipe() {
    let (inputs, output) = Self.lines(Array("佐藤\r\n\n花子".utf8))
    #expect(inputs == [.line("佐藤"), .line(""), .line("花子"), .endOfInput])
    #expect(output == "> \n> \n> \n> \n")
  }

  @Test("a line over the limit, bytes that are no text and a byte of Ctrl-C in a file harm nothing")
  func badPipe() {
    let long = [UInt8](repeating: 0x61, count: 20_000)
    let (inputs, _) = Self.lines(long + [0x0A, 0xFF, 0x0A, 0x03, 0x62, 0x0A] + long)
    #expect(inputs == [.tooLong, .notText, .line("b"), .tooLong, .endOfInput])
  }

  @Test("files are read whole, and what is no file or too large is refused")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "terminal-\(UInt64.random(in: 0...(.max)))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "確認書.pdf")
    let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try Data(content).write(to: file)
    let terminal = SystemTerminal(environment: ["HOME": folder.path()])
    let path = file.path(percentEncoded: false)
    #expect(try terminal.readFile(at: path, maximumBytes: 200_000) == content)
    #expect(try terminal.readFile(at: "~/確認書.pdf", maximumBytes: 200_000) == content)
    #expect(throws: TerminalFileProblem.isTooLarge) { try terminal.readFile(at: path, maximumBytes: 199_999) }
    #expect(throws: TerminalFileProblem.isNoFile) { try terminal.readFile(at: folder.path(), maximumBytes: 9) }
    #expect(throws: TerminalFileProblem.isNoFile) { try terminal.readFile(at: "/dev/null", maximumBytes: 9) }
    #expect(throws: TerminalFileProblem.isMissing) { try terminal.readFile(at: path + "x", maximumBytes: 9) }
    #expect(throws: TerminalFileProblem.isMissing) { try terminal.readFile(at: path + "\0", maximumBytes: 9) }
  }

  // MARK: - A pseudo-terminal

  /// A terminal with somebody at its other end.
  private final class Seat {
    let keyboard: Int32
    let screen: Int32

    init?() {
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      guard master >= 0, let name = Self.unlocked(master) else { return nil }
      let slave = open(name, O_RDWR | O_NOCTTY)
      guard slave >= 0 else { return nil }
      (keyboard, screen) = (master, slave)
    }

    /// Lets the other end be opened, and gives its name.
    private static func unlocked(_ master: Int32) -> String? {
      #if canImport(Darwin)
      guard grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else { return nil }
      return String(cString: name)
      #else
      // TIOCSPTLCK and TIOCGPTN of Linux (ioctl_tty(2)); their C functions are not visible from Swift.
      var (lock, number): (Int32, UInt32) = (0, 0)
      guard ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else { return nil }
      return "/dev/pts/\(number)"
      #endif
    }

    deinit {
      close(keyboard)
      close(screen)
    }

    /// Whether the terminal shows what is typed, and what Ctrl-C does.
    var echoes: Bool { settings.c_lflag & tcflag_t(ECHO) != 0 }
    var interruptKey: UInt8 {
      var keys = settings.c_cc
      return withUnsafeBytes(of: &keys) { $0[Int(VINTR)] }
    }

    private var settings: termios {
      var settings = termios()
      tcgetattr(screen, &settings)
      return settings
    }

    /// Types once the terminal has been set for it.
    func type(_ bytes: [UInt8], when isReady: (Seat) -> Bool) {
      while !isReady(self) { sched_yield() }
      _ = bytes.withUnsafeBytes { put(keyboard, $0.baseAddress, $0.count) }
    }

    /// What stands on the screen, up to the end of the line; it may come in pieces.
    func shown() -> String {
      var screen: [UInt8] = []
      while screen.last != 0x0A {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = bytes.withUnsafeMutableBytes { get(keyboard, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        screen += bytes.prefix(count)
      }
      return String(decoding: screen, as: UTF8.self)
    }
  }

  /// What a thread has read.
  private final class Result: Sendable {
    let input = Mutex<TerminalInput?>(nil)
  }

  /// Types into a terminal while a line is awaited, and gives what was read and what the screen showed.
  ///
  /// The reader has a thread of its own: it blocks, and the threads of the tests are few.
  private static func typing(_ bytes: [UInt8], hidden: Bool = false) -> (input: TerminalInput?, screen: String)? {
    guard let seat = Seat() else { return nil }
    let before = (seat.echoes, seat.interruptKey)
    let (screen, key) = (seat.screen, seat.interruptKey)
    let result = Result()
    Thread.detachNewThread {
      let terminal = SystemTerminal(environment: ["TERM": "xterm"], input: screen, output: screen)
      terminal.write("> ")
      let input = terminal.readLine(hidden: hidden)
      result.input.withLock { $0 = input }
    }
    seat.type(bytes) { $0.interruptKey != key && $0.echoes == !hidden }
    var read: TerminalInput?
    while read == nil {
      sched_yield()
      read = result.input.withLock { $0 }
    }
    #expect((seat.echoes, seat.interruptKey) == before)
    return (read, seat.shown())
  }

  @Test("a typed line stands on the screen; a hidden one does not", .timeLimit(.minutes(1)))
  func typed() throws {
    guard let open = Self.typing(Array("佐藤\n".utf8)) else {
      print("skipped: this machine gives no pseudo-terminal")
      return
    }
    #expect(open.input == .line("佐藤"))
    #expect(open.screen == "> 佐藤\r\n")
    let hidden = try #require(Self.typing(Array("1234\n".utf8), hidden: true))
    #expect(hidden.input == .line("1234"))
    #expect(hidden.screen == "> \r\n")
  }

  @Test("Ctrl-C and Ctrl-D end at once, without Enter", .timeLimit(.minutes(1)))
  func keys() throws {
    guard let broken = Self.typing(Array("佐藤".utf8) + [0x03]) else { return }
    #expect(broken.input == .interrupted)
    let ended = try #require(Self.typing([0x04]))
    #expect(ended.input == .endOfInput)
    let hidden = try #require(Self.typing([0x31, 0x03], hidden: true))
    #expect(hidden.input == .interrupted)
    #expect(!hidden.screen.contains("1"))
  }

  @Test("Backspace takes a whole kanji away", .timeLimit(.minutes(1)))
  func backspace() {
    guard let read = Self.typing(Array("佐籐".utf8) + [0x7F] + Array("藤\n".utf8)) else { return }
    #expect(read.input == .line("佐藤"))
  }

  @Test(
    "colour is used only where it is wanted",
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "dumb"], false), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "xterm", "NO_COLOR": ""], true), ([:], false),
    ])
  func colour(_ environment: [String: String], _ isWanted: Bool) {
    guard let seat = Seat() else { return }
    let terminal = SystemTerminal(environment: environment, input: seat.screen, output: seat.screen)
    #expect(terminal.isInteractive)
    #expect(terminal.wantsColour == isWanted)
  }
}
