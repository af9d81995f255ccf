// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat
import Wording

/// Gamma factor of a day with mean 1, correlated from one opening day to the next.
public struct DayFactorParameters: Hashable, Sendable {
  /// Coefficient of variation (c_Γ).
  public var cv: Double
  /// Autocorrelation of the normal score from one opening day to the next.
  public var memory: Double
  /// Share of the score's variance that all services of the sector have in common.
  public var shared: Double

  /// A factor of demand by its variation, memory and the share that services have in common.
  public init(cv: Double, memory: Double = 0, shared: Double = 0) {
    self.cv = cv
    self.memory = memory
    self.shared = shared
  }
}

/// Bursts of demand: onset, size and fading of each.
public struct ShockParameters: Sendable {
  /// Days between onsets.
  public var interval: Distribution
  /// Relative size at the onset (0.3 lifts demand by 30 %).
  public var size: Distribution
  /// Time constant of the exponential fading, in days.
  public var fadingDays: Double

  /// Shocks by their interval, size and fading.
  public init(interval: Distribution, size: Distribution, fadingDays: Double) {
    self.interval = interval
    self.size = size
    self.fadingDays = fadingDays
  }

  /// What shocks add to demand, relative to it, where a mean one begins among those that still fade.
  var expectedPeak: Double { size.mean * (1 + fadingDays / interval.mean) }
}

/// How many citizens come to a service, and when.
struct ArrivalsSection: Sendable {
  var node = SourceNode.nothing
  var rate = ArrivalRate.perDay(0)
  var growth = 0.0
  /// Relative weight of each month (12 entries, as stated; others 1).
  var month: [Double]?
  /// Relative weight of each weekday (7 entries, as stated; others 1).
  var weekday: [Double]?
  /// Factors by hour: one list for all weekdays, or one for each.
  var hour: [[HourStep<Double>]] = []
  var periods: [ArrivalPeriodSection] = []
  /// People who wait at the door when the desks open for the first time.
  var queue = 0
  /// How many others come with whoever comes; nil for nobody.
  var companions: Distribution?
  var dayFactor: DayFactorParameters?
  var shocks: ShockParameters?

  static let section = Section(
    "services.arrivals", ArrivalsSection(), at: \.node, table: "demand"
  ) {
    Field(required: "rate", \.rate, .arrivalRate)
    Field(
      "growth", \.growth, .quantity(.growth, -0.9...10), unit: "%/year", symbol: "g", range: 0...8)
    Field("month", \.month, factors(months))
    Field("weekday", \.weekday, factors(CalendarSection.weekdays))
    Field("hour", \.hour, hours)
    Field("periods", \.periods, .items(ArrivalPeriodSection.section))
    Field("queue", \.queue, .count(0...10_000))
    Field("companions", \.companions, .distribution(.number, Bounds(0...100)))
    Field("day-factor", \.dayFactor, .section(DayFactorParameters.section))
    Field("shocks", \.shocks, .section(ShockParameters.section))
  }

  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `{9: 1.3, 12: 0.7}`, or the same by weekday, `all` for those that are not named.
  private static var hours: ValueFormat<[[HourStep<Double>]]> {
    let one = ValueFormat<[HourStep<Double>]>.byHour(.number(0...1000))
    let keys = CalendarSection.weekdays + ["all"]
    let each = ValueFormat<[(key: String, value: [HourStep<Double>])]>.table(keys: keys, of: one)
    return ValueFormat(
      allowed: Phrase.either(one.allowed, each.allowed), schema: .either(one.schema, each.schema)
    ) { node, faults in
      guard node.entries?.contains(where: { keys.contains($0.key) }) == true else {
        return one.read(node, faults).map { [$0] }
      }
      return each.read(node, faults).map { entries in
        CalendarSection.weekdays.map { day in
          (entries.first { $0.key == day } ?? entries.first { $0.key == "all" })?.value ?? []
        }
      }
    }
  }

  /// Factors of some of the keys; the others are 1.
  static func factors(_ keys: [String]) -> ValueFormat<[Double]> {
    ValueFormat<[(key: String, value: Double)]>.table(keys: keys, of: .number(0...1000))
      .map { entries in
        keys.map { key in entries.first { $0.key == key }?.value ?? 1 }
      }.checked(allowed: ScenarioSentence.weightsPositive.phrase) { $0.contains { $0 > 0 } }
  }
}

extension DayFactorParameters {
  static let section = Section(
    "services.arrivals.day-factor", DayFactorParameters(cv: 0), table: "demand"
  ) {
    Field(
      required: "cv", \.cv, .number(0...DayFactorProcess.largestCV), symbol: "c_Γ",
      range: 0.03...0.25)
    Field("memory", \.memory, .number(-0.99...0.99), symbol: "m", range: 0...0.6)
    Field("shared", \.shared, .share, unit: "%")
  }
}

extension ShockParameters {
  static let section = Section(
    "services.arrivals.shocks",
    ShockParameters(interval: .unread, size: .unread, fadingDays: 6 * 7), table: "demand"
  ) {
    Field(
      required: "every", \.interval, .distribution(.days, Bounds(1...36_525)))
    Field(required: "size", \.size, .distribution(.share, Bounds(0...100)))
    Field(
      "fades", \.fadingDays, .quantity(.days, .positive(upTo: HorizonSection.longestDays)),
      unit: "weeks", mark: .assumed)
  }
}
