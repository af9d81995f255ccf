// SPDX-License-Identifier: GPL-3.0-or-later

extension FixedWidthInteger {
  /// The number without its fraction, at most 10¹⁵ from 0 and within the type; 0 where it is none.
  ///
  /// `Int(value)` stops the program where `value` is infinite, no number, or beyond the type. A number
  /// that a person wrote or a heavy tail drew may be any of these. Ten to the fifteenth is more than
  /// anything that is counted here, and leaves room to add such numbers and to count their minutes.
  ///
  /// `Scripts/test` refuses other conversions of floating-point numbers in `Sources`.
  ///
  /// By way of `Int64`: between `Double` and any whole number the standard library converts by generic code
  /// of a hundred instructions, and contacts need this several times each.
  @inlinable @inline(__always)
  public init(bounded value: Double) {
    let isWide = Self.bitWidth > 50
    let highest = isWide ? 1e15 : Double(Int64(truncatingIfNeeded: Self.max))
    let lowest =
      !Self.isSigned ? 0 : isWide ? -1e15 : Double(Int64(truncatingIfNeeded: Self.min))
    let nearest = value > lowest ? Swift.min(value, highest) : value.isNaN ? 0 : lowest
    self = Self(truncatingIfNeeded: Int64(nearest))
  }
}
