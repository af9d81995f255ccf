// SPDX-License-Identifier: GPL-3.0-or-later

/// Work pressure by service: hours required against hours available, and what it does to the time that
/// contacts are given, to quality and to repeat contacts.
///
/// Pressure is the ratio of both (`WeekLoad`) over some weeks against reference occupancy; a week without
/// anybody there is not remembered (see "Work pressure" in the model page).
struct WorkPressure: ~Copyable {
  private let parameters: PressureParameters
  private let services: Int
  private var times: Column<StandardTime>
  /// Ratio of required to available time of the last weeks: service-major.
  private var ratios: Column<Double>
  private var weeksRemembered: Column<Int>
  private var week: WeekLoad
  /// Pressure in the week, by service.
  private var pressure: Column<Double>

  init(_ parameters: PressureParameters, tables: borrowing SectorTables) {
    self.parameters = parameters
    services = tables.services.count
    times = Column(repeating: StandardTime(), count: services)
    ratios = Column(
      repeating: tables.referenceOccupancy, count: services * parameters.memoryWeeks)
    weeksRemembered = Column(repeating: 0, count: services)
    week = WeekLoad(services: services)
    pressure = Column(repeating: 1, count: services)
  }

  /// Closes a day: adds it to the week, and on Sundays lets standards follow.
  mutating func close(day: Int, _ state: inout SectorState) {
    week.add(&state)
    for service in 0..<services {
      let amounts = state.totals.row(state.totals.rows.service(service))
      amounts[Accumulator.pressure.rawValue] += pressure[service]
      amounts[Accumulator.standardTime.rawValue] += times[service].standard
      amounts[Accumulator.quality.rawValue] += times[service].quality
      amounts[Accumulator.pressureDays.rawValue] += 1
    }
    if state.tables.days[day].weekday == 7 { closeWeek(&state) }
  }

  private mutating func closeWeek(_ state: inout SectorState) {
    for service in 0..<services {
      let ratio = week.ratio(
        service, standard: times[service].standard,
        overdueWeeks: Double(parameters.memoryWeeks), state)
      if let ratio {
        let place = weeksRemembered[service] % parameters.memoryWeeks
        ratios[service * parameters.memoryWeeks + place] = ratio
        weeksRemembered[service] += 1
        pressure[service] = meanRatio(service) / state.tables.referenceOccupancy
        times[service].follow(pressure: pressure[service], parameters)
        state.services[service].speedFactor = 1 / times[service].time
        state.conditions.haveChanged = true
        let entry = state.tables.services.entry(service)
        state.services[service].pressureRepeatProbability =
          entry.pointee.repeatAtZeroQuality * (1 - times[service].quality)
      }
    }
    week.clear()
  }

  private func meanRatio(_ service: Int) -> Double {
    var sum = 0.0
    for place in 0..<parameters.memoryWeeks {
      sum += ratios[service * parameters.memoryWeeks + place]
    }
    return sum / Double(parameters.memoryWeeks)
  }
}
