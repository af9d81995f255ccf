// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import RandomVariates

/// The wellbeing mechanism alone, under a load that is given instead of simulated.
///
/// Published figures on burnout are about people with a known load, not about queues. This runs the
/// mechanism of the sector, unchanged, with such a load, so that the figures can be checked.
package struct ScriptedWellbeing {
  /// Scores of all people at the end of each day: day-major.
  package private(set) var scores: [[Double]] = []
  /// Fatigue is not distinguished here; consequences are those that each person's state has at the end.
  package private(set) var speeds: [Double] = []
  /// Factor on days of sickness, that on spells times that on their length.
  package private(set) var sickness: [Double] = []

  /// - Parameters:
  ///   - parameters: A sector with people and wellbeing; its services are left out.
  ///   - hours: Hours at work of a person on a day.
  ///   - exposure: Hostile encounters of a person on a day against reference.
  ///   - overtime: Hours of these beyond the contract.
  ///   - overload: What is required of everybody with a service beyond what they are busy with.
  ///   - occupancy: Occupancy of a person on a day; nil when they are not at work.
  package init(
    _ parameters: ModelParameters, masterSeed: UInt64 = 1, replication: UInt32 = 0,
    hours: (_ person: Int, _ day: Int) -> Double = { _, _ in 7.2 },
    exposure: (_ person: Int, _ day: Int) -> Double = { _, _ in 1 },
    overtime: (_ person: Int, _ day: Int) -> Double = { _, _ in 0 },
    overload: Double = 0,
    occupancy: (_ person: Int, _ day: Int) -> Double?
  ) throws(DistributionError) {
    let arena = SamplerArena()
    let store = TableStore()
    let shared = store.keep(try SectorTables(parameters, arena: arena, store: store))
    let programme = ProgrammeTables(parameters, store: store)
    let layout = RecorderLayout(
      ResponseLayout(parameters), rows: shared.pointee.rows, unions: parameters.serviceUnions,
      store: store)
    var state = SectorState(tables: shared, services: [])
    state.overload.fill(overload)
    var recorder = ResponseRecorder(tables: shared.pointee, layout: layout)
    let people = shared.pointee.people.count
    let training = Training(
      programme, people: people, masterSeed: masterSeed, replication: replication)
    var wellbeing = Wellbeing(
      WellbeingPlan(parameters.wellbeing!, parameters, tables: shared.pointee, store: store),
      relief: TrainingRelief(programme, people: people), tables: shared.pointee,
      masterSeed: masterSeed, replication: replication)
    for day in 0..<shared.pointee.days.count {
      state.today = day
      for person in 0..<people {
        let load = shared.pointee.days[day].isWorkingDay ? occupancy(person, day) : nil
        state.operators[person].worked = load != nil
        let minutes = 60 * hours(person, day)
        state.operators[person].overtime = 60 * overtime(person, day)
        state.operators[person].contracted = minutes - state.operators[person].overtime
        state.operators[person].busy = (load ?? 0) * minutes
        state.conditions.encounters[person] = exposure(person, day)
      }
      wellbeing.close(day: day, training: training, &state, &recorder)
      scores.append(wellbeing.score.values)
    }
    speeds = state.conditions.speed.values
    sickness = zip(
      state.conditions.spellRate.values, state.conditions.logSpellLength.values
    ).map { $0 * exp($1) }
    withExtendedLifetime((arena, store)) {}
  }
}
