// SPDX-License-Identifier: GPL-3.0-or-later

extension ModelCurve {
  /// Curves of the laws other than the two time scales.
  static let ofOtherLaws = [
    ModelCurve("archetype-output", "B", "P", BurnoutArchetype.productivities),
    ModelCurve("archetype-hours", "W / 32.4", "H", BurnoutArchetype.workWeeks),
    ModelCurve("archetype-growth", "h", "G", BurnoutArchetype.growth),
    ModelCurve("archetype-recovery", "B", "K", BurnoutArchetype.recovery),
    ModelCurve("two-smooth-output", "load smoothed", "P", TwoSmooth.productivities),
    ModelCurve("two-smooth-tenure", "load smoothed", "T", TwoSmooth.tenures),
  ]
}
