// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The streams that a person sees.
enum Terminal {
  /// Writes a line to standard error.
  static func printError(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Whether headings may stand out: on a terminal, unless `NO_COLOR` is set.
  static var allowsEmphasis: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) != 0 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}
