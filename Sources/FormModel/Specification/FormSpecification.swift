public import FormExpressions
public import FormText

/// A procedure, read and checked: what is asked, when, of whom and why.
///
/// Values of this type come from `FormSpecification.load` and are whole: every reference leads somewhere, every condition
/// is compiled, nothing goes in circles. Work is done here once, so that sessions only evaluate.
public struct FormSpecification: Sendable {
  /// The procedure's id, the name of its folder.
  public var id: String
  /// The version of the procedure, as the author counts.
  public var version: String
  /// The SHA-256 of the specification's file and its translations, in hexadecimal. Drafts and submissions carry it.
  public var hash: String { content.hash }
  /// The files it was read from, as far as their hash needs them.
  var content: SpecificationContent
  /// The languages residents can choose from; Japanese first.
  public var languages: [Language]
  /// The name of the procedure.
  public var title: LocalizedText
  /// One or two sentences on what it is for.
  public var summary: LocalizedText?
  /// What the data is used for, as the consent says it.
  public var purpose: LocalizedText
  /// How days are shown.
  public var dateDisplay: FieldContext.DateDisplay
  /// The laws it rests on.
  public var legalBasis: [LegalBasis]
  /// Who receives it, and the ways that need no screen.
  public var office: Office
  /// Other offices that take it.
  public var otherOffices: [BranchOffice]
  /// What it costs; nothing when there is no fee.
  public var fees: [FeeSpecification]
  /// How long drafts and data are kept.
  public var retention: LocalizedText?
  /// What people have to know before they begin.
  public var notices: [NoticeSpecification]
  /// By when it has to be done.
  public var deadlines: [DeadlineSpecification]
  /// What has to be brought or attached.
  public var papers: [PaperSpecification]
  /// Who takes part, and where they are named.
  public var actors: ActorSpecification
  /// What earlier versions called what this one asks, the newest last.
  public var migrations: [MigrationSpecification]
  /// The parts that the pages are divided into; none when they are not.
  public var parts: [PartSpecification]
  /// The pages in order.
  public var pages: [PageSpecification]
  /// The values computed from answers.
  public var values: [ComputedValue]
  /// The rules over several answers.
  public var rules: [Rule]
  /// The ends for people who have to go elsewhere.
  public var exits: [Exit]
  /// What is said before the form is sent, when otherwise than usual.
  public var review: ReviewText
  /// How the form is signed on paper.
  public var signature: SignatureSpecification
  /// What is said when the procedure has been received.
  public var submission: SubmissionText
  /// What answers mean across procedures.
  public var meanings: MeaningVocabulary
  /// The registers that hold an answer of this form, or what makes one of its papers needless.
  public var registers: Set<RegisterName>
  /// What each name in conditions stands for.
  public var symbols: [String: Symbol]
  /// The record types of the rows of repeated groups, by the group's id.
  public var rowShapes: [String: RecordShape]
  /// What expressions may name: in the whole form, and in a row of each group.
  public var scopes: ExpressionScopes
  /// The order in which conditions and values are evaluated, each after what it reads.
  public var evaluationOrder: [EvaluationNode]
  /// What each condition and value reads, for following an answer to what depends on it.
  public var graph: EvaluationGraph

  /// The named conditions in order.
  public var conditions: [ComputedValue] { values.filter(\.isCondition) }

  /// All fields in reading order, with the page they stand on.
  public var fields: [(page: PageSpecification, field: FieldSpecification)] {
    pages.flatMap { page in page.fields.map { (page, $0) } }
  }

  /// The field with an id.
  public func field(_ id: String) -> FieldSpecification? {
    for page in pages { if let field = page.fields.first(where: { $0.id == id }) { return field } }
    return nil
  }

  /// The pages that stand in the rows of a repeated group, besides the one that asks for the rows: by their indices.
  public func pages(inRowsOf group: String) -> [Int] { pages.indices.filter { pages[$0].enclosingGroup == group } }

  /// The questions of a row of a repeated group, without those of a group within it.
  public func fields(inRowsOf group: String) -> [FieldSpecification] {
    pages.filter { $0.group == group }.flatMap(\.fields)
  }

  /// The groups that stand in the rows of a repeated group.
  public func groups(inRowsOf group: String) -> [RepeatSpecification] {
    pages.filter { $0.enclosingGroup == group }.compactMap(\.repeating)
  }

  /// The page of the group whose rows a rule is about as a whole; `nil` for a rule that a question carries.
  public func rowsPage(of rule: Rule) -> Int? {
    guard let first = rule.fields.first, case .group(let page)? = symbols[first] else { return nil }
    return page
  }

  /// The page that asks for the rows of a repeated group.
  public func page(ofGroup group: String) -> PageSpecification? { pages.first { $0.repeating?.id == group } }
}

/// Something that is evaluated after each answer: a place in `FormSpecification.evaluationOrder`.
public enum EvaluationNode: Hashable, Sendable {
  /// Whether a page is shown, by its index.
  case page(Int)
  /// Whether a field is shown, by the index of its page and its own on it; on a repeated page, for every row.
  case field(page: Int, field: Int)
  /// A computed value, by its index.
  case value(Int)
}

/// A law the procedure rests on.
public struct LegalBasis: Hashable, Sendable {
  /// The name of the law.
  public var law: LocalizedText
  /// The article.
  public var article: LocalizedText
  /// What the article provides for.
  public var subject: LocalizedText
}

/// Who receives a procedure, and the ways that need no screen. They are required, so that no service hides them.
public struct Office: Hashable, Sendable {
  /// The office, such as 子育て支援課.
  public var name: LocalizedText
  /// To whom a paper form is addressed, when it says so.
  public var addressee: LocalizedText?
  /// The telephone number as people dial it.
  public var telephone: String
  /// When somebody answers.
  public var hours: LocalizedText?
  /// Where the counter is.
  public var counter: LocalizedText
  /// The postal address.
  public var post: LocalizedText
}

/// Another office that takes a procedure.
public struct BranchOffice: Hashable, Sendable {
  /// Its id within the form.
  public var id: String
  /// The office, such as 見本出張所.
  public var name: LocalizedText
  /// The telephone number as people dial it.
  public var telephone: String
  /// When somebody is there.
  public var hours: LocalizedText?
  /// Where the counter is.
  public var counter: LocalizedText
}

/// Something a procedure costs.
public struct FeeSpecification: Sendable {
  /// Its id within the form.
  public var id: String
  /// What is paid for, such as 「住民票の写し」.
  public var title: LocalizedText
  /// The amount in yen; for each thing when there is a number of them.
  public var amount: Int
  /// How many there are: a whole-number expression; `nil` for one.
  public var count: Expression?
  /// When it has to be paid; `nil` for always.
  public var condition: Condition?
  /// What else there is to say about it.
  public var note: LocalizedText?
}

/// What people have to know before they begin.
public struct NoticeSpecification: Hashable, Sendable {
  /// The kind of attention it asks for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Good to know.
    case information
    /// Something is lost when it is missed.
    case warning
  }

  /// Its id within the form.
  public var id: String
  /// The kind of attention it asks for.
  public var kind: Kind
  /// The title.
  public var title: LocalizedText
  /// The paragraphs.
  public var body: [LocalizedText]
}

/// By when a procedure has to be done, counted from an answer.
public struct DeadlineSpecification: Sendable {
  /// What the last day follows from.
  public enum Period: Hashable, Sendable {
    /// A number of days from an answer.
    case days(Int)
    /// A number of months from an answer, to the day before the corresponding one (民法143条2項).
    case months(Int)
    /// A day that is the same for everybody.
    case on(CalendarDate)
  }

  /// Its id within the form.
  public var id: String
  /// What is due.
  public var title: LocalizedText
  /// The date field it is counted from; `nil` for a fixed day.
  public var field: String?
  /// What the last day follows from.
  public var period: Period
  /// Whether the first day counts (family register) or not (resident register, 民法140条).
  public var countsFirstDay: Bool
  /// Whether the last day moves to the next day on which the office is open (民法142条). `false` where something else
  /// than an office decides, as for what is sent by midnight.
  public var movesOverClosedDays: Bool
  /// When it applies at all.
  public var condition: Condition?
  /// The rule in words.
  public var text: LocalizedText
  /// What is lost afterwards.
  public var consequence: LocalizedText?
}

/// Something that has to be brought or attached.
public struct PaperSpecification: Sendable {
  /// Its id within the form.
  public var id: String
  /// The name people meet it under.
  public var title: LocalizedText
  /// When it is needed.
  public var condition: Condition?
  /// What else there is to know.
  public var note: LocalizedText?
  /// Why it may be left out.
  public var needless: LocalizedText?
  /// The register that holds what the paper shows: who allows its use brings no paper.
  public var register: RegisterName?
}

extension DeadlineSpecification {
  /// The last day for an event; `nil` when it cannot be told, as for an event in the year 9999.
  ///
  /// - Parameter event: The answer it is counted from; not needed for a fixed day.
  public func lastDay(after event: CalendarDate?) -> CalendarDate? {
    let deadline: Deadline?
    switch (period, event) {
    case (.days(let days), let event?): deadline = Deadline(after: event, days: days, countsFirstDay: countsFirstDay)
    case (.months(let months), let event?):
      deadline = Deadline(after: event, months: months, countsFirstDay: countsFirstDay)
    case (.on(let day), _):
      // A period of one day that counts its first day ends on that day.
      deadline = Deadline(after: day, days: 1, countsFirstDay: true)
    case (.days, nil), (.months, nil): return nil
    }
    // Where holidays are not known yet, the day that is never too late is shown.
    return deadline.map { movesOverClosedDays && $0.isCertain ? $0.lastDay : $0.nominalLastDay }
  }
}

/// How a form is signed on paper.
public struct SignatureSpecification: Hashable, Sendable {
  /// Whether there is a place to sign.
  public var isNeeded: Bool
  /// What the signature confirms, when otherwise than usual.
  public var statement: LocalizedText?
}

/// What is said before a form is sent.
public struct ReviewText: Hashable, Sendable {
  /// What there is to look at again, a paragraph each, after the usual words.
  public var introduction: [LocalizedText]
  /// The words of the act that sends, when otherwise than usual, such as 「申し込む」.
  public var send: LocalizedText?
}

/// Who takes part in a procedure, and where they are named.
public struct ActorSpecification: Sendable {
  /// The field that names the applicant; `nil` when the form asks for nobody's name.
  public var applicant: String?
  /// The proxy, when the procedure takes one.
  public var proxy: Proxy?
  /// The group of the people it is about, when they are others than the applicant.
  public var subjects: String?
  /// Who signs a paper form.
  public var signer: LocalizedText?
  /// Others who fill in a part, such as an employer.
  public var thirdParties: [ThirdParty]

  /// Somebody other than applicant and proxy who fills in pages of the form.
  public struct ThirdParty: Hashable, Sendable {
    /// The id by which pages name who fills them in.
    public var id: String
    /// Who it is, such as 「勤務先」.
    public var title: LocalizedText
    /// The field with the name of whoever answers for it.
    public var name: String?
  }

  /// Where a proxy is named.
  public struct Proxy: Sendable {
    /// When somebody acts for the applicant.
    public var condition: Condition
    /// The field with the proxy's name.
    public var name: String
    /// The field with what the proxy is to the applicant.
    public var relation: String?
  }
}

/// A value computed from answers, never asked: also a named condition.
public struct ComputedValue: Sendable {
  /// Its id within the form; conditions may read it.
  public var id: String
  /// Whether it is a named condition: written once, read by other conditions, never shown and never sent.
  public var isCondition = false
  /// What it is called on the review page.
  public var label: LocalizedText
  /// The expression.
  public var expression: Expression
  /// Whether residents see it on the review page.
  public var isShown: Bool
}

/// A rule over several answers.
public struct Rule: Sendable {
  /// Its id within the form.
  public var id: String
  /// What has to hold.
  public var check: Condition
  /// The fields where the message is shown; the first of them carries it. A group of rows may stand for a field: the
  /// message comes when the resident says that there are no more.
  public var fields: [String]
  /// What to do about it.
  public var message: LocalizedText
  /// How much it matters.
  public var severity: Violation.Severity
}

/// An end for people who have to go elsewhere. It is no error: it says where to go.
public struct Exit: Sendable {
  /// Its id within the form.
  public var id: String
  /// When it applies.
  public var condition: Condition
  /// The title.
  public var title: LocalizedText
  /// The paragraphs.
  public var body: [LocalizedText]
}

/// What is said when a procedure has been received.
public struct SubmissionText: Hashable, Sendable {
  /// The title.
  public var title: LocalizedText
  /// What the reference number is called.
  public var referenceLabel: LocalizedText
  /// What has been done and what it means, a paragraph each.
  public var body: [LocalizedText]
  /// What happens next, in order.
  public var next: [LocalizedText]
}
