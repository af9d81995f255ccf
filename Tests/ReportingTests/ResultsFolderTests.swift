// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

struct ResultsFolderTests {
  private let parent: URL
  private let files = FileManager.default

  init() throws {
    parent = files.temporaryDirectory.appendingPathComponent("respiro-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
  }

  private func content() throws -> [String] {
    defer { try? files.removeItem(at: parent) }
    return try files.subpathsOfDirectory(atPath: parent.path).sorted()
  }

  private func publish(_ name: String, file: String) throws {
    let folder = try ResultsFolder(parent.appendingPathComponent(name))
    try folder.write(#"{"version": "0", "scenarioDigest": "0"}"#, to: ResultsFolder.manifestName)
    try folder.write("", to: file)
    try folder.publish()
  }

  @Test func resultsAppearWholeAndReplaceThoseOfAnEarlierRun() throws {
    try publish("deep/spinea", file: "old.csv")
    try publish("deep/spinea", file: "new.csv")
    #expect(
      try content() == ["deep", "deep/spinea", "deep/spinea/manifest.json", "deep/spinea/new.csv"])
  }

  @Test func aDraftThatIsDiscardedLeavesTheEarlierResults() throws {
    try publish("spinea", file: "old.csv")
    let folder = try ResultsFolder(parent.appendingPathComponent("spinea"))
    try folder.write("", to: "new.csv")
    folder.discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test(arguments: ["", "{", "{}", #"{"version": "0"}"#, "[1]"])
  func aFolderWithoutAManifestOfOursIsLeftAlone(manifest: String) throws {
    let folder = parent.appendingPathComponent("mine")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
    #expect(throws: ResultsFolder.Fault.holdsOtherThings(path: folder.path)) {
      _ = try ResultsFolder(folder)
    }
    #expect(try content() == ["mine", "mine/manifest.json"])
  }

  @Test func aPlainFileIsLeftAlone() throws {
    let file = parent.appendingPathComponent("notes")
    try Data("mine".utf8).write(to: file)
    #expect(throws: ResultsFolder.Fault.self) { _ = try ResultsFolder(file) }
    #expect(try content() == ["notes"])
  }

  @Test func aLinkIsFollowedAndStays() throws {
    try publish("real", file: "old.csv")
    try files.createSymbolicLink(
      at: parent.appendingPathComponent("link"),
      withDestinationURL: parent.appendingPathComponent("real"))
    try publish("link", file: "new.csv")
    let link = try files.destinationOfSymbolicLink(
      atPath: parent.appendingPathComponent("link").path)
    #expect(link.hasSuffix("real"))
    #expect(try content().contains("real/new.csv"))
  }
}
