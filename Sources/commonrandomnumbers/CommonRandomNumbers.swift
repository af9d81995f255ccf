// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// Measures whether comparisons keep what they promise: what common random numbers gain, how often intervals
/// hold the truth, how often the selection picks the best.
@main struct CommonRandomNumbers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commonrandomnumbers",
    abstract: "Measure what comparisons in the same futures are worth.",
    subcommands: [
      VarianceCommand.self, CoverageCommand.self, PrecisionCommand.self, SelectionCommand.self,
    ])
}
