/// A place in the files of a kind, with everything that was found out about it.
final class ShapeNode {
  /// What a value can be.
  enum Kind: Int, CaseIterable {
    case text, integer, number, flag, list, object
  }

  /// What sets some objects of a list apart from the others in it.
  enum Branch {
    /// A word under a key that all of them have: a field on its `type`.
    case word(String, key: String)
    /// A key that makes it another kind of object altogether: a field that is included.
    case key(String)
  }

  let key: String
  let depth: Int
  /// The keys down to here, without lists.
  let path: [String]
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
  /// The members that are needed only beside another one, by that one.
  var dependent: [String: Set<String>] = [:]
  /// Members that have to be there unless one of some others is.
  var alternatives: [(others: [String], key: String)] = []
  var element: ShapeNode?
  var wild: ShapeNode?
  /// Another member of the same object that must be absent for this one to be looked at.
  var instead: ShapeNode?
  /// Other members of the same object that keep the reader from looking at this one when they have a good value.
  var rivals: [ShapeNode] = []
  /// The path of the place that holds the same.
  var alias: [String]?
  /// Objects beside this one in the same list that have other keys: those only they have.
  var branches: [ShapeNode] = []
  /// What sets this object apart, when it is one of the branches of another.
  let branch: Branch?

  /// What is put here for the present pass.
  var forced: JSONValue?
  var isAbsent = false
  /// The word that stands here whenever nothing else is forced.
  var fixed: String?

  init(_ key: String, in parent: ShapeNode?, branch: Branch? = nil) {
    self.key = key
    self.parent = parent
    self.branch = branch
    depth = (parent?.depth ?? -1) + 1
    path = (parent?.path ?? []) + (parent == nil || key == "[]" ? [] : [key])
  }

  /// Whether a member is known already, here or among what only some of the objects have.
  func knows(_ key: String) -> Bool {
    if case .word(_, key) = branch { return true }
    return members.contains { $0.key == key } || branches.contains { $0.members.contains { $0.key == key } }
  }

  /// Whether a key is a member of all objects of a list, or tells another kind of object apart.
  func hasForAll(_ key: String) -> Bool {
    members.contains { $0.key == key }
      || branches.contains { other in
        if case .key = other.branch { other.members.contains { $0.key == key } } else { false }
      }
  }

  /// The key that stands for any key of an author's own.
  static let wildKey = "probe"
  /// A text that is none of the words of any vocabulary.
  static let text = "probe"
}

/// A document made of places, and which of them stands at each offset.
struct ShapeDocument {
  private(set) var bytes: [UInt8] = []
  private(set) var places: [Int: ShapeNode] = [:]

  /// The places that matter, with those above them; of the objects that stand beside others, only these are written.
  private let focus: Set<ObjectIdentifier>?

  /// Writes a value that readers take at a place, as far as that is known.
  init(_ root: ShapeNode, focus: Set<ObjectIdentifier>?) {
    self.focus = focus
    write(root)
  }

  private mutating func write(_ node: ShapeNode) {
    places[bytes.count] = node
    if let forced = node.forced {
      bytes += forced.bytes()
    } else if let fixed = node.fixed {
      write(text: fixed)
    } else if node.kinds.contains(.object) {
      object(node)
    } else if node.kinds.contains(.list) {
      list(node)
    } else if node.kinds.contains(.text) {
      write(text: node.words?.first ?? ShapeNode.text)
    } else if node.kinds.contains(.integer) {
      bytes += (node.limits?.least ?? "1").utf8
    } else if node.kinds.contains(.number) {
      bytes += (node.limits?.least ?? "0.5").utf8
    } else {
      bytes += (node.kinds.contains(.flag) ? "true" : "null").utf8
    }
  }

  private mutating func object(_ node: ShapeNode) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    func separate(_ key: String, _ document: inout ShapeDocument) {
      if !isFirst { document.bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      document.write(text: key)
      document.bytes.append(UInt8(ascii: ":"))
    }
    if case .word(let word, let key) = node.branch {
      separate(key, &self)
      write(text: word)
    }
    for member in node.members where !member.isAbsent {
      separate(member.key, &self)
      write(member)
    }
    if let wild = node.wild {
      separate(ShapeNode.wildKey, &self)
      write(wild)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list(_ node: ShapeNode) {
    bytes.append(UInt8(ascii: "["))
    if let element = node.element {
      write(element)
      for branch in element.branches where focus?.contains(ObjectIdentifier(branch)) ?? true {
        bytes.append(UInt8(ascii: ","))
        write(branch)
      }
    } else {
      bytes += "null".utf8
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Keys and words are those of readers: there is nothing in them to escape.
  private mutating func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }
}
