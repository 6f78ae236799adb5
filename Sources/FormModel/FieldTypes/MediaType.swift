/// What a file is, by its content.
///
/// The name of a file and the type its sender claims say nothing; the first bytes do.
public struct MediaType: Hashable, Sendable, RawRepresentable {
  /// The registered name, such as `application/pdf`.
  public let rawValue: String

  /// Creates a type from its registered name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A PDF document.
  public static let pdf = Self(rawValue: "application/pdf")
  /// A JPEG picture.
  public static let jpeg = Self(rawValue: "image/jpeg")
  /// A PNG picture.
  public static let png = Self(rawValue: "image/png")
  /// A HEIF picture, as iPhones take them.
  public static let heic = Self(rawValue: "image/heic")
  /// A GIF picture.
  public static let gif = Self(rawValue: "image/gif")
  /// A WebP picture.
  public static let webp = Self(rawValue: "image/webp")
  /// A TIFF picture.
  public static let tiff = Self(rawValue: "image/tiff")
  /// A ZIP archive; documents of office programs are such too.
  public static let zip = Self(rawValue: "application/zip")
  /// Anything else.
  public static let unknown = Self(rawValue: "application/octet-stream")

  /// The type a file's bytes show; `unknown` when they show none, or there are none.
  ///
  /// A PDF may begin with up to 1024 bytes of something else, as many readers allow (ISO 32000-1, annex H note 13).
  public static func detected(in bytes: [UInt8]) -> MediaType {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return .webp }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    let brand = bytes.dropFirst(8)
    if bytes.dropFirst(4).starts(with: "ftyp".utf8),
      ["heic", "heix", "heim", "heis", "hevc", "mif1"].contains(where: { brand.starts(with: $0.utf8) })
    {
      return .heic
    }
    let head = bytes.prefix(1024 + 5)
    return head.indices.contains { head[$0...].starts(with: "%PDF-".utf8) } ? .pdf : .unknown
  }

  /// What people call the type: 「PDF」.
  var shortName: String {
    switch self {
    case .pdf: "PDF"
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .heic: "HEIC"
    default: rawValue
    }
  }
}
