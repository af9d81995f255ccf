// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

struct UsageTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  @Test func aBareCommandShowsItsHelp() throws {
    let bare = try place.respiro()
    #expect(bare.status == 0)
    #expect(
      bare.output.hasPrefix(
        """
        OVERVIEW: Forecasts whether a public service sector will cope, and whether its
        people will.
        """))
    for command in ["run", "check", "new", "schema"] {
      #expect(bare.output.contains("\n  \(command) "))
    }
    let italian = try place.respiro(language: "it_IT.UTF-8")
    #expect(italian.output.contains("Calcola la previsione di uno scenario."))
  }

  @Test func versionIsANumber() throws {
    let run = try place.respiro("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    (
      ["run", "desk.yaml", "--replications", "1"],
      "'--replications' must be at least 2 to give a half-width, not 1."
    ),
    (["run", "desk.yaml", "--jobs", "0"], "'--jobs' must be at least 1, not 0."),
    (
      ["run", "desk.yaml", "--precision", "150%"],
      "'--precision' takes a share between 0% and 100%, such as '5%', not '150%'."
    ),
    (["run", "desk.yaml", "--lang", "fr"], "'--lang' takes 'it' or 'en', not 'fr'."),
    (["run"], "Missing expected argument '<file>'"),
    (["run", "desk.yaml", "--replicas", "3"], "Unknown option '--replicas'"),
    (["frobnicate"], "Unexpected argument 'frobnicate'"),
  ])
  func wrongUsageIsSaidAndLeavesStatusTwo(arguments: [String], message: String) throws {
    let run = try place.respiro(arguments) { _ in }
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(try place.content() == ["desk.yaml"])
  }
}
