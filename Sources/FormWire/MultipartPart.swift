/// The headers of one part of a `multipart/form-data` body, as far as a form needs them.
struct MultipartPart: Hashable {
  /// The control's name.
  var name: String
  /// The file's name; `nil` for a text.
  var fileName: String?
  /// The media type the sender claims, `text/plain` when it claims none.
  var declaredType: String

  /// Whether a text is in the character set that forms are sent in. RFC 7578, section 4.5: a part may name another one,
  /// and its bytes would then be read as other words than were typed.
  private var isInUTF8: Bool {
    guard let set = ContentType(declaredType)?.parameters["charset"]?.lowercased() else { return true }
    return ["utf-8", "utf8", "us-ascii", "ascii"].contains(set)
  }

  /// Reads header lines, which end at CR LF each.
  init(headers: [UInt8], limits: FormBodyLimits) throws(FormBodyError) {
    var name: [UInt8]?
    var fileName: [UInt8]?
    var extendedName: String?
    var declaredType = "text/plain"
    for line in Self.lines(headers) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(HeaderReader.isTokenByte)
      else { throw FormBodyError(.malformedHeaders) }
      let value = Array(line[line.index(after: colon)...])
      switch HeaderReader.text(Array(line[..<colon])).lowercased() {
      case "content-disposition":
        var reader = HeaderReader(value)
        reader.skipSpace()
        guard HeaderReader.text(reader.token()).lowercased() == "form-data" else { throw FormBodyError(.missingName) }
        while let (key, bytes) = reader.parameter(quoting: .browser) {
          switch key {
          case "name" where name == nil: name = bytes
          case "filename" where fileName == nil: fileName = bytes
          case "filename*" where extendedName == nil: extendedName = Self.extendedValue(bytes)
          default: break
          }
        }
      case "content-type":
        declaredType = Self.trimmed(HeaderReader.text(value))
      case "content-transfer-encoding":
        // RFC 7578, section 4.7: deprecated, and only these leave the bytes as they are.
        guard ["7bit", "8bit", "binary"].contains(Self.trimmed(HeaderReader.text(value)).lowercased()) else {
          throw FormBodyError(.unsupportedEncoding)
        }
      default: break
      }
    }
    guard let name else { throw FormBodyError(.missingName) }
    guard name.count <= limits.nameBytes, (fileName?.count ?? 0) <= limits.nameBytes,
      (extendedName?.utf8.count ?? 0) <= limits.nameBytes
    else { throw FormBodyError(.nameTooLong(limit: limits.nameBytes)) }
    self.name = Self.browserText(name)
    self.fileName = (extendedName ?? fileName.map(Self.browserText)).map(Self.withoutPath)
    self.declaredType = declaredType
    if self.fileName == nil, !isInUTF8 { throw FormBodyError(.unsupportedEncoding) }
  }

  private static func lines(_ headers: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in headers.indices where headers[index] == 0x0A && index > 0 && headers[index - 1] == 0x0D {
      lines.append(headers[start..<index - 1])
      start = index + 1
    }
    if start < headers.count { lines.append(headers[start...]) }
    return lines
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    var utf8 = Substring(text).utf8.drop(while: isSpace)
    while let last = utf8.last, isSpace(last) { utf8.removeLast() }
    return String(Substring(utf8))
  }

  /// A name as browsers write it: UTF-8, with `"`, CR and LF percent-encoded and nothing else.
  private static func browserText(_ bytes: [UInt8]) -> String {
    HeaderReader.text(PercentEncoding.decoded(bytes, only: [0x22, 0x0D, 0x0A]))
  }

  /// A value in the form of RFC 5987, `UTF-8''%E6%B0%8F`, or `nil` when it is in another character set.
  private static func extendedValue(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, HeaderReader.text(Array(parts[0])).lowercased() == "utf-8" else { return nil }
    return HeaderReader.text(PercentEncoding.decoded(parts[2]))
  }

  /// A file's name without the folders some senders put before it.
  private static func withoutPath(_ name: String) -> String {
    var name = Substring(name)
    if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) { name = name[name.utf8.index(after: slash)...] }
    // A backslash is a letter of a name on most machines; only a whole Windows path is shortened.
    let start = Array(name.utf8.prefix(3))
    let isDrive = start.count == 3 && start[1] == UInt8(ascii: ":") && start[2] == UInt8(ascii: "\\")
    if isDrive || start.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "\\")]),
      let slash = name.utf8.lastIndex(of: UInt8(ascii: "\\"))
    {
      name = name[name.utf8.index(after: slash)...]
    }
    return String(name)
  }
}
