import Testing

@testable import FormUsability

@Suite("Draws and intervals")
struct StatisticsTests {
  // MARK: - Draws

  @Test(
    "hash names as published (FNV-1a, 64 bits)",
    arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
  func hashes(_ name: String, _ expected: UInt64) {
    #expect(EventDraw(seed: 0).named(name).nameHash == expected)
  }

  @Test("mix numbers as published (SplitMix64)")
  func mixes() {
    func numbers(_ seed: UInt64, _ count: Int) -> [UInt64] {
      (1...count).map { EventDraw.mixed(seed &+ UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }
    }
    #expect(
      numbers(1_234_567, 5) == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
    #expect(
      numbers(0, 3) == [16_294_208_416_658_607_535, 7_960_286_522_194_355_700, 487_617_019_471_545_679])
  }

  /// A draw by its seed and name.
  struct Draw: CustomTestStringConvertible {
    let seed: UInt64
    let name: String
    let number: Double
    var testDescription: String { "\(name) under \(seed)" }
  }

  @Test(
    "give each name its own number",
    arguments: [
      Draw(seed: 20_260_401, name: "elderly_phone|0|f1|slip", number: 0.6324565278800871),
      Draw(seed: 20_260_401, name: "elderly_phone|1|f1|slip", number: 0.8053587838076972),
      Draw(seed: 7, name: "adult_phone|0|f0|tedium", number: 0.7206157450061925),
    ])
  func draws(_ draw: Draw) {
    #expect(EventDraw(seed: draw.seed).named(draw.name).number == draw.number)
    // A name given in pieces is the same name.
    let pieces = draw.name.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var drawn = EventDraw(seed: draw.seed).named(pieces[0])
    for piece in pieces.dropFirst() { drawn = drawn.named("|").named(piece) }
    #expect(drawn.number == draw.number)
  }

  @Test("spread numbers evenly")
  func isEven() {
    var tenths = Array(repeating: 0, count: 10)
    for index in 0..<10_000 {
      let number = EventDraw(seed: 5).named("adult_phone|\(index)|q|slip").number
      #expect(number >= 0 && number < 1)
      tenths[Int(number * 10)] += 1
    }
    for count in tenths { #expect(abs(count - 1_000) < 150) }
  }

  // MARK: - Intervals

  @Test(
    "know the normal distribution",
    arguments: [(0.9, 1.281551566), (0.95, 1.644853627), (0.975, 1.959963985), (0.995, 2.575829304)])
  func quantiles(_ share: Double, _ expected: Double) {
    #expect(abs(NormalDistribution.quantile(share) - expected) < 1e-9)
    #expect(abs(NormalDistribution.quantile(1 - share) + expected) < 1e-9)
    #expect(abs(NormalDistribution.share(below: expected) - share) < 1e-9)
  }

  @Test("keep to the ends of the distribution", arguments: [-1.0, 0, 1, 2, .infinity, .nan])
  func endsOfQuantiles(_ share: Double) { #expect(NormalDistribution.quantile(share).isFinite) }

  /// A Wilson interval, 95 %.
  struct Interval: CustomTestStringConvertible {
    let count: Int
    let total: Int
    let low: Double
    let high: Double
    var testDescription: String { "\(count) of \(total)" }
  }

  static let intervals = [
    Interval(count: 4, total: 5, low: 0.375535, high: 0.963776),
    Interval(count: 1, total: 5, low: 0.036224, high: 0.624465),
    Interval(count: 81, total: 263, low: 0.255289, high: 0.36621),
    Interval(count: 15, total: 148, low: 0.062386, high: 0.160487),
    Interval(count: 0, total: 20, low: 0, high: 0.161125),
    Interval(count: 1, total: 29, low: 0.006113, high: 0.171755),
    Interval(count: 9, total: 10, low: 0.59585, high: 0.982124),
    Interval(count: 10, total: 10, low: 0.722467, high: 1),
    Interval(count: 0, total: 10, low: 0, high: 0.277533),
    Interval(count: 7, total: 10, low: 0.396778, high: 0.892209),
    Interval(count: 82, total: 100, low: 0.733326, high: 0.882998),
    Interval(count: 818, total: 1000, low: 0.792883, high: 0.840683),
    Interval(count: 1, total: 1, low: 0.206549, high: 1),
    Interval(count: 0, total: 1, low: 0, high: 0.793451),
  ]

  @Test("give the Wilson interval of a share", arguments: intervals)
  func wilson(_ interval: Interval) {
    let found = Proportion(interval.count, of: interval.total).wilsonInterval()
    #expect(abs(found.lowerBound - interval.low) < 1e-6)
    #expect(abs(found.upperBound - interval.high) < 1e-6)
  }

  @Test("contain the share, widen with confidence, and mirror")
  func intervalProperties() {
    for total in 0...40 {
      for count in 0...total {
        let proportion = Proportion(count, of: total)
        let narrow = proportion.wilsonInterval(confidence: 0.8)
        let wide = proportion.wilsonInterval(confidence: 0.99)
        if total > 0 { #expect(narrow.contains(proportion.share)) }
        #expect(wide.lowerBound <= narrow.lowerBound && wide.upperBound >= narrow.upperBound)
        let mirrored = Proportion(total - count, of: total).wilsonInterval(confidence: 0.8)
        #expect(abs(mirrored.lowerBound - (1 - narrow.upperBound)) < 1e-12)
        #expect(wide.lowerBound >= 0 && wide.upperBound <= 1)
      }
    }
  }

  @Test("survive numbers that make no sense", arguments: [(-3, 5), (9, 5), (1, -1), (Int.max, Int.max)])
  func oddProportions(_ count: Int, _ total: Int) {
    let interval = Proportion(count, of: total).wilsonInterval(confidence: .nan)
    #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
  }
}
