// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Contacts that come to the desk.
  public static let contacts = Metric(
    "contacts", at: 10, .count, by: .service, .total,
    .sum(.contacts))
  /// Contacts served.
  public static let contactsServed = Metric(
    "contacts-served", at: 20, .count, by: .service, .total,
    .sum(.served))
  /// Contacts that come back because the first visit did not settle the matter.
  public static let repeatContacts = Metric(
    "repeat-contacts", at: 30, .count, by: .service, .total, better: false,
    .sum(.repeats))
  /// Contacts that go on to another service once they have been served here.
  public static let passedOn = Metric(
    "passed-on", at: 32, .count, by: .service, .total, needs: .passing,
    .sum(.passedOn))
  /// Contacts that come from another service.
  public static let received = Metric(
    "received", at: 34, .count, by: .service, .total, needs: .passing,
    .sum(.received))
  /// Visits that follow, on the same day, one that ended unserved.
  public static let redials = Metric(
    "redials", at: 36, .count, by: .service, .total, better: false, needs: .redial,
    .sum(.redials))
  /// Work that contacts bring, at speed 1.
  public static let hoursDemanded = Metric(
    "hours-demanded", at: 120, .hours, by: .service, .total, daily: true,
    .hours(.demandedMinutes))
  /// Mean wait of those served and of those who gave up.
  public static let waitMean = Metric(
    "wait-mean", at: 130, .minutes, by: .service, .ratio, better: false, daily: true,
    .ratio(.waitMinutes, over: .waits))
  /// Wait that nine in ten do not exceed.
  public static let waitP90 = Metric(
    "wait-p90", at: 140, .minutes, by: .service, .quantile, better: false,
    .closing(.ninetiethPercentile))
  /// Share of all who came that is served within the stated wait.
  public static let waitWithinTarget = Metric(
    "wait-within-target", at: 150, .share, by: .service, .ratio, better: true,
    .ratio(.waitsInTime, over: .waitsJudged))
  /// Share of contacts that wait at all.
  public static let delayed = Metric(
    "delayed", at: 160, .share, by: .service, .ratio, better: false,
    .ratio(.delayed, over: .waits))
  /// Share of the visits that ended in giving up while waiting.
  public static let abandoned = Metric(
    "abandoned", at: 170, .share, by: .service, .ratio, better: false,
    .shareOfVisits(.abandoned))
  /// Share of contacts that give up while waiting before the stated wait is over.
  public static let abandonedWithinTarget = Metric(
    "abandoned-within-target", at: 172, .share, by: .service, .ratio,
    .ratio(.abandonedInTime, over: .waitsJudged))
  /// Share of the visits that ended at once, without waiting.
  public static let balked = Metric(
    "balked", at: 175, .share, by: .service, .ratio, better: false,
    .shareOfVisits(.balked))
  /// Share of the visits that ended in being sent away.
  public static let refused = Metric(
    "refused", at: 180, .share, by: .service, .ratio, better: false,
    .shareOfVisits(.refused))
  /// Mean number of people waiting while the desks are open.
  public static let queueLength = Metric(
    "queue-length", at: 190, .count, by: .service, .ratio, better: false,
    .ratio(.waitMinutes, over: .openMinutes))
  /// Time that contacts get at the desk over what they would get with nobody waiting.
  public static let deskTime = Metric(
    "desk-time", at: 315, .ratio, by: .service, .ratio, better: true,
    .ratio(.givenDeskMinutes, over: .usualDeskMinutes))
  /// How far demand may grow before the work exceeds the hours, at the pace of back-office work, of the people
  /// who share skills of whom most is asked; of a service, of those who can give it.
  public static let headroom = Metric(
    "headroom", at: 530, .share, by: .staffedService, .ratio, better: true, signed: true,
    .closing(.headroom))
  /// Mean number of people at the desks while they are open.
  public static let deskCover = Metric(
    "desk-cover", at: 730, .people, by: .largeSector, .ratio, better: true, daily: true,
    .ratio(.coverMinutes, over: .openMinutes))
}
