// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension VegaLite.Channel {
  /// A number on an axis.
  static func quantity(
    _ field: String, title: String, format: String, zero: Bool = false
  ) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "quantitative", title: title,
      axis: VegaLite.Axis(format: format), scale: VegaLite.Scale(zero: zero))
  }

  /// The other end of a band or a bar.
  static func end(_ field: String) -> VegaLite.Channel { VegaLite.Channel(field: field) }

  /// A date on an axis, read without time zone so that no reader sees the day before.
  static func date(_ field: String = "start", format: String) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "temporal",
      axis: VegaLite.Axis(
        format: format, grid: false, title: "", labelOverlap: "greedy", labelSeparation: 14),
      scale: VegaLite.Scale(type: "utc"))
  }

  /// One of several fixed series, by name and colour, with all of them in the legend.
  static func series(
    _ name: String, of names: [String], colors: [String]
  ) -> VegaLite.Channel {
    VegaLite.Channel(
      datum: .text(name), type: "nominal",
      scale: VegaLite.Scale(domain: names.map { .text($0) }, range: colors),
      legend: VegaLite.Legend(title: ""))
  }

  /// A line of a tooltip.
  static func told(_ field: String, _ title: String, format: String) -> VegaLite.Channel {
    VegaLite.Channel(field: field, type: "quantitative", title: title, format: format)
  }

  /// A line of a tooltip.
  static func told(_ field: String, _ title: String) -> VegaLite.Channel {
    VegaLite.Channel(field: field, type: "nominal", title: title)
  }
}

extension VegaLite.Config {
  init(_ language: Language) {
    let months = (1...12).map(language.month)
    let days = (0..<7).map { language.weekday(($0 + 6) % 7 + 1) }
    self.init(
      locale: Locale(
        number: Locale.Number(
          decimal: language.decimalMark, thousands: language.thousandsMark),
        time: Locale.Time(
          days: days, shortDays: days.map { String($0.prefix(3)) }, months: months,
          shortMonths: months.map { String($0.prefix(3)) })))
  }
}
