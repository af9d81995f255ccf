// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Foundation
package import ScenarioFormat
package import Scenarios

/// What a comparison, a search, an explanation or a network says of its own making: the command, and the
/// scenarios in one piece each.
///
/// This is all it takes to do the same again, so that no kind needs a way of its own.
package struct StoredStudy: Sendable {
  /// A scenario that takes part, as it was run.
  package struct Entry: Sendable {
    package let source: RunManifest.Source
    package let scenario: Scenario
    package let text: String
  }

  package let manifest: RunManifest
  /// The base, then the others.
  package let entries: [Entry]
  /// The command as a program is given it.
  package let arguments: [String]
  /// The options among them.
  package var options: [String] { Array(arguments.drop { !$0.hasPrefix("--") }) }
  /// Figures of the base that somebody has to answer for.
  package let assumptions: [ParameterProvenance]

  /// Reads what a folder says of its making.
  ///
  /// - Throws: Everything that is wrong with it, in one go.
  package init(reading folder: URL) throws(ResultsFaults) {
    var files = StoredFiles(folder)
    try files.check()
    let manifest = files.decoded(ResultsFolder.manifestName) { try RunManifest(json: $0) }
    try files.throwIfAny()
    guard let manifest else { preconditionFailure("what is missing has been thrown") }
    guard let sources = manifest.sources, !sources.isEmpty,
      sources.allSatisfy({ FileList.isWithin($0.file) }),
      let arguments = ResultsFolder.arguments(of: folder)
    else {
      files.report(.noSources)
      throw files.faults
    }
    let texts = sources.map { files.text($0.file) ?? "" }
    try files.throwIfAny()
    if ScenarioDigest.sha256(of: RunManifest.combined(texts)) != manifest.scenarioDigest {
      // The digest is that of all together; the list of files knows which.
      let edited = ResultsFolder.fileList(of: folder).map { list in
        sources.map(\.file).filter {
          list.forecast[$0] != (try? FileList.digest(folder.appendingPathComponent($0)))
        }
      }
      for file in edited ?? sources.map(\.file) { files.report(.otherScenario(file: file)) }
    }
    var entries: [Entry] = []
    for (source, text) in zip(sources, texts) {
      if let scenario = try? ScenarioFile.parse(text, file: source.scenario + ".yaml") {
        entries.append(Entry(source: source, scenario: scenario, text: text))
      } else {
        files.report(.unreadable(file: source.file))
      }
    }
    let assumptions = files.assumptions()
    try files.throwIfAny()
    self.manifest = manifest
    self.entries = entries
    self.arguments = arguments
    self.assumptions = assumptions
  }
}
