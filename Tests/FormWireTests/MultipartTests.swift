import FormComponents
import FormTestSupport
import FormText
import FormWire
import Testing

private let contentType = "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk"
private let boundary = "----WebKitFormBoundary7MA4YWxk"

/// A body from parts given as header lines and content, as browsers put it together.
private func multipart(_ parts: [(headers: [String], content: [UInt8])]) -> [UInt8] {
  var bytes: [UInt8] = []
  for part in parts {
    bytes += Array(("--" + boundary + "\r\n").utf8)
    for header in part.headers { bytes += Array((header + "\r\n").utf8) }
    bytes += [0x0D, 0x0A] + part.content + [0x0D, 0x0A]
  }
  return bytes + Array(("--" + boundary + "--\r\n").utf8)
}

private func text(_ name: String, _ value: String) -> (headers: [String], content: [UInt8]) {
  (["Content-Disposition: form-data; name=\"\(name)\""], Array(value.utf8))
}

private func file(_ disposition: String, _ bytes: [UInt8], type: String = "image/png") -> (
  headers: [String], content: [UInt8]
) {
  (["Content-Disposition: form-data; \(disposition)", "Content-Type: \(type)"], bytes)
}

private func read(_ bytes: [UInt8], limits: FormBodyLimits = FormBodyLimits()) throws(FormBodyError) -> FormBody {
  try FormBodyReader.read(bytes, contentType: contentType, limits: limits)
}

private func reason(_ bytes: [UInt8], limits: FormBodyLimits = FormBodyLimits()) -> FormBodyError.Reason? {
  do {
    _ = try read(bytes, limits: limits)
    return nil
  } catch {
    return error.reason
  }
}

@Suite("Form bodies with files")
struct MultipartTests {
  @Test("texts, several of one name and a file arrive as they were sent")
  func sample() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x0D, 0x0A, 0x2D, 0x2D, 0x00, 0xFF]
    let body = try read(
      multipart([
        text("claimantName.family", "特別"), text("choices", "a"), text("choices", "b"), text("empty", ""),
        text("memo", "一行目\r\n二行目"), file("name=\"paper\"; filename=\"住民票.png\"", png),
      ]))
    #expect(body.entries["claimantName.family"] == ["特別"])
    #expect(body.entries["choices"] == ["a", "b"])
    #expect(body.entries["empty"] == [""])
    #expect(body.entries["memo"] == ["一行目\r\n二行目"])
    #expect(body.entries.files("paper") == [.init(name: "住民票.png", declaredType: "image/png", bytes: png)])
    #expect(body.refusedFiles == [])
  }

  @Test("a file control in which nothing was chosen sends nothing")
  func nothingChosen() throws {
    let body = try read(multipart([file("name=\"paper\"; filename=\"\"", [], type: "application/octet-stream")]))
    #expect(body == FormBody())
  }

  @Test(
    "names are read as browsers and older programs write them",
    arguments: [
      (#"name="a"; filename="x.png""#, "x.png"),
      (#"name=a; filename=x.png"#, "x.png"),
      (#"filename="x.png"; name="a""#, "x.png"),
      (#"NAME="a"; FileName="x.png""#, "x.png"),
      (#"name="a";filename="住民票 1.png""#, "住民票 1.png"),
      (#"name="a"; filename="say %22hi%22.png""#, "say \"hi\".png"),
      (#"name="a"; filename="100%.png""#, "100%.png"),
      (#"name="a"; filename="100%41.png""#, "100%41.png"),
      (#"name="a"; filename="say \"hi\".png""#, "say \"hi\".png"),
      (#"name="a"; filename="back\slash.png""#, "back\\slash.png"),
      (#"name="a"; filename="ends\""#, "ends\\"),
      (#"filename="ends\"; name="a""#, "ends\\"),
      (#"name="a"; filename="C:\Users\hanako\x.png""#, "x.png"),
      (#"name="a"; filename="\\server\share\x.png""#, "x.png"),
      (#"name="a"; filename="../../etc/passwd""#, "passwd"),
      (#"name="a"; filename="x.png"; filename*=UTF-8''%E4%BD%8F%E6%B0%91%E7%A5%A8.png"#, "住民票.png"),
      (#"name="a"; filename*=utf-8'ja'%e4%bd%8f.png"#, "住.png"),
      (#"name="a"; filename="x.png"; filename*=ISO-8859-1''%E9.png"#, "x.png"),
      (#"name="a"; filename="a;b=c.png""#, "a;b=c.png"),
    ])
  func names(_ disposition: String, expected: String) throws {
    let body = try read(multipart([file(disposition, [1])]))
    #expect(body.entries.files("a").map { Array($0.name.unicodeScalars) } == [Array(expected.unicodeScalars)])
  }

  @Test("a control's name may hold anything, quoted as browsers do")
  func controlNames() throws {
    let body = try read(multipart([text("a%22b%0D%0Ac", "1"), text("氏名", "2"), text("", "3")]))
    #expect(body.entries["a\"b\r\nc"] == ["1"])
    #expect(body.entries["氏名"] == ["2"])
    #expect(body.entries[""] == ["3"])
  }

  @Test("text that is not UTF-8 and NUL are kept visible")
  func bytes() throws {
    let body = try read(multipart([(text("a", "").headers, [0x61, 0x00, 0xFF, 0xE6, 0xB0])]))
    #expect(body.entries["a"].map { Array($0.unicodeScalars) } == [["a", "\0", "\u{FFFD}", "\u{FFFD}"]])
  }

  @Test("what is nearly a boundary is content")
  func nearBoundaries() throws {
    let contents = [
      "\r\n--", "\r\n--\(boundary)X", "--\(boundary)", "\r\r\n--\(boundary.dropLast())", "\r\n\r\n--\(boundary)-x",
      "\n--\(boundary)\n", "\r", "\r\n", "\r\n--\(boundary) x", "\r\n--\(boundary)\r",
    ]
    let body = try read(multipart(contents.map { text("a", $0) }))
    #expect(body.entries["a"].map { Array($0.utf8) } == contents.map { Array($0.utf8) })
  }

  @Test("a text says it is in UTF-8 or ASCII, or nothing; in another character set it is refused instead of read wrong")
  func characterSets() throws {
    func body(_ type: String) -> [UInt8] {
      Array(
        ("--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: \(type)\r\n\r\n氏名\r\n"
          + "--\(boundary)--\r\n").utf8)
    }
    for type in [
      "text/plain", "text/plain; charset=UTF-8", "text/plain;charset=\"utf-8\"", "text/plain; charset=us-ascii",
    ] {
      #expect(try read(body(type)).entries["a"] == ["氏名"], "\(type)")
    }
    for type in ["text/plain; charset=Shift_JIS", "text/plain; charset=iso-8859-1"] {
      #expect(throws: FormBodyError(.unsupportedEncoding)) { try read(body(type)) }
    }
  }

  @Test("lines that end in LF alone are no multipart body, and nothing of them is taken")
  func lineFeeds() {
    let bytes = Array("--\(boundary)\nContent-Disposition: form-data; name=\"a\"\n\n1\n--\(boundary)--\n".utf8)
    #expect(throws: FormBodyError(.incomplete)) { try read(bytes) }
  }

  @Test("text before the first boundary, after the last one and spaces after a boundary are passed over")
  func surroundings() throws {
    let bytes = Array(
      ("preamble\r\n--\(boundary) \t\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--\(boundary)--\r\n"
        + "epilogue\r\n--\(boundary)\r\nnothing").utf8)
    #expect(try read(bytes).entries["a"] == ["1"])
  }

  @Test("a body cut at every byte gives the same as the whole")
  func everySplit() throws {
    let bytes = multipart([
      text("a", "\r\n--\(boundary.dropLast())\r\n"), text("b", "氏名"), text("c", ""),
      file("name=\"f\"; filename=\"x\"", [0x0D, 0x0A, 0x2D, 0x2D, 0x0D, 0x0D, 0x0A]),
    ])
    let whole = try read(bytes)
    #expect(whole.entries.controlNames == ["a", "b", "c", "f"])
    for cut in 0...bytes.count {
      var reader = try FormBodyReader(contentType: contentType)
      try reader.feed(bytes[..<cut])
      try reader.feed(bytes[cut...])
      #expect(try reader.finish() == whole)
    }
    var reader = try FormBodyReader(contentType: contentType)
    for byte in bytes { try reader.feed([byte]) }
    #expect(try reader.finish() == whole)
    // The same holds for the other encoding.
    let plain = Array("a=%E6%B0%8F+&b=2&b=%".utf8)
    let expected = try FormBodyReader.read(plain, contentType: "application/x-www-form-urlencoded")
    for cut in 0...plain.count {
      var reader = try FormBodyReader(contentType: "application/x-www-form-urlencoded")
      try reader.feed(plain[..<cut])
      try reader.feed(plain[cut...])
      #expect(try reader.finish() == expected)
    }
  }

  @Test("random contents, cut at random, arrive as they were sent", arguments: 0..<30 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x0D], [0x0A], [0x0D, 0x0A], Array("--".utf8), Array(boundary.utf8), Array("\r\n--\(boundary.dropLast(3))".utf8),
      Array("氏名".utf8), [0x00], Array(repeating: 0x61, count: 70_000), Array("x".utf8),
    ]
    var parts: [(headers: [String], content: [UInt8])] = []
    var expected = PageEntries()
    for index in 0..<Int.random(in: 1...6, using: &random) {
      var content: [UInt8] = []
      for _ in 0..<Int.random(in: 0...6, using: &random) { content += pieces.randomElement(using: &random) ?? [] }
      // A whole boundary inside would be one.
      guard !String(decoding: content, as: UTF8.self).contains("--\(boundary)") else { continue }
      parts.append(file("name=\"f\(index % 2)\"; filename=\"n\"", content))
      expected.append(
        .init(name: "n", declaredType: "image/png", bytes: content), to: ControlName(rawValue: "f\(index % 2)"))
    }
    let bytes = multipart(parts)
    var reader = try FormBodyReader(contentType: contentType)
    var at = 0
    while at < bytes.count {
      let end = min(at + Int.random(in: 1...100_000, using: &random), bytes.count)
      try reader.feed(bytes[at..<end])
      at = end
    }
    #expect(try reader.finish().entries == expected)
  }

  @Test(
    "a body that is not right is refused with a reason",
    arguments: [
      ("", FormBodyError.Reason.incomplete),
      ("--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", .incomplete),
      ("--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n", .incomplete),
      ("--\(boundary)\r\nContent-Disposition: form-data\r\n\r\n1\r\n--\(boundary)--", .missingName),
      ("--\(boundary)\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--\(boundary)--", .missingName),
      ("--\(boundary)\r\n\r\n1\r\n--\(boundary)--", .missingName),
      ("--\(boundary)\r\nno colon\r\n\r\n1\r\n--\(boundary)--", .malformedHeaders),
      (
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n folded\r\n\r\n1\r\n--\(boundary)--",
        .malformedHeaders
      ),
      (
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n--\(boundary)--",
        .unsupportedEncoding
      ),
    ])
  func refused(_ body: String, expected: FormBodyError.Reason) {
    #expect(reason(Array(body.utf8)) == expected)
  }

  @Test("a file over the limit is left out and told, and everything else is kept")
  func largeFile() throws {
    let bytes = multipart([
      text("a", "before"), file("name=\"paper\"; filename=\"big.pdf\"", Array(repeating: 7, count: 2_001)),
      file("name=\"paper\"; filename=\"fits.pdf\"", Array(repeating: 8, count: 2_000)), text("b", "after"),
    ])
    let body = try read(bytes, limits: FormBodyLimits(fileBytes: 2_000))
    #expect(body.entries["a"] == ["before"])
    #expect(body.entries["b"] == ["after"])
    #expect(body.entries.files("paper").map(\.name) == ["fits.pdf"])
    #expect(body.refusedFiles.map(\.name) == ["big.pdf"])
    #expect(body.refusedFiles.map(\.control) == ["paper"])
    #expect(body.refusedFiles.map(\.limit) == [2_000])
  }

  @Test("what is over a limit is refused, what just fits is not")
  func limits() {
    let two = multipart([text("a", "123"), text("b", "456")])
    #expect(reason(two, limits: FormBodyLimits(entries: 1)) == .tooManyEntries(limit: 1))
    #expect(reason(two, limits: FormBodyLimits(entries: 2)) == nil)
    #expect(reason(two, limits: FormBodyLimits(textBytes: 2)) == .textTooLong(limit: 2))
    #expect(reason(two, limits: FormBodyLimits(textBytes: 3)) == nil)
    #expect(reason(two, limits: FormBodyLimits(allTextBytes: 7)) == .textTooLong(limit: 7))
    #expect(reason(two, limits: FormBodyLimits(allTextBytes: 8)) == nil)
    #expect(reason(two, limits: FormBodyLimits(bodyBytes: two.count - 1)) == .bodyTooLarge(limit: two.count - 1))
    #expect(reason(two, limits: FormBodyLimits(bodyBytes: two.count)) == nil)
    let header = "Content-Disposition: form-data; name=\"a\"".utf8.count
    #expect(reason(two, limits: FormBodyLimits(headerBytes: header - 1)) == .headersTooLong(limit: header - 1))
    #expect(reason(two, limits: FormBodyLimits(headerBytes: header)) == nil)
    #expect(reason(multipart([text("abc", "")]), limits: FormBodyLimits(nameBytes: 2)) == .nameTooLong(limit: 2))
    #expect(
      reason(multipart([file("name=\"a\"; filename=\"abc\"", [])]), limits: FormBodyLimits(nameBytes: 2))
        == .nameTooLong(limit: 2))
    // Limits without limit do not overflow.
    let endless = FormBodyLimits(
      bodyBytes: .max, entries: .max, nameBytes: .max, textBytes: .max, allTextBytes: .max, fileBytes: .max,
      headerBytes: .max)
    #expect(reason(two, limits: endless) == nil)
    #expect(reason([], limits: FormBodyLimits(bodyBytes: -1)) == .incomplete)
  }

  @Test("an error stays, whatever is fed after it")
  func afterError() throws {
    var reader = try FormBodyReader(contentType: contentType, limits: FormBodyLimits(bodyBytes: 10))
    let large = Array(repeating: UInt8(0), count: 11)
    for _ in 0..<2 {
      let error = #expect(throws: FormBodyError.self) { try reader.feed(large) }
      #expect(error?.reason == .bodyTooLarge(limit: 10))
    }
    let error = #expect(throws: FormBodyError.self) { try reader.finish() }
    #expect(error?.reason == .bodyTooLarge(limit: 10))
  }

  @Test("random bytes and mutated bodies never bring the reader down", arguments: 0..<10 as Range<UInt64>)
  func fuzz(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let document = multipart([text("a", "1"), file("name=\"f\"; filename=\"x%22\\\"; filename*=UTF-8''%E4", [1, 2])])
    for _ in 0..<FuzzEffort.rounds(200) {
      var bytes = document
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
        default: bytes[at] = UInt8.random(in: 0...255, using: &random)
        }
      }
      // Cutting never changes the outcome, right or wrong.
      let cut = Int.random(in: 0...bytes.count, using: &random)
      var pieces = try FormBodyReader(contentType: contentType)
      var outcome: FormBody?
      do {
        try pieces.feed(bytes[..<cut])
        try pieces.feed(bytes[cut...])
        outcome = try pieces.finish()
      } catch {}
      #expect(outcome == (try? read(bytes)))
    }
  }
}

@Suite("Content types")
struct MediaTypeTests {
  @Test(
    "a content type is read with its parameters",
    arguments: [
      ("multipart/form-data; boundary=abc", "multipart/form-data", "abc"),
      ("Multipart/Form-Data;BOUNDARY=\"a b;c\"", "multipart/form-data", "a b;c"),
      ("multipart/form-data; charset=utf-8; boundary=abc", "multipart/form-data", "abc"),
      ("multipart/form-data ; boundary = abc ; x=y", "multipart/form-data", "abc"),
      ("multipart/form-data; boundary=\"a\\\"b\"", "multipart/form-data", "a\"b"),
      ("multipart/form-data; boundary=a; boundary=b", "multipart/form-data", "a"),
      ("text/plain", "text/plain", nil), (" text/plain;", "text/plain", nil),
      ("multipart/form-data; boundary", "multipart/form-data", nil),
    ] as [(String, String, String?)])
  func types(_ header: String, name: String, boundary: String?) {
    #expect(ContentType(header)?.name == name)
    #expect(ContentType(header)?.parameters["boundary"] == boundary)
  }

  @Test("what is no content type is none", arguments: ["", "text", "/plain", "text/", "te xt/plain", "text/plain x"])
  func none(_ header: String) {
    #expect(ContentType(header) == nil)
  }

  @Test(
    "a body of another type, or without a usable boundary, is refused",
    arguments: [
      (nil, .unsupportedType), ("text/plain", .unsupportedType), ("application/json", .unsupportedType),
      ("multipart/mixed; boundary=a", .unsupportedType), ("multipart/form-data", .missingBoundary),
      ("multipart/form-data; boundary=\"\"", .missingBoundary),
      ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", .missingBoundary),
      ("multipart/form-data; boundary=\"a\\\rb\"", .missingBoundary),
    ] as [(String?, FormBodyError.Reason)])
  func refused(_ header: String?, expected: FormBodyError.Reason) {
    let error = #expect(throws: FormBodyError.self) { try FormBodyReader(contentType: header) }
    #expect(error?.reason == expected)
  }

  @Test("every reason has a status and a sentence in every language that says what to do")
  func messages() {
    let reasons: [FormBodyError.Reason] = [
      .unsupportedType, .missingBoundary, .bodyTooLarge(limit: 1), .tooManyEntries(limit: 1), .nameTooLong(limit: 1),
      .textTooLong(limit: 1), .headersTooLong(limit: 1), .malformedHeaders, .missingName, .unsupportedEncoding,
      .incomplete,
    ]
    for reason in reasons {
      let error = FormBodyError(reason)
      #expect((400...415).contains(error.status))
      #expect(error.message[.japanese].plain.hasSuffix("もう一度送ってください。"))
      #expect(error.message[.easyJapanese].plain.hasSuffix("もう一度 送ってください。"))
      #expect(error.message[.english].plain.hasSuffix("."))
      for language in [error.message[.japanese], error.message[.english]] {
        for word in ["エラー", "不正", "無効", "invalid", "required", "please", "sorry"] {
          #expect(!language.plain.lowercased().contains(word))
        }
      }
    }
  }
}
