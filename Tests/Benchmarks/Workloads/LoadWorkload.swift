import FormModel
import FormSource
import FormText
import Foundation

/// Loading a specification of 200 KB: from its bytes to the tree with positions, and to a checked specification that is ready
/// for residents, beside `JSONDecoder` decoding the same bytes to structs and checking nothing.
enum LoadWorkload: Workload {
  static let name = "load"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    let folder = Package.root.appending(path: "FormSpecs/child-allowance-claim")
    let shipped = try SpecificationFiles.read(folder: folder.path(percentEncoded: false))
    let scaled = try ScaledForm(
      JSONValue.parse(shipped.form.bytes),
      translations: shipped.translations.mapValues { try JSONValue.parse($0.bytes) },
      bytes: 200_000)
    var alone = shipped
    alone.form = try inJapanese(scaled.form)
    alone.translations = [:]
    alone.meanings = try shipped.meanings.map(inJapanese)
    alone.meaningTranslations = [:]
    var whole = shipped
    whole.form = scaled.form
    whole.translations = scaled.translations

    var figures: [Figure] = []
    for (name, files) in [
      ("200 KB form", alone), ("200 KB form with 2 translations", whole), ("shipped form", shipped),
    ] {
      let parts = [files.form] + files.translations.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      let result = FormSpecification.read(files)
      let errors = result.diagnostics.filter { $0.severity == .error }
      try WrongResult.unless(
        result.specification != nil && errors.isEmpty,
        "\(name): \(DiagnosticRenderer(.english).text(Array(errors.prefix(3))))")
      let data = parts.map { Data($0.bytes) }
      try decode(data)
      let size = parts.reduce(0) { $0 + $1.bytes.count } / 1_000
      let decoder = Stopwatch { try decode(data) }
      let reading = Stopwatch { for part in parts { keep(JSONReader.read(part)) } }
      let loading = Stopwatch { keep(FormSpecification.read(files)) }
      figures += [
        Figure(metric: "\(name), \(size) KB: JSONDecoder to structs, µs", largerIsBetter: false) {
          try decoder.seconds() * 1e6
        },
        Figure(metric: "\(name): read with positions, µs", largerIsBetter: false) { try reading.seconds() * 1e6 },
        Figure(metric: "\(name): load and check, µs", largerIsBetter: false) { try loading.seconds() * 1e6 },
        Figure(metric: "\(name): read with positions, times JSONDecoder", largerIsBetter: true) {
          try decoder.seconds() / reading.seconds()
        },
        Figure(metric: "\(name): load and check, times JSONDecoder", largerIsBetter: true) {
          try decoder.seconds() / loading.seconds()
        },
      ]
    }
    figures += try memory(of: alone)
    return Contest(figures)
  }

  private static func decode(_ data: [Data]) throws {
    keep(try JSONDecoder().decode(DecodedForm.self, from: data[0]))
    for translation in data.dropFirst() { keep(try JSONDecoder().decode(DecodedTranslation.self, from: translation)) }
  }

  /// A file without its other languages.
  private static func inJapanese(_ file: SourceFile) throws -> SourceFile {
    guard var object = try JSONValue.parse(file.bytes).object else { throw WrongResult("\(file.name) is no object") }
    object["languages"] = ["ja"]
    let reading = JSONReader.read(SourceFile(name: file.name, bytes: JSONValue.object(object).bytes(.indented)))
    guard let bytes = JSONFormat().bytes(of: reading, order: nil) else { throw WrongResult("\(file.name) is not JSON") }
    return SourceFile(name: file.name, bytes: bytes)
  }

  // MARK: - Memory

  /// The argument with which this program measures the memory of one load in a process of its own, and a folder after it.
  static let memoryArgument = "--memory-of-load"

  /// How much the peak of a fresh process lies above its start when it reads and loads a form: with the pages of the program
  /// and its libraries that come into memory for the first time, and without them, after a small form was loaded.
  private static func memory(of files: SpecificationFiles) throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-load-\(getpid())")
    let form = folder.appending(path: "form")
    let shared = folder.appending(path: "shared")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: form, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Package.root.appending(path: "FormSpecs/shared"), to: shared)
    try Data(files.form.bytes).write(to: form.appending(path: "form.json"))
    if let meanings = files.meanings { try Data(meanings.bytes).write(to: shared.appending(path: "meanings.json")) }
    return [("peak memory above start", "fresh"), ("peak memory above start, program already loaded", "warm")].map {
      metric, state in
      Figure(metric: "200 KB form: \(metric), MiB", largerIsBetter: false) {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = [memoryArgument, form.path(percentEncoded: false), state]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let bytes = Double(text.filter { !$0.isNewline }) else { throw WrongResult("no figure: \(text)") }
        return bytes / 1_048_576
      }
    }
  }

  /// Loads the form in a folder and prints how much the peak grew. Called in a fresh process.
  static func printMemory(ofLoading folder: String, isWarm: Bool) throws {
    if isWarm {
      let small = Package.root.appending(path: "FormSpecs/resident-record-copy").path(percentEncoded: false)
      keep(FormSpecification.read(try SpecificationFiles.read(folder: small)).specification)
    }
    let start = try peak()
    let specification = FormSpecification.read(try SpecificationFiles.read(folder: folder)).specification
    try WrongResult.unless(specification != nil, "the form in \(folder) cannot be used")
    print(try peak() - start)
    keep(specification)
  }

  /// The most memory this process has had, in bytes.
  private static func peak() throws -> Int {
    #if os(Linux)
    let status = try String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Int(line.filter(\.isNumber))
    else { throw WrongResult("the system does not say how much memory is used") }
    return kilobytes * 1_024
    #else
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
    #endif
  }
}
