/// Finds out what a kind of author's file may hold, by giving documents to its reader.
///
/// A document begins as `{}`. Every key the reader asks for is added with `null`; the reader says what it expected
/// instead, so the value gets that kind, its own keys are asked for, and so on until nothing new comes up. Then each
/// value is tried with every other kind, and each key is left out once. The outcome is exactly what the reader takes: a key
/// that is added to a reader is in the schema without anybody writing it there.
///
/// A reader tells everything that is wrong with a document in one pass, so places that do not stand in each other's way
/// are tried together: all that are equally far from the root at once, one key of every object at a time.
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
  /// The places that passes are about, with those above them; `nil` for all.
  private var focus: Set<ObjectIdentifier>?
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
    leaveOut()
  }
}

// MARK: - Passes

extension ShapeExploration {
  /// What readers said of a document.
  struct Pass {
    var events: [(place: ShapeNode, event: ShapeProbe.Event)]

    /// What was said of each place.
    func told(of nodes: [ShapeNode]) -> [ObjectIdentifier: [ShapeProbe.Event]] {
      let wanted = Set(nodes.map(ObjectIdentifier.init))
      return Dictionary(grouping: events.filter { wanted.contains(ObjectIdentifier($0.place)) }) {
        ObjectIdentifier($0.place)
      }.mapValues { $0.map(\.event) }
    }

    /// The keys that were asked for in an object.
    func keys(askedOf node: ShapeNode) -> [String]? {
      var keys: [String] = []
      var isAsked = false
      for case (let place, .asked(_, let found)) in events where place === node {
        isAsked = true
        keys += found
      }
      return isAsked ? keys : nil
    }

    /// The keys that are missing in an object.
    func keys(missingIn node: ShapeNode) -> Set<String> {
      var keys: Set<String> = []
      for case (let place, .missing(_, let key)) in events where place === node { keys.insert(key) }
      return keys
    }
  }

  private static let file = "probe.json"

  /// Reads the document as it stands.
  private func pass() -> Pass {
    passes += 1
    let document = ShapeDocument(root, focus: focus)
    let probe = ShapeProbe(file: Self.file)
    ShapeProbe.$current.withValue(probe) { read(SourceFile(name: Self.file, bytes: document.bytes)) }
    return Pass(events: probe.events.compactMap { event in document.places[event.offset].map { ($0, event) } })
  }

  /// Reads the document with a value of its own at each of some places.
  private func pass(_ nodes: [ShapeNode], forcing value: JSONValue) -> Pass {
    for node in nodes { node.forced = value }
    defer { for node in nodes { node.forced = nil } }
    return pass()
  }

  /// Adds the keys that were asked for.
  ///
  /// - Parameter leftOut: The members that were not there; new keys of their objects are asked for in their place.
  private func take(_ pass: Pass, leftOut: [ShapeNode] = []) {
    for case (let node, .asked(_, let keys)) in pass.events where node.depth < deepest {
      if let variants, node.branch == nil, node.key == "[]", node.branches.isEmpty, node.path == variants.path {
        classify(node, variants)
        continue
      }
      if case .word = node.branch, let common = node.parent?.element {
        add(keys.filter { !common.hasForAll($0) }, to: node, leftOut)
      } else {
        add(keys, to: node, leftOut)
      }
    }
  }

  private func add(_ keys: [String], to node: ShapeNode, _ leftOut: [ShapeNode]) {
    for key in keys where !node.knows(key) {
      let child = ShapeNode(key, in: node)
      child.instead = leftOut.first { $0.parent === node }
      node.members.append(child)
      pending.append(child)
    }
  }

  /// Tells the keys that all variants have from those of one: an object for each word stands beside the first.
  private func classify(_ node: ShapeNode, _ variants: Variants) {
    let telling = ShapeNode(variants.key, in: node)
    telling.kinds = [.text]
    telling.isLookedAt = true
    telling.words = variants.words
    telling.fixed = variants.words.first
    node.members = [telling]
    node.branches = variants.words.map { word in
      let object = ShapeNode("[]", in: node.parent, branch: .word(word, key: variants.key))
      object.kinds = [.object]
      return object
    }
    let wider = focus
    focus = nil
    defer { focus = wider }
    let pass = self.pass()
    let asked = node.branches.map { pass.keys(askedOf: $0) ?? [] }
    let common = (asked.first ?? []).filter { key in asked.allSatisfy { $0.contains(key) } }
    add(common, to: node, [])
    for (object, keys) in zip(node.branches, asked) { add(keys.filter { !common.contains($0) }, to: object, []) }
  }
}

// MARK: - Single places

extension ShapeExploration {
  /// Explores what is pending, until nothing is.
  private func settle() {
    while !pending.isEmpty {
      let wave = pending
      pending = []
      for group in Self.compatible(wave) { explore(group) }
    }
  }

  /// Places that can be tried together: those for which the same keys have to be absent.
  private static func compatible(_ nodes: [ShapeNode]) -> [[ShapeNode]] {
    var groups: [(assumed: [ObjectIdentifier], nodes: [ShapeNode])] = []
    for node in nodes {
      let assumed = assumptions(node).map(ObjectIdentifier.init)
      if let index = groups.firstIndex(where: { $0.assumed == assumed }) {
        groups[index].nodes.append(node)
      } else {
        groups.append((assumed, [node]))
      }
    }
    return groups.map(\.nodes)
  }

  /// What must not be there for a place to be looked at.
  private static func assumptions(_ node: ShapeNode) -> [ShapeNode] {
    var result: [ShapeNode] = []
    var place: ShapeNode? = node
    while let present = place {
      if let other = present.instead { result.append(other) }
      if place !== node { result += present.rivals }
      place = present.parent
    }
    return result
  }

  /// Does something while what stands in the way of some places is absent.
  private func assuming<Result>(_ nodes: [ShapeNode], _ body: () -> Result) -> Result {
    let others = nodes.flatMap(Self.assumptions).filter { !$0.isAbsent }
    let wider = focus
    for other in others { other.isAbsent = true }
    focus = []
    for node in nodes {
      var place: ShapeNode? = node
      while let present = place, focus?.insert(ObjectIdentifier(present)).inserted ?? false { place = present.parent }
    }
    defer {
      for other in others { other.isAbsent = false }
      focus = wider
    }
    return body()
  }

  /// Tries a value of each kind at places that are compatible.
  private func explore(_ nodes: [ShapeNode]) {
    assuming(nodes) {
      let first = pass(nodes, forcing: .null)
      let told = first.told(of: nodes)
      let seen = nodes.filter { told[ObjectIdentifier($0)] != nil }
      for node in seen { judge(node, null: told[ObjectIdentifier(node)] ?? []) }
      tryKinds(seen)
      // Where a good value keeps the reader from looking at another, places are tried one at a time.
      let tangled = tangled(seen)
      for node in tangled {
        judge(node, null: told[ObjectIdentifier(node)] ?? [])
        node.rivals = tangled.filter { $0.parent === node.parent && $0 !== node }
      }
      for node in tangled { node.forced = .null }
      for turn in Self.turns(tangled) {
        tryKinds(turn)
        for node in turn { node.forced = .null }
      }
      for node in tangled { node.forced = nil }
      goDeeper(seen)
      free(nodes.filter { told[ObjectIdentifier($0)] == nil }, first)
    }
  }

  /// Takes note of what a reader expected in place of `null`.
  private func judge(_ node: ShapeNode, null events: [ShapeProbe.Event]) {
    node.isLookedAt = true
    node.kinds = []
    (node.words, node.limits, node.count, node.refusesEmpty) = (nil, nil, nil, false)
    for case .wrongType(_, let kind) in events { node.kinds.insert(.init(kind)) }
  }

  private func tryKinds(_ nodes: [ShapeNode]) {
    for kind in ShapeNode.Kind.allCases {
      let told = pass(nodes, forcing: Self.sample(kind)).told(of: nodes)
      for node in nodes { judge(node, kind, told[ObjectIdentifier(node)] ?? []) }
    }
    let texts = nodes.filter { $0.kinds.contains(.text) }
    if !texts.isEmpty {
      let told = pass(texts, forcing: .string(" ")).told(of: texts)
      for node in texts {
        node.refusesEmpty = (told[ObjectIdentifier(node)] ?? []).contains {
          if case .empty = $0 { true } else { false }
        }
      }
    }
    for node in nodes where node.kinds.contains(.number) { node.kinds.remove(.integer) }
  }

  private func judge(_ node: ShapeNode, _ kind: ShapeNode.Kind, _ events: [ShapeProbe.Event]) {
    guard !events.contains(where: { if case .wrongType = $0 { true } else { false } }) else {
      node.kinds.remove(kind)
      return
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

  /// The places of objects in which a reader does not look at some key when another has a good value: what was tried
  /// together there says nothing.
  ///
  /// Half of the keys of every object are given good values and the others `null`, which has to be refused; the halves are
  /// cut so that each key once is good while each other one is not.
  private func tangled(_ nodes: [ShapeNode]) -> [ShapeNode] {
    let turns = Self.turns(nodes)
    var objects: Set<ObjectIdentifier> = []
    var bit = 1
    while bit < turns.count {
      for half in [0, bit] {
        let wrong = turns.enumerated().filter { $0.offset & bit == half }.flatMap(\.element)
        let told = pass(wrong, forcing: .null).told(of: wrong)
        for node in wrong where told[ObjectIdentifier(node)] == nil {
          if let parent = node.parent { objects.insert(ObjectIdentifier(parent)) }
        }
      }
      bit *= 2
    }
    return nodes.filter { node in node.parent.map { objects.contains(ObjectIdentifier($0)) } ?? false }
  }

  /// Places of one object each, until all have had their turn.
  private static func turns(_ nodes: [ShapeNode]) -> [[ShapeNode]] {
    var turns: [[ShapeNode]] = []
    var counts: [ObjectIdentifier: Int] = [:]
    for node in nodes {
      let turn = node.parent.map { counts[ObjectIdentifier($0), default: 0] } ?? 0
      if turn == turns.count { turns.append([]) }
      turns[turn].append(node)
      if let parent = node.parent { counts[ObjectIdentifier(parent)] = turn + 1 }
    }
    return turns
  }

  /// Adds the elements of lists and the members of objects.
  private func goDeeper(_ nodes: [ShapeNode]) {
    var objects: [ShapeNode] = []
    for node in nodes {
      if let same = aliases[node.path], !node.kinds.isDisjoint(with: [.list, .object]) {
        node.alias = same
        continue
      }
      guard node.depth < deepest else { continue }
      if node.kinds.contains(.list), node.element == nil {
        let element = ShapeNode("[]", in: node)
        node.element = element
        pending.append(element)
      }
      if node.kinds.contains(.object) { objects.append(node) }
    }
    guard !objects.isEmpty else { return }
    let pass = self.pass()
    take(pass)
    for node in objects where pass.keys(askedOf: node) == nil {
      let wild = ShapeNode("*", in: node)
      node.wild = wild
      pending.append(wild)
    }
  }

  /// Finds out which key has to be absent for places that nobody looked at while all keys were there.
  private func free(_ nodes: [ShapeNode], _ first: Pass) {
    let objects = nodes.compactMap(\.parent).reduce(into: [ShapeNode]()) { objects, parent in
      if !objects.contains(where: { $0 === parent }) { objects.append(parent) }
    }
    for object in objects {
      var waiting = nodes.filter { $0.parent === object }
      for other in object.members where other.isLookedAt && !other.isAbsent && other.fixed == nil && !waiting.isEmpty {
        other.isAbsent = true
        let told = pass(waiting, forcing: .null).told(of: waiting)
        other.isAbsent = false
        let freed = waiting.filter { told[ObjectIdentifier($0)] != nil }
        waiting.removeAll { told[ObjectIdentifier($0)] != nil }
        guard !freed.isEmpty else { continue }
        pending += freed
        let asked = first.keys(askedOf: object) ?? []
        if object.key == "[]", freed.contains(where: { !asked.contains($0.key) }) {
          setApart(other, from: object, asked)
        } else {
          for node in freed { node.instead = other }
        }
      }
    }
  }

  /// A key that makes another kind of object gets an object of its own, with the keys that are asked for beside it.
  private func setApart(_ member: ShapeNode, from object: ShapeNode, _ keys: [String]) {
    object.members.removeAll { $0 === member }
    let other = ShapeNode("[]", in: object.parent, branch: .key(member.key))
    other.kinds = [.object]
    object.branches.append(other)
    for key in keys where !other.members.contains(where: { $0.key == key }) {
      let child = ShapeNode(key, in: other)
      other.members.append(child)
      pending.append(child)
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
}

// MARK: - Leaving out

extension ShapeExploration {
  /// Leaves each key out once: readers say which they need, and may ask for others in their place.
  private func leaveOut() {
    var level = [root]
    while !level.isEmpty {
      let counts = level.map(\.members.count)
      for turn in 0..<(counts.max() ?? 0) {
        let left = zip(level, counts).filter { turn < $0.1 }.map { $0.0.members[turn] }
        for group in Self.compatible(left) { leaveOut(group) }
      }
      for turn in Self.turns(level.flatMap(\.members).filter { !$0.rivals.isEmpty }) {
        for group in Self.compatible(turn) { leaveOutWithRivals(group) }
      }
      for group in Self.compatible(level.filter { !$0.required.isEmpty }) { refineRequired(group) }
      level = level.flatMap(Self.objects(below:))
    }
  }

  /// The objects one level down.
  private static func objects(below node: ShapeNode) -> [ShapeNode] {
    var result: [ShapeNode] = []
    var open = node.members + [node.wild].compactMap { $0 }
    while let next = open.popLast() {
      if let element = next.element {
        open += element.branches + [element]
      }
      if next.kinds.contains(.object) || next.wild != nil { result.append(next) }
    }
    return result
  }

  private func leaveOut(_ nodes: [ShapeNode]) {
    let pass = assuming(nodes) {
      for node in nodes { node.isAbsent = true }
      defer { for node in nodes { node.isAbsent = false } }
      return self.pass()
    }
    for node in nodes {
      guard let parent = node.parent, pass.keys(missingIn: parent).contains(node.key) else { continue }
      if let other = node.instead {
        parent.alternatives.append(([other.key], node.key))
      } else {
        parent.required.insert(node.key)
      }
    }
    take(pass, leftOut: nodes)
    settle()
  }

  /// Leaves keys out together with those that can stand in their place, and puts these back one by one.
  private func leaveOutWithRivals(_ nodes: [ShapeNode]) {
    assuming(nodes) {
      let absent = nodes.flatMap { [$0] + $0.rivals }.filter { !$0.isAbsent }
      for node in absent { node.isAbsent = true }
      defer { for node in absent { node.isAbsent = false } }
      let alone = pass()
      let needed = nodes.filter { node in
        guard let parent = node.parent, !parent.required.contains(node.key) else { return false }
        return alone.keys(missingIn: parent).contains(node.key)
      }
      var others: [[String]] = needed.map { _ in [] }
      for turn in 0..<(needed.map(\.rivals.count).max() ?? 0) {
        let present = needed.filter { turn < $0.rivals.count }.map { $0.rivals[turn] }
        for rival in present { rival.isAbsent = false }
        let pass = self.pass()
        for rival in present { rival.isAbsent = true }
        for (index, node) in needed.enumerated() where turn < node.rivals.count {
          guard let parent = node.parent, !pass.keys(missingIn: parent).contains(node.key) else { continue }
          others[index].append(node.rivals[turn].key)
        }
      }
      for (node, others) in zip(needed, others) { node.parent?.alternatives.append((others, node.key)) }
    }
  }

  /// Tells the keys that are always needed from those that are only needed beside another one.
  private func refineRequired(_ objects: [ShapeNode]) {
    assuming(objects) {
      let members = objects.flatMap(\.members)
      let others = members.filter { !$0.isAbsent }
      for other in others { other.isAbsent = true }
      defer { for other in others { other.isAbsent = false } }
      let alone = pass()
      var open: [(object: ShapeNode, keys: Set<String>)] = []
      for object in objects {
        let always = object.required.intersection(alone.keys(missingIn: object))
        let rest = object.required.subtracting(always)
        object.required = always
        if !rest.isEmpty { open.append((object, rest)) }
      }
      for turn in 0..<(open.map(\.object.members.count).max() ?? 0) {
        let present = open.filter { turn < $0.object.members.count }
        for (object, _) in present { object.members[turn].isAbsent = false }
        let pass = self.pass()
        for (object, keys) in present {
          let member = object.members[turn]
          member.isAbsent = true
          let found = pass.keys(missingIn: object).intersection(keys).subtracting([member.key])
          if !found.isEmpty { object.dependent[member.key] = found }
        }
      }
    }
  }
}

extension ShapeNode.Kind {
  fileprivate init(_ kind: JSONKind) {
    switch kind {
    case .null, .string: self = .text
    case .bool: self = .flag
    case .integer: self = .integer
    case .number: self = .number
    case .array: self = .list
    case .object: self = .object
    }
  }
}

extension ShapeProbe.Event {
  /// Where it was said.
  fileprivate var offset: Int {
    switch self {
    case .asked(let offset, _), .missing(let offset, _), .wrongType(let offset, _), .noSuchWord(let offset, _),
      .outOfRange(let offset, _, _), .wrongCount(let offset, _), .empty(let offset):
      offset
    }
  }
}
