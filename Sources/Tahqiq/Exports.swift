@_exported public import ArabicText
