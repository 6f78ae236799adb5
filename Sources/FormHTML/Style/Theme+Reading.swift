public import FormSource

extension Theme {
  /// The version of the file this package reads.
  public static let specVersion = "1.0"

  /// Reads a theme from its file, and finds everything that is wrong with it in one pass.
  ///
  ///     { "specVersion": "1.0", "primary": "#7a1f5c", "typefaces": ["BIZ UDPGothic"],
  ///       "dark": { "link": "#ffb3e0" } }
  ///
  /// `primary` is the colour of the ward, from which others follow as in `init(primary:typefaces:)`; `light` and `dark` set
  /// single colours by their names in `Palette`. Whatever is left out is that of the design system.
  ///
  /// - Returns: The theme, unless something forbids to use it, and the findings sorted by place. Two colours that do not
  ///   stand out enough from each other are a finding where one of them is set, with both named.
  public static func read(_ file: SourceFile) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let sink = DiagnosticSink()
    let json = JSONReader.read(file)
    sink.report(json.diagnostics)
    guard let root = json.root else { return (nil, sink.diagnostics) }
    let context = ReadingContext(file: file, layer: .theme, sink: sink)
    let theme = ObjectReader.read(root, context, read)
    return (sink.hasErrors ? nil : theme, sink.diagnostics.sorted())
  }

  private static func read(_ object: inout ObjectReader) -> Theme? {
    object.allow("$schema", "about")
    object.requireVersion(specVersion)
    let primary = object.optional("primary", as: .located(.colour))
    let typefaces = object.optional("typefaces", as: .list(of: .typeface, count: 1...16))
    var palettes = primary.map { Self.palettes(around: $0.value) } ?? (.light, .dark)
    let light = object.optional("light", as: .colours) ?? [:]
    let dark = object.optional("dark", as: .colours) ?? [:]
    for (key, path) in Palette.keys {
      if let colour = light[key] { palettes.light[keyPath: path] = colour.value }
      if let colour = dark[key] { palettes.dark[keyPath: path] = colour.value }
    }
    do throws(ContrastProblems) {
      return try Theme(light: palettes.light, dark: palettes.dark, typefaces: typefaces ?? standardTypefaces)
    } catch {
      // What is behind the worst pair of a colour is behind its others.
      for problem in error.worst {
        let own = problem.scheme.isDark ? dark : light
        let place = own[problem.foreground.name] ?? own[problem.background.name] ?? primary
        object.reportContrast(problem, at: place?.range)
      }
      return nil
    }
  }
}

extension Palette {
  /// The names of the colours in a file, and where they go.
  fileprivate static var keys: [(name: String, path: WritableKeyPath<Palette, Colour>)] {
    [
      ("background", \.background), ("surface", \.surface), ("text", \.text), ("support", \.support),
      ("border", \.border), ("divider", \.divider), ("primary", \.primary), ("primaryHover", \.primaryHover),
      ("onPrimary", \.onPrimary), ("link", \.link), ("visited", \.visited), ("error", \.error),
      ("warning", \.warning), ("success", \.success), ("focus", \.focus), ("focusRing", \.focusRing),
      ("onFocusRing", \.onFocusRing),
    ]
  }
}

// MARK: - Shapes

extension JSONShape where Value == [String: Located<Colour>] {
  /// Single colours of a palette by their names.
  fileprivate static var colours: Self {
    .object { object in
      Palette.keys.reduce(into: [:]) { colours, key in
        colours[key.name] = object.optional(key.name, as: .located(.colour))
      }
    }
  }
}

extension JSONShape where Value == Colour {
  /// A colour in its usual notation, `#7a1f5c`.
  fileprivate static var colour: Self {
    Self { node, context in
      guard let text = JSONShape<String>.string.read(node, context) else { return nil }
      if let colour = Colour(hex: text) { return colour }
      context.notAColour(node)
      return nil
    }
  }
}

extension JSONShape where Value == String {
  /// The name of a typeface as an operating system has it.
  fileprivate static var typeface: Self {
    Self { node, context in
      guard let name = JSONShape.nonEmptyString.read(node, context) else { return nil }
      if name.utf8.count <= 200, StyleSheet.isSafe(typeface: name) { return name }
      context.notATypeface(node)
      return nil
    }
  }
}
