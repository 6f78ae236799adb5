public import FormComponents
public import FormExpressions
public import FormSource
public import FormText

/// Files handed over with the form.
public struct AttachmentField: FieldType {
  public static let name: FieldTypeName = .attachment

  /// A kind of file that can be asked for.
  public enum FileType: String, Hashable, Sendable, CaseIterable {
    /// A PDF document.
    case pdf
    /// A JPEG picture.
    case jpeg
    /// A PNG picture.
    case png

    /// The media type.
    public var mediaType: MediaType {
      switch self {
      case .pdf: .pdf
      case .jpeg: .jpeg
      case .png: .png
      }
    }
  }

  /// The types that are taken, in the order they are named.
  public var types: [FileType]
  /// The most megabytes (of a million bytes) of one file.
  public var maximumMegabytes: Int
  /// The most files.
  public var maximumCount: Int
  /// The most pages of one PDF, where they can be counted; `nil` for any number.
  public var maximumPages: Int?

  /// Creates the type with its options.
  public init(
    types: [FileType] = FileType.allCases, maximumMegabytes: Int = 10, maximumCount: Int = 5,
    maximumPages: Int? = nil
  ) {
    self.types = types
    self.maximumMegabytes = maximumMegabytes
    self.maximumCount = maximumCount
    self.maximumPages = maximumPages
  }

  public init(reading options: inout OptionsReader) {
    let types = options.strings("types", from: FileType.allCases.map(\.rawValue))?.compactMap(FileType.init(rawValue:))
    self.init(
      types: types.flatMap { $0.isEmpty ? nil : $0 } ?? FileType.allCases,
      maximumMegabytes: options.integer("maximumMegabytes", in: 1...1_000) ?? 10,
      maximumCount: options.integer("maximumCount", in: 1...50) ?? 5,
      maximumPages: options.integer("maximumPages", in: 1...10_000))
  }
}

// MARK: - Reading

extension AttachmentField {
  /// Takes the files of the entry; text is no file.
  public func read(_ entry: Entry, in context: FieldContext) -> Reading<[AttachedFile]> {
    entry.files.isEmpty ? .fails(Violation(.isMissing)) : .reads(entry.files)
  }

  public func violations(of value: [AttachedFile], in context: FieldContext) -> [Violation] {
    let accepted = types.map(\.mediaType.rawValue)
    // Files are told by their place: their names are the resident's words, and messages hold none of those.
    func first(_ isWrong: (AttachedFile) -> Bool) -> MessageArgument? {
      value.firstIndex(where: isWrong).map { .number($0 + 1) }
    }
    var violations: [Violation] = []
    if let place = first({ $0.size <= 0 }) { violations.append(Violation(.fileIsEmpty, arguments: ["place": place])) }
    if let place = first({ $0.size > 0 && !accepted.contains($0.type) }) {
      violations.append(Violation(.fileHasOtherType, arguments: ["place": place, "types": .words(typeNames)]))
    }
    if let place = first({ $0.size > maximumMegabytes * 1_000_000 }) {
      violations.append(
        Violation(.fileIsTooLarge, arguments: ["place": place, "maximum": .number(maximumMegabytes)]))
    }
    if let maximumPages, let place = first({ ($0.pages ?? 0) > maximumPages }) {
      violations.append(
        Violation(.fileHasTooManyPages, arguments: ["place": place, "maximum": .number(maximumPages)]))
    }
    if value.count > maximumCount {
      violations.append(Violation(.filesAreTooMany, arguments: ["maximum": .number(maximumCount)]))
    }
    return violations
  }

  private var typeNames: LocalizedText {
    let names = types.map(\.mediaType.shortName)
    let english = RubyText(plain: names.joined(separator: ", "))
    let japanese = RubyText(plain: names.joined(separator: "、"))
    return LocalizedText(japanese, easy: japanese, english: english)
  }
}

// MARK: - Keeping

extension AttachmentField {
  public func entry(for value: [AttachedFile], in context: FieldContext) -> Entry { Entry(files: value) }

  public func payload(of value: [AttachedFile]) -> JSONValue {
    .array(
      value.map { file in
        var members: [(String, JSONValue)] = [
          ("name", .string(file.name)), ("type", .string(file.type)), ("size", .int(file.size)),
          ("reference", .string(file.reference)),
        ]
        if let pages = file.pages { members.append(("pages", .int(pages))) }
        return .object(of: members)
      })
  }

  public func value(from payload: JSONValue) -> [AttachedFile]? {
    guard let items = payload.array, !items.isEmpty else { return nil }
    let files = items.compactMap { item -> AttachedFile? in
      guard let name = item["name"]?.string, let type = item["type"]?.string, let size = item["size"]?.int,
        let reference = item["reference"]?.string
      else { return nil }
      return AttachedFile(
        reference: reference, name: name, type: type, size: size,
        pages: item["pages"]?.int.flatMap { (1...1_000_000).contains($0) ? $0 : nil })
    }
    return files.count == items.count ? files : nil
  }

  /// The references of the files: conditions count them, `papers.size() > 0`.
  public var expressionType: ExpressionType { .list(.string) }

  public func expressionValue(of value: [AttachedFile]) -> ExpressionValue {
    .list(value.map { .string($0.reference) })
  }

  public var maximumSize: Int? { maximumCount }
}

extension AttachmentField {
  public var answerSchema: AnswerSchema {
    AnswerSchema(
      .list(
        of: .object([
          .init("name", .text(0...1_000, needsInk: false)), .init("type", .word(types.map(\.mediaType.rawValue))),
          .init("size", .integer(1...maximumMegabytes * 1_000_000)), .init("reference", .text(1...1_000)),
          .init("pages", .integer(1...1_000_000), isRequired: false),
        ]), count: 1...maximumCount))
  }
}

// MARK: - Presenting

extension AttachmentField {
  public func summary(of value: [AttachedFile], in context: FieldContext) -> AnswerSummary {
    AnswerSummary(value.map { ShownText(RubyText(plain: "\($0.name)（\($0.sizeInWords)）")) })
  }

  public func component(_ field: FieldPresentation) -> Component {
    var field = field
    field.question.hint = field.question.hint ?? field.words(limits)
    let own = field.entry.files
    // What could not be taken here is not offered.
    let others = field.otherFiles.filter { other in
      violations(of: [other], in: field.context).isEmpty && !own.contains { $0.reference == other.reference }
    }
    let keepLabel = others.isEmpty ? own.isEmpty ? nil : Self.keep : Self.useAgain
    return .fileInput(
      FileInput(
        field.question, acceptedTypes: types.map(\.mediaType.rawValue), takesSeveral: maximumCount > 1,
        given: own.map { Self.given($0, isKept: true) } + others.map { Self.given($0, isKept: false) },
        keepLabel: keepLabel.map(field.words)))
  }

  private static func given(_ file: AttachedFile, isKept: Bool) -> FileInput.GivenFile {
    FileInput.GivenFile(reference: file.reference, name: file.name, size: file.sizeInWords, isKept: isKept)
  }

  private var limits: LocalizedText {
    let (names, count, size) = (typeNames, maximumCount, maximumMegabytes)
    return LocalizedText(
      RubyText("\(names[.japanese])のファイルを\(count)個まで。1個は\(size)MBまで"),
      easy: RubyText("\(names[.easyJapanese])の ファイルを \(count)こまで。1こは \(size)MBまで"),
      english: RubyText("Up to \(count) \(count == 1 ? "file" : "files") (\(names[.english])), each up to \(size) MB"),
      chinese: RubyText("\(names[.english])文件，最多\(count)个，每个不超过\(size) MB"),
      korean: RubyText("\(names[.english]) 파일 \(count)개까지, 한 개는 \(size) MB까지"),
      vietnamese: RubyText("Tối đa \(count) tệp \(names[.english]), mỗi tệp tối đa \(size) MB"))
  }

  private static let keep = LocalizedText(
    "このまま使うファイル", easy: "このまま {使|つか}う ファイル", english: "Files to keep", chinese: "继续使用的文件", korean: "그대로 사용할 파일",
    vietnamese: "Tệp được giữ nguyên")

  private static let useAgain = LocalizedText(
    "もう出したファイルから使うもの", easy: "もう {出|だ}した ファイルから {使|つか}うもの",
    english: "Files you already gave, to use here", chinese: "使用已经提交的文件", korean: "이미 낸 파일 중에서 사용할 것",
    vietnamese: "Dùng tệp bạn đã nộp")

  public var effort: FieldEffort { FieldEffort(.handingOver, needsPaper: true) }
}

// MARK: - Messages

extension ViolationCode {
  /// A file has no content. Argument `place`, counted from 1.
  public static let fileIsEmpty = Self(rawValue: "fileIsEmpty")
  /// A file is of a type that is not taken. Arguments `place`, counted from 1, and `types`.
  public static let fileHasOtherType = Self(rawValue: "fileHasOtherType")
  /// A file is larger than is taken. Arguments `place`, counted from 1, and `maximum` in megabytes.
  public static let fileIsTooLarge = Self(rawValue: "fileIsTooLarge")
  /// A PDF has more pages than are taken. Arguments `place`, counted from 1, and `maximum`.
  public static let fileHasTooManyPages = Self(rawValue: "fileHasTooManyPages")
  /// There are more files than are taken. Argument `maximum`.
  public static let filesAreTooMany = Self(rawValue: "filesAreTooMany")
}

extension AttachmentField {
  public static let messages: [ViolationCode: LocalizedText] = [
    .isMissing: LocalizedText(
      "「{label}」のファイルを選んでください", easy: "「{label}」の ファイルを {選|えら}んでください",
      english: "Choose a file for “{label}”"),
    .fileIsEmpty: LocalizedText(
      "「{label}」の{place}番目のファイルは中身がありません。もう一度選んでください",
      easy: "「{label}」の {place}{番目|ばんめ}の ファイルは {中|なか}に {何|なに}も ありません。もう{一度|いちど} {選|えら}んでください",
      english: "File {place} of “{label}” has no content. Choose it again"),
    .fileHasOtherType: LocalizedText(
      "「{label}」の{place}番目のファイルを{types}のどれかにしてください",
      easy: "「{label}」の {place}{番目|ばんめ}の ファイルを {types}の どれかに してください",
      english: "Choose another file as file {place} of “{label}”: one of {types}"),
    .fileIsTooLarge: LocalizedText(
      "「{label}」の{place}番目のファイルを{maximum}MBまでにしてください。写真は小さくして保存できます",
      easy: "「{label}」の {place}{番目|ばんめ}の ファイルを {maximum}MBより {小|ちい}さく してください",
      english: "Choose a smaller file as file {place} of “{label}”: up to {maximum} MB. A photo can be saved smaller"),
    .fileHasTooManyPages: LocalizedText(
      "「{label}」の{place}番目のファイルは{maximum}ページまでにしてください。いくつかのファイルに分けることもできます",
      easy: "「{label}」の {place}{番目|ばんめ}の ファイルは {maximum}ページまでに してください",
      english: "Choose a file of up to {maximum} pages as file {place} of “{label}”. It can be split into several files"
    ),
    .filesAreTooMany: LocalizedText(
      "「{label}」のファイルは{maximum}個までです。ほかは外してください",
      easy: "「{label}」の ファイルは {maximum}こまでです。ほかは やめてください",
      english: "Choose up to {maximum} files for “{label}”"),
  ]

  public static var examples: [FieldExample<AttachmentField>] {
    let field = AttachmentField(maximumMegabytes: 2, maximumCount: 2)
    func file(_ name: String, _ type: MediaType, _ size: Int) -> AttachedFile {
      AttachedFile(reference: "sample-" + name, name: name, type: type.rawValue, size: size)
    }
    let paper = file("確認書.pdf", .pdf, 120_000)
    let photo = file("IMG_0001.jpg", .jpeg, 1_900_000)
    return [
      FieldExample("a document and a photo", field, Entry(files: [paper, photo]), reads: [paper, photo]),
      FieldExample(
        "a name that lies", field, Entry(files: [file("写真.png", .jpeg, 10)]), reads: [file("写真.png", .jpeg, 10)]),
      FieldExample("another type", field, Entry(files: [file("表.xlsx", .zip, 10)]), breaks: .fileHasOtherType),
      FieldExample("too large", field, Entry(files: [file("大.pdf", .pdf, 2_000_001)]), breaks: .fileIsTooLarge),
      FieldExample(
        "too many pages", AttachmentField(maximumPages: 3),
        Entry(files: [AttachedFile(reference: "s", name: "長.pdf", type: MediaType.pdf.rawValue, size: 9, pages: 4)]),
        breaks: .fileHasTooManyPages),
      FieldExample("empty", field, Entry(files: [file("空.pdf", .unknown, 0)]), breaks: .fileIsEmpty),
      FieldExample("three", field, Entry(files: [paper, photo, file("3.png", .png, 1)]), breaks: .filesAreTooMany),
      FieldExample("words", field, Entry("あとで送ります"), breaks: .isMissing),
    ]
  }
}
