// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import WholeNumbers
import Wording

/// What is said of online channels alone.
enum OnlineSentence: String, Sentence {
  case estimate, usersNeeded, sharesOverOne, launchedLongAgo
}

extension OnlineChannel {
  /// Services and dates, and what is left of the contacts.
  static func check(_ check: SectorCheck) {
    let services = check.ids(of: "services")
    for channel in check.sector.online {
      let node = channel.node
      check.checkNames([channel.id], "id", in: node, .unknownService, among: services)
      if check.node["population"] == nil, node["users"] == nil {
        check.faults.report(node, OnlineSentence.usersNeeded.phrase, found: channel.id)
      }
      if channel.leakage + channel.failure > 1 {
        let place = node["failure"] ?? node["leakage"]
        check.faults.report(
          place ?? node, OnlineSentence.sharesOverOne.phrase, found: place?.echo)
      }
      guard let launch = channel.launch, let place = node["launch"] else { continue }
      if check.sector.horizon.isReadable,
        check.sector.day(of: launch) < -OnlineParameters.longestBefore
      {
        check.faults.report(place, OnlineSentence.launchedLongAgo.phrase, found: place.echo)
      }
      check.warnIfLate(launch, at: place)
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    parameters.online = sector.online.flatMap { section -> [OnlineParameters] in
      guard let launch = section.launch else { return [] }
      return sector.positions(ofService: section.id).map { service in
        var channel = section.parameters
        channel.service = service
        channel.launchDay = sector.day(of: launch)
        let users = section.users ?? Int(bounded: sector.population ?? 1)
        // At each place its part of the users.
        channel.users =
          sector.services[service].site.map {
            max(1, Int(bounded: (Double(users) * $0.share).rounded()))
          } ?? users
        return channel
      }
    }
  }

  /// The share of the users is that of the end of the horizon; a channel that begins after it has none.
  static func estimates(_ sector: StatedSector, _ parameters: ModelParameters)
    -> [MechanismEstimate]
  {
    parameters.online.filter { $0.launchDay < parameters.days.count }.map { channel in
      let share = channel.expectedShare(on: parameters.days.count)
      return MechanismEstimate(
        OnlineSentence.estimate,
        [
          "service": .service(parameters.services[channel.service].id),
          "date": .date(sector.horizon.start.adding(days: channel.launchDay)),
          "share": .share(share), "relief": .share(share * channel.settled),
        ])
    }
  }
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
