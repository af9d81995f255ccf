// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// Candidates of a search and what they have given so far.
struct CalendarTrial {
  private struct Entry {
    let candidate: CalendarCandidate
    /// For each objective and replication.
    var values = CalendarObjective.allCases.map { _ in [Double]() }
    var everyone: [Bool] = []
    var attendance: AttendanceTally
  }

  /// The scenario without the sessions, then the candidates.
  private var entries: [Entry] = []
  /// The same replications without the sessions.
  private var without: [ReplicationResult] = []
  private var tried: Set<Int> = []
  private(set) var dropped: [CalendarDrop] = []
  /// The entry of the calendar that the scenario has today.
  private(set) var present: Int?
  let search: CalendarSearch
  private let progress: (RunProgress) -> Void
  private(set) var meter = RunMeter()
  private(set) var isInterrupted = false

  init(_ search: CalendarSearch, progress: @escaping (RunProgress) -> Void) throws {
    self.search = search
    self.progress = progress
    try append(nil)
  }

  var indices: Range<Int> { entries.indices }

  func plan(of candidate: Int) -> CalendarPlan? { entries[candidate].candidate.plan }

  /// Takes up a calendar of the space; false when it is there already.
  @discardableResult mutating func add(_ plan: Int) throws -> Bool {
    guard tried.insert(plan).inserted else { return false }
    try append(search.space.plans[plan])
    return true
  }

  /// Takes up the calendar that the scenario has today, in the space or not.
  mutating func addPresent() throws {
    guard let plan = search.space.present else { return }
    if let place = search.space.plans.firstIndex(of: plan) { tried.insert(place) }
    present = entries.count
    try append(plan)
  }

  private mutating func append(_ plan: CalendarPlan?) throws {
    let candidate = try CalendarCandidate(plan, space: search.space, scenario: search.scenario)
    entries.append(Entry(candidate: candidate, attendance: AttendanceTally(candidate.parameters)))
  }

  /// Goes on without a candidate; numbers of the others stay.
  mutating func drop(_ candidate: Int, _ reason: CalendarDrop.Reason) {
    dropped.append(
      CalendarDrop(
        outcome: outcome(of: candidate), reason: reason, after: replications(of: candidate)))
  }

  func replications(of candidate: Int) -> Int { entries[candidate].everyone.count }

  /// The objective of every candidate in a replication; NaN where it was not run.
  func row(_ replication: Int, objective: CalendarObjective) -> [Double] {
    let place = CalendarObjective.allCases.firstIndex(of: objective) ?? 0
    return entries.indices.map { candidate in
      candidate > 0 && replication < replications(of: candidate)
        ? entries[candidate].values[place][replication] : .nan
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

  private mutating func run(_ chosen: [Int], replications: Range<Int>, ahead: Int) async throws {
    var range = replications
    if range.lowerBound < without.count {
      range = range.lowerBound..<min(range.upperBound, without.count)
    }
    let needsBase = range.lowerBound >= without.count
    let running = needsBase ? [0] + chosen : chosen
    let left = ahead * max(0, min(search.cap, 2 * range.upperBound) - range.lowerBound)
    let planned = meter.units + max(running.count * range.count, left)
    let counted = try await runner(entries.map(\.candidate)).run(
      running, replications: range, progress: { progress(meter.finish(of: planned)) },
      count: { replication, row in
        meter.count(row)
        if needsBase { without.append(row[0]) }
        for (place, candidate) in running.enumerated() where candidate > 0 {
          count(row[place], of: candidate, without[replication])
        }
        return .goOn
      })
    if counted < range.count { isInterrupted = true }
  }

  private func runner(_ candidates: [CalendarCandidate]) -> CandidateRunner {
    CandidateRunner(jobs: search.jobs) { [seed = search.masterSeed] candidate, replication in
      candidates[candidate].replicate(masterSeed: seed, replication: replication)
    }
  }

  private mutating func count(
    _ result: ReplicationResult, of candidate: Int, _ base: ReplicationResult
  ) {
    let objectives = entries[candidate].candidate.objectives(result, without: base)
    for (place, value) in objectives.enumerated() { entries[candidate].values[place].append(value) }
    entries[candidate].everyone.append(
      result.responses[CalendarCandidate.Place.everyone.rawValue] == 1)
    entries[candidate].attendance.add(result)
  }

  // MARK: What came out

  func outcome(of candidate: Int, confidence: Double? = nil) -> CalendarOutcome {
    let entry = entries[candidate]
    return CalendarOutcome(
      candidate: candidate, plan: entry.candidate.plan ?? search.space.plans[0],
      values: entry.values,
      everyone: Proportion(successes: entry.everyone.count { $0 }, trials: entry.everyone.count),
      ledger: entry.attendance.ledger, confidence: confidence ?? search.confidence)
  }

  /// Candidates that lag behind the first of them by more than what matters, allowing for how many are tested.
  func laggingBehind(_ chosen: [Int]) -> [Int] {
    guard let first = ranking(chosen, selection: nil).best else { return [] }
    let alpha = (1 - search.confidence) / Double(max(1, chosen.count))
    return chosen.filter { candidate in
      let other = outcome(of: candidate, confidence: 1 - 2 * alpha)
      return other.lag(behind: first, search.objective).lower > search.indifference
    }
  }

  /// Candidates by their objective: the best that is left, then the others by how far they lag behind it.
  ///
  /// Those that the selection has dropped have met fewer replications: their means say less than their lags in the
  /// replications that they share with the best.
  func ranking(_ chosen: [Int], selection: SequentialSelection?) -> CalendarRanking {
    let outcomes = chosen.filter { replications(of: $0) > 0 }.map { outcome(of: $0) }
    let sign = search.objective.largerIsBetter ? -1.0 : 1
    func key(_ value: Double) -> Double { value.isNaN ? .infinity : value }
    func order(_ outcomes: [CalendarOutcome], _ value: (CalendarOutcome) -> Double)
      -> [CalendarOutcome]
    {
      outcomes.map { (outcome: $0, key: key(value($0))) }
        .sorted { ($0.key, $0.outcome.candidate) < ($1.key, $1.outcome.candidate) }.map(\.outcome)
    }
    let survivors = selection?.survivors ?? []
    let left = outcomes.filter { survivors.contains($0.candidate) }
    let best = order(left.isEmpty ? outcomes : left) { sign * $0.mean(search.objective) }.first
    let ranked =
      best.map { best in
        [best]
          + order(outcomes.filter { $0.candidate != best.candidate }) {
            $0.lag(behind: best, search.objective).mean
          }
      } ?? []
    return CalendarRanking(
      scenario: search.scenario, space: search.space, objective: search.objective,
      indifference: search.indifference, minimumAttendance: search.minimumAttendance,
      ranked: ranked,
      dropped: dropped
        + outcomes.compactMap { outcome in
          selection?.droppedAfter[outcome.candidate].map {
            CalendarDrop(outcome: outcome, reason: .selection, after: $0)
          }
        },
      isSelected: survivors.count == 1 && outcomes.count > 1, screened: entries.count - 1,
      present: present,
      record: RunRecord(
        masterSeed: search.masterSeed, replications: chosen.map { replications(of: $0) }.max() ?? 0,
        confidence: search.confidence, ending: .completed, events: 0, elapsed: .zero))
  }

  /// The best calendar with other quotas.
  mutating func tradeOff(of best: CalendarOutcome) async throws -> [CalendarOutcome] {
    // The whole curve: it bends between the quotas that one would choose and everyone.
    let quotas = Set([0.5, 0.6, 0.7, 0.8, 0.9, 1] + search.space.quotas).sorted()
    let first = entries.count
    for quota in quotas { try append(search.space.plan(best.plan, quota: quota)) }
    let added = Array(first..<entries.count)
    // In the futures that the best has met: the row of its own quota is the one of the ranking.
    try await run(added, upTo: best.replications, ahead: added.count)
    return isInterrupted ? [] : added.map { outcome(of: $0) }
  }

  /// How many sessions it takes until everyone has attended those asked for.
  mutating func sessionsNeeded(of best: CalendarOutcome) async throws -> [SessionsNeeded] {
    let space = search.space
    let most = (1...CalendarSearch.mostSessions).last { space.extended(best.plan, to: $0) != nil }
    guard let most, let plan = space.extended(best.plan, to: most) else { return [] }
    let candidate = try CalendarCandidate(plan, space: space, scenario: search.scenario)
    var everyone = Array(repeating: 0, count: most)
    var share = Array(repeating: Tally(), count: most)
    let people = candidate.invited.count
    let groups = plan.dates.count
    let limit = best.replications
    let counted = try await runner([candidate]).run([0], replications: 0..<limit) { _, row in
      meter.count(row)
      for number in 1...most {
        let held = (0..<groups).flatMap { group in
          (0..<number).map { candidate.sessions[group * most + $0] }
        }
        let reached = candidate.reached(by: held, in: row[0])
        share[number - 1].add(Double(reached) / Double(max(1, people)))
        if reached == people { everyone[number - 1] += 1 }
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
