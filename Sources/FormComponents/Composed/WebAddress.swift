/// An address of another site: `https://` or `http://`, and nothing a browser would obey instead of visiting.
public struct WebAddress: Hashable, Sendable {
  /// The address as it was given.
  public let text: String

  /// Creates an address, or returns `nil` for other schemes (`javascript:`, `data:`), for an address without a host, and
  /// for one with spaces, control characters or marks that turn text around. At most 2,048 bytes.
  public init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard text.utf8.count <= 2_048, let scheme = schemes.first(where: text.lowercased().hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?"), first != UInt8(ascii: "#"),
      // Anything else is written percent-encoded, or as punycode.
      rest.allSatisfy({ (0x21...0x7E).contains($0) && !#""<>\^`{|}"#.utf8.contains($0) })
    else { return nil }
    self.text = text
  }
}
