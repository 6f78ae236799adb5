import FormSource
import Testing

@Suite("The name an author meant")
struct NearestNameTests {
  private static let names = [
    "date", "text", "choice", "choices", "personName", "child-allowance", "氏名", "yesNo", "yen",
  ]

  @Test(
    "a slip of the finger is recognised",
    arguments: [
      ("dates", "date"), ("dtae", "date"), ("Date", "date"), ("ｄａｔｅ", "date"), ("personname", "personName"),
      ("person_name", "personName"), ("choise", "choice"), ("chioces", "choices"),
      ("childAllowance", "child-allowance"),
      ("氏命", "氏名"), ("txet", "text"), ("persnName", "personName"),
    ])
  func near(_ name: String, expected: String) {
    #expect(NearestName.nearest(to: name, in: Self.names) == expected)
  }

  @Test("nothing is suggested where nothing is near", arguments: ["number", "x", "", "住所", "zzzz", "telephone"])
  func far(_ name: String) {
    #expect(NearestName.nearest(to: name, in: Self.names) == nil)
  }

  @Test("the name itself is never suggested, and long names are not compared")
  func limits() {
    #expect(NearestName.nearest(to: "date", in: ["date"]) == nil)
    let long = String(repeating: "a", count: 100_000)
    #expect(NearestName.nearest(to: long, in: [long + "b"]) == nil)
    #expect(NearestName.nearest(to: "a", in: ["b", "c"]) == nil)
  }
}

@Suite("Hashing content")
struct ContentHashTests {
  /// NIST, FIPS 180-4 example values and the SHA-256 short message test vectors.
  @Test(
    "the published hashes come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(_ text: String, expected: String) {
    #expect(ContentHash.sha256(Array(text.utf8)) == expected)
  }

  @Test("a million letters, and a sequence that is no array")
  func long() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(ContentHash.sha256(Array(repeating: UInt8(ascii: "a"), count: 1_000_000)) == expected)
    let letters = (0..<1_000).lazy.map { UInt8(truncatingIfNeeded: $0) }
    #expect(ContentHash.sha256(letters) == ContentHash.sha256(Array(letters)))
  }
}
