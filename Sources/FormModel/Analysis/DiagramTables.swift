/// The diagrams by what they are made of: a hash table with open addressing whose slots hold numbers of diagrams.
///
/// Whether a diagram is the one that is looked for is for the owner to say, who has its parts.
struct DiagramTable {
  /// A slot without a diagram holds 0, the number of a constant.
  private var slots: [DiagramID]
  private var hashes: [UInt64]
  private var count = 0

  init() {
    slots = Array(repeating: 0, count: 1 << 10)
    hashes = Array(repeating: 0, count: 1 << 10)
  }

  static func hash(_ variable: Int32, _ children: ArraySlice<DiagramID>) -> UInt64 {
    var hash = UInt64(UInt32(bitPattern: variable)) &* 0x9E37_79B9_7F4A_7C15
    for child in children {
      hash = (hash ^ UInt64(UInt32(bitPattern: child))) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return hash
  }

  /// The first slot for a hash.
  func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  /// The slot after another.
  func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  /// The diagram in a slot.
  subscript(slot: Int) -> DiagramID? { slots[slot] == 0 ? nil : slots[slot] }

  /// Puts a diagram into an empty slot.
  mutating func insert(_ id: DiagramID, at slot: Int, hash: UInt64) {
    slots[slot] = id
    hashes[slot] = hash
    count += 1
    guard count * 2 > slots.count else { return }
    let (old, oldHashes) = (slots, hashes)
    slots = Array(repeating: 0, count: old.count * 2)
    hashes = Array(repeating: 0, count: old.count * 2)
    for (index, id) in old.enumerated() where id != 0 {
      var place = self.slot(oldHashes[index])
      while slots[place] != 0 { place = next(place) }
      slots[place] = id
      hashes[place] = oldHashes[index]
    }
  }
}

/// What pairs of diagrams come to: a hash table with open addressing.
struct PairTable {
  /// A slot without a pair holds 0: no pair has that key, as constants are never looked up.
  private var keys: [UInt64]
  private var results: [DiagramID]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 10)
    results = Array(repeating: 0, count: 1 << 10)
  }

  static func key(_ left: DiagramID, _ right: DiagramID, _ isAnd: Bool) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 33 | UInt64(UInt32(bitPattern: right)) << 1 | (isAnd ? 1 : 0)
  }

  private func slot(_ key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// The result for a pair that was combined before.
  subscript(key: UInt64) -> DiagramID? {
    let slot = slot(key)
    return keys[slot] == key ? results[slot] : nil
  }

  /// Remembers a result.
  mutating func insert(_ result: DiagramID, for key: UInt64) {
    let place = slot(key)
    if keys[place] == 0 { count += 1 }
    keys[place] = key
    results[place] = result
    guard count * 2 > keys.count else { return }
    let (old, oldResults) = (keys, results)
    keys = Array(repeating: 0, count: old.count * 2)
    results = Array(repeating: 0, count: old.count * 2)
    for (index, key) in old.enumerated() where key != 0 {
      let place = slot(key)
      keys[place] = key
      results[place] = oldResults[index]
    }
  }
}
