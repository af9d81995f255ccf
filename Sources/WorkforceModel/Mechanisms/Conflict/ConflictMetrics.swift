// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Contacts and interviews that turn hostile.
  public static let hostileContacts = Metric(
    "hostile-contacts", at: 40, .count, by: .service, .total, better: false, needs: .conflict,
    .sum(.hostile))
}
