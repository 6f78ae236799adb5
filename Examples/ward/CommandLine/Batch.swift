import FormSource
import FormText

/// Files of one JSON object a line.
enum BatchLines {
  /// Reads a file line by line and prints an answer for each; a line that cannot be answered gives `{"id", "error"}`.
  static func run(
    _ path: String, on console: Console, _ answer: (JSONValue) throws(CommandFailure) -> JSONValue
  ) throws(CommandFailure) {
    let file = try InputFile.read(path)
    var output: [UInt8] = []
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      output += response(to: Array(line), answer).bytes()
      output.append(UInt8(ascii: "\n"))
      if output.count > 1 << 16 {
        console.write(output)
        output = []
      }
    }
    console.write(output)
  }

  private static func response(
    to line: [UInt8], _ answer: (JSONValue) throws(CommandFailure) -> JSONValue
  ) -> JSONValue {
    do throws(JSONProblem) {
      let value = try JSONValue.parse(line)
      do throws(CommandFailure) {
        return try answer(value)
      } catch {
        return .object(of: [("id", value["id"] ?? .null), ("error", .string(error.message.en))])
      }
    } catch {
      return .object(of: [("id", .null), ("error", .string(error.message.en))])
    }
  }
}

/// Files that a command reads.
enum InputFile {
  /// Reads a file, or says why it cannot be read.
  static func read(_ path: String) throws(CommandFailure) -> SourceFile {
    do throws(SourceFileError) {
      return try SourceFile.read(path: path)
    } catch {
      throw CommandFailure(error.diagnostic.message)
    }
  }
}

/// JSON given on the command line.
enum JSONArgument {
  /// An object, or the reason why the text is none.
  static func object(_ text: String, named name: String) throws(CommandFailure) -> JSONValue {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue.parse(Array(text.utf8))
    } catch {
      throw CommandFailure(error.message)
    }
    guard case .object = value else {
      throw CommandFailure(ja: "「\(name)」はJSONのオブジェクトで書いてください", en: "'\(name)' has to be a JSON object")
    }
    return value
  }
}

/// The day a command takes for today.
enum Today {
  /// The day of `--today`, else 2026-11-23: fixed, so that two people see the same.
  static func chosen(_ arguments: Arguments) throws(CommandFailure) -> CalendarDate {
    guard let text = arguments["today"] else { return CalendarDate(year: 2026, month: 11, day: 23) ?? .earliest }
    guard let day = CalendarDate(iso: text) else {
      throw .usage(ja: "「--today」は 2026-11-23 のように書いてください", en: "'--today' is written like 2026-11-23")
    }
    return day
  }
}
