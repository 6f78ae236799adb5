import WardKit

/// A request as it came, its head taken apart.
struct HTTPRequest {
  let method: String
  /// The path without the query, not decoded.
  let path: String
  /// The first value of each name in the query.
  let query: [String: String]
  /// The header lines, names in lower case.
  let headers: [(name: String, value: String)]
  var body: [UInt8] = []

  /// The length of the body that the head promises; `nil` when it is told in a way this server does not take.
  let bodyLength: Int?

  /// Reads the head of a request, or gives `nil` when it is not one.
  init?(head: [UInt8]) {
    var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    guard !lines.isEmpty else { return nil }
    let request = lines.removeFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard request.count == 3, request[2].hasPrefix("HTTP/1."), request[1].hasPrefix("/") else { return nil }
    method = request[0]
    let target = request[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    query = Self.query(target.count > 1 ? target[1] : "")
    var headers: [(name: String, value: String)] = []
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
      headers.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), Self.trimmed(value)))
    }
    self.headers = headers
    let lengths = headers.filter { $0.name == "content-length" }.map(\.value)
    if headers.contains(where: { $0.name == "transfer-encoding" }) || lengths.count > 1 {
      bodyLength = nil
    } else if let length = lengths.first {
      bodyLength = length.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(length) : nil
    } else {
      bodyLength = 0
    }
  }

  /// The first header line of a name in lower case.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// A value the browser was given to keep.
  func cookie(_ name: String) -> String? {
    for header in headers where header.name == "cookie" {
      for pair in header.value.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        if parts.count == 2, Self.trimmed(String(parts[0])) == name { return Self.trimmed(String(parts[1])) }
      }
    }
    return nil
  }

  /// Whether it only asks to see something.
  var isReading: Bool { method == "GET" || method == "HEAD" }

  /// The page the path names; the start for `/`; `nil` for what cannot be the name of a page.
  var pageID: PageID? {
    let name = path.dropFirst()
    let isName = name.utf8.allSatisfy { byte in
      byte == 0x2D || byte == 0x2E || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    guard isName, name.utf8.count <= 200 else { return nil }
    return name.isEmpty ? "start" : PageID(rawValue: String(name))
  }

  /// The language the browser asks for first, by its primary subtag.
  var preferredLanguage: Language {
    let first = header("accept-language")?.prefix { $0 != "," && $0 != ";" && $0 != "-" } ?? "ja"
    return Language(rawValue: first.lowercased())
  }

  private static func query(_ text: Substring) -> [String: String] {
    var values: [String: String] = [:]
    for pair in text.split(separator: "&").prefix(20) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, values[String(parts[0])] == nil { values[String(parts[0])] = String(parts[1]) }
    }
    return values
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    return String(String(text.drop(while: isSpace).reversed()).drop(while: isSpace).reversed())
  }
}
