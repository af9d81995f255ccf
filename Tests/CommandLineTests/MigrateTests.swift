// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `respiro migrate`: names of keys brought up to date.
struct MigrateTests {
  private let place: Workplace
  private let old = "wellbeing:\n  tau-f: 7 days   # computed\n  k-b: 35 points\n"
  private let new =
    "wellbeing:\n  fatigue-time-constant: 7 days   # computed\n  load-points: 35 points\n"

  init() throws {
    place = try Workplace()
    try place.write(old, to: "old.yaml")
  }

  @Test func aFileIsRewrittenInPlaceAndSaysWhat() throws {
    let run = try place.respiro("migrate", "old.yaml")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        old.yaml: 2 names changed
          2:3: wellbeing.tau-f is now fatigue-time-constant
          3:3: wellbeing.k-b is now load-points

        """)
    #expect(try place.text("old.yaml") == new)
    #expect(try place.content() == ["old.yaml"])
    let again = try place.respiro("migrate", "old.yaml", "--lang", "it")
    #expect(again.status == 0 && again.output == "old.yaml: niente da cambiare\n")
  }

  @Test func aDryRunAndAnOutputLeaveTheFileAlone() throws {
    let dry = try place.respiro("migrate", "old.yaml", "--dry-run")
    #expect(dry.output.hasPrefix("old.yaml: 2 names to change\n"))
    #expect(try place.content() == ["old.yaml"])
    let other = try place.respiro("migrate", "old.yaml", "--output", "new.yaml")
    #expect(other.status == 0)
    #expect(try place.text("new.yaml") == new)
    #expect(try place.text("old.yaml") == old)
  }

  @Test func nothingIsWrittenWhenOneFileIsFaulty() throws {
    try place.write("wellbeing: {tau-f: 1 day", to: "bad.yaml")
    let run = try place.respiro("migrate", "old.yaml", "bad.yaml", "missing.yaml")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("bad.yaml:") && run.errors.contains("missing.yaml: "))
    #expect(try place.text("old.yaml") == old)
    let two = try place.respiro("migrate", "old.yaml", "old.yaml", "--output", "new.yaml")
    #expect(two.status == 2)
    #expect(two.errors.contains("'--output' takes a single file to read; got 2."))
    let nowhere = try place.respiro("migrate", "old.yaml", "--output", "no/where.yaml")
    #expect(nowhere.status == 2 && nowhere.errors.hasPrefix("Cannot write 'no/where.yaml'"))
  }
}
