// SPDX-License-Identifier: GPL-3.0-or-later

/// Opening hours as the event loop needs them: those of the office first, then those of services that have others,
/// day by day. Services with the same hours share them.
struct OpeningSchedules {
  private(set) var openings: [DayInterval] = []
  private(set) var days: [OpeningDay] = []
  /// The schedule of each of the openings.
  private(set) var ofOpenings: [Int32] = []
  /// The schedule of each service.
  private(set) var ofServices: [Int] = []
  private(set) var count = 0

  init(_ parameters: ModelParameters) {
    let office = parameters.days.map(\.opening)
    var known: [[[DayInterval]]: Int] = [:]
    func place(_ hours: [[DayInterval]]) -> Int {
      if let place = known[hours] { return place }
      known[hours] = count
      add(hours)
      return count - 1
    }
    _ = place(office)
    for service in parameters.services {
      ofServices.append(service.openings.isEmpty ? 0 : place(service.openings))
    }
  }

  private mutating func add(_ hours: [[DayInterval]]) {
    let first = days.count
    for (number, day) in hours.enumerated() {
      let yesterday = number > 0 ? hours[number - 1] : nil
      let next = number + 1 < hours.count ? hours[number + 1] : nil
      let start = openings.count
      openings += day
      ofOpenings += Array(repeating: Int32(truncatingIfNeeded: count), count: day.count)
      days.append(
        OpeningDay(
          openings: TableRange(start: start, end: openings.count), nextOpenDay: -1,
          continuesFromYesterday: yesterday?.last?.end == 1440 && day.first?.start == 0,
          continuesTomorrow: day.last?.end == 1440 && next?.first?.start == 0))
    }
    var nextOpen = -1
    for number in hours.indices.reversed() {
      if !hours[number].isEmpty { nextOpen = number }
      days[first + number].nextOpenDay = nextOpen
    }
    count += 1
  }
}
