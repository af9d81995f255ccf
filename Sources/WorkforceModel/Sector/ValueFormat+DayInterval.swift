// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

extension ValueFormat where Value == DayInterval {
  /// Hours of a day: `09:00-13:00`.
  static var dayInterval: ValueFormat {
    ValueFormat.scalar(
      allowed: ScenarioSentence.allowedInterval.phrase,
      schema: ["type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2} ?[-–] ?[0-9]{1,2}:[0-9]{2}$"]
    ) { text in
      let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
      guard parts.count == 2, let start = TimeOfDay.minutes(parts[0]),
        let end = TimeOfDay.minutes(parts[1]), start < end
      else { return nil }
      return DayInterval(start: start, end: end)
    }
  }
}

extension HourStep where Value == Double {
  var dayStep: DayStep { DayStep(start: start, value: value) }
}
