/// A form as Swift structs, the way a program without this package would read it: the peer of the `load` workload.
struct DecodedForm: Decodable {
  struct Choice: Decodable {
    var value: String
    var label: String
    var hint: String?
  }

  struct Field: Decodable {
    var id: String
    var type: String
    var label: String
    var hint: String?
    var why: String?
    var meaning: String?
    var showWhen: String?
    var requiredWhen: String?
    var paperNote: String?
    var required: Bool?
    var choices: [Choice]?
    var earliest: String?
    var latest: String?
    var yes: String?
    var no: String?
    var types: [String]?
    var maximum: Int?
    var maximumMegabytes: Int?
    var maximumCount: Int?
    var lines: Int?
    var kana: Bool?
    var prefill: String?
  }

  struct Rows: Decodable {
    var id: String
    var min: Int
    var max: Int
    var row: String
    var rowTitle: String?
    var itemTitle: String?
    var another: String?
    var meaning: String?
  }

  struct Page: Decodable {
    var id: String
    var title: String
    var intro: [String]?
    var showWhen: String?
    var paperNote: String?
    var `repeat`: Rows?
    var fields: [Field]
  }

  struct Value: Decodable {
    var id: String
    var label: String
    var type: String
    var value: String
    var show: Bool?
  }

  struct Rule: Decodable {
    var id: String
    var check: String
    var at: [String]
    var message: String
    var severity: String?
  }

  struct Exit: Decodable {
    var id: String
    var when: String
    var title: String
    var body: [String]
  }

  struct Deadline: Decodable {
    var id: String
    var title: String
    var from: String
    var days: Int
    var countsFirstDay: Bool
    var when: String?
    var text: String
    var consequence: String?
  }

  struct Paper: Decodable {
    var id: String
    var title: String
    var when: String?
    var note: String?
    var needless: String?
  }

  struct Law: Decodable {
    var law: String
    var article: String
    var `for`: String
  }

  struct Office: Decodable {
    var name: String
    var addressee: String
    var telephone: String
    var hours: String
    var counter: String
    var post: String
  }

  struct Notice: Decodable {
    var id: String
    var kind: String
    var title: String
    var body: [String]
  }

  struct Proxy: Decodable {
    var when: String
    var name: String
    var relation: String?
  }

  struct Actors: Decodable {
    var applicant: String
    var proxy: Proxy?
    var subjects: String?
    var signer: String?
  }

  struct Submission: Decodable {
    var title: String
    var referenceLabel: String
    var next: [String]?
  }

  var specVersion: String
  var id: String
  var version: String
  var language: String
  var languages: [String]?
  var title: String
  var summary: String
  var purpose: String
  var dates: String?
  var legalBasis: [Law]
  var office: Office
  var retention: String
  var notices: [Notice]?
  var deadlines: [Deadline]?
  var papers: [Paper]?
  var actors: Actors
  var pages: [Page]
  var values: [Value]?
  var rules: [Rule]?
  var exits: [Exit]?
  var submission: Submission
}

/// A translation as Swift structs.
struct DecodedTranslation: Decodable {
  struct Entry: Decodable {
    var source: String
    var text: String
  }

  var specVersion: String
  var language: String
  var texts: [String: Entry]
}
