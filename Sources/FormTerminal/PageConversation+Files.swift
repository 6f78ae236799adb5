import FormComponents
import FormText

extension PageConversation {
  /// Asks for files by their paths. Enter keeps what is there; a new file takes the place of an only one. A file that was
  /// handed over for another question is used again by its number.
  mutating func askFiles(_ original: FileInput, at index: Int, _ again: (inout PageConversation) -> Void) -> Step {
    var input = original
    let name = input.question.name
    let label = input.question.label.plain
    for file in input.given where file.isKept { writer.line(bullet + file.name + bracketed(file.size)) }
    let others = input.given.filter { !$0.isKept }
    if !others.isEmpty {
      writer.line(text(InterfaceText.Prompt.filesToUseAgain))
      for (number, file) in others.enumerated() {
        writer.line("\(number + 1). " + file.name + bracketed(file.size))
      }
    }
    writer.line(text(InterfaceText.Prompt.file))
    defer { components[index] = .fileInput(input) }
    while true {
      let hasFiles = !input.isUnanswered || !(files[name] ?? []).isEmpty
      let remark: LocalizedText? =
        if hasFiles {
          input.takesSeveral ? InterfaceText.Prompt.noMoreFiles : InterfaceText.Prompt.keepsPresent
        } else {
          input.question.requirement == .optional ? InterfaceText.Prompt.skips : nil
        }
      let words = text(InterfaceText.Prompt.path) + (remark.map { bracketed(text($0)) } ?? "")
      switch reply(to: Prompt(words: words, question: label), explaining: again) {
      case .text(let entry):
        let path = FilePath.typed(entry)
        if path.isEmpty {
          input.question.settle()
          return .answered
        }
        if let other = Int(TextNormalisation.digits(path)), others.indices.contains(other - 1) {
          let chosen = others[other - 1]
          if !input.takesSeveral { drop(&input) }
          for place in input.given.indices where input.given[place].reference == chosen.reference {
            input.given[place].isKept = true
          }
          answered.insert(index)
          writer.line(pair(text(InterfaceText.Prompt.fileTaken), chosen.name))
        } else {
          guard let file = take(path) else { continue }
          if !input.takesSeveral { drop(&input) }
          files[name, default: []].append(file)
          answered.insert(index)
          writer.line(pair(text(InterfaceText.Prompt.fileTaken), file.name))
        }
        if !input.takesSeveral {
          input.question.settle()
          return .answered
        }
      case .clear:
        drop(&input)
        writer.line(text(InterfaceText.Prompt.cleared))
      case .back: return .back
      case .leave(let departure): return .leave(departure)
      }
    }
  }

  /// Takes all files back from a question.
  private mutating func drop(_ input: inout FileInput) {
    for place in input.given.indices { input.given[place].isKept = false }
    files[input.question.name] = nil
  }

  /// Reads a file, or says what to do instead. The files of a page together stay within five times the limit of one.
  private mutating func take(_ path: String) -> PageEntries.File? {
    let taken = files.values.joined().reduce(0) { $0 + $1.bytes.count }
    let room = max(0, options.maximumFileBytes.multipliedReportingOverflow(by: 5).partialValue - taken)
    let limit = min(options.maximumFileBytes, room)
    do throws(TerminalFileProblem) {
      let bytes = try device.readFile(at: path, maximumBytes: limit)
      return PageEntries.File(name: FilePath.name(of: path), declaredType: FilePath.mediaType(of: path), bytes: bytes)
    } catch {
      switch error {
      case .isMissing: complain(text(InterfaceText.Prompt.fileIsMissing(path)))
      case .isNoFile: complain(text(InterfaceText.Prompt.fileIsNone(path)))
      case .cannotBeRead: complain(text(InterfaceText.Prompt.fileCannotBeRead(path)))
      case .isTooLarge: complain(text(InterfaceText.Prompt.fileIsTooLarge(path, megabytes: limit / 1_000_000)))
      }
      return nil
    }
  }
}

/// A path as people type it, or as a terminal writes it when a file is dropped on its window.
enum FilePath {
  /// The path without the quotation marks or backslashes a terminal puts around special characters.
  static func typed(_ entry: String) -> String {
    let path = TextNormalisation.trimmed(entry)
    for quote: Character in ["'", "\""] where path.count > 1 && path.first == quote && path.last == quote {
      return String(path.dropFirst().dropLast())
    }
    guard path.contains("\\") else { return path }
    var result = ""
    var isEscaped = false
    for character in path {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The media type a name claims. What the file really is, the form finds out by its content.
  static func mediaType(of path: String) -> String {
    let name = name(of: path).lowercased()
    return switch name.lastIndex(of: ".").map({ name[name.index(after: $0)...] }) {
    case "pdf": "application/pdf"
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "heic": "image/heic"
    case "webp": "image/webp"
    case "gif": "image/gif"
    case "tif", "tiff": "image/tiff"
    case "txt": "text/plain"
    default: "application/octet-stream"
    }
  }
}
