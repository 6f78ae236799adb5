import WardKit

/// Answers one request of one resident. `session` is a value: keep it wherever you keep sessions.
func answer(_ request: Request, of session: inout FormSession, at now: Moment) throws -> [UInt8] {
  let isThere = session.go(to: PageID(rawValue: request.page), at: now)
  if isThere, request.method == "POST" {
    let sent = try FormBodyReader.read(request.body, contentType: request.contentType)
    if case .submitted(let submission) = session.send(sent.entries, at: now) { try store(submission) }
  }
  return PageRenderer().render(session.page)
}
