// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// Looks for factors that cannot be distinguished in the results: with one path, or the name of another column.
struct SweepFactorChecks {
  private typealias Setting = (path: [Substring], isRelative: Bool)

  private let factors: [(factor: SweepFactor, node: SourceNode)]

  init(_ factors: [SweepFactor], nodes: [SourceNode]) {
    self.factors = Array(zip(factors, nodes))
  }

  /// Columns of the results beside factors and figures.
  private static let columns: Set = ["point", "replication", "seed", "model", "failure"]

  func report(to faults: FaultCollector) {
    for (place, (factor, node)) in factors.enumerated() {
      if Self.columns.contains(factor.id) || Metric(rawValue: factor.id) != nil {
        faults.report(node["id"] ?? node, SweepSentence.idIsColumn.phrase, found: factor.id)
      }
      let own = Self.settings(of: factor)
      for (other, _) in factors[..<place] {
        guard let shared = Self.conflict(own, Self.settings(of: other)) else { continue }
        faults.report(
          node["path"] ?? node["options"] ?? node,
          SweepSentence.pathTwice.phrase.filling(["factor": other.id]),
          found: shared.joined(separator: "."))
      }
    }
  }

  /// The first path that both set, or of which one sets a part of what the other does; changes that only add to
  /// what is there go together in any order.
  private static func conflict(_ own: [Setting], _ others: [Setting]) -> [Substring]? {
    own.first { setting in
      others.contains { other in
        !(setting.isRelative && other.isRelative)
          && zip(setting.path, other.path).allSatisfy { $0 == $1 }
      }
    }?.path
  }

  private static func settings(of factor: SweepFactor) -> [Setting] {
    switch factor.values {
    case .range(let paths, _, _, _, _), .distribution(let paths, _, _):
      paths.map { (parts($0), false) }
    case .choice(let paths, let values):
      paths.map { (parts($0), values.allSatisfy(isRelative)) }
    case .options(let options):
      options.flatMap(\.changes).compactMap { change in
        guard let equals = change.firstIndex(of: "=") else { return nil }
        return (
          parts(String(change[..<equals])),
          isRelative(String(change[change.index(after: equals)...]))
        )
      }
    }
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: ".") }

  private static func isRelative(_ value: String) -> Bool {
    (value.hasPrefix("+") || value.hasPrefix("-")) && QuantityText(value) != nil
  }
}
