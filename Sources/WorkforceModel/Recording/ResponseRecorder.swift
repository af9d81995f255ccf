// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// Closes days, weeks and months, and turns their amounts into responses.
struct ResponseRecorder: ~Copyable {
  let layout: RecorderLayout
  private let rows: ScopeRows
  /// Amounts of the week, month and horizon in progress, row by row.
  private var sums: Column<Double>
  /// People seen at high risk in the week and in the month in progress.
  private var seenHigh: Column<UInt8>
  private let people: Int
  /// Effective minutes of the periods in progress by set of skills, and how they are shared out.
  private var skillSums: Column<Double>
  private var pools: WorkPools
  private var isShared = false
  /// Comparable months in which two of a group were at high risk, by risk row (the sector first), and
  /// how many there were in all.
  private var monthsWithTwo: Column<Double>
  private var monthsCompared = 0.0
  /// Responses in the order of `ResponseLayout`; NaN until written.
  private(set) var responses: Column<Double>

  init(tables: borrowing SectorTables, layout: RecorderLayout) {
    self.layout = layout
    rows = tables.rows
    people = tables.people.count
    sums = Column(repeating: 0, count: 3 * rows.count * Accumulator.count)
    skillSums = Column(repeating: 0, count: 3 * tables.skillSets.count)
    pools = WorkPools(services: tables.services.count, sets: tables.skillSets.values)
    seenHigh = Column(repeating: 0, count: 2 * tables.people.count)
    monthsWithTwo = Column(repeating: 0, count: 1 + rows.riskGroups)
    responses = Column(repeating: .nan, count: layout.responseCount)
  }

  /// Marks a person as seen at high risk in the periods for which the day's scores are reported.
  mutating func markHigh(person: Int, in periods: ScoredPeriods) {
    if periods.contains(.week) { seenHigh[person] = 1 }
    if periods.contains(.month) { seenHigh[people + person] = 1 }
  }

  /// Closes a day: adds it to its periods, and closes those that end with it.
  ///
  /// Risk scores of single days go to the calendar of days; weeks, months and horizon take those of
  /// some days (`ScoredPeriods`). Periods that lie wholly in the warm-up are left undefined.
  mutating func close(day: Int, _ state: inout SectorState) {
    let entry = state.tables.days[day]
    sumSector(&state.totals)
    sumRiskGroups(&state)
    sumUnions(&state)
    recordDay(day, &state.totals)
    if state.totals.isObserving {
      addToPeriods(&state.totals, entry.scored)
      addSkills(&state.totals)
    } else {
      state.totals.amounts.fill(0)
    }
    state.totals.skillMinutes.fill(0)
    if entry.endsWeek { close(.week, period: entry.week, &state) }
    if entry.endsMonth {
      if entry.isInComparableMonth { compareMonth(state.tables) }
      close(.month, period: entry.month, &state)
    }
    if day == state.tables.days.count - 1 { close(.horizon, period: 0, &state) }
  }

  /// The sector's amounts are the sums over services, groups and risk groups.
  private func sumSector(_ totals: inout DailyTotals) {
    let sector = totals.row(ScopeRows.sector)
    for row in 1..<rows.union(0) {
      sector.add(totals.row(row), rows.summedQuantities(of: row))
    }
  }

  /// Some amounts of staff are reported for risk groups (`Metric`).
  private func sumRiskGroups(_ state: inout SectorState) {
    for group in 0..<rows.groups {
      let riskGroup = state.tables.groups[group].riskGroup
      guard riskGroup >= 0 else { continue }
      let source = state.totals.row(rows.group(group))
      let target = state.totals.row(rows.riskGroup(riskGroup))
      for place in 0..<layout.riskSums.count {
        target[layout.riskSums[place]] += source[layout.riskSums[place]]
      }
    }
  }

  /// Services taken together have the sums of what they have each.
  private func sumUnions(_ state: inout SectorState) {
    for union in 0..<rows.unions {
      let range = state.tables.unions[union]
      let target = state.totals.row(rows.union(union))
      for position in range.start..<range.end {
        let row = rows.service(state.tables.unionServices[position])
        target.add(state.totals.row(row), rows.summedQuantities(of: row))
      }
    }
  }

  private mutating func recordDay(_ day: Int, _ totals: inout DailyTotals) {
    guard layout.dayCount > 0 else { return }
    let amounts = UnsafePointer(totals.row(ScopeRows.sector))
    for place in 0..<layout.daily.count {
      let plan = layout.daily.entry(place)
      responses[plan.pointee.start + day] = plan.pointee.value(amounts)
    }
  }

  /// Adds a day to its week and month; the horizon's amounts come from its months, but not its scores,
  /// since each period takes those of its own days.
  ///
  /// The day's amounts are 0 afterwards.
  private mutating func addToPeriods(_ totals: inout DailyTotals, _ scored: ScoredPeriods) {
    for row in 0..<rows.count {
      let day = totals.row(row)
      let week = sum(.week, row)
      let month = sum(.month, row)
      let scores = Accumulator.firstScore..<Accumulator.endOfScores
      if row == ScopeRows.sector || rows.isRiskGroup(row) {
        if scored.contains(.week) { week.add(day, scores) }
        if scored.contains(.month) { month.add(day, scores) }
        if scored.contains(.horizon) { sum(.horizon, row).add(day, scores) }
      }
      day.move(0..<Accumulator.firstSummed, to: week, month)
      let summed = rows.summedQuantities(of: row)
      day.move(
        summed.lowerBound..<min(summed.upperBound, Accumulator.firstScore), to: week, month)
      if summed.upperBound > Accumulator.firstScore {
        for score in scores { day[score] = 0 }
        day.move(Accumulator.endOfScores..<Accumulator.count, to: week, month)
      }
    }
  }

  private mutating func addSkills(_ totals: inout DailyTotals) {
    let sets = totals.skillMinutes.count
    for set in 0..<sets {
      skillSums[set] += totals.skillMinutes[set]
      skillSums[sets + set] += totals.skillMinutes[set]
    }
  }

  /// Hours over work of a period, less 1, of the pool of people of whom most is asked for any of some services; -1
  /// where work has come for which nobody was there, NaN where none has.
  ///
  /// Of the hours of a pool with back-office work only the share counts up to which people take that up: beyond
  /// it work waits until it is overdue.
  mutating func headroom(
    _ services: UnsafeBufferPointer<Int>, _ grain: ResponseLayout.Grain, pace: Double
  ) -> Double {
    if !isShared { shareOut(grain) }
    var most = 0.0
    for service in services where pools.required[service] > 0 {
      let pool = pools.pool[service]
      if pool < 0 { return -1 }
      for other in 0..<rows.services where pools.pool[other] == pool && pools.required[other] > 0 {
        most = max(most, pools.ratio[other])
        let atDesks = demanded(.demandedDeskMinutes, other, grain)
        if pools.required[other] > atDesks * (1 + 1e-9) {
          most = max(most, pools.ratio[other] / min(1, pace))
        }
      }
    }
    return most > 0 ? 1 / most - 1 : .nan
  }

  /// Shares a period's hours out over its work, once for all figures that ask for it.
  private mutating func shareOut(_ grain: ResponseLayout.Grain) {
    let sets = skillSums.count / 3
    for set in 0..<sets { pools.available[set] = skillSums[grain.place * sets + set] }
    for service in 0..<rows.services {
      pools.required[service] = demanded(.demandedMinutes, service, grain)
    }
    pools.share()
    isShared = true
  }

  private func demanded(
    _ minutes: Accumulator, _ service: Int, _ grain: ResponseLayout.Grain
  ) -> Double {
    sum(grain, rows.service(service))[minutes.rawValue]
  }

  /// The amounts of a row in a period in progress.
  private func sum(_ grain: ResponseLayout.Grain, _ row: Int) -> UnsafeMutablePointer<Double> {
    sums.base + (grain.place * rows.count + row) * Accumulator.count
  }

  private mutating func close(
    _ grain: ResponseLayout.Grain, period: Int, _ state: inout SectorState
  ) {
    let offset = layout.offset(of: grain, period: period)
    if let offset, state.totals.isObserving {
      isShared = false
      let amounts = UnsafePointer(sum(grain, 0))
      for place in 0..<layout.formulas.count {
        let plan = layout.formulas.entry(place)
        responses[plan.pointee.start + offset] = plan.pointee.value(amounts)
      }
      for place in 0..<layout.others.count {
        let plan = layout.others[place]
        responses[plan.position * layout.stride + offset] = figure(plan, grain, state)
      }
    }
    if grain == .month {
      for row in 0..<rows.count {
        let month = sum(.month, row)
        sum(.horizon, row).add(month, 0..<Accumulator.firstScore)
        sum(.horizon, row).add(month, Accumulator.endOfScores..<Accumulator.count)
      }
    }
    let sets = skillSums.count / 3
    for set in 0..<sets {
      if grain == .month { skillSums[2 * sets + set] += skillSums[sets + set] }
      skillSums[grain.place * sets + set] = 0
    }
    sum(grain, 0).update(repeating: 0, count: rows.count * Accumulator.count)
    state.totals.waits.reset(grain: grain.place)
    if grain != .horizon {
      (seenHigh.base + grain.place * people).update(repeating: 0, count: people)
    }
  }

  /// Counts a month towards the shares of months over the horizon.
  private mutating func compareMonth(_ tables: borrowing SectorTables) {
    monthsCompared += 1
    for row in 0...rows.riskGroups where sawTwoAtHighRisk(row, .month, tables) {
      monthsWithTwo[row] += 1
    }
  }

  /// 1 when two or more of one risk group were at high risk in the period; over the horizon the share
  /// of months in which they were. Small home groups are not distinguished.
  func twoAtHighRisk(
    _ riskRow: Int, _ grain: ResponseLayout.Grain, _ tables: borrowing SectorTables
  ) -> Double {
    if grain == .horizon {
      return monthsCompared > 0 ? monthsWithTwo[riskRow] / monthsCompared : .nan
    }
    return sawTwoAtHighRisk(riskRow, grain, tables) ? 1 : 0
  }

  private func sawTwoAtHighRisk(
    _ riskRow: Int, _ grain: ResponseLayout.Grain, _ tables: borrowing SectorTables
  ) -> Bool {
    let seen = seenHigh.base + grain.place * people
    for riskGroup in 0..<rows.riskGroups where riskRow == 0 || riskGroup == riskRow - 1 {
      var count = 0
      for person in 0..<people
      where tables.groups[tables.people[person].group].riskGroup == riskGroup {
        count += Int(seen[person])
      }
      if count >= 2 { return true }
    }
    return false
  }
}

extension ResponseRecorder {
  /// Closes a day.
  static let closing = StateAccess(
    reads: [.followUp, .tasks, .cases, .budget, .totals], writes: [.totals, .figures])
}
