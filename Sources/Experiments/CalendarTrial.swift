// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// Candidates of a search and what they have given so far.
struct CalendarTrial {
  private(set) var candidates: [CalendarCandidate]
  /// For each candidate, objective and replication.
  private var values: [[[Double]]]
  private var everyone: [[Bool]]
  private var attendance: [AttendanceTally]
  /// The same replications without the sessions.
  private var without: [ReplicationResult] = []
  private var tried: Set<Int> = []
  private let search: CalendarSearch
  private let began: ContinuousClock.Instant
  private let progress: (RunProgress) -> Void
  private var done = 0
  private(set) var events: UInt64 = 0
  private(set) var isInterrupted = false
  private(set) var screened = 0

  init(
    _ search: CalendarSearch, began: ContinuousClock.Instant,
    progress: @escaping (RunProgress) -> Void
  ) throws {
    self.search = search
    self.began = began
    self.progress = progress
    let none = try CalendarCandidate(nil, space: search.space, scenario: search.scenario)
    candidates = [none]
    values = [[]]
    everyone = [[]]
    attendance = [AttendanceTally(none.parameters)]
  }

  /// Takes up a calendar of the space; false when it is there already.
  @discardableResult
  mutating func add(_ plan: Int) throws -> Bool {
    guard tried.insert(plan).inserted else { return false }
    try append(search.space.plans[plan])
    screened += 1
    return true
  }

  private mutating func append(_ plan: CalendarPlan) throws {
    let candidate = try CalendarCandidate(
      plan, space: search.space, scenario: search.scenario)
    candidates.append(candidate)
    values.append(CalendarObjective.allCases.map { _ in [] })
    everyone.append([])
    attendance.append(AttendanceTally(candidate.parameters))
  }

  /// Drops all candidates but some, and the scenario without sessions.
  mutating func keep(_ kept: [Int]) {
    let places = [0] + kept
    candidates = places.map { candidates[$0] }
    values = places.map { values[$0] }
    everyone = places.map { everyone[$0] }
    attendance = places.map { attendance[$0] }
  }

  func replications(of candidate: Int) -> Int { everyone[candidate].count }

  /// The objective of every candidate in a replication; NaN where it was not run.
  func row(_ replication: Int, objective: CalendarObjective) -> [Double] {
    let place = CalendarObjective.allCases.firstIndex(of: objective) ?? 0
    return candidates.indices.map { candidate in
      candidate > 0 && replication < replications(of: candidate)
        ? values[candidate][place][replication] : .nan
    }
  }

  /// Runs some candidates until each has met a number of replications.
  ///
  /// - Parameter ahead: How many candidates the estimate of the work left counts with.
  mutating func run(_ chosen: [Int], upTo limit: Int, ahead: Int) async throws {
    // Those that have met fewer replications catch up first.
    while let fewest = chosen.map({ replications(of: $0) }).min(), fewest < limit, !isInterrupted {
      let behind = chosen.filter { replications(of: $0) == fewest }
      let next = chosen.map { replications(of: $0) }.filter { $0 > fewest }.min() ?? limit
      try await run(behind, replications: fewest..<min(limit, next), ahead: ahead)
    }
  }

  private mutating func run(
    _ chosen: [Int], replications: Range<Int>, ahead: Int
  ) async throws {
    var range = replications
    if range.lowerBound < without.count {
      range = range.lowerBound..<min(range.upperBound, without.count)
    }
    let needsBase = range.lowerBound >= without.count
    let running = needsBase ? [0] + chosen : chosen
    let candidates = candidates
    let seed = search.masterSeed
    let runner = CandidateRunner(jobs: search.jobs) { candidate, replication in
      candidates[candidate].replicate(masterSeed: seed, replication: replication)
    }
    let left = ahead * max(0, min(search.cap, 2 * range.upperBound) - range.lowerBound)
    let planned = done + max(running.count * range.count, left)
    let counted = try await runner.run(
      running, replications: range,
      progress: {
        done += 1
        progress(
          RunProgress(
            done: done, total: max(done, planned), events: events,
            elapsed: ContinuousClock.now - began))
      },
      count: { replication, row in
        if needsBase { without.append(row[0]) }
        for (place, candidate) in running.enumerated() {
          events += row[place].events
          if candidate > 0 { count(row[place], of: candidate, without[replication]) }
        }
        return .goOn
      })
    if counted < range.count { isInterrupted = true }
  }

  private mutating func count(
    _ result: ReplicationResult, of candidate: Int, _ base: ReplicationResult
  ) {
    let objectives = candidates[candidate].objectives(result, without: base)
    for (place, value) in objectives.enumerated() { values[candidate][place].append(value) }
    everyone[candidate].append(
      result.responses[CalendarCandidate.Place.everyone.rawValue] == 1)
    attendance[candidate].add(result)
  }

  // MARK: What came out

  /// What a candidate has given.
  func outcome(of candidate: Int) -> CalendarOutcome {
    CalendarOutcome(
      candidate: candidate, plan: candidates[candidate].plan ?? search.space.plans[0],
      values: values[candidate],
      everyone: Proportion(
        successes: everyone[candidate].count { $0 }, trials: everyone[candidate].count),
      ledger: attendance[candidate].ledger, confidence: search.confidence)
  }

  /// Candidates by their objective, those that train enough people only.
  func ranking(_ chosen: [Int], selection: SequentialSelection?) -> CalendarRanking {
    let outcomes = chosen.filter { replications(of: $0) > 0 }.map(outcome)
    let most = outcomes.map { $0.mean(.attendance) }.filter { !$0.isNaN }.max() ?? 0
    // Where nothing reaches what was asked for, the calendars that come nearest are ranked.
    let needed = min(search.minimumAttendance, most)
    // Who takes part is decided once, before the selection, so that it selects among the same.
    let enough =
      selection == nil ? outcomes.filter { $0.mean(.attendance) >= needed - 1e-9 } : outcomes
    let sign = search.objective.largerIsBetter ? -1.0 : 1
    func key(_ outcome: CalendarOutcome) -> Double {
      let mean = sign * outcome.mean(search.objective)
      return mean.isNaN ? .infinity : mean
    }
    let survivors = selection?.survivors ?? []
    let ranked = enough.sorted { one, two in
      // A survivor stands before those that were dropped, whatever the means of few replications say.
      let first = survivors.contains(one.candidate)
      let second = survivors.contains(two.candidate)
      if first != second { return first }
      return (key(one), one.candidate) < (key(two), two.candidate)
    }
    return CalendarRanking(
      scenario: search.scenario, space: search.space, objective: search.objective,
      indifference: search.indifference, confidence: search.confidence,
      masterSeed: search.masterSeed, minimumAttendance: search.minimumAttendance,
      attendanceReached: most, ranked: ranked,
      tooFew: outcomes.filter { one in !enough.contains { $0.candidate == one.candidate } },
      isSelected: survivors.count == 1, screened: screened,
      replications: chosen.map { replications(of: $0) }.max() ?? 0)
  }

  /// The best calendar with other quotas.
  mutating func tradeOff(of best: CalendarOutcome) async throws -> [CalendarOutcome] {
    // The whole curve: it bends between the quotas that one would choose and everyone.
    let quotas = Set([0.5, 0.6, 0.7, 0.8, 0.9, 1] + search.space.quotas).sorted()
    let first = candidates.count
    for quota in quotas { try append(search.space.plan(best.plan, quota: quota)) }
    let added = Array(first..<candidates.count)
    try await run(added, upTo: min(search.cap, CalendarSearch.followUp), ahead: added.count)
    return isInterrupted ? [] : added.map(outcome)
  }

  /// How many sessions it takes until everyone has attended those asked for.
  mutating func sessionsNeeded(of best: CalendarOutcome) async throws -> [SessionsNeeded] {
    let space = search.space
    let most = (1...CalendarSearch.mostSessions).last { space.extended(best.plan, to: $0) != nil }
    guard let most, let plan = space.extended(best.plan, to: most) else { return [] }
    let candidate = try CalendarCandidate(plan, space: space, scenario: search.scenario)
    let seed = search.masterSeed
    var everyone = Array(repeating: 0, count: most)
    var share = Array(repeating: Tally(), count: most)
    let people = candidate.invited
    let groups = plan.dates.count
    let limit = min(search.cap, CalendarSearch.followUp)
    let counted = try await CandidateRunner(jobs: search.jobs) { _, replication in
      candidate.replicate(masterSeed: seed, replication: replication)
    }.run([0], replications: 0..<limit) { _, row in
      events += row[0].events
      let columns = row[0].sessions.count
      let attendance = row[0].attendance
      for number in 1...most {
        let held = (0..<groups).flatMap { group in
          (0..<number).map { candidate.sessions[group * most + $0] }
        }
        let reached = people.count { person in
          held.count { attendance[person * columns + $0] != 0 } >= space.attend
        }
        share[number - 1].add(Double(reached) / Double(max(1, people.count)))
        if reached == people.count { everyone[number - 1] += 1 }
      }
      return .goOn
    }
    if counted < limit { isInterrupted = true }
    return (1...most).map { number in
      SessionsNeeded(
        sessions: number, everyone: Proportion(successes: everyone[number - 1], trials: counted),
        attendance: share[number - 1].mean)
    }
  }
}
