// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Interviews held.
  public static let interviews = Metric(
    "interviews", at: 290, .count, by: .service, .total, needs: .caseloads,
    .sum(.interviews))
  /// Mean delay of interviews after they are due.
  public static let interviewDelay = Metric(
    "interview-delay", at: 300, .days, by: .service, .ratio, better: false, needs: .caseloads,
    .ratio(.interviewDelay, over: .interviews))
  /// Open cases of a person of a caseload.
  public static let caseload = Metric(
    "caseload", at: 470, .count, by: .group, .ratio, better: false, needs: .caseloads,
    .ratio(.caseloadCases, over: .caseloadWorkers))
}
