extension ObjectReader {
  /// Reads the version of the file, which has to be the one a module knows.
  package mutating func requireVersion(_ known: String) {
    guard let version = required("specVersion", as: .located(.nonEmptyString)), version.value != known else { return }
    report(
      ShapeDiagnostic.unsupportedVersion, at: version.range,
      BilingualText(ja: "specVersion は '\(known)' にしてください", en: "specVersion has to be '\(known)'"))
  }
}
