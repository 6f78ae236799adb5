import Foundation

/// A program in another language that does the same work and measures itself.
///
/// Its script in `peers/` is called with the path of a JSON file, proves that its results are the expected ones, and
/// prints one JSON object: metric to number. It ends with code 3 and a sentence when what it needs is not installed.
struct Peer {
  /// What the output calls it.
  var name: String
  /// Its file in `peers/`.
  var script: String
  /// What it is given.
  var input: [UInt8]

  /// One round of its figures.
  func round() throws(Absence) -> [(String, Double)] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "benchmarks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input.json")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(input).write(to: file)
    } catch {
      throw Absence(reason: "no temporary file can be written: \(error)")
    }
    let path = Package.root.appending(path: "Tests/Benchmarks/peers/\(script)").path
    let answer = try Self.call(Self.interpreter(of: script), [path, file.path])
    guard let object = try? JSONSerialization.jsonObject(with: answer) as? [String: Double] else {
      throw Absence(reason: "\(script) printed no figures")
    }
    return object.map { ($0.key, $0.value) }
  }

  /// Python from `WARDKIT_PYTHON` or the tests' own environment, else what the machine has.
  private static func interpreter(of script: String) -> [String] {
    guard script.hasSuffix(".py") else { return ["/usr/bin/env", "node"] }
    if let named = ProcessInfo.processInfo.environment["WARDKIT_PYTHON"] { return [named] }
    let own = Package.root.appending(path: ".build/venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? [own] : ["/usr/bin/env", "python3"]
  }

  private static func call(_ interpreter: [String], _ arguments: [String]) throws(Absence) -> Data {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: interpreter[0])
    process.arguments = interpreter.dropFirst() + arguments
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Absence(reason: "\(interpreter.joined(separator: " ")) cannot be run")
    }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let words = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let sentence = words.split(separator: "\n").last.map(String.init) ?? "ended with \(process.terminationStatus)"
      throw Absence(reason: sentence)
    }
    return answer
  }
}
