// swift-tools-version: 6.2
import PackageDescription

// The modules, in reading order: text → sources → expressions → components → forms → runtime → channels → measurement.
// Documentation/Architecture.md says what each is for and why the arrows point the way they do.

/// What every target is compiled with: the Swift 6 language mode and the upcoming features we hold ourselves to.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library and the modules it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The test suite that mirrors a module. Files it compares with are read from the source tree, not bundled.
func suite(_ name: String, _ dependencies: [Target.Dependency] = [], hasGoldens: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "FormTestSupport"] + dependencies,
    exclude: hasGoldens ? ["Goldens"] : [], swiftSettings: settings)
}

let package = Package(
  name: "WardKit",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "WardKit", targets: ["WardKit"]),
    .library(name: "FormConformance", targets: ["FormConformance"]),
    .library(name: "FormUsability", targets: ["FormUsability"]),
    .executable(name: "ward", targets: ["ward"]),
  ],
  targets: [
    // Text residents read: languages, furigana, normalisation, calendar dates and eras.
    module("FormText"),
    // Text authors write: JSON that remembers positions, diagnostics, fix-its.
    module("FormSource", ["FormText"]),
    // The glossary and the readability checks. Works on any text, not only forms.
    module("PlainLanguage", ["FormText", "FormSource"]),
    // The condition language: parse, check, evaluate. Knows nothing of forms.
    module("FormExpressions", ["FormText", "FormSource"]),
    // The closed set of shapes a page is made of, their accessibility facts, and the entries that come back.
    module("FormComponents", ["FormText"]),
    // The specification, the field types and their rules.
    module("FormModel", ["FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormComponents"]),
    // One resident filling one form: answers, steps, prefill, consent, review.
    module(
      "FormSession", ["FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormComponents", "FormModel"]),
    // What a browser sends: form bodies read into entries.
    module("FormWire", ["FormText", "FormComponents"]),
    // What machines and people found about the pages of a form, by success criterion of JIS X 8341-3 and WCAG.
    module("FormConformance", ["FormText", "FormSource", "FormComponents"]),
    // Draws components for the screen and for paper, and conformance reports. Never sees a specification.
    module("FormHTML", ["FormText", "FormSource", "FormComponents", "FormConformance"]),
    // Draws components as prompts and lines. Never sees a specification.
    module("FormTerminal", ["FormText", "FormComponents"]),
    // Replays scripted people and scores what happened.
    module(
      "FormUsability",
      [
        "FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormComponents", "FormModel", "FormSession",
        "FormConformance", "FormHTML",
      ]),
    // The pieces a service needs, under one name.
    module(
      "WardKit",
      ["FormText", "FormSource", "PlainLanguage", "FormComponents", "FormModel", "FormSession", "FormWire", "FormHTML"]),

    .executableTarget(
      name: "ward",
      dependencies: [
        "WardKit", "FormConformance", "PlainLanguage", "FormExpressions", "FormTerminal", "FormUsability",
      ],
      path: "Examples/ward", swiftSettings: settings),

    // Serves a form to the browser tests, on this machine only.
    .executableTarget(
      name: "LoopbackServer", dependencies: ["WardKit"], path: "Tests/LoopbackServer", swiftSettings: settings),
    // Measures speed beside the fastest peers that are installed. It needs nothing but the library.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormComponents", "FormModel", "FormSession",
        "FormHTML",
        "WardKit",
      ],
      path: "Tests/Benchmarks", exclude: ["peers"], swiftSettings: settings),
    .target(name: "FormTestSupport", path: "Tests/FormTestSupport", swiftSettings: settings),
    suite("FormText"),
    suite("FormSource", hasGoldens: true),
    suite("PlainLanguage", ["FormText", "FormSource"]),
    suite("FormExpressions", ["FormText", "FormSource"]),
    suite("FormComponents", ["FormText"]),
    suite("FormModel", ["FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormComponents"]),
    suite("FormSession", ["FormText", "FormSource", "FormExpressions", "FormComponents", "FormModel"]),
    suite("FormWire", ["FormText", "FormComponents"]),
    suite("FormConformance", ["FormText", "FormSource", "FormComponents"]),
    suite("FormHTML", ["FormText", "FormSource", "FormComponents", "FormConformance"], hasGoldens: true),
    suite("FormTerminal", ["FormText", "FormComponents"], hasGoldens: true),
    suite(
      "FormUsability", ["FormText", "FormSource", "FormComponents", "FormModel", "FormSession"]),
    // Every finding of `ward check`: its page, and forms that have one mistake each.
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: [
        "FormText", "FormSource", "PlainLanguage", "FormExpressions", "FormModel", "FormUsability",
        "FormConformance", "FormHTML", "FormTestSupport",
      ],
      exclude: ["RightForms", "WrongForms"], swiftSettings: settings),
    suite("WardKit", ["FormText", "FormSource", "FormComponents", "FormModel", "FormSession", "FormWire", "FormHTML"]),
  ]
)
