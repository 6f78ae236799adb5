import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a body makes of each element, in the order of the elements; they are worked on side by side where there are
  /// several processors.
  package func mapSideBySide<Made: Sendable>(_ body: @Sendable (Element) -> Made) -> [Made] {
    let made = Mutex([Made?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let one = body(self[index])
      made.withLock { $0[index] = one }
    }
    return made.withLock { $0 }.compactMap(\.self)
  }
}
