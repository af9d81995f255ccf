// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A shipped scenario or sweep whose figures are kept.
///
/// It runs over its whole horizon, so that whatever it has comes about, but in few replications. The
/// program itself writes the files, as it does for anybody.
struct GoldenStudy: Sendable, CustomTestStringConvertible {
  /// Path below `scenarios` without its ending: `polinet/rho`.
  let name: String

  var testDescription: String { name }

  /// Replications of a scenario.
  private static let replications = 3
  /// Points of a sweep, and replications of each.
  private static let (points, pointReplications) = (6, 2)

  /// Top of the package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let scenarios = package.appendingPathComponent("scenarios")

  /// Every scenario and sweep that ships.
  static let all: [GoldenStudy] = ["", "polinet/", "theory/", "sweeps/"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: scenarios.appendingPathComponent(folder).path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { GoldenStudy(name: folder + $0.dropLast(".yaml".count)) }
  }

  private var file: URL { Self.scenarios.appendingPathComponent(name + ".yaml") }

  /// Runs the study and takes the figures out of the files that it leaves.
  func tables() throws -> [GoldenTable] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return name.hasPrefix("sweeps/") ? try sweepTables(in: folder) : try runTables(in: folder)
  }

  private func runTables(in folder: URL) throws -> [GoldenTable] {
    try respiro(
      "run", file.path, "--replications", String(Self.replications), "--jobs", "1",
      "--no-report", "--quiet", "--output", "run", in: folder)
    return try GoldenTable.ofRun(in: folder.appendingPathComponent("run"))
  }

  private func sweepTables(in folder: URL) throws -> [GoldenTable] {
    // The same sweep with fewer points: its base is found from the folder that the file is in.
    let small = try String(contentsOf: file, encoding: .utf8)
      .replacing(/base: (\S+)/) {
        "base: " + file.deletingLastPathComponent().appendingPathComponent(String($0.output.1)).path
      }
      .replacing(/points: \d+/, with: "points: \(Self.points)")
      .replacing(/replications: \d+/, with: "replications: \(Self.pointReplications)")
    try Data(small.utf8).write(to: folder.appendingPathComponent("small.yaml"))
    try respiro(
      "sweep", "run", "small.yaml", "--jobs", "1", "--quiet", "--output", "sweep", in: folder)
    try respiro("sweep", "export", "sweep", "--to", "rows.csv", in: folder)
    return [try GoldenTable.ofSweep(folder.appendingPathComponent("rows.csv"))]
  }

  /// Runs the program that was built beside the tests.
  private func respiro(_ arguments: String..., in folder: URL) throws {
    let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("respiro")
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    let output = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw GoldenFault("\(name) did not run: \(try String(contentsOf: log, encoding: .utf8))")
    }
  }
}

/// What kept a golden result from being made or compared.
struct GoldenFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
