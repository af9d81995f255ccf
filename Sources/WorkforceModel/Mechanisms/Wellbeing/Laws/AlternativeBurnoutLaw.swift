// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// Exhaustion by a published law other than the two time scales, by person.
///
/// Every week the law takes the person's load, 1 at reference; what it says is added, in points, to the
/// person's own level. Time passes with the days worked; see "Other laws" in the model page for the load
/// that each law takes and its way to the 0–100 score.
struct AlternativeBurnoutLaw: ~Copyable {
  private let plan: AlternativeBurnoutLawPlan
  /// One of the two is in use.
  private var archetypes: Column<SIMD2<Double>>
  private var smooths: Column<TwoSmooth>
  private var load: WeekLoad
  /// Sums of the week's worked days.
  private var occupancy: Column<Double>
  private var encounters: Column<Double>

  init(_ plan: AlternativeBurnoutLawPlan, tables: borrowing SectorTables) {
    self.plan = plan
    let people = tables.people.count
    archetypes = Column(repeating: BurnoutArchetype.reference, count: people)
    smooths = Column(repeating: TwoSmooth(), count: people)
    load = WeekLoad(services: tables.services.count)
    occupancy = Column(repeating: 0, count: people)
    encounters = Column(repeating: 0, count: people)
  }

  /// Somebody new holds a post.
  mutating func resetPost(_ post: Int) {
    archetypes[post] = BurnoutArchetype.reference
    smooths[post] = TwoSmooth()
    occupancy[post] = 0
    encounters[post] = 0
  }

  /// Adds the day that ends to the sector's week.
  mutating func close(_ state: inout SectorState) { load.add(&state) }

  /// Adds a day's work of a person.
  mutating func work(_ person: Int, occupancy: Double, encounters: Double) {
    self.occupancy[person] += occupancy
    self.encounters[person] += encounters
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
      if days > 0 { toil(person, weeks: share, load: intensity(person, days: days, state)) }
      archetypes[person].y = BurnoutArchetype.rest(
        archetypes[person].y, weeks: max(0, 1 - share))
    case .twoSmooth:
      if days > 0 {
        smooths[person].work(
          intensity: plan.mixed(
            load: occupancy[person] / days / plan.referenceOccupancy,
            encounters: encounters[person] / days), weeks: share)
      }
    case .twoScale: break
    }
    occupancy[person] = 0
    encounters[person] = 0
  }

  /// Begins the sector's next week.
  mutating func beginWeek() { load.clear() }

  /// Hours required over hours available of the person's first service, against reference; their own
  /// occupancy where they have none.
  private func intensity(
    _ person: Int, days: Double, _ state: borrowing SectorState
  ) -> Double {
    let skills = state.tables.staffGroups[state.tables.people[person].staffGroup].skills
    var ratio = occupancy[person] / days
    if skills.count > 0 {
      let service = state.tables.skills[skills.start].service
      ratio =
        load.ratio(service, standard: 1, overdueWeeks: plan.overdueWeeks, state) ?? ratio
    }
    return plan.mixed(
      load: ratio / plan.referenceOccupancy, encounters: encounters[person] / days)
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
  /// Weight of hostile encounters in the load (ω).
  let encounterWeight: Double
  let overdueWeeks: Double

  init(_ wellbeing: WellbeingParameters, _ parameters: ModelParameters) {
    law = wellbeing.law
    referenceOccupancy = parameters.referenceOccupancy
    encounterWeight = parameters.conflict?.demandWeight ?? 0
    overdueWeeks = Double((parameters.pressure ?? PressureParameters()).memoryWeeks)
    // Burnout from its reference to 100 is the score from its own to 100.
    pointsPerUnit =
      law == .archetype
      ? (100 - wellbeing.referenceMean) / (100 - BurnoutArchetype.reference.y)
      : wellbeing.demandPoints
  }

  func mixed(load: Double, encounters: Double) -> Double {
    (1 - encounterWeight) * load + encounterWeight * encounters
  }
}
