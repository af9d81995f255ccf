// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of periods, shifts by name and posts that come and go.
enum PeriodSentence: String, Sentence {
  case countsByName, endsBeforeStart, everyNeedsFrom, noSuchWeek, never, changesNothing, overlap,
    daysAreInherited,
    noSuchPost, awayWithHours, onlyAway, standInOutside, rotaAndShift, breaksTooMany,
    breakOutside, unknownPool, unknownShift, unknownLine
}

extension SectorCheck {
  /// Periods of the calendar and of staff, and what they refer to.
  func checkPeriods() {
    let pools = sector.pools.map(\.id)
    for period in sector.calendar.periods {
      checkDates(period)
      if period.isEmpty {
        faults.report(period.node, PeriodSentence.changesNothing.phrase, found: period.id)
      }
      for desks in period.desks where !pools.contains(desks.name) {
        report(desks.name, at: desks.node, .unknownPool, among: pools)
      }
      for staff in period.staff where !ids(of: "staff").contains(staff.name) {
        report(staff.name, at: staff.node, .unknownLine, among: ids(of: "staff"))
      }
      for (key, week) in [("opening", period.opening), ("shift", period.shift)] {
        checkOverlap(week, at: period.node[key] ?? period.node)
      }
    }
    for shift in sector.calendar.shifts {
      checkOverlap(
        shift.hours, at: node["calendar"]?["shifts"]?.items?.first { $0.id == shift.id } ?? node)
    }
    for line in sector.staff { checkPeriods(of: line) }
    checkArrivalPeriods()
  }

  private func checkPeriods(of line: StaffSection) {
    if let from = line.from, let until = line.until, until < from {
      faults.report(
        line.node["until"] ?? line.node, PeriodSentence.endsBeforeStart.phrase,
        found: until.description)
    }
    if let from = line.from { warnIfLate(from, at: line.node["from"] ?? line.node) }
    if let until = line.until { warnIfEarly(until, at: line.node["until"] ?? line.node) }
    if let rota = line.node["rota"] {
      let known = sector.calendar.shifts.map(\.id)
      for name in line.rota where !known.contains(name) {
        report(name, at: rota, .unknownShift, among: known)
      }
      if let shift = line.node["shift"] {
        faults.report(shift, PeriodSentence.rotaAndShift.phrase, found: shift.echo)
      }
    }
    if let rest = line.rest { checkBreak(rest, of: line) }
    for period in line.periods {
      checkDates(period)
      let head = sector.headcount(of: line)
      for post in period.posts ?? [] where post > head {
        faults.report(
          period.node["posts"] ?? period.node, PeriodSentence.noSuchPost.phrase,
          found: String(post), allowed: Phrase(verbatim: "1–\(head)"))
      }
      if !period.isAway, let extra = period.node["paid"] ?? period.node["stand-in"] {
        faults.report(extra, PeriodSentence.onlyAway.phrase, found: extra.echo)
      } else if period.isAway && (period.statesHours || period.movesPosts) {
        faults.report(
          period.node["away"] ?? period.node, PeriodSentence.awayWithHours.phrase, found: period.id)
      } else if !period.isAway && !period.statesHours && !period.movesPosts {
        faults.report(period.node, PeriodSentence.changesNothing.phrase, found: period.id)
      }
      if let standIn = period.standInFrom, period.dates.isOver(by: standIn) {
        faults.report(
          period.node["stand-in"] ?? period.node, PeriodSentence.standInOutside.phrase,
          found: standIn.description)
      }
    }
  }

  /// Breaks one after the other within the window, with enough people who stay.
  private func checkBreak(_ rest: BreakSection, of line: StaffSection) {
    if rest.length > rest.between.length {
      return faults.report(
        rest.node["length"] ?? rest.node, PeriodSentence.breakOutside.phrase,
        found: rest.node["length"]?.echo)
    }
    let together = (line.headcount + rest.places - 1) / rest.places
    guard line.headcount > 0, line.headcount - together < rest.atDesk else { return }
    faults.report(
      rest.node["at-desk"] ?? rest.node,
      PeriodSentence.breaksTooMany.phrase.filling([
        "places": String(rest.places), "people": String(line.headcount),
        "together": String(together),
      ]), found: String(rest.atDesk))
  }

  /// Dates that follow one another and fall into the horizon.
  func checkDates(_ period: some DatedSection) {
    let (dates, node) = (period.dates, period.node)
    if let from = dates.from, let until = dates.until, until < from {
      return faults.report(
        node["until"] ?? node, PeriodSentence.endsBeforeStart.phrase, found: until.description)
    }
    if dates.everyWeeks > 1, dates.from == nil {
      return faults.report(
        node["every"] ?? node, PeriodSentence.everyNeedsFrom.phrase, found: node["every"]?.echo)
    }
    if dates.week > dates.everyWeeks {
      return faults.report(
        node["week"] ?? node, PeriodSentence.noSuchWeek.phrase, found: String(dates.week),
        allowed: Phrase(verbatim: "1–\(dates.everyWeeks)"))
    }
    guard sector.horizon.isReadable, sector.horizon.isDated,
      Double(sector.horizon.dayCount) <= HorizonSection.longestDays,
      !(0..<sector.horizon.dayCount).contains(where: {
        dates.contains(sector.horizon.start.adding(days: $0))
      })
    else { return }
    faults.warn(node, PeriodSentence.never.phrase, found: period.id)
  }

  func checkOverlap(_ week: [[DayInterval]]?, at place: SourceNode) {
    let overlaps = (week ?? []).contains { day in
      zip(day, day.dropFirst()).contains { $1.start < $0.end }
    }
    if overlaps { faults.report(place, PeriodSentence.overlap.phrase, found: place.echo) }
    remarkInheritedDays(at: place)
  }

  /// `all` is for the days that nothing names: those of the file that is extended are named there.
  func remarkInheritedDays(at place: SourceNode) {
    guard let all = place["all"] else { return }
    let days = all.inheritedBeside.filter { $0.key != "all" }
    guard !days.isEmpty else { return }
    faults.warn(
      all,
      PeriodSentence.daysAreInherited.phrase.filling([
        "days": days.map(\.key).joined(separator: ", "), "file": days[0].keyPosition.file,
      ]))
  }

  func report(
    _ name: String, at place: SourceNode, _ sentence: PeriodSentence, among names: [String]
  ) {
    faults.report(
      place, sentence.phrase, found: name, allowed: names.isEmpty ? nil : Phrase.list(names),
      suggestion: EditDistance.nearest(to: name, among: names))
  }
}

extension PeriodDates {
  /// Whether a date lies after the last day.
  fileprivate func isOver(by date: CivilDate) -> Bool {
    if let until { return until < date }
    guard !days.isEmpty else { return false }
    return days.allSatisfy { range in
      if case .dates(_, let last?) = range { return last < date }
      return false
    }
  }
}
