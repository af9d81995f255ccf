// SPDX-License-Identifier: GPL-3.0-or-later

extension Example {
  /// A sweep over the bare queue, `desk.yaml`.
  static func sweep(
    _ design: String = "{kind: sobol, points: 60}", replications: Int = 3,
    rate: String = "from: 6 per hour, to: 14 per hour"
  ) -> String {
    """
    about:
      title: {it: Quanti operatori?, en: How many clerks?}
      question: {it: Dove si attende troppo?, en: Where is the wait too long?}
    base: desk.yaml
    factors:
      - {id: rate, name: {it: Arrivi, en: Arrivals}, path: services.registry.arrivals.rate, \(rate)}
      - {id: clerks, path: staff.clerks.count, from: 1, to: 3, step: 1}
    design: \(design)
    replications: \(replications)
    figures: [{metric: wait-mean}, {metric: occupancy}]

    """
  }
}

extension Workplace {
  /// Runs `respiro sweep`, which must do it.
  func sweep(_ arguments: String...) throws -> Outcome {
    try respiro(["sweep"] + arguments, hasCharts: true) { _ in }
  }

  /// The exported rows of a sweep.
  func rows(_ folder: String) throws -> String {
    let outcome = try sweep("export", folder, "--to", "rows-of-\(folder).csv", "--overwrite")
    guard outcome.status == 0 else { return outcome.errors }
    return try text("rows-of-\(folder).csv")
  }
}
