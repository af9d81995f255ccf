// SPDX-License-Identifier: GPL-3.0-or-later
internal import ArgumentParser
internal import CBaseline
internal import Foundation

/// Runs the hold model once, for a program that counts its instructions, or in timed rounds.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Run the hold model: each event schedules itself again.")

  enum Engine: String, CaseIterable, ExpressibleByArgument {
    case kernel, c

    func run(seed: UInt64, pending: Int, events: Int) -> Double {
      switch self {
      case .kernel: HoldModel.run(seed: seed, pending: pending, events: events)
      case .c: baseline_hold(seed, pending, events)
      }
    }
  }

  @Option(help: "The number of pending events.") var pending = 1_000

  @Option(help: "The number of events to run.") var events = 1_000_000

  @Option(help: "The master seed.") var seed: UInt64 = 1

  @Option(help: "Run one engine once and print nothing but the clock: kernel or c.")

  var engine: Engine?

  @Option(help: "How often each engine runs when both are timed.") var rounds = 11

  func validate() throws {
    guard pending > 0, events > 0, rounds > 0 else {
      throw ValidationError("'--pending', '--events' and '--rounds' must be at least 1.")
    }
  }

  func run() throws {
    if let engine {
      print(engine.run(seed: seed, pending: pending, events: events))
      return
    }
    let engines = Engine.allCases
    var clocks = engines.map { _ in 0.0 }
    var timings = PairedTimings(names: engines.map(\.rawValue))
    timings.measure(rounds: rounds) { place in
      clocks[place] = engines[place].run(seed: seed, pending: pending, events: events)
    }
    guard clocks[0] == clocks[1] else {
      throw ValidationError("The engines disagree on the clock: \(clocks).")
    }
    let nanoseconds = engines.indices.map { 1e9 * timings.median($0) / Double(events) }
    print(
      String(
        format: "| %d | %.1f | %.1f | %.2f |", pending, nanoseconds[0], nanoseconds[1],
        timings.ratio(0, to: 1)))
  }
}
