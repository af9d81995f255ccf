// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Parts of a whole in whole percents that add up to 100.
package enum WholeShares {
  /// Each share rounded down, then the largest remainders up, until all of the whole is given out.
  ///
  /// - Precondition: Shares, some of which may be negative, add up to 1.
  package static func percents(_ shares: [Double]) -> [Int] {
    let exact = shares.map { $0 * 100 }
    var whole = exact.map { Int(bounded: $0.rounded(.down)) }
    let left = 100 - whole.reduce(0, +)
    let order = exact.indices.sorted { first, second in
      let (one, two) = (exact[first] - Double(whole[first]), exact[second] - Double(whole[second]))
      return (-one, first) < (-two, second)
    }
    for place in order.prefix(max(0, left)) { whole[place] += 1 }
    return whole
  }
}
