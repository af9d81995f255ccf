// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Testing

@Suite struct ProvenanceTests {
  @Test func digestsAreThoseOfTheStandard() {
    // FIPS 180-4 examples.
    #expect(
      ScenarioDigest.sha256(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ScenarioDigest.sha256(of: "")
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func manifestSurvivesBeingWritten() async throws {
    let result = try await SmallSector.experiment(stopping: .replications(3), jobs: 1).run()
    let manifest = RunManifest(
      version: "1.2.3", scenario: "small", scenarioText: "abc", jobs: 1,
      result.record(masterSeed: .max, confidence: 0.95))
    let text = String(decoding: try manifest.json(), as: UTF8.self)
    #expect(text.contains("\"seed\" : 18446744073709551615"))
    #expect(text.contains("\"ending\" : \"completed\""))
    #expect(manifest.scenarioDigest.hasPrefix("ba7816bf"))
    #expect(manifest.gsl.hasPrefix("2."))
    #expect(try RunManifest(json: Data(text.utf8)) == manifest)
  }
}
