// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Experiments
import Foundation
import Wording

/// The command. Its parts are subcommands, each in a file of its own.
@main
struct Respiro: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respiro",
    abstract: help(.respiro),
    discussion: help(.respiroMore),
    version: RunManifest.programVersion,
    subcommands: [RunCommand.self, CheckCommand.self, NewCommand.self, SchemaCommand.self])

  /// Runs the command that the arguments ask for.
  ///
  /// Exit status: 0 done, 1 a failed run, 2 bad input or usage, 130 interrupted.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal.printError(failure.messages)
      exit(withStatus: failure.status)
    } catch {
      let status = exitCode(for: error)
      if status.isSuccess {
        print(fullMessage(for: error))
      } else {
        Terminal.printError([fullMessage(for: error)])
      }
      // ArgumentParser has a status of its own for faults of usage.
      exit(withStatus: status == .validationFailure ? .badInput : Failure.Status(status))
    }
  }

  private static func exit(withStatus status: Failure.Status) {
    Foundation.exit(status.rawValue)
  }
}
