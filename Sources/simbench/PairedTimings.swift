// SPDX-License-Identifier: GPL-3.0-or-later

/// Wall times of several programs for the same work, taken in rounds.
///
/// Every round runs all programs once, every second one in reverse order, so that whatever else
/// slows the machine down meets all of them alike; ratios are taken within a round.
struct PairedTimings {
  let names: [String]
  private var seconds: [[Double]]

  init(names: [String]) {
    self.names = names
    seconds = names.map { _ in [] }
  }

  mutating func measure(rounds: Int, _ run: (Int) throws -> Void) rethrows {
    for round in 0..<rounds {
      for place in names.indices {
        let program = round.isMultiple(of: 2) ? place : names.count - 1 - place
        let clock = ContinuousClock()
        let start = clock.now
        try run(program)
        add((clock.now - start) / .seconds(1), to: program)
      }
    }
  }

  /// Adds a time that the program took by its own measurement.
  mutating func add(_ time: Double, to program: Int) { seconds[program].append(time) }

  func median(_ program: Int) -> Double { Self.median(seconds[program]) }

  func least(_ program: Int) -> Double { seconds[program].min() ?? .nan }

  /// The median over rounds of the time of `program` divided by that of `reference`.
  func ratio(_ program: Int, to reference: Int) -> Double {
    Self.median(zip(seconds[program], seconds[reference]).map { $0 / $1 })
  }

  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
