// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
package import Scenarios
internal import SensitivityAnalysis
package import WorkforceModel

/// The futures of a scenario of which not every number is known.
///
/// They come in blocks of four. Two have numbers and chance of their own; one has the chance of the first with the
/// central numbers, which shows what chance alone does; one is the second but for one source of doubt, which it has from
/// the first, as one step of a winding stair (Jansen, Rossing and Daamen 1994). The sources take turns by the block.
///
/// Numbers are drawn by path and future (``EvenDraws``): what is added to the numbers of a scenario leaves the others as they were.
package struct UncertainFutures: Sendable {
  /// What a future of a block is for.
  enum Role: Equatable {
    /// Has numbers and chance of its own: what is to be expected.
    case drawn
    /// Has the chance of the one before, and the central numbers.
    case central
    /// Has a source of doubt from the first of the block, and the rest from the second.
    case exchanged(DoubtSource)
  }

  /// Futures of a block.
  static let block = 4

  /// Sources of doubt that there are, chance first.
  package let sources: [DoubtSource]
  private let central: SectorSimulation
  private let uncertainty: Uncertainty
  /// Coordinates of the first and of the second drawn future of each block.
  private let draws: [[EvenDraws]]
  private let owners: [DoubtSource]
  private let masterSeed: UInt64

  package init(_ central: SectorSimulation, _ uncertainty: Uncertainty, masterSeed: UInt64) {
    self.central = central
    self.uncertainty = uncertainty
    self.masterSeed = masterSeed
    draws = [0, 1].map { uncertainty.draws(seed: masterSeed, half: $0) }
    owners = uncertainty.values.map { DoubtSource(path: $0.path) }
    sources = DoubtSource.sources(of: uncertainty)
  }

  /// What a future is for, by its number in the run.
  func role(of number: Int) -> Role {
    switch number % Self.block {
    case 0, 2: .drawn
    case 1: .central
    default: .exchanged(sources[number / Self.block % sources.count])
    }
  }

  /// Runs a future.
  ///
  /// - Throws: `ScenarioErrors` when the numbers drawn are impossible together.
  func replicate(_ number: UInt32) throws -> ReplicationResult {
    let block = number / UInt32(Self.block)
    // Drawn futures are numbered without gaps: two in a block.
    let first = block * 2
    switch role(of: Int(number)) {
    case .central: return central.replicate(masterSeed: masterSeed, replication: first)
    case .drawn:
      let own = number / 2
      let half = Int(own - first)
      return try simulation(block) { _ in half }.replicate(
        masterSeed: masterSeed, replication: own)
    case .exchanged(let source):
      let simulation = try simulation(block) { $0 == source ? 0 : 1 }
      return simulation.replicate(
        masterSeed: masterSeed, replication: source == .chance ? first : first + 1)
    }
  }

  /// The sector with the numbers of a block, of the future that a closure names by what they are about.
  private func simulation(
    _ block: UInt32, half: (DoubtSource) -> Int
  ) throws -> SectorSimulation {
    let probabilities = owners.indices.map { draws[half(owners[$0])][$0].probability(block) }
    return try SectorSimulation(uncertainty.parameters(uncertainty.texts(at: probabilities)))
  }
}
