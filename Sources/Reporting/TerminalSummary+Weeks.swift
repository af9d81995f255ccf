// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// Which week is worst, and why?
  var worstWeek: [String] {
    guard let next = answers.nextWorstWeeks else { return [] }
    return [title(WeekSentence.title), paragraph(answers.worstWeek), paragraph(next)]
  }

  /// The course of the months in small bars.
  var months: [String] {
    // A month cut by the ends of the horizon is not like the others.
    let whole = report.forecast.layout.monthCount > 0 ? report.comparable(.month) : []
    let count = whole.count
    guard count >= 3 else { return [] }
    // More bars than fit on a line stand for several months each.
    let together = (count + Self.mostBars - 1) / Self.mostBars
    var lines = [title(WeekSentence.monthsTitle)]
    var isSteady = true
    for (metric, sentence, resolution) in [
      (Metric.waitMean, WeekSentence.wait, 1.0), (.occupancy, .occupancy, 0.05),
      (.exhaustion, .exhaustion, 2.0),
    ] {
      let means = report.means(metric, .month)
      guard !means.isEmpty else { continue }
      let bars = Self.averages(whole.map { means[$0] }, of: together)
      let defined = bars.filter(\.isFinite)
      guard let low = defined.min(), let high = defined.max() else { continue }
      if high - low > resolution { isSteady = false }
      let unit = metric.unit.rawValue
      let (first, last) = (bound(low, unit: unit), bound(high, unit: unit))
      let range =
        first == last ? first : language.say(WeekSentence.range, ["low": first, "high": last])
      lines.append(
        "  " + TextLayout.left(language.say(sentence), 13)
          + Sparkline.text(bars, resolution: resolution) + "  " + range)
    }
    // Months that hardly differ have no course to show.
    guard lines.count > 1, !isSteady else { return [] }
    let (first, last) = (
      language.monthAndYear(report.start(.month, whole[0])),
      language.monthAndYear(report.start(.month, whole[count - 1]))
    )
    lines.append(
      paragraph(
        together == 1
          ? language.say(WeekSentence.monthsNote, ["first": first, "last": last])
          : language.say(
            WeekSentence.quartersNote, ["first": first, "last": last, "count": String(together)])))
    return lines
  }

  private static let mostBars = 40

  /// An end of the range that the bars span.
  private func bound(_ value: Double, unit: String) -> String {
    switch unit {
    case "share": language.percent(value)
    case "minutes": language.minutes(value) + " min"
    default: language.decimal(value, places: 1)
    }
  }

  /// Means of runs of values, those that are not defined left out.
  private static func averages(_ values: [Double], of count: Int) -> [Double] {
    stride(from: 0, to: values.count, by: count).map { first in
      let defined = values[first..<min(values.count, first + count)].filter(\.isFinite)
      return defined.reduce(0, +) / Double(defined.count)
    }
  }
}
