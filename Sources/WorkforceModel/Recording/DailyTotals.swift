// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis

/// Amounts of the day in progress, by scope, and the waits of the periods in progress.
///
/// Mechanisms write here while the day runs; `ResponseRecorder` closes it at midnight.
struct DailyTotals: ~Copyable {
  /// Scopes' rows: the sector, then services, groups and risk groups.
  let rows: ScopeRows
  /// `Accumulator.count` amounts for each row.
  var amounts: Column<Double>
  /// Effective minutes of the people with each set of skills.
  var skillMinutes: Column<Double>
  /// Waits of the week, month and horizon in progress, by service.
  var waits: WaitHistograms
  /// Amounts by hour of the week.
  var hours: HourlyTotals
  /// False during the warm-up.
  var isObserving = true

  init(tables: borrowing SectorTables) {
    rows = tables.rows
    amounts = Column(repeating: 0, count: rows.count * Accumulator.count)
    skillMinutes = Column(repeating: 0, count: tables.skillSets.count)
    waits = WaitHistograms(services: tables.services.count)
    hours = HourlyTotals(
      places: tables.hours, hours: tables.hourCount, services: tables.services.count)
  }

  /// The amounts of a row.
  @inline(__always)
  func row(_ row: Int) -> UnsafeMutablePointer<Double> {
    amounts.base + row * Accumulator.count
  }

  mutating func add(_ quantity: Accumulator, service: Int, _ amount: Double) {
    row(rows.service(service))[quantity.rawValue] += amount
  }

  mutating func add(_ quantity: Accumulator, group: Int, _ amount: Double) {
    row(rows.group(group))[quantity.rawValue] += amount
  }

  mutating func add(_ quantity: Accumulator, riskGroup: Int, _ amount: Double) {
    row(rows.riskGroup(riskGroup))[quantity.rawValue] += amount
  }

  /// Adds opening minutes of the office, and the cover over them.
  mutating func addOpen(minutes: Double, cover: Int) {
    row(ScopeRows.sector)[Accumulator.openMinutes.rawValue] += minutes
    row(ScopeRows.sector)[Accumulator.coverMinutes.rawValue] += minutes * Double(cover)
  }

  /// Adds what groups and sector have each for themselves: days of headcount, hours a person.
  mutating func closeHeadcount(groups: Int, people: Int, sessionMinutes: Double) {
    for group in 0..<groups { add(.headcountDays, group: group, 1) }
    let sector = row(ScopeRows.sector)
    sector[Accumulator.headcountDays.rawValue] += 1
    sector[Accumulator.trainingMinutesPerPerson.rawValue] += sessionMinutes / Double(max(people, 1))
  }

  /// Adds to an amount that only the sector has.
  mutating func addLevel(_ quantity: Accumulator, _ amount: Double) {
    assert(quantity.rawValue < Accumulator.firstSummed, "the sector's amount would be added twice")
    row(ScopeRows.sector)[quantity.rawValue] += amount
  }

  /// Adds what a survey of the staff found, in points.
  mutating func addSurvey(score: Double) {
    let sector = row(ScopeRows.sector)
    sector[Accumulator.surveyScore.rawValue] += score
    sector[Accumulator.surveys.rawValue] += 1
  }

  /// Adds the wait of a contact that was served or gave up, in minutes.
  mutating func addWait(service: Int, minutes: Double) {
    let amounts = row(rows.service(service))
    amounts[Accumulator.waits.rawValue] += 1
    if minutes > 0 {
      amounts[Accumulator.waitMinutes.rawValue] += minutes
      amounts[Accumulator.delayed.rawValue] += 1
      if isObserving { waits.add(minutes, service: service) }
    } else if isObserving {
      waits.addZero(service: service)
    }
  }
}

/// Where each scope's amounts stand.
struct ScopeRows: BitwiseCopyable {
  let services: Int
  let groups: Int
  let riskGroups: Int
  /// Services taken together.
  let unions: Int

  static let sector = 0
  var count: Int { 1 + services + groups + riskGroups + unions }

  func isRiskGroup(_ row: Int) -> Bool { row >= riskGroup(0) && row < union(0) }

  /// What is written to a row besides what every scope has for itself: work to services, staff to groups, both
  /// staff and risk to risk groups, and all of it to the sector.
  func summedQuantities(of row: Int) -> Range<Int> {
    if row == Self.sector { return Accumulator.firstSummed..<Accumulator.count }
    if row < group(0) || row >= union(0) {
      return Accumulator.firstSummed..<Accumulator.firstOfStaff
    }
    if row < riskGroup(0) { return Accumulator.firstOfStaff..<Accumulator.firstScore }
    return Accumulator.firstOfStaff..<Accumulator.count
  }

  func service(_ position: Int) -> Int { 1 + position }
  func group(_ position: Int) -> Int { 1 + services + position }
  func riskGroup(_ position: Int) -> Int { 1 + services + groups + position }
  func union(_ position: Int) -> Int { 1 + services + groups + riskGroups + position }

  func row(of scope: Scope) -> Int {
    switch scope {
    case .sector: Self.sector
    case .service(let position): service(position)
    case .group(let position): group(position)
    case .riskGroup(let position): riskGroup(position)
    case .together(let position): union(position)
    }
  }
}
