// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis

extension CalendarTrial {
  /// Candidates of which it is established that fewer people than asked for attend them.
  ///
  /// One-sided Student tests that share the error among the candidates and the looks at them.
  func trainingTooFew(_ chosen: [Int]) -> [Int] {
    let alpha =
      (1 - search.confidence) / Double(max(1, indices.count - 1)) / Double(search.looks)
    return chosen.filter { candidate in
      let values = outcome(of: candidate).column(.attendance).filter { !$0.isNaN }
      let interval = Tally(values).interval(confidence: 1 - 2 * alpha)
      return values.count > 1 && interval.upper < search.minimumAttendance - 1e-9
    }
  }

  /// Whether any candidate trains as many people as asked for, on average.
  ///
  /// Where none does and some may, as far as their error shows, these run on until one does, none may or the
  /// replications are used up: a few replications are not enough to say that something cannot be had.
  mutating func reachesAttendance(_ chosen: [Int]) async throws -> Bool {
    var limit = chosen.map { replications(of: $0) }.min() ?? 0
    while !isInterrupted {
      let tooFew = Set(trainingTooFew(chosen))
      let open = chosen.filter { !tooFew.contains($0) }
      let reaches = open.contains {
        outcome(of: $0).mean(.attendance) >= search.minimumAttendance - 1e-9
      }
      if reaches { return true }
      guard !open.isEmpty, limit < search.cap else { return false }
      limit = min(search.cap, 2 * max(1, limit))
      try await run(open, upTo: limit, ahead: open.count)
    }
    return true
  }
}
