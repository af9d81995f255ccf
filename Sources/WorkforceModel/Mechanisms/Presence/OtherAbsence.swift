// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import WholeNumbers

/// Permits, strikes and the like: single working days, independent of one another.
///
/// Each day of a person's shifts is one with the same probability. So the days between two of them are
/// geometric, the whole part of an exponential, and one draw an absence takes the place of one a day;
/// keyed by person and absence, they stay the same random numbers whatever else keeps the person away.
struct OtherAbsence: ~Copyable {
  private let plan: OtherAbsencePlan
  private var stream: RandomStream
  /// Days of their own shifts until each person's next absence, and how many there were.
  private var daysLeft: Column<Int32>
  private var absences: Column<UInt64>

  init(
    _ plan: OtherAbsencePlan, tables: borrowing SectorTables, masterSeed: UInt64,
    replication: UInt32
  ) {
    self.plan = plan
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    daysLeft = Column(repeating: 0, count: tables.people.count)
    absences = Column(repeating: 0, count: tables.people.count)
    for person in 0..<tables.people.count { drawNext(person, tables) }
  }

  /// Whether a person is absent on a day of their own shifts; to be asked once for each of these.
  mutating func isAway(_ person: Int, _ tables: borrowing SectorTables) -> Bool {
    if daysLeft[person] > 0 {
      daysLeft[person] -= 1
      return false
    }
    drawNext(person, tables)
    return true
  }

  private mutating func drawNext(_ person: Int, _ tables: borrowing SectorTables) {
    stream.turn(to: .otherAbsence, tables.people[person].key << 14 | absences[person])
    absences[person] += 1
    let days = stream.exponential() / plan.rate[person]
    daysLeft[person] = Int32(bounded: min(days, Double(Int32.max)))
  }
}
