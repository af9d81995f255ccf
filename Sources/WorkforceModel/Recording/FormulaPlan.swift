// SPDX-License-Identifier: GPL-3.0-or-later

/// A series that is a `Formula` over one row of amounts, as the recorder needs it: places instead of
/// names, so that tens of thousands of values a replication cost a few instructions each.
struct FormulaPlan: BitwiseCopyable {
  /// Where the values of the series begin among the responses.
  let start: Int
  /// Where the amounts stand among those of all rows; -1 for one that the formula does not have.
  private let numerator, and, also, denominator, plus, beside: Int32
  private let scale: Double

  init(_ formula: Formula, start: Int, row: Int) {
    self.start = start
    func place(_ quantity: Accumulator?) -> Int32 {
      guard let quantity else { return -1 }
      return Int32(row * Accumulator.count + quantity.rawValue)
    }
    numerator = place(formula.numerator)
    and = place(formula.and)
    also = place(formula.also)
    denominator = place(formula.denominator)
    plus = place(formula.plus)
    beside = place(formula.beside)
    scale = formula.scale
  }

  /// The value over the amounts of all rows; NaN when the denominator is 0.
  @inline(__always)
  func value(_ amounts: UnsafePointer<Double>) -> Double {
    var amount = amounts[Int(numerator)]
    if and >= 0 { amount += amounts[Int(and)] }
    if also >= 0 { amount += amounts[Int(also)] }
    amount *= scale
    if denominator < 0 { return amount }
    var base = amounts[Int(denominator)]
    if plus >= 0 { base += amounts[Int(plus)] }
    if beside >= 0 { base += amounts[Int(beside)] }
    return base > 0 ? amount / base : .nan
  }
}
