// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The two streams that a person sees.
enum Terminal {
  /// Writes lines to standard error.
  static func printError(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether headings may stand out: on a terminal, unless `NO_COLOR` is set.
  static var allowsEmphasis: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) != 0 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}
