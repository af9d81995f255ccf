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
  /// Factors on speed by exhaustion, the group's methods, motivation, being or having newcomers, and
  /// incentives.
  var strainSpeed: Column<Double>
  var methodSpeed: Column<Double>
  var motivationSpeed: Column<Double>
  var experienceSpeed: Column<Double>
  var incentiveSpeed: Column<Double>
  /// Exhaustion in standard deviations from reference (z), 0 when neutral.
  var strain: Column<Double>
  /// Factor on the odds that a contact served by the person comes back.
  var repeatOdds: Column<Double>
  /// Factor on the probability itself, before the odds: the product of those by the group's methods and
  /// by incentives.
  private(set) var repeatShare: Column<Double>
  var methodRepeats: Column<Double>
  var incentiveRepeats: Column<Double>
  /// Points that affect and climate add to the level that chronic exhaustion moves to, 0 when neutral.
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
    strainSpeed = Column(repeating: 1, count: people)
    methodSpeed = Column(repeating: 1, count: people)
    motivationSpeed = Column(repeating: 1, count: people)
    experienceSpeed = Column(repeating: 1, count: people)
    incentiveSpeed = Column(repeating: 1, count: people)
    strain = Column(repeating: 0, count: people)
    exitRate = Column(repeating: 1, count: people)
    repeatOdds = Column(repeating: 1, count: people)
    repeatShare = Column(repeating: 1, count: people)
    methodRepeats = Column(repeating: 1, count: people)
    incentiveRepeats = Column(repeating: 1, count: people)
    resourceShift = Column(repeating: 0, count: people)
    climateShift = Column(repeating: 0, count: people)
    encounters = Column(repeating: 1, count: people)
    spellRate = Column(repeating: 1, count: people)
    logSpellLength = Column(repeating: 0, count: people)
  }

  /// Puts the factors on speed together, after mechanisms have written theirs.
  mutating func compose() {
    haveChanged = true
    for person in 0..<speed.count {
      speed[person] =
        strainSpeed[person] * methodSpeed[person] * motivationSpeed[person]
        * experienceSpeed[person] * incentiveSpeed[person]
      repeatShare[person] = methodRepeats[person] * incentiveRepeats[person]
    }
  }
}
