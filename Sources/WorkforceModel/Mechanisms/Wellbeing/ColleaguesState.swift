// SPDX-License-Identifier: GPL-3.0-or-later

/// How far those in post were from their own levels last week, by home group: what their colleagues meet.
struct ColleaguesState: ~Copyable {
  /// By person, with whether somebody held the post; and sums by group.
  private var deviations: Column<Double>
  private var isThere: Column<Bool>
  private var sums: Column<Double>
  private var counts: Column<Double>

  init(people: Int, groups: Int) {
    deviations = Column(repeating: 0, count: people)
    isThere = Column(repeating: false, count: people)
    sums = Column(repeating: 0, count: groups)
    counts = Column(repeating: 0, count: groups)
  }

  /// Begins a week's new state, which nobody is in yet.
  mutating func clear() {
    isThere.fill(false)
    sums.fill(0)
    counts.fill(0)
  }

  /// Takes in a person with last week's deviation, in points.
  mutating func enter(_ person: Int, deviation: Double, _ tables: borrowing SectorTables) {
    let group = tables.people[person].group
    deviations[person] = deviation
    isThere[person] = true
    sums[group] += deviation
    counts[group] += 1
  }

  /// Somebody else holds a post, who meets everybody who was there.
  mutating func leave(_ post: Int) { isThere[post] = false }

  /// Mean deviation of the others of a person's group (X), 0 where there are none.
  func meet(_ person: Int, _ tables: borrowing SectorTables) -> Double {
    let group = tables.people[person].group
    let own = isThere[person]
    let others = counts[group] - (own ? 1 : 0)
    return others > 0 ? (sums[group] - (own ? deviations[person] : 0)) / others : 0
  }
}
