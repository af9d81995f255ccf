// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a run cannot be done.
public enum ExperimentError: Error, Equatable, CustomStringConvertible {
  /// A target or a precision names a figure that the scenario does not report.
  case unknownResponse(user: String, metric: String, scope: String)
  /// A target is stated for periods that the scenario does not record.
  case noPeriods(target: String, grain: String)
  /// Responses cannot be kept on disk.
  case spool(String, folder: String?)

  /// One sentence for a person.
  public var description: String {
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
