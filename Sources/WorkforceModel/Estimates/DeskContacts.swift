// SPDX-License-Identifier: GPL-3.0-or-later

/// Contacts expected at the desks of each service: those who come there, and those who are passed on to it.
struct DeskContacts {
  /// Those who are passed on from other services, by service and day of the first year.
  let passed: [[Double]]

  init(_ parameters: ModelParameters) {
    let days = parameters.days.prefix(365).indices
    var passed = parameters.services.map { _ in days.map { _ in 0.0 } }
    if parameters.has(.passing) {
      let own = parameters.services.indices.map { service in
        days.map { Self.coming(service, day: $0, parameters) }
      }
      // Nobody goes round, so that a round for each service reaches all.
      for _ in parameters.services {
        var next = parameters.services.map { _ in days.map { _ in 0.0 } }
        for (position, service) in parameters.services.enumerated() {
          let visits = 1 / (1 - service.repeatShare)
          for share in service.passedOn {
            for day in days {
              next[share.service][day] +=
                share.share * (own[position][day] + passed[position][day] * visits)
            }
          }
        }
        passed = next
      }
    }
    self.passed = passed
  }

  /// Contacts that come to a service's desks from outside on a day: first ones and those that come again, but
  /// for what is settled online and appointments that nobody keeps.
  private static func coming(_ position: Int, day: Int, _ parameters: ModelParameters) -> Double {
    let service = parameters.services[position]
    let channel = parameters.online.first { $0.service == position }
    let gone = (channel?.expectedShare(on: day) ?? 0) * (channel?.settled ?? 0)
    let kept = 1 - (service.bookings.map { $0.share * $0.noShow } ?? 0)
    return service.expectedContacts[day] / (1 - service.repeatShare) * (1 - gone) * kept
  }
}
