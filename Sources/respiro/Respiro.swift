// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Wording

/// The command. Its parts are subcommands, each in a file of its own.
@main struct Respiro: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respiro", abstract: help(.respiro), discussion: help(.respiroMore),
    version: RunReport.programVersion,
    subcommands: [
      RunCommand.self, ReportCommand.self, CompareCommand.self, CalendarCommand.self,
      ExplainCommand.self, NetworkCommand.self, ReproduceCommand.self, DossierCommand.self,
      CheckCommand.self, RosterCommand.self, NewCommand.self, MigrateCommand.self,
      SchemaCommand.self,
      SweepCommand.self,
    ])

  /// Runs the command that the arguments ask for.
  ///
  /// Exit status: 0 done, 1 a failed run, 2 bad input or usage, 130 interrupted.
  static func main() async {
    // The commands of sweeps are known to the other program only.
    let words = CommandLine.arguments.dropFirst()
    if words.starts(with: ["help", SweepCommand.configuration.commandName ?? ""]) {
      Terminal.printError(SweepCommand.handOver(["help"] + words.dropFirst(2)).message)
    }
    await CommandLineTools.run(Respiro.self)
  }
}
