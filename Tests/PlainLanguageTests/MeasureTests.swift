import FormText
import Testing

@testable import PlainLanguage

@Suite("A text in figures")
struct MeasureTests {
  /// Source: vectors of the published formula (Tateisi, Ono, Yamada 1988), worked out by hand with the counting rules
  /// that `WritingSystem` and `ScannedText` follow.
  @Test(
    "the readability of 建石・小野・山田 comes out as it was worked out by hand",
    arguments: [
      ("今日の天気は、晴れです。", 83.5), ("引っ越しをした人は、14日以内に区役所へ届けを出してください。", 88.0086),
      ("転入届は転入をした日から十四日以内に市町村長に届け出なければならない。", 73.3871),
      ("国民健康保険被保険者資格喪失届出書兼葬祭費支給申請書を提出してください。", -187.03),
      ("マイナンバーカードをもってきてください。ない人は、パスポートでもいいです。", 85.525), ("PDFをダウンロードしてください。", 103.26),
      ("窓口に来てください。", 102.14),
    ])
  func readability(_ text: String, _ expected: Double) {
    #expect(abs(TextMeasures.readability(ScannedText(RubyText(text))) - expected) < 0.001)
  }

  @Test("a label is too short for a readability; three sentences are not")
  func lengths() {
    #expect(TextChecker().report(on: "住所").measures.readability == nil)
    #expect(TextChecker().report(on: "行く。見る。書く。").measures.readability != nil)
  }

  @Test("furigana counts for nothing but the word it stands over")
  func counts() {
    let measures = TextChecker().report(on: "{氏名|しめい}を {書|か}く。罹患").measures
    #expect(measures.characters == 8)
    #expect(measures.sentences == 2)
    #expect(measures.kanjiByGrade == [1, 1, 0, 1, 0, 0])
    #expect(measures.kanjiAfterSchool == 1)
    #expect(measures.kanjiBeyondJoyo == 1)
    #expect(measures.kanjiWithoutReading == 2)
  }
}
