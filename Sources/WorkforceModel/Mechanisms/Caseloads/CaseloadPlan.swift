// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Caseloads in the form that days use.
struct CaseloadPlan: BitwiseCopyable {
  let caseloads: Table<CaseloadEntry>
  /// Expected new cases, caseload by caseload over the days.
  let expected: Table<Double>
  let dayCount: Int

  init(
    _ caseloads: [CaseloadParameters], days: Int, arena: SamplerArena, store: TableStore
  ) {
    precondition(caseloads.count <= ModelCapacity.procedures, "too many caseloads")
    self.caseloads = store.table(
      caseloads.map { caseload in
        CaseloadEntry(
          staffGroup: caseload.staffGroup, service: caseload.service, cases: caseload.cases,
          duration: arena.sampler(for: caseload.duration), meanDuration: caseload.duration.mean,
          interval: arena.sampler(for: caseload.interval),
          interview: arena.sampler(for: caseload.interview), meanInterview: caseload.interview.mean,
          writing: caseload.writing.map { arena.sampler(for: $0) } ?? Sampler(constant: 0),
          hasWriting: caseload.writing != nil, emotionalLoad: caseload.emotionalLoad,
          mostPerDay: caseload.mostPerDay)
      })
    expected = store.table(
      caseloads.flatMap { caseload in
        (0..<days).map { $0 < caseload.newPerDay.count ? caseload.newPerDay[$0] : 0 }
      })
    dayCount = days
  }
}

/// A caseload.
struct CaseloadEntry: BitwiseCopyable {
  var staffGroup: Int
  var service: Int
  /// Open cases at the start.
  var cases: Int
  var duration: Sampler
  var meanDuration: Double
  var interval: Sampler
  var interview: Sampler
  var meanInterview: Double
  var writing: Sampler
  var hasWriting: Bool
  var emotionalLoad: Double
  var mostPerDay: Int
}
