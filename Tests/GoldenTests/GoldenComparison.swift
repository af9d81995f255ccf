// SPDX-License-Identifier: GPL-3.0-or-later

/// The figures of a study beside the committed ones.
struct GoldenComparison {
  /// What moved or went: the files, the first figure and how many more; nil when nothing did.
  private(set) var moved: String?
  /// What is new or stands elsewhere, while all that was there is as it was; nil when nothing is.
  private(set) var rearranged: String?

  /// The largest relative difference of means on machines that round otherwise.
  private static let tolerance = 1e-9

  /// - Parameter isExact: Whether every cell must be the same, or means alone within a tolerance.
  init(
    _ study: GoldenStudy, _ tables: [GoldenTable], _ committed: GoldenResults, isExact: Bool
  ) {
    let old = committed.studies[study.name] ?? GoldenResults.Study()
    let figures = GoldenFigure.all(of: tables)
    let byName = Dictionary(uniqueKeysWithValues: figures.map { ($0.name, $0) })
    let differences = old.figures.compactMap { before in
      Self.difference(before, byName[before.name], isExact: isExact).map { "\(before.name) \($0)" }
    }
    let oldDigests = Dictionary(uniqueKeysWithValues: old.files.map { ($0.name, $0.digest) })
    let gone = old.files.map(\.name).filter { name in !tables.contains { $0.file == name } }
    let others = tables.filter { isExact && oldDigests[$0.file] != $0.digest }.map(\.file) + gone
    let place = study.name + (others.isEmpty ? "" : ", " + others.joined(separator: ", "))
    if let first = differences.first {
      let more = differences.count - 1
      moved = "\(place): \(first)" + (more == 0 ? "" : ", and \(more) more figures moved")
    } else if !gone.isEmpty {
      moved = "\(place): is not written any more"
    } else if let new = figures.first(where: { figure in
      !old.figures.contains { $0.name == figure.name }
    }) {
      rearranged = "\(place): \(new.name) is new"
    } else if !others.isEmpty {
      rearranged = "\(place): the same figures in another order"
    }
  }

  private static func difference(
    _ before: GoldenFigure, _ after: GoldenFigure?, isExact: Bool
  ) -> String? {
    guard let after else { return "is gone" }
    let isSameMean =
      before.mean.isNaN == after.mean.isNaN
      && !(abs(before.mean - after.mean)
        > (isExact ? 0 : tolerance * max(abs(before.mean), abs(after.mean))))
    guard isSameMean else { return "was \(before.mean) on average and is \(after.mean)" }
    guard isExact, !after.digest.hasPrefix(before.digest) else { return nil }
    return before.mean.isNaN ? "has other values" : "has other values, on average \(after.mean) too"
  }
}
