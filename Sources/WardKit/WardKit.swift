@_exported public import FormComponents
@_exported public import FormHTML
@_exported public import FormModel
@_exported public import FormSession
@_exported public import FormSource
@_exported public import FormText
@_exported public import FormWire
@_exported public import PlainLanguage
