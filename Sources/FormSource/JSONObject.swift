/// Keys and values of a JSON object, in order. No key stands twice.
///
/// Keys are compared scalar by scalar. Looking one up walks the members, which is quickest for the dozen keys an object
/// has; for thousands make a dictionary of ``members``.
public struct JSONObject: Sendable {
  /// A key and its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// Creates an object without members.
  public init() { members = [] }

  /// Creates an object. Of equal keys the last value counts, at the place of the first.
  public init(uniquing members: [Member]) {
    guard members.count > 12 else {
      self.members = []
      self.members.reserveCapacity(members.count)
      for member in members { self[member.key] = member.value }
      return
    }
    var places: [ExactString: Int] = Dictionary(minimumCapacity: members.count)
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members {
      if let place = places[ExactString(member.key)] {
        self.members[place].value = member.value
      } else {
        places[ExactString(member.key)] = self.members.count
        self.members.append(member)
      }
    }
  }

  /// The value of a key. Setting a new key adds it at the end; setting `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key.isIdentical(to: key) }?.value }
    set {
      let place = members.firstIndex { $0.key.isIdentical(to: key) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
    }
  }

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }
}

extension JSONObject: Hashable {
  /// Whether two objects have the same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }

  /// Hashes the members in order.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension JSONObject.Member: Hashable {
  /// Whether key and value are equal, texts scalar by scalar.
  public static func == (left: Self, right: Self) -> Bool {
    left.key.isIdentical(to: right.key) && left.value == right.value
  }

  /// Hashes key and value.
  public func hash(into hasher: inout Hasher) {
    key.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object with its keys in the order written. Of equal keys the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(uniquing: elements.map { Member($0.0, $0.1) })
  }
}
