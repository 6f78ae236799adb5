public import FormText

/// Why a form body could not be read.
///
/// Browsers never send what most of these name; a resident sees one when a body is too large or a connection broke.
public struct FormBodyError: Error, Hashable, Sendable {
  /// What is the matter.
  public enum Reason: Hashable, Sendable {
    /// The content type is neither `application/x-www-form-urlencoded` nor `multipart/form-data`.
    case unsupportedType
    /// A multipart content type without a usable boundary.
    case missingBoundary
    /// The body is larger than ``FormBodyLimits/bodyBytes``.
    case bodyTooLarge(limit: Int)
    /// There are more entries than ``FormBodyLimits/entries``.
    case tooManyEntries(limit: Int)
    /// A name is longer than ``FormBodyLimits/nameBytes``.
    case nameTooLong(limit: Int)
    /// A text is longer than ``FormBodyLimits/textBytes``, or all are than ``FormBodyLimits/allTextBytes``.
    case textTooLong(limit: Int)
    /// The headers of a part are longer than ``FormBodyLimits/headerBytes``.
    case headersTooLong(limit: Int)
    /// A header line of a part has no name or no colon.
    case malformedHeaders
    /// A part is not `form-data` or has no name.
    case missingName
    /// A part is encoded in a way RFC 7578 no longer knows, as base64.
    case unsupportedEncoding
    /// The body ended before its last boundary.
    case incomplete
  }

  /// What is the matter.
  public let reason: Reason

  /// Creates an error.
  public init(_ reason: Reason) { self.reason = reason }

  /// The HTTP status that says so: 413 for what is too large, 415 for another content type, 400 for the rest.
  public var status: Int {
    switch reason {
    case .unsupportedType: 415
    case .bodyTooLarge, .tooManyEntries, .nameTooLong, .textTooLong, .headersTooLong: 413
    case .missingBoundary, .malformedHeaders, .missingName, .unsupportedEncoding, .incomplete: 400
    }
  }

  /// What a resident can do now.
  public var message: LocalizedText {
    switch reason {
    case .bodyTooLarge, .headersTooLong, .nameTooLong:
      LocalizedText(
        "送る内容が大きすぎて受け取れませんでした。ファイルを小さくするか、数を減らして、もう一度送ってください。",
        easy: "送るものが 大きすぎました。ファイルを 小さくして、もう一度 送ってください。",
        english: "What you sent is too large to take. Make the files smaller or send fewer of them, and send it again.")
    case .textTooLong:
      LocalizedText(
        "文章が長すぎて受け取れませんでした。短くして、もう一度送ってください。",
        easy: "文が 長すぎました。短くして、もう一度 送ってください。",
        english: "A text is too long to take. Make it shorter and send it again.")
    case .incomplete:
      LocalizedText(
        "送っている途中で通信が切れました。もう一度送ってください。",
        easy: "送っているとき、通信が 切れました。もう一度 送ってください。",
        english: "The connection broke while you were sending. Send it again.")
    case .unsupportedType, .missingBoundary, .tooManyEntries, .malformedHeaders, .missingName, .unsupportedEncoding:
      LocalizedText(
        "送られた内容を読み取れませんでした。前のページに戻って、もう一度送ってください。",
        easy: "送ったものを 読むことが できませんでした。前の ページに もどって、もう一度 送ってください。",
        english: "What you sent could not be read. Go back to the page and send it again.")
    }
  }
}
