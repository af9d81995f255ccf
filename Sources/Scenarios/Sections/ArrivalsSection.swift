// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// How many citizens come to a service, and when.
struct ArrivalsSection: Sendable {
  var node: SourceNode
  var rate: ArrivalRate
  var growth: Double
  /// Relative weight of each month (12 entries, as stated; others 1).
  var month: [Double]?
  /// Relative weight of each weekday (7 entries, as stated; others 1).
  var weekday: [Double]?
  var hour: [HourStep<Double>]
  var dayFactor: DayFactorParameters?
  var shocks: ShockParameters?

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Factors of some of the keys; the others are 1.
  static func factors(_ keys: [String]) -> ValueFormat<[Double]> {
    ValueFormat<[(key: String, value: Double)]>.table(keys: keys, of: .number(.notNegative))
      .map { entries in
        keys.map { key in entries.first { $0.key == key }?.value ?? 1 }
      }.checked(allowed: ScenarioSentence.weightsPositive.phrase) { $0.contains { $0 > 0 } }
  }

  static let rate = Field(required: "rate", .arrivalRate)
  static let growth = Field(
    "growth", ValueFormat.quantity(.growth, Bounds(low: -0.9, high: 10)), default: "0%/year",
    symbol: "g", range: ("0%/year", "8%/year"))
  static let month = Field("month", factors(months))
  static let weekday = Field("weekday", factors(CalendarSection.weekdays))
  static let hour = Field("hour", ValueFormat<[HourStep<Double>]>.byHour(.number(.notNegative)))
  static let dayFactor = Field("day-factor", dayFactorFormat)
  static let shocks = Field("shocks", shocksFormat)
  static let format = SectionFormat(
    name: "services.arrivals",
    fields: [
      rate.any, growth.any, month.any, weekday.any, hour.any, dayFactor.any, shocks.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    rate = reader.value(Self.rate, placeholder: .perDay(0))
    growth = reader.value(Self.growth, placeholder: 0)
    month = reader.stated(Self.month)
    weekday = reader.stated(Self.weekday)
    hour = reader.stated(Self.hour) ?? []
    dayFactor = reader.stated(Self.dayFactor)
    shocks = reader.stated(Self.shocks)
  }

  /// Nobody comes.
  init(node: SourceNode) {
    self.node = node
    rate = .perDay(0)
    growth = 0
    hour = []
  }

  private static let cv = Field(
    required: "cv", ValueFormat.number(Bounds(low: 0, high: 5)), symbol: "c_Γ",
    range: ("0.03", "0.25"))
  private static let memory = Field(
    "memory",
    ValueFormat.number(Bounds(low: -0.99, high: 0.99)), default: "0", symbol: "m",
    range: ("0", "0.6"))
  private static let shared = Field("shared", ValueFormat.share, default: "0%")
  static let dayFactorSection = SectionFormat(
    name: "services.arrivals.day-factor", fields: [cv.any, memory.any, shared.any])
  private static var dayFactorFormat: ValueFormat<DayFactorParameters> {
    .section(dayFactorSection) { reader in
      DayFactorParameters(
        cv: reader.value(cv, placeholder: 0), memory: reader.value(memory, placeholder: 0),
        shared: reader.value(shared, placeholder: 0))
    }
  }

  private static let every = Field(
    required: "every", ValueFormat<Distribution>.distribution(.days))
  private static let size = Field(
    required: "size", ValueFormat<Distribution>.distribution(.share))
  private static let fades = Field(
    "fades", ValueFormat.quantity(.days, .positive), default: "6 weeks", mark: .assumed)
  static let shocksSection = SectionFormat(
    name: "services.arrivals.shocks", fields: [every.any, size.any, fades.any])
  private static var shocksFormat: ValueFormat<ShockParameters> {
    .section(shocksSection) { reader in
      ShockParameters(
        interval: reader.value(every, placeholder: Scenario.placeholderDistribution),
        size: reader.value(size, placeholder: Scenario.placeholderDistribution),
        fadingDays: reader.value(fades, placeholder: 1))
    }
  }
}
