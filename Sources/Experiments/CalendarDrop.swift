// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar that a search goes on without, when and why.
package struct CalendarDrop: Sendable {
  package enum Reason: String, Sendable {
    /// It trains fewer people than asked for, by more than its error.
    case attendance
    /// In the screening of a large space it was worse than the first by more than what matters and its error.
    case screening
    /// The selection saw it to be worse.
    case selection
  }

  package let outcome: CalendarOutcome
  package let reason: Reason
  /// Replications after which it was dropped.
  package let after: Int
}
