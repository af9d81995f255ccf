// SPDX-License-Identifier: GPL-3.0-or-later

/// A standard normal score that remembers: a stationary autoregression of order one.
///
/// score = memory · last score + √(1 − memory²) · fresh normal. Every score is standard normal,
/// the first one included; scores k steps apart correlate by memoryᵏ. One normal is drawn a step,
/// so a stream keyed by step gives each step random numbers of its own.
public struct NormalScoreProcess: BitwiseCopyable, Sendable {
  /// The correlation of successive scores.
  public let memory: Double
  /// The last score; `nil` before the first.
  public private(set) var score: Double?

  /// Makes a process with a memory above -1 and below 1.
  public init(memory: Double) throws(DistributionError) {
    let check = ParameterCheck("normal score")
    try check.require(memory > -1 && memory < 1, "memory", memory, .between(.value(-1), .value(1)))
    self.memory = memory
  }

  /// Moves on by one step.
  public mutating func next(using stream: inout RandomStream) -> Double {
    let fresh = stream.normal()
    let next = score.map { memory * $0 + (1 - memory * memory).squareRoot() * fresh } ?? fresh
    score = next
    return next
  }
}
