// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Hours required over hours available, against reference.
  public static let pressure = Metric(
    "pressure", at: 310, .ratio, by: .service, .average, better: false, needs: .pressure,
    .ratio(.pressure, over: .pressureDays))
  /// The standard of time given to a contact, against reference.
  public static let standardTime = Metric(
    "standard-time", at: 320, .ratio, by: .service, .average, better: true, needs: .pressure,
    .ratio(.standardTime, over: .pressureDays))
  /// Quality of what is done in the time given.
  public static let quality = Metric(
    "quality", at: 330, .ratio, by: .service, .average, better: true, needs: .pressure,
    .ratio(.quality, over: .pressureDays))
}
