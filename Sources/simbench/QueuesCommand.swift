// SPDX-License-Identifier: GPL-3.0-or-later
internal import ArgumentParser
internal import CBaseline
internal import Foundation

/// Times M/M/1 and M/M/10 by every program, in rounds, and prints a table in Markdown.
struct QueuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queues", abstract: "Time M/M/1 and M/M/10: kernel, C by hand, SimPy.")

  @Option(help: "The number of customers.") var customers = 1_000_000

  @Option(help: "The share of the servers that the customers keep busy.") var load = 0.9

  @Option(help: "How often each program runs.") var rounds = 21

  @Option(help: "The master seed.") var seed: UInt64 = 1

  @Option(help: "The numbers of servers.") var servers = [1, 10]

  @Option(help: "Run one program once and print nothing but the mean wait.")

  var program: QueueProgram?

  @Option(help: "The Python that has SimPy; without it SimPy is left out.") var python: String?

  @Option(help: "The program that simulates the queue with SimPy.")

  var simpyScript = "Scripts/simpy_queue.py"

  func validate() throws {
    guard customers > 0, rounds > 0 else {
      throw ValidationError("'--customers' and '--rounds' must be at least 1.")
    }
    guard load > 0, load < 1 else {
      throw ValidationError("'--load' must be above 0 and below 1; got \(load).")
    }
  }

  func run() throws {
    if let program {
      for servers in servers { print(mean(program, QueueSystem(servers: servers, load: load))) }
      return
    }
    print("| system | program | median ms | least ms | to C heap | mean wait |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for servers in servers { try compare(QueueSystem(servers: servers, load: load)) }
  }

  private func mean(_ program: QueueProgram, _ system: QueueSystem) -> Double {
    let waits = UnsafeMutableBufferPointer<Double>.allocate(capacity: customers)
    defer { waits.deallocate() }
    program.run(system, seed: seed, waits: waits)
    return waits.reduce(0, +) / Double(customers)
  }

  private func compare(_ system: QueueSystem) throws {
    let waits = UnsafeMutableBufferPointer<Double>.allocate(capacity: customers)
    waits.initialize(repeating: 0)
    defer { waits.deallocate() }
    let programs = QueueProgram.allCases.filter { $0.suits(system) }
    var means = [Double](repeating: 0, count: programs.count)
    var timings = PairedTimings(names: programs.map(\.title))
    timings.measure(rounds: rounds) { programs[$0].run(system, seed: seed, waits: waits) }
    // Once more without the clock, to compare what was simulated.
    var reference: [Double] = []
    for (place, program) in programs.enumerated() {
      program.run(system, seed: seed, waits: waits)
      means[place] = waits.reduce(0, +) / Double(customers)
      if program == .cHeap { reference = Array(waits) }
      if program.drawsLikeTheHeap, program != .cHeap, !waits.elementsEqual(reference) {
        throw ValidationError("\(program.title) and the C heap disagree on a wait.")
      }
    }
    guard let heap = programs.firstIndex(of: .cHeap) else { return }
    for place in programs.indices {
      row(
        system, programs[place].title, timings.median(place), timings.least(place),
        timings.ratio(place, to: heap), means[place])
    }
    if let python {
      let (seconds, mean) = try simpy(system, python: python)
      row(system, "SimPy", seconds, seconds, seconds / timings.median(heap), mean)
    }
  }

  private func row(
    _ system: QueueSystem, _ program: String, _ median: Double, _ least: Double, _ ratio: Double,
    _ mean: Double
  ) {
    let cells = [
      system.name, program, String(format: "%.1f", 1e3 * median),
      String(format: "%.1f", 1e3 * least), String(format: "%.2f", ratio),
      String(format: "%.4f", mean),
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  /// Seconds, as Python measures them around its event loop, and the mean wait.
  private func simpy(_ system: QueueSystem, python: String) throws -> (Double, Double) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [simpyScript, "\(system.servers)", "\(load)", "\(customers)", "\(seed)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 2 else {
      throw ValidationError("\(python) \(simpyScript) did not print a time and a mean wait.")
    }
    return (numbers[0], numbers[1])
  }
}
