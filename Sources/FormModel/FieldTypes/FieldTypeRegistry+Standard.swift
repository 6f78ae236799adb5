extension FieldTypeRegistry {
  /// The field types of the package, one line each.
  public static let standard = FieldTypeRegistry([
    ShortTextField.self,
    LongTextField.self,
    PersonNameField.self,
    DateField.self,
    ChoiceField.self,
    ChoicesField.self,
    YesNoField.self,
    IntegerField.self,
    AddressField.self,
    TelephoneField.self,
    EmailField.self,
    MyNumberField.self,
    BankAccountField.self,
    AttachmentField.self,
    DeclarationField.self,
  ])
}
