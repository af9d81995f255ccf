// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reporting
import Wording

/// The command. Its parts are subcommands, each in a file of its own.
@main
struct Respiro: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respiro",
    abstract: help(.respiro),
    discussion: help(.respiroMore),
    version: RunReport.programVersion,
    subcommands: [
      RunCommand.self, ReportCommand.self, CompareCommand.self, CalendarCommand.self,
      ExplainCommand.self, NetworkCommand.self, CheckCommand.self, NewCommand.self,
      SchemaCommand.self,
    ])

  /// Runs the command that the arguments ask for.
  ///
  /// Exit status: 0 done, 1 a failed run, 2 bad input or usage, 130 interrupted.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.printError(failure.message)
      Foundation.exit(failure.status.rawValue)
    } catch {
      // ArgumentParser has a status of its own for faults of usage, and asks for help by throwing.
      let message = UsageWording.translated(
        fullMessage(for: error), Language.ofEnvironment)
      switch exitCode(for: error) {
      case .success:
        print(TextLayout.folded(message))
      case .validationFailure:
        Terminal.printError(message)
        Foundation.exit(Failure.Status.badInput.rawValue)
      default:
        Terminal.printError(message)
        Foundation.exit(Failure.Status.failed.rawValue)
      }
    }
  }
}
