// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of somebody's duty before any future is drawn.
package enum KnownDuty: Hashable, Sendable {
  case desk, backOffice
  /// The turns are drawn in each future.
  case byTurns
}

extension ModelParameters {
  /// Whether a post is on a day where one of some services is given that it can give.
  func gives(_ person: Int, oneOf services: [Int], on day: Int) -> Bool {
    staffGroup(of: people[person], on: day).skills.contains { services.contains($0.service) }
  }

  /// Whether a post is at the desks on a day.
  package func duty(of person: Int, on day: Int) -> KnownDuty {
    guard let rotation, let place = rotation.groups.firstIndex(of: group(of: person)) else {
      return .desk
    }
    if rotation.drawsOrder { return .byTurns }
    let block = (day + days[0].weekday - 1) / rotation.blockDays
    let isAtDesk = RotationParameters.isAtDesk(
      place: place, of: rotation.groups.count, block: block, groupsAtDesk: rotation.groupsAtDesk)
    return isAtDesk ? .desk : .backOffice
  }
}
