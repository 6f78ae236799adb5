import FormConformance
import FormTestSupport
import Foundation
import Testing

@Suite("The success criteria")
struct CriteriaTests {
  @Test("a ward finds the 38 rows of JIS X 8341-3:2016 and the 55 of WCAG 2.2, each once and in order")
  func counts() {
    let (jis, wcag) = (SuccessCriterion.all(of: .jis2016), SuccessCriterion.all(of: .wcag22))
    #expect(jis.count == 38 && jis.count { $0.level == .single } == 25)
    #expect(wcag.count == 55 && wcag.count { $0.level == .single } == 31)
    #expect(jis.filter { !$0.standards.contains(.wcag22) }.map(\.id) == ["4.1.1"])
    let ids = SuccessCriterion.all.map(\.id)
    #expect(ids.count == 56 && Set(ids).count == 56)
    let numbers = ids.map { $0.split(separator: ".").compactMap { Int($0) } }
    #expect(numbers == numbers.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("what a machine decides names the checks it decides by")
  func checks() {
    for criterion in SuccessCriterion.all where criterion.method == .machine {
      #expect(!criterion.checks.isEmpty || criterion.absence != nil, "\(criterion.id)")
    }
    let used = Set(SuccessCriterion.all.flatMap { $0.checks + [$0.absence].compactMap(\.self) })
    // These support others and belong to no criterion.
    #expect(Set(ConformanceCheck.allCases).subtracting(used) == [.styles, .printing])
  }

  @Test("the browser tests and this table know the same checks, so that no evidence is lost")
  func browserChecks() throws {
    let folder = PackageFolder.path("Tests/Browser/checks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let there = Set(
      files.filter { $0.hasSuffix(".py") && !$0.hasPrefix("_") && $0 != "keyboard.py" }.map { String($0.dropLast(3)) })
    let known = Set(ConformanceCheck.allCases.filter { $0.place == .browser }.map(\.rawValue))
    // Of the pages of forms, this package knows these from what the pages are made of.
    let ofOtherPages: Set = ["parsing", "own_data", "error_summary"]
    #expect(there == known.union(ofOtherPages) && known.isDisjoint(with: ofOtherPages))
  }
}
