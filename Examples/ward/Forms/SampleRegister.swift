import FormSource
import WardKit

/// A register in a file.
struct SampleRegister {
  let document: RegisterDocument

  /// Reads a register, or says what is wrong with it.
  static func read(_ path: String) throws(CommandFailure) -> SampleRegister {
    let result = RegisterDocument.read(try InputFile.read(path))
    guard let document = result.document else {
      throw CommandFailure(
        BilingualText(
          ja: "台帳を使えません。\n" + DiagnosticRenderer(.japanese).text(result.diagnostics),
          en: "the register cannot be used.\n" + DiagnosticRenderer(.english).text(result.diagnostics)))
    }
    return SampleRegister(document: document)
  }

  /// The register that comes with the package.
  static func shipped() throws(CommandFailure) -> SampleRegister {
    try read(FormFolders.shipped("Examples/SampleRegister/households.json"))
  }
}
