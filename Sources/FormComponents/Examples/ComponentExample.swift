/// A component in one state, with a name: for golden files, the gallery and the documentation.
///
/// Every shape brings its own (`TextInput.examples`), `Component.examples` has them all. A renderer that draws these has
/// drawn every shape in every state the package knows.
public struct ComponentExample: Hashable, Sendable {
  /// What a component can be in when it is met.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// As it is met first: nothing entered, nothing wrong.
    case resting
    /// With an entry.
    case filled
    /// With an entry that has to change.
    case invalid
    /// With an entry that came from a register and nobody has looked at.
    case unconfirmed
    /// With an entry that came from a register and was confirmed.
    case confirmed
    /// With an entry that came from a register and was written over.
    case changed
  }

  /// The name of the example: the shape, then what is special, such as `text-input-invalid`. Letters, digits and
  /// hyphens, unique among all examples, and the name of the golden file.
  public var name: String
  /// The state it shows.
  public var state: State
  /// The component.
  public var component: Component

  /// Creates an example.
  public init(_ name: String, _ state: State = .resting, _ component: Component) {
    self.name = name
    self.state = state
    self.component = component
  }
}

extension ComponentExample: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension Origin {
  /// A value of the register of residents, for examples in each state.
  static func example(_ state: State) -> Origin {
    let note: ShownText =
      switch state {
      case .unconfirmed: "{住民|じゅうみん}{基本|きほん}{台帳|だいちょう}から（2026年11月20日の情報）。ちがうときは直してください。"
      case .confirmed: "{住民|じゅうみん}{基本|きほん}{台帳|だいちょう}から（2026年11月20日の情報）。確認しました。"
      case .changed: "{住民|じゅうみん}{基本|きほん}{台帳|だいちょう}から（2026年11月20日の情報）。直しました。"
      }
    return Origin(note: note, state: state)
  }
}
