import FormModel
import FormSource
import FormText
import FormUsability
import PlainLanguage
import WardKit

/// What checking came to.
struct CheckResult {
  /// What was found, sorted by file and place.
  var diagnostics: [Diagnostic] = []
  /// What was looked at and not decided, sorted by file and place: nothing that has to be mended.
  var undecided: [Diagnostic] = []
  /// How many things were checked.
  var count = 0
  /// Whether something could not be read at all, which is a matter of the input and not of the form.
  var isUnreadable = false
  /// What the changes since earlier versions are to drafts, for the forms that were held against one.
  var versions: [VersionSummary] = []

  /// How the run ends. That a change does drafts no harm is no reason to stop a build.
  var exitCode: ExitCode { isUnreadable ? .wrong : diagnostics.allSatisfy(\.isHarmlessChange) ? .good : .findings }

  /// Checks some targets in one pass.
  ///
  /// - Parameters:
  ///   - targets: What to check.
  ///   - replaced: Files that count instead of those on disk, by name.
  ///   - older: Earlier versions to hold forms against.
  init(
    of targets: [CheckTarget], replacing replaced: [String: SourceFile] = [:], against older: OlderVersions? = nil
  ) {
    for target in targets {
      count += 1
      let found = Self.check(target, replaced, older)
      diagnostics += found.diagnostics
      undecided += found.undecided
      isUnreadable = isUnreadable || found.isUnreadable
      versions += found.versions
    }
    // Two forms share one vocabulary: what is wrong with it is told once.
    diagnostics = Self.unique(diagnostics)
    undecided = Self.unique(undecided)
  }

  private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted()
  }

  /// What checking one thing came to.
  private struct Found {
    var diagnostics: [Diagnostic]
    var undecided: [Diagnostic] = []
    var isUnreadable = false
    var versions: [VersionSummary] = []

    /// What was said of one file.
    func only(_ path: String) -> Found {
      var found = self
      found.diagnostics = diagnostics.filter { $0.file.name == path }
      found.undecided = undecided.filter { $0.file.name == path }
      return found
    }
  }

  private static func check(
    _ target: CheckTarget, _ replaced: [String: SourceFile], _ older: OlderVersions?
  ) -> Found {
    do throws(SourceFileError) {
      switch target {
      case .form(let folder, only: nil): return try check(folder, replaced, older)
      case .form(let folder, let only?): return try check(folder, replaced, older).only(only)
      case .shared(let path, let folders):
        // What no form uses is read as JSON at least.
        var found = Found(diagnostics: JSONReader.read(try file(path, replaced)).diagnostics)
        for folder in folders {
          let inForm = try check(folder, replaced, nil).only(path)
          found.diagnostics += inForm.diagnostics
          found.undecided += inForm.undecided
        }
        return found
      case .meanings(let path):
        return Found(
          diagnostics: MeaningVocabulary.check(
            try SpecificationFiles.readMeanings(path: path).replacing(replaced)))
      case .glossary(let folder):
        // Names as they are given, which `.` is not written in.
        let shared = SharedFiles(folder: folder == "." ? "" : folder).replacing(replaced)
        return Found(diagnostics: Glossary.check(shared))
      case .script(let path, let folder):
        let form = try folder.flatMap { folder throws(SourceFileError) in
          FormSpecification.read(try SpecificationFiles.read(folder: folder.path).replacing(replaced)).specification
        }
        return Found(diagnostics: UsabilityScript.read(try file(path, replaced), for: form).diagnostics)
      }
    } catch {
      return Found(diagnostics: [error.diagnostic], isUnreadable: true)
    }
  }

  /// Everything that is wrong with a procedure and with the scripts beside it.
  private static func check(
    _ folder: FormFolder, _ replaced: [String: SourceFile], _ older: OlderVersions?
  ) throws(SourceFileError) -> Found {
    let files = try SpecificationFiles.read(folder: folder.path).replacing(replaced)
    let old = older?.version(of: files)
    let result = FormSpecification.check(files, against: old)
    var found = Found(diagnostics: result.diagnostics, undecided: result.undecided)
    if let old, let changes = result.changes {
      let version = JSONReader.read(files.form).root?["version"]?.string ?? ""
      found.versions = [
        VersionSummary(form: old.id, from: old.version, to: version, verdicts: changes.compactMap(\.verdict))
      ]
    }
    let scripts = folder.scripts
    guard !scripts.isEmpty else { return found }
    let reader = ScriptReader(for: result.readable)
    for path in scripts {
      do throws(SourceFileError) {
        found.diagnostics += reader.read(try file(path, replaced)).diagnostics
      } catch {
        found.diagnostics.append(error.diagnostic)
        found.isUnreadable = true
      }
    }
    return found
  }

  private static func file(_ path: String, _ replaced: [String: SourceFile]) throws(SourceFileError) -> SourceFile {
    if let file = replaced[path] { return file }
    return try SourceFile.read(path: path)
  }
}

// MARK: - Files

extension SpecificationFiles {
  /// The vocabulary at a path with its translations, and no form.
  fileprivate static func readMeanings(path: String) throws(SourceFileError) -> SpecificationFiles {
    var files = SpecificationFiles(form: SourceFile(name: path, bytes: []))
    files.meanings = try SourceFile.read(path: path)
    let folder = FilePath.folder(of: path)
    for name in Folder.names(in: folder) where name.hasPrefix("meanings.") && name.hasSuffix(".json") {
      let tag = name.dropFirst("meanings.".count).dropLast(".json".count)
      guard !tag.isEmpty, tag != "json" else { continue }
      files.meaningTranslations[Language(rawValue: String(tag))] = try SourceFile.read(
        path: FilePath.join(folder, name))
    }
    return files
  }

  /// The files with others in the place of those of the same name.
  fileprivate func replacing(_ replaced: [String: SourceFile]) -> SpecificationFiles {
    guard !replaced.isEmpty else { return self }
    var files = self
    files.form = replaced[form.name] ?? form
    files.translations = translations.mapValues { replaced[$0.name] ?? $0 }
    files.meanings = meanings.map { replaced[$0.name] ?? $0 }
    files.meaningTranslations = meaningTranslations.mapValues { replaced[$0.name] ?? $0 }
    files.shared = shared.replacing(replaced)
    return files
  }
}
