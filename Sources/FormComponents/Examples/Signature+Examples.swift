import FormText

extension Signature {
  /// The place where the applicant signs.
  public static var examples: [ComponentExample] {
    [
      ComponentExample(
        "signature", .resting,
        .signature(Signature(statement: "上のとおり{請求|せいきゅう}します。", signer: "請求する人", dateLabel: "記入した日")))
    ]
  }
}
