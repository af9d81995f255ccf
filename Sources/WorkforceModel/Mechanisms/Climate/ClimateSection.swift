// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// Coefficients of climate, and the surveys of the staff.
struct ClimateSection: ModelSection, Sendable {
  var parameters = ClimateParameters()
  var surveys: SurveysSection?

  static let section = Section("climate", ClimateSection(), table: "climate") {
    Field("start", \.parameters.start, .share, symbol: "c_0", mark: .assumed)
    Field(
      "half-life", \.parameters.halfLifeDays,
      .quantity(.days, .positive(upTo: HorizonSection.longestDays)), unit: "months",
      symbol: "H", range: 3...12, mark: .assumed)
    Field(
      "hostile-loss", \.parameters.hostileLoss, .number(0...1), range: 0...0.05, mark: .assumed)
    Field("debriefed", \.parameters.debriefedShare, .share, unit: "%", mark: .assumed)
    Field(
      "climate-points", \.parameters.points, .quantity(.points, 0...50), unit: "points",
      symbol: "ρ_c", range: 0...5, mark: .assumed, formerly: "rho-c")
    Field("surveys", \.surveys, .section(SurveysSection.section))
  }
}

/// Surveys of the staff and what becomes of them.
struct SurveysSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var first: CivilDate?
  var every: CalendarSpan?
  var parameters = SurveyParameters(days: [])

  static let section = Section("climate.surveys", SurveysSection(), at: \.node, table: "climate") {
    Field(required: "first", \.first, .date)
    Field("every", \.every, .calendarSpan)
    Field("response", \.parameters.response, .share, unit: "%", mark: .assumed)
    Field("acted-on", \.parameters.actedOn, .share, unit: "%", mark: .assumed)
    Field(
      "within", \.parameters.delayDays, .wholeDays(.positive(upTo: 3652.5)), unit: "weeks",
      mark: .assumed)
    Field("gain", \.parameters.gain, .number(0...0.5), range: 0...0.1, mark: .assumed)
    Field("loss", \.parameters.loss, .number(0...0.5), range: 0...0.1, mark: .assumed)
  }
}

extension StatedSector {
  /// Climate as stated; nil when it has no say.
  var climate: ClimateSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
