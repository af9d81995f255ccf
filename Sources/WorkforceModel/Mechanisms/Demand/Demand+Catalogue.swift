// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

extension MechanismID {
  /// Contacts that arrive: what every sector has.
  public static let sector = MechanismID("sector", section: "services") { _ in true }
}

/// By service and day, and what a citizen brings by contact.
extension Purpose {
  static var arrivals: Purpose { Purpose(1) }
  static var dayFactor: Purpose { Purpose(2) }
  static var sharedDayFactor: Purpose { Purpose(3) }
  static var shocks: Purpose { Purpose(4) }
  static var companions: Purpose { Purpose(5) }
  static var contact: Purpose { Purpose(16) }
}

extension Demand: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .sector,
      causes: [
        CauseID("demand growth", needs: .sector, at: ["services.arrivals.growth"]),
        CauseID("complexity growth", needs: .sector, at: ["services.complexity-growth"]),
        CauseID("demand season", needs: .sector, at: ["services.arrivals.month"]),
        CauseID("shocks", needs: .sector, at: ["services.arrivals.shocks"]),
        CauseID("day factor", needs: .sector, at: ["services.arrivals.day-factor"]),
      ],
      purposes: [.arrivals, .dayFactor, .sharedDayFactor, .shocks, .companions, .contact])
  }

  static func plan(_ preparation: Preparation) throws(DistributionError) -> DemandPlan? {
    try DemandPlan(
      preparation.parameters.services, arena: preparation.arena, store: preparation.store)
  }

  static func start(_ start: ReplicationStart) -> Demand {
    Demand(
      start.plans[Demand.self]!, bookings: Bookings.start(start),
      online: OnlineChannel.start(start),
      masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension Demand {
  /// Draws the arrivals of the day.
  static let opening = StateAccess(
    reads: [.returns, .onlineShare], writes: [.returns, .onlineShare, .calendar, .totals])
}
