/// A place in the files of a kind, with everything that was found out about it.
final class ShapeNode {
  /// What a value can be.
  enum Kind: Int, CaseIterable {
    case text, integer, number, flag, list, object
  }

  let key: String
  let depth: Int
  private(set) weak var parent: ShapeNode?
  /// What readers take here; empty until it is known, and for what nobody looks at.
  var kinds: Set<Kind> = []
  /// Whether a reader ever judged a value here.
  var isLookedAt = false
  var words: [String]?
  var refusesEmpty = false
  var limits: (least: String, most: String)?
  var count: ClosedRange<Int>?
  var members: [ShapeNode] = []
  var required: Set<String> = []
  /// The members that only objects with a certain word under the telling key have.
  var variants: [(word: String, members: [ShapeNode], required: Set<String>, dependent: [String: Set<String>])] = []
  /// The members that are needed only beside another one, by that one.
  var dependent: [String: Set<String>] = [:]
  var element: ShapeNode?
  var wild: ShapeNode?
  /// Another member of the same object that must be absent for this one to be looked at.
  var instead: ShapeNode?

  /// Members of which one at least has to be there.
  var alternatives: [(String, String)] = []
  /// The path of the place that holds the same.
  var alias: [String]?

  /// What is put here for the present pass.
  var forced: JSONValue?
  var isAbsent = false
  /// The word that stands here whenever nothing else is forced.
  var fixed: String?
  var variant: Int?

  init(_ key: String, in parent: ShapeNode?) {
    self.key = key
    self.parent = parent
    depth = (parent?.depth ?? -1) + 1
  }

  /// The keys down to here, without lists.
  var path: [String] {
    guard let parent else { return [] }
    return parent.path + (key == "[]" ? [] : [key])
  }

  /// The members for the present variant.
  var presentMembers: [ShapeNode] { members + (variant.map { variants[$0].members } ?? []) }

  /// A value that readers take, as far as that is known.
  var value: JSONValue {
    if let forced { return forced }
    if let fixed { return .string(fixed) }
    if kinds.contains(.object) {
      var object = presentMembers.filter { !$0.isAbsent }.map { ($0.key, $0.value) }
      if let wild { object.append((Self.wildKey, wild.value)) }
      return .object(of: object)
    }
    if kinds.contains(.list) { return .array([element?.value ?? .null]) }
    if kinds.contains(.text) { return .string(words?.first ?? Self.text) }
    if kinds.contains(.integer) { return .int(limits.flatMap { Int($0.least) } ?? 1) }
    if kinds.contains(.number) { return .double(limits.flatMap { Double($0.least) } ?? 0.5) }
    return kinds.contains(.flag) ? .bool(true) : .null
  }

  /// The key that stands for any key of an author's own.
  static let wildKey = "probe"
  /// A text that is none of the words of any vocabulary.
  static let text = "probe"
}
