// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Commands that help to write a scenario: `new`, `check` and `schema`.
struct AuthoringTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: ["desk", "sector", "call-centre", "training"])
  func aTemplateIsReadyToCheckAndToRun(template: String) throws {
    let new = try place.respiro("new", "mine", "--template", template)
    #expect(new.status == 0)
    #expect(new.output == "mine.yaml is written. Next: respiro run mine.yaml\n")
    let check = try place.respiro("check", "mine.yaml")
    #expect(check.status == 0)
    #expect(check.errors == "")
    #expect(check.output.hasPrefix("mine.yaml: no faults.\n"))
    let run = try place.respiro("run", "mine.yaml", "--replications", "2", "--quiet")
    #expect(run.status == 0)
    #expect(try place.content(of: "results/mine").contains("forecast.csv"))
  }

  @Test func aFileThatExistsIsLeftAlone() throws {
    try place.write("mine", to: "desk.yaml")
    let new = try place.respiro("new")
    #expect(new.status == 2)
    #expect(
      new.errors
        == "'desk.yaml' exists already and is left alone. Choose another name, or '--output'.\n")
    #expect(try place.text("desk.yaml") == "mine")
    let unknown = try place.respiro("new", "--template", "desks", "--lang", "it")
    #expect(unknown.status == 2)
    #expect(
      unknown.errors
        == "Il modello 'desks' non esiste. Ci sono: desk, sector, call-centre, training.\n")
  }

  @Test(arguments: ["", " ", "a/b", ".", "..", ".hidden", "two\nlines", " before", "after "])
  func aNameThatIsNoneIsRefused(name: String) throws {
    let new = try place.respiro("new", name)
    #expect(new.status == 2)
    #expect(new.errors.hasPrefix("'\(name)' cannot be the name of a scenario: "))
    #expect(try place.content().isEmpty)
  }

  @Test(arguments: [
    ("città", "città.yaml", "città.yaml"), ("mine.yaml", "mine.yaml", "mine.yaml"),
    ("two words", "two words.yaml", "'two words.yaml'"),
    ("it's", "it's.yaml", "'it'\\''s.yaml'"),
  ])
  func anUnusualNameGivesASoundFile(name: String, file: String, argument: String) throws {
    let new = try place.respiro("new", name)
    #expect(new.output == "\(file) is written. Next: respiro run \(argument)\n")
    #expect(try place.content() == [file])
    #expect(try place.respiro("check", file).status == 0)
    let nowhere = try place.respiro("new", "--output", "no/where.yaml", "--lang", "it")
    #expect(nowhere.status == 2)
    #expect(nowhere.errors == "Non si può scrivere 'no/where.yaml': la cartella non c'è\n")
  }

  @Test func checkTellsWhatFollowsBeforeAnySimulation() throws {
    try place.write(Example.desk, to: "desk.yaml")
    let check = try place.respiro("check", "desk.yaml")
    #expect(check.status == 0)
    // Memory and time depend on the machine.
    let resources =
      #/  A run takes about [0-9]+ MB of memory and [0-9]+ s for 20 futures, [0-9]+ at once\.\n/#
    #expect(check.output.firstMatch(of: resources) != nil)
    #expect(
      check.output.replacing(resources, with: "") == """
        desk.yaml: no faults.
        One desk

        Before any simulation (first year, without shocks or fatigue):
          service   contacts/day  load  servers  busy      wait
          registry          32.0  0.80      1.0   80%  14.5 min
          Hours a week: 10 demanded; occupancy 80%.
          5 figures of the scenario have no mark: nothing says where they come from.

        """)
  }

  @Test func checkGoesThroughAllFilesAndFailsWhenOneIsFaulty() throws {
    try place.write(Example.desk, to: "good.yaml")
    try place.write(
      Example.desk.replacingOccurrences(of: "horizon:", with: "horizons:"), to: "bad.yaml")
    let check = try place.respiro("check", "bad.yaml", "good.yaml", "nowhere.yaml")
    #expect(check.status == 2)
    #expect(check.output.hasPrefix("good.yaml: no faults.\n"))
    #expect(check.errors.contains("bad.yaml:2:1: horizons: "))
    #expect(check.errors.contains("did you mean \"horizon\"?"))
    #expect(check.errors.contains("nowhere.yaml"))
  }

  @Test func schemaIsJSONAndMetricsAreATable() throws {
    let schema = try place.respiro("schema")
    #expect(schema.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(schema.output.utf8))
    let properties = try #require((object as? [String: Any])?["properties"] as? [String: Any])
    #expect(Set(["services", "staff", "horizon", "extends"]).isSubset(of: Set(properties.keys)))
    let metrics = try place.respiro("schema", "--metrics", "--lang", "it")
    #expect(metrics.output.hasPrefix("| metrica | unità | ambiti |"))
  }
}
