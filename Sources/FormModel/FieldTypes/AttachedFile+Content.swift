public import FormComponents
import FormSource
import FormText

extension AttachedFile {
  /// The record of a file that was handed over: its type by its content, its name without folders and control characters,
  /// its bytes' SHA-256 as reference.
  public init(_ file: PageEntries.File) {
    let type = MediaType.detected(in: file.bytes)
    self.init(
      reference: ContentHash.sha256(file.bytes), name: Self.label(file.name), type: type.rawValue,
      size: file.bytes.count, pages: type == .pdf ? PDFPages.count(in: file.bytes) : nil)
  }

  /// The name of a file as a label: what follows the last slash, without what cannot be seen, 120 characters at most and
  /// its ending kept; 「file」 when nothing is left.
  static func label(_ name: String) -> String {
    let tail = name.unicodeScalars.suffix(2_000)
    let last = tail.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? tail[...]
    let cleaned = EntryText.line(String(String.UnicodeScalarView(last)))
    if cleaned.isEmpty || cleaned == "." || cleaned == ".." { return "file" }
    guard cleaned.count > 120 else { return cleaned }
    let ending = cleaned.lastIndex(of: ".").map { cleaned[$0...] }.flatMap { $0.count <= 8 ? $0 : nil } ?? ""
    return String(cleaned.prefix(120 - ending.count)) + ending
  }

  /// The size as people read it: 「1.2 MB」, 「340 KB」. Rounded up, so that no file looks empty.
  var sizeInWords: String {
    let kilobytes = max(0, size) / 1_000 + (size % 1_000 > 0 ? 1 : 0)
    if kilobytes < 1_000 { return "\(kilobytes) KB" }
    let tenths = kilobytes / 100 + (kilobytes % 100 > 0 ? 1 : 0)
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
