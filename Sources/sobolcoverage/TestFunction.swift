// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A function of the unit cube with known Sobol indices.
struct TestFunction: Sendable {
  let name: String
  /// What each factor explains alone.
  let first: [Double]
  /// What it explains alone and together with others.
  let total: [Double]
  let value: @Sendable ([Double]) -> Double

  static let all = [additive, ishigami, g]

  /// Six factors that act by themselves, equally.
  private static let additive = TestFunction(
    name: "additive, 6 factors", first: Array(repeating: 1 / 6.0, count: 6),
    total: Array(repeating: 1 / 6.0, count: 6)
  ) { $0.reduce(0, +) }

  /// Ishigami and Homma (1990) with a = 7 and b = 0.1.
  private static let ishigami: TestFunction = {
    let fourth = 0.1 * pow(Double.pi, 4) / 5
    let eighth = 0.01 * pow(Double.pi, 8)
    let second = 49.0 / 8
    let variance = second + fourth + eighth / 18 + 0.5
    let alone = 0.5 * (1 + fourth) * (1 + fourth)
    let both = 8 * eighth / 225
    return TestFunction(
      name: "Ishigami", first: [alone, second, 0].map { $0 / variance },
      total: [alone + both, second, both].map { $0 / variance }
    ) { row in
      let x = row.map { (2 * $0 - 1) * .pi }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
  }()

  /// Sobol's g (1993) with weights from one that matters most to one that hardly does.
  private static let g: TestFunction = {
    let weights = [0.0, 1, 4.5, 9]
    let parts = weights.map { 1 / 3.0 / pow(1 + $0, 2) }
    let variance = parts.reduce(1) { $0 * (1 + $1) } - 1
    let totals = parts.indices.map { factor in
      parts[factor] * parts.indices.filter { $0 != factor }.reduce(1) { $0 * (1 + parts[$1]) }
    }
    return TestFunction(
      name: "g, 4 factors", first: parts.map { $0 / variance }, total: totals.map { $0 / variance }
    ) { row in
      zip(row, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
  }()
}
