import FormSource
import FormText

extension ConformanceAnswers {
  /// The version of the files this module reads.
  static let specVersion = "1.0"
}

extension ObjectReader {
  /// Reads which form a file is about, which has to be the one that is reported on.
  mutating func requireForm(_ form: TestedForm, hash needsHash: Bool) -> Void? {
    let id = required("id", as: .located(.nonEmptyString))
    let version = required("version", as: .located(.nonEmptyString))
    let hash =
      needsHash
      ? required("hash", as: .located(.nonEmptyString)) : optional("hash", as: .located(.nonEmptyString))
    guard let id, let version else { return nil }
    if id.value != form.id {
      reportOtherForm(id.value, form, at: id.range)
    } else if version.value != form.version {
      reportOtherVersion(version.value, form, at: version.range)
    } else if let hash, hash.value != form.hash {
      reportOtherHash(at: hash.range)
    }
    return ()
  }
}

extension JSONShape where Value == CalendarDate {
  /// A day as data writes it.
  static var testDay: Self {
    Self { node, context in
      guard let text = JSONShape<String>.string.read(node, context) else { return nil }
      if let day = CalendarDate(iso: text) { return day }
      context.notADay(node)
      return nil
    }
  }
}

extension JSONShape {
  /// The value, or `null` for one that is not there yet.
  static func orNull<Inner>(_ shape: JSONShape<Inner>) -> Self where Value == Inner? {
    Self { node, context in
      if case .null = node.content { return .some(nil) }
      return shape.read(node, context).map { .some($0) }
    }
  }
}
