import FormConformance
import FormExpressions
import FormHTML
import FormModel
public import FormSource
import PlainLanguage

extension DiagnosticCatalogue {
  /// Every kind of diagnostic of this package. It stands here because scripts are the last that are checked.
  public static let standard = DiagnosticCatalogue([
    JSONDiagnostic.self, ShapeDiagnostic.self, SpecificationDiagnostic.self, LogicDiagnostic.self,
    PeopleDiagnostic.self, VersionDiagnostic.self, ExpressionDiagnostic.self, OnceDiagnostic.self,
    LanguageDiagnostic.self, TextDiagnostic.self, GlossaryDiagnostic.self, ScriptDiagnostic.self,
    ConformanceDiagnostic.self, ThemeDiagnostic.self,
  ])
}
