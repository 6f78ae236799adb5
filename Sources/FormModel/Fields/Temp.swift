public import FormComponents
import FormSource

extension AttachedFile {
  /// Reads the value from its canonical form.
  public init(_ file: PageEntries.File) {
    self.init(
      reference: ContentHash.sha256(file.bytes), name: file.name, type: file.declaredType, size: file.bytes.count)
  }
}
