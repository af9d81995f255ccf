// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// Coefficients of climate, and the surveys of the staff.
struct ClimateSection: Sendable {
  private let parameters: ClimateParameters
  let surveys: SurveysSection?

  static let start = Field(
    "start", ValueFormat.share, default: "0.5", mark: .assumed, symbol: "c_0")
  static let halfLife = Field(
    "half-life", ValueFormat.quantity(.days, .positive), default: "6 months", mark: .assumed,
    symbol: "H", range: ("3 months", "12 months"))
  static let hostileLoss = Field(
    "hostile-loss", ValueFormat.number(Bounds(low: 0, high: 0.1)), default: "0.0005",
    mark: .assumed, range: ("0", "0.005"))
  static let debriefed = Field("debriefed", ValueFormat.share, default: "50%", mark: .assumed)
  static let points = Field(
    "climate-points", ValueFormat.quantity(.points, Bounds(low: 0, high: 50)),
    default: "1.5 points",
    mark: .assumed, symbol: "ρ_c", range: ("0 points", "5 points"))
  static let surveysField = Field(
    "surveys", ValueFormat.section(SurveysSection.format) { SurveysSection($0) })
  static let format = SectionFormat(
    name: "climate",
    fields: [
      start.any, halfLife.any, hostileLoss.any, debriefed.any, points.any, surveysField.any,
    ])

  init(_ reader: SectionReader) {
    var parameters = ClimateParameters()
    func set(_ path: WritableKeyPath<ClimateParameters, Double>, _ field: Field<Double>) {
      if let value = reader.value(field) { parameters[keyPath: path] = value }
    }
    set(\.start, Self.start)
    set(\.halfLifeDays, Self.halfLife)
    set(\.hostileLoss, Self.hostileLoss)
    set(\.debriefedShare, Self.debriefed)
    set(\.points, Self.points)
    self.parameters = parameters
    surveys = reader.stated(Self.surveysField)
  }

  /// Coefficients as the model uses them, with the surveys of a horizon.
  func lowered(_ horizon: HorizonSection) -> ClimateParameters {
    var lowered = parameters
    lowered.surveys = surveys?.lowered(horizon)
    return lowered
  }
}

/// Surveys of the staff and what becomes of them.
struct SurveysSection: Sendable {
  let node: SourceNode
  let first: CivilDate?
  private let every: CalendarSpan?
  private var parameters = SurveyParameters(days: [])

  static let first = Field(required: "first", .date)
  static let every = Field("every", .calendarSpan)
  static let response = Field("response", ValueFormat.share, default: "60%", mark: .assumed)
  static let actedOn = Field("acted-on", ValueFormat.share, default: "70%", mark: .assumed)
  static let within = Field(
    "within", ValueFormat.quantity(.days, .positive), default: "8 weeks", mark: .assumed)
  static let gain = Field(
    "gain", ValueFormat.number(Bounds(low: 0, high: 0.5)), default: "0.05", mark: .assumed,
    range: ("0", "0.1"))
  static let loss = Field(
    "loss", ValueFormat.number(Bounds(low: 0, high: 0.5)), default: "0.03", mark: .assumed,
    range: ("0", "0.1"))
  static let format = SectionFormat(
    name: "climate.surveys",
    fields: [
      first.any, every.any, response.any, actedOn.any, within.any, gain.any, loss.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    first = reader.stated(Self.first)
    every = reader.stated(Self.every)
    if let value = reader.value(Self.response) { parameters.response = value }
    if let value = reader.value(Self.actedOn) { parameters.actedOn = value }
    if let value = reader.value(Self.within) { parameters.delayDays = Int(value.rounded()) }
    if let value = reader.value(Self.gain) { parameters.gain = value }
    if let value = reader.value(Self.loss) { parameters.loss = value }
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
