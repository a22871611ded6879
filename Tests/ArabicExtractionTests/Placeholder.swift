import Testing

@testable import ArabicExtraction
