// SPDX-License-Identifier: GPL-3.0-or-later

/// Hours required and hours available by service in the week in progress.
///
/// Required are the desk and follow-up time that the week's contacts bring and the overdue work spread
/// over some weeks; available are the staffed hours of the people whose first skill the service is.
struct WeekLoad: ~Copyable {
  /// Minutes, by service.
  private var demanded: Column<Double>
  private var available: Column<Double>

  init(services: Int) {
    demanded = Column(repeating: 0, count: services)
    available = Column(repeating: 0, count: services)
  }

  /// Adds a day that ends.
  mutating func add(_ state: inout SectorState) {
    for person in 0..<state.operators.count {
      let worker = state.operators.entry(person)
      guard worker.pointee.contracted > 0, worker.pointee.absence == .none else { continue }
      let skills = state.tables.staffGroups[state.tables.people[person].staffGroup].skills
      guard skills.count > 0 else { continue }
      available[state.tables.skills[skills.start].service] +=
        max(0, worker.pointee.contracted - worker.pointee.neutral)
    }
    for service in 0..<demanded.count {
      let amounts = state.totals.row(state.totals.rows.service(service))
      demanded[service] += amounts[Accumulator.demandedMinutes.rawValue]
    }
  }

  /// Hours required over hours available; nil in a week without anybody there.
  ///
  /// - Parameters:
  ///   - standard: Time that contacts are meant to take, against reference.
  ///   - weeks: Weeks over which overdue work is to be made up for.
  func ratio(
    _ service: Int, standard: Double, overdueWeeks weeks: Double, _ state: borrowing SectorState
  ) -> Double? {
    guard available[service] > 0 else { return nil }
    let overdue = state.overdueMinutes(of: service) / weeks
    return (demanded[service] * standard + overdue) / available[service]
  }

  /// Begins a new week.
  mutating func clear() {
    demanded.fill(0)
    available.fill(0)
  }
}
