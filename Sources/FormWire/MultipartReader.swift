import FormComponents

/// Reads a `multipart/form-data` body (RFC 7578, RFC 2046 section 5.1) as it arrives.
///
/// However the body is cut into pieces, the result is the same. What waits in memory besides the entries is less than one
/// boundary or one block of headers.
struct MultipartReader {
  private enum State {
    /// Before the first boundary.
    case preamble
    case headers
    case content
    /// After the last boundary: whatever follows is passed over.
    case epilogue
  }

  private let limits: FormBodyLimits
  /// CR LF, two hyphens and the boundary.
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// What has arrived and is not yet understood. A body begins as if after a line end.
  private var waiting: [UInt8] = [0x0D, 0x0A]
  /// How much of the waiting headers is known to hold no end, so that slow senders cost no second look.
  private var searched = 0
  private var part: MultipartPart?
  private var content: [UInt8] = []
  private var isRefused = false
  private var parts = 0
  private var textBytes = 0
  private(set) var body = FormBody()

  init(boundary: String, limits: FormBodyLimits) {
    self.limits = limits
    self.delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + Array(boundary.utf8)
  }

  mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(FormBodyError) {
    guard state != .epilogue else { return }
    // A large piece is taken in portions, so that what waits stays small beside the content that is kept.
    var start = 0
    while start < bytes.count, state != .epilogue {
      let end = min(start + 1 << 16, bytes.count)
      waiting.append(contentsOf: bytes[start..<end])
      start = end
      try advance()
    }
  }

  mutating func finish() throws(FormBodyError) -> FormBody {
    guard state == .epilogue else { throw FormBodyError(.incomplete) }
    return body
  }

  /// Understands as much of what waits as is certain.
  private mutating func advance() throws(FormBodyError) {
    var index = 0
    loop: while true {
      switch state {
      case .preamble, .content:
        let found = delimiterEnd(from: index)
        try take(index..<found.start)
        index = found.start
        switch found.next {
        case .undecided: break loop
        case .part(let end):
          index = end
          try endPart()
          state = .headers
        case .close:
          try endPart()
          state = .epilogue
          break loop
        }
      case .headers:
        guard let end = headersEnd(from: index) else {
          guard waiting.count - index <= limits.headerBytes + 4 else {
            throw FormBodyError(.headersTooLong(limit: limits.headerBytes))
          }
          searched = max(waiting.count - index - 3, 0)
          break loop
        }
        try beginPart(Array(waiting[index..<max(index, end - 4)]))
        index = end
        searched = 0
        state = .content
      // The line end before a boundary may be the one that ends empty headers; content begins after it.
      case .epilogue: break loop
      }
    }
    if state == .epilogue { waiting = [] } else { waiting.removeSubrange(..<index) }
  }
}

// MARK: - Finding

extension MultipartReader {
  /// What follows a boundary.
  private enum Next {
    /// Another part, whose headers begin at an index.
    case part(Int)
    /// The end.
    case close
    /// More bytes are needed.
    case undecided
  }

  /// The first place from an index on where a boundary stands or may stand once more has arrived.
  private func delimiterEnd(from start: Int) -> (start: Int, next: Next) {
    waiting.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count {
        // No boundary holds a CR, so every search begins at one and no byte is looked at twice.
        guard bytes[at] == 0x0D else {
          at += 1
          continue
        }
        var matched = 1
        while matched < delimiter.count, at + matched < bytes.count, bytes[at + matched] == delimiter[matched] {
          matched += 1
        }
        if matched == delimiter.count {
          if let next = next(after: at + matched, in: bytes) { return (at, next) }
        } else if at + matched == bytes.count {
          return (at, .undecided)
        }
        at += 1
      }
      return (bytes.count, .undecided)
    }
  }

  /// What follows a boundary that ends at an index, or `nil` when the line goes on and so is none.
  private func next(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Next? {
    // RFC 2046 allows spaces before the line end; more than these are content.
    let longestPadding = 64
    if index < bytes.count, bytes[index] == 0x2D {
      guard index + 1 < bytes.count else { return .undecided }
      return bytes[index + 1] == 0x2D ? .close : nil
    }
    var at = index
    while at < bytes.count, at - index < longestPadding, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    guard at < bytes.count else { return .undecided }
    guard bytes[at] == 0x0D else { return nil }
    guard at + 1 < bytes.count else { return .undecided }
    return bytes[at + 1] == 0x0A ? .part(at + 2) : nil
  }

  /// The index after the empty line that ends headers.
  private func headersEnd(from start: Int) -> Int? {
    let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    // A part without headers begins with the empty line.
    if waiting.count >= start + 2, waiting[start] == 0x0D, waiting[start + 1] == 0x0A { return start + 2 }
    let limit = min(waiting.count, start + limits.headerBytes + 4)
    var at = start + searched
    while at + 4 <= limit {
      if waiting[at] == 0x0D, waiting[at..<at + 4].elementsEqual(blank) { return at + 4 }
      at += 1
    }
    return nil
  }
}

// MARK: - Keeping

extension MultipartReader {
  private mutating func beginPart(_ headers: [UInt8]) throws(FormBodyError) {
    parts += 1
    guard parts <= limits.entries else { throw FormBodyError(.tooManyEntries(limit: limits.entries)) }
    part = try MultipartPart(headers: headers, limits: limits)
    content = []
    isRefused = false
  }

  /// Keeps bytes of the part under way.
  private mutating func take(_ range: Range<Int>) throws(FormBodyError) {
    guard let part, !range.isEmpty, !isRefused else { return }
    let size = content.count + range.count
    if part.fileName == nil {
      guard size <= limits.textBytes else { throw FormBodyError(.textTooLong(limit: limits.textBytes)) }
      guard textBytes + size <= limits.allTextBytes else {
        throw FormBodyError(.textTooLong(limit: limits.allTextBytes))
      }
    } else if size > limits.fileBytes {
      isRefused = true
      content = []
      return
    }
    content.append(contentsOf: waiting[range])
  }

  private mutating func endPart() throws(FormBodyError) {
    guard let part else { return }
    self.part = nil
    textBytes += part.name.utf8.count
    let control = ControlName(rawValue: part.name)
    guard let fileName = part.fileName else {
      textBytes += content.count
      guard textBytes <= limits.allTextBytes else {
        throw FormBodyError(.textTooLong(limit: limits.allTextBytes))
      }
      body.entries.append(String(decoding: content, as: UTF8.self), to: control)
      content = []
      return
    }
    if isRefused {
      body.refusedFiles.append(.init(control: control, name: fileName, limit: limits.fileBytes))
    } else if !(fileName.isEmpty && content.isEmpty) {
      // A file control in which nothing was chosen sends an empty name and no content.
      body.entries.append(.init(name: fileName, declaredType: part.declaredType, bytes: content), to: control)
    }
    content = []
  }
}
