// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Relief that completed programme components give each person, fading exponentially.
///
/// It acts on the measured score, since published effects are differences in measured scores:
/// `I = s_M·min(0.22, Σ d_k·a_k·exp(−(t−t_k)/τ_k))` with a_k the share of sessions attended and t_k the
/// component's end (Maricuţoiu et al. 2016; Awa et al. 2010).
struct TrainingRelief: ~Copyable {
  private let programme: ProgrammeTables
  private let people: Int
  /// Relief by component and person, in standard deviations.
  private var levels: Column<Double>
  /// Relief of all components together, by person.
  private(set) var total: Column<Double>

  init(_ programme: ProgrammeTables, people: Int) {
    self.programme = programme
    self.people = people
    levels = Column(repeating: 0, count: programme.components.count * people)
    total = Column(repeating: 0, count: people)
  }

  /// Somebody new, who has no relief yet, holds a post.
  mutating func resetPost(_ post: Int) {
    for component in 0..<programme.components.count { levels[component * people + post] = 0 }
  }

  /// Fades the relief of ended components by a day, and starts that of components ending today.
  mutating func close(day: Int, training: borrowing Training) {
    total.fill(0)
    for component in 0..<programme.components.count {
      let entry = programme.components[component]
      guard entry.deviations != 0, entry.lastDay <= day else { continue }
      let keep = exp(-entry.dailyFading)
      let endsToday = entry.lastDay == day
      for person in 0..<people {
        levels[component * people + person] *= keep
        if endsToday {
          levels[component * people + person] =
            entry.deviations * training.shareAttended(component: component, person: person)
        }
        total[person] += levels[component * people + person]
      }
    }
  }
}
