// SPDX-License-Identifier: GPL-3.0-or-later

/// Work pressure by service: what it does to the time that back-office work is given, to quality and to
/// repeat contacts.
///
/// How pressed a service is comes from ``Workload``; a week without anybody there leaves its standard
/// as it was, and where there is no back-office work no time is cut. The desk hurries with the queue that it sees instead (see "Work pressure" in the model page).
struct WorkPressure: ~Copyable {
  private let parameters: PressureParameters
  private var times: Column<StandardTime>

  init(_ parameters: PressureParameters, tables: borrowing SectorTables) {
    self.parameters = parameters
    times = Column(repeating: StandardTime(), count: tables.services.count)
  }

  /// Closes a day: books its levels, and on Sundays lets standards follow.
  ///
  /// - Parameter day: The day that ends, of which the week's pressure is known.
  mutating func close(day: Int, _ state: inout SectorState) {
    for service in 0..<times.count {
      let amounts = state.totals.row(state.totals.rows.service(service))
      amounts[Accumulator.pressure.rawValue] += state.services[service].pressure
      amounts[Accumulator.standardTime.rawValue] += times[service].standard
      amounts[Accumulator.quality.rawValue] += times[service].quality
      amounts[Accumulator.pressureDays.rawValue] += 1
    }
    guard state.tables.days[day].weekday == 7 else { return }
    for service in 0..<times.count where state.services[service].isPressed {
      times[service].follow(pressure: state.services[service].pressure, parameters)
      state.services[service].standardTime = times[service].standard
      state.services[service].speedFactor = 1 / times[service].time
      let entry = state.tables.services.entry(service)
      state.services[service].pressureRepeatProbability =
        entry.pointee.repeatAtZeroQuality * (1 - times[service].quality)
    }
    state.conditions.haveChanged = true
  }
}
