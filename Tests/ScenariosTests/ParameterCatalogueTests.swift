// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// What is known of parameters: defaults that are those of the model, ranges that can be read, remarks.
@Suite struct ParameterCatalogueTests {
  private static let all = ParameterCatalogue.tables.flatMap(\.parameters)

  @Test func everyParameterIsToldOnceAndExplained() {
    #expect(Self.all.count > 100)
    #expect(Set(Self.all.map(\.path)).count == Self.all.count)
    for parameter in Self.all {
      #expect(parameter.meaning != nil, "\(parameter.path)")
      // Verified, computed and recalled figures name what they come from.
      #expect(parameter.mark == .assumed || parameter.source != nil, "\(parameter.path)")
    }
    let paths = Set(Self.all.map(\.path))
    for path in ParameterSource.paths { #expect(paths.contains(path), "\(path)") }
  }

  /// The number that a text means as the value of a key.
  static func number(_ text: String, _ field: FieldDescription) -> Double? {
    let faults = FaultCollector()
    return YAMLReader(file: field.path, faults: faults).read(text)
      .flatMap { field.number($0.settled(path: field.path)) }
  }

  /// A default is stated once, as a number or as text; written in its unit, it reads as itself.
  @Test func aDefaultReadsAsItself() {
    for field in ParameterCatalogue.fields {
      guard let standard = field.standardValue, let number = standard.number else { continue }
      // 2.2% is 2.2/100, which is not quite .022.
      let read = Self.number(standard.text, field) ?? .nan
      #expect(
        abs(read - number) <= 1e-12 * max(1, abs(number)), "\(field.path): \(standard.text)")
    }
  }

  @Test func rangesCanBeReadAndHoldTheirDefaults() {
    for parameter in Self.all {
      guard let range = parameter.range else { continue }
      let low = range.low.map { Self.number($0, parameter) }
      let high = range.high.map { Self.number($0, parameter) }
      #expect(low != .some(nil) && high != .some(nil), "\(parameter.path)")
      if case (let low??, let high??) = (low, high) { #expect(low < high, "\(parameter.path)") }
      // A default of 0 is "off", which is another thing than small.
      guard let value = parameter.standardValue?.number, value != 0 else {
        continue
      }
      if case .some(let low?) = low { #expect(value >= low, "\(parameter.path)") }
      if case .some(let high?) = high { #expect(value <= high, "\(parameter.path)") }
    }
  }

  @Test func everyDefaultOfTheSpineaScenarioIsInTheCatalogue() throws {
    let path = ScenarioText.repository.appendingPathComponent("scenarios/spinea.yaml").path
    let defaults = try ScenarioFile.load(path: path).assumptions.filter(\.isDefault)
    #expect(defaults.count > 50)
    for figure in defaults {
      let parameter = ParameterCatalogue.parameter(at: figure.path)
      #expect(parameter?.standard == figure.value, "\(figure.path)")
      #expect(parameter?.mark == figure.mark, "\(figure.path)")
      #expect(figure.range == parameter?.range?.text ?? "", "\(figure.path)")
    }
  }

  /// A scenario that leaves every coefficient out has those of the model's own types.
  @Test func defaultsAreThoseOfTheModel() throws {
    let lowered = try ScenarioText.desk(
      "staff.clerks.hours=36 h/week", "staff.clerks.group=front",
      "groups=[{id: front, kind: internal, affect: 0.40}, {id: back, kind: internal}]",
      "staff=[{id: others, like: clerks, group: back}]", "wellbeing={}", "pressure={}",
      "motivation={}", "conflict={}", "climate={surveys: {first: 2027-01-18}}", "turnover={}",
      "services.desk.bookings={share: 10%}",
      "absence={leave: {days: 28 per year}, sickness: {spells: 1 per year, length: 3 days}}",
      "duties={rotation: {groups: [front, back]}}",
      "casework={procedures: [{id: one, service: desk, of-contacts: 1%, tasks: "
        + "[{id: step, work: 5 min}]}]}"
    ).parameters
    #expect(lowered.wellbeing == WellbeingParameters())
    #expect(lowered.pressure == PressureParameters())
    #expect(lowered.groupLife == GroupLifeParameters())
    #expect(lowered.motivation == MotivationParameters())
    #expect(lowered.conflict == ConflictParameters())
    var climate = ClimateParameters()
    climate.surveys = SurveyParameters(days: [7])
    #expect(lowered.climate == climate)
    #expect(lowered.groups[0].technology == GroupParameters(id: "any").technology)
    let turnover = try #require(lowered.turnover)
    let model = TurnoverParameters(hiringDelay: try .constant(1))
    #expect(turnover.exitsPerYear == model.exitsPerYear && turnover.exitRatio == model.exitRatio)
    #expect(turnover.retirementsPerYear == model.retirementsPerYear)
    #expect(turnover.replacement == model.replacement)
    #expect(turnover.newcomerSpeed == model.newcomerSpeed)
    #expect(turnover.proficiencyDays == model.proficiencyDays)
    #expect(turnover.mentorShare == model.mentorShare)
    #expect(turnover.startsInEquilibrium == model.startsInEquilibrium)
    let bookings = BookingParameters(share: 0.1, ahead: try .constant(1))
    #expect(lowered.services[0].bookings?.noShow == bookings.noShow)
    #expect(lowered.services[0].bookings?.slotMinutes == bookings.slotMinutes)
    let leave = LeaveParameters(daysPerYear: 1, monthWeights: [])
    #expect(lowered.leave?.maximumAway == leave.maximumAway)
    let sickness = SicknessParameters(spellsPerYear: 1, length: try .constant(1))
    #expect(lowered.sickness?.frailtyShape == sickness.frailtyShape)
    let rotation = RotationParameters(groups: [0])
    #expect(lowered.rotation?.switchCost == rotation.switchCost)
    #expect(lowered.rotation?.blockDays == rotation.blockDays)
    #expect(lowered.limits.followUpLimitDays == LimitParameters().followUpLimitDays)
    #expect(lowered.casework?.remindersPerWeek == CaseworkParameters().remindersPerWeek)
    #expect(
      lowered.casework?.procedures[0].termDays
        == ProcedureParameters(id: "any", service: 0, tasks: []).termDays)
    #expect(lowered.referenceOccupancy == ModelParameters().referenceOccupancy)
  }

  @Test func aValueOutsideItsRangeIsRemarkedOnAndHolds() throws {
    func warnings(_ overrides: String...) throws -> [ScenarioFault] {
      try ScenarioFile.parse(ScenarioText.desk, file: "desk.yaml", overrides: overrides).warnings
    }
    let contract = "staff.clerks.hours=36 h/week"
    #expect(
      try warnings(contract, "wellbeing={load-points: 50, fatigue-time-constant: 3 days}").isEmpty)
    let found = try warnings(
      contract, "wellbeing={load-points: 90}", "services.desk.patience={exponential: {mean: 5 min}}"
    )
    #expect(found.map(\.path) == ["services.desk.patience", "wellbeing.load-points"])
    #expect(
      found.map(\.problem[.english]) == [
        "outside the model's plausible range (15–120 min): accepted; check that it is intended",
        "outside the model's plausible range (9–50 points): accepted; check that it is intended",
      ])
    #expect(found[1].found == "90")
    let held = try ScenarioText.desk(contract, "wellbeing={load-points: 90}")
    #expect(held.parameters.wellbeing?.demandPoints == 90)
    // Theory is nobody's office.
    #expect(try warnings("services.desk.patience={exponential: {mean: 5 min}}").isEmpty)
  }

  @Test func figuresThatNoCommentSpeaksOfAreToldWithTheirMarkAndRange() throws {
    let text =
      ScenarioText.desk + """

        wellbeing:
          fatigue-time-constant: 7 days
          load-points: 50
          crossover-strength: 0.2       # verified: in our own survey

        """
    let figures = try ScenarioFile.parse(
      text, file: "desk.yaml", overrides: ["staff.clerks.hours=36 h/week"]
    ).assumptions
    func figure(_ key: String) -> ParameterProvenance? {
      figures.first { $0.path == "wellbeing." + key }
    }
    // A value that repeats the default is as sure as that; another is whoever's who wrote it.
    #expect(
      figure("fatigue-time-constant")?.mark == .computed
        && figure("fatigue-time-constant")?.isDefault == false)
    #expect(
      figure("load-points")?.mark == .assumed && figure("load-points")?.range == "9–50 points")
    #expect(
      figure("crossover-strength")?.mark == .verified
        && figure("crossover-strength")?.note == "in our own survey")
    #expect(
      figure("fatigue-points")?.isDefault == true
        && figure("fatigue-points")?.range == "5–12 points")
    #expect(
      figure("fatigue-points")?.source?[.english] == "fit to a holiday effect of d = .43 [BLO9]")
    #expect(figures.filter { $0.path == "wellbeing.crossover-strength" }.count == 1)
  }

  @Test func theSchemaTellsMarkRangeAndSource() {
    func description(_ language: Language) -> String? {
      guard
        case .string(let text)? = ScenarioSchema.json(language)["properties"]?["wellbeing"]
          .flatMap({ SchemaTests.alternatives($0).first { $0["properties"] != nil } })?[
            "properties"]?[
            "fatigue-time-constant"]?["description"]
      else { return nil }
      return text
    }
    let english = description(.english) ?? ""
    #expect(
      english.hasSuffix(
        "Default: 7 days (computed). Bounds: 0.5–60 days. Plausible range: 3–14 days. Source: fit to "
          + "holiday studies [BLO9] [BLO13] [KUH]."), "\(english)")
    let italian = description(.italian) ?? ""
    #expect(italian.contains("Intervallo plausibile: 3–14 days. Fonte: adattata"), "\(italian)")
  }
}
