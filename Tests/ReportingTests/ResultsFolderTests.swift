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

  /// A claim of the run that `publish` makes, or of another.
  private func claim(
    _ digest: String = "d1", overrides: [String] = [], options: [String] = [],
    source: String = "spinea.yaml", follows: Bool = false, overwrites: Bool = false
  ) -> ResultsClaim {
    ResultsClaim(
      "run", of: [parent.appendingPathComponent(source)], digest: digest, overrides: overrides,
      options: options, followsFile: follows, overwrites: overwrites)
  }

  @discardableResult private func publish(
    _ name: String, file: String, for claim: ResultsClaim? = nil, isPartial: Bool = false,
    replications: Int = 10
  ) throws -> URL {
    let claim = claim ?? self.claim()
    let folder = try ResultsFolder(parent.appendingPathComponent(name), for: claim)
    let overrides = claim.overrides.map { "\"\($0)\"" }.joined(separator: ", ")
    try folder.write(
      """
      {"version": "0", "scenarioDigest": "\(claim.digest)", "scenario": "spinea",
       "overrides": [\(overrides)], "ending": "\(isPartial ? "interrupted" : "completed")",
       "replications": \(replications)}
      """, to: ResultsFolder.manifestName)
    try folder.write("", to: file)
    return try folder.publish(isPartial: isPartial)
  }

  @Test func resultsAppearWholeAndReplaceThoseOfAnEarlierRun() throws {
    try publish("deep/spinea", file: "old.csv")
    try publish("deep/spinea", file: "new.csv")
    #expect(
      try content() == ["deep", "deep/spinea", "deep/spinea/manifest.json", "deep/spinea/new.csv"])
  }

  @Test func aDraftThatIsDiscardedLeavesTheEarlierResults() throws {
    try publish("spinea", file: "old.csv")
    let folder = try ResultsFolder(parent.appendingPathComponent("spinea"), for: claim())
    try folder.write("", to: "new.csv")
    folder.discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test func anEmptyFolderTakesResults() throws {
    let folder = parent.appendingPathComponent("empty")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try publish("empty", file: "new.csv")
    #expect(try content() == ["empty", "empty/manifest.json", "empty/new.csv"])
  }

  @Test(arguments: ["", "{", "{}", #"{"version": "0"}"#, "[1]"])
  func aFolderWithoutAManifestOfOursIsLeftAlone(manifest: String) throws {
    let folder = parent.appendingPathComponent("mine")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("manifest.json"))
    #expect(throws: ResultsFolder.Fault.holdsOtherThings(path: folder.path)) {
      _ = try ResultsFolder(folder, for: claim(overwrites: true))
    }
    #expect(try content() == ["mine", "mine/manifest.json"])
  }

  @Test func filesOfOthersStayAndFormerOnesGo() throws {
    try publish("spinea", file: "old.csv")
    let folder = parent.appendingPathComponent("spinea")
    for name in ["dossier.md", "minutes/march.txt", "charts/mine.png", "charts/wait.vl.json"] {
      let file = folder.appendingPathComponent(name)
      try files.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: file)
    }
    try publish("spinea", file: "new.csv")
    #expect(
      try content() == [
        "spinea", "spinea/charts", "spinea/charts/mine.png", "spinea/charts/wait.vl.json",
        "spinea/dossier.md",
        "spinea/manifest.json", "spinea/minutes", "spinea/minutes/march.txt", "spinea/new.csv",
      ])
  }

  @Test func resultsOfTheSameRunGiveWay() throws {
    try publish("spinea", file: "old.csv")
    try publish("spinea", file: "new.csv")
    // The usual folder follows its file, whatever that says by now.
    try publish("spinea", file: "newer.csv", for: claim("d2", follows: true))
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/newer.csv"])
  }

  /// Two files of one name are told apart by where they are.
  @Test func resultsOfAFileOfTheSameNameAreCalledByItsPath() throws {
    try publish("spinea", file: "old.csv", for: claim(source: "here/spinea.yaml"))
    let other = claim("d2", source: "there/spinea.yaml", follows: true)
    let fault = #expect(throws: ResultsFolder.Fault.self) {
      try publish("spinea", file: "new.csv", for: other)
    }
    guard case .holdsAnotherRun(_, let scenario, _, _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(scenario.hasSuffix("/here/spinea.yaml"))
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  @Test(arguments: 0..<5) func resultsOfAnotherRunAreLeftAlone(number: Int) throws {
    let other = [
      claim("d2"), claim(overrides: ["a=1"]), claim(options: ["--seed 2"]),
      claim("d2", overrides: ["a=1"], follows: true),
      claim("d1", options: ["--replications 3"], follows: true),
    ][number]
    try publish("spinea", file: "old.csv", for: claim(overrides: ["b=1"], options: ["--seed 7"]))
    let path = parent.appendingPathComponent("spinea").path
    #expect(
      throws: ResultsFolder.Fault.holdsAnotherRun(
        path: path, scenario: "spinea", overrides: ["b=1"], options: ["--seed 7"])
    ) { try publish("spinea", file: "new.csv", for: other) }
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  /// A page with somebody's remarks, a table that was mended by hand: copies stay where they are replaced.
  @Test func copiesStayOfWhatSomebodyHasChanged() throws {
    try publish("spinea", file: "forecast.csv")
    let folder = parent.appendingPathComponent("spinea")
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    func update(_ overwrites: Bool) throws -> [String] {
      try ResultsFolder.update(
        folder, by: .init("report", language: "en"), overwrites: overwrites
      ) { try Data().write(to: $0.appendingPathComponent("report.html")) }
    }
    #expect(try update(false) == [])
    try write("remarks", "report.html")
    #expect(try update(false) == ["report-changed.html"])
    try write("more remarks", "report.html")
    #expect(try update(true) == [])
    try write("mended", "forecast.csv")
    // What is not replaced needs no copy.
    #expect(try update(false) == [])
    try write("remarks", "report.html")
    try publish("spinea", file: "new.csv")
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try text("report-changed.html") == "remarks")
    #expect(try text("report-changed-2.html") == "remarks")
    #expect(try text("forecast-changed.csv") == "mended")
    // Copies are their owner's.
    try publish("spinea", file: "new.csv", for: claim(overwrites: true))
    #expect(
      try content() == ["spinea"]
        + [
          "forecast-changed.csv", "manifest.json", "new.csv", "report-changed-2.html",
          "report-changed.html",
        ].map { "spinea/" + $0 })
  }

  /// An end in the middle of the exchange that took the new files away gives the former ones back.
  @Test func formerFilesComeBackWhereNoNewOnesAre() throws {
    try publish("spinea", file: "old.csv")
    let folder = parent.appendingPathComponent("spinea")
    let former = folder.appendingPathComponent(".respiro-former")
    try files.createDirectory(at: former, withIntermediateDirectories: true)
    for name in ["old.csv", "manifest.json"] {
      try files.moveItem(
        at: folder.appendingPathComponent(name), to: former.appendingPathComponent(name))
    }
    try ResultsFolder(folder, for: claim()).discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/old.csv"])
  }

  /// Who ends a run while its files are being exchanged leaves both sets to whoever comes next.
  @Test func anEndDuringTheExchangeLosesNothing() throws {
    try publish("spinea", file: "old.csv")
    let place = parent.appendingPathComponent("spinea")
    let folder = try ResultsFolder(place, for: claim())
    try folder.write("", to: "new.csv")
    try files.createDirectory(
      at: place.appendingPathComponent(".respiro-former"), withIntermediateDirectories: true)
    folder.discard()
    #expect(files.fileExists(atPath: folder.draft.appendingPathComponent("new.csv").path))
    _ = try content()
  }

  /// Nothing is written through a link that somebody has put where a folder of results was, and no pipe is waited for.
  @Test func linksAndPipesAmongResultsAreNotFollowed() throws {
    try publish("spinea", file: "report.html")
    let folder = parent.appendingPathComponent("spinea")
    let outside = parent.appendingPathComponent("outside")
    try files.createDirectory(at: outside, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: outside.appendingPathComponent("wait.vl.json"))
    try files.createSymbolicLink(
      at: folder.appendingPathComponent("charts"), withDestinationURL: outside)
    try files.removeItem(at: folder.appendingPathComponent("report.html"))
    #expect(mkfifo(folder.appendingPathComponent("report.html").path, 0o600) == 0)
    let kept = try ResultsFolder.update(
      folder, by: .init("report", language: "en"), overwrites: false
    ) { draft in
      let charts = draft.appendingPathComponent("charts")
      try files.createDirectory(at: charts, withIntermediateDirectories: true)
      try Data("theirs".utf8).write(to: charts.appendingPathComponent("wait.vl.json"))
      try Data("new".utf8).write(to: draft.appendingPathComponent("report.html"))
    }
    #expect(kept == ["charts-changed", "report-changed.html"])
    func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
    #expect(try text(outside.appendingPathComponent("wait.vl.json")) == "mine")
    #expect(try text(folder.appendingPathComponent("charts/wait.vl.json")) == "theirs")
    #expect(try text(folder.appendingPathComponent("report.html")) == "new")
    _ = try content()
  }

  /// Who ran with more files may run again so, not with fewer.
  @Test func aRunWithFewerFilesLosesNone() throws {
    try publish("spinea", file: "a.csv", for: claim())
    try publish("spinea", file: "cells.csv", for: claim(options: ["--cells"]))
    try publish("spinea", file: "cells.csv", for: claim(options: ["--cells"]))
    #expect(throws: ResultsFolder.Fault.self) { try publish("spinea", file: "a.csv") }
    #expect(try content() == ["spinea", "spinea/cells.csv", "spinea/manifest.json"])
  }

  @Test func whatWasInterruptedGoesBesideWhatIsComplete() throws {
    #expect(try publish("spinea", file: "a.csv").lastPathComponent == "spinea")
    #expect(
      try publish("spinea", file: "b.csv", isPartial: true).lastPathComponent
        == "spinea-interrupted")
    #expect(
      try publish("spinea", file: "c.csv", isPartial: true).lastPathComponent
        == "spinea-interrupted-2")
    #expect(
      try content() == [
        "spinea", "spinea-interrupted", "spinea-interrupted-2",
        "spinea-interrupted-2/c.csv", "spinea-interrupted-2/manifest.json",
        "spinea-interrupted/b.csv", "spinea-interrupted/manifest.json", "spinea/a.csv",
        "spinea/manifest.json",
      ])
  }

  @Test func whatWasInterruptedEarlierGoesBesideWhatHasMore() throws {
    try publish("spinea", file: "a.csv", isPartial: true, replications: 20)
    let less = try publish("spinea", file: "b.csv", isPartial: true, replications: 5)
    #expect(less.lastPathComponent == "spinea-interrupted")
    let more = try publish("spinea", file: "c.csv", isPartial: true, replications: 30)
    #expect(more.lastPathComponent == "spinea")
    try files.removeItem(at: parent)
  }

  /// A folder that appears while a run for it is under way is no way around its lock.
  @Test func aRunIsSeenBesideAFolderThatHasAppeared() throws {
    let place = parent.appendingPathComponent("spinea")
    let first = try ResultsFolder(place, for: claim())
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    #expect {
      try ResultsFolder(place, for: claim())
    } throws: {
      if case .isBusy? = $0 as? ResultsFolder.Fault { true } else { false }
    }
    first.discard()
    try ResultsFolder(place, for: claim()).discard()
    #expect(try content() == ["spinea"])
  }

  @Test(arguments: [false, true]) func twoRunsAtOnceAreRefused(isThere: Bool) throws {
    if isThere { try publish("spinea", file: "old.csv") }
    let place = parent.appendingPathComponent("spinea")
    let first = try ResultsFolder(place, for: claim())
    try first.write("mine", to: "new.csv")
    #expect {
      _ = try ResultsFolder(place, for: claim())
    } throws: { error in
      guard case .isBusy(place.path, _, String(getpid()), _) = error as? ResultsFolder.Fault else {
        return false
      }
      return true
    }
    #expect(try String(contentsOf: first.file("new.csv"), encoding: .utf8) == "mine")
    first.discard()
    try ResultsFolder(place, for: claim()).discard()
    #expect(try content() == (isThere ? ["spinea", "spinea/manifest.json", "spinea/old.csv"] : []))
  }

  /// A file of another host of a share, which was touched lately or long ago.
  @Test(arguments: [true, false]) func theAgeOfALockDecidesWhereNoneReaches(isFresh: Bool) throws {
    let lock = parent.appendingPathComponent(".spinea.respiro-lock")
    try Data(
      #"{"host":"there","process":7,"since":"2027-01-11T09:00:00Z","system":"other"}"#.utf8
    ).write(to: lock)
    if !isFresh {
      try files.setAttributes(
        [.modificationDate: Date.now.addingTimeInterval(-3600)], ofItemAtPath: lock.path)
    }
    let place = parent.appendingPathComponent("spinea")
    if isFresh {
      #expect(
        throws: ResultsFolder.Fault.isBusy(
          path: place.path, host: "there", process: "7", since: "2027-01-11T09:00:00Z")
      ) { _ = try ResultsFolder(place, for: claim()) }
      #expect(try content() == [".spinea.respiro-lock"])
    } else {
      try publish("spinea", file: "new.csv")
      #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/new.csv"])
    }
  }

  @Test func whatAKilledProcessLeftIsTidied() throws {
    try publish("spinea", file: "old.csv")
    let folder = parent.appendingPathComponent("spinea")
    let draft = folder.appendingPathComponent(".respiro-draft")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    try Data().write(to: draft.appendingPathComponent("half.csv"))
    try publish("spinea", file: "new.csv")
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/new.csv"])
  }

  @Test func anExchangeThatWasCutShortIsFinished() throws {
    try publish("spinea", file: "old.csv")
    let folder = parent.appendingPathComponent("spinea")
    for (name, file) in [(".respiro-draft", "new.csv"), (".respiro-former", "old.csv")] {
      let place = folder.appendingPathComponent(name)
      try files.createDirectory(at: place, withIntermediateDirectories: true)
      try Data().write(to: place.appendingPathComponent(file))
    }
    try files.removeItem(at: folder.appendingPathComponent("old.csv"))
    try ResultsFolder(folder, for: claim()).discard()
    #expect(try content() == ["spinea", "spinea/manifest.json", "spinea/new.csv"])
  }

  @Test func formerResultsComeBackWhereNewOnesFail() throws {
    try publish("spinea", file: "old.csv")
    let place = parent.appendingPathComponent("spinea")
    // Where a file is to go, somebody has a folder.
    try files.createDirectory(
      at: place.appendingPathComponent("new.csv/mine"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try publish("spinea", file: "new.csv") }
    #expect(
      try content().filter { !$0.contains(".respiro-") } == [
        "spinea", "spinea/manifest.json", "spinea/new.csv", "spinea/new.csv/mine",
        "spinea/old.csv",
      ])
  }

  @Test func aPlainFileIsLeftAlone() throws {
    let file = parent.appendingPathComponent("notes")
    try Data("mine".utf8).write(to: file)
    #expect(throws: ResultsFolder.Fault.self) {
      _ = try ResultsFolder(file, for: claim(overwrites: true))
    }
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
