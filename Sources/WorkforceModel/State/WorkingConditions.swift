// SPDX-License-Identifier: GPL-3.0-or-later

/// What several mechanisms may influence, by person: neutral unless somebody writes it.
///
/// Mechanisms write their own factor; desk and back office read the composed value. The columns are
/// neutral (1) when nobody writes, so a sector without wellbeing runs the same code to the same byte.
struct WorkingConditions: ~Copyable {
  /// Relative speed of all work.
  var speed: Column<Double>
  /// Factor on the odds that a contact served by the person comes back.
  var repeatOdds: Column<Double>
  /// Factor on the rate of sick spells.
  var spellRate: Column<Double>
  /// Logarithm of the factor on the length of sick spells, 0 when neutral: few days need the factor.
  var logSpellLength: Column<Double>

  init(people: Int) {
    speed = Column(repeating: 1, count: people)
    repeatOdds = Column(repeating: 1, count: people)
    spellRate = Column(repeating: 1, count: people)
    logSpellLength = Column(repeating: 0, count: people)
  }
}
