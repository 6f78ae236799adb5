public import FormText

/// Why a condition came out as it did: the condition in its parts, each with what it came to.
///
/// Negations are carried to the tests, so that every part says what is needed: `!(a && b)` is read as *not a, or not b*.
public struct ConditionTrace: Hashable, Sendable {
  /// What a part came to.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It holds.
    case holds
    /// It does not.
    case fails
    /// It depends on questions that have not been answered.
    case waiting
    /// It reads a question that is not asked, or has no value for another reason.
    case withoutValue
  }

  /// What a part is made of.
  public indirect enum Kind: Hashable, Sendable {
    /// All of the parts are needed.
    case all([ConditionTrace])
    /// One of the parts is needed.
    case any([ConditionTrace])
    /// Every row of a group needs its part.
    case everyRow(ConditionTest.Subject, [ConditionTrace])
    /// One row of a group needs its part.
    case someRow(ConditionTest.Subject, [ConditionTrace])
    /// A computed value or a named condition, with its own condition.
    case named(id: String, label: LocalizedText, ConditionTrace)
    /// A single test.
    case test(ConditionTest)
  }

  /// The part as it is written in the form.
  public var source: String
  /// What it came to; under a negation the opposite of what the part itself came to.
  public var outcome: Outcome
  /// What it is made of.
  public var kind: Kind

  /// The parts that made the condition come out as it did: those that fail of one that fails, those that wait of one that
  /// waits, those that hold of one that holds.
  public var decisiveTests: [(test: ConditionTest, outcome: Outcome)] {
    switch kind {
    case .test(let test): [(test, outcome)]
    case .named(_, _, let inner): inner.decisiveTests
    case .all(let parts), .any(let parts), .everyRow(_, let parts), .someRow(_, let parts):
      parts.filter { $0.outcome == outcome }.flatMap(\.decisiveTests)
    }
  }
}

/// A single test of a condition: a question, what is asked of its answer, and the answer.
public struct ConditionTest: Hashable, Sendable {
  /// What is tested.
  public enum Subject: Hashable, Sendable {
    /// The answer to a question.
    case question(AnswerPath, label: LocalizedText)
    /// The rows of a repeated group.
    case rows(group: String, label: LocalizedText)
    /// The age that follows from the answer to a question.
    case age(AnswerPath, label: LocalizedText)
    /// A computed value.
    case value(id: String, label: LocalizedText)
    /// How the resident meets the form.
    case channel
    /// The day it is.
    case today
    /// Something the form computes in the condition itself, as it is written.
    case expression(String)
  }

  /// What is asked of it.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case isEqual, isNotEqual, isLess, isAtMost, isGreater, isAtLeast
    /// It is one of several, or none of them.
    case isOneOf, isNoneOf
    /// A choice is among those that were chosen, or not.
    case includes, doesNotInclude
    /// There is an answer, or none.
    case isAnswered, isNotAnswered
    /// It was left blank, or not.
    case isBlank, isNotBlank
    /// The expression holds, or does not.
    case holds, doesNotHold
  }

  /// What is known of what is tested.
  public enum Answer: Hashable, Sendable {
    /// A value, as residents read it; sensitive ones masked.
    case value(LocalizedText)
    /// The question was left blank.
    case blank
    /// It has not been answered.
    case unanswered
    /// It is not asked.
    case notApplicable
  }

  /// What is tested.
  public var subject: Subject
  /// What is asked of it.
  public var relation: Relation
  /// What it is compared with, as residents read it; empty when with nothing.
  public var expected: [LocalizedText]
  /// Whether days are compared, so that *less* is *before*.
  public var comparesDays: Bool
  /// What is known of it.
  public var answer: Answer
  /// What an expression reads, with what is known of each.
  public var reads: [Reading]

  /// A question that an expression reads.
  public struct Reading: Hashable, Sendable {
    /// The question, value or group.
    public var subject: Subject
    /// What is known of it.
    public var answer: Answer
  }
}
