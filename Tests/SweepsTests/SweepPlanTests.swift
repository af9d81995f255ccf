// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Sweeps
import Testing
import Wording

/// What a plan refuses before anything is simulated, and which values it has.
struct SweepPlanTests {
  @Test(arguments: [
    (
      "  - {id: a, path: staff.front.count, from: 1, to: 3}\n  - {id: b, path: staff.front.count, from: 2, to: 4}",
      "s.yaml:4:19", "factor 'a' sets this too"
    ),
    (
      "  - {id: a, path: staff.front.count, from: 1, to: 3}\n  - {id: b, options: [{id: x, set: []}, {id: y, set: [\"staff.front.count=+1\"]}]}",
      "s.yaml:4:22", "factor 'a' sets this too"
    ),
    (
      "  - {id: wait-mean, path: staff.front.count, from: 1, to: 3}", "s.yaml:3:10",
      "another column"
    ),
    ("  - {id: seed, path: staff.front.count, from: 1, to: 3}", "s.yaml:3:10", "another column"),
  ])
  func factorsThatCannotBeDistinguishedAreFaults(factors: String, place: String, words: String) {
    let error = #expect(throws: ScenarioErrors.self) {
      try SmallSweep.sweep(factors, "{kind: sobol, points: 4}")
    }
    let text = error?.text(.english) ?? ""
    #expect(text.contains(place) && text.contains(words), "\(text)")
    #expect(error?.text(.italian) != text)
  }

  @Test func changesThatOnlyAddGoTogether() throws {
    let option = { (id: String) in
      "  - {id: \(id), options: [{id: x, set: []}, {id: y, set: [\"staff.front.count=+1\"]}]}\n"
    }
    _ = try SmallSweep.sweep(option("a") + option("b"), "{kind: full-factorial}")
  }

  @Test func impossibleValuesAreFoundWithTheirLines() throws {
    let plan = SweepPlan(
      try SmallSweep.sweep(
        """
          - {id: front, path: staff.front.count, from: 1, to: 3, step: 1}
          - id: time
            path: services.desk.service-time
            values:
              - "{exponential: {mean: 6 min}}"
              - "{exponentail: {mean: 6 min}}"
        """, "{kind: full-factorial}"))
    let errors = try #require(try plan.impossibleValues())
    #expect(errors.faults.allSatisfy { $0.position.file == "s.yaml" && $0.position.line == 8 })
    let hopeless = SweepPlan(
      try SmallSweep.sweep(
        "  - {id: front, path: staff.frnt.count, from: 1, to: 3}", "{kind: sobol, points: 2}"))
    #expect(throws: ScenarioErrors.self) { try hopeless.impossibleValues() }
  }

  @Test func datesAreARangeWithAStep() throws {
    func dates(_ range: String) throws -> [String] {
      let sweep = try SmallSweep.sweep(
        "  - {id: start, path: horizon.start, \(range)}\n"
          + "  - {id: front, path: staff.front.count, from: 2, to: 3, step: 1}",
        "{kind: full-factorial}")
      let plan = SweepPlan(sweep)
      return (0..<plan.count).map { plan.labels($0)[0] }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    }
    #expect(
      try dates("from: 2027-01-11, to: 2027-02-08, step: 2 weeks") == [
        "2027-01-11", "2027-01-25", "2027-02-08",
      ])
    #expect(
      try dates("from: 2027-01-31, to: 2027-03-31, step: 1 month") == [
        "2027-01-31", "2027-02-28", "2027-03-31",
      ])
    #expect(try dates("from: 2027-01-11, to: 2027-01-13, step: 1 day").count == 3)
    for (range, words) in [
      ("from: 2027-01-11, to: 2027-02-10, step: 2 weeks", "the last value would be 2027-02-08"),
      ("from: 2027-01-11, to: 2027-02-10", "a range of dates takes"),
      ("from: 2027-01-11, to: 2027-02-10, step: 2 h", "a range of dates takes"),
      ("from: 2027-02-11, to: 2027-01-10, step: 1 day", "a range of dates takes"),
      ("from: 2027-01-11, to: 2027-02-10, step: 1.5 days", "a range of dates takes"),
    ] {
      #expect(throws: ScenarioErrors.self, "\(words)") { try dates(range) }
      do { _ = try dates(range) } catch let errors as ScenarioErrors {
        #expect(errors.text(.english).contains(words), "\(errors.text(.english))")
      }
    }
  }

  @Test func stepsThatDoNotEndAtTheEndAreAFault() throws {
    for (range, last) in [
      ("from: 3, to: 6, step: 2", "5"), ("from: 0.1, to: 0.55, step: 0.1", "0.5"),
    ] {
      do {
        _ = try SmallSweep.sweep(
          "  - {id: front, path: staff.front.count, \(range)}", "{kind: sobol, points: 4}")
        Issue.record("no fault: \(range)")
      } catch let errors as ScenarioErrors {
        #expect(errors.text(.english).contains("the last value would be \(last)"))
        #expect(errors.text(.english).contains("s.yaml:3:"))
      }
    }
    // Steps that are no binary fractions end where they say.
    _ = try SmallSweep.sweep(
      "  - {id: front, path: staff.front.count, from: 0.1, to: 0.3, step: 0.1}",
      "{kind: sobol, points: 4}")
  }
}
