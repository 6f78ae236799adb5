/// A random number between 0 and 1 that belongs to a name.
///
/// There is no stream of random numbers: each event of each simulated person draws under its own name
/// (`persona|run|question|channel`). Adding a question or raising one probability never shifts another draw, so two
/// versions of a form meet the same people, and "more errors never raise the score" holds exactly.
///
/// The number is made of SplitMix64's finaliser (Steele, Lea and Flood 2014) over the seed and the FNV-1a hash of the
/// name (Fowler, Noll and Vo); only whole numbers are involved until the last step, so it is the same on every machine.
public struct EventDraw: Hashable, Sendable {
  /// The seed all draws share.
  public let seed: UInt64
  /// The hash of the name so far.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates the start of names under a seed; every seed is a good one.
  public init(seed: UInt64) { self.seed = seed }

  /// The name continued by a text.
  public func named(_ text: String) -> EventDraw { named(Array(text.utf8)) }

  /// The name continued by bytes.
  func named(_ bytes: [UInt8]) -> EventDraw {
    var copy = self
    var index = 0
    while index < bytes.count {
      copy.hash = (copy.hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return copy
  }

  /// The FNV-1a hash of the name, 64 bits.
  var nameHash: UInt64 { hash }

  /// The number that belongs to the name: at least 0 and below 1.
  public var number: Double {
    Double(Self.mixed((seed ^ hash) &+ 0x9E37_79B9_7F4A_7C15) >> 11) * 0x1p-53
  }

  /// Whether an event of this probability happens.
  public func happens(_ probability: Double) -> Bool { number < probability }

  /// SplitMix64's finaliser.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
