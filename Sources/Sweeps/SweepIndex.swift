// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the points of a plan by their fingerprints, in a few bytes a point.
///
/// Points with the same settings have the same fingerprint, as happens where factors move in steps:
/// they are one point, run once, that stands in several places of the design.
struct SweepIndex {
  private struct Key: Comparable {
    var high: UInt64
    var low: UInt64

    init?(_ digest: String) {
      guard let high = UInt64(digest.prefix(16), radix: 16),
        let low = UInt64(digest.dropFirst(16), radix: 16)
      else { return nil }
      self.high = high
      self.low = low
    }

    static func < (one: Key, other: Key) -> Bool { (one.high, one.low) < (other.high, other.low) }
  }

  private var entries: [(key: Key, point: Int32)] = []

  /// Points of which an earlier one has the same settings, with the earliest.
  private(set) var repeats: [Int32: Int32] = [:]

  init(_ plan: SweepPlan) {
    entries.reserveCapacity(plan.count)
    for point in 0..<plan.count {
      guard let key = Key(plan.digest(point)) else {
        preconditionFailure("a digest is hexadecimal")
      }
      entries.append((key, Int32(point)))
    }
    entries.sort { ($0.key, $0.point) < ($1.key, $1.point) }
    for (place, entry) in entries.enumerated().dropFirst() {
      let before = entries[place - 1]
      if before.key == entry.key { repeats[entry.point] = repeats[before.point] ?? before.point }
    }
  }

  /// The first point with a fingerprint; nil when the plan has none.
  func point(of digest: String) -> Int? {
    guard let key = Key(digest) else { return nil }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].key == key else { return nil }
    return Int(entries[low].point)
  }
}
