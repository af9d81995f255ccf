// SPDX-License-Identifier: GPL-3.0-or-later
internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import RandomVariates
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// Forecasts a scenario and prints a row of figures: events, time, memory.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast a scenario without writing files; print events, time and memory.")

  @Argument(help: "The scenario file.") var file: String

  @Option(help: "The number of replications.") var replications = 1_000

  @Option(help: "How many replications run at once.") var jobs = ProcessInfo.processInfo
    .activeProcessorCount

  @Option(name: .customLong("set"), help: "Override a value of the scenario: path=value.")
  var overrides: [String] = []

  @Flag(help: "Only run the replications one after the other, for a program that counts.")
  var bare = false

  func run() throws {
    let scenario: LoweredScenario
    do { scenario = try ScenarioFile.load(path: file, overrides: overrides).lowered() } catch {
      throw ValidationError(error.text(.english))
    }
    let seed = scenario.experiment.seed
    let simulation = try SectorSimulation(scenario.parameters)
    if bare {
      var events: UInt64 = 0
      for number in 0..<replications {
        events += simulation.replicate(masterSeed: seed, replication: UInt32(number)).events
      }
      print(events)
      return
    }
    let experiment = ForecastExperiment(
      simulation, masterSeed: seed, targets: scenario.targets,
      stopping: .replications(replications), jobs: jobs)
    // An asynchronous main program cannot run under valgrind, which the other commands need.
    let finished = DispatchSemaphore(value: 0)
    let (name, replications, jobs) = (scenario.name, replications, jobs)
    Task.detached {
      defer { finished.signal() }
      do { try await Self.measure(experiment, name, replications, jobs) } catch {
        print("\(name): \(error)")
      }
    }
    finished.wait()
  }

  private static func measure(
    _ experiment: ForecastExperiment, _ name: String, _ replications: Int, _ jobs: Int
  ) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try await experiment.run()
    let seconds = (clock.now - start) / .seconds(1)
    print(
      String(
        format: "| %@ | %d | %d | %d | %.2f | %.1f | %.0f | %.0f |", name, replications, jobs,
        result.events / UInt64(replications), seconds,
        1000 * seconds * Double(jobs) / Double(replications),
        1e9 * seconds * Double(jobs) / Double(result.events), peakMegabytes()))
  }

  /// Peak resident memory of the process so far, in MB.
  private static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
