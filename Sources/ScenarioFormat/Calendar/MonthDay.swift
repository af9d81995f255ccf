// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of every year, such as a patron saint's: `08-04`.
public struct MonthDay: Hashable, Comparable, Sendable {
  /// 1 … 12.
  public let month: Int
  /// 1 … 31.
  public let day: Int

  /// Reads `08-04`; nil for any other form and for days that no year has.
  public init?(text: String) {
    // A leap year, so that 02-29 is a day.
    guard text.count == 5, let date = CivilDate(iso: "2024-" + text) else { return nil }
    month = date.month
    day = date.day
  }

  /// The day of the year of a date.
  init(of date: CivilDate) { (month, day) = (date.month, date.day) }

  public static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// Whether a date falls on this day.
  public func matches(_ date: CivilDate) -> Bool { date.month == month && date.day == day }
}
