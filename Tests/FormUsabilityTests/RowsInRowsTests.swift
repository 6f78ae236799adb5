import FormModel
import FormSession
import FormSource
import FormText
import Foundation
import Testing

@testable import FormUsability

@Suite("Scripts about rows in rows")
struct RowsInRowsTests {
  /// The dog form with the injections of each dog, and all pages in one part.
  private static func load() throws -> FormSpecification {
    let shots = #"""
      {"id": "injected", "type": "yesNo", "label": "注射をしましたか", "why": "毎年いるため"}], "pages": [
        {"id": "shots", "title": "薬", "repeat": {"id": "shot", "min": 1, "max": 3, "row": "薬", "another": "ほかに薬がありますか"}, "fields": [
          {"id": "drug", "type": "text", "label": "薬の名前", "why": "確かめるため"}]}]},
      """#
    var text = DogForm.source.replacingOccurrences(
      of: #"{"id": "injected", "type": "yesNo", "label": "注射をしましたか", "why": "毎年いるため"}]},"#, with: shots)
    for id in ["owner", "birth", "dogs", "promise"] {
      text = text.replacingOccurrences(of: #"{"id": "\#(id)", "#, with: #"{"id": "\#(id)", "part": "all", "#)
    }
    text = text.replacingOccurrences(
      of: #""actors": {"applicant": "ownerName"},"#,
      with: #""actors": {"applicant": "ownerName"}, "parts": [{"id": "all", "title": "登録"}],"#)
    let result = FormSpecification.read(
      SpecificationFiles(
        form: SourceFile(name: "dog/form.json", text: text),
        meanings: SourceFile(name: "meanings.json", text: DogForm.meanings)))
    return try #require(result.specification, "\(result.diagnostics.map { ($0.id, $0.message.en) })")
  }

  @Test("know the injections of each dog, and what has to be recorded of them")
  func injections() async throws {
    let form = try Self.load()
    let facts = """
      {"飼い主の名前": "犬山 太郎", "電話番号": "03-0000-0000", "住んでいる所": "見本区", "生まれた日": "昭和64年1月7日",
       "犬 1匹目": {"犬の名前": "ポチ", "注射をしましたか": true, "薬 1": {"薬の名前": "あ"}, "薬 2": {"薬の名前": "い"}},
       "犬 2匹目": {"犬の名前": "シロ", "注射をしましたか": "いいえ", "薬 1": {"薬の名前": "う"}}}
      """
    let record =
      #", "成功": {"画面名": "受け付けました", "記録": {"犬 1匹目": {"薬 2": {"薬の名前": "い"}}, "犬 2匹目": {"薬 1": {"drug": "う"}}}}"#
    let script = try DogForm.read(DogForm.script(record, facts: facts), for: form)
    let run = await ScriptRunner(script, form: form, at: DogForm.now).run()
    #expect(run.findings.isEmpty, "\(run.findings.map(\.message.ja))")
    #expect(run.outcome == .completedRight)
    let dogs = run.submission?.answers["dog"]?.array ?? []
    #expect(dogs.map { $0["shot"]?.array?.compactMap { $0["drug"]?.string } ?? [] } == [["あ", "い"], ["う"]])
    let wrong = try DogForm.read(
      DogForm.script(record.replacingOccurrences(of: "い\"", with: "え\""), facts: facts), for: form)
    let other = await ScriptRunner(wrong, form: form, at: DogForm.now).run()
    #expect(other.outcome == .completedDefective)
  }

  @Test("are told of a question that no row has")
  func unknown() throws {
    let text = DogForm.script("", facts: #"{"犬 1匹目": {"薬 1": {"薬の名まえ": "あ"}}}"#)
    let diagnostics = UsabilityScript.read(SourceFile(name: "s.json", text: text), for: try Self.load()).diagnostics
    #expect(diagnostics.contains { $0.message.ja.contains("薬の名まえ") })
  }
}
