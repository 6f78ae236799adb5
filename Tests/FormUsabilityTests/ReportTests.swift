import FormModel
import FormSession
import FormSource
import FormTestSupport
import FormText
import Foundation
import Testing

@testable import FormUsability

@Suite("Usability reports")
struct ReportTests {
  static func report(runs: Int = 30, seed: UInt64? = nil) async throws -> UsabilityReport {
    let form = try DogForm.load()
    let script = try DogForm.read(DogForm.script(ScriptRunTests.record), for: form)
    return await UsabilityTest(script, form: form, runs: runs, seed: seed, at: DogForm.now).perform()
  }

  @Test("never show a predicted number without saying that it is predicted")
  func label() async throws {
    let report = try await Self.report()
    let japanese = report.text(in: .japanese)
    #expect(japanese.contains("予測値（人による測定ではありません）"))
    for line in japanese.split(separator: "\n") where line.contains("点・") {
      #expect(line.contains("予測値（人による測定ではありません）"))
    }
    #expect(report.text(in: .english).contains("predicted (not measured with people)"))
    let json = report.json
    #expect(json["origin"] == "predicted")
    #expect(json["label"]?["ja"]?.string == PredictedScore.label.ja)
    #expect(UsabilityReport.limits.allSatisfy { japanese.contains($0.ja) })
  }

  @Test("are the same bytes for the same seed, and others for another")
  func bytes() async throws {
    let first = try await Self.report()
    let second = try await Self.report()
    #expect(first.json.bytes(.indented) == second.json.bytes(.indented))
    #expect(first.text(in: .japanese) == second.text(in: .japanese))
    let other = try await Self.report(seed: 99)
    #expect(first.json.bytes() != other.json.bytes())
  }

  @Test("name versions, seed, runs, every assumption and every mark")
  func contents() async throws {
    let report = try await Self.report()
    let prediction = try #require(report.json["prediction"])
    #expect(prediction["runsPerPersona"] == 30)
    #expect(prediction["seed"] == "1")
    #expect(prediction["personas"]?["hash"]?.string == PersonaSet.standard.hash)
    #expect(prediction["assumptions"]?["simulation"]?.object?.count == SimulationConstants.standard.numbers.count)
    #expect(prediction["gates"]?.array?.count == 4)
    #expect(report.json["versions"]?["form"]?["hash"]?.string == report.formHash)
    #expect(report.exitCode == (report.gates.contains { $0.state == .missed } ? 1 : 0))
  }

  @Test("say how many runs the script's own limit of time ended")
  func limitOfTime() async throws {
    let form = try DogForm.load()
    let script = try DogForm.read(DogForm.script(#", "打ち切り": {"時間秒": 40}"#), for: form)
    let report = await UsabilityTest(script, form: form, runs: 20, at: DogForm.now).perform()
    let strict = try #require(report.prediction?.strict)
    #expect(strict.ranOutOfTime.count > 0 && strict.ranOutOfTime.count <= strict.abandoned.count)
    #expect(report.text(in: .japanese).contains("\(strict.ranOutOfTime.count)回は、台本の打ち切り時間 0:40 を超えた"))
    #expect(report.exitCode == 1)
  }

  @Test("hold a run without a score against nothing")
  func withheld() async throws {
    let form = try DogForm.load()
    let script = try DogForm.read(DogForm.script(facts: "{}"), for: form)
    let report = await UsabilityTest(script, form: form, at: DogForm.now).perform()
    #expect(report.withheld == .unanswerableQuestion)
    #expect(report.score == nil && report.gates.isEmpty && report.exitCode == 1)
    #expect(report.json["origin"] == "scripted")
    #expect(report.json["label"] == .null && report.json["prediction"] == nil)
    #expect(report.text(in: .japanese).contains("答えられない質問"))
  }

  // MARK: - The scripts of the procedures

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The scripts beside each form, as `<form>/usability/<name>.json`.
  static let scripts: [String] = ["child-allowance-claim", "resident-record-copy"].flatMap { form -> [String] in
    let usability = folder.appending(path: "FormSpecs/\(form)/usability")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: usability.path())) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(form)/usability/\($0)" }
  }

  @Test("There are scripts for the procedures")
  func thereAreScripts() { #expect(Self.scripts.count >= 3) }

  @Test("Residents of every script get through its procedure, and nothing is found", arguments: scripts)
  func procedure(_ name: String) async throws {
    let specs = Self.folder.appending(path: "FormSpecs").path()
    let form = try FormSpecification.load(folder: specs + "/" + String(name.prefix { $0 != "/" }))
    let file = try SourceFile.read(path: specs + "/" + name)
    let (read, diagnostics) = UsabilityScript.read(file, for: form)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { "\($0.position.line): \($0.message.ja)" })")
    let script = try #require(read)
    let households = try SourceFile.read(
      path: Self.folder.appending(path: "Examples/SampleRegister/households.json").path())
    let register = try #require(RegisterDocument.read(households).document)
    let report = await UsabilityTest(script, form: form, asking: register.sources, runs: 20, at: DogForm.now).perform()
    #expect(report.run.findings.isEmpty, "\(report.run.findings.map { "［\($0.screen)］\($0.message.ja)" })")
    #expect(report.run.outcome == .completedRight)
    #expect(report.prediction != nil)
    // Nothing sensitive is printed.
    #expect(!report.json.text().contains("123456789018") && !report.text(in: .japanese).contains("123456789018"))
  }
}
