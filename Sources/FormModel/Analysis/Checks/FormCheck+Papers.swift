import FormText

extension FormCheck {
  /// Whether residents are made to bring what a register of the vocabulary holds.
  static let papers = FormCheck { checked in
    let form = checked.form
    let registers = form.meanings.registers.sorted { $0.key < $1.key }
    func holder(of title: LocalizedText) -> RegisterName? {
      guard let words = IssuedPaper.words(in: title[.japanese].plain) else { return nil }
      return registers.first { _, register in words.contains { register.name[.japanese].plain.contains($0) } }?.key
    }
    func name(_ register: RegisterName) -> LocalizedText { form.meanings.registers[register]?.name ?? "" }
    let papers = form.papers.compactMap { paper -> PlacedFinding? in
      guard paper.register == nil, paper.needless == nil, let register = holder(of: paper.title) else { return nil }
      return PlacedFinding(
        .paperIsHeld(paper.title, register, name: name(register)),
        at: SpecificationPlace("papers.\(paper.id)", key: "title"))
    }
    // A file that is asked for is a paper too, unless a paper of that register says who need not bring it.
    let attached = form.fields.compactMap { _, field -> PlacedFinding? in
      guard field.type.typeName == .attachment, let register = holder(of: field.label),
        !form.papers.contains(where: {
          $0.register == register || ($0.needless != nil && holder(of: $0.title) == register)
        })
      else { return nil }
      return PlacedFinding(
        .attachmentIsHeld(field.label, register, name: name(register)), at: .field(field, "label"))
    }
    return papers + attached
  }
}

/// Papers that offices issue from their registers.
private enum IssuedPaper {
  /// The papers by the end of their names, each with words of which the register's name has one.
  private static let papers: [(names: [String], register: [String])] = [
    (["住民票", "住民票記載事項証明書", "住民票の除票"], ["住民票", "住民基本台帳"]),
    (["課税証明書", "課税・非課税証明書", "所得証明書", "納税証明書", "税額決定通知書", "住民税の通知"], ["住民税", "課税"]),
    (["戸籍謄本", "戸籍抄本", "戸籍全部事項証明書", "戸籍個人事項証明書", "戸籍の附票", "戸籍証明書"], ["戸籍"]),
    (["印鑑登録証明書", "印鑑証明書"], ["印鑑"]),
    (["介護保険証", "介護保険被保険者証"], ["介護保険"]),
    (["年金証書", "年金手帳", "年金の通知"], ["年金"]),
  ]
  private static let copies = ["の写し", "のコピー", "の写真やファイル", "の写真", "のファイル", "の原本", "の画像"]

  /// Words in the name of the register a paper comes from; `nil` for a paper no office issues.
  static func words(in title: String) -> [String]? {
    var name = Substring(title.filter { !$0.isWhitespace && !"「」『』".contains($0) })
    while let last = name.last, "）)".contains(last), let open = name.lastIndex(where: { "（(".contains($0) }) {
      name = name[..<open]
    }
    while let copy = copies.first(where: name.hasSuffix) { name = name.dropLast(copy.count) }
    return papers.first { $0.names.contains(where: name.hasSuffix) }?.register
  }
}
