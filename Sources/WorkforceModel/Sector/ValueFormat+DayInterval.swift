// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

extension ValueFormat where Value == DayInterval {
  /// Hours of a day: `09:00-13:00`.
  static var dayInterval: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedInterval.phrase,
      pattern: "^ *\(TimeOfDay.pattern) *[-–] *\(TimeOfDay.pattern) *$",
      likely: likelyInterval
    ) { text in
      let parts = text.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" }
      ).map { (part: Substring) -> Substring in
        let end = part.lastIndex { $0 != " " }.map(part.index(after:))
        return part[..<(end ?? part.startIndex)].drop { $0 == " " }
      }
      guard parts.count == 2, let start = TimeOfDay.minutes(parts[0]),
        let end = TimeOfDay.minutes(parts[1]), start < end
      else { return nil }
      return DayInterval(start: start, end: end)
    }
  }

  /// `9:00-13:30` of `9-13.30`.
  private static func likelyInterval(_ text: String) -> String? {
    let times = text.split { $0 == "-" || $0 == "–" || $0 == " " }
    guard times.count == 2 else { return nil }
    return times.map { TimeOfDay.likely(String($0)) ?? String($0) }.joined(separator: "-")
  }
}

extension HourStep where Value == Double {
  var dayStep: DayStep { DayStep(start: start, value: value) }
}
