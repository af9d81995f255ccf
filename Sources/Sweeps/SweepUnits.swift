// SPDX-License-Identifier: GPL-3.0-or-later

/// What is missing of a shard, in the order in which it is run; nothing of it is kept in memory.
struct SweepUnits: Sequence {
  let plan: SweepPlan
  let shard: SweepShard
  let status: SweepStatus
  let retry: Bool

  func makeIterator() -> Iterator { Iterator(units: self, rounds: plan.rounds) }

  struct Iterator: IteratorProtocol {
    let units: SweepUnits
    let rounds: [Range<Int>]
    var round = 0
    var point = 0

    mutating func next() -> SweepPlan.Unit? {
      while round < rounds.count {
        while point < units.plan.count {
          defer { point += 1 }
          if let unit = units.unit(point, rounds[round]) { return unit }
        }
        point = 0
        round += 1
      }
      return nil
    }
  }

  fileprivate func unit(_ point: Int, _ round: Range<Int>) -> SweepPlan.Unit? {
    let count = status.count(of: point)
    guard shard.holds(point), count < round.upperBound, !status.repeats(point),
      retry || status.state(point) != .failed
    else { return nil }
    return SweepPlan.Unit(
      point: point, replications: Swift.max(round.lowerBound, count)..<round.upperBound)
  }
}
