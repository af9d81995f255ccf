// SPDX-License-Identifier: GPL-3.0-or-later
import ReportPages
import Testing

struct WholeSharesTests {
  @Test(arguments: [
    [1.0 / 3, 1.0 / 3, 1.0 / 3], [0.545, 0.545, 0.005, -0.095], [1.2, -0.27, 0.07], [1],
  ])
  func partsAddUpToTheWhole(shares: [Double]) {
    let parts = WholeShares.percents(shares)
    #expect(parts.reduce(0, +) == 100)
    for (part, share) in zip(parts, shares) { #expect(abs(Double(part) - share * 100) < 1) }
  }
}
