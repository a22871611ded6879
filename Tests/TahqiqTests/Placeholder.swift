import Testing

@testable import Tahqiq
