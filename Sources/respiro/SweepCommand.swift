// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Wording

/// `respiro sweep …`: handed over to the program `respiro-sweep` beside this one, as git does, so
/// that a first forecast needs no database.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: Language.ofEnvironment.say(SweepHelp.sweep))

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  func run() throws {
    let own = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath()
    let program = own.deletingLastPathComponent().appendingPathComponent("respiro-sweep").path
    // The other program takes the place of this one: its signals and its status are its own.
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    throw Failure(
      .badInput,
      message: Language.ofEnvironment.say(
        SweepCommandSentence.noProgram, ["path": program]))
  }
}
