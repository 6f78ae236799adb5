import FormText

/// A form for printing in one state, with a name: for golden files and tests.
public struct PaperExample: Hashable, Sendable {
  /// The name of the example. Unique, and the name of the golden file.
  public var name: String
  /// The form.
  public var form: PaperForm

  /// Creates an example.
  public init(_ name: String, _ form: PaperForm) {
    self.name = name
    self.form = form
  }
}

extension PaperExample: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension PaperForm {
  /// A form to fill by hand, with every shape in it, and one that is filled.
  public static var examples: [PaperExample] {
    [PaperExample("paper-blank", blank), PaperExample("paper-filled", filled)]
  }

  private static func form(isFilled: Bool, _ parts: [Part]) -> PaperForm {
    PaperForm(
      language: .japanese, title: "{児童手当|じどうてあて} 認定請求書", addressee: "見本区長 あて",
      legalBasis: ["児童手当法第7条", "児童手当法施行規則第1条の4"],
      code: "child-allowance-claim 1.2.0",
      contact: Contact(office: "子育て支援課", ways: ["電話 03-0000-0000（平日8時30分から17時）", "窓口 本庁舎3階5番"]), parts: parts,
      isFilled: isFilled)
  }

  private static func component(_ name: String) -> [Component] {
    Component.examples.filter { $0.name == name }.map(\.component)
  }

  private static var signature: Part { Part(title: "署名", components: component("signature")) }

  private static var blank: PaperForm {
    form(
      isFilled: false,
      [
        Part(
          title: "{請求|せいきゅう}する人",
          components: component("group-name") + component("group-date") + component("text-input-purpose")
            + component("text-input-sensitive") + component("choice-one")),
        Part(
          title: "子ども 1", condition: "子どもがいる人だけ書いてください",
          components: component("group-date") + component("choice-one-optional") + component("text-area")
            + component("choice-several") + component("choice-menu")),
        Part(title: "口座と書類", components: component("group-account") + component("file") + component("notice-warning")),
        signature,
      ])
  }

  private static var filled: PaperForm {
    form(
      isFilled: true,
      [
        Part(title: "{請求|せいきゅう}する人", components: component("fixed-value") + component("fixed-value-computed")),
        Part(
          title: "子ども 1",
          components: component("group-date-filled") + component("choice-one-filled") + component("text-area-filled")),
        signature,
      ])
  }
}
