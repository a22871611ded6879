import Testing

@testable import OCRCorrection
