// SPDX-License-Identifier: GPL-3.0-or-later
internal import CNettle
package import Foundation

/// The fingerprint by which results name the scenario they come from.
package enum ScenarioDigest {
  /// The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits.
  package static func sha256(of text: String) -> String { sha256(of: Data(text.utf8)) }

  /// The SHA-256 of bytes, as 64 hexadecimal digits.
  package static func sha256(of data: Data) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: sha256Bytes(of: data).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// The digest of a text as it is.
  package static func sha256Bytes(of text: String) -> Data { sha256Bytes(of: Data(text.utf8)) }

  private static func sha256Bytes(of data: Data) -> Data {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    data.withUnsafeBytes {
      nettle_sha256_update(&context, $0.count, $0.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return Data(digest)
  }
}
