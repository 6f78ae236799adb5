// Words: loan words, words that imitate sounds.
extension TextInspection {
  mutating func checkWords() {
    checkLoanWords()
    if profile == .easy { checkImitations() }
  }

  // MARK: - Loan words

  /// Loan words of daily life, and names that cannot be said otherwise. A person decides about all others.
  ///
  /// Begun with the seed of the rules; the rest are words on forms and in houses.
  static let dailyLoanWords: [String] = [
    "マイナンバー", "マイナ", "カード", "スマートフォン", "スマホ", "パスポート", "インターネット", "メール", "ページ", "サービス", "ボタン",
    "パスワード", "コンビニ", "アパート", "マンション", "ビル", "ペット", "バス", "センター", "サイト", "ファイル", "カメラ", "アプリ", "オンライン",
    "アドレス", "キャッシュ", "クレジット", "コピー", "ノート", "ペン", "ボールペン", "テレビ", "ラジオ", "ニュース", "パソコン", "タブレット",
    "ポータル", "ホーム", "ホームページ", "チェック", "リスト", "メモ", "データ", "コード", "サイン", "スタンプ", "ローマ", "フリガナ", "カタカナ",
    "アルファベット", "プリント", "プリンター", "コンビニエンスストア", "スーパー", "デパート", "ホテル", "レストラン", "トイレ", "エレベーター", "ドア",
    "ガス", "ガラス", "プラスチック", "ビニール", "ゴミ", "リサイクル", "バイク", "タクシー", "トラック", "ガソリン", "ミルク", "ベッド", "テーブル",
    "クラブ", "グループ", "チーム", "スポーツ", "プール", "クラス", "テスト", "アルバイト", "パート", "ボランティア", "ワクチン", "ウイルス", "マスク",
    "アレルギー", "ケガ", "リハビリ", "ヘルパー", "デイサービス", "ケア", "ケアマネジャー", "ベビーカー", "シール", "セット", "サイズ", "キロ", "メートル",
    "グラム", "リットル", "センチ", "ミリ", "パーセント", "メガバイト", "バイト", "ファクス", "ファックス", "ポスト", "ドル", "ユーロ", "アメリカ", "カナダ",
    "フランス", "ドイツ", "イギリス", "インド", "ネパール", "ベトナム", "フィリピン", "ブラジル", "ミャンマー", "タイ", "アジア", "ヨーロッパ", "ロシア",
    "ローン", "ボーナス", "マーク", "ルール", "マナー", "イベント", "コース", "スタッフ", "ドライブ", "メッセージ", "アカウント", "ログイン", "ダウンロード",
    "クリック", "タップ", "キー", "キーボード", "マウス", "エラー", "ブラウザー", "ドメイン", "プラン",
  ]
  private static let daily = TermAutomaton(dailyLoanWords)
  /// A run shorter than this is rarely a word of its own.
  private static let shortestLoanWord = 3

  private mutating func checkLoanWords() {
    for run in text.runs(of: .katakana, in: text.scalars.indices) {
      guard run.count >= Self.shortestLoanWord, !text.isQuoted[run.lowerBound], !isExplained(run) else { continue }
      // A word made of daily words alone, as マイナンバーカード, is daily too.
      let known = Self.daily.matches(in: Array(text.scalars[run]), steps: &steps) { _, _ in true }
      guard known.reduce(0, { $0 + $1.range.count }) < run.count else { continue }
      if glossary.term(for: text.string(run)) != nil { continue }
      report(
        .katakanaWord, run, level: .warning, ja: "「\(text.shown(run))」は、だれでも知っている言葉か、見てください。名前なら、このままでかまいません",
        en: "please check whether everybody knows '\(text.shown(run))'; a name may stay as it is")
    }
  }

  // MARK: - Words that imitate sounds

  /// Doubled words that imitate nothing.
  private static let ordinaryDoubles: Set<String> = [
    "いろいろ", "ときどき", "たびたび", "わざわざ", "もともと", "ますます", "なかなか", "そもそも", "それそれ", "ひとひと", "まあまあ", "いちいち",
    "たまたま", "しばしば", "いよいよ", "ならなら", "からから", "までまで", "だれだれ", "どれどれ", "これこれ", "はいはい", "もしもし", "ここここ",
  ]

  private mutating func checkImitations() {
    var index = 0
    let kinds = text.kinds
    while index + 4 <= text.scalars.count {
      steps += 1
      let (a, b) = (text.scalars[index], text.scalars[index + 1])
      let isDouble =
        a != b && text.scalars[index + 2] == a && text.scalars[index + 3] == b
        && (kinds[index] == .hiragana || kinds[index] == .katakana) && kinds[index + 1] == kinds[index]
      // Inside a longer stretch of kana it is an accident, as in しましました.
      let begins =
        index == 0 || text.isSpaced[index] || kinds[index - 1] == .other || kinds[index - 1] == .digit
        || text.stands(index - 1, "をはがにも")
      if isDouble, begins, !Self.ordinaryDoubles.contains(text.string(index..<(index + 4))) {
        let range = index..<(index + 4)
        report(
          .onomatopoeia, range, level: .warning, ja: "「\(text.string(range))」は、音や様子をまねた言葉かもしれません。ほかの言い方にできないか、見てください",
          en: "'\(text.string(range))' may imitate a sound; please check whether another word is clearer")
        index += 4
      } else {
        index += 1
      }
    }
  }
}
