// SPDX-License-Identifier: GPL-3.0-or-later
internal import ArgumentParser

/// Timings and instruction counts; `Scripts/benchmark` runs all of them.
@main struct Simbench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simbench",
    abstract: "Measure the kernel against C written by hand and SimPy, and whole forecasts.",
    subcommands: [QueuesCommand.self, HoldCommand.self, ForecastCommand.self])
}
