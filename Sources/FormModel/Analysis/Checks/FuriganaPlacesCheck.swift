import FormSource
import FormText

extension FormCheck {
  /// Furigana where none can be shown: in languages that have none, and in values, which are recorded and never drawn.
  static let furiganaPlaces = FormCheck { checked in
    var findings: [PlacedFinding] = []
    for text in checked.texts {
      for translation in text.translations where !translation.language.carriesRuby {
        for segment in RubyText(translation.text.value).placedSegments {
          guard let reading = segment.reading else { continue }
          let word = (segment.range.lowerBound - 1)..<(reading.upperBound + 1)
          let shown = BilingualText.shortened(translation.language.rawValue)
          findings.append(
            PlacedFinding(
              SpecificationFinding(
                LanguageDiagnostic.furiganaNotShown, ja: "「\(shown)」の文では、ふりがなは出ません。読みは（）に書いてください",
                en: "no furigana is shown in '\(shown)'; write the reading in brackets"),
              in: translation.file, at: translation.text.sourceRange(ofDecodedUTF8: word, in: translation.file)))
        }
      }
    }
    for page in checked.form.pages {
      for field in page.fields {
        let choices = (field.type as? ChoiceField)?.choices ?? (field.type as? ChoicesField)?.choices ?? []
        for (index, choice) in choices.enumerated() where RubyText(choice.value).hasReadings {
          findings.append(
            PlacedFinding(
              SpecificationFinding(
                LanguageDiagnostic.furiganaNotShown,
                ja: "値「\(BilingualText.shortened(choice.value))」は、そのまま記録されます。ふりがなは label に書いてください",
                en:
                  "the value '\(BilingualText.shortened(choice.value))' is recorded as it is; write furigana in the label"
              ),
              at: SpecificationPlace("fields.\(field.id)", key: "choices", element: index)))
        }
      }
    }
    return findings
  }
}
