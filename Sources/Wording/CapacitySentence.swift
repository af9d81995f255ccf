// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the desks hold, and the promises made about them.
public enum CapacitySentence: String, Sentence {
  case title, placesTitle
  case hardlyAnyWait, waitAverage, waitRange, waitOneInTen, servedWithin, leave, balk, refused
  case busy, headroom, headroomByService, noHeadroom, noRoom, pace, backlog
  case deskTime, backOfficeTime, quality, repeats, inTerm, overdue, exits, exitsAtHighRisk
  case target, atLeast, atMost, eachWeek, eachMonth, overHorizon, eachDay, tolerated
  case broken, brokenBy, brokenWeeks, brokenMonths, brokenDays, everyService, everyGroup
  case probability, probabilityOf, probabilityAtMost, probabilityAtLeast
  case notObserved, notObservedIn, notObservedScopes
  case byService, byGroup, othersNever, noneAlone
}
