// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A stream that the program was given; nobody may be listening to it.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case errors = 2

  /// Writes a text as it is.
  ///
  /// - Returns: What the system says where it could not be written; nil when it was.
  @discardableResult package func write(_ text: String) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }
}
