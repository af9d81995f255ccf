// SPDX-License-Identifier: GPL-3.0-or-later

/// A value from a time of day on.
package struct HourStep<Value: Sendable>: Sendable {
  /// Minutes from midnight.
  package var start: Double
  package var value: Value

  package init(start: Double, value: Value) {
    self.start = start
    self.value = value
  }
}
