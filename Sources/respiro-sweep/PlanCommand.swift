// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import Scenarios
import Sweeps
import Wording

/// `respiro sweep plan SWEEP`: what a sweep will take.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "plan", abstract: sweepHelp(.plan))

  @OptionGroup var target: SweepTarget

  @Option(help: .sweep(.jobs, .countWord)) var jobs: String?

  func validate() throws { try SweepNumbers.validate(jobs: jobs) }

  func run() async throws {
    let language = target.language
    let opened = try target.open()
    let plan = opened.plan
    try await inWords(language) {
      if let errors = try plan.impossibleValues() { throw errors }
    }
    let jobs = SweepNumbers.jobs(jobs)
    func say(_ sentence: SweepCommandSentence, _ values: KeyValuePairs<String, String> = [:]) {
      print(language.say(sentence, values))
    }
    say(.planTitle, ["title": plan.sweep.title[language]])
    if let question = plan.sweep.question { print(question[language]) }
    print()
    say(.planDesign, ["kind": plan.design.kind.rawValue])
    say(.planPoints, ["count": language.integer(plan.count)])
    let repeated = plan.repeatedCount
    if repeated > 0 {
      say(
        .planRepeated,
        [
          "count": language.integer(repeated), "distinct": language.integer(plan.count - repeated),
        ])
    }
    if plan.design.likesPowersOfTwo, plan.design.size != plan.design.nextPower {
      say(.planPowers, ["next": language.integer(plan.design.nextPower)])
    }
    if plan.design.kind == .saltelli, plan.design.size < 256 { say(.planFewBlocks) }
    let futures = plan.count * plan.replications
    say(
      .planFutures,
      ["each": language.integer(plan.replications), "count": language.integer(futures)])
    say(
      .planOrder,
      [
        "order": language.say(
          plan.rounds.count == 1
            ? SweepCommandSentence.orderPoints : SweepCommandSentence.orderRounds)
      ])
    if let each = try seconds(plan) {
      say(
        .planTime,
        [
          "time": SweepNumbers.text(each * Double(futures) / Double(jobs), language),
          "jobs": language.integer(jobs), "each": language.decimal(each * 1000, places: 0),
        ])
    }
    // A row's key and its page's share of the index take about 24 bytes.
    let bytes =
      Double(futures) * Double(plan.columns.storedCount * 8 + 24) + Double(plan.count) * 120
    say(.planDisk, ["size": language.decimal(max(0.1, bytes / 1e6), places: 1)])
    print()
    say(.planFirst)
    for point in 0..<min(5, plan.count) {
      let settings = zip(plan.sweep.factors, plan.labels(point)).map { factor, label in
        label.isEmpty
          ? "\(factor.id) –"
          : "\(factor.id) \(label)" + (factor.unit.isEmpty ? "" : " " + factor.unit)
      }
      print("  \(point + 1)  " + settings.joined(separator: ", "))
    }
  }

  /// Seconds of one future, measured on the first point that can be run.
  private func seconds(_ plan: SweepPlan) throws -> Double? {
    let variants = try VariableScenario(plan.sweep.base)
    for point in 0..<min(5, plan.count) {
      guard let ready = try? SweepPoint(variants, plan, point) else { continue }
      _ = ready.row(seed: 1, replication: 0)
      let began = ContinuousClock.now
      let count = 3
      for replication in 1...count { _ = ready.row(seed: 1, replication: replication) }
      return (ContinuousClock.now - began) / .seconds(1) / Double(count)
    }
    return nil
  }
}
