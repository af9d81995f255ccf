// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A folder of its own in which a test runs the program that was built beside it.
final class Workplace {
  let folder: URL
  private let files = FileManager.default

  /// What a command left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = files.temporaryDirectory.appendingPathComponent("respiro-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("/* draws nothing */", to: Self.charts)
  }

  /// Stands in for the library that draws charts, so that no test depends on what is installed.
  private static let charts = ".charts.js"

  deinit { try? files.removeItem(at: folder) }

  /// The program, debug or release as the tests are.
  static var program: URL {
    (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("respiro")
  }

  /// Top of the package.
  static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Runs `respiro` with arguments in this folder and waits for its end.
  func respiro(
    _ arguments: String..., language: String = "C", hasCharts: Bool = true
  ) throws -> Outcome {
    try respiro(arguments, language: language, hasCharts: hasCharts) { _ in }
  }

  /// Runs `respiro` from a line of the shell, in which it is called `respiro`.
  func shell(_ line: String, language: String = "C") throws -> Outcome {
    try run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", "respiro() { '\(Self.program.path)' \"$@\"; }; " + line],
      language: language, hasCharts: true
    ) { _ in }
  }

  /// Runs `respiro` and calls `meanwhile` with the running process.
  func respiro(
    _ arguments: [String], language: String = "C", hasCharts: Bool = true,
    meanwhile: (Process) throws -> Void
  ) throws -> Outcome {
    try run(
      Self.program, arguments, language: language, hasCharts: hasCharts, meanwhile: meanwhile)
  }

  private func run(
    _ program: URL, _ arguments: [String], language: String, hasCharts: Bool,
    meanwhile: (Process) throws -> Void
  ) throws -> Outcome {
    // Files take any amount of output; a pipe would have to be read at the same time.
    let output = try file(".output")
    let errors = try file(".errors")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": language,
      "RESPIRO_CHARTS": folder.appendingPathComponent(hasCharts ? Self.charts : "none").path,
    ]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try meanwhile(process)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(".output"), errors: try text(".errors"))
  }

  private func file(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: folder.appendingPathComponent(name))
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// Everything below a folder but what the workplace itself keeps there, sorted.
  func content(of name: String = "") throws -> [String] {
    try files.subpathsOfDirectory(atPath: folder.appendingPathComponent(name).path)
      .filter { ![".output", ".errors", Self.charts].contains($0) }.sorted()
  }

  func exists(_ name: String) -> Bool {
    files.fileExists(atPath: folder.appendingPathComponent(name).path)
  }
}

/// Scenarios of the tests.
enum Example {
  /// A bare queue over two weeks.
  static let desk = """
    about: {title: One desk, question: Does one clerk do?}
    horizon: {start: 2027-01-11, length: 2 weeks}
    calendar:
      opening: {mon: [09:00-13:00], tue: [09:00-13:00], thu: [09:00-13:00]}
    services:
      - id: registry
        arrivals: {rate: 8 per hour}
        service-time: {exponential: {mean: 6 min}}
        target: 80 % within 15 min
    staff:
      - {id: clerks, count: 1, skills: [registry]}
    targets:
      - {id: short-waits, metric: wait-mean, scope: sector, period: week, at-most: 15 min}
    experiment: {replications: 20, seed: 1}

    """

  /// A small office with contracts, absence, training and wellbeing over half a year.
  static let office = """
    about: {title: {it: Ufficio anagrafe, en: Registry office}}
    horizon: {start: 2027-01-11, length: 6 months}
    calendar:
      holidays: italy
      opening:
        mon: [09:00-13:00]
        tue: [09:00-13:00]
        wed: [09:00-13:00]
        thu: [09:00-13:00]
        fri: [09:00-12:30]
    services:
      - id: registry
        arrivals: {rate: 70 per day, day-factor: {cv: 0.1}}
        service-time: {lognormal: {mean: 8 min, cv: 0.8}}
        follow-up: {lognormal: {mean: 25 min, cv: 1.0}}
        patience: {exponential: {mean: 40 min}}
        target: 80 % within 15 min
    groups:
      - {id: front, kind: internal}
      - {id: back, kind: internal}
    staff:
      - {id: clerks, group: front, count: 6, hours: 36 h/week, skills: [registry]}
      - {id: helpers, group: back, count: 3, hours: 36 h/week, skills: [registry]}
    absence:
      leave: {days: 28 per year, season: {aug: 3}}
      sickness: {spells: 1.44 per year, length: italy-public-2014}
    programme:
      - {id: training, kind: training, audience: staff, quota: 70 %, sessions: 2, first: 2027-02-03,
         every: 2 weeks, at: 10:00, length: 3 h, policy: rotation}
    wellbeing: {law: two-scale}
    targets:
      - {id: desks-hold, metric: wait-within-target, scope: sector, period: month, at-least: 80 %}
    experiment: {replications: 6, seed: 1}

    """
}
