// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
internal import WorkforceModel

/// What an online channel comes to without luck.
public struct OnlineEstimate: Sendable {
  /// Identifier of the service.
  public let service: String
  /// When the channel opens.
  public let launch: CivilDate
  /// Share of the users who have taken it up by the end of the horizon.
  public let share: Double
  /// Share of the contacts that then no longer come to the desk.
  public let relief: Double
}

/// What a scheme of incentives comes to without luck.
public struct IncentiveEstimate: Sendable {
  /// When the scheme begins.
  public let start: CivilDate
  /// Posts that are paid, and those of them in teams that are small enough.
  public let eligible: Int
  /// Paid posts in teams that are small enough.
  public let moved: Int
  /// Largest team in which anybody works faster for it, in posts.
  public let largestTeam: Int
  /// Whether the scheme pays the referents too.
  public let includesReferents: Bool
  /// Cooperation of referents by the end of the horizon.
  public let cooperation: Double
}

extension OnlineParameters {
  /// Share of the users expected to have taken the channel up by a day.
  func expectedShare(on day: Int) -> Double {
    BassCurve(ceiling: ceiling, innovation: innovation, imitation: imitation)
      .level(after: Double(day - launchDay) / 365.25, from: start)
  }

  /// Share of the contacts of those who have that no longer come to the desk.
  var settled: Double { 1 - leakage - failure }
}

extension Scenario {
  func onlineEstimates(_ parameters: ModelParameters) -> [OnlineEstimate] {
    parameters.online.map { channel in
      let share = channel.expectedShare(on: parameters.days.count)
      return OnlineEstimate(
        service: parameters.services[channel.service].id,
        launch: horizon.start.adding(days: channel.launchDay), share: share,
        relief: share * channel.settled)
    }
  }

  func incentiveEstimate(_ parameters: ModelParameters) -> IncentiveEstimate? {
    guard let scheme = parameters.incentives else { return nil }
    let teams = IncentiveTeams(scheme, parameters)
    let weeks = Double(max(0, parameters.days.count - scheme.startDay)) / 7
    let level = scheme.includesReferents ? 1 : scheme.leastCooperation
    return IncentiveEstimate(
      start: horizon.start.adding(days: scheme.startDay),
      eligible: parameters.people.count { scheme.eligible.contains($0.staffGroup) },
      moved: parameters.people.count { teams.isMoved(staffGroup: $0.staffGroup) },
      largestTeam: scheme.largestTeam, includesReferents: scheme.includesReferents,
      cooperation: level + (1 - level) * exp(-weeks / scheme.cooperationWeeks))
  }
}
