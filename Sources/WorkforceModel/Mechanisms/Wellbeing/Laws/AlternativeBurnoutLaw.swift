// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Exhaustion by a published law other than the two time scales, by person.
///
/// Every week the law gets what it takes for load; what follows is added, in points, to the person's own
/// level. Time passes with the days worked; see "Other laws" in the model page for the load
/// that each law takes and its way to the 0–100 score.
struct AlternativeBurnoutLaw: ~Copyable {
  private let plan: AlternativeBurnoutLawPlan
  /// One of the two is in use.
  private var archetypes: Column<SIMD2<Double>>
  private var smooths: Column<TwoSmooth>
  /// Sums of the week's worked days: occupancy, and minutes of overtime and of the contract.
  private var occupancy: Column<Double>
  private var overtime: Column<Double>
  private var due: Column<Double>

  init(_ plan: AlternativeBurnoutLawPlan, tables: borrowing SectorTables) {
    self.plan = plan
    let people = tables.people.count
    archetypes = Column(repeating: BurnoutArchetype.reference, count: people)
    smooths = Column(repeating: TwoSmooth(), count: people)
    occupancy = Column(repeating: 0, count: people)
    overtime = Column(repeating: 0, count: people)
    due = Column(repeating: 0, count: people)
  }

  /// Somebody new holds a post.
  mutating func resetPost(_ post: Int) {
    archetypes[post] = BurnoutArchetype.reference
    smooths[post] = TwoSmooth()
    clear(post)
  }

  /// Adds a day's work of a person: how busy it was, and minutes of overtime and of the contract.
  mutating func work(occupancy: Double, overtime: Double, due: Double, of person: Int) {
    self.occupancy[person] += occupancy
    self.overtime[person] += overtime
    self.due[person] += due
  }

  private mutating func clear(_ person: Int) {
    occupancy[person] = 0
    overtime[person] = 0
    due[person] = 0
  }

  /// Closes a person's week.
  ///
  /// - Parameters:
  ///   - days: Days worked; 0 leaves all but burnout itself, which heals, as it was.
  ///   - share: Those days as a share of a week's.
  mutating func closeWeek(
    _ person: Int, days: Double, share: Double, _ state: borrowing SectorState
  ) {
    switch plan.law {
    case .archetype:
      if days > 0 { toil(person, weeks: share, load: load(person, days: days, state)) }
      archetypes[person].y = BurnoutArchetype.rest(
        archetypes[person].y, weeks: max(0, 1 - share))
    case .twoSmooth:
      if due[person] > 0 {
        smooths[person].work(intensity: 1 + overtime[person] / due[person], weeks: share)
      }
    case .twoScale: break
    }
    clear(person)
  }

  /// Work without what is overdue over hours available, against reference, of the service of theirs of which
  /// most is required; the archetype has a backlog of its own. Their own occupancy where they have no service.
  private func load(_ person: Int, days: Double, _ state: borrowing SectorState) -> Double {
    let skills = state.operators[person].skills
    var most = -1.0
    for position in skills.start..<skills.end {
      let ratio = state.services[state.tables.skills[position].service].weekRatio
      if ratio > most { most = ratio }
    }
    return (most >= 0 ? most : occupancy[person] / days) / plan.referenceOccupancy
  }

  private mutating func toil(_ person: Int, weeks: Double, load: Double) {
    var archetype = BurnoutArchetype()
    archetype.arrivals = BurnoutArchetype.referenceArrivals * load
    let steps = (weeks * Double(BurnoutArchetype.stepsPerWeek)).rounded(.up)
    for _ in 0..<Int(bounded: steps) { archetype.advance(&archetypes[person], by: weeks / steps) }
    archetypes[person].clamp(
      lowerBound: SIMD2(0, 0), upperBound: SIMD2(.greatestFiniteMagnitude, 100))
  }

  /// Points of the score above the person's own level.
  func points(_ person: Int) -> Double {
    switch plan.law {
    case .archetype: plan.pointsPerUnit * (archetypes[person].y - BurnoutArchetype.reference.y)
    case .twoSmooth: plan.pointsPerUnit * (smooths[person].burnout - 1)
    case .twoScale: 0
    }
  }

  /// Factor on the speed of work.
  func speed(_ person: Int) -> Double {
    switch plan.law {
    case .archetype: BurnoutArchetype.productivity(burnout: archetypes[person].y)
    case .twoSmooth: smooths[person].productivity
    case .twoScale: 1
    }
  }

  /// Factor on the rate of exits; nil where the law says nothing of them.
  func exitRate(_ person: Int) -> Double? {
    plan.law == .twoSmooth ? 1 / smooths[person].tenure : nil
  }
}

/// Coefficients of another law.
struct AlternativeBurnoutLawPlan: BitwiseCopyable {
  let law: BurnoutLaw
  /// Points of the score per unit of what the law calls burnout.
  let pointsPerUnit: Double
  let referenceOccupancy: Double

  init(_ wellbeing: WellbeingParameters, _ parameters: ModelParameters) {
    law = wellbeing.law
    referenceOccupancy = parameters.referenceOccupancy
    // Burnout from its reference to 100 is the score from its own to 100.
    pointsPerUnit =
      law == .archetype
      ? (100 - wellbeing.referenceMean) / (100 - BurnoutArchetype.reference.y)
      : wellbeing.demandPoints
  }
}
