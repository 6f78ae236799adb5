/// Hashes content, so that a draft or a submission can name the exact specification it was made with.
public enum ContentHash {
  /// The SHA-256 hash (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { hash.update($0) }
    }
    return hash.finish()
  }
}

/// The state of a SHA-256 computation, fed in pieces.
private struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var tail: [UInt8] = []
  private var length: UInt64 = 0

  mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var index = 0
    while bytes.count - index >= 64 {
      block(bytes, at: index)
      index += 64
    }
    tail = Array(bytes[index...])
  }

  mutating func finish() -> String {
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = length &* 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    let padded = tail
    padded.withUnsafeBufferPointer { buffer in
      for index in stride(from: 0, to: buffer.count, by: 64) { block(buffer, at: index) }
    }
    var text: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> UInt32(shift) & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func block(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    // A ring of sixteen words on the stack: a table of 64 in an array costs a bounds check and a write for each of them.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
      let words = UnsafeRawBufferPointer(bytes)
      for index in 0..<16 {
        schedule[index] = UInt32(
          bigEndian: words.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self))
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      Self.constants.withUnsafeBufferPointer { constants in
        for index in 0..<64 {
          if index >= 16 {
            let early = schedule[(index &+ 1) & 15]
            let late = schedule[(index &+ 14) & 15]
            let first = Self.rotated(early, 7) ^ Self.rotated(early, 18) ^ early &>> 3
            let second = Self.rotated(late, 17) ^ Self.rotated(late, 19) ^ late &>> 10
            schedule[index & 15] = schedule[index & 15] &+ first &+ schedule[(index &+ 9) & 15] &+ second
          }
          let sum1 = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
          let choice = g ^ e & (f ^ g)
          let first = h &+ sum1 &+ choice &+ constants[index] &+ schedule[index & 15]
          let sum0 = Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)
          let majority = a & b | c & (a | b)
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ sum0 &+ majority)
        }
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
