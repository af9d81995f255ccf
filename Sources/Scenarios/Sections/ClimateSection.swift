// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of climate, and the surveys of the staff.
struct ClimateSection: ModelSection, Sendable {
  var parameters = ClimateParameters()
  var surveys: SurveysSection?

  static let section = Section("climate", ClimateSection(), table: "climate") {
    Field("start", \.parameters.start, .share, symbol: "c_0", mark: .assumed)
    Field(
      "half-life", \.parameters.halfLifeDays, .quantity(.days, .positive), unit: "months",
      symbol: "H", range: 3...12, mark: .assumed)
    Field(
      "hostile-loss", \.parameters.hostileLoss, .number(0...1), range: 0...0.05, mark: .assumed)
    Field("debriefed", \.parameters.debriefedShare, .share, unit: "%", mark: .assumed)
    Field(
      "climate-points", \.parameters.points, .quantity(.points, 0...50), unit: "points",
      symbol: "ρ_c", range: 0...5, mark: .assumed, formerly: "rho-c")
    Field("surveys", \.surveys, .section(SurveysSection.section))
  }

  /// Coefficients as the model uses them, with the surveys of a horizon.
  func lowered(_ horizon: HorizonSection) -> ClimateParameters {
    var lowered = parameters
    lowered.surveys = surveys?.lowered(horizon)
    return lowered
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
      "within", \.parameters.delayDays, .wholeDays(.positive), unit: "weeks", mark: .assumed)
    Field("gain", \.parameters.gain, .number(0...0.5), range: 0...0.1, mark: .assumed)
    Field("loss", \.parameters.loss, .number(0...0.5), range: 0...0.1, mark: .assumed)
  }

  func lowered(_ horizon: HorizonSection) -> SurveyParameters {
    var lowered = parameters
    guard let first else { return lowered }
    for number in 0..<horizon.dayCount {
      var date = first
      if let every {
        date = CalendarSpan(months: every.months * number, days: every.days * number)
          .end(from: first)
      }
      let day = horizon.start.days(to: date)
      guard day < horizon.dayCount else { break }
      if day >= 0 { lowered.days.append(day) }
      if every == nil { break }
    }
    return lowered
  }
}
