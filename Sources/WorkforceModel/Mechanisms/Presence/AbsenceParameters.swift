// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat
import Wording

/// Leave, planned ahead for each calendar year.
public struct LeaveParameters: Sendable {
  /// Working days a year for somebody who works five days a week; others in proportion.
  public var daysPerYear: Double
  /// Relative weight of each month of the year (12 entries, mean 1).
  public var monthWeights: [Double]
  /// Largest share of a group that is on leave on one day.
  public var maximumAway = 0.4

  /// Leave by days a year and how it spreads over the months.
  public init(daysPerYear: Double, monthWeights: [Double]) {
    self.daysPerYear = daysPerYear
    self.monthWeights = monthWeights
  }
}

/// Sick spells: how often, how unequally among people, how long.
public struct SicknessParameters: Sendable {
  /// Spells a year and person at reference wellbeing (λ_s).
  public var spellsPerYear: Double
  /// Shape of the gamma-distributed personal frailty with mean 1; nil for equal frailty.
  public var frailtyShape: Double?
  /// Length of a spell in calendar days at reference wellbeing.
  public var length: Distribution

  /// Sick leave by rate, how unequal people are and length of a spell.
  public init(spellsPerYear: Double, frailtyShape: Double? = 0.74, length: Distribution) {
    self.spellsPerYear = spellsPerYear
    self.frailtyShape = frailtyShape
    self.length = length
  }
}

/// Leave, sickness and other absences.
extension Presence {
  static let absence = Section("absence", StatedSector()) {
    Field("leave", \.parameters.leave, .section(LeaveParameters.section))
    Field("sickness", \.parameters.sickness, .section(SicknessParameters.section))
    Field(
      "other", \.parameters.otherAbsenceDaysPerYear, .quantity(.daysPerYear, 0...250),
      table: "presence")
  }
}

extension LeaveParameters {
  static let section = Section(
    "absence.leave",
    LeaveParameters(daysPerYear: 0, monthWeights: Array(repeating: 1, count: 12)),
    table: "presence"
  ) {
    Field(required: "days", \.daysPerYear, .quantity(.daysPerYear, 0...200), mark: .recalled)
    Field(
      "season", \.monthWeights,
      ArrivalsSection.factors(ArrivalsSection.months).map { $0.normalised() }, table: "presence")
    Field(
      "at-most-away", \.maximumAway,
      .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)), unit: "%", mark: .assumed)
  }
}

extension SicknessParameters {
  static let section = Section(
    "absence.sickness", SicknessParameters(spellsPerYear: 0, length: .unread), table: "sick-leave"
  ) {
    Field(
      required: "spells", \.spellsPerYear, .quantity(.perYear, 0...50), unit: "per year",
      symbol: "λ_s", range: 1.0...1.8, mark: .computed)
    Field("frailty", \.frailtyShape, .number(0.05...1000), mark: .computed)
    Field(required: "length", \.length, spellLength)
  }

  /// Ten years: whoever is away for longer comes back to another office.
  private static var longestSpell: Bounds { Bounds(0...3652.5) }

  /// A distribution of days, or a published table by name.
  private static var spellLength: ValueFormat<Distribution> {
    let distribution = ValueFormat<Distribution>.distribution(.days, longestSpell)
    let names = [PublishedTables.spellLengthName]
    return ValueFormat(
      allowed: Phrase.either(Phrase.list(names), distribution.allowed),
      schema: .either(.fixed(["enum": .array(names.map(JSONValue.string))]), distribution.schema)
    ) { node, faults in
      if node.text == PublishedTables.spellLengthName { return PublishedTables.spellLength }
      if let text = node.text, text.first?.isLetter == true {
        faults.report(
          node, ScenarioSentence.notUnderstood.phrase, found: text,
          allowed: Phrase.either(Phrase.list(names), distribution.allowed),
          suggestion: EditDistance.nearest(to: text, among: names))
        return nil
      }
      return distribution.read(node, faults)
    }
  }
}

/// Published distributions that a scenario refers to by name.
package enum PublishedTables {
  static let spellLengthName = "italy-public-2014"

  /// Classes of the length of sick spells of public employees in Italy, 2014: first and last calendar day,
  /// and share in percent (CGIA 2014).
  package static let spellLengthClasses: [(first: Double, last: Double, percent: Double)] = [
    (1, 1, 27.1), (2, 3, 36.2), (4, 5, 17.4), (6, 10, 8.3), (11, 15, 3.6), (16, 20, 1.9),
    (21, 30, 1.8), (31, 60, 2.1), (61, 90, 0.7), (91, 180, 0.6), (181, 365, 0.2),
  ]

  /// Sick spells of public employees in Italy, 2014, in calendar days: uniform within the published
  /// classes, the open one up to half a year more (CGIA 2014; model page, "Sick leave").
  static let spellLength: Distribution? = {
    try? .empirical(
      spellLengthClasses.map { Distribution.Bin(from: $0.first, to: $0.last, weight: $0.percent) })
  }()
}

extension [Double] {
  /// The same weights with mean 1.
  func normalised() -> [Double] {
    let mean = reduce(0, +) / Double(count)
    return mean > 0 ? map { $0 / mean } : self
  }
}
