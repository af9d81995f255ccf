// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import SimulationKernel

extension SectorState {
  /// The time that a contact gets which begins now: people at the desk hurry with the queue that they see.
  ///
  /// `S = S_ref · max(floor, (1 + waiting / serving)^−β)`. Whoever is gone makes the others no faster than the
  /// queue does that this leaves; with nobody waiting, time is that of reference.
  @inline(__always)
  mutating func hurried(_ minutes: Double, service: Int) -> Double {
    if waitingCount == 0 || tables.deskHurry == 0 { return minutes }
    let waiting = services[service].queue.count + services[service].booked.count
    return waiting == 0 ? minutes : minutes * hurry(service, waiting: waiting)
  }

  private mutating func hurry(_ service: Int, waiting: Int) -> Double {
    let entry = tables.services.entry(service)
    var serving = 0
    for position in entry.pointee.holders.start..<entry.pointee.holders.end {
      serving += staffGroups[tables.holders[position].staffGroup].serving
    }
    // Two who serve together are one server.
    if entry.pointee.people > 1 { serving /= 2 }
    if entry.pointee.pool >= 0 { serving = min(serving, pools[entry.pointee.pool].capacity) }
    let queue = 1 + Double(waiting) / Double(max(serving, 1))
    return max(tables.shortestDeskTime, pow(queue, -tables.deskHurry))
  }
}
