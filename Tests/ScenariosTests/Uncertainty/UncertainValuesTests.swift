// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates
import ScenarioFormat
import Scenarios
import SensitivityAnalysis
import Testing
import Wording
import WorkforceModel

/// Numbers that are not known: how they are written, what they may be, and what the catalogue leaves uncertain.
@Suite struct UncertainValuesTests {
  private func desk(_ rate: String, _ time: String = "8 min") -> String {
    ScenarioText.desk.replacing("rate: 40 per day", with: "rate: " + rate)
      .replacing("service-time: 8 min", with: "service-time: " + time)
  }

  private func uncertainty(_ text: String) throws -> Uncertainty {
    try #require(ScenarioFile.parse(text, file: "desk.yaml").uncertainty)
  }

  private func faults(_ text: String) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "desk.yaml")
    }.map { $0.text(.english) }
  }

  @Test func theCentralValueIsReadAsIfItStoodAlone() throws {
    let plain = try ScenarioFile.parse(desk("40 per day"), file: "desk.yaml")
    let stated = try ScenarioFile.parse(
      desk("{uncertain: 40 per day, range: 30..60 per day}"), file: "desk.yaml")
    #expect(plain.uncertainty == nil)
    #expect(
      stated.lowered().parameters.services[0].expectedContacts
        == plain.lowered().parameters.services[0].expectedContacts)
    // What was run can be read back, with what was not known.
    let again = try ScenarioFile.parse(stated.flattenedYAML, file: "desk.yaml")
    #expect(again.uncertainty?.values.map(\.path) == ["services.desk.arrivals.rate"])
  }

  /// A beta distribution with its mode at the central value and a mean of a sixth, four sixths and a sixth.
  @Test func aRangeIsABetaDistributionAroundTheCentralValue() throws {
    let value = try #require(
      uncertainty(desk("{uncertain: 40 per day, range: 30..60 per day}")).values.first)
    #expect(abs(value.distribution.mean - (30 + 4 * 40 + 60) / 6) < 1e-9)
    #expect(value.number(at: 0) >= 30 && value.number(at: 1) <= 60)
    // α = 1 + 4/3 and β = 1 + 8/3: the mode (α − 1)/(α + β − 2) of the range is a third.
    let (low, middle, high) = (
      value.distribution.cumulative(39.5), value.distribution.cumulative(40),
      value.distribution.cumulative(40.5)
    )
    #expect(abs((high - middle) - (middle - low)) < 0.001)
    #expect(value.text(at: 0.5).hasSuffix(" per day"))
  }

  @Test func anErrorKeepsToWhatTheKeyTakes() throws {
    let text = desk(
      "40 per day, growth: {uncertain: 1%/year, error: 2%/year}",
      "{lognormal: {mean: {uncertain: 8 min, error: 4 min}, cv: 0.8}}")
    let values = try uncertainty(text).values
    #expect(
      values.map(\.path).sorted() == [
        "services.desk.arrivals.growth", "services.desk.service-time.lognormal.mean",
      ])
    let growth = try #require(values.first { $0.path.hasSuffix("growth") })
    #expect(growth.number(at: 0.01) < 0 && abs(growth.number(at: 0.5) - 1) < 1e-9)
    let time = try #require(values.first { $0.path.hasSuffix("mean") })
    #expect(time.number(at: 0.001) > 0 && abs(time.distribution.mean - 8) < 1e-9)
    let share = desk("40 per day").replacing(
      "service-time",
      with: "patience: 9 min\n    retrial: {uncertain: 5%, error: 3%}\n    service-time")
    let retrial = try #require(uncertainty(share).values.first)
    #expect(retrial.number(at: 0) >= 0 && retrial.number(at: 1) <= 100)
    #expect(abs(retrial.distribution.variance.squareRoot() - 3) < 1e-9)
  }

  @Test(arguments: [
    ("{uncertain: 40 per day}", "in exactly one way"),
    ("{uncertain: 40 per day, range: 30..50 per day, error: 2 per day}", "in exactly one way"),
    ("{uncertain: 40 per day, range: 30..50 per week}", "two ends in the unit"),
    ("{uncertain: 40 per day, range: 45..50 per day}", "with the number between them"),
    ("{uncertain: 40 per day, error: 10%}", "a standard error in the unit"),
    ("{uncertain: many, range: 30..50}", "a number"),
    ("{uncertain: 40 per day, rnge: 30..50 per day}", "did you mean"),
    ("{uncertain: 40 per day, range: -5..50 per day}", "where the key does not take it"),
  ]) func whatContradictsItselfIsAFault(rate: String, words: String) {
    let found = faults(desk(rate))
    #expect(found.contains { $0.contains(words) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("desk.yaml:") })
  }

  @Test(arguments: [
    ("count: 3", "count: {uncertain: 3, range: 1..6}", "cannot be uncertain"),
    ("length: 8 weeks", "length: {uncertain: 8 weeks, range: 4..12 weeks}", "cannot be uncertain"),
    (
      "service-time: 8 min",
      "service-time: {uniform: {min: {uncertain: 4 min, range: 1..9 min}, max: {uncertain: 6 min, range: 5..6 min}}}",
      "key does not take it"
    ),
    (
      "service-time: 8 min",
      "service-time: 8 min\n    bookings: {share: {uncertain: 20%, distribution: {constant: 0}}}",
      "changes which figures"
    ),
  ]) func whatDecidesTheFiguresIsAFault(old: String, new: String, words: String) {
    let found = faults(ScenarioText.desk.replacing(old, with: new))
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  /// A key that takes one neighbour of a whole number takes what lies between.
  @Test(arguments: ["0.7", "0.5", "0.95", "1"]) func sharesAreNoWholeNumbers(central: String) throws
  {
    let text = ScenarioText.desk.replacing(
      "service-time: 8 min",
      with: "service-time: 8 min\n    retrial: {uncertain: \(central), range: 0.4..1}")
    let values = try #require(ScenarioFile.parse(text, file: "desk.yaml").uncertainty).values
    let value = try #require(values.first)
    #expect(!value.isWhole)
    for probability in [0.1, 0.5, 0.8] {
      #expect((0.41..<1).contains(value.number(at: probability)))
    }
  }

  @Test func endsAreTriedCrossed() {
    let found = faults(
      ScenarioText.desk.replacing(
        "service-time: 8 min",
        with:
          "service-time: {uniform: {min: {uncertain: 4 min, range: 1..6 min}, max: {uncertain: 7 min, range: 5..9 min}}}"
      ))
    #expect(!found.isEmpty)
  }

  @Test func aCatalogueWithoutEffectIsRemarkedOn() throws {
    let file = try ScenarioFile.parse(
      "uncertain: by-catalogue\n" + ScenarioText.desk, file: "desk.yaml")
    #expect(file.uncertainty == nil)
    #expect(file.warnings.contains { $0.text(.english).contains("nothing is uncertain") })
  }

  @Test func theCatalogueLeavesUncertainWhatIsAssumed() throws {
    let text = """
      uncertain: by-catalogue
      \(desk("40 per day").replacing("count: 3,", with: "count: 3, hours: 36 h/week,"))
      wellbeing:
        fatigue-time-constant: 5 days # verified: measured here

      """
    let scenario = try ScenarioFile.parse(text, file: "desk.yaml")
    let values = try #require(scenario.uncertainty).values
    let paths = values.map(\.path)
    #expect(paths.contains { $0.hasPrefix("wellbeing.") })
    #expect(!paths.contains("wellbeing.fatigue-time-constant"))
    for value in values {
      let known = try #require(ParameterCatalogue.parameter(at: value.path))
      #expect(known.range != nil)
      #expect(known.mark == .assumed || known.mark == .recalled, "\(value.path)")
    }
    // What was run states every one of them, and is the same without the catalogue.
    let again = try ScenarioFile.parse(scenario.flattenedYAML, file: "desk.yaml")
    #expect(again.flattenedYAML == scenario.flattenedYAML)
    #expect(again.uncertainty?.values.map(\.path).sorted() == paths.sorted())
  }

  /// Another number, and another person, leave what is drawn of the others as it was.
  @Test func drawsAreThoseOfTheirPath() throws {
    let one = try uncertainty(desk("{uncertain: 40 per day, range: 30..60 per day}"))
    let two = try uncertainty(
      desk(
        "{uncertain: 40 per day, range: 30..60 per day}", "{uncertain: 8 min, range: 6..11 min}"
      ).replacing("count: 3", with: "count: 4"))
    let place = try #require(two.values.firstIndex { $0.path == one.values[0].path })
    for number in 0..<UInt32(20) {
      #expect(
        one.draws(seed: 3, half: 0)[0].probability(number)
          == two.draws(seed: 3, half: 0)[place].probability(number))
    }
    let texts = one.texts(at: [0.9])
    let drawn = try one.parameters(texts)
    let plain = try one.parameters([:])
    #expect(drawn.services[0].expectedContacts[0] > plain.services[0].expectedContacts[0])
  }
}
