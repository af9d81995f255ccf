// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let months: [Phrase] = [
    Phrase(italian: "gennaio", english: "January"),
    Phrase(italian: "febbraio", english: "February"),
    Phrase(italian: "marzo", english: "March"),
    Phrase(italian: "aprile", english: "April"),
    Phrase(italian: "maggio", english: "May"),
    Phrase(italian: "giugno", english: "June"),
    Phrase(italian: "luglio", english: "July"),
    Phrase(italian: "agosto", english: "August"),
    Phrase(italian: "settembre", english: "September"),
    Phrase(italian: "ottobre", english: "October"),
    Phrase(italian: "novembre", english: "November"),
    Phrase(italian: "dicembre", english: "December"),
  ]

  /// Name of a month, 1 to 12.
  public func month(_ number: Int) -> String { Self.months[number - 1][self] }

  /// First three letters of a month's name.
  public func shortMonth(_ number: Int) -> String { String(month(number).prefix(3)) }

  private static let weekdays: [Phrase] = [
    Phrase(italian: "lunedì", english: "Monday"),
    Phrase(italian: "martedì", english: "Tuesday"),
    Phrase(italian: "mercoledì", english: "Wednesday"),
    Phrase(italian: "giovedì", english: "Thursday"),
    Phrase(italian: "venerdì", english: "Friday"),
    Phrase(italian: "sabato", english: "Saturday"),
    Phrase(italian: "domenica", english: "Sunday"),
  ]

  /// Name of a day of the week, 1 for Monday to 7.
  public func weekday(_ number: Int) -> String { Self.weekdays[number - 1][self] }

  /// First three letters of a weekday's name.
  public func shortWeekday(_ number: Int) -> String { String(weekday(number).prefix(3)) }

  /// `11 January 2027`, `11 gennaio 2027`.
  public func date(year: Int, month: Int, day: Int) -> String {
    let ordinal = self == .italian && day == 1 ? "1º" : String(day)
    return "\(ordinal) \(self.month(month)) \(year)"
  }

  /// `March 2027`, `marzo 2027`.
  public func month(_ number: Int, of year: Int) -> String { "\(month(number)) \(year)" }
}
