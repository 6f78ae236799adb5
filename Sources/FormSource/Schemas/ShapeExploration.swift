/// Finds out what a kind of author's file may hold, by giving documents to its reader.
///
/// A document begins as `{}`. Every key the reader asks for is added with `null`; the reader says what it expected
/// instead, so the value gets that kind, its own keys are asked for, and so on until nothing new comes up. Then each
/// value is tried with every other kind, and each key is left out once. The outcome is exactly what the reader takes: a key
/// that is added to a reader is in the schema without anybody writing it there.
final class ShapeExploration {
  /// An object whose other keys depend on the word under one of them: a field on its `type`.
  struct Variants {
    var path: [String]
    var key: String
    var words: [String]
  }

  let root = ShapeNode("", in: nil)
  private let variants: Variants?
  /// Paths that hold the same as others, which alone are explored.
  private let aliases: [[String]: [String]]
  private let deepest: Int
  private let read: (SourceFile) -> Void
  private var pending: [ShapeNode] = []
  private(set) var passes = 0

  init(
    variants: Variants? = nil, aliases: [[String]: [String]] = [:], deepest: Int = 10,
    read: @escaping (SourceFile) -> Void
  ) {
    self.variants = variants
    self.aliases = aliases
    self.deepest = deepest
    self.read = read
  }

  /// Explores until nothing new comes up.
  func run() {
    root.kinds = [.object]
    root.isLookedAt = true
    take(pass())
    settle()
    leaveOut(root)
  }

  // MARK: - Passes

  private struct Pass {
    var events: [ShapeProbe.Event]
    var places: [Int: ShapeNode]
  }

  private static let file = "probe.json"

  /// Reads the document as it stands.
  private func pass() -> Pass {
    passes += 1
    let file = SourceFile(name: Self.file, bytes: root.value.bytes())
    let probe = ShapeProbe(file: Self.file)
    ShapeProbe.$current.withValue(probe) { read(file) }
    var places: [Int: ShapeNode] = [:]
    if let json = JSONReader.read(file).root { locate(json, root, &places) }
    return Pass(events: probe.events, places: places)
  }

  private func locate(_ json: JSONNode, _ node: ShapeNode, _ places: inout [Int: ShapeNode]) {
    places[json.range.lowerBound] = node
    for member in json.members ?? [] {
      if let child = node.presentMembers.first(where: { $0.key == member.key }) {
        locate(member.value, child, &places)
      } else if member.key == ShapeNode.wildKey, let wild = node.wild {
        locate(member.value, wild, &places)
      }
    }
    if let element = node.element, let json = json.elements?.first { locate(json, element, &places) }
  }

  /// Adds the keys that were asked for.
  private func take(_ pass: Pass, instead: ShapeNode? = nil) {
    for case .asked(let offset, let keys) in pass.events {
      guard let node = pass.places[offset], node.depth < deepest else { continue }
      if let variants, node.path == variants.path, node.variants.isEmpty {
        classify(node, variants)
        continue
      }
      for key in keys where !node.presentMembers.contains(where: { $0.key == key }) {
        let child = ShapeNode(key, in: node)
        child.instead = instead?.parent === node ? instead : nil
        if let variant = node.variant {
          node.variants[variant].members.append(child)
        } else {
          node.members.append(child)
        }
        pending.append(child)
      }
    }
  }

  /// Tells the keys that all variants have from those of one.
  private func classify(_ node: ShapeNode, _ variants: Variants) {
    let telling = ShapeNode(variants.key, in: node)
    telling.kinds = [.text]
    telling.isLookedAt = true
    telling.words = variants.words
    node.members = [telling]
    var asked: [[String]] = []
    for word in variants.words {
      telling.fixed = word
      let pass = self.pass()
      var keys: [String] = []
      for case .asked(let offset, let found) in pass.events where pass.places[offset] === node { keys += found }
      asked.append(keys)
    }
    for key in asked.first ?? [] where key != variants.key && asked.allSatisfy({ $0.contains(key) }) {
      guard !node.members.contains(where: { $0.key == key }) else { continue }
      node.members.append(ShapeNode(key, in: node))
    }
    pending += node.members.dropFirst()
    telling.fixed = variants.words.first
    settle()
    telling.instead = node.members.compactMap(\.instead).first
    for (index, word) in variants.words.enumerated() {
      node.variants.append((word, [], [], [:]))
      node.variant = index
      telling.fixed = word
      for key in asked[index] where !node.presentMembers.contains(where: { $0.key == key }) {
        let child = ShapeNode(key, in: node)
        node.variants[index].members.append(child)
        pending.append(child)
      }
      settle()
      for member in node.variants[index].members { leaveOut(itself: member) }
    }
  }

  // MARK: - Single places

  /// Explores what is pending, until nothing is.
  private func settle() {
    var waiting: [ShapeNode] = []
    while let node = pending.popLast() {
      if !explore(node) { waiting.append(node) }
    }
    // What nobody looked at may be looked at when another key of the object is not there.
    for node in waiting {
      for other in node.parent?.presentMembers ?? [] where other !== node && !other.isAbsent {
        node.instead = other
        if explore(node) { break }
        node.instead = nil
      }
    }
    if !pending.isEmpty { settle() }
  }

  /// Tries a value of each kind; `false` when no reader looks at it.
  private func explore(_ node: ShapeNode) -> Bool {
    assume(node, true)
    defer {
      assume(node, false)
      node.forced = nil
    }
    let first = trial(node, .null)
    for case .wrongType(_, let kind) in first { node.kinds.insert(Self.kind(kind)) }
    guard !first.isEmpty else { return false }
    node.isLookedAt = true
    for kind in ShapeNode.Kind.allCases {
      let events = trial(node, Self.sample(kind))
      let isRefused = events.contains { if case .wrongType = $0 { true } else { false } }
      if isRefused {
        node.kinds.remove(kind)
        continue
      }
      node.kinds.insert(kind)
      for event in events {
        switch event {
        case .noSuchWord(_, let words): node.words = words
        case .outOfRange(_, let least, let most): node.limits = (least, most)
        case .wrongCount(_, let count): node.count = count
        case .asked, .missing, .wrongType, .empty: break
        }
      }
    }
    if node.kinds.contains(.text) {
      node.refusesEmpty = trial(node, .string(" ")).contains { if case .empty = $0 { true } else { false } }
    }
    if node.kinds.contains(.number) { node.kinds.remove(.integer) }
    node.forced = nil
    if let same = aliases[node.path], !node.kinds.isDisjoint(with: [.list, .object]) {
      node.alias = same
      return true
    }
    guard node.depth < deepest else { return true }
    if node.kinds.contains(.list), node.element == nil {
      let element = ShapeNode("[]", in: node)
      node.element = element
      pending.append(element)
    }
    if node.kinds.contains(.object) {
      let pass = self.pass()
      let isAsked = pass.events.contains { event in
        if case .asked(let offset, _) = event { pass.places[offset] === node } else { false }
      }
      if isAsked {
        take(pass)
      } else {
        let wild = ShapeNode("*", in: node)
        node.wild = wild
        pending.append(wild)
      }
    }
    return true
  }

  /// What readers say of a value at a place.
  private func trial(_ node: ShapeNode, _ value: JSONValue) -> [ShapeProbe.Event] {
    node.forced = value
    let pass = self.pass()
    node.forced = nil
    return pass.events.filter { event in
      switch event {
      case .asked(let offset, _), .missing(let offset, _), .wrongType(let offset, _), .noSuchWord(let offset, _),
        .outOfRange(let offset, _, _), .wrongCount(let offset, _), .empty(let offset):
        pass.places[offset] === node
      }
    }
  }

  private static func sample(_ kind: ShapeNode.Kind) -> JSONValue {
    switch kind {
    case .text: .string(ShapeNode.text)
    case .integer: .int(9_007_199_254_740_993)
    case .number: .double(-1.5e300)
    case .flag: true
    case .list: []
    case .object: .object(JSONObject())
    }
  }

  private static func kind(_ kind: JSONKind) -> ShapeNode.Kind {
    switch kind {
    case .null, .string: .text
    case .bool: .flag
    case .integer: .integer
    case .number: .number
    case .array: .list
    case .object: .object
    }
  }

  // MARK: - Leaving out

  /// Leaves each key out once: readers say which they need, and may ask for others in their place.
  private func leaveOut(_ node: ShapeNode) {
    for member in node.members { leaveOut(itself: member) }
    for member in node.members { leaveOut(member) }
    for variant in node.variants.indices {
      node.variant = variant
      node.members.first?.fixed = node.variants[variant].word
      for member in node.variants[variant].members { leaveOut(member) }
      refineRequired(node)
    }
    node.variant = nil
    if !node.members.isEmpty { refineRequired(node) }
    node.variant = node.variants.isEmpty ? nil : node.variants.count - 1
    if let element = node.element { leaveOut(element) }
    if let wild = node.wild { leaveOut(wild) }
  }

  private func leaveOut(itself node: ShapeNode) {
    guard let parent = node.parent else { return }
    assume(node, true)
    node.isAbsent = true
    let pass = self.pass()
    for case .missing(let offset, let key) in pass.events where pass.places[offset] === parent && key == node.key {
      if let variant = parent.variant, parent.variants[variant].members.contains(where: { $0 === node }) {
        parent.variants[variant].required.insert(key)
      } else if let other = node.instead {
        parent.alternatives.append((other.key, key))
      } else {
        parent.required.insert(key)
      }
    }
    take(pass, instead: node)
    node.isAbsent = false
    assume(node, false)
    settle()
  }

  /// Tells the keys that are always needed from those that are only needed beside another one.
  private func refineRequired(_ node: ShapeNode) {
    assume(node, true)
    defer { assume(node, false) }
    if let variant = node.variant {
      let members = node.variants[variant].members
      let (always, beside) = needs(node.variants[variant].required, among: members, of: node)
      node.variants[variant].required = always
      node.variants[variant].dependent = beside
    } else {
      let (always, beside) = needs(node.required, among: node.members, of: node)
      node.required = always
      node.dependent = beside
    }
  }

  private func needs(
    _ required: Set<String>, among members: [ShapeNode], of node: ShapeNode
  ) -> (always: Set<String>, beside: [String: Set<String>]) {
    guard !required.isEmpty else { return ([], [:]) }
    let (instead, states) = (members.compactMap(\.instead), members.map(\.isAbsent))
    for other in instead { other.isAbsent = true }
    for member in members { member.isAbsent = true }
    defer {
      for other in instead { other.isAbsent = false }
      for (member, state) in zip(members, states) { member.isAbsent = state }
    }
    func missing() -> Set<String> {
      let pass = self.pass()
      var keys: Set<String> = []
      for case .missing(let offset, let key) in pass.events where pass.places[offset] === node { keys.insert(key) }
      return keys
    }
    let always = required.intersection(missing())
    var beside: [String: Set<String>] = [:]
    let open = required.subtracting(always)
    guard !open.isEmpty else { return (always, [:]) }
    for member in members {
      member.isAbsent = false
      let found = missing().intersection(open).subtracting([member.key])
      if !found.isEmpty { beside[member.key] = found }
      member.isAbsent = true
    }
    return (always, beside)
  }

  /// Takes away what must not be there for a place to be looked at, or puts it back.
  private func assume(_ node: ShapeNode, _ isAbsent: Bool) {
    var place: ShapeNode? = node
    while let present = place {
      present.instead?.isAbsent = isAbsent
      place = present.parent
    }
  }
}
