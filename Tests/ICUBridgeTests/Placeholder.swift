import Testing

@testable import ICUBridge
