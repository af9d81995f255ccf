// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import Wording

/// Hours of training a person, by group and year, against those required.
struct TrainingHoursChart: Drawing {
  let language: Language
  /// Names, and hours a person in each year.
  let groups: [(name: String, hours: [Double])]
  let years: [String]
  let required: Double
  let words: (group: String, year: String, hours: String)

  func specification(title: String, summary: String) -> VegaLite {
    let tooltip: [VegaLite.Channel] = [
      .tooltip("group", words.group), .tooltip("year", words.year),
      .tooltip("hours", words.hours, format: ",.1f"),
    ]
    return VegaLite(
      title, summary, height: 30 * groups.count + 20, language,
      groups.flatMap { group in
        zip(years, group.hours).map { year, hours in
          [
            "group": .text(group.name), "year": .text(year), "hours": .number(hours.asWritten),
          ]
        }
      },
      [
        .init(
          .init(type: "point", size: 110, filled: true),
          .init(
            x: .quantity("hours", title: words.hours, format: ",.0f", zero: true),
            y: .rows("group", groups.map(\.name), labelLimit: 150),
            color: .kinds("year", years, Tone.colors(years.count)), shape: .kinds("year", years),
            tooltip: tooltip)), .line(x: required, dash: [6, 4], width: 1.5),
      ])
  }
}
