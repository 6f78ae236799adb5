public import FormSource
public import FormText

/// What reading a glossary came to.
public struct GlossaryReading: Sendable {
  /// The terms that can be read.
  public let glossary: Glossary
  /// What is wrong with the file, sorted by place.
  public let diagnostics: [Diagnostic]
}

extension Glossary {
  /// The version of the format this package reads.
  public static let specVersion = "1.0"

  /// Reads a glossary from its file, in Japanese alone, and finds everything that is wrong with it in one pass.
  ///
  /// The translations beside it are read with the forms they are shown in.
  public static func read(_ file: SourceFile) -> GlossaryReading {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    json.diagnostics.forEach(sink.report)
    let context = ReadingContext(file: file, layer: .text, sink: sink)
    let terms = json.root.flatMap { root in
      ObjectReader.read(root, context) { object -> [GlossaryTerm]? in
        object.allow("$schema", "sources")
        if let version = object.required("specVersion", as: .located(.nonEmptyString)), version.value != specVersion {
          context.report(
            ShapeDiagnostic.unsupportedVersion, at: version.range,
            BilingualText(
              ja: "specVersion 「\(BilingualText.shortened(version.value))」は読めません。この版が読むのは「\(specVersion)」です",
              en:
                "specVersion '\(BilingualText.shortened(version.value))' cannot be read; this version reads '\(specVersion)'"
            ))
        }
        _ = object.required("id", as: .nonEmptyString)
        _ = object.required("language", as: .word(among: [Language.japanese.rawValue]))
        _ = object.optional("languages", as: .list(of: .nonEmptyString))
        return Self.terms(of: &object) { text, _ in LocalizedText(RubyText(text.value)) }
      }
    }
    return GlossaryReading(glossary: Glossary(terms ?? []), diagnostics: sink.diagnostics)
  }

  /// Reads the terms of a glossary whose head has been read.
  ///
  /// - Parameters:
  ///   - object: The file.
  ///   - localized: A text in all its languages, from its Japanese and its path of keys.
  public static func terms(
    of object: inout ObjectReader, localized: @escaping (Located<String>, [String]) -> LocalizedText
  ) -> [GlossaryTerm] {
    guard let members = object.required("terms", as: .dictionary(of: .node)) else { return [] }
    let context = object.context.under("terms")
    return members.compactMap { key, node in
      ObjectReader.read(node, context.under(key.value)) { term in
        self.term(key, &term) { text, last in localized(text, ["terms", key.value, last]) }
      }
    }
  }

  private static func term(
    _ word: Located<String>, _ object: inout ObjectReader, localized: (Located<String>, String) -> LocalizedText
  ) -> GlossaryTerm? {
    if !isFindable(word.value) {
      object.context.report(
        GlossaryDiagnostic.badTerm, at: word.range,
        BilingualText(
          ja: "「\(BilingualText.shortened(word.value))」は文の中から見つけられません。空白と { } | のない、64字までの言葉にしてください",
          en:
            "'\(BilingualText.shortened(word.value))' is never found in a text; write up to 64 characters without spaces and { } |"
        ))
    }
    let reading = object.required("reading", as: .located(.nonEmptyString))
    if let reading, isFindable(word.value), WordReading.ruby(word.value, reading: reading.value) == nil {
      object.context.report(
        GlossaryDiagnostic.badReading, at: reading.range,
        BilingualText(
          ja:
            "読み「\(BilingualText.shortened(reading.value))」は「\(BilingualText.shortened(word.value))」に合いません。かなだけで書いてください",
          en:
            "the reading '\(BilingualText.shortened(reading.value))' does not fit '\(BilingualText.shortened(word.value))'; write it in kana"
        ))
    }
    let policy = object.required("policy", as: .word(of: GlossaryTerm.Policy.self))
    let plain = object.required("plain", as: .located(.nonEmptyString))
    let explanation =
      policy == .annotate
      ? object.required("explanation", as: .located(.nonEmptyString))
      : object.optional("explanation", as: .located(.nonEmptyString))
    let place = object.optional("place", as: .word(of: GlossaryTerm.Place.self)) ?? .anywhere
    let isSwap = object.optional("swap", as: .bool) ?? false
    guard let reading, let policy, let plain else { return nil }
    // Only what residents read is translated: the words that stand in the place of another are for authors.
    return GlossaryTerm(
      word.value, reading: reading.value, policy: policy,
      plain: policy == .annotate ? localized(plain, "plain") : LocalizedText(RubyText(plain.value)),
      explanation: explanation.map { localized($0, "explanation") }, place: place, isSwap: isSwap)
  }

  /// Whether a word can stand in a text as it is looked for there: without spaces and the signs of furigana.
  private static func isFindable(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return !scalars.isEmpty && scalars.count <= WordReading.longest
      && scalars.allSatisfy { !$0.properties.isWhitespace && !"{}|".unicodeScalars.contains($0) && $0.value >= 0x20 }
  }
}
