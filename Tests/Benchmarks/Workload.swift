import Foundation

/// One kind of work whose speed is measured.
protocol Workload {
  /// What `--only` and the output call it.
  static var name: String { get }

  /// Reads the input, makes everything ready, and proves that the work comes out right: a figure counts only then.
  ///
  /// - Throws: `Absence` when the input is not on this machine; any other error when the result is wrong.
  static func prepare(_ inputs: WorkloadInputs) throws -> Contest
}

/// Why something is not measured on this machine.
struct Absence: Error {
  var reason: String
}

/// A result that is not the expected one; no figure is given for it.
struct WrongResult: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }

  /// Throws unless something holds.
  static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws(WrongResult) {
    if !holds { throw WrongResult(description()) }
  }
}

/// The files with the input of workloads. They stand beside the package, not in it.
struct WorkloadInputs {
  /// The folder that was asked for; without one, `../shared/workloads`.
  var folder: URL?

  /// The bytes of a file.
  func bytes(_ name: String) throws(Absence) -> [UInt8] {
    let folder = folder ?? Package.root.deletingLastPathComponent().appending(path: "shared/workloads")
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
      throw Absence(reason: "\(name) is not in \(folder.path); name its folder with --workloads")
    }
    return Array(data)
  }
}

/// Where the package's own files are.
enum Package {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
