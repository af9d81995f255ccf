// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// A span by the calendar, so that three years end on the day they began.
package struct CalendarSpan: Sendable {
  package var months: Int
  package var days: Int

  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// The span several times over.
  package func times(_ number: Int) -> CalendarSpan {
    CalendarSpan(months: months * number, days: days * number)
  }

  /// The date at the end of the span.
  package func end(from start: CivilDate) -> CivilDate {
    (months == 0 ? start : start.adding(months: months)).adding(days: days)
  }
}

extension ValueFormat where Value == CalendarSpan {
  /// `3 years`, `18 months`, `2 weeks`, `1 day`.
  package static var calendarSpan: ValueFormat {
    .scalar(
      allowed: ScenarioSentence.allowedQuantity.phrase.filling(
        phrases: ["examples": Phrase.list(["3 years", "18 months", "2 weeks", "1 day"])]),
      pattern: pattern, examples: ["3 years", "18 months", "1 day"]
    ) { text in
      guard let quantity = QuantityText(text), quantity.isWhole,
        let count = Int(exactly: quantity.number), (1...20_000).contains(count)
      else { return nil }
      switch quantity.unit {
      case "day": return CalendarSpan(days: count)
      case "week": return CalendarSpan(days: 7 * count)
      case "month": return CalendarSpan(months: count)
      case "year": return count <= 1000 ? CalendarSpan(months: 12 * count) : nil
      default: return nil
      }
    }
  }

  private static var pattern: String {
    func option(_ most: Double, _ units: [String]) -> String {
      NumberPattern.text(Bounds(1...most), wholeOnly: true)
        + "(?:" + units.map(QuantityText.pattern(ofUnit:)).joined(separator: "|") + ")"
    }
    return "^(?:" + option(20_000, ["day", "week", "month"]) + "|" + option(1000, ["year"])
      + ") *$"
  }
}
