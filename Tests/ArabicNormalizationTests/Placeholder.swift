import Testing

@testable import ArabicNormalization
