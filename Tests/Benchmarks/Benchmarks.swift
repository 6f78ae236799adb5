import Foundation

/// Measures how fast the library does its work, beside the fastest peers that are installed.
///
///     swift run -c release benchmarks [--workloads DIR] [--only NAME] [--rounds N]
///
/// Prints one JSON object a line, `{"workload", "metric", "median", "min", "max"}`, and never fails because of a time.
/// What could not be measured is said on the error output.
@main
struct Benchmarks {
  /// Every workload, in the order they run. A new one is a file in `Workloads/` and a name here.
  static var workloads: [any Workload.Type] {
    [
      ExpressionsWorkload.self, LoadWorkload.self, CheckWorkload.self, ValidateWorkload.self, FormPostWorkload.self,
      RenderTenWorkload.self, RenderFortyWorkload.self,
    ]
  }

  static func main() {
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == LoadWorkload.memoryArgument {
      let isWarm = CommandLine.arguments[3] == "warm"
      do { try LoadWorkload.printMemory(ofLoading: CommandLine.arguments[2], isWarm: isWarm) } catch {
        complain("benchmarks: \(error)")
      }
      return
    }
    let options: Options
    do throws(WrongUsage) {
      options = try Options(Array(CommandLine.arguments.dropFirst()), knowing: workloads.map { $0.name })
    } catch {
      complain("benchmarks: \(error.sentence)")
      complain("usage: benchmarks [--workloads DIR] [--only NAME] [--rounds N]")
      exit(2)
    }
    var isComplete = true
    for workload in workloads where options.only.isEmpty || options.only.contains(workload.name) {
      do {
        let contest = try workload.prepare(WorkloadInputs(folder: options.workloads))
        for line in contest.run(workload.name, rounds: options.rounds) { print(line) }
      } catch let absence as Absence {
        complain("skipped: \(workload.name): \(absence.reason)")
      } catch {
        complain("benchmarks: \(workload.name): \(error)")
        isComplete = false
      }
    }
    exit(isComplete ? 0 : 1)
  }

  /// Writes a line to the error output.
  static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// A call that cannot be understood.
struct WrongUsage: Error {
  var sentence: String
}

/// What the command line asks for.
struct Options {
  var workloads: URL?
  var only: Set<String> = []
  var rounds = 7

  init(_ words: [String], knowing names: [String]) throws(WrongUsage) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard ["--workloads", "--only", "--rounds"].contains(word) else {
        throw WrongUsage(sentence: "there is no option '\(word)'")
      }
      guard let value = rest.popFirst() else { throw WrongUsage(sentence: "'\(word)' needs a value") }
      switch word {
      case "--workloads": workloads = URL(filePath: value)
      case "--only":
        guard names.contains(value) else {
          throw WrongUsage(sentence: "the workloads are \(names.joined(separator: ", ")); there is no '\(value)'")
        }
        only.insert(value)
      default:
        guard let count = Int(value), (1...100).contains(count) else {
          throw WrongUsage(sentence: "'--rounds' takes a whole number from 1 to 100")
        }
        rounds = count
      }
    }
  }
}
