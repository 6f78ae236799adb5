/// Finds many words in a text at once, in one pass: at each place the longest, and none inside another.
///
/// A trie over scalars. Its first step is a table, so that a place where no word begins costs one look; each further
/// step is one look into a hash table. A place takes at most as many steps as the longest word has scalars, so the
/// work is linear in the text for a given list of words.
public struct TermAutomaton: Sendable {
  /// A word that was found.
  public struct Match: Hashable, Sendable {
    /// The place of the word in the list.
    public let term: Int
    /// Where it stands: UTF-8 offsets in a string, indices in a list of scalars.
    public let range: Range<Int>
  }

  /// The page of the first-step table for each block of 256 scalars; 0 is the empty page.
  private var pages = [UInt16](repeating: 0, count: 0x1100)
  /// Pages of 256 nodes each; 0 where no word begins.
  private var roots = [Int32](repeating: 0, count: 256)
  /// The further steps: an open hash table from node and scalar to node.
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  private var mask = 0
  /// The word that ends at a node, or -1, and whether any goes on. Node 0 is none.
  private var ends: [Int32] = [-1]
  private var goesOn: [Bool] = [false]

  /// Creates an automaton for a list of words. Empty words are passed over; of equal ones the first counts.
  public init(_ terms: [String]) {
    let words = terms.map { $0.unicodeScalars.map(\.value) }
    let steps = words.reduce(0) { $0 + max($1.count - 1, 0) }
    var size = 16
    while size < steps * 2 { size *= 2 }
    keys = Array(repeating: .max, count: size)
    targets = Array(repeating: 0, count: size)
    mask = size - 1
    for (index, word) in words.enumerated() {
      guard let first = word.first else { continue }
      var node = root(first)
      for scalar in word.dropFirst() { node = child(of: node, scalar) }
      if ends[Int(node)] < 0 { ends[Int(node)] = Int32(index) }
    }
  }

  private mutating func newNode() -> Int32 {
    ends.append(-1)
    goesOn.append(false)
    return Int32(ends.count - 1)
  }

  private mutating func root(_ scalar: UInt32) -> Int32 {
    let block = Int(scalar >> 8)
    if pages[block] == 0 {
      pages[block] = UInt16(roots.count / 256)
      roots.append(contentsOf: repeatElement(0, count: 256))
    }
    let place = Int(pages[block]) * 256 + Int(scalar & 0xFF)
    if roots[place] == 0 { roots[place] = newNode() }
    return roots[place]
  }

  private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let key = Self.key(node, scalar)
    var slot = Self.slot(key, mask)
    while keys[slot] != .max {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    goesOn[Int(node)] = true
    keys[slot] = key
    targets[slot] = newNode()
    return targets[slot]
  }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  // MARK: - Finding

  @inline(__always)
  private func first(_ scalar: UInt32) -> Int32 {
    let block = Int(scalar >> 8)
    guard block < pages.count else { return 0 }
    return roots[Int(pages[block]) * 256 + Int(scalar & 0xFF)]
  }

  @inline(__always)
  private func next(_ node: Int32, _ scalar: UInt32) -> Int32 {
    guard goesOn[Int(node)] else { return 0 }
    let key = Self.key(node, scalar)
    var slot = Self.slot(key, mask)
    while keys[slot] != .max {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The words in a text from its start to its end: at each place the longest that begins there, going on behind it.
  ///
  /// - Returns: The words with their UTF-8 offsets.
  public func matches(in text: String) -> [Match] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [Match] = []
      var index = 0
      while index < bytes.count {
        let start = index
        var node = first(Self.scalar(in: bytes, at: &index))
        guard node != 0 else { continue }
        var longest: Match?
        var place = index
        while true {
          let term = ends[Int(node)]
          if term >= 0 { longest = Match(term: Int(term), range: start..<place) }
          guard place < bytes.count else { break }
          node = next(node, Self.scalar(in: bytes, at: &place))
          guard node != 0 else { break }
        }
        if let longest {
          found.append(longest)
          index = longest.range.upperBound
        }
      }
      return found
    }
  }

  /// The words in a list of scalars, each the longest at its place that is accepted.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - steps: Grows by the looks that were taken.
  ///   - isAccepted: Whether a word may stand at a place; a shorter one is tried where it may not.
  func matches(
    in scalars: [UInt32], steps: inout Int, where isAccepted: (Int, Range<Int>) -> Bool
  ) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < scalars.count {
      var node = first(scalars[index])
      var longest: Match?
      var place = index + 1
      steps += 1
      while node != 0 {
        let term = Int(ends[Int(node)])
        if term >= 0, isAccepted(term, index..<place) { longest = Match(term: term, range: index..<place) }
        guard place < scalars.count else { break }
        node = next(node, scalars[place])
        place += 1
        steps += 1
      }
      if let longest { found.append(longest) }
      index = longest?.range.upperBound ?? index + 1
    }
    return found
  }

  /// Reads the scalar that begins at an index and moves the index past it. The bytes are those of a `String`.
  @inline(__always)
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      return UInt32(lead)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else {
      index += 1
      return 0xFFFD
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += length
    return value
  }
}
