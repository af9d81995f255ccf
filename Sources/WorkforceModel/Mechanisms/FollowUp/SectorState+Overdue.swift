// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

extension SectorState {
  /// Minutes of the back-office work waiting for a service's skill that is over its limit, at speed 1.
  mutating func overdueMinutes(of service: Int) -> Double {
    let limit = midnight + 1440 - tables.followUpLimit
    var minutes = 0.0
    // Oldest first, but for the few that people going home have handed back to the head.
    var younger = 0
    var place = 0
    while place < items[service].count && younger <= operators.count {
      let item = items[service][place]
      if item.created < limit { minutes += item.remaining } else { younger += 1 }
      place += 1
    }
    for position in 0..<tasks[service].count where tasks[service][position].due < midnight + 1440 {
      minutes += tasks[service][position].remaining
    }
    return minutes
  }

  /// Follow-up items of a service older than the limit, waiting or in hand.
  func overdueItems(of service: Int) -> Int {
    let limit = midnight + 1440 - tables.followUpLimit
    var count = 0
    // Oldest first, but for the few that people going home have handed back to the head.
    var younger = 0
    var place = 0
    while place < items[service].count && younger <= operators.count {
      if items[service][place].created < limit { count += 1 } else { younger += 1 }
      place += 1
    }
    for person in 0..<operators.count
    where Int(operators[person].itemService) == service && !operators[person].itemIsTask
      && operators[person].item.created < limit
    {
      count += 1
    }
    return count
  }
}
