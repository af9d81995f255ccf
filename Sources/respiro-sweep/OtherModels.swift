// SPDX-License-Identifier: GPL-3.0-or-later
import CommandLineTools
import Reporting
import Sweeps
import Wording

extension SweepTarget.Opened {
  /// Points of which all results are of another model, by model.
  func otherModels() throws(SweepError) -> [(model: Int?, count: Int)] {
    try SweepStatus(plan, results()).tally.compactMap {
      state, count -> (model: Int?, count: Int)? in
      guard case .pending(.modelChanged(let version)) = state, count > 0 else { return nil }
      return (SeedAndModel.model(of: version), count)
    }
  }

  /// Says which points a command leaves out, since figures of two models are never mixed.
  func warnOfOtherModels(_ language: Language) throws(SweepError) {
    for other in try otherModels() {
      guard
        let line = language.saying(
          .leftOut, of: other.model, path: shownPath, count: other.count)
      else { continue }
      Terminal.printError(line)
    }
  }
}
