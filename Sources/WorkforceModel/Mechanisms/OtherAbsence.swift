// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Permits, strikes and the like: single working days, independent of one another.
struct OtherAbsence: ~Copyable {
  private let probability: Double
  private var stream: RandomStream

  /// - Parameters:
  ///   - daysPerYear: Mean number of days a year and person.
  ///   - workingDaysPerYear: Working days over which they fall.
  init(
    daysPerYear: Double, workingDaysPerYear: Double, masterSeed: UInt64, replication: UInt32
  ) {
    probability = min(1, daysPerYear / workingDaysPerYear)
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
  }

  mutating func isAway(_ person: Int, day: Int, _ tables: borrowing SectorTables) -> Bool {
    stream.turn(to: .otherAbsence, tables.people[person].key << 14 | UInt64(day))
    return stream.happens(withProbability: probability)
  }
}
