#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

// What of the C library's mathematics is used here, in one place.

@inline(__always)
func exponential(_ value: Float) -> Float { exp(value) }

@inline(__always)
func exponential(_ value: Double) -> Double { exp(value) }

@inline(__always)
func logarithm(_ value: Float) -> Float { log(value) }

@inline(__always)
func logarithm(_ value: Double) -> Double { log(value) }

@inline(__always)
func power(_ base: Float, _ exponent: Float) -> Float { pow(base, exponent) }
