// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import OutputAnalysis

#if canImport(Glibc)
  import Glibc
#endif

/// Where results are the same to the last bit: the libraries that round, and how they round here.
enum GoldenPlatform {
  /// `linux x86_64, glibc 2.36, GSL 2.7.1, functions 1234abcd`
  static let current =
    "\(system) \(architecture), \(library), GSL \(NumericalLibrary.version), "
    + "functions \(functions)"

  private static var system: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var library: String {
    #if canImport(Glibc)
      var text = [UInt8](repeating: 0, count: 64)
      let length = text.withUnsafeMutableBytes {
        confstr(Int32(_CS_GNU_LIBC_VERSION), $0.baseAddress, $0.count)
      }
      return String(decoding: text.prefix(max(0, length - 1)), as: UTF8.self)
    #else
      return "system library"
    #endif
  }

  /// A digest of the functions that the model and GSL call, at many points: one library has several
  /// versions of them and takes the one that fits the processor.
  private static var functions: String {
    var bits = ""
    for step in 1...2000 {
      let x = Double(step) / 97
      for value in [exp(-x), log(x), pow(x, 1.37), sin(x), cos(x), log1p(x), expm1(x), sqrt(x)] {
        bits += String(value.bitPattern, radix: 16)
      }
    }
    return String(ScenarioDigest.sha256(of: bits).prefix(8))
  }
}
