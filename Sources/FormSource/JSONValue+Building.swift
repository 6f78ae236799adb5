extension JSONValue {
  /// An object of these members, in this order. Of two with one name the later value stands.
  public static func object(of members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(uniquing: members.map { JSONObject.Member($0.0, $0.1) }))
  }
}
