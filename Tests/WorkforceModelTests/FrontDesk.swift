// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A front desk with exponential times, written without a line of the model: what it gives must agree with it.
struct FrontDesk {
  /// Contacts a minute and mean minutes of each service.
  var services: [(rate: Double, mean: Double)]
  /// Services that each server can give.
  var servers: [[Int]]
  /// Place of a server among those that may take a contact; of equals, whoever has been free longest.
  var rank: (_ server: Int, _ service: Int) -> Int
  /// Place of a queue among those of a server; of equals, the contact that has waited longest.
  var place: (_ server: Int, _ service: Int, _ lengths: [Int]) -> Int

  /// Mean waits by service of so many contacts, after a tenth that is left out.
  func meanWaits(of contacts: Int, seed: UInt64) -> [Double] {
    var random = SplitMix(state: seed)
    func time(_ mean: Double) -> Double {
      -mean * log((Double.random(in: 0..<1, using: &random) + 0x1p-60))
    }
    var arrivals = services.map { time(1 / $0.rate) }
    var ends = servers.map { _ in Double.infinity }
    var freeSince = servers.map { _ in 0.0 }
    var queues: [[Double]] = services.map { _ in [] }
    var heads = services.map { _ in 0 }
    var sums = services.map { _ in 0.0 }
    var counts = services.map { _ in 0 }
    var seen = 0
    func begin(_ service: Int, _ server: Int, _ arrived: Double, _ now: Double) {
      if seen > contacts / 10 {
        sums[service] += now - arrived
        counts[service] += 1
      }
      seen += 1
      ends[server] = now + time(services[service].mean)
      freeSince[server] = .infinity
    }
    while seen < contacts {
      let service = arrivals.indices.min { arrivals[$0] < arrivals[$1] }!
      let server = ends.indices.min { ends[$0] < ends[$1] }!
      if arrivals[service] < ends[server] {
        let now = arrivals[service]
        arrivals[service] = now + time(1 / services[service].rate)
        let free = servers.indices.filter {
          freeSince[$0] < .infinity && servers[$0].contains(service)
        }
        let taker = free.min {
          (rank($0, service), freeSince[$0]) < (rank($1, service), freeSince[$1])
        }
        if let taker { begin(service, taker, now, now) } else { queues[service].append(now) }
        continue
      }
      let now = ends[server]
      ends[server] = .infinity
      freeSince[server] = now
      let lengths = services.indices.map { queues[$0].count - heads[$0] }
      let next = servers[server].filter { lengths[$0] > 0 }.min {
        (place(server, $0, lengths), queues[$0][heads[$0]])
          < (place(server, $1, lengths), queues[$1][heads[$1]])
      }
      guard let next else { continue }
      let arrived = queues[next][heads[next]]
      heads[next] += 1
      begin(next, server, arrived, now)
    }
    return sums.indices.map { sums[$0] / Double(counts[$0]) }
  }
}

/// SplitMix64, as published.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }
}
