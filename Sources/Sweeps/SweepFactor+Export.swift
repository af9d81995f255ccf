// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import ScenarioFormat
package import Scenarios
internal import WholeNumbers

extension SweepFactor {
  /// Whether its values are percentages: files have them as shares, as they have every figure.
  private var isPercentage: Bool {
    switch values {
    case .range, .distribution: unit == "%"
    case .choice(_, let values): values.allSatisfy { QuantityText($0)?.unit == "%" }
    case .options: false
    }
  }

  /// A value as files have it, from what the scenario is set to: `0.4` for `40` with the unit `%`.
  package func exported(_ label: String) -> String {
    guard isPercentage, let number = QuantityText(label)?.number else { return label }
    return Self.text(number / 100)
  }

  /// The unit of its values in files.
  var exportedUnit: String { isPercentage ? "share" : unit }

  /// Every value that it has in files; empty where these are too many to list.
  var exportedLevels: [String] {
    switch values {
    case .range(_, let from, let to, let step?, _):
      let count = Int(bounded: ((to - from) / step).rounded()) + 1
      guard count <= 1000 else { return [] }
      return (0..<count).map { exported(Self.text(from + Double($0) * step)) }
    case .range, .distribution: return []
    case .choice(_, let values): return values.map(exported)
    case .options(let options): return options.map(\.id)
    }
  }

  /// The paths that it sets.
  var paths: [String] {
    switch values {
    case .range(let paths, _, _, _, _), .distribution(let paths, _, _), .choice(let paths, _): paths
    case .options(let options):
      options.flatMap(\.changes).compactMap { $0.split(separator: "=").first.map(String.init) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}
