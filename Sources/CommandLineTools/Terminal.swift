// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Reporting

/// The streams that a person sees.
package enum Terminal {
  /// Writes lines to standard error; on a terminal long ones are broken between words.
  ///
  /// Where another program reads them, a fault stays on one line.
  package static func printError(_ message: String) {
    let message = isatty(STDERR_FILENO) != 0 ? TextLayout.folded(message) : message
    StandardStream.errors.write(message + "\n")
  }

  /// Whether headings may stand out: on a terminal, unless `NO_COLOR` is set.
  package static var allowsEmphasis: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) != 0 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}
