/// Steps through text and says how many columns each step adds.
///
/// A step is a scalar or a run of printable ASCII inside which nothing needs deciding. Scalars that belong to the
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
    let value = scalar()
    let (columns, isContinuation) = width(of: value)
    return Step(range: start..<index, columns: columns, value: value, isContinuation: isContinuation)
  }

  private mutating func scalar() -> UInt32 {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else {
      index += 1
      return UInt32(lead)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += length
    return value
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
