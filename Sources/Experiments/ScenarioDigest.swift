// SPDX-License-Identifier: GPL-3.0-or-later
internal import CNettle
package import Foundation

/// The fingerprint by which results name the scenario they come from.
package enum ScenarioDigest {
  /// The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits.
  package static func sha256(of text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: sha256Bytes(of: text).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// The same digest as it is.
  package static func sha256Bytes(of text: String) -> Data {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let bytes = Array(text.utf8)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return Data(digest)
  }
}
