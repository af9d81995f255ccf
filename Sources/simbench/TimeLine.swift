// SPDX-License-Identifier: GPL-3.0-or-later
internal import SimulationKernel

/// The arrival times of those who wait, first come first served.
struct TimeLine: ~Copyable {
  private var times = UnsafeMutablePointer<SimulationTime>.allocate(capacity: 16)
  private var first = 0
  private(set) var count = 0
  /// Always a power of two, so that positions wrap by a mask.
  private var capacity = 16

  deinit {
    times.deallocate()
  }

  mutating func append(_ time: SimulationTime) {
    if count == capacity { grow() }
    times[(first &+ count) & (capacity &- 1)] = time
    count &+= 1
  }

  mutating func popFirst() -> SimulationTime {
    precondition(count > 0, "nobody waits")
    let time = times[first]
    first = (first &+ 1) & (capacity &- 1)
    count &-= 1
    return time
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<SimulationTime>.allocate(capacity: 2 * capacity)
    for place in 0..<count { larger[place] = times[(first + place) & (capacity - 1)] }
    times.deallocate()
    times = larger
    first = 0
    capacity *= 2
  }
}
