// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

/// Days in a row, or one: of the calendar, or of every year.
package enum DateRange: Hashable, Sendable {
  /// From a date to a date, both included; nil where there is no such end.
  case dates(CivilDate?, CivilDate?)
  /// From a day of every year to another, over the turn of the year where the second comes before the first.
  case yearly(MonthDay, MonthDay)

  /// Whether a date is one of the days.
  package func contains(_ date: CivilDate) -> Bool {
    switch self {
    case .dates(let first, let last):
      return first.map { $0 <= date } ?? true && last.map { date <= $0 } ?? true
    case .yearly(let first, let last):
      let day = MonthDay(of: date)
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    }
  }
}

extension ValueFormat where Value == DateRange {
  /// `2027-08-09`, `2027-08-09..2027-08-20`, `2027-09-01..`, `06-24` or `12-24..01-06`.
  package static var dateRange: ValueFormat {
    let (date, day) = (DatePattern.date + DatePattern.midnight, DatePattern.leapDay)
    let to = " *\\.\\. *"
    return .scalar(
      allowed: ScenarioSentence.allowedDates.phrase,
      pattern: "^(?:\(date)(?:\(to)(?:\(date))?)?|\(to)\(date)|\(day)(?:\(to)\(day))?)$",
      examples: ["2027-08-09", "2027-08-09..2027-08-20", "06-24"], likely: likelyDates
    ) { text in
      guard let dots = text.firstRange(of: "..") else {
        return CivilDate(orMidnight: text).map { .dates($0, $0) }
          ?? MonthDay(text: text).map { .yearly($0, $0) }
      }
      let ends = [text[..<dots.lowerBound], text[dots.upperBound...]].map {
        String($0).trimmingSpaces
      }
      if let first = MonthDay(text: ends[0]), let last = MonthDay(text: ends[1]) {
        return .yearly(first, last)
      }
      let dates = ends.map { CivilDate(orMidnight: $0) }
      guard zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }), !ends.allSatisfy(\.isEmpty)
      else { return nil }
      if let first = dates[0], let last = dates[1], last < first { return nil }
      return .dates(dates[0], dates[1])
    }
  }

  /// `2027-08-09..2027-08-20` of dates in the other order, or with another sign between them.
  private static func likelyDates(_ text: String) -> String? {
    let parts = text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/).map { String($0.output) }
    guard parts.count == 2 else { return nil }
    return parts.sorted().joined(separator: "..")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let end = lastIndex { $0 != " " }.map(index(after:))
    return String(self[..<(end ?? startIndex)].drop { $0 == " " })
  }
}
