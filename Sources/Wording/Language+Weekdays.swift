// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  private static let weekdays: [Phrase] = [
    Phrase(italian: "lunedì", english: "Monday"),
    Phrase(italian: "martedì", english: "Tuesday"),
    Phrase(italian: "mercoledì", english: "Wednesday"),
    Phrase(italian: "giovedì", english: "Thursday"),
    Phrase(italian: "venerdì", english: "Friday"),
    Phrase(italian: "sabato", english: "Saturday"),
    Phrase(italian: "domenica", english: "Sunday"),
  ]

  /// Name of a weekday, 1 Monday to 7 Sunday.
  public func weekday(_ number: Int) -> String { Self.weekdays[number - 1][self] }

  /// First three letters of a weekday's name.
  public func shortWeekday(_ number: Int) -> String { String(weekday(number).prefix(3)) }
}
