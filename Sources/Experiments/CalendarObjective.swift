// SPDX-License-Identifier: GPL-3.0-or-later

/// What a training calendar is judged by.
///
/// Waits, exhaustion, overtime, broken targets, cases in term and quality are differences from the same replication without the
/// sessions, so that a calendar answers for what it causes and not for the season it stands in.
package enum CalendarObjective: String, CaseIterable, Sendable {
  /// Minutes by which the mean wait is longer in the weeks with sessions.
  case wait
  /// The fewest people left at the desks during a session.
  case cover
  /// Share of those invited who attend the sessions that everyone is to attend.
  case attendance
  /// Points of mean exhaustion over the horizon.
  case exhaustion
  /// Hours of overtime over the horizon.
  case overtime
  /// Targets that are broken.
  case breaches
  /// Share of cases closed in term over the horizon: what the back office pays for hours in sessions.
  case inTerm = "in-term"
  /// Quality of back-office work over the horizon.
  case quality
  /// Euros for sessions and overtime over the horizon, where the scenario states prices.
  case cost

  package var largerIsBetter: Bool { [.cover, .attendance, .inTerm, .quality].contains(self) }

  package var unit: String {
    switch self {
    case .wait: "minutes"
    case .cover: "people"
    case .attendance, .inTerm: "share"
    case .exhaustion: "points"
    case .overtime: "hours"
    case .breaches: "count"
    case .quality: "ratio"
    case .cost: "euros"
    }
  }

  /// The smallest difference that matters, unless another is asked for.
  package var usualIndifference: Double {
    switch self {
    case .wait: 0.25
    case .cover: 0.5
    case .attendance: 0.02
    case .exhaustion: 0.1
    case .overtime: 5
    case .breaches: 0.1
    case .inTerm, .quality: 0.01
    case .cost: 100
    }
  }
}
