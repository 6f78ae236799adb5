/// The numbers of the simulation that do not depend on who somebody is.
public struct SimulationConstants: Hashable, Sendable {
  /// The version, counted by whoever changes a number.
  public var version: String
  /// The hazard of giving up after an error, for the first attempt; the k-th attempt counts k times.
  public var hazardPerError: EvidencedNumber
  /// The hazard of giving up after a moment of confusion.
  public var hazardPerConfusion: EvidencedNumber
  /// The hazard of giving up for each minute.
  public var hazardPerMinute: EvidencedNumber
  /// A factor on the hazard when errors show while somebody is still at the question.
  public var inlineCheck: EvidencedNumber
  /// A factor on the hazard when the message says how to correct the entry.
  public var helpfulMessage: EvidencedNumber
  /// A factor on the chance to correct an entry when the message does not say how.
  public var silentMessage: EvidencedNumber
  /// The chance of misreading a question with a difficult word that is not explained.
  public var misreading: EvidencedNumber
  /// The share of misreadings that are noticed in time.
  public var noticed: EvidencedNumber
  /// The chance of leaving out a required question, as a share of the persona's chance of a slip.
  public var omission: EvidencedNumber
  /// The chance that a paper that is needed to answer is not at hand.
  public var paperMissing: EvidencedNumber
  /// The seconds to find a paper.
  public var paperSeconds: EvidencedNumber
  /// The chance that a prefilled answer is not right.
  public var prefillWrong: EvidencedNumber
  /// The share of wrong prefilled answers that are noticed.
  public var prefillNoticed: EvidencedNumber
  /// The share of a page's running text that is read.
  public var skimming: EvidencedNumber
  /// The spread of speed between people of one kind: the standard deviation of its logarithm.
  public var spread: EvidencedNumber
  /// The seconds a fact is given when a script states no time for its task.
  public var secondsPerFact: EvidencedNumber
  /// The seconds to hand over a file, beyond finding the paper.
  public var fileSeconds: EvidencedNumber

  /// The numbers of the package, version 1.
  public static let standard = SimulationConstants(
    version: "1",
    hazardPerError: .assumed(0.0256, "one scale for all hazards, fitted to an unsourced 32.7 % on a bad form"),
    hazardPerConfusion: .assumed(0.01536, "the same scale"),
    hazardPerMinute: .assumed(0.003072, "the same scale"),
    inlineCheck: .assumed(0.5, "direction read: success +22 %, time −42 % (Wroblewski 2009)"),
    helpfulMessage: .assumed(0.5), silentMessage: .assumed(0.75), misreading: .assumed(0.06), noticed: .assumed(0.5),
    omission: .assumed(0.2), paperMissing: .assumed(0.05), paperSeconds: .assumed(30), prefillWrong: .assumed(0.01),
    prefillNoticed: .assumed(0.5),
    skimming: EvidencedNumber(
      0.28, .recalled, "at most 28 % of the words of a page are read on an average visit (Nielsen 2008)"),
    spread: EvidencedNumber(
      0.489, .derived, "slowest 5 % take five times as long as the fastest (Nielsen 2008): ln5 ÷ 3.29"),
    secondsPerFact: EvidencedNumber(
      12, .derived, "M 1.35 + 20 characters read at 500 a minute + 8 typed at 1 a second"),
    fileSeconds: .assumed(20))
}

extension SimulationConstants {
  /// The numbers by name, in a fixed order.
  public var numbers: [(name: String, number: EvidencedNumber)] {
    [
      ("hazardPerError", hazardPerError), ("hazardPerConfusion", hazardPerConfusion),
      ("hazardPerMinute", hazardPerMinute), ("inlineCheck", inlineCheck), ("helpfulMessage", helpfulMessage),
      ("silentMessage", silentMessage), ("misreading", misreading), ("noticed", noticed), ("omission", omission),
      ("paperMissing", paperMissing), ("paperSeconds", paperSeconds), ("prefillWrong", prefillWrong),
      ("prefillNoticed", prefillNoticed), ("skimming", skimming), ("spread", spread),
      ("secondsPerFact", secondsPerFact), ("fileSeconds", fileSeconds),
    ]
  }
}
