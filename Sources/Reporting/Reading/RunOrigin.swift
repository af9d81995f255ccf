// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import Foundation
package import Scenarios

/// What a folder of results says of its own making, without its figures.
package struct RunOrigin: Sendable {
  package let manifest: RunManifest
  package let scenario: LoweredScenario
  package let scenarioText: String

  /// Reads manifest and scenario of a folder of results.
  ///
  /// - Throws: Everything that is wrong with them, in one go.
  package init(reading folder: URL) throws(ResultsFaults) {
    var files = StoredFiles(folder)
    try files.check()
    self = try RunOrigin(&files)
  }

  /// - Precondition: the folder has been checked to hold results.
  init(_ files: inout StoredFiles) throws(ResultsFaults) {
    let manifest = files.decoded(ResultsFolder.manifestName) { try RunManifest(json: $0) }
    let text = files.text("scenario.yaml")
    if let manifest, let text, ScenarioDigest.sha256(of: text) != manifest.scenarioDigest {
      files.report(.otherScenario(file: "scenario.yaml"))
    }
    try files.throwIfAny()
    guard let manifest, let text else { preconditionFailure("what is missing has been thrown") }
    guard let scenario = try? ScenarioFile.parse(text, file: manifest.scenario + ".yaml").lowered()
    else {
      files.report(.unreadable(file: "scenario.yaml"))
      throw files.faults
    }
    self.manifest = manifest
    self.scenario = scenario
    scenarioText = text
  }
}
