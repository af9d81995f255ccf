// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// The online channels in the form that weeks and days use.
struct OnlinePlan: BitwiseCopyable {
  let channels: Table<ChannelEntry>
  /// Position among the channels by service; -1 for a service that is not online.
  let places: Table<Int>

  init(_ parameters: ModelParameters, store: TableStore) {
    channels = store.table(
      parameters.online.map {
        ChannelEntry($0, number: parameters.services[$0.service].streamNumber ?? $0.service)
      })
    places = store.table(
      parameters.services.indices.map { service in
        parameters.online.firstIndex { $0.service == service } ?? -1
      })
  }
}

/// The online channel of a service.
struct ChannelEntry: BitwiseCopyable {
  let service: Int
  /// Which service it is to random streams.
  let serviceNumber: Int
  let launchDay: Int
  let users: Int
  /// Those of the users who will ever use it, and those who do from its first day.
  let potential: Int
  let first: Int
  let curve: BassCurve
  let leakage: Double
  let failure: Double
  let residual: Double
  /// Share of the back-office work that is left.
  let workLeft: Double

  init(_ parameters: OnlineParameters, number: Int) {
    service = parameters.service
    serviceNumber = number
    launchDay = parameters.launchDay
    users = parameters.users
    potential = Int(bounded: (Double(parameters.users) * parameters.ceiling).rounded())
    first = Int(bounded: (Double(potential) * parameters.start).rounded())
    curve = BassCurve(
      ceiling: parameters.ceiling, innovation: parameters.innovation,
      imitation: parameters.imitation)
    leakage = parameters.leakage
    failure = parameters.failure
    residual = parameters.residual
    workLeft = 1 - parameters.savedWork
  }
}
