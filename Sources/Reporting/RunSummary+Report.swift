// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

extension RunSummary {
  init(_ report: RunReport) {
    let layout = report.forecast.layout
    scenario = report.scenario.name
    replications = report.forecast.replications
    seed = report.seed
    ending = report.result.ending
    precision = report.result.precision.map(Precision.init)
    start = report.start(.horizon, 0).description
    end = report.periods.end.description
    targets = report.result.targets.map { TargetOutcome($0, report) }
    horizon = Dictionary(
      uniqueKeysWithValues: layout.series.enumerated().compactMap { position, series in
        guard series.scope == .sector,
          let figure = Figure(report.forecast[position, .horizon], unit: series.metric.unit)
        else { return nil }
        return (series.metric.rawValue, figure)
      })
    risk = GroupRisk.all(of: report)
    worstWeek = Week(worstOf: report)
    training = report.result.attendance.map { Training($0, report) }
    expected = KnownAnswer.all(of: report)
  }
}

extension RunSummary.TargetOutcome {
  fileprivate init(_ assessment: TargetAssessment, _ report: RunReport) {
    let target = assessment.target
    id = target.id
    metric = target.metric.rawValue
    scopes = target.scopes
    period = target.grain.rawValue
    switch target.bound {
    case .atLeast(let limit): (atLeast, atMost) = (limit, nil)
    case .atMost(let limit): (atLeast, atMost) = (nil, limit)
    }
    periods = assessment.periods
    observedPeriods = assessment.observedPeriods
    toleratedPeriods = assessment.tolerated
    toleratedPerYear = target.toleratedPerYear.asWritten
    futures = assessment.replications
    futuresObserved = assessment.broken.trials
    futuresBroken = assessment.broken.successes
    let interval =
      assessment.isObserved
      ? assessment.broken.wilsonInterval(confidence: report.scenario.experiment.confidence) : nil
    probabilityLow = interval?.lowerBound.asWritten
    probabilityHigh = interval?.upperBound.asWritten
    byScope = zip(target.scopes, assessment.brokenByScope).map {
      ScopeOutcome(scope: $0, futuresObserved: $1.trials, futuresBroken: $1.successes)
    }
    brokenBy = assessment.exceededQuantile(0.5).map { report.start(target.grain, $0).description }
    worstPeriod = assessment.worstPeriod.map { report.start(target.grain, $0).description }
    meanBrokenPeriods = assessment.meanPeriodsWhenBroken.orNil
    observedInPeriod = assessment.observedIn
    brokenInPeriod = assessment.brokenIn
  }
}

extension RunSummary.Precision {
  fileprivate init(_ outcome: PrecisionOutcome) {
    asked = outcome.asked.asWritten
    isReached = outcome.isReached
    figures = outcome.figures.map {
      Reached(
        metric: $0.series.metric.rawValue, scope: $0.series.scopeName,
        relativeHalfWidth: $0.relativeHalfWidth?.orNil)
    }
  }
}

extension TargetAssessment {
  /// Mean number of broken periods in the futures that break the target; NaN when none does.
  var meanPeriodsWhenBroken: Double {
    Double(periodsWhenBroken) / Double(broken.successes)
  }
}

extension RunSummary.Training {
  fileprivate init(_ ledger: AttendanceLedger, _ report: RunReport) {
    components = ledger.components.map {
      Component(
        id: $0.id, people: $0.audience, sessionsAttended: $0.sessionsAttended,
        futuresInWhichEveryoneReaches: $0.everyoneReaches.map(\.successes))
    }
    sessions = ledger.sessions.map {
      Session(
        component: ledger.components[$0.component].id, number: $0.number,
        date: report.start(.day, $0.parameters.day).description, present: $0.present.mean.orNil,
        attended: $0.attended.mean.orNil, quota: $0.quota.mean.orNil, cover: $0.cover.mean.orNil,
        fewestCover: $0.cover.minimum.orNil, backlogHours: $0.backlogHours.mean.orNil)
    }
    posts = ledger.people.map {
      Post(
        post: $0.name, expectedSessions: $0.expectedSessions.asWritten,
        trainingHoursByYear: $0.trainingHours.map(\.asWritten),
        futuresReachingYearlyHours: $0.reachesYearlyHours.map(\.successes))
    }
  }
}

extension RunSummary.KnownAnswer {
  /// The known answers of a theory scenario beside what was simulated.
  static func all(of report: RunReport) -> [RunSummary.KnownAnswer] {
    report.scenario.expected.map { expected in
      let cell = report.forecast.cell(expected.metric, scope: expected.scope)
      let (mean, halfWidth) = (cell?.mean ?? .nan, cell?.halfWidth ?? .nan)
      return RunSummary.KnownAnswer(
        metric: expected.metric.rawValue, scope: expected.scope, known: expected.value.asWritten,
        simulated: mean.orNil, halfWidth: halfWidth.orNil,
        verdict: verdict(on: expected, mean, halfWidth).rawValue)
    }
  }

  private static func verdict(on expected: ExpectedValue, _ simulated: Double, _ halfWidth: Double)
    -> Verdict
  {
    guard simulated.isFinite else { return .notObserved }
    guard halfWidth.isFinite else { return .undecided }
    let error = abs(simulated - expected.value)
    // Without a tolerance the known answer has to lie in the interval.
    guard let tolerance = expected.tolerance else { return error <= halfWidth ? .agrees : .differs }
    let allowed = tolerance * abs(expected.value)
    if error > allowed + halfWidth { return .differs }
    return error <= allowed && halfWidth <= allowed ? .agrees : .undecided
  }
}
