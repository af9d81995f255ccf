// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Leave, sickness and other absences.
struct AbsenceSection: Sendable {
  var leave: LeaveParameters?
  var sickness: SicknessParameters?
  /// Working days a year and person.
  var otherDays: Double

  static let leave = Field("leave", leaveFormat)
  static let sickness = Field("sickness", sicknessFormat)
  static let other = Field(
    "other", ValueFormat.quantity(.daysPerYear, Bounds(low: 0, high: 250)),
    default: "0 days per year")
  static let format = SectionFormat(
    name: "absence", fields: [leave.any, sickness.any, other.any])

  init(_ reader: SectionReader) {
    leave = reader.stated(Self.leave)
    sickness = reader.stated(Self.sickness)
    otherDays = reader.value(Self.other, placeholder: 0)
  }

  private static let days = Field(
    required: "days", ValueFormat.quantity(.daysPerYear, Bounds(low: 0, high: 200)), mark: .recalled
  )
  private static let season = Field("season", ArrivalsSection.factors(ArrivalsSection.months))
  private static let atMostAway = Field(
    "at-most-away", ValueFormat.quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)),
    default: "40%", mark: .assumed)
  static let leaveSection = SectionFormat(
    name: "absence.leave", fields: [days.any, season.any, atMostAway.any])
  private static var leaveFormat: ValueFormat<LeaveParameters> {
    .section(leaveSection) { reader in
      var leave = LeaveParameters(
        daysPerYear: reader.value(days, placeholder: 0),
        monthWeights: (reader.stated(season) ?? Array(repeating: 1, count: 12)).normalised())
      leave.maximumAway = reader.value(atMostAway, placeholder: 0.4)
      return leave
    }
  }

  private static let spells = Field(
    required: "spells", ValueFormat.quantity(.perYear, Bounds(low: 0, high: 50)), mark: .computed,
    symbol: "λ_s", range: ("1.0 per year", "1.8 per year"))
  private static let frailty = Field(
    "frailty", ValueFormat.number(Bounds(low: 0.05, high: 1000)), default: "0.74",
    mark: .computed)
  private static let length = Field(required: "length", spellLength)
  static let sicknessSection = SectionFormat(
    name: "absence.sickness", fields: [spells.any, frailty.any, length.any])
  private static var sicknessFormat: ValueFormat<SicknessParameters> {
    .section(sicknessSection) { reader in
      SicknessParameters(
        spellsPerYear: reader.value(spells, placeholder: 0),
        frailtyShape: reader.value(frailty, placeholder: 0.74),
        length: reader.value(length, placeholder: Scenario.placeholderDistribution))
    }
  }

  /// A distribution of days, or a published table by name.
  private static var spellLength: ValueFormat<Distribution> {
    let distribution = ValueFormat<Distribution>.distribution(.days)
    let names = [PublishedTables.spellLengthName]
    return ValueFormat(
      allowed: Phrase.either(Phrase.list(names), distribution.allowed),
      schema: ValueSchema {
        .object([
          "anyOf": .array([
            .object(["enum": .array(names.map(JSONValue.string))]), distribution.schema($0),
          ])
        ])
      }
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
