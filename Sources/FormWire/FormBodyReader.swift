import FormComponents

/// Reads what a browser sends with a form into entries, whole or as it arrives.
///
/// ```swift
/// let body = try FormBodyReader.read(request.bytes, contentType: request.headers["Content-Type"])
/// let step = try session.submit(body.entries)
/// ```
///
/// A server that streams feeds the pieces as they come, cut anywhere:
///
/// ```swift
/// var reader = try FormBodyReader(contentType: contentType)
/// for try await piece in request.body { try reader.feed(piece) }
/// let body = try reader.finish()
/// ```
public struct FormBodyReader: Sendable {
  private enum Kind {
    case urlEncoded([UInt8])
    case multipart(MultipartReader)
  }

  private var kind: Kind
  private let limits: FormBodyLimits
  private var received = 0
  private var failure: FormBodyError?

  /// Creates a reader for a body.
  ///
  /// - Parameters:
  ///   - contentType: The value of the `Content-Type` header, `nil` when there is none.
  ///   - limits: How much the body may hold.
  public init(contentType: String?, limits: FormBodyLimits = FormBodyLimits()) throws(FormBodyError) {
    guard let type = contentType.flatMap(ContentType.init) else { throw FormBodyError(.unsupportedType) }
    let limits = limits.bounded
    self.limits = limits
    switch type.name {
    case "application/x-www-form-urlencoded":
      kind = .urlEncoded([])
    case "multipart/form-data":
      // RFC 2046, section 5.1.1: 1 to 70 characters. A line end inside would never be found.
      guard let boundary = type.parameters["boundary"], (1...70).contains(boundary.utf8.count),
        !boundary.utf8.contains(where: { $0 < 0x20 })
      else { throw FormBodyError(.missingBoundary) }
      kind = .multipart(MultipartReader(boundary: boundary, limits: limits))
    default:
      throw FormBodyError(.unsupportedType)
    }
  }

  /// Reads a whole body.
  public static func read(
    _ bytes: [UInt8], contentType: String?, limits: FormBodyLimits = FormBodyLimits()
  ) throws(FormBodyError) -> FormBody {
    var reader = try FormBodyReader(contentType: contentType, limits: limits)
    if case .urlEncoded = reader.kind { return try body(urlEncoded: bytes, limits: limits) }
    try reader.feed(bytes)
    return try reader.finish()
  }

  /// Takes the next piece of the body.
  public mutating func feed(_ bytes: [UInt8]) throws(FormBodyError) {
    try reporting(bytes.withUnsafeBytes { bytes in problem(feeding: bytes) })
  }

  /// Takes the next piece of the body.
  public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(FormBodyError) {
    try reporting(bytes.withUnsafeBytes { bytes in problem(feeding: bytes) })
  }

  /// Takes the next piece of the body from memory of the caller's, which is not kept.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(FormBodyError) {
    try reporting(problem(feeding: bytes))
  }

  /// Ends the body and gives what was in it.
  ///
  /// After an error, here or from `feed`, the same error is thrown again.
  public mutating func finish() throws(FormBodyError) -> FormBody {
    if let failure { throw failure }
    switch kind {
    case .urlEncoded(let bytes): return try Self.body(urlEncoded: bytes, limits: limits)
    case .multipart(var reader): return try reader.finish()
    }
  }

  private func reporting(_ problem: FormBodyError?) throws(FormBodyError) {
    if let problem { throw problem }
  }

  private mutating func problem(feeding bytes: UnsafeRawBufferPointer) -> FormBodyError? {
    if let failure { return failure }
    received += bytes.count
    guard received <= limits.bodyBytes else {
      // What was taken so far is of no use any more.
      kind = .urlEncoded([])
      failure = FormBodyError(.bodyTooLarge(limit: limits.bodyBytes))
      return failure
    }
    switch kind {
    case .urlEncoded(var held):
      kind = .urlEncoded([])
      // Three characters of a body make one byte of text at least, so more than this is over the limit for sure.
      guard held.count + bytes.count <= (limits.allTextBytes + limits.entries * 2) * 3 else {
        failure = FormBodyError(.textTooLong(limit: limits.allTextBytes))
        return failure
      }
      held.append(contentsOf: bytes)
      kind = .urlEncoded(held)
    case .multipart(var reader):
      kind = .urlEncoded([])
      do throws(FormBodyError) {
        try reader.feed(bytes)
        kind = .multipart(reader)
      } catch {
        failure = error
      }
    }
    return failure
  }

  private static func body(urlEncoded bytes: [UInt8], limits: FormBodyLimits) throws(FormBodyError) -> FormBody {
    var body = FormBody()
    for pair in try URLEncodedForm.pairs(bytes, limits: limits) {
      body.entries.append(pair.value, to: ControlName(rawValue: pair.name))
    }
    return body
  }
}
