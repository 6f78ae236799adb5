import FormExpressions

extension FieldSpecification {
  /// What has to be known before it is known whether the question is asked, with which choices, and whether it may be left
  /// empty.
  var dependencies: Set<ExpressionPath> {
    var paths = condition?.expression.dependencies ?? []
    if case .when(let condition) = requirement { paths.formUnion(condition.expression.dependencies) }
    if let choiceFilter { paths.formUnion(choiceFilter.dependencies) }
    return paths
  }
}

/// Works out in which order conditions and values have to be evaluated, or finds a circle in what they read.
struct EvaluationOrder {
  /// The nodes, each after everything it reads.
  private(set) var nodes: [EvaluationNode] = []
  /// The shortest circle found, from a node back to itself; empty when there is none.
  private(set) var cycle: [EvaluationNode] = []

  init(pages: [PageSpecification], values: [ComputedValue], symbols: [String: Symbol]) {
    var graph: [EvaluationNode: [EvaluationNode]] = [:]
    var all: [EvaluationNode] = []
    func add(_ node: EvaluationNode, reading paths: Set<ExpressionPath>, and others: [EvaluationNode] = []) {
      all.append(node)
      graph[node] = others + paths.sorted().flatMap { Self.read($0, pages: pages, symbols: symbols) }
    }
    for (index, page) in pages.enumerated() {
      let outer = page.enclosingGroup.flatMap { group in pages.firstIndex { $0.repeating?.id == group } }
      add(
        .page(index), reading: page.condition?.expression.dependencies ?? [],
        and: outer.map { [.page($0)] } ?? [])
      for (position, field) in page.fields.enumerated() {
        add(.field(page: index, field: position), reading: field.dependencies, and: [.page(index)])
      }
    }
    for (index, value) in values.enumerated() { add(.value(index), reading: value.expression.dependencies) }
    sort(all, graph)
    if nodes.count < all.count { cycle = Self.shortestCycle(in: graph, among: all.filter { !Set(nodes).contains($0) }) }
  }

  /// Kahn's algorithm, keeping the order of the form among nodes that are ready together.
  private mutating func sort(_ all: [EvaluationNode], _ graph: [EvaluationNode: [EvaluationNode]]) {
    var open = [EvaluationNode: Int](minimumCapacity: all.count)
    var readers: [EvaluationNode: [EvaluationNode]] = [:]
    for node in all {
      let reads = Set(graph[node] ?? [])
      open[node] = reads.count
      for read in reads { readers[read, default: []].append(node) }
    }
    var ready = all.filter { open[$0] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      nodes.append(node)
      for reader in readers[node] ?? [] {
        guard let count = open[reader] else { continue }
        open[reader] = count - 1
        if count == 1 { ready.append(reader) }
      }
    }
  }

  /// What has to be known before a path can be read.
  private static func read(
    _ path: ExpressionPath, pages: [PageSpecification], symbols: [String: Symbol]
  ) -> [EvaluationNode] {
    switch symbols[path.variable] {
    case .field(let page, let field): [.field(page: page, field: field)]
    case .value(let index): [.value(index)]
    case .group(let page):
      if let name = path.field, let read = member(name, ofRowsOf: page, pages) {
        [.page(page)] + read
      } else {
        // That there are rows; each of their questions that is read has a path of its own.
        [.page(page)]
      }
    case .today, .channel, nil: []
    }
  }

  /// What a member of a group's rows stands for: a field of one of its pages, or the rows of a group within it.
  private static func member(_ name: String, ofRowsOf page: Int, _ pages: [PageSpecification]) -> [EvaluationNode]? {
    let group = pages[page].repeating?.id
    for index in pages.indices where index == page || pages[index].enclosingGroup == group {
      if index != page, pages[index].repeating?.id == name { return whole(index, pages) }
      guard index == page || pages[index].repeating == nil else { continue }
      if let field = pages[index].fields.firstIndex(where: { $0.id == name }) {
        return [.page(index), .field(page: index, field: field)]
      }
    }
    return nil
  }

  /// Everything that is asked in the rows of a group.
  private static func whole(_ page: Int, _ pages: [PageSpecification]) -> [EvaluationNode] {
    let group = pages[page].repeating?.id
    return pages.indices.filter { $0 == page || (group != nil && pages[$0].enclosingGroup == group) }.flatMap { index in
      [.page(index)] + pages[index].fields.indices.map { .field(page: index, field: $0) }
    }
  }

  /// The shortest circle, by a breadth-first search from each node of the part that could not be sorted.
  private static func shortestCycle(
    in graph: [EvaluationNode: [EvaluationNode]], among nodes: [EvaluationNode]
  ) -> [EvaluationNode] {
    var best: [EvaluationNode] = []
    let inside = Set(nodes)
    // A bound on the work: a form with so many circular conditions gets one of its circles, not the shortest.
    for start in nodes.prefix(200) {
      var from: [EvaluationNode: EvaluationNode] = [:]
      var queue = [start]
      var next = 0
      search: while next < queue.count {
        let node = queue[next]
        next += 1
        for read in graph[node] ?? [] where inside.contains(read) {
          if read == start {
            var path = [node]
            while let last = path.last, last != start, let before = from[last] { path.append(before) }
            let cycle = Array(path.reversed())
            if best.isEmpty || cycle.count < best.count { best = cycle }
            break search
          }
          if from[read] == nil, read != start {
            from[read] = node
            queue.append(read)
          }
        }
      }
    }
    return best
  }
}
