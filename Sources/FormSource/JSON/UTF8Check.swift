/// Looks at bytes as UTF-8.
enum UTF8Check {
  /// Whether bytes are well-formed UTF-8 from end to end (Unicode, table 3-7).
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        // Eight ASCII bytes at a time: most of a specification is syntax.
        if index + 8 <= count {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        let first = buffer[index]
        if first < 0x80 {
          index += 1
          continue
        }
        // Kana and kanji come in runs of three bytes: only the first bytes E0 and ED limit what follows.
        if first >= 0xE1, first <= 0xEF, first != 0xED, index + 4 <= count {
          let word = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          guard word & 0x00C0_C000 == 0x0080_8000 else { return false }
          index += 3
          continue
        }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 0, index + length <= count else { return false }
        let second = buffer[index + 1]
        let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { return false }
        if length > 2, buffer[index + 2] & 0xC0 != 0x80 { return false }
        if length > 3, buffer[index + 3] & 0xC0 != 0x80 { return false }
        index += length
      }
      return true
    }
  }
}
