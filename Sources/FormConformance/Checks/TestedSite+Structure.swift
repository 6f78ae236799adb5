import FormComponents
import FormSource
import FormText

// Titles, headings, landmarks, languages, ids: how a page is built.
extension TestedSite {
  var structureEvidence: [CheckEvidence] {
    [pageLanguage, partLanguages, titles, skipLink, headings, identifiers, tabIndexes, errorFocus, sameNavigation]
  }

  private var pageLanguage: CheckEvidence {
    looking(.pageLanguage) { document, look in
      look.count += 1
      let tag = document.all("html").first.flatMap { document.elements[$0]["lang"] }
      if tag != look.language.htmlTag {
        look.finds(
          ja: "言語の指定は「\(look.language.htmlTag)」のはずですが、「\(tag ?? "なし")」です",
          en: "the language should be '\(look.language.htmlTag)' and is '\(tag ?? "none")'")
      }
    }
  }

  /// Words whose script does not fit the language they are marked with.
  ///
  /// A sentence is wrong; of a word or two a person judges, because names and terms keep their own script (WCAG 2.2, 3.1.2).
  /// Answers and the names of handed-over files are people's own and left out.
  private var partLanguages: CheckEvidence {
    var asked: Set<String> = []
    return looking(.partLanguages) { document, look in
      for run in document.texts where !document.isInside(run.parent, "textarea", "option", "style", "script") {
        if document.isInside(run.parent, "dd"), !document.isInside(run.parent, "a") { continue }
        if let set = document.nearest(run.parent, named: "fieldset"),
          document.elements[set].words("class").contains("given")
        {
          continue
        }
        look.count += 1
        let tag = document.nearest(run.parent, with: "lang") ?? ""
        guard let foreign = ForeignWords(in: run.text, marked: tag) else { continue }
        let words = BilingualText.shortened(run.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        let ja = "「\(words)」に\(foreign.script.title.ja)がありますが、言語の指定は「\(tag)」です"
        let en = "'\(words)' has \(foreign.script.title.en) in it but is marked as '\(tag)'"
        if foreign.isSentence {
          look.finds(ja: ja, en: en)
        } else if asked.insert(tag + run.text).inserted {
          look.asks(ja: ja, en: en)
        }
      }
    }
  }

  private var titles: CheckEvidence {
    var owners: [String: (id: PageID, language: Language)] = [:]
    return looking(.titles) { document, look in
      look.count += 1
      let title = document.all("title").first.map { document.words(of: $0) } ?? ""
      let page = look.page.page
      if title.isEmpty { return look.finds(ja: "題名がありません", en: "there is no title") }
      let prefix = InterfaceText.errorPrefix[page.language].plain
      if !page.errors.isEmpty, !title.hasPrefix(prefix) {
        look.finds(
          ja: "エラーのページの題名が「\(prefix)」で始まりません", en: "the title of an error page does not begin with '\(prefix)'")
      }
      if page.errors.isEmpty, title.hasPrefix(prefix + ":") {
        look.finds(ja: "エラーがないのに、題名が「\(prefix)」で始まります", en: "the title begins with '\(prefix)' and nothing is wrong")
      }
      let key = page.language.rawValue + "\u{0}" + title
      if let owner = owners[key], owner.id != page.id {
        look.finds(
          ja: "題名「\(title)」が、ページ「\(owner.id.rawValue)」と同じです",
          en: "the title '\(title)' is that of the page '\(owner.id.rawValue)' too")
      }
      owners[key] = (page.id, page.language)
    }
  }

  /// The first link leads to the main part, which is there once.
  private var skipLink: CheckEvidence {
    looking(.skipLink) { document, look in
      look.count += 1
      let mains = document.all("main")
      if mains.count != 1 { look.finds(ja: "<main> が\(mains.count)個あります", en: "there are \(mains.count) <main>") }
      guard let first = document.all("a", "button", "input", "select", "textarea", "summary").first,
        document.elements[first].name == "a", let href = document.elements[first]["href"], href.hasPrefix("#"),
        mains.contains(where: { document.elements[$0]["id"] == String(href.dropFirst()) })
      else { return look.finds(ja: "最初のリンクが本文へ飛びません", en: "the first link does not lead to the main part") }
    }
  }

  private var headings: CheckEvidence {
    looking(.headings) { document, look in
      var level = 0
      let found = document.all("h1", "h2", "h3", "h4", "h5", "h6")
      look.count += found.count
      let first = found.filter { document.elements[$0].name == "h1" }
      if first.count != 1 { look.finds(ja: "<h1> が\(first.count)個あります", en: "there are \(first.count) <h1>") }
      for index in found {
        let words = document.words(of: index)
        if words.isEmpty { look.finds(ja: "空の見出しがあります", en: "a heading is empty") }
        let next = document.elements[index].name.utf8.last.map { Int($0) - 0x30 } ?? 1
        // The error summary stands before the title of the page, with a heading of its own.
        let isBeforeTitle = document.isInside(index, "main") && level == 0
        if next > level + 1, !isBeforeTitle {
          look.finds(ja: "見出し「\(words)」で段が飛んでいます", en: "the heading '\(words)' skips a level")
        }
        level = max(next, level == 0 ? 1 : next)
      }
    }
  }

  /// Ids stand once, and what points at one points at something.
  private var identifiers: CheckEvidence {
    let references = [
      "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "list", "form",
    ]
    return looking(.identifiers) { document, look in
      var ids: Set<String> = []
      for element in document.elements {
        guard let id = element["id"] else { continue }
        if !ids.insert(id).inserted { look.finds(ja: "識別子「\(id)」が二つあります", en: "the id '\(id)' stands twice") }
      }
      for element in document.elements {
        var targets = references.flatMap { element.words($0) }
        if element.name == "a", let href = element["href"], href.hasPrefix("#"), href.utf8.count > 1 {
          targets.append(String(href.dropFirst()))
        }
        look.count += targets.count
        for target in targets where !ids.contains(target) {
          look.finds(ja: "参照「\(target)」の先がありません", en: "the reference '\(target)' leads nowhere")
        }
      }
    }
  }

  private var tabIndexes: CheckEvidence {
    looking(.tabIndexes) { document, look in
      look.count += 1
      for index in document.elements.indices {
        guard let value = document.elements[index]["tabindex"].flatMap({ Int($0) }), value > 0 else { continue }
        look.finds(
          ja: "\(document.place(index)) の順が tabindex で変わります",
          en: "tabindex takes \(document.place(index)) out of the reading order")
      }
    }
  }

  /// Where something is wrong, its summary comes with the focus; nowhere else is the focus taken.
  private var errorFocus: CheckEvidence {
    looking(.errorFocus) { document, look in
      let focused = document.elements.indices.filter { document.elements[$0]["autofocus"] != nil }
      let isWrong = !look.page.page.errors.isEmpty
      if isWrong { look.count += 1 }
      let summaries = focused.filter { document.elements[$0].words("class").contains("error-summary") }
      if isWrong, summaries.count != 1 {
        look.finds(ja: "エラーの一覧にフォーカスが移りません", en: "the focus does not go to the error summary")
      }
      for index in focused where !isWrong || !summaries.contains(index) {
        look.finds(ja: "\(document.place(index)) がフォーカスを取ります", en: "\(document.place(index)) takes the focus")
      }
    }
  }

  /// The links of the header stand in one order on all pages of a language; one may be missing.
  private var sameNavigation: CheckEvidence {
    var orders: [Language: [String]] = [:]
    return looking(.sameNavigation) { document, look in
      let links = document.all("a").filter { document.isInside($0, "header", "nav") }
      look.count += links.count
      let words = links.map { document.words(of: $0) }
      let known = orders[look.language] ?? []
      let shared = words.filter(known.contains)
      if shared != known.filter(words.contains) {
        look.finds(
          ja: "リンクの順がほかのページと違います: \(words.joined(separator: "、"))",
          en: "the order of links differs from other pages: \(words.joined(separator: ", "))")
      }
      if words.count >= known.count { orders[look.language] = words }
    }
  }
}

/// The scripts that tell languages apart.
private enum Script {
  case kana, han, hangul

  var title: BilingualText {
    switch self {
    case .kana: BilingualText(ja: "かな", en: "kana")
    case .han: BilingualText(ja: "漢字", en: "Chinese characters")
    case .hangul: BilingualText(ja: "ハングル", en: "Hangul")
    }
  }

  /// The script of a letter, when it is one that a language does not use.
  static func foreign(_ scalar: Unicode.Scalar, to language: String) -> Script? {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA: language == "ja" ? nil : .kana
    case 0xAC00...0xD7A3: language == "ko" ? nil : .hangul
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: ["ja", "zh", "ko"].contains(language) ? nil : .han
    default: nil
    }
  }
}

/// The letters of a text that its language does not use.
private struct ForeignWords {
  /// The script that tells most: kana and Hangul belong to one language only.
  let script: Script
  /// Whether there are more of them than a name or a term has.
  let isSentence: Bool

  init?(in text: String, marked tag: String) {
    let language = tag.prefix { $0 != "-" }.lowercased()
    let found = text.unicodeScalars.compactMap { Script.foreign($0, to: language) }
    guard let first = found.first else { return nil }
    script = found.first { $0 != .han } ?? first
    isSentence = found.count >= 10 && script != .han
  }
}
