// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import Scenarios
internal import WholeNumbers
internal import WorkforceModel

/// Tries training calendars with common random numbers and ranks them.
///
/// A small space is tried whole. Of a large one a spread of calendars is screened in few replications, then
/// the neighbours of the best. Calendars that train fewer people than asked for, by more than their error, are
/// left out, unless none trains enough; the others go through `SequentialSelection`, which drops a calendar as soon as it is
/// seen to be worse. The guarantee of the selection holds among those that enter it. The calendar that the
/// scenario has today is among them, or among what was dropped and why.
package struct CalendarSearch: Sendable {
  package let scenario: LoweredScenario
  package let space: CalendarSpace
  package let masterSeed: UInt64
  package let jobs: Int
  package var objective: CalendarObjective
  /// The smallest difference that matters, in the objective's unit.
  package var indifference: Double
  /// Share of those invited who must attend the sessions asked for, on average.
  package var minimumAttendance: Double
  /// The most replications for a calendar.
  package var cap: Int
  package var confidence: Double

  /// As many calendars are tried whole.
  static let enumerated = 60
  /// Replications of the screening.
  static let screening = 10
  /// Replications before the first ranking, before a calendar is dropped, and between looks.
  static let firstRanking = 10
  static let firstLook = 20
  static let step = 5
  /// The most sessions that are tried for everyone to attend.
  static let mostSessions = 12

  package init(
    _ scenario: LoweredScenario, space: CalendarSpace, masterSeed: UInt64, jobs: Int,
    objective: CalendarObjective = .wait, indifference: Double? = nil,
    minimumAttendance: Double = 0.7, cap: Int = 200, confidence: Double = 0.95
  ) {
    self.scenario = scenario
    self.space = space
    self.masterSeed = masterSeed
    self.jobs = jobs
    self.objective = objective
    self.indifference = indifference ?? objective.usualIndifference
    self.minimumAttendance = minimumAttendance
    self.cap = cap
    self.confidence = confidence
  }

  /// Tries the calendars; cancelling the task keeps what is finished.
  ///
  /// - Parameters:
  ///   - firstRanking: Called once, when every calendar has met the same few replications.
  ///   - progress: Called after each finished run; `total` shrinks as calendars are dropped.
  /// - Precondition: The space holds a calendar.
  package func run(
    firstRanking: (CalendarRanking) -> Void = { _ in },
    progress: @escaping (RunProgress) -> Void = { _ in }
  ) async throws -> CalendarRanking {
    precondition(!space.plans.isEmpty, "a space with at least one calendar required")
    var trial = try CalendarTrial(self, progress: progress)
    try trial.addPresent()
    var running: [Int]
    if space.plans.count > Self.enumerated {
      running = try await screen(&trial)
    } else {
      for plan in space.plans.indices { try trial.add(plan) }
      running = Array(trial.indices.dropFirst())
    }
    try await trial.run(running, upTo: min(cap, Self.firstRanking), ahead: running.count)
    // What is asked for and cannot be had is said before the search goes on.
    let isReachable = try await trial.reachesAttendance(running)
    var ranking = trial.ranking(running, selection: nil)
    ranking.firstRankingAfter = trial.meter.elapsed
    if !trial.isInterrupted { firstRanking(ranking) }
    guard ranking.best != nil else {
      ranking.record.ending = .interrupted
      return ranking
    }
    var eligible = running
    if isReachable {
      // Calendars that train too few people are no answer, whatever they spare the desks.
      for candidate in trial.trainingTooFew(running) {
        trial.drop(candidate, .attendance)
        eligible.removeAll { $0 == candidate }
      }
    }
    var selection = try await select(&trial, eligible)
    // More replications may show it of those that are left: the others are then selected from again.
    while isReachable, !trial.isInterrupted {
      let tooFew = trial.trainingTooFew(selection.survivors)
      guard !tooFew.isEmpty, tooFew.count < eligible.count else { break }
      for candidate in tooFew { trial.drop(candidate, .attendance) }
      eligible.removeAll(where: tooFew.contains)
      selection = try await select(&trial, eligible)
    }
    if isReachable, !trial.isInterrupted {
      // What the selection dropped is seen to train too few by now as well, and has no place in the ranking.
      let tooFew = trial.trainingTooFew(eligible).filter { !selection.survivors.contains($0) }
      for candidate in tooFew { trial.drop(candidate, .attendance) }
      eligible.removeAll(where: tooFew.contains)
    }
    let first = ranking
    ranking = trial.ranking(eligible, selection: selection)
    ranking.firstRankingAfter = first.firstRankingAfter
    if !trial.isInterrupted, let best = ranking.best {
      ranking.tradeOff = try await trial.tradeOff(of: best)
      ranking.sessionsNeeded = try await trial.sessionsNeeded(of: best)
    }
    ranking.record.events = trial.meter.events
    ranking.record.elapsed = trial.meter.elapsed
    ranking.record.ending =
      trial.isInterrupted ? .interrupted : selection.survivors.count == 1 ? .precise : .capped
    return ranking
  }

  /// Feeds a sequential selection among some candidates, and runs those that it has not dropped.
  private func select(_ trial: inout CalendarTrial, _ eligible: [Int]) async throws
    -> SequentialSelection
  {
    let firstLook = max(2, min(cap, Self.firstLook))
    var selection = SequentialSelection(
      count: trial.indices.count, indifference: indifference,
      confidence: SequentialSelection.attainable(confidence, among: eligible.count),
      firstLook: firstLook, largerIsBetter: objective.largerIsBetter, among: eligible)
    var fed = 0
    while true {
      // A candidate that was dropped before may be back, with fewer replications than the others.
      while selection.survivors.count > 1,
        selection.survivors.allSatisfy({ trial.replications(of: $0) > fed })
      {
        selection.add(trial.row(fed, objective: objective))
        fed += 1
      }
      // One that is left alone has as many as any that others were compared with.
      let limit = selection.survivors.count > 1 ? min(cap, fed + Self.step) : firstLook
      let fewest = selection.survivors.map { trial.replications(of: $0) }.min() ?? limit
      guard fewest < limit, !trial.isInterrupted else { return selection }
      try await trial.run(selection.survivors, upTo: limit, ahead: selection.survivors.count)
    }
  }

  /// How often the attendance of a candidate is tested at most: at the first ranking, whenever its replications have
  /// doubled, and at the end.
  var looks: Int {
    var (looks, replications) = (2, Self.firstRanking)
    while replications < cap { (looks, replications) = (looks + 1, 2 * replications) }
    return looks
  }

  /// Few replications for a spread of calendars, then for the neighbours of the best; those that go on.
  private func screen(_ trial: inout CalendarTrial) async throws -> [Int] {
    let count = space.plans.count
    let stride = Double(count) / Double(Self.enumerated)
    for place in 0..<Self.enumerated { try trial.add(Int(bounded: Double(place) * stride)) }
    let spread = Array(trial.indices.dropFirst())
    let limit = min(cap, Self.screening)
    try await trial.run(spread, upTo: limit, ahead: spread.count)
    let leaders = trial.ranking(spread, selection: nil).ranked.prefix(8).map(\.candidate)
    var added = 0
    for leader in leaders {
      guard let plan = trial.plan(of: leader) else { continue }
      for neighbour in space.neighbours(of: plan) where added < Self.enumerated {
        if try trial.add(neighbour) { added += 1 }
      }
    }
    let all = Array(trial.indices.dropFirst())
    try await trial.run(all, upTo: limit, ahead: all.count)
    // Where as many attend as asked for in some, the others set no mark that these would have to reach.
    let tooFew = trial.trainingTooFew(all)
    let enough = tooFew.count < all.count ? all.filter { !tooFew.contains($0) } : all
    let lagging = trial.laggingBehind(enough)
    for candidate in lagging { trial.drop(candidate, .screening) }
    return all.filter { !lagging.contains($0) }
  }
}
