import FormSource
import FormText

/// A form of any size: the pages, values, rules, exits, papers and deadlines of one, several times over, each copy with names
/// of its own in ids and conditions, as a large procedure would have them.
struct ScaledForm {
  /// The file of the form.
  let form: SourceFile
  /// Its translations by language.
  let translations: [Language: SourceFile]

  /// Makes a form of at least some bytes.
  init(_ source: JSONValue, translations: [Language: JSONValue], bytes: Int) throws(WrongResult) {
    let names = Self.names(in: source)
    var copies: [JSONValue] = []
    var form = source
    var file: [UInt8] = []
    repeat {
      copies.append(copies.isEmpty ? source : Self.renamed(source, names, "x\(copies.count)"))
      form = Self.joined(copies)
      let reading = JSONReader.read(SourceFile(name: "form.json", bytes: form.bytes(.indented)))
      guard let formatted = JSONFormat().bytes(of: reading, order: nil) else {
        throw WrongResult("the form is not JSON")
      }
      file = formatted
      guard copies.count < 1_000 else { throw WrongResult("the form does not grow") }
    } while file.count < bytes
    self.form = SourceFile(name: "form.json", bytes: file)
    var files: [Language: SourceFile] = [:]
    for (language, translation) in translations {
      files[language] = SourceFile(
        name: language.rawValue + ".json",
        bytes: Self.translation(translation, names, copies: copies.count).bytes(.indented))
    }
    self.translations = files
  }

  /// The parts that are repeated.
  private static let repeated = ["pages", "values", "rules", "exits", "papers", "deadlines"]

  private static func joined(_ copies: [JSONValue]) -> JSONValue {
    guard var form = copies.first?.object else { return .null }
    for key in repeated { form[key] = .array(copies.flatMap { $0[key]?.array ?? [] }) }
    return .object(form)
  }

  /// Every id that a condition or a reference may name.
  private static func names(in form: JSONValue) -> Set<String> {
    var names: Set<String> = []
    for key in repeated {
      for part in form[key]?.array ?? [] {
        for id in [part["id"], part["repeat"]?["id"]] + (part["fields"]?.array ?? []).map({ $0["id"] }) {
          if let id = id?.string { names.insert(id) }
        }
      }
    }
    return names
  }

  private static func renamed(_ form: JSONValue, _ names: Set<String>, _ suffix: String) -> JSONValue {
    guard var object = form.object else { return form }
    for key in repeated {
      object[key] = .array((object[key]?.array ?? []).map { part($0, of: key, names, suffix) })
    }
    return .object(object)
  }

  private static func part(_ value: JSONValue, of list: String, _ names: Set<String>, _ suffix: String) -> JSONValue {
    switch value {
    case .array(let values): return .array(values.map { part($0, of: list, names, suffix) })
    case .object(let object):
      var result = JSONObject()
      for member in object.members {
        let isReference =
          ["id", "showWhen", "requiredWhen", "when", "check", "from", "itemTitle", "at"].contains(member.key)
          || (list == "values" && member.key == "value")
        result[member.key] =
          isReference
          ? references(member.value, names, suffix) : part(member.value, of: list, names, suffix)
      }
      return .object(result)
    default: return value
    }
  }

  private static func references(_ value: JSONValue, _ names: Set<String>, _ suffix: String) -> JSONValue {
    switch value {
    case .string(let text): .string(renamed(text, names, suffix))
    case .array(let values): .array(values.map { references($0, names, suffix) })
    default: value
    }
  }

  /// A text with its names renamed, except inside quotes.
  private static func renamed(_ text: String, _ names: Set<String>, _ suffix: String) -> String {
    var result = ""
    var word = ""
    var isQuoted = false
    func flush() {
      result += names.contains(word) && !isQuoted ? word + suffix : word
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        flush()
        if character == "'" { isQuoted.toggle() }
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// A translation with the texts of every copy.
  private static func translation(_ value: JSONValue, _ names: Set<String>, copies: Int) -> JSONValue {
    guard var object = value.object, let texts = object["texts"]?.object else { return value }
    var members = texts.members
    for copy in 1..<max(copies, 1) {
      for member in texts.members {
        let steps = member.key.split(separator: ".").map(String.init)
        guard let first = steps.first, repeated.contains(first) else { continue }
        // The ids of a part and of a field in it; the values of choices stay as they are.
        let path = steps.enumerated().map { index, step in
          let isID = index == 1 || (index == 3 && steps[2] == "fields")
          return isID && names.contains(step) ? step + "x\(copy)" : step
        }
        members.append(.init(path.joined(separator: "."), member.value))
      }
    }
    object["texts"] = .object(JSONObject(uniquing: members))
    return .object(object)
  }
}
