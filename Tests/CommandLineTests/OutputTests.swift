// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Streams that are closed, full or unread, and texts that cannot be written or read back.
struct OutputTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  @Test(arguments: [">&-", ">/dev/full"]) func outputThatIsLostIsAnError(stream: String) throws {
    for command in ["run desk.yaml", "check desk.yaml", "--help", "schema"] {
      let run = try place.shell("respiro \(command) \(stream)")
      #expect(run.status == 1, "\(command)")
      #expect(run.errors == "Not everything could be written to standard output.\n")
    }
    // What was computed is there, and none of what was to be printed is in it.
    #expect(try place.text("results/desk/forecast.csv").hasPrefix("scenario,"))
    #expect(try place.respiro("report", "results/desk").status == 0)
    #expect(try place.shell("respiro run desk.yaml --quiet \(stream)").status == 0)
  }

  @Test(arguments: ["2>&-", "2>/dev/full", ">&- 2>&-", "<&- >&- 2>&-"])
  func nobodyNeedsToListenToFaults(stream: String) throws {
    #expect(try place.shell("respiro run nowhere.yaml \(stream)").status == 2)
    #expect(try place.shell("respiro run desk.yaml --quiet \(stream)").status == 0)
    #expect(try place.text("results/desk/manifest.json").hasPrefix("{\n  \"asked\" : "))
  }

  /// A closed terminal, a system that shuts down and Ctrl-C keep what is finished.
  @Test(arguments: [SIGHUP, SIGTERM, SIGINT]) func aSignalKeepsWhatIsFinished(signal: Int32) throws
  {
    let run = try place.respiro(["run", "desk.yaml", "--replications", "10000000"]) { process in
      // The folder is there before the first future.
      let end = Date.now + 60
      while (try? place.content(of: "results").contains { $0.contains(".respiro-draft") }) != true,
        Date.now < end
      {
        Thread.sleep(forTimeInterval: 0.1)
      }
      Thread.sleep(forTimeInterval: 1)
      // A terminal that closes sends two, and a system that shuts down one of each.
      if signal == SIGHUP { kill(process.processIdentifier, SIGHUP) }
      if signal == SIGTERM { kill(process.processIdentifier, SIGHUP) }
      kill(process.processIdentifier, signal)
    }
    #expect(run.status == 130, "\(run.errors)")
    #expect(try place.text("results/desk/manifest.json").contains("\"interrupted\""))
    #expect(try place.text("results/desk/forecast.csv").hasPrefix("scenario,"))
  }

  @Test func whatNohupStartedGoesOn() throws {
    let run = try place.shell(
      """
      nohup '\(Workplace.program.path)' run desk.yaml --replications 60000 --quiet & program=$!
      for _ in {1..300}; do ls -A results 2>/dev/null | grep -q respiro-draft && break; sleep 0.1; done
      sleep 0.3; kill -HUP $program; wait $program
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("results/desk/manifest.json").contains("\"completed\""))
  }

  /// Remarks in a page stay, beside the page that is written anew.
  @Test func pagesThatSomebodyChangedStay() throws {
    #expect(try place.respiro("run", "desk.yaml").status == 0)
    let note = try place.text("results/desk/nota.html")
    for (number, command) in [["run", "desk.yaml"], ["report", "results/desk"]].enumerated() {
      try place.write("remarks \(number)", to: "results/desk/nota.html")
      let run = try place.respiro(command) { _ in }
      #expect(run.status == 0)
      let copy = number == 0 ? "nota-changed.html" : "nota-changed-2.html"
      #expect(run.errors.contains("their copies stay: \(copy)."), "\(run.errors)")
      #expect(try place.text("results/desk/\(copy)") == "remarks \(number)")
      #expect(try place.text("results/desk/nota.html") == note)
    }
    let before = try place.content(of: "results/desk")
    for command in [["run", "desk.yaml"], ["report", "results/desk"]] {
      try place.write("remarks", to: "results/desk/nota.html")
      #expect(try place.respiro(command + ["--overwrite"]) { _ in }.status == 0)
      #expect(try place.content(of: "results/desk") == before)
    }
    #expect(try place.respiro("report", "results/desk", "--csv-for", "it").status == 0)
    #expect(try place.respiro("report", "results/desk", "--csv-for", "it").status == 2)
    try place.write("of another run", to: "results/desk-csv/cells.csv")
    let again = try place.respiro("report", "results/desk", "--csv-for", "it", "--overwrite")
    #expect(again.status == 0, "\(again.errors)")
    #expect(
      !place.exists("results/desk-csv/cells.csv") && place.exists("results/desk-csv/forecast.csv"))
  }

  @Test func aPipeThatIsClosedEndsQuietly() throws {
    let run = try place.shell(
      "(respiro schema; echo $? >status) | head -1 >/dev/null; cat status")
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }

  @Test(arguments: [
    (#"about: {title: "Data in C:\bilancio"}"#, "odd.yaml:1:16: the control character U+0008"),
    ("about: {title: \"a\u{1B}[31m\"}", "odd.yaml:1:18: the control character U+001B"),
    ("about: {title: nul\u{0}}", "odd.yaml:1:19: the control character U+0000"),
    ("about: {title: x}\u{C}", "odd.yaml:1:18: the control character U+000C"),
  ])
  func controlCharactersAreRefusedWithTheirPlace(line: String, fault: String) throws {
    let rest = Example.desk.split(separator: "\n").dropFirst().joined(separator: "\n")
    try place.write(line + "\n" + rest, to: "odd.yaml")
    let run = try place.respiro("run", "odd.yaml")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix(fault), "\(run.errors)")
    #expect(!place.exists("results"))
  }

  @Test func bytesThatAreNoTextHaveAPlace() throws {
    var bytes = Data("about:\n  title: Caff".utf8)
    bytes.append(contentsOf: [0xE8, 0x0A])
    try bytes.write(to: place.folder.appendingPathComponent("latin.yaml"))
    let run = try place.respiro("check", "latin.yaml")
    #expect(run.errors.hasPrefix("latin.yaml:2:14: the file is not text in UTF-8"))
  }

  @Test func whatCannotBeReadBackIsRefusedBeforeARun() throws {
    let base = try place.respiro("run", "desk.yaml", "--set", "extends=other.yaml")
    #expect(base.status == 2)
    #expect(base.errors.contains("'extends' cannot be set from outside"))
    let title = try place.respiro("run", "desk.yaml", "--set", "about.title=a\u{7}b")
    #expect(title.status == 2 && title.errors.contains("U+0007"))
    // More than half a megabyte, twice.
    let long = String(repeating: "long words ", count: 60_000)
    try place.write("extends: desk.yaml\nabout: {question: \(long)}\n", to: "half.yaml")
    try place.write("extends: half.yaml\nabout: {expectation: \(long)}\n", to: "whole.yaml")
    #expect(try place.respiro("check", "half.yaml").status == 0)
    let whole = try place.respiro("run", "whole.yaml")
    #expect(whole.status == 2)
    #expect(whole.errors.contains("the scenario is too large with all that it extends: 1 MB"))
    #expect(!place.exists("results"))
  }

  @Test func textsOfAllKindsAreReadBack() throws {
    let title = #""a\Nb\Lc\Pd \uFEFF \u202E <!--<script> ``` | [x](y)""#
    try place.write(
      Example.desk.replacing("title: One desk", with: "title: \(title)"), to: "odd.yaml")
    let run = try place.respiro("run", "odd.yaml", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.respiro("report", "results/odd").status == 0)
    #expect(try place.respiro("dossier", "results/odd").status == 0)
    #expect(try place.text("results/odd/dossier.md").contains(#"\<\!--\<script\>"#))
  }

  @Test func faultsBeyondThoseShownAreCounted() throws {
    let lines = (0..<250).map {
      "  - {id: s\($0), arrivals: {rate: -1 per day}, service-time: 8 min}\n"
    }
    try place.write(
      Example.desk.replacing("services:\n", with: "services:\n" + lines.joined()),
      to: "many.yaml")
    let run = try place.respiro("check", "many.yaml")
    let shown = run.errors.split(separator: "\n")
    #expect(shown.count == 202)
    #expect(shown.dropFirst(200).first?.wholeMatch(of: /… and \d+ more faults/) != nil)
    #expect(shown.last?.wholeMatch(of: /\d+ faults\./) != nil)
  }

  @Test func aFigureThatIsNotDefinedIsNoInterruption() throws {
    try place.write(
      Example.desk.replacing("rate: 8 per hour", with: "rate: 0 per hour"), to: "none.yaml")
    #expect(try place.respiro("run", "none.yaml", "--quiet").status == 0)
    let explained = try place.respiro(
      "explain", "results/none", "--when", "horizon", "--replications", "4")
    #expect(explained.status == 2, "\(explained.errors)")
    #expect(!explained.errors.contains("Interrupted"))
  }

  @Test func aDamagedFileIsNamedWithItsPath() throws {
    #expect(try place.respiro("run", "desk.yaml", "--quiet").status == 0)
    try place.write("{", to: "results/desk/summary.json")
    let report = try place.respiro("report", "results/desk")
    #expect(report.status == 2)
    #expect(report.errors.contains("/results/desk/summary.json cannot be read"))
  }

  /// A place that cannot be is somebody's to choose anew.
  @Test(arguments: ["desk.yaml/a/b", "desk.yaml"]) func aPlaceWithinAFileIsRefused(path: String)
    throws
  {
    let run = try place.respiro("run", "desk.yaml", "--output", path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(try place.text("desk.yaml") == Example.desk)
  }

  @Test func aTemplateThatCannotBeWrittenLeavesNothing() throws {
    let run = try place.shell("ulimit -f 1; respiro new mine --template sector")
    #expect(run.status == 1)
    #expect(!place.exists("mine.yaml"))
  }
}
