// SPDX-License-Identifier: GPL-3.0-or-later

/// What is missing of a shard, in the order in which it is run; nothing of it is kept in memory.
struct SweepUnits: Sequence {
  private let plan: SweepPlan
  private let shard: SweepShard
  private let status: SweepStatus
  private let retry: Bool

  init(_ plan: SweepPlan, _ shard: SweepShard, _ status: SweepStatus, retry: Bool) {
    self.plan = plan
    self.shard = shard
    self.status = status
    self.retry = retry
  }

  func makeIterator() -> Iterator { Iterator(units: self, rounds: plan.rounds) }

  struct Iterator: IteratorProtocol {
    fileprivate let units: SweepUnits
    fileprivate let rounds: [Range<Int>]
    private var round = 0
    private var point = 0

    fileprivate init(units: SweepUnits, rounds: [Range<Int>]) {
      self.units = units
      self.rounds = rounds
    }

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

  /// What of a point is missing in a round; nil when nothing is.
  private func unit(_ point: Int, _ round: Range<Int>) -> SweepPlan.Unit? {
    let count = status.count(of: point)
    guard shard.holds(point), count < round.upperBound, !status.repeats(point),
      retry || status.state(point) != .failed
    else { return nil }
    return SweepPlan.Unit(
      point: point, replications: Swift.max(round.lowerBound, count)..<round.upperBound)
  }
}
