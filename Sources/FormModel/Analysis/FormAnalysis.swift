import FormExpressions
public import FormSource

/// What an analysis of the conditions of a form found, and what it could not decide.
///
/// The analysis is exact up to its limits: what it reports is so for every answer there can be. What is beyond the limits
/// is listed in `undecided`, never guessed.
public struct FormAnalysis: Sendable {
  /// Something that is so for all answers, with its place.
  public struct Finding: Sendable {
    /// The stable name, as `spec.logic.alwaysFalse`.
    public var id: DiagnosticID
    /// How much it matters.
    public var severity: DiagnosticSeverity
    /// The sentence for the author.
    public var message: BilingualText
    /// Where.
    public var place: SpecificationPlace
  }

  /// A condition of which the analysis does not know whether it can be true, false or without a value.
  public struct Undecided: Hashable, Sendable {
    /// Where the condition stands.
    public var place: SpecificationPlace
    /// What is not known of it.
    public var question: Question
    /// Why.
    public var reason: Reason

    /// What is not known of a condition.
    public enum Question: String, Hashable, Sendable, CaseIterable {
      /// Whether it can be true.
      case canBeTrue
      /// Whether it can be false.
      case canBeFalse
      /// Whether it reads a question that does not apply.
      case isGuarded
      /// Whether its page or question can be reached.
      case canBeReached
    }

    /// Why something is not known.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// There are more cases than are gone through: `Limits.nodes`.
      case tooManyStates
      /// Part of it can only be tried, and no tried answers showed it: `Limits.samples`.
      case onlyTried
      /// Part of it can only be tried, and no answers are made up for a form like this.
      case cannotBeTried
      /// It stands in rows within rows.
      case rowsWithinRows
      /// It stands on a page within rows.
      case pagesWithinRows
    }
  }

  /// What was found, in the order of the form.
  public var findings: [Finding]
  /// What was not decided, in the order of the form.
  public var undecided: [Undecided]
  /// How many conditions were looked at.
  public var conditions: Int

  /// Bounds on the work of an analysis.
  public struct Limits: Hashable, Sendable {
    /// The most nodes of decision diagrams.
    public var nodes: Int
    /// How many sets of answers are tried where the diagrams leave something open.
    public var samples: Int

    /// Sets bounds.
    public init(nodes: Int = 60_000, samples: Int = 200) {
      self.nodes = nodes
      self.samples = samples
    }
  }
}

extension FormSpecification {
  /// Looks at the conditions of the form as one: which can never be true, what cannot be reached, what contradicts.
  public func analyse(_ limits: FormAnalysis.Limits = .init()) -> FormAnalysis {
    var analyser = LogicAnalyser(self, limits)
    analyser.run()
    return FormAnalysis(
      findings: analyser.findings.map { found in
        FormAnalysis.Finding(
          id: found.finding.id, severity: found.finding.kind.page.severity, message: found.finding.message,
          place: found.place)
      }, undecided: analyser.undecided, conditions: analyser.subjects.count)
  }
}

/// A condition of a form with what it is for.
struct LogicSubject {
  /// What a condition decides.
  enum Role: Hashable {
    case page(Int)
    case field(page: Int, field: Int)
    case required(page: Int, field: Int)
    case value(Int)
    /// A named condition.
    case named
    case deadline
    case fee
    case paper
    case rule(Int)
    case exit(Int)
    case proxy
  }

  var role: Role
  var expression: Expression
  /// The place of the key with the expression.
  var place: SpecificationPlace
  /// The repeated page in whose rows it is evaluated.
  var rowPage: Int?
  /// What is called so in messages.
  var name: String
}

extension FormSpecification {
  /// Every condition and value of the form, in its order.
  var logicSubjects: [LogicSubject] {
    var result: [LogicSubject] = []
    for (number, page) in pages.enumerated() {
      let row = groupPage(of: number)
      if let condition = page.condition {
        result.append(
          LogicSubject(
            role: .page(number), expression: condition.expression, place: .page(page, "showWhen"),
            rowPage: page.enclosingGroup.flatMap { group in pages.firstIndex { $0.repeating?.id == group } },
            name: page.id))
      }
      for (position, field) in page.fields.enumerated() {
        if let condition = field.condition {
          result.append(
            LogicSubject(
              role: .field(page: number, field: position), expression: condition.expression,
              place: .field(field, "showWhen"), rowPage: row, name: field.id))
        }
        if case .when(let condition) = field.requirement {
          result.append(
            LogicSubject(
              role: .required(page: number, field: position), expression: condition.expression,
              place: .field(field, "requiredWhen"), rowPage: row, name: field.id))
        }
      }
    }
    for (index, value) in values.enumerated() {
      result.append(
        LogicSubject(
          role: value.isCondition ? .named : .value(index), expression: value.expression,
          place: value.isCondition
            ? SpecificationPlace("conditions.\(value.id)", key: "when")
            : SpecificationPlace("values.\(value.id)", key: "value"), name: value.id))
    }
    for fee in fees {
      let place = "fees.\(fee.id)"
      if let condition = fee.condition {
        result.append(
          LogicSubject(
            role: .fee, expression: condition.expression, place: SpecificationPlace(place, key: "when"), name: fee.id))
      }
      if let count = fee.count {
        result.append(
          LogicSubject(role: .fee, expression: count, place: SpecificationPlace(place, key: "count"), name: fee.id))
      }
    }
    for deadline in deadlines {
      guard let condition = deadline.condition else { continue }
      result.append(
        LogicSubject(
          role: .deadline, expression: condition.expression,
          place: SpecificationPlace("deadlines.\(deadline.id)", key: "when"), name: deadline.id))
    }
    for paper in papers {
      guard let condition = paper.condition else { continue }
      result.append(
        LogicSubject(
          role: .paper, expression: condition.expression, place: SpecificationPlace("papers.\(paper.id)", key: "when"),
          name: paper.id))
    }
    if let proxy = actors.proxy {
      result.append(
        LogicSubject(
          role: .proxy, expression: proxy.condition.expression, place: SpecificationPlace("actors.proxy", key: "when"),
          name: "proxy"))
    }
    for (index, rule) in rules.enumerated() {
      let page = rule.fields.first.flatMap { self.page(ofField: $0) }
      result.append(
        LogicSubject(
          role: .rule(index), expression: rule.check.expression,
          place: SpecificationPlace("rules.\(rule.id)", key: "check"),
          rowPage: page.flatMap { groupPage(of: $0) }, name: rule.id))
    }
    for (index, exit) in exits.enumerated() {
      result.append(
        LogicSubject(
          role: .exit(index), expression: exit.condition.expression,
          place: SpecificationPlace("exits.\(exit.id)", key: "when"), name: exit.id))
    }
    return result
  }

  /// The index of the page that asks a field.
  func page(ofField id: String) -> Int? {
    if case .field(let page, _) = symbols[id] { page } else { nil }
  }
}
