/// Steps through text and says how many columns each step adds.
///
/// A step is a scalar. Scalars that belong to the
/// character before them (marks, joined emoji, the second half of a flag) say so, so that nobody cuts there.
struct WidthScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let ambiguous: DisplayWidth.Ambiguous

  private(set) var index = 0
  /// The scalar before, for what may change its width.
  private var previous: UInt32 = 0
  /// Whether a joiner asks the next scalar into the same emoji.
  private var isJoined = false
  /// Whether the scalar before is the first half of a flag.
  private var isHalfFlag = false

  struct Step {
    var range: Range<Int>
    var columns: Int
    /// The scalar.
    var value: UInt32
    /// Whether the scalar is drawn into the character before it.
    var isContinuation: Bool
  }

  init(bytes: UnsafeBufferPointer<UInt8>, ambiguous: DisplayWidth.Ambiguous) {
    self.bytes = bytes
    self.ambiguous = ambiguous
  }

  /// The next scalar, or `nil` at the end. The bytes are those of a `String` and so well-formed UTF-8.
  mutating func next() -> Step? {
    guard index < bytes.count else { return nil }
    let start = index
    let value = Scalars.scalar(in: bytes, at: &index)
    let (columns, isContinuation) = width(of: value)
    return Step(range: start..<index, columns: columns, value: value, isContinuation: isContinuation)
  }

  /// Passes over printable ASCII, kana, kanji and 、。「」, whose width nothing before or after them changes, and returns
  /// their columns.
  ///
  /// Most text is nothing else; a step for each of its scalars costs about five times as much.
  mutating func skipPlain() -> Int {
    var columns = 0
    let start = index
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        columns += lead >= 0x20 && lead != 0x7F ? 1 : 0
        index += 1
        continue
      }
      guard lead >= 0xE3, lead <= 0xE9, index + 2 < bytes.count else { break }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let isPlain =
        switch (lead, second) {
        case (0xE3, 0x80): third <= 0xA9  // U+3000–3029
        case (0xE3, 0x81): third >= 0x81  // U+3041–307F
        case (0xE3, 0x82): third <= 0x96 || third >= 0xA0  // U+3080–3096, U+30A0–30BF
        case (0xE3, 0x83): true  // U+30C0–30FF
        case (0xE3, _): second >= 0x90  // U+3400–3FFF
        case (0xE4, 0xB7): false  // U+4DC0–4DFF: not ideographs
        default: true  // U+4000–9FFF
        }
      guard isPlain else { break }
      columns += 2
      index += 3
    }
    if index > start {
      // What comes next may be a selector or a joiner, which asks what it stands on.
      var last = index - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      (previous, isJoined, isHalfFlag) = (Scalars.scalar(in: bytes, at: &last), false, false)
    }
    return columns
  }

  private mutating func width(of value: UInt32) -> (columns: Int, isContinuation: Bool) {
    // Nothing below the marks of U+0300 joins anything.
    if value < 0x300 {
      let columns = DisplayWidth.columns(of: value, ambiguous: ambiguous)
      (previous, isJoined, isHalfFlag) = (value, false, false)
      return (columns, false)
    }
    switch value {
    case 0xFE0F:
      let widens =
        DisplayWidth.contains(previous, WidthTables.emojiByRequest)
        && DisplayWidth.columns(of: previous, ambiguous: ambiguous) == 1
      // A second selector asks for nothing more.
      previous = widens ? 0x1F3E0 : previous
      return (widens ? 1 : 0, true)
    case 0x200D:
      isJoined = isEmoji(previous)
      return (0, true)
    case 0x1F3FB...0x1F3FF where isEmoji(previous):
      return (0, true)
    case 0x1F1E6...0x1F1FF:
      isJoined = false
      defer {
        previous = value
        isHalfFlag.toggle()
      }
      return (isHalfFlag ? 0 : 2, isHalfFlag)
    default: break
    }
    let columns = DisplayWidth.columns(of: value, ambiguous: ambiguous)
    if isJoined, isEmoji(value) {
      (previous, isJoined, isHalfFlag) = (value, false, false)
      return (0, true)
    }
    if columns > 0 { previous = value }
    (isJoined, isHalfFlag) = (false, false)
    return (columns, columns == 0)
  }

  /// Whether a scalar is one that emoji are built from.
  private func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x1F000...0x1FAFF: true
    case 0x2190...0x2BFF:
      DisplayWidth.contains(value, WidthTables.emojiByRequest) || DisplayWidth.contains(value, WidthTables.wide)
    default: false
    }
  }
}
