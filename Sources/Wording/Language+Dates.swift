// SPDX-License-Identifier: GPL-3.0-or-later

/// Months, as a file of texts names them.
public enum MonthName: String, Sentence {
  case january, february, march, april, may, june
  case july, august, september, october, november, december
}

/// Days of the week, as a file of texts names them.
public enum WeekdayName: String, Sentence {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Language {
  /// Name of a month, 1 to 12.
  public func month(_ number: Int) -> String { texts.months[number - 1] }

  /// First three letters of a month's name.
  public func shortMonth(_ number: Int) -> String { String(month(number).prefix(3)) }

  /// Name of a day of the week, 1 for Monday to 7.
  public func weekday(_ number: Int) -> String { texts.weekdays[number - 1] }

  /// First three letters of a weekday's name.
  public func shortWeekday(_ number: Int) -> String { String(weekday(number).prefix(3)) }

  /// `11 January 2027`, `11 gennaio 2027`.
  public func date(year: Int, month: Int, day: Int) -> String {
    say(
      LanguageForm.date,
      [
        "day": day == 1 ? say(LanguageForm.firstDay) : String(day), "month": self.month(month),
        "year": String(year),
      ])
  }

  /// `March 2027`, `marzo 2027`.
  public func month(_ number: Int, of year: Int) -> String {
    say(LanguageForm.monthOfYear, ["month": month(number), "year": String(year)])
  }
}
