import FormModel
import FormSource

/// What checking a form came to, by the page it is about.
struct PreviewFindings {
  /// A finding with its place.
  struct Finding {
    /// The page of the form it is about; `nil` for one about the form as a whole.
    var page: String?
    var diagnostic: Diagnostic
  }

  /// The findings in the order of the files.
  let findings: [Finding]

  /// Checks a form.
  init(of folder: FormFolder) { self.init(CheckResult(of: [.form(folder, only: nil)]).diagnostics) }

  private init(_ diagnostics: [Diagnostic]) {
    var places: [String: [(page: String, range: Range<Int>)]] = [:]
    findings = diagnostics.map { diagnostic in
      let file = diagnostic.file
      let known = places[file.name] ?? Self.places(in: file)
      places[file.name] = known
      let page = known.first { $0.range.contains(diagnostic.range.lowerBound) }?.page
      return Finding(page: page, diagnostic: diagnostic)
    }
  }

  /// What is said of a page: 「子ども 2」 is the page of children.
  func of(_ page: String) -> [Finding] {
    let own = page.prefix { $0 != "." }
    return findings.filter { $0.page.map { $0 == own } ?? false }
  }

  /// Where each page of the form stands in a file: the page itself, or in a translation its texts.
  private static func places(in file: SourceFile) -> [(page: String, range: Range<Int>)] {
    guard let root = JSONReader.read(file).root else { return [] }
    if case .array(let pages)? = root["pages"]?.content {
      return pages.compactMap { node in node["id"]?.string.map { ($0, node.range) } }
    }
    return (root["texts"]?.members ?? []).compactMap { member in
      let parts = member.key.split(separator: ".")
      guard parts.count > 1, parts[0] == "pages" else { return nil }
      return (String(parts[1]), member.keyRange.lowerBound..<member.value.range.upperBound)
    }
  }
}
