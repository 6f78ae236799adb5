#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A socket on the loopback interface that answers one request at a time.
///
/// Browsers open connections before they need them; those wait beside, so that an idle one holds nobody up.
struct Listener {
  /// What could not be done, by its `errno`.
  struct Failure: Error {
    let code: Int32
  }

  /// The port the system gave.
  let port: UInt16
  private let descriptor: Int32
  private var waiting: [Int32] = []

  /// The most bytes of a request's head.
  private static let headLimit = 16 << 10
  /// The most connections that wait; the oldest makes room.
  private static let mostWaiting = 64
  /// The seconds a connection may be silent in the middle of a request.
  private static let patience = 5

  /// Opens a port of the system's choice.
  init() throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Glibc)
    let kind = Int32(SOCK_STREAM.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = descriptor
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isOpen else { throw Failure(code: errno) }
    port = UInt16(bigEndian: address.sin_port)
  }

  /// A request and the connection its response goes to.
  struct Exchange {
    let request: HTTPRequest
    fileprivate let connection: Int32

    /// Sends the response and closes the connection.
    func answer(_ response: HTTPResponse) {
      finish(connection, response, withBody: request.method != "HEAD")
      close(connection)
    }
  }

  /// Waits for the next request; what is none is answered here.
  ///
  /// - Parameter limit: The most bytes of a body.
  mutating func next(limit: Int) -> Exchange {
    while true {
      let connection = nextConnection()
      if let request = Self.receive(from: connection, limit: limit) {
        return Exchange(request: request, connection: connection)
      }
      close(connection)
    }
  }

  /// Waits for a connection that has something to say.
  private mutating func nextConnection() -> Int32 {
    while true {
      var polled = ([descriptor] + waiting).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&polled, nfds_t(polled.count), -1) > 0 else { continue }
      if let ready = polled.dropFirst().first(where: { $0.revents != 0 })?.fd {
        waiting.removeAll { $0 == ready }
        return ready
      }
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { continue }
      for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
        var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
      }
      if waiting.count == Self.mostWaiting { close(waiting.removeFirst()) }
      waiting.append(connection)
    }
  }

  // MARK: - One request

  private static func receive(from connection: Int32, limit: Int) -> HTTPRequest? {
    func refuse(_ response: HTTPResponse) -> HTTPRequest? {
      finish(connection, response)
      return nil
    }
    var received: [UInt8] = []
    var headEnd: Int?
    while headEnd == nil {
      guard received.count <= headLimit else { return refuse(.headTooLarge) }
      guard let more = receive(connection, 8 << 10) else { return nil }
      let searched = max(received.count - 3, 0)
      received += more
      headEnd = end(ofHeadIn: received, from: searched)
    }
    guard let headEnd, headEnd <= headLimit else { return refuse(.headTooLarge) }
    guard var request = HTTPRequest(head: Array(received[..<headEnd])) else { return refuse(.malformed) }
    guard let length = request.bodyLength else { return refuse(.lengthRequired) }
    guard length <= limit else { return refuse(.tooLarge) }
    if request.header("expect")?.lowercased() == "100-continue" {
      guard send(connection, Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) else { return nil }
    }
    request.body = Array(received[headEnd...].prefix(length))
    while request.body.count < length {
      guard let more = receive(connection, min(length - request.body.count, 64 << 10)) else { return nil }
      request.body += more
    }
    return request
  }

  /// The place after the empty line.
  private static func end(ofHeadIn bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    for index in start..<(bytes.count - 3)
    where bytes[index] == 13 && bytes[index + 1] == 10 && bytes[index + 2] == 13 && bytes[index + 3] == 10 {
      return index + 4
    }
    return nil
  }

  /// Sends the response, and takes what is still coming for a while: closing at once would take the response away from
  /// a browser that is still sending.
  private static func finish(_ connection: Int32, _ response: HTTPResponse, withBody: Bool = true) {
    guard send(connection, response.bytes(withBody: withBody)) else { return }
    shutdown(connection, Int32(SHUT_WR))
    var drained = 0
    while drained < 256 << 20, let more = receive(connection, 64 << 10) { drained += more.count }
  }

  /// The next bytes, or `nil` at the end and after too long a silence.
  private static func receive(_ connection: Int32, _ most: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(recv(connection, buffer.baseAddress, most, 0), 0)
    }
    return bytes.isEmpty ? nil : bytes
  }

  private static func send(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
