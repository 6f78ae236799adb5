import FormExpressions
import FormModel
public import FormSource

extension DiagnosticCatalogue {
  /// Every kind of diagnostic of this package. It stands here because scripts are the last that are checked.
  public static let standard = DiagnosticCatalogue([
    JSONDiagnostic.self, ShapeDiagnostic.self, SpecificationDiagnostic.self, PeopleDiagnostic.self,
    VersionDiagnostic.self,
    ExpressionDiagnostic.self, OnceDiagnostic.self, LanguageDiagnostic.self, ScriptDiagnostic.self,
  ])
}
