import WardKit

/// What is sent back.
struct HTTPResponse {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// A page of the form. It holds personal data, so nobody on the way keeps it.
  static func page(_ html: [UInt8], status: Int = 200, allowsScript: Bool) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        (
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; \(allowsScript ? "script-src 'self'; " : "")form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
      ],
      body: html)
  }

  /// The way to a page: after something was sent, so that reloading sends nothing again.
  static func seeOther(_ page: Page) -> HTTPResponse {
    HTTPResponse(status: 303, headers: [("Location", "/" + page.id.rawValue), ("Cache-Control", "no-store")])
  }

  static func styleSheet(_ css: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [("Content-Type", "text/css; charset=utf-8"), ("Cache-Control", "max-age=60")], body: css)
  }

  static func script(_ javascript: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "max-age=60")],
      body: javascript)
  }

  static let notFound = text(404, "There is nothing here.\n")
  static let notAllowed = text(405, "This address is read with GET and written to with POST.\n", ("Allow", "GET, POST"))
  static let malformed = text(400, "This is not a request.\n")
  static let lengthRequired = text(411, "Say how long the body is.\n")
  static let tooLarge = text(413, "That is too much to take.\n")
  static let headTooLarge = text(431, "The head of the request is too long.\n")
  /// The submission could not be kept: the resident is told to send it again, never that it arrived.
  static let unavailable = text(503, "今は受け取れません。しばらくしてから、もう一度送ってください。\n")

  private static func text(_ status: Int, _ text: String, _ header: (String, String)...) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")] + header.map { ($0.0, $0.1) },
      body: Array(text.utf8))
  }

  /// The response as it goes over the wire.
  func bytes(withBody: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "")\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    head += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n"
    head += "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + (withBody ? body : [])
  }

  private static let reasons = [
    200: "OK", 303: "See Other", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
    411: "Length Required", 413: "Content Too Large", 415: "Unsupported Media Type",
    431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]
}
