import FormSource
import WardKit

/// What a browser sends with a form of a hundred controls, read into names and values.
enum FormPostWorkload: Workload {
  static let name = "formpost"

  static func prepare(_ inputs: WorkloadInputs) throws -> Contest {
    let bytes = try inputs.bytes("formpost.json")
    let input = try JSONValue.parse(bytes)
    guard let text = input["body"]?.string, let expected = input["pairs"]?.array else {
      throw WrongResult("formpost.json has no 'body' and 'pairs'")
    }
    let body = Array(text.utf8)
    let pairs = try URLEncodedForm.pairs(body)
    try WrongResult.unless(
      pairs.map { [$0.name, $0.value] } == expected.map { $0.array?.compactMap(\.string) ?? [] },
      "the pairs are other ones than expected")
    let megabytes = Double(body.count) / 1e6
    return Contest(
      [.throughput("decoded, MB/s", units: megabytes) { keep(try URLEncodedForm.pairs(body)) }],
      against: [Peer(name: "fast-query-parsers", script: "formpost.py", input: bytes)])
  }
}
