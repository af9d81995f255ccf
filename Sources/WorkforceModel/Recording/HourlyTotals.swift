// SPDX-License-Identifier: GPL-3.0-or-later
import WholeNumbers

/// Amounts by hour of the week, of the hours in which the desks are open (`HourLayout`).
///
/// Waits go to the hour in which somebody came; queue, service and cover to the hours in which they were. What happens in
/// other hours, and in the warm-up, goes to a place that nobody reads.
struct HourlyTotals: ~Copyable {
  private let places: Table<Int16>
  private let services: Int
  private var amounts: Column<Double>
  private var cover: Column<Double>
  private var waits: Column<UInt32>
  /// Since when each queue is as long as it is.
  private var queuedSince: Column<Double>
  /// The hour that was last looked up, in minutes, and its place: nearly all that happens is in the hour of what happened
  /// before.
  private var start = 0.0
  private var end = 0.0
  private var place = 0

  init(places: Table<Int16>, hours: Int, services: Int) {
    self.places = places
    self.services = services
    amounts = Column(repeating: 0, count: (hours + 1) * services * HourlyAmounts.quantities)
    cover = Column(repeating: 0, count: hours + 1)
    waits = Column(repeating: 0, count: (hours + 1) * services * WaitLengths.count)
    queuedSince = Column(repeating: 0, count: services)
  }

  /// Place of a minute's hour and a service.
  @inline(__always)
  private mutating func cell(_ minute: Double, _ service: Int) -> Int {
    if !(start <= minute && minute < end) { lookUp(minute) }
    return place * services + service
  }

  @inline(never)
  private mutating func lookUp(_ minute: Double) {
    let hour = Int(bounded: minute / 60)
    (start, end) = (Double(hour) * 60, Double(hour + 1) * 60)
    place = Int(places[hour])
  }

  @inline(__always)
  mutating func addContact(service: Int, now: Double) {
    amounts[cell(now, service) * HourlyAmounts.quantities] += 1
  }

  /// Counts a wait of somebody who was served or gave up.
  @inline(__always)
  mutating func addWait(service: Int, arrived: Double, minutes: Double) {
    let cell = cell(arrived, service)
    let row = amounts.base + cell * HourlyAmounts.quantities
    row[HourlyQuantity.waits.rawValue] += 1
    row[HourlyQuantity.waitMinutes.rawValue] += minutes
    waits[cell * WaitLengths.count + WaitLengths.bucket(of: minutes)] &+= 1
  }

  /// Adds the time at the desk that a contact takes from now on.
  @inline(__always)
  mutating func addService(service: Int, now: Double, minutes: Double) {
    add(.servedMinutes, service, from: now, to: now + minutes, times: 1)
  }

  /// Adds the queue up to now, which has been so long; to be called before it changes.
  @inline(__always)
  mutating func settleQueue(service: Int, length: Int, now: Double) {
    if length > 0 {
      add(
        .queueMinutes, service, from: queuedSince[service], to: now, times: Double(length))
    }
    queuedSince[service] = now
  }

  /// Adds people at the desks.
  mutating func addCover(from start: Double, to end: Double, people: Int) {
    var from = start
    while from < end {
      let hour = Int(bounded: from / 60)
      let to = min(end, Double(hour + 1) * 60)
      cover[Int(places[min(hour, places.count - 1)])] += (to - from) * Double(people)
      from = to
    }
  }

  @inline(__always)
  private mutating func add(
    _ quantity: HourlyQuantity, _ service: Int, from: Double, to: Double, times: Double
  ) {
    let cell = cell(from, service)
    if to <= end {
      amounts[cell * HourlyAmounts.quantities + quantity.rawValue] += (to - from) * times
    } else {
      addHours(quantity, service, from: from, to: to, times: times)
    }
  }

  /// Adds to each of several hours, up to the end of the horizon.
  @inline(never)
  private mutating func addHours(
    _ quantity: HourlyQuantity, _ service: Int, from start: Double, to end: Double, times: Double
  ) {
    var hour = Int(bounded: start / 60)
    var from = start
    while from < end, hour < places.count {
      let to = min(end, Double(hour + 1) * 60)
      let cell = Int(places[hour]) * services + service
      amounts[cell * HourlyAmounts.quantities + quantity.rawValue] += (to - from) * times
      from = to
      hour += 1
    }
  }

  /// A copy of what hours with open desks have.
  var result: HourlyAmounts {
    var result = HourlyAmounts()
    let hours = cover.count - 1
    result.amounts = Array(
      amounts.values.prefix(hours * services * HourlyAmounts.quantities))
    result.cover = Array(cover.values.prefix(hours))
    result.waits = Array(waits.values.prefix(hours * services * WaitLengths.count))
    return result
  }
}
