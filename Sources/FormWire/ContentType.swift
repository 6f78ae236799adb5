/// A media type with its parameters, as a `Content-Type` header gives it: `multipart/form-data; boundary="x"`.
public struct ContentType: Hashable, Sendable {
  /// Type and subtype in lower case, as `multipart/form-data`.
  public let name: String
  /// The parameters, names in lower case. Of equal names the first counts.
  public let parameters: [String: String]

  /// Reads a header value (RFC 9110, section 8.3.1), or gives `nil` when it does not begin with a type and subtype.
  ///
  /// A parameter that cannot be read ends the reading; those before it count.
  public init?(_ header: String) {
    var reader = HeaderReader(Array(header.utf8))
    reader.skipSpace()
    let type = reader.token()
    guard !type.isEmpty, reader.take(UInt8(ascii: "/")) else { return nil }
    let subtype = reader.token()
    guard !subtype.isEmpty else { return nil }
    reader.skipSpace()
    guard reader.isAtEnd || reader.next == UInt8(ascii: ";") else { return nil }
    name = (HeaderReader.text(type) + "/" + HeaderReader.text(subtype)).lowercased()
    var parameters: [String: String] = [:]
    while let (name, value) = reader.parameter(quoting: .backslash) {
      if parameters[name] == nil { parameters[name] = HeaderReader.text(value) }
    }
    self.parameters = parameters
  }
}
