// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Appointments in the form that days use.
struct BookingPlan: BitwiseCopyable {
  /// By service; one without appointments has a share of 0.
  let services: Table<BookingEntry>
  let dayCount: Int

  init(_ preparation: Preparation) {
    services = preparation.store.table(
      preparation.parameters.services.map { service in
        service.bookings.map { BookingEntry($0, arena: preparation.arena) } ?? BookingEntry()
      })
    dayCount = preparation.parameters.days.count
  }
}

/// Appointments at a service; a share of 0 where there are none.
struct BookingEntry: BitwiseCopyable {
  var share = 0.0
  var noShow = 0.0
  var ahead = Sampler(constant: 0)
  var slotMinutes = 1.0
  /// Appointments that a slot takes; 0 for as many as are made.
  var places = 0
  var hasWaitingList = false

  init() {}

  init(_ bookings: BookingParameters, arena: SamplerArena) {
    share = bookings.share
    noShow = bookings.noShow
    ahead = arena.sampler(for: bookings.ahead)
    slotMinutes = bookings.slotMinutes
    places = bookings.places ?? 0
    hasWaitingList = bookings.hasWaitingList
  }
}
