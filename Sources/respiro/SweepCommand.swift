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

  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

  func run() throws { throw Self.handOver(arguments) }

  /// Whether a folder holds a sweep and no run.
  static func isSweep(_ folder: String) -> Bool {
    let url = URL(fileURLWithPath: folder)
    func holds(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
    }
    // One of them may be missing: the other program says so.
    return ["sweep.yaml", "state.json", "files.json"].count(where: holds) > 1
      && !holds("manifest.json")
  }

  /// Lets the other program take the place of this one: its signals and its status are its own.
  ///
  /// - Returns: Why it could not.
  static func handOver(_ arguments: [String]) -> Failure {
    let own = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath()
    let program = own.deletingLastPathComponent().appendingPathComponent("respiro-sweep").path
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    return Failure(Language.ofEnvironment, SweepCommandSentence.noProgram, ["path": program])
  }
}
