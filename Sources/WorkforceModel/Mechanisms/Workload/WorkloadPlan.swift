// SPDX-License-Identifier: GPL-3.0-or-later

/// Coefficients of workload, which pressure and wellbeing state.
struct WorkloadPlan: BitwiseCopyable {
  /// Weeks over which overdue work is felt, and over which it is to be made up for.
  let overdueFeltWeeks: Double
  let overduePressedWeeks: Double
  /// Weeks that are remembered.
  let memoryWeeks: Int
  /// Whether a burnout law asks what a week requires without overdue work.
  let needsPlainRatio: Bool

  /// Nil where nobody is pressed and nobody tires.
  init?(_ parameters: ModelParameters) {
    guard parameters.pressure != nil || parameters.wellbeing != nil else { return nil }
    let pressure = parameters.pressure ?? PressureParameters()
    let wellbeing = parameters.wellbeing ?? WellbeingParameters()
    overdueFeltWeeks = wellbeing.overdueWeeks
    overduePressedWeeks = Double(pressure.memoryWeeks)
    memoryWeeks = pressure.memoryWeeks
    needsPlainRatio = wellbeing.law == .archetype
  }
}
