// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Random streams of entities whose draws alternate, each at its own place.
struct StreamColumn: ~Copyable {
  private let base: UnsafeMutablePointer<RandomStream>
  private let count: Int

  init(count: Int, masterSeed: UInt64, replication: UInt32) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    for position in 0..<count {
      (base + position).initialize(
        to: RandomStream(masterSeed: masterSeed, replication: replication))
    }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  subscript(position: Int) -> RandomStream {
    unsafeAddress { UnsafePointer(base + position) }
    unsafeMutableAddress { base + position }
  }
}
