// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a run cannot be done.
package enum ExperimentError: Error, Equatable, CustomStringConvertible {
  case unknownResponse(user: String, metric: String, scope: String)
  case noPeriods(target: String, grain: String)
  case spool(String, folder: String?)

  package var description: String {
    switch self {
    case .unknownResponse(let user, let metric, let scope):
      "\(user) names '\(metric)' of '\(scope)', which this scenario does not report"
    case .noPeriods(let target, let grain):
      "target '\(target)' is stated by \(grain), but this scenario records no such period"
    case .spool(let reason, let folder):
      "cannot keep the responses on disk\(folder.map { " in '\($0)'" } ?? ""): \(reason)"
    }
  }
}
