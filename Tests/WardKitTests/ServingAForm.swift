import WardKit

/// Answers one request of one resident. `session` is a value: keep it wherever you keep sessions.
func answer(_ request: Request, of session: inout FormSession, at now: Moment) throws -> [UInt8] {
  if request.method == "POST" {
    let sent = try FormBodyReader.read(request.body, contentType: request.contentType)
    if case .submitted(let submission) = session.send(sent.entries, at: now) { try store(submission) }
  } else {
    session.go(to: PageID(rawValue: request.page), at: now)
  }
  return PageRenderer().render(session.page)
}
