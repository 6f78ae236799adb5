/// The name of a field type as it is written in a form specification.
public struct FieldTypeName: Hashable, Sendable, RawRepresentable, Comparable {
  /// The name, such as `date`.
  public let rawValue: String

  /// Creates a name from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name, or by place where there is no name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension FieldTypeName {
  /// One line of text.
  public static let text = Self(rawValue: "text")
  /// Several lines of text.
  public static let longText = Self(rawValue: "longText")
  /// A person's name, with its reading when wanted.
  public static let personName = Self(rawValue: "personName")
  /// A day on the calendar.
  public static let date = Self(rawValue: "date")
  /// One of several choices.
  public static let choice = Self(rawValue: "choice")
  /// Any number of several choices.
  public static let choices = Self(rawValue: "choices")
  /// Yes or no.
  public static let yesNo = Self(rawValue: "yesNo")
  /// A whole number.
  public static let integer = Self(rawValue: "integer")
  /// A Japanese postal address.
  public static let address = Self(rawValue: "address")
  /// A telephone number.
  public static let telephone = Self(rawValue: "telephone")
  /// An e-mail address.
  public static let email = Self(rawValue: "email")
  /// 個人番号 (マイナンバー).
  public static let myNumber = Self(rawValue: "myNumber")
  /// An account at a bank.
  public static let bankAccount = Self(rawValue: "bankAccount")
  /// A file handed over with the form.
  public static let attachment = Self(rawValue: "attachment")
  /// A statement the applicant makes.
  public static let declaration = Self(rawValue: "declaration")
  /// A reading in full-width katakana.
  public static let kana = Self(rawValue: "kana")
  /// A number with a fraction.
  public static let decimal = Self(rawValue: "decimal")
  /// An amount of money in yen.
  public static let yen = Self(rawValue: "yen")
  /// A postal code.
  public static let postalCode = Self(rawValue: "postalCode")
  /// 法人番号.
  public static let corporateNumber = Self(rawValue: "corporateNumber")
  /// 運転免許証番号.
  public static let driverLicence = Self(rawValue: "driverLicence")
  /// The number of a 在留カード or 特別永住者証明書.
  public static let residenceCard = Self(rawValue: "residenceCard")
  /// 保険者番号, and 記号・番号・枝番 where they are asked.
  public static let healthInsurance = Self(rawValue: "healthInsurance")
  /// 介護保険の被保険者番号.
  public static let careInsurance = Self(rawValue: "careInsurance")
  /// 基礎年金番号.
  public static let pensionNumber = Self(rawValue: "pensionNumber")
  /// 全国地方公共団体コード.
  public static let municipalCode = Self(rawValue: "municipalCode")
  /// A month of a year.
  public static let yearMonth = Self(rawValue: "yearMonth")
  /// A time of day.
  public static let time = Self(rawValue: "time")
  /// Days from one to another.
  public static let period = Self(rawValue: "period")
  /// A step on a scale.
  public static let scale = Self(rawValue: "scale")
  /// People of a household.
  public static let personList = Self(rawValue: "personList")
  /// The working hours of a week.
  public static let schedule = Self(rawValue: "schedule")
  /// A signature, typed or on paper.
  public static let signature = Self(rawValue: "signature")
  /// A consent that may be refused.
  public static let consent = Self(rawValue: "consent")
  /// A computed value, shown.
  public static let computed = Self(rawValue: "computed")
  /// Words among the questions.
  public static let information = Self(rawValue: "information")
}
