public import FormComponents
public import FormText

/// Draws pages as HTML documents that need no script and pass a strict Content-Security-Policy.
///
///     let bytes = PageRenderer().render(page, with: HTMLOptions(styleSheet: "/wardkit.css"))
///
/// The same page and options give the same bytes.
public struct PageRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The document for a page, as UTF-8.
  public func render(_ page: Page, with options: HTMLOptions = HTMLOptions()) -> [UInt8] {
    var drawing = Drawing(language: page.language, options: options)
    drawing.document(page)
    return drawing.html.bytes
  }

  /// One component as it stands in a page: for galleries and tests.
  public func fragment(
    _ component: Component, in language: Language, with options: HTMLOptions = HTMLOptions()
  ) -> [UInt8] {
    var drawing = Drawing(language: language, options: options)
    drawing.draw(component)
    return drawing.html.bytes
  }
}
