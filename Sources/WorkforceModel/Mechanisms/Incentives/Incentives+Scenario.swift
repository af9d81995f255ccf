// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Wording

/// What is said of a scheme before any simulation.
enum IncentiveSentence: String, Sentence {
  case estimateShared, estimateNotShared, teamsTooLarge, withoutPay, nothingComesBack
}

extension Incentives {
  /// Who is paid, with whom, and from when on.
  static func check(_ check: SectorCheck) {
    guard let scheme = check.sector.incentives else { return }
    let place = scheme.node
    let names = check.ids(of: "groups") + check.ids(of: "staff")
    check.checkNames(scheme.eligible, "eligible", in: place, .unknownGroupOrStaff, among: names)
    check.checkNames(
      scheme.referents ?? [], "referents", in: place, .unknownGroupOrStaff, among: names)
    if let eligible = place["eligible"], eligible.items?.isEmpty == true {
      check.faults.report(eligible, ScenarioSentence.emptyList.phrase)
    }
    if let from = place["from"], let start = scheme.from { check.warnIfLate(start, at: from) }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    guard let section = sector.incentives else { return }
    /// Positions of the staff groups that are named, alone or by their group.
    func lines(_ names: [String]) -> [Int] {
      sector.staff.indices.filter {
        names.contains(sector.staff[$0].id) || names.contains(sector.staff[$0].group ?? "")
      }
    }
    var scheme = section.parameters
    scheme.startDay = section.from.map(sector.day) ?? 0
    scheme.eligible = lines(section.eligible)
    if let hour = sector.costs?.hour {
      // A twentieth of a post's hours in a year.
      let weekly = scheme.eligible.compactMap { sector.staff[$0].parameters.weeklyHours }
      let mean = weekly.isEmpty ? 36 : weekly.reduce(0, +) / Double(weekly.count)
      scheme.usualPay = hour * mean * 365.25 / 7 / 20
    }
    scheme.referents =
      section.referents.map(lines)
      ?? sector.staff.indices.filter { !scheme.eligible.contains($0) }
    parameters.incentives = scheme
    // The scheme may say what the first visit settles.
    guard let resolution = section.resolution else { return }
    for service in parameters.services.indices where scheme.concerns(service, parameters) {
      parameters.services[service].repeats?.base = 1 - resolution
    }
  }

  /// Whether the scheme moves anybody.
  static func checkLoads(_ check: SectorCheck, _ parameters: ModelParameters) {
    guard let place = check.sector.incentives?.node, let scheme = parameters.incentives else {
      return
    }
    if IncentiveTeams(scheme, parameters).moved(parameters) == 0 {
      check.faults.warn(
        place["eligible"] ?? place,
        IncentiveSentence.teamsTooLarge.phrase.filling(["count": String(scheme.largestTeam)]),
        found: place["eligible"]?.echo)
    }
    if scheme.payPerYear == 0 {
      check.faults.warn(place["pay"] ?? place, IncentiveSentence.withoutPay.phrase)
    }
    let comesBack = parameters.services.indices.contains {
      parameters.services[$0].repeats != nil && scheme.concerns($0, parameters)
    }
    if !comesBack { check.faults.warn(place, IncentiveSentence.nothingComesBack.phrase) }
  }

  /// Cooperation is that of the end of the horizon; a scheme that begins after it moves nobody.
  static func estimates(_ sector: StatedSector, _ parameters: ModelParameters)
    -> [MechanismEstimate]
  {
    guard let scheme = parameters.incentives, scheme.startDay < parameters.days.count else {
      return []
    }
    let weeks = Double(max(0, parameters.days.count - scheme.startDay)) / 7
    let level = scheme.includesReferents ? 1 : scheme.leastCooperation
    return [
      MechanismEstimate(
        scheme.includesReferents
          ? IncentiveSentence.estimateShared : IncentiveSentence.estimateNotShared,
        [
          "date": .date(sector.horizon.start.adding(days: scheme.startDay)),
          "moved": .count(
            scheme.strength > 0 ? IncentiveTeams(scheme, parameters).moved(parameters) : 0),
          "eligible": .count(parameters.people.count { scheme.eligible.contains($0.staffGroup) }),
          "largest": .count(scheme.largestTeam),
          "cooperation": .share(level + (1 - level) * exp(-weeks / scheme.cooperationWeeks)),
        ])
    ]
  }

  static func paySupplement(_ parameters: ModelParameters) -> PaySupplement? {
    parameters.incentives.map {
      PaySupplement(staffGroups: $0.eligible, startDay: $0.startDay, perYear: $0.payPerYear)
    }
  }
}
