// SPDX-License-Identifier: GPL-3.0-or-later

/// What several mechanisms may influence, by person: neutral unless somebody writes it.
///
/// Mechanisms write their own factor; desk and back office read the composed value. The columns are
/// neutral (1) when nobody writes, so a sector without wellbeing runs the same code to the same byte.
struct WorkingConditions: ~Copyable {
  /// Relative speed of all work: the product of the factors below.
  private(set) var speed: Column<Double>
  /// Speeds have changed since rates of work were derived from them.
  var haveChanged = true
  /// Factors on speed that mechanisms write: factor-major.
  private var speedFactors: Column<Double>
  /// Exhaustion in standard deviations from reference (z), 0 when neutral.
  var strain: Column<Double>
  /// Whether the measured score is at high risk (50 points or more).
  var isAtHighRisk: Column<Bool>
  /// Factor on the odds that a contact served by the person comes back.
  var repeatOdds: Column<Double>
  /// Factor on the probability itself, before the odds: the product of those that mechanisms write.
  private(set) var repeatShare: Column<Double>
  private var repeatFactors: Column<Double>
  /// Points that affect and climate add to the measured score, 0 when neutral.
  var resourceShift: Column<Double>
  var climateShift: Column<Double>
  /// Today's exposure to hostile encounters against reference.
  var encounters: Column<Double>
  /// Factor on the rate of exits.
  var exitRate: Column<Double>
  /// Factor on the rate of sick spells.
  var spellRate: Column<Double>
  /// Logarithm of the factor on the length of sick spells, 0 when neutral: few days need the factor.
  var logSpellLength: Column<Double>

  init(people: Int) {
    speed = Column(repeating: 1, count: people)
    speedFactors = Column(repeating: 1, count: SpeedFactor.allCases.count * people)
    strain = Column(repeating: 0, count: people)
    isAtHighRisk = Column(repeating: false, count: people)
    exitRate = Column(repeating: 1, count: people)
    repeatOdds = Column(repeating: 1, count: people)
    repeatShare = Column(repeating: 1, count: people)
    repeatFactors = Column(repeating: 1, count: RepeatFactor.allCases.count * people)
    resourceShift = Column(repeating: 0, count: people)
    climateShift = Column(repeating: 0, count: people)
    encounters = Column(repeating: 1, count: people)
    spellRate = Column(repeating: 1, count: people)
    logSpellLength = Column(repeating: 0, count: people)
  }

  /// Sets what a mechanism makes of a person's speed, from the next ``compose()`` on.
  mutating func set(_ factor: SpeedFactor, of person: Int, to value: Double) {
    speedFactors[factor.rawValue * speed.count + person] = value
  }

  /// How much of the usual work a person does while new, or while colleagues are.
  func experience(of person: Int) -> Double {
    speedFactors[SpeedFactor.experience.rawValue * speed.count + person]
  }

  /// Sets what a mechanism makes of the share of a person's contacts that come back.
  mutating func set(_ factor: RepeatFactor, of person: Int, to value: Double) {
    repeatFactors[factor.rawValue * speed.count + person] = value
  }

  /// Puts the factors together, in their order, after mechanisms have written theirs.
  mutating func compose() {
    haveChanged = true
    speed.setProducts(of: speedFactors)
    repeatShare.setProducts(of: repeatFactors)
  }
}

extension Column<Double> {
  /// Sets each value to the product of its factors, which stand in a column for each factor.
  fileprivate mutating func setProducts(of factors: borrowing Column<Double>) {
    base.update(from: factors.base, count: count)
    var first = count
    while first < factors.count {
      base.multiply(by: factors.base + first, 0..<count)
      first += count
    }
  }
}
