import FormSource
import FormText

// What controls and links are called.
extension TestedSite {
  var nameEvidence: [CheckEvidence] { [labels, topics, ariaLabels, autocomplete, linkNames] }

  /// Every control has a label with words, and choices that belong together stand in a group with a legend.
  private var labels: CheckEvidence {
    looking(.labels) { document, look in
      var labelled: Set<String> = []
      for index in document.all("label") where !document.words(of: index).isEmpty {
        if let target = document.elements[index]["for"] { labelled.insert(target) }
      }
      let choices = document.controls.filter { ["radio", "checkbox"].contains(document.elements[$0]["type"] ?? "") }
      let sizes = Dictionary(grouping: choices) { document.elements[$0]["name"] ?? "" }.mapValues(\.count)
      for index in document.controls {
        let element = document.elements[index]
        look.count += 1
        if !labelled.contains(element["id"] ?? "") {
          look.finds(ja: "\(document.place(index)) にラベルがありません", en: "\(document.place(index)) has no label")
        }
        if choices.contains(index), sizes[element["name"] ?? ""] ?? 0 > 1 {
          let group = document.nearest(index, named: "fieldset")
          let hasLegend = document.all("legend").contains {
            document.elements[$0].parent == group && !document.words(of: $0).isEmpty
          }
          if !hasLegend {
            look.finds(
              ja: "\(document.place(index)) のまとまりに見出しがありません",
              en: "\(document.place(index)) is in no group with a legend")
          }
        }
      }
    }
  }

  /// The headings, legends and labels in the form's own language, each once, for a person. The options of a question are
  /// answers and left out.
  private var topics: CheckEvidence {
    var listed: Set<String> = []
    return looking(.topics) { document, look in
      guard look.language == form.languages.first else { return }
      for index in document.all("h1", "h2", "h3", "h4", "h5", "h6", "legend", "label") {
        let isHeading = document.elements[index].name.first == "h"
        let legend = document.elements[index].name == "label" ? document.legend(around: index) : nil
        if document.elements[index].name == "label", let control = document.control(of: index),
          ["radio", "checkbox"].contains(document.elements[control]["type"] ?? "")
        {
          continue
        }
        let words = (legend.map { "「\($0)」の" } ?? "") + "「\(document.question(of: index))」"
        guard listed.insert(words).inserted else { continue }
        look.count += 1
        look.asks(
          ja: (isHeading ? "見出し" : "ラベル") + words, en: (isHeading ? "heading " : "label ") + words)
      }
    }
  }

  /// Names that are told and not seen may differ from those that are seen.
  private var ariaLabels: CheckEvidence {
    looking(.ariaLabels) { document, look in
      let named = document.controls + document.all("a", "button", "summary")
      look.count += named.count
      for index in named where document.elements[index]["aria-label"] != nil {
        look.finds(
          ja: "\(document.place(index)) の名前は aria-label で、見える言葉と違うことがあります",
          en: "\(document.place(index)) is named by aria-label, which may differ from what is seen")
      }
    }
  }

  /// Tokens are those of HTML. A field that looks like one for personal data and has none is shown to a person: it may be
  /// about somebody else.
  private var autocomplete: CheckEvidence {
    var asked: Set<String> = []
    return looking(.autocomplete) { document, look in
      for index in document.controls {
        let element = document.elements[index]
        let tokens = element.words("autocomplete")
        if let last = tokens.last, last != "off", last != "on" {
          look.count += 1
          if !Autocomplete.isToken(last) {
            look.finds(
              ja: "\(document.place(index)) の autocomplete「\(last)」はHTMLにありません",
              en: "the autocomplete '\(last)' of \(document.place(index)) is not one of HTML")
          }
        } else if tokens.isEmpty, look.language == form.languages.first, element["type"] == "text" {
          guard let label = document.all("label").first(where: { document.elements[$0]["for"] == element["id"] }) else {
            continue
          }
          let words = document.words(of: label)
          guard Autocomplete.personalWords.contains(where: words.contains),
            asked.insert(element["name"] ?? "").inserted
          else { continue }
          let whole = (document.legend(around: index).map { "「\($0)」の" } ?? "") + "「\(document.question(of: label))」"
          look.asks(
            ja: "\(whole)に目的の指定がありません。入力する本人の情報なら、様式で meaning を書いてください",
            en: "\(whole) has no purpose; if it is about the person who types, give it a meaning in the form")
        }
      }
    }
  }

  /// Links have words; the words are listed, each once, in the form's own language.
  private var linkNames: CheckEvidence {
    var listed: Set<String> = []
    return looking(.linkNames) { document, look in
      var targets: [String: String] = [:]
      for index in document.all("a") {
        guard let href = document.elements[index]["href"] else { continue }
        look.count += 1
        let words = document.words(of: index)
        if words.isEmpty {
          look.finds(ja: "名前のないリンクがあります: \(href)", en: "a link has no name: \(href)")
        } else if let other = targets[words], other != href {
          look.asks(
            ja: "同じ名前「\(words)」で、行き先が違います: \(other)、\(href)",
            en: "the same name '\(words)' leads to different places: \(other), \(href)")
        }
        targets[words] = href
        guard look.language == form.languages.first, listed.insert(words).inserted else { continue }
        look.asks(ja: "リンクの名前「\(words)」", en: "link '\(words)'")
      }
    }
  }
}

/// The purposes of HTML's autocomplete (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill).
private enum Autocomplete {
  private static let tokens: Set<String> = [
    "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix", "nickname",
    "username", "new-password", "current-password", "one-time-code", "organization-title", "organization",
    "street-address", "address-line1", "address-line2", "address-line3", "address-level4", "address-level3",
    "address-level2", "address-level1", "country", "country-name", "postal-code", "cc-name", "cc-given-name",
    "cc-additional-name", "cc-family-name", "cc-number", "cc-exp", "cc-exp-month", "cc-exp-year", "cc-csc", "cc-type",
    "transaction-currency", "transaction-amount", "language", "bday", "bday-day", "bday-month", "bday-year", "sex",
    "url", "photo", "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-local-prefix",
    "tel-local-suffix", "tel-extension", "email", "impp",
  ]

  static func isToken(_ word: String) -> Bool { tokens.contains(word) }

  /// Words in labels of fields for personal data.
  static let personalWords = [
    "氏名", "名前", "姓", "生年月日", "生まれた", "電話", "メール", "住所", "郵便番号", "name", "Name", "Email", "Telephone", "Address",
  ]
}
