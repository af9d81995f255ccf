// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Share of users who have taken up the online channel.
  public static let onlineAdoption = Metric(
    "online-adoption", at: 80, .share, by: .service, .average, better: true, needs: .online,
    .ratio(.onlineAdopters, over: .onlineUsers))
  /// Share of first contacts that are settled online.
  public static let onlineShare = Metric(
    "online-share", at: 90, .share, by: .service, .ratio, better: true, needs: .online,
    .ratio(.onlineContacts, over: .onlineChoices))
  /// Contacts settled online.
  public static let onlineContacts = Metric(
    "online-contacts", at: 100, .count, by: .service, .total, needs: .online,
    .sum(.onlineContacts))
  /// Contacts of online users that come to the desk all the same.
  public static let onlineReturned = Metric(
    "online-returned", at: 110, .count, by: .service, .total, better: false, needs: .online,
    .sum(.onlineFailures, .onlineLeaks))
}
