@_exported public import ArabicExtraction
@_exported public import ArabicNormalization
@_exported public import ArabicText
@_exported public import ICUBridge
@_exported public import OCRCorrection
