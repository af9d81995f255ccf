// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import RandomVariates
package import Scenarios
package import SensitivityAnalysis

extension SweepFactor {
  /// What values designs may choose among.
  package var shape: FactorShape {
    switch values {
    case .range, .distribution: .range
    case .choice(_, let values): .levels(values.count)
    case .options(let options): .levels(options.count)
    }
  }

  /// The value that stands at a coordinate, as rows have it; that of the scenario where the factor is left alone,
  /// empty where the scenario states none.
  package func label(at coordinate: Double) -> String {
    guard !coordinate.isNaN else { return baseNumber.map(Self.text) ?? baseText ?? "" }
    switch values {
    case .range, .distribution: return Self.text(number(at: coordinate))
    case .choice(_, let values): return values[shape.level(at: coordinate) ?? 0]
    case .options(let options): return options[shape.level(at: coordinate) ?? 0].id
    }
  }

  /// The changes of the scenario that set the factor, as `--set` takes them.
  func changes(at coordinate: Double) -> [String] {
    guard !coordinate.isNaN else { return [] }
    switch values {
    case .range(let paths, _, _, _, let unit), .distribution(let paths, _, let unit):
      let value = label(at: coordinate) + (unit.isEmpty ? "" : " " + unit)
      return paths.map { $0 + "=" + value }
    case .choice(let paths, _): return paths.map { $0 + "=" + label(at: coordinate) }
    case .options(let options): return options[shape.level(at: coordinate) ?? 0].changes
    }
  }

  /// The number that is simulated at a coordinate of a range, as rows have it; the coordinate of a list.
  func value(at coordinate: Double) -> Double {
    guard shape == .range, !coordinate.isNaN else { return coordinate }
    return Double(label(at: coordinate)) ?? .nan
  }

  /// From the lowest value of a range that a design sets to the highest.
  var width: Double { shape == .range ? value(at: 1) - value(at: 0) : 1 }

  package func number(at coordinate: Double) -> Double {
    switch values {
    case .range(_, let from, let to, let step, _):
      guard let step else { return from + coordinate * (to - from) }
      // Each step has an equal part of the coordinates, so that whole numbers are equally likely.
      let steps = ((to - from) / step + 1e-9).rounded(.down)
      return from + min(steps, (coordinate * (steps + 1)).rounded(.down)) * step
    case .distribution(_, let distribution, _):
      // The ends of a distribution may be infinitely far, or where nothing ever is: levels run from its
      // 2.5% quantile to its 97.5% quantile. Designs that fill the cube never reach the ends.
      return distribution.quantile(coordinate <= 0 ? 0.025 : coordinate >= 1 ? 0.975 : coordinate)
    case .choice, .options: return .nan
    }
  }

  /// The unit of a number; empty for what has none.
  package var unit: String {
    switch values {
    case .range(_, _, _, _, let unit), .distribution(_, _, let unit): unit
    case .choice, .options: ""
    }
  }

  /// A number short enough to read, and the very number that is simulated.
  package static func text(_ value: Double) -> String {
    let short = Double(String(format: "%.6g", value)) ?? value
    if let whole = Int(exactly: short), abs(whole) < 1_000_000_000_000 { return String(whole) }
    return short.description
  }
}
