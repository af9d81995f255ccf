// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Visits that ask about an overdue case.
  public static let reminders = Metric(
    "reminders", at: 70, .count, by: .service, .total, better: false, needs: .procedures,
    .sum(.reminders))
  /// Cases opened.
  public static let casesOpened = Metric(
    "cases-opened", at: 230, .count, by: .service, .total, needs: .procedures,
    .sum(.casesOpened))
  /// Cases closed.
  public static let casesClosed = Metric(
    "cases-closed", at: 240, .count, by: .service, .total, needs: .procedures,
    .sum(.casesClosed))
  /// Cases open at the end of the period.
  public static let casesOpen = Metric(
    "cases-open", at: 250, .count, by: .service, .closing, better: false, needs: .procedures,
    .closing(.casesOpen))
  /// Open cases whose term has ended.
  public static let casesOverdue = Metric(
    "cases-overdue", at: 260, .count, by: .service, .closing, better: false, needs: .procedures,
    .closing(.casesOverdue))
  /// Share of closed cases that were closed within their term.
  public static let casesInTerm = Metric(
    "cases-in-term", at: 270, .share, by: .service, .ratio, better: true, needs: .procedures,
    .ratio(.casesInTerm, over: .casesClosed))
  /// Mean time from opening to closing.
  public static let caseTime = Metric(
    "case-time", at: 280, .days, by: .service, .ratio, better: false, needs: .procedures,
    .ratio(.caseDays, over: .casesClosed))
  /// Hours of casework, interviews included.
  public static let hoursCasework = Metric(
    "hours-casework", at: 460, .hours, by: .group, .total, needs: .casework,
    .hours(.caseworkMinutes))
}
