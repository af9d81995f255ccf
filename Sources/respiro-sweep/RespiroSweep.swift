// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Wording

/// The commands of sweeps, which `respiro sweep` hands over to.
@main struct RespiroSweep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respiro sweep", abstract: sweepHelp(.sweep), discussion: sweepHelp(.sweepMore),
    version: RunReport.programVersion,
    subcommands: [
      PlanCommand.self, RunCommand.self, StatusCommand.self, RetryCommand.self, ExtendCommand.self,
      MergeCommand.self, VerifyCommand.self, AnalyseCommand.self, ExportCommand.self,
      SubmitCommand.self, DossierCommand.self,
    ])

  /// Runs the command that the arguments ask for.
  ///
  /// Exit status: 0 done, 1 a failed run, 2 bad input or usage, 130 interrupted.
  static func main() async {
    // A file that may not grow further is then a failed write, reported as any other.
    signal(SIGXFSZ, SIG_IGN)
    await CommandLineTools.run(RespiroSweep.self)
  }
}

/// Text of `--help`.
func sweepHelp(_ sentence: SweepHelp) -> String { Language.ofEnvironment.say(sentence) }

extension Language {
  func print(_ sentence: SweepCommandSentence, _ values: KeyValuePairs<String, String> = [:]) {
    CommandLineTools.print(say(sentence, values))
  }
}

extension Failure {
  init(
    _ language: Language, _ sentence: SweepCommandSentence,
    _ values: KeyValuePairs<String, String> = [:]
  ) { self.init(.badInput, language, of: sentence, values) }

  init(
    _ status: Status, _ language: Language, _ sentence: SweepCommandSentence,
    _ values: KeyValuePairs<String, String> = [:]
  ) { self.init(status, language, of: sentence, values) }
}

extension ArgumentHelp {
  static func sweep(_ sentence: SweepHelp, _ value: HelpSentence) -> ArgumentHelp {
    sweep(sentence, value: help(value))
  }

  static func sweep(_ sentence: SweepHelp, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(sweepHelp(sentence), valueName: value)
  }
}
