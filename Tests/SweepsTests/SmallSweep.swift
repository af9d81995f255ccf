// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios

/// Sweeps of a small office.
enum SmallSweep {
  /// Two weeks of one service; staff and targets follow.
  static let desk = """
    horizon: {start: 2027-01-11, length: 2 weeks}
    calendar: {opening: {all: [09:00-13:00]}}
    services:
      - {id: desk, arrivals: {rate: 8 per hour}, service-time: {exponential: {mean: 6 min}}}
    """

  static let office = """
    \(desk)
    staff:
      - {id: front, count: 3, hours: 30 h/week, skills: [desk]}
      - {id: back, count: 2, hours: 20 h/week, skills: [desk]}
    targets:
      - {id: enough, metric: hours-contracted, scope: sector, period: horizon, at-least: 300 h}
    """

  static func sweep(_ factors: String, _ design: String, replications: Int = 2) throws
    -> SweepDescription
  {
    try SweepFile.parse(
      """
      base: office.yaml
      factors:
      \(factors)
      design: \(design)
      replications: \(replications)
      figures: [{metric: hours-contracted}, {metric: wait-mean}]
      """, file: "s.yaml"
    ) { _ throws(ScenarioErrors) in try ScenarioFile.parse(office, file: "office.yaml") }
  }
}
