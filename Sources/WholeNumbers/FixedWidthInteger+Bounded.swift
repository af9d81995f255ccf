// SPDX-License-Identifier: GPL-3.0-or-later

extension FixedWidthInteger {
  /// The number without its fraction, at most 10¹⁵ from 0 and within the type; 0 where it is none.
  ///
  /// `Int(value)` stops the program where `value` is infinite, no number, or beyond the type. A number
  /// that a person wrote or a heavy tail drew may be any of these. Ten to the fifteenth is more than
  /// anything that is counted here, and leaves room to add such numbers and to count their minutes.
  ///
  /// `Scripts/test` refuses other conversions of floating-point numbers in `Sources`.
  @inlinable
  public init(bounded value: Double) {
    let highest = Swift.min(1e15, Double(Self.max))
    let lowest = Swift.max(-1e15, Double(Self.min))
    self = value > lowest ? Self(Swift.min(value, highest)) : value.isNaN ? 0 : Self(lowest)
  }
}
