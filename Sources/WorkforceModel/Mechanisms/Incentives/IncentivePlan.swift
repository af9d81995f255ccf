// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A scheme of incentives in the form that weeks use.
struct IncentivePlan: BitwiseCopyable {
  let startDay: Int
  /// Whether a person's team is small enough, by person.
  let isMoved: Table<Bool>
  /// Whether people who are eligible give the service, by service.
  let isConcerned: Table<Bool>
  /// Factors on speed and on the share of contacts that come back, in such a team.
  let speed: Double
  let repeats: Double
  /// Level that cooperation moves to, what is kept of the distance in a week, and what was left of it on
  /// the first day.
  let cooperation: Double
  let weeklyKeep: Double
  let keptAtStart: Double

  init(_ parameters: IncentiveParameters, _ sector: ModelParameters, store: TableStore) {
    let teams = IncentiveTeams(parameters, sector)
    startDay = parameters.startDay
    isMoved = store.table(
      sector.people.map { teams.isMoved(staffGroup: $0.staffGroup) })
    isConcerned = store.table(
      sector.services.indices.map {
        sector.services[$0].repeats != nil && parameters.concerns($0, sector)
      })
    speed = 1 + parameters.strength * parameters.speed * (1 - parameters.qualityWeight)
    repeats = 1 - parameters.strength * parameters.quality * parameters.qualityWeight
    cooperation = parameters.includesReferents ? 1 : parameters.leastCooperation
    weeklyKeep = exp(-1 / parameters.cooperationWeeks)
    keptAtStart = exp(Double(min(parameters.startDay, 0)) / 7 / parameters.cooperationWeeks)
  }
}

/// The teams of a scheme and their posts.
struct IncentiveTeams {
  /// Posts of each team: by home group, or one of all.
  private let sizes: [Int]
  private let teamOf: [Int]
  private let largest: Int

  /// The teams of a scheme in a sector.
  init(_ parameters: IncentiveParameters, _ sector: ModelParameters) {
    let isShared = parameters.team == .everyone
    let teamOf = sector.staffGroups.indices.map { staffGroup in
      guard parameters.eligible.contains(staffGroup) else { return -1 }
      return isShared ? 0 : sector.staffGroups[staffGroup].group
    }
    var sizes = [Int](repeating: 0, count: isShared ? 1 : sector.groups.count)
    for person in sector.people where teamOf[person.staffGroup] >= 0 {
      sizes[teamOf[person.staffGroup]] += 1
    }
    self.sizes = sizes
    self.teamOf = teamOf
    largest = parameters.largestTeam
  }

  /// The number of people whose team is small enough.
  func moved(_ sector: ModelParameters) -> Int {
    sector.people.count { isMoved(staffGroup: $0.staffGroup) }
  }

  /// Whether the people of a staff group work in a team that is small enough.
  func isMoved(staffGroup: Int) -> Bool {
    teamOf[staffGroup] >= 0 && sizes[teamOf[staffGroup]] <= largest
  }
}
