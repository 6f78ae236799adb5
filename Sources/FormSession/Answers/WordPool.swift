/// Words as bytes in one run, each list of them with a table to find a word by.
struct WordPool: Sendable {
  /// A list of words.
  struct List: Sendable {
    /// The place of its first word among all.
    var first: Int32
    var count: Int32
    var firstSlot: Int32
    var mask: Int32
  }

  private(set) var lists: [List] = []
  private(set) var slots: [Int32] = []
  private(set) var bytes: [UInt8] = []
  /// Where the bytes of each word begin; one number more than there are words.
  private(set) var starts: [Int32] = [0]

  /// Adds a list and gives its place.
  mutating func add(_ words: [[UInt8]]) -> Int32 {
    var size = 8
    while size < words.count * 4 { size *= 2 }
    let list = List(
      first: Int32(starts.count - 1), count: Int32(words.count), firstSlot: Int32(slots.count), mask: Int32(size - 1))
    slots += Array(repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      bytes += word
      starts.append(Int32(bytes.count))
      var slot = word.withUnsafeBufferPointer { EightBytes.hash($0) } & (size - 1)
      while slots[Int(list.firstSlot) + slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[Int(list.firstSlot) + slot] = Int32(index)
    }
    lists.append(list)
    return Int32(lists.count - 1)
  }

  /// A word of a list.
  func word(_ place: Int, of list: Int32) -> String {
    let word = Int(lists[Int(list)].first) + place
    return String(decoding: bytes[Int(starts[word])..<Int(starts[word + 1])], as: UTF8.self)
  }

  /// The pool as it is read during a check.
  struct Borrowed {
    let lists: UnsafeBufferPointer<List>
    let slots: UnsafeBufferPointer<Int32>
    let bytes: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<Int32>

    /// The place of a word in a list, or -1.
    @inline(__always)
    func place(of word: UnsafeBufferPointer<UInt8>, in list: Int32) -> Int {
      let list = lists[Int(list)]
      var slot = EightBytes.hash(word) & Int(list.mask)
      while true {
        let place = slots[Int(list.firstSlot) + slot]
        if place < 0 || isEqual(Int(place), of: list, word) { return Int(place) }
        slot = (slot + 1) & Int(list.mask)
      }
    }

    /// Whether the word at a place of a list is this one.
    @inline(__always)
    func isEqual(_ place: Int, of list: List, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
      let own = self.word(place, of: list)
      return own.count == word.count && EightBytes.areSame(own, word)
    }

    @inline(__always)
    func word(_ place: Int, of list: List) -> UnsafeBufferPointer<UInt8> {
      let index = Int(list.first) + place
      return UnsafeBufferPointer(rebasing: bytes[Int(starts[index])..<Int(starts[index + 1])])
    }
  }

  func borrow<Result>(_ body: (Borrowed) -> Result) -> Result {
    lists.withUnsafeBufferPointer { lists in
      slots.withUnsafeBufferPointer { slots in
        bytes.withUnsafeBufferPointer { bytes in
          starts.withUnsafeBufferPointer { starts in
            body(Borrowed(lists: lists, slots: slots, bytes: bytes, starts: starts))
          }
        }
      }
    }
  }
}

/// Bytes looked at eight at a time.
enum EightBytes {
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of the first byte that is a certain one, and perhaps of some after it.
  @inline(__always)
  static func marks(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highest
  }

  /// The highest bit of the first byte below 0x20, and perhaps of some after it.
  @inline(__always)
  static func controls(in word: UInt64) -> UInt64 { (word &- ones &* 0x20) & ~word & highest }

  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= word.count {
      hash = (hash ^ load(word, at: at)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      at += 8
    }
    while at < word.count {
      hash = (hash ^ UInt64(word[at])) &* 0x0000_0100_0000_01B3
      at += 1
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  /// Whether as many bytes are the same ones.
  @inline(__always)
  static func areSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = left.count
    var at = 0
    while at + 8 <= count {
      if load(left, at: at) != load(right, at: at) { return false }
      at += 8
    }
    while at < count {
      if left[at] != right[at] { return false }
      at += 1
    }
    return true
  }
}
