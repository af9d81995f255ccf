// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Slots that take so many appointments and no more.
extension Bookings {
  /// Whether all places of a day are taken.
  mutating func isFull(_ service: Int, day: Int, _ state: inout SectorState) -> Bool {
    Int(booked[service * dayCount + day])
      >= slots(service, day: day, &state) * plan.services.entry(service).pointee.places
  }

  /// The minute of the day of the next place: slots are taken in the order of halving, once each before any is
  /// taken again.
  mutating func place(_ service: Int, day: Int, _ state: inout SectorState) -> Double {
    let number = Int(booked[service * dayCount + day])
    booked[service * dayCount + day] += 1
    let count = slots(service, day: day, &state)
    var slot = Self.slot(ofTurn: number % count, of: count)
    let minutes = plan.services.entry(service).pointee.slotMinutes
    let openings = state.tables.openingDay(service, on: day).openings
    for position in openings.start..<openings.end {
      let opening = state.tables.openings[position]
      let fitting = BookingParameters.slots(in: opening.length, of: minutes)
      if slot < fitting { return opening.start + Double(slot) * minutes }
      slot -= fitting
    }
    return state.tables.openings[openings.start].start
  }

  private func slots(_ service: Int, day: Int, _ state: inout SectorState) -> Int {
    let openings = state.tables.openingDay(service, on: day).openings
    var count = 0
    for position in openings.start..<openings.end {
      count += BookingParameters.slots(
        in: state.tables.openings[position].length,
        of: plan.services.entry(service).pointee.slotMinutes)
    }
    return count
  }

  /// The slot, of so many, that is taken in a turn: by the bits of the turn read backwards, leaving out those
  /// that there are not.
  static func slot(ofTurn turn: Int, of count: Int) -> Int {
    let bits = Int.bitWidth - (count - 1).leadingZeroBitCount
    var left = turn
    for number in 0..<(1 << bits) {
      var slot = 0
      for bit in 0..<bits where number & 1 << bit != 0 { slot |= 1 << (bits - 1 - bit) }
      if slot >= count { continue }
      if left == 0 { return slot }
      left -= 1
    }
    return 0
  }
}
