// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import OutputAnalysis
import RandomVariates
import WholeNumbers

/// `commonrandomnumbers selection`: how often the selection picks a best that is known.
struct SelectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selection",
    abstract: "Rate of correct selection on toy systems with a known best.",
    discussion: """
      Normal responses; the best is better than all others by δ exactly, the hardest case the \
      guarantee covers (slippage configuration). With and without common random numbers. The rate must be \
      the nominal one or more; the procedure is conservative, since errors are summed over rivals.
      """)

  @Option(help: "Selections of each kind.") var repetitions = 2000
  @Option var systems = 10
  @Option var confidence = 0.95

  func run() throws {
    print("| shared variance | correct | interval | mean futures |")
    print("| --- | --- | --- | --- |")
    for shared in [0.0, 0.5, 0.9] {
      var correct = 0
      var futures = Tally()
      for repetition in 0..<repetitions {
        var stream = RandomStream(masterSeed: UInt64(repetition), replication: 0)
        stream.rekey(purpose: 1, entity: UInt64(bounded: shared * 10))
        var selection = SequentialSelection(
          count: systems, indifference: 0.5, confidence: confidence, firstLook: 20)
        while selection.survivors.count > 1 {
          let common = shared.squareRoot() * stream.normal()
          selection.add(
            (0..<systems).map {
              ($0 == systems / 2 ? 0 : 0.5) + common + (1 - shared).squareRoot() * stream.normal()
            })
        }
        if selection.survivors == [systems / 2] { correct += 1 }
        futures.add(Double(selection.replications))
      }
      let share = Proportion(successes: correct, trials: repetitions)
      let interval = share.wilsonInterval()
      print(
        "| \(shared) | \(String(format: "%.1f", share.share * 100))% | "
          + "\(String(format: "%.1f", interval.lowerBound * 100))–"
          + "\(String(format: "%.1f", interval.upperBound * 100))% | "
          + "\(String(format: "%.0f", futures.mean)) |")
    }
  }
}
