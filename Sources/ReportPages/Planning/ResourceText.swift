// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import Reporting
package import Wording

extension ResourceEstimate {
  /// The memory in words: `240 MB`.
  package func memory(_ language: Language) -> String { Self.memory(bytes, language) }

  /// The time in words: `12 s`, `3 min`.
  package func time(_ language: Language) -> String { ProgressBar.duration(seconds, language) }

  /// Bytes as a person reads them, rounded upwards to two digits.
  package static func memory(_ bytes: Double, _ language: Language) -> String {
    let isLarge = bytes >= 1e9
    let unit = isLarge ? 1e8 : 1e7
    let rounded = (bytes / unit).rounded(.up) * unit
    return isLarge
      ? language.decimal(rounded / 1e9, places: 1) + " GB"
      : language.decimal(rounded / 1e6, places: 0) + " MB"
  }
}
