// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import ReportPages
import Reporting
import Testing
import Wording
import WorkforceModel

/// What the summary says of runs that differ from the usual one.
struct SummarySentencesTests {
  private func reported(_ report: RunReport, _ language: Language = .english) -> String {
    report.text(language)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    (0.0...0.04, Likelihood.kept), (0.0...0.16, .probablyKept), (0.06...0.33, .probablyKept),
    (0.25...0.4, .open), (0.3...0.7, .open), (0.18...0.57, .undecided), (0.1...0.9, .undecided),
    (0.7...0.9, .probablyBroken), (0.84...1, .probablyBroken), (0.96...1, .broken),
  ])
  func noMoreIsClaimedThanTheWholeIntervalSays(
    interval: ClosedRange<Double>, likelihood: Likelihood
  ) {
    #expect(Likelihood(broken: interval) == likelihood)
  }

  @Test func fewFuturesCannotTell() async throws {
    // The target is broken in a quarter of the futures, however many there are.
    let few = reported(try await MadeUpRun.report(replications: 20))
    #expect(few.contains("20 futures are not enough to say: the target “desks-hold” is missed "))
    #expect(few.contains(" needs: respiro run office.yaml --replications 80 "))
    #expect(few.contains("missed in 5 of 20 futures (probability 11% to 47%)"))
    let many = reported(try await MadeUpRun.report(replications: 400))
    #expect(many.contains("Will the desks hold? Probably: the target “desks-hold” is missed in "))
    #expect(!many.contains("Simulate more futures"))
  }

  @Test func waitsOfNothingAreNotReported() async throws {
    let report = try await MadeUpRun.report(waits: 0.001)
    #expect(
      reported(report).contains(" People hardly wait at all. 85% of those who come are served"))
    #expect(reported(report, .italian).contains(" Non si aspetta quasi mai. Utenti serviti"))
  }

  /// That a sector of four is too small is said, rather than that its risk is not forecast.
  @Test func aSectorOfFourIsTooSmallToReportRisk() async throws {
    let report = try await MadeUpRun.report(overrides: [
      "staff.helpers=none", "groups.back=none", "staff.clerks.count=4", "targets=none",
    ])
    #expect(reported(report).contains("Risk is not shown: there are fewer than five people."))
  }

  @Test func aTargetWithoutAValueIsNotObservedRatherThanKept() async throws {
    let report = try await MadeUpRun.report(
      waits: .nan,
      overrides: ["targets=[{id: short, metric: wait-mean, period: horizon, at-most: 3 min}]"])
    let target = try #require(report.result.targets.last)
    #expect(target.target.id == "short" && !target.isObserved)
    #expect(
      reported(report).contains(
        " short: mean wait (sector) at most 3 min over the whole period "
          + "not observed: the figure is not defined in any period. "))
    #expect(reported(report, .italian).contains(" non osservato: la grandezza non è definita "))
  }

  @Test func valuesSetFromOutsideStandInTheHeadingAndInTheManifest() async throws {
    let report = try await MadeUpRun.report(overrides: ["staff.clerks.count=+1", "population=9"])
    #expect(reported(report).contains(" Values changed: staff.clerks.count=+1; population=9 40 "))
    let folder = try ResultsFolder(
      FileManager.default.temporaryDirectory.appendingPathComponent("respiro-\(UUID())"),
      for: ResultsClaim("run", of: [], digest: "", overwrites: true))
    defer { folder.discard() }
    try report.write(to: folder)
    let manifest = try RunManifest(
      json: Data(contentsOf: folder.file(ResultsFolder.manifestName)))
    #expect(manifest.overrides == ["staff.clerks.count=+1", "population=9"])
  }

  @Test func boundsHaveNoMoreDigitsThanTheyNeed() async throws {
    let report = try await MadeUpRun.report(overrides: [
      "targets.nobody-burns.at-most=5%", "targets.nobody-burns.name={it: Pochi, en: Few}",
    ])
    #expect(
      reported(report).contains(" Few: share at high risk (Front desk + back) at most 5% each "))
    #expect(Language.italian.quantity(0.034, unit: "share") == "3,4%")
  }

  @Test func aPrecisionThatIsNotReachedIsSaid() async throws {
    let report = try await MadeUpRun.report(precision: 0.001)
    #expect(
      reported(report).contains(
        "The requested precision (0.1%) was not reached in 40 futures: mean wait ±6.6%, "
          + "exhaustion ±1.7%."))
    #expect(report.result.precision?.isReached == false)
    let reached = try await MadeUpRun.report(precision: 0.2)
    #expect(reached.result.precision?.isReached == true)
    #expect(!reported(reached).contains("precision"))
    #expect(StoredRun(reached).precisionShortfall(.english) == nil)
  }

  /// The simulated wait is 6.00 ± 0.393 minutes.
  @Test(arguments: [
    ("6.1 min, tolerance: 10%", "agrees"), ("6.1 min, tolerance: 1%", "undecided"),
    ("6.9 min, tolerance: 10%", "undecided"), ("7.2 min, tolerance: 10%", "DIFFERS"),
    ("6.3 min", "agrees"), ("6.5 min", "DIFFERS"),
  ])
  func aKnownAnswerDiffersOnlyWhenTheIntervalSaysSo(known: String, verdict: String) async throws {
    let report = try await MadeUpRun.report(overrides: [
      "expected=[{metric: wait-mean, value: \(known)}]"
    ])
    let text = reported(report)
    #expect(text.contains(" 6 ±0.393 \(verdict) "))
    #expect(
      text.contains("Undecided: the interval of 40 replications is too wide")
        == (verdict == "undecided"))
  }

  @Test func whichServiceBreaksATargetIsSaid() async throws {
    let scopes = ["service:registry", "service:school", "service:social"]
    let report = try await MadeUpRun.report(overrides: [
      "services=[{id: school, like: registry}, {id: social, like: registry}]",
      "staff.clerks.skills=[registry, school, social]",
      "targets.desks-hold.scope=every service",
    ])
    // Every service is made up alike, so that each breaks it as often.
    let text = reported(report)
    #expect(report.result.targets[0].target.scopes == scopes)
    #expect(
      text.contains(
        "By service: Registry in 10 of 40 futures, Registry in 10 of 40 futures, "
          + "Registry in 10 of 40 futures."))
  }
}
