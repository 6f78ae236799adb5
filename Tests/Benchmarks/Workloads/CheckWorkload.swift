import Foundation

/// `ward check` as an author feels it: whole processes, from their start to their end, on the clock.
///
/// Start-up is what the tool takes to say its version. The rest is the checking: reading the form, its translations, the
/// glossary and the scripts, and every check of them. The shipped form has 55 questions in three languages; the limit of
/// the project, 20 ms above start-up, is for a form of 40.
enum CheckWorkload: Workload {
  static let name = "check"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ward")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else {
      throw Absence(
        reason: "there is no 'ward' beside this program; build it with: swift build -c release --product ward")
    }
    let version = ["--version"]
    let forms = ["child-allowance-claim", "resident-record-copy"].map { id in
      (id: id, arguments: ["check", Package.root.appending(path: "FormSpecs/\(id)").path])
    }
    for arguments in [version] + forms.map(\.arguments) { _ = try milliseconds(tool, arguments) }
    var figures = [Figure(metric: "start-up, ms", largerIsBetter: false) { try fastest(tool, version) }]
    for form in forms {
      figures.append(
        Figure(metric: "\(form.id): check above start-up, ms", largerIsBetter: false) {
          try fastest(tool, form.arguments) - fastest(tool, version)
        })
    }
    return Contest(figures)
  }

  /// The fastest of ten runs: what else the machine does only ever adds.
  private static func fastest(_ tool: URL, _ arguments: [String]) throws -> Double {
    try (0..<10).map { _ in try milliseconds(tool, arguments) }.min() ?? .infinity
  }

  private static func milliseconds(_ tool: URL, _ arguments: [String]) throws -> Double {
    // Foundation's Process looks only now and then whether a process has ended.
    let words: [UnsafeMutablePointer<CChar>?] = ([tool.path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    var status: Int32 = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&process, tool.path, &files, nil, words, environ) == 0, waitpid(process, &status, 0) == process
    else { throw Absence(reason: "\(tool.path) cannot be run") }
    let spent = clock.now - start
    try WrongResult.unless(status == 0, "'ward \(arguments[0])' finds something wrong")
    return Double(spent.components.attoseconds) / 1e15 + Double(spent.components.seconds) * 1_000
  }
}
