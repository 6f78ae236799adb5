import FormModel
import FormSource
import WardKit

/// Earlier versions of forms, to hold forms against: what `--against` names.
struct OlderVersions {
  private let forms: [FormSpecification]

  /// Reads the earlier versions at a path: one form, or a folder of them.
  init(at path: String) throws(CommandFailure) {
    var forms: [FormSpecification] = []
    for folder in try FormFolders.folders(at: path) { forms.append(try FormFolders.form(in: folder)) }
    self.forms = forms
  }

  /// The earlier version of a form: that with its id, or the only one there is; `nil` for a form that is new.
  func version(of files: SpecificationFiles) -> FormSpecification? {
    if forms.count == 1 { return forms[0] }
    let id = JSONReader.read(files.form).root?["id"]?.string
    return forms.first { $0.id == id }
  }
}

/// How many changes of each kind there are between two versions of a form.
struct VersionSummary {
  /// The form.
  var form: String
  /// The earlier version.
  var from: String
  /// The later version.
  var to: String
  /// What each change does to drafts.
  var verdicts: [VersionChange.Verdict]

  /// The changes by what they do to drafts, as `--json` gives them.
  var json: JSONValue {
    var counts = JSONObject()
    for verdict in VersionChange.Verdict.allCases {
      counts[verdict.rawValue] = .int(verdicts.count { $0 == verdict })
    }
    return .object(of: [
      ("form", .string(form)), ("from", .string(from)), ("to", .string(to)), ("changes", .object(counts)),
    ])
  }

  /// The versions, and a line for each verdict that there is.
  var lines: BilingualText {
    var ja = ["\(form) \(from) → \(to): " + (verdicts.isEmpty ? "下書きに関わる変わりはありません" : "下書きにとっての変わり")]
    var en = [
      "\(form) \(from) → \(to): "
        + (verdicts.isEmpty ? "nothing that a draft can feel" : "what the changes are to drafts")
    ]
    for verdict in VersionChange.Verdict.allCases {
      let count = verdicts.count { $0 == verdict }
      guard count > 0 else { continue }
      ja.append("  \(verdict.words.ja): \(count)")
      en.append("  \(verdict.words.en): \(count)")
    }
    return BilingualText(ja: ja.joined(separator: "\n"), en: en.joined(separator: "\n"))
  }
}

extension VersionChange.Verdict {
  fileprivate var words: BilingualText {
    switch self {
    case .compatible: BilingualText(ja: "そのまま開ける", en: "compatible")
    case .migrated: BilingualText(ja: "移し方が書いてある", en: "migrated as declared")
    case .needsMigration: BilingualText(ja: "移し方が要る", en: "needs a migration")
    case .breaks: BilingualText(ja: "答えが失われる", en: "breaks")
    case .notDecided: BilingualText(ja: "決められない", en: "not decided")
    }
  }
}

extension Diagnostic {
  /// Whether it only says that a change does drafts no harm.
  var isHarmlessChange: Bool {
    switch VersionDiagnostic(rawValue: id.rawValue)?.verdict {
    case .compatible, .migrated: true
    case .needsMigration, .breaks, .notDecided, nil: false
    }
  }
}
