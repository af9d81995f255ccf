// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Reporting
import Sweeps
import Wording

/// `respiro sweep status SWEEP`: what is done, what is missing, and when it ends.
struct StatusCommand: SweepAction {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: sweepHelp(.status))

  @OptionGroup var target: SweepTarget

  @Flag(help: .sweep(.why)) var why = false

  @Option(help: .sweep(.jobs, .countWord)) var jobs: String?

  func validate() throws { try SweepNumbers.validate(jobs: jobs) }

  func run(_ opened: SweepTarget.Opened, _ language: Language) async throws {
    let status = try await opened.withResults(language) { try SweepStatus(opened.plan, $0) }.value
    StatusText(status: status, opened: opened, language: language).printAll(
      why: why, jobs: SweepNumbers.jobs(jobs))
  }
}

/// The state of a sweep in words.
struct StatusText {
  let status: SweepStatus
  let opened: SweepTarget.Opened
  let language: Language

  /// More failed points are not listed one by one.
  private static let mostFailures = 20

  private func say(_ sentence: SweepCommandSentence, _ values: KeyValuePairs<String, String>)
    -> String
  { language.say(sentence, values) }

  /// Before a run: what is kept, what will be run, and why it is run again.
  func printReasons() {
    guard status.replications > 0 || !reasons(repeatedOnly: true).isEmpty else { return }
    Terminal.printError(
      say(
        .keptAndMissing,
        [
          "kept": language.integer(status.replications),
          "missing": language.integer(status.pendingReplications),
        ]))
    for reason in reasons(repeatedOnly: true) { Terminal.printError("  " + reason) }
  }

  func printAll(why: Bool, jobs: Int) {
    let pending = status.tally.reduce(0) { sum, kind in
      if case .pending = kind.state { sum + kind.count } else { sum }
    }
    language.print(.statusDone, ["count": language.integer(status.count(.done))])
    language.print(.statusBegun, ["count": language.integer(status.count(.begun))])
    language.print(.statusFailed, ["count": language.integer(status.count(.failed))])
    language.print(.statusPending, ["count": language.integer(pending)])
    // Results that no longer count are named in any case.
    for reason in reasons(repeatedOnly: !why) { print("  " + reason) }
    print(
      say(
        .statusFutures,
        ["done": language.integer(status.replications), "planned": language.integer(status.wanted)])
    )
    if let left = status.secondsLeft(jobs: jobs), status.pendingReplications > 0 {
      language.print(
        .statusEnd, ["time": SweepNumbers.text(left, language), "jobs": language.integer(jobs)])
    }
    if why { printFailures() }
  }

  private func printFailures() {
    let failures = status.failures.sorted { $0.key < $1.key }
    if !failures.isEmpty { print() }
    for (point, failure) in failures.prefix(Self.mostFailures) {
      language.print(
        .failedPoint, ["point": language.integer(point + 1), "reason": failure.text(language)])
    }
    if failures.count > Self.mostFailures {
      language.print(.moreFailures, ["count": language.integer(failures.count - Self.mostFailures)])
    }
  }

  /// Why points have no results that count, with how many they are.
  private func reasons(repeatedOnly: Bool) -> [String] {
    status.tally.compactMap { state, count -> String? in
      guard case .pending(let reason) = state, count > 0 else { return nil }
      let number = language.integer(count)
      switch reason {
      case .neverRun: return repeatedOnly ? nil : say(.becauseNeverRun, ["count": number])
      case .scenarioChanged: return say(.becauseScenario, ["count": number])
      case .modelChanged(let version):
        return say(
          .becauseModel,
          ["value": language.model(SeedAndModel.model(of: version)), "count": number])
      case .seedChanged(let seed):
        return say(.becauseSeed, ["value": String(seed), "count": number])
      }
    }.sorted()
  }
}
