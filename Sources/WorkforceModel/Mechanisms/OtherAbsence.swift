// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Permits, strikes and the like: single working days, independent of one another.
struct OtherAbsence: ~Copyable {
  private let plan: OtherAbsencePlan
  private var stream: RandomStream

  init(_ plan: OtherAbsencePlan, masterSeed: UInt64, replication: UInt32) {
    self.plan = plan
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
  }

  mutating func isAway(_ person: Int, day: Int, _ tables: borrowing SectorTables) -> Bool {
    stream.turn(to: .otherAbsence, tables.people[person].key << 14 | UInt64(day))
    return stream.happens(withProbability: plan.probability[person])
  }
}
