// SPDX-License-Identifier: GPL-3.0-or-later
package import ArgumentParser
internal import Reporting
internal import Wording

/// Runs the command that the arguments ask for and ends the program with the right status.
///
/// 0 done, 1 a failed run, 2 bad input or usage, 130 interrupted.
package func run(_ root: any AsyncParsableCommand.Type) async {
  StandardStreams.prepare()
  do {
    var command = try root.parseAsRoot(
      Language.leavingCommands(
        CommandLine.arguments.dropFirst(),
        named: root.configuration.subcommands.map { $0._commandName }))
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  } catch let failure as Failure {
    Terminal.printError(failure.message)
    StandardStreams.end(failure.status)
  } catch {
    // ArgumentParser has a status of its own for faults of usage, and asks for help by throwing.
    let english = root.fullMessage(for: error)
    let message = FormerOption.explaining(
      UsageText.translated(english, .ofEnvironment), of: english, .ofEnvironment)
    switch root.exitCode(for: error) {
    case .success: print(TextLayout.folded(message))
    case .validationFailure:
      Terminal.printError(message)
      StandardStreams.end(.badInput)
    default:
      Terminal.printError(message)
      StandardStreams.end(.failed)
    }
  }
  StandardStreams.end(.done)
}
