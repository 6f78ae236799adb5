public import FormComponents

/// What a browser sent with a form.
public struct FormBody: Hashable, Sendable {
  /// A file that was not taken because it is larger than allowed.
  public struct RefusedFile: Hashable, Sendable {
    /// The control it was chosen in.
    public let control: ControlName
    /// The name the sender gave it.
    public let name: String
    /// The most bytes a file may have.
    public let limit: Int
  }

  /// The entries, as they were typed.
  public internal(set) var entries = PageEntries()
  /// The files that were larger than allowed, in order. Their bytes were not kept; everything else was, so that the page
  /// can be shown again with what was typed and a word about the file.
  public internal(set) var refusedFiles: [RefusedFile] = []

  /// Creates a body without anything in it.
  public init() {}
}

/// How much a form body may hold. Whatever is over a limit is refused before it is kept in memory.
public struct FormBodyLimits: Hashable, Sendable {
  /// The bytes of the whole body.
  public var bodyBytes: Int
  /// The number of texts and files together.
  public var entries: Int
  /// The bytes of a control's name, and of a file's name.
  public var nameBytes: Int
  /// The bytes of one text, after decoding.
  public var textBytes: Int
  /// The bytes of all texts and names together, after decoding.
  public var allTextBytes: Int
  /// The bytes of one file. A larger file is left out and reported in ``FormBody/refusedFiles``.
  public var fileBytes: Int
  /// The bytes of the header lines of one part of a multipart body.
  public var headerBytes: Int

  /// Creates limits. The defaults suit a form with a few photographs of papers.
  public init(
    bodyBytes: Int = 64 << 20, entries: Int = 5_000, nameBytes: Int = 1_000, textBytes: Int = 1 << 20,
    allTextBytes: Int = 4 << 20, fileBytes: Int = 10 << 20, headerBytes: Int = 8 << 10
  ) {
    self.bodyBytes = bodyBytes
    self.entries = entries
    self.nameBytes = nameBytes
    self.textBytes = textBytes
    self.allTextBytes = allTextBytes
    self.fileBytes = fileBytes
    self.headerBytes = headerBytes
  }

  /// The limits without negative numbers and without any so large that adding them up could overflow.
  var bounded: FormBodyLimits {
    func bounded(_ limit: Int) -> Int { min(max(limit, 0), 1 << 40) }
    return FormBodyLimits(
      bodyBytes: bounded(bodyBytes), entries: bounded(entries), nameBytes: bounded(nameBytes),
      textBytes: bounded(textBytes), allTextBytes: bounded(allTextBytes), fileBytes: bounded(fileBytes),
      headerBytes: bounded(headerBytes))
  }
}
