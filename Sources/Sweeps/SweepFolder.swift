// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import Reporting
package import ScenarioFormat
package import Scenarios

/// The folder of a sweep: all that it takes to go on with it on another day or machine.
///
/// `sweep.yaml` and `base.yaml` are the sweep and its scenario in one piece each, `assumptions.csv` has
/// the marks of the scenario's figures, `state.json` is what the sweep has grown to, and `shards`
/// holds the results.
package struct SweepFolder: Sendable {
  package let url: URL

  /// What a sweep has grown to beyond its file.
  package struct State: Codable, Sendable, Equatable {
    package var name: String
    package var scenario: String
    /// Points, walks or blocks asked for; nil for those of the file.
    package var size: Int?
    /// Replications of each point asked for; nil for those of the file.
    package var replications: Int?
    /// Number of the model that wrote it last.
    package var version: String
    /// Version of the program that wrote it last; nil in older folders.
    package var program: String?

    package init(
      name: String, scenario: String, size: Int?, replications: Int?, version: String,
      program: String? = nil
    ) {
      self.name = name
      self.scenario = scenario
      self.size = size
      self.replications = replications
      self.version = version
      self.program = program
    }
  }

  package init(_ url: URL) { self.url = url.standardizedFileURL }

  private var sweepFile: URL { url.appendingPathComponent("sweep.yaml") }
  private var baseFile: URL { url.appendingPathComponent("base.yaml") }
  private var stateFile: URL { url.appendingPathComponent("state.json") }
  package var shards: URL { url.appendingPathComponent("shards") }

  package var exists: Bool { FileManager.default.fileExists(atPath: stateFile.path) }

  /// The sweep in its present size; nil when the folder holds none that can be read.
  package func plan() throws -> SweepPlan? {
    guard let state = try? state(), let text = try? String(contentsOf: sweepFile, encoding: .utf8),
      let base = try? String(contentsOf: baseFile, encoding: .utf8)
    else { return nil }
    let scenario = state.scenario + ".yaml"
    let sweep = try SweepFile.parse(text, file: sweepFile.path, name: state.name) {
      _ throws(ScenarioErrors) in
      do throws(ScenarioErrors) { return try ScenarioFile.parse(base, file: scenario) } catch {
        throw error.placed(in: baseFile.path, insteadOf: scenario)
      }
    }
    return SweepPlan(sweep, size: state.size, replications: state.replications)
  }

  /// The first of the files that describe the sweep which is not there, where others of them are.
  package var missingFile: URL? {
    let files = [stateFile, sweepFile, baseFile]
    let missing = files.filter { !FileManager.default.fileExists(atPath: $0.path) }
    return missing.count < files.count ? missing.first : nil
  }

  package func state() throws -> State {
    try JSONDecoder().decode(State.self, from: try Data(contentsOf: stateFile))
  }

  /// Writes a sweep; every file appears whole or not at all, `state.json` last.
  package func write(_ sweep: SweepDescription, _ state: State) throws(SweepError) {
    do {
      try FileManager.default.createDirectory(at: shards, withIntermediateDirectories: true)
      // One piece of a scenario has lost its comments, and the marks of its figures with them.
      if try Self.write(Data(sweep.base.flattenedYAML.utf8), to: baseFile) {
        try ProvenanceFile.write(
          sweep.base.assumptions, of: sweep.base.name,
          to: url.appendingPathComponent(ProvenanceFile.name))
      }
      try Self.write(Data(sweep.text.utf8), to: sweepFile)
      try noteDescription()
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try Self.write(encoder.encode(state) + Data("\n".utf8), to: stateFile)
    } catch { throw SweepError(cocoa: error, path: url.path) }
  }

  /// Nothing is written where the same already stands, so that a folder may become read-only.
  @discardableResult static func write(_ data: Data, to file: URL) throws -> Bool {
    if let old = try? Data(contentsOf: file), old == data { return false }
    try data.write(to: file, options: .atomic)
    return true
  }

  package var assumptions: [ParameterProvenance]? { ProvenanceFile.read(from: url) }

  package func shardFile(_ shard: SweepShard) -> URL {
    shards.appendingPathComponent("shard-\(shard.number)-of-\(shard.count).sqlite")
  }

  /// The points that ended the process which ran a shard.
  package func trapFile(_ shard: SweepShard) -> URL {
    shardFile(shard).deletingPathExtension().appendingPathExtension("trapped")
  }

  package var mergedFile: URL { shards.appendingPathComponent("merged.sqlite") }

  /// Every file of results, sorted by name.
  ///
  /// - Parameter damaged: Paths of files that are left out.
  package func stores(without damaged: Set<String> = []) throws(SweepError) -> [SweepStore] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: shards.path)) ?? []
    var stores: [SweepStore] = []
    for name in names.sorted() where name.hasSuffix(".sqlite") {
      let file = shards.appendingPathComponent(name)
      let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize
      // Another process has just made it, or was stopped before it wrote anything.
      guard size != 0, !damaged.contains(file.path) else { continue }
      stores.append(try SweepStore(reading: file))
    }
    return stores
  }
}

extension ScenarioErrors {
  /// The same faults in a file by its path, not by the name that it had.
  fileprivate func placed(in path: String, insteadOf name: String) -> ScenarioErrors {
    var errors = self
    for place in errors.faults.indices where errors.faults[place].position.file == name {
      errors.faults[place].position.file = path
    }
    return errors
  }
}

/// A part of a sweep that one process runs.
package struct SweepShard: Sendable, Hashable {
  /// Number of the part, from 1.
  package var number: Int
  package var count: Int

  package static let whole = SweepShard(number: 1, count: 1)

  package init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `2/8`; nil when it is no such thing.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1,
      number <= count, count <= 100_000
    else { return nil }
    self.init(number: number, count: count)
  }

  package func holds(_ point: Int) -> Bool { point % count == number - 1 }
}
