import WardKit

/// The service itself: what a ward's server does with a request, and nothing a ward's server would not do.
///
/// Everything about the form is the library's. What is here is about HTTP: which session a cookie means, where a page is
/// found, which answer sends the browser where.
struct FormService {
  /// What a browser's cookie stands for: the resident's session, and how that browser wants to read.
  private struct Visitor {
    var session: FormSession
    var furigana = RubyLevel.none
  }

  let form: FormSpecification
  /// The registers that may be asked, when the resident is known to them.
  let register: RegisterDocument?
  /// The key of the resident in the registers; a real service has it from the login.
  let subject: String?
  let store: SubmissionStore?
  /// Whether pages name the optional script.
  let offersScript: Bool

  private var visitors: [String: Visitor] = [:]
  private let styleSheet = StyleSheet().bytes
  private let script = EnhancementScript().bytes

  /// More would let anybody fill the memory by asking without a cookie.
  private static let mostVisitors = 10_000

  init(
    form: FormSpecification, register: RegisterDocument?, subject: String?, store: SubmissionStore?, offersScript: Bool
  ) {
    self.form = form
    self.register = subject == nil ? nil : register
    self.subject = subject
    self.store = store
    self.offersScript = offersScript
  }

  /// Answers a request.
  mutating func respond(to request: HTTPRequest, at now: Moment) async -> HTTPResponse {
    switch request.path {
    case "/wardkit.css": return request.isReading ? .styleSheet(styleSheet) : .notAllowed
    case "/wardkit.js": return request.isReading ? .script(script) : .notAllowed
    case "/favicon.ico": return .notFound
    default: break
    }
    guard request.isReading || request.method == "POST" else { return .notAllowed }
    guard let page = request.pageID else { return .notFound }

    let (key, isNew) = visitorKey(of: request)
    var visitor =
      visitors[key]
      ?? Visitor(
        session: FormSession(
          form, language: request.preferredLanguage, asking: register?.registers ?? [], at: now))
    var response = await respond(to: request, on: page, as: &visitor, at: now)
    if visitors.count >= Self.mostVisitors, visitors[key] == nil { visitors.removeAll() }
    visitors[key] = visitor
    if isNew { response.headers.append(("Set-Cookie", "ward=\(key); Path=/; HttpOnly; SameSite=Lax")) }
    return response
  }

  // MARK: - The ten lines

  /// Shows a page, or takes what was sent with it. These lines are what serving a form takes.
  private func respond(
    to request: HTTPRequest, on id: PageID, as visitor: inout Visitor, at now: Moment
  ) async -> HTTPResponse {
    if let response = choose(request, as: &visitor, at: now) { return response }
    guard visitor.session.go(to: id, at: now) else { return .seeOther(visitor.session.page) }
    guard request.method == "POST" else { return show(visitor.session.page, to: visitor) }
    do {
      let body = try FormBodyReader.read(request.body, contentType: request.header("content-type"))
      if !body.refusedFiles.isEmpty { return tooLarge(body, as: &visitor, at: now) }
      // A session is a value: when the submission cannot be kept, the one before sending is still there.
      if case .furigana(let level) = body.entries.readingChoice { visitor.furigana = level }
      var session = visitor.session
      if case .submitted(let submission) = session.send(body.entries, at: now) { try store?.save(submission) }
      await session.prefill(from: register?.sources ?? [], subject: subject ?? "", at: now)
      visitor.session = session
      return .seeOther(session.page)
    } catch {
      return couldNotTake(error, as: visitor)
    }
  }

  private func show(_ page: Page, to visitor: Visitor, status: Int = 200) -> HTTPResponse {
    let addresses = PageAddresses(
      pages: .pattern(prefix: "/", suffix: ""), form: "/" + page.id.rawValue,
      furigana: visitor.furigana == .none ? "?furigana=all" : "?furigana=none")
    return .page(
      PageRenderer().render(
        page,
        with: HTMLOptions(
          styleSheet: "/wardkit.css", script: offersScript ? "/wardkit.js" : nil, addresses: addresses,
          furigana: visitor.furigana)),
      status: status, allowsScript: offersScript)
  }

  // MARK: - How it is read

  /// Leads from the bare address to the page the resident is on. Takes a choice of language or furigana and leads back to
  /// the page's own address, so that reloading repeats nothing.
  private func choose(_ request: HTTPRequest, as visitor: inout Visitor, at now: Moment) -> HTTPResponse? {
    if request.path == "/", request.query.isEmpty { return .seeOther(visitor.session.page) }
    guard request.isReading else { return nil }
    let language = request.query["language"].map(Language.init(rawValue:))
    let furigana = request.query["furigana"].flatMap(RubyLevel.init(rawValue:))
    guard language != nil || furigana != nil else { return nil }
    if let language { visitor.session.language = language }
    if let furigana { visitor.furigana = furigana }
    if let id = request.pageID { visitor.session.go(to: id, at: now) }
    return .seeOther(visitor.session.page)
  }

  // MARK: - What could not be taken

  /// The page as it was filled in, with a word about the file that is too large.
  private func tooLarge(_ body: FormBody, as visitor: inout Visitor, at now: Moment) -> HTTPResponse {
    visitor.session.keep(body.entries, at: now)
    let tooLarge = FormBodyError(.bodyTooLarge(limit: 0))
    var page = visitor.session.page
    page.errors += body.refusedFiles.map {
      ErrorLink(control: $0.control, message: tooLarge.message.shown(in: visitor.session.language))
    }
    return show(page, to: visitor, status: tooLarge.status)
  }

  /// The page as it was before, with a word about what to do now.
  private func couldNotTake(_ error: any Error, as visitor: Visitor) -> HTTPResponse {
    guard let error = error as? FormBodyError else { return unavailable(to: visitor) }
    var page = visitor.session.page
    page.errors = [
      ErrorLink(control: Action.controlName, message: error.message.shown(in: visitor.session.language))
    ]
    return show(page, to: visitor, status: error.status)
  }

  /// The submission could not be kept: the resident is told to send it again, never that it arrived.
  private func unavailable(to visitor: Visitor) -> HTTPResponse {
    let session = visitor.session
    var page = Page.unavailable(
      form.title, keepsEntries: true, contact: session.page.contact, in: session.language, languages: form.languages)
    page.back = session.page.back.map { PageLink(page: session.page.id, label: $0.label) }
    return show(page, to: visitor, status: 503)
  }

  // MARK: - Who it is

  private func visitorKey(of request: HTTPRequest) -> (key: String, isNew: Bool) {
    if let key = request.cookie("ward"), visitors[key] != nil { return (key, false) }
    var generator = SystemRandomNumberGenerator()
    let halves = [generator.next(), generator.next()].map { (half: UInt64) in String(half, radix: 36) }
    return (halves.joined(separator: "-"), true)
  }
}
