import FormTestSupport
import Testing

@testable import FormText

/// Whether two strings are the same scalars; `==` calls canonically equivalent ones equal.
private func same(_ left: String, _ right: String) -> Bool { left.unicodeScalars.elementsEqual(right.unicodeScalars) }

@Suite("Normalisation")
struct NormalisationTests {
  @Test("an entry is read as a clerk would", arguments: NormalisationVector.all)
  func vectors(_ row: NormalisationVector) {
    let output = TextNormalisation.normalised(row.input, as: row.profile)
    #expect(same(output, row.output), "\(output)")
  }

  @Test("half-width kana become one full-width sign each", arguments: NormalisationVector.kana)
  func kana(_ half: String, _ full: String) {
    #expect(same(TextNormalisation.widenedKana(half), full))
    #expect(full.unicodeScalars.count == 1)
  }

  @Test("every dash is a hyphen in a number", arguments: NormalisationVector.dashes)
  func dashes(_ dash: Unicode.Scalar) {
    #expect(TextNormalisation.digits("03\(dash)1234") == "03-1234")
    #expect(TextNormalisation.addressNumber("1\(dash)2") == "1-2")
  }

  @Test("every space is a space", arguments: NormalisationVector.spaces)
  func spaces(_ space: Unicode.Scalar) {
    #expect(TextNormalisation.digits("03\(space)1234") == "031234")
    #expect(TextNormalisation.kana("\(space)ヤマダ\(space)\(space)タロウ\(space)") == "ヤマダ タロウ")
    #expect(TextNormalisation.trimmed("\(space)山田\(space)") == "山田")
    #expect(TextNormalisation.isBlank("\(space)"))
  }

  @Test("what nobody sees never decides", arguments: NormalisationVector.invisible)
  func invisible(_ scalar: Unicode.Scalar) {
    #expect(same(TextNormalisation.digits("03\(scalar)1234"), "031234"))
    #expect(same(TextNormalisation.name("山\(scalar)田"), "山田"))
    #expect(TextNormalisation.isBlank("\(scalar)"))
    #expect(InvisibleCharacters.found(in: "a\(scalar)b").map(\.range) == [1..<(1 + String(scalar).utf8.count)])
  }

  @Test("a name keeps the kanji its bearer has", arguments: NormalisationVector.legalForGivenNames)
  func names(_ scalar: Unicode.Scalar) {
    let name = "山田 \(scalar)\u{E0100}"
    #expect(same(TextNormalisation.name(name), name))
    #expect(same(TextNormalisation.freeText(name), name))
    // The search key is one for both writings, which proves that the name above was not folded by accident.
    #expect(!same(TextNormalisation.searchKey(String(scalar)), String(scalar)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var profile: TextNormalisation.Profile
    var input: String
    var output: String
    var testDescription: String { "\(profile.rawValue): \(input)" }
    init(_ profile: TextNormalisation.Profile, _ input: String, _ output: String) {
      (self.profile, self.input, self.output) = (profile, input, output)
    }
  }

  @Test(
    "more entries that must not be misread",
    arguments: [
      Row(.digits, "０３（１２３４）５６７８", "03(1234)5678"),
      Row(.digits, "090ー1234ー5678", "090-1234-5678"),
      Row(.digits, "ー123", "ー123"),
      Row(.digits, "10〜20", "10〜20"),
      Row(.digits, "10～20", "10～20"),
      Row(.digits, "〒〒100", "100"),
      Row(.digits, "", ""),
      Row(.kana, "ヤマダー", "ヤマダー"),
      Row(.kana, "ﾄｰｷｮｰ", "トーキョー"),
      Row(.kana, "サンｰジョ－", "サンージョー"),
      Row(.kana, "－ヤマダ", "-ヤマダ"),
      Row(.kana, "ゔぃくとりあ", "ヴィクトリア"),
      Row(.kana, "ﾞ", "゛"),
      Row(.kana, "アﾞ", "ア゛"),
      Row(.kana, "わ゛", "ヷ"),
      Row(.kana, "ゝ\u{3099}", "ヾ"),
      Row(.kana, "ヤマダ\nタロウ\t", "ヤマダ タロウ"),
      Row(.kana, "マリア・ガルシア", "マリア・ガルシア"),
      Row(.name, "ｱﾘ", "ｱﾘ"),
      Row(.name, "Nguyễn  Văn  A", "Nguyễn Văn A"),
      Row(.name, "Nguyễn Thị  Mỹ  Lệ  B", "Nguyễn Thị Mỹ Lệ B"),
      Row(.name, "山田　　太郎", "山田　　太郎"),
      Row(.name, "\u{200B}\u{FEFF}", ""),
      Row(.freeText, "一行\r\n二行\r三行\u{2028}四行", "一行\n二行\n三行\n四行"),
      Row(.freeText, "a\u{0}b\u{202E}c", "abc"),
      Row(.freeText, "👨‍👩‍👧です", "👨‍👩‍👧です"),
      Row(.freeText, "ｶﾞｽ ﾞ ﾊﾟ", "ガス ゛ パ"),
      Row(.email, " Taro.Yamada＠Example。JP ", "Taro.Yamada@example.jp"),
      Row(.email, "a~b＠c", "a~b@c"),
      Row(.search, "ガルシア　マリア", "がるしあまりあ"),
      Row(.search, "ＡＢＣ", "abc"),
      Row(.search, "ヴィクトリア", "びくとりあ"),
      Row(.search, "渡邉", "渡辺"),
      Row(.search, "葛\u{E0100}城", "葛城"),
      Row(.search, "か\u{3099}", "が"),
      Row(.search, "ブゥ", "ぶぅ"),
      Row(.addressNumber, "北沢２丁目３番４号", "北沢2-3-4"),
      Row(.addressNumber, "北沢二丁目3番", "北沢2-3"),
      Row(.addressNumber, "6番地", "6番地"),
      Row(.addressNumber, "6番地2", "6-2"),
      Row(.addressNumber, "六本木六丁目10番1号", "六本木6-10-1"),
      Row(.addressNumber, "三軒茶屋二丁目", "三軒茶屋2丁目"),
      Row(.addressNumber, "九段北一丁目2番3号", "九段北1-2-3"),
      Row(.addressNumber, "麻布十番二丁目3番", "麻布十番2-3"),
      Row(.addressNumber, "1丁目2番3号405号室", "1-2-3-405"),
      Row(.addressNumber, "1-2-3　メゾン101", "1-2-3 メゾン101"),
      Row(.addressNumber, "1-2二番館", "1-2二番館"),
      Row(.addressNumber, "二の三", "2-3"),
      Row(.addressNumber, "一之江3丁目", "一之江3丁目"),
      Row(.addressNumber, "二十三丁目", "23丁目"),
      Row(.addressNumber, "千代田1-1", "千代田1-1"),
      Row(.addressNumber, "1-", "1-"),
      Row(.addressNumber, "1の", "1の"),
      Row(.addressNumber, "1番街", "1番街"),
      Row(.addressNumber, "麻布十番2-3", "麻布十番2-3"),
      Row(.addressNumber, "3ー二番", "3-2"),
      Row(.addressNumber, "1番2号3番", "1-2号3番"),
      Row(.addressNumber, "0-1三号", "0-1三号"),
      Row(.addressNumber, "1-二番館", "1-二番館"),
    ])
  func rows(_ row: Row) {
    let output = TextNormalisation.normalised(row.input, as: row.profile)
    #expect(same(output, row.output), "\(output)")
    #expect(same(TextNormalisation.normalised(output, as: row.profile), output))
  }

  @Test("reading an entry twice changes nothing more", arguments: TextNormalisation.Profile.allCases)
  func idempotent(_ profile: TextNormalisation.Profile) {
    var generator = SeededGenerator(seed: 20_261_123)
    let signs = Array(
      "0１2三十百万〇①丁目番地号号番室の町館ーｰ-－ー〜～ｰ‐ 　\t\nａB@．。〒カｶﾞﾟ゛゜わワかはヴｳァぁゝ\u{3099}\u{309A}\u{200B}\u{200D}\u{FE0F}\u{E0100}\u{FA19}髙々👧\u{202E}\u{0}\r"
        .unicodeScalars)
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...16, using: &generator) {
        text.unicodeScalars.append(signs.randomElement(using: &generator) ?? "a")
      }
      let once = TextNormalisation.normalised(text, as: profile)
      let twice = TextNormalisation.normalised(once, as: profile)
      #expect(same(once, twice), "\(text.debugDescription) → \(once.debugDescription) → \(twice.debugDescription)")
    }
  }

  @Test("single steps do what they say")
  func steps() {
    #expect(TextNormalisation.halfWidth("ＡＢＣ　１−２ー３ コーヒー～") == "ABC 1-2-3 コーヒー～")
    #expect(TextNormalisation.katakana("ゆうゞゖ漢A") == "ユウヾヶ漢A")
    #expect(TextNormalisation.hiragana("ユウヾヶー漢Aヷ") == "ゆうゞゖー漢Aヷ")
    #expect(TextNormalisation.singleSpaced("　a \n b　") == "a b")
    #expect(TextNormalisation.trimmed("") == "")
    #expect(TextNormalisation.isBlank(""))
    #expect(!TextNormalisation.isBlank(" 0"))
    #expect(TextNormalisation.circledNumber("①") == 1)
    #expect(TextNormalisation.circledNumber("⑳") == 20)
    #expect(TextNormalisation.circledNumber("㉑") == 21)
    #expect(TextNormalisation.circledNumber("㊿") == 50)
    #expect(TextNormalisation.circledNumber("⑵") == 2)
    #expect(TextNormalisation.circledNumber("⓪") == 0)
    #expect(TextNormalisation.circledNumber("1") == nil)
  }
}

@Suite("Numbers in kanji")
struct KanjiNumberTests {
  @Test(
    "kanji numerals mean their number",
    arguments: [
      ("二〇二六", 2026), ("二千二十六", 2026), ("十", 10), ("十一", 11), ("二十", 20), ("二十三", 23), ("百", 100), ("百二十三", 123),
      ("千", 1000), ("千一", 1001), ("三千五百", 3500), ("一万", 10_000), ("十二万三千", 123_000), ("1億2千万", 120_000_000),
      ("３万５千", 35_000), ("3万5", 30_005), ("1200万", 12_000_000), ("一兆", 1_000_000_000_000), ("〇", 0), ("零", 0),
      ("〇〇八", 8), ("元来", nil), ("壱百弐拾参", 123), ("○", 0), ("12", 12), ("十二", 12), ("千万", 10_000_000),
      ("", nil), ("万", nil), ("百千", nil), ("十十", nil), ("二十三〇", nil), ("十一二", nil), ("一万二億", nil), ("12十", nil),
      ("九二二三三七二〇三六八五四七七五八〇七", Int.max), ("九二二三三七二〇三六八五四七七五八〇八", nil),
      ("九千九百九十九万兆", nil), ("99999999999999兆", nil), ("三百億", 30_000_000_000), ("三人", nil), ("百一十", 110),
    ])
  func values(_ text: String, _ value: Int?) {
    #expect(KanjiNumber.value(text) == value)
  }

  @Test("every number to 20,000 reads back from its kanji")
  func readsBack() {
    for number in 1...20_000 where KanjiNumber.value(spelled(number)) != number {
      Issue.record("\(spelled(number)) is not read as \(number)")
    }
  }

  /// A number below 100,000 as prose spells it, built independently of the reader.
  private func spelled(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = number >= 10_000 ? digits[number / 10_000] + "万" : ""
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] {
      let digit = number / unit % 10
      if digit > 0 { text += (digit == 1 ? "" : digits[digit]) + name }
    }
    return text + digits[number % 10]
  }
}

@Suite("Invisible characters")
struct InvisibleCharacterTests {
  @Test("what cannot be seen is found and named")
  func finds() {
    let found = InvisibleCharacters.found(in: "山\u{200B}田\u{202E}\u{0}\n葛\u{E0100}👨‍👩‍👧")
    #expect(found.map(\.scalar) == ["\u{200B}", "\u{202E}", "\u{0}"])
    #expect(found.map(\.kind) == [.zeroWidth, .direction, .control])
    #expect(found.map(\.range) == [3..<6, 9..<12, 12..<13])
    #expect(InvisibleCharacters.found(in: "ふつうの文\r\n\tです").isEmpty)
    #expect(same(InvisibleCharacters.removed(from: "山\u{200B}田\u{0}"), "山田"))
  }
}
