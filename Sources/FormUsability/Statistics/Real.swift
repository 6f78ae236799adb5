#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#elseif canImport(Darwin)
import Darwin
#endif

/// The few functions of real numbers the measures need, from the C library.
///
/// C libraries differ in the last bit, so whatever is printed is rounded first (`rounded(_:)`).
enum Real {
  static func exp(_ value: Double) -> Double {
    #if canImport(Glibc)
    Glibc.exp(value)
    #elseif canImport(Musl)
    Musl.exp(value)
    #elseif canImport(Android)
    Android.exp(value)
    #elseif canImport(Darwin)
    Darwin.exp(value)
    #endif
  }

  static func log(_ value: Double) -> Double {
    #if canImport(Glibc)
    Glibc.log(value)
    #elseif canImport(Musl)
    Musl.log(value)
    #elseif canImport(Android)
    Android.log(value)
    #elseif canImport(Darwin)
    Darwin.log(value)
    #endif
  }

  /// The complementary error function.
  static func erfc(_ value: Double) -> Double {
    #if canImport(Glibc)
    Glibc.erfc(value)
    #elseif canImport(Musl)
    Musl.erfc(value)
    #elseif canImport(Android)
    Android.erfc(value)
    #elseif canImport(Darwin)
    Darwin.erfc(value)
    #endif
  }

  /// A number with at most three decimals, so that the same run prints the same bytes everywhere.
  static func rounded(_ value: Double) -> Double {
    guard value.isFinite, abs(value) < 1e12 else { return 0 }
    let result = (value * 1_000).rounded() / 1_000
    return result == 0 ? 0 : result
  }
}
