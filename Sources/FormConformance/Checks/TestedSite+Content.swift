import FormSource

// What is not there cannot hurt anybody: these checks look for pictures, media, scripts and the like. What they count is
// what they found.
extension TestedSite {
  var contentEvidence: [CheckEvidence] {
    [
      pictures, media, motion, scripts, shortcuts, tooltips, timeLimits, signIn, zoom, orientation, linkLines,
    ]
  }

  /// Elements by name that are listed for a person.
  private func elements(
    _ check: ConformanceCheck, _ names: Set<String>, style styleWords: [String] = [],
    where isMeant: (MarkupDocument.Element) -> Bool = { _ in false }
  ) -> CheckEvidence {
    var evidence = looking(check) { document, look in
      for element in document.elements where names.contains(element.name) || isMeant(element) {
        look.count += 1
        look.asks(ja: "<\(element.name)> があります", en: "there is <\(element.name)>")
      }
    }
    for word in styleWords where style.text.contains(word) {
      evidence.count += 1
      evidence.judgements.append(
        .init(BilingualText(ja: "スタイルシートに「\(word)」があります", en: "the style sheet has '\(word)'")))
    }
    return evidence
  }

  /// Pictures, also those of the style sheet.
  private var pictures: CheckEvidence {
    elements(.pictures, ["img", "picture", "svg", "canvas", "object", "embed"], style: ["url(", "image("]) {
      $0.name == "input" && $0["type"] == "image"
    }
  }

  /// Sound and film, and frames that could hold them.
  private var media: CheckEvidence {
    elements(.media, ["audio", "video", "track", "object", "embed", "iframe"])
  }

  private var motion: CheckEvidence {
    elements(
      .motion, ["marquee", "blink", "script", "video", "canvas"],
      style: ["@keyframes", "animation", "transition", "scroll-behavior"])
  }

  /// Scripts in any place a browser would run them from.
  private var scripts: CheckEvidence {
    elements(.scripts, ["script"]) { element in
      element.attributes.contains { name, value in
        name.hasPrefix("on") || value.lowercased().hasPrefix("javascript:")
      }
    }
  }

  /// Keys that do something by themselves: access keys, and scripts, which may listen to any.
  private var shortcuts: CheckEvidence {
    elements(.shortcuts, ["script"]) { $0["accesskey"] != nil }
  }

  /// Words that appear on hover, and rules that show something on hover or focus.
  private var tooltips: CheckEvidence {
    var evidence = elements(.tooltips, ["script"]) { $0["title"] != nil && $0.name != "iframe" || $0["popover"] != nil }
    for rule in style.rules {
      for selector in rule.selector.split(separator: ",") {
        guard
          let state = [":hover", ":focus-visible", ":focus-within", ":focus"].compactMap({ selector.firstRange(of: $0) }
          )
          .first
        else { continue }
        let rest = selector[state.upperBound...]
        // What follows the state shows something else than what is hovered; `::before` with words would be a text.
        let reaches = rest.contains(where: { " +~>".contains($0) })
        let shows = ["display", "visibility", "opacity", "content"].contains { rule[$0] != nil }
        if reaches || shows || selector.contains(":focus-within") {
          evidence.count += 1
          evidence.judgements.append(
            .init(BilingualText(ja: "スタイルの規則「\(selector)」", en: "the style rule '\(selector)'")))
        }
      }
    }
    return evidence
  }

  /// Pages that refresh themselves.
  private var timeLimits: CheckEvidence {
    looking(.timeLimits) { document, look in
      for element in document.elements where element.name == "meta" && element["http-equiv"]?.lowercased() == "refresh"
      {
        look.count += 1
        look.finds(ja: "ページが自分で切り替わります", en: "the page refreshes itself")
      }
    }
  }

  private var signIn: CheckEvidence { elements(.signIn, []) { $0.name == "input" && $0["type"] == "password" } }

  /// Rules that keep people from zooming.
  private var zoom: CheckEvidence {
    looking(.zoom) { document, look in
      for element in document.elements where element.name == "meta" && element["name"] == "viewport" {
        let content = (element["content"] ?? "").lowercased()
        guard content.contains("user-scalable") || content.contains("maximum-scale") else { continue }
        look.count += 1
        look.finds(ja: "拡大を制限しています: \(content)", en: "the viewport limits the zoom: \(content)")
      }
    }
  }

  /// Rules that depend on how a device is held.
  private var orientation: CheckEvidence {
    var evidence = CheckEvidence(.orientation, pages: files)
    for condition in style.conditions where condition.contains("orientation") {
      evidence.count += 1
      evidence.findings.append(
        .init(BilingualText(ja: "向きで変わる規則「\(condition)」", en: "the rule '\(condition)' depends on the orientation")))
    }
    return evidence
  }

  /// Rules that leave links in running text with nothing but a colour.
  private var linkLines: CheckEvidence {
    var evidence = looking(.linkLines) { document, look in look.count += document.all("a").count }
    for rule in style.rules
    where rule.selector.split(separator: ",").contains(where: { $0 == "a" || $0.hasPrefix("a:") }) {
      guard (rule["text-decoration"] ?? rule["text-decoration-line"])?.contains("none") == true else { continue }
      evidence.findings.append(
        .init(
          BilingualText(ja: "リンクの下線を消しています: \(rule.selector)", en: "links lose their line: \(rule.selector)")))
    }
    return evidence
  }
}
