/// How many pages a PDF has, where its plain text says so.
///
/// A PDF that keeps its objects compressed or encrypted says nothing here: the answer is then `nil`, never a guess.
/// Source: ISO 32000-1, 7.7.3 (page tree): page objects have /Type /Page, the root of the tree /Type /Pages and /Count.
enum PDFPages {
  /// The number of pages, when page objects can be counted. Takes time linear in the bytes.
  static func count(in bytes: [UInt8]) -> Int? {
    var pages = 0
    var largestCount: Int?
    var hidesObjects = false
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let end = nameEnd(bytes, from: index + 1)
      let name = bytes[index + 1..<end]
      if name.elementsEqual("Type".utf8) {
        let value = skippingSpace(bytes, from: end)
        if value < bytes.count, bytes[value] == UInt8(ascii: "/") {
          let valueEnd = nameEnd(bytes, from: value + 1)
          let kind = bytes[value + 1..<valueEnd]
          if kind.elementsEqual("Page".utf8) { pages += 1 }
          if kind.elementsEqual("ObjStm".utf8) { hidesObjects = true }
          index = valueEnd
          continue
        }
      } else if name.elementsEqual("Count".utf8) {
        var number = skippingSpace(bytes, from: end)
        var count = 0
        while number < bytes.count, (0x30...0x39).contains(bytes[number]), count < 1_000_000 {
          count = count * 10 + Int(bytes[number] - 0x30)
          number += 1
        }
        largestCount = max(largestCount ?? 0, count)
      } else if name.elementsEqual("Encrypt".utf8) {
        hidesObjects = true
      }
      index = end
    }
    // Objects rewritten by an update stand twice: the tree's own count is then the smaller, true one.
    guard !hidesObjects, pages > 0 else { return nil }
    return largestCount.map { $0 > 0 ? min($0, pages) : pages } ?? pages
  }

  private static func nameEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x41...0x5A).contains(bytes[end]) || (0x61...0x7A).contains(bytes[end]) { end += 1 }
    return end
  }

  private static func skippingSpace(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    return index
  }
}
