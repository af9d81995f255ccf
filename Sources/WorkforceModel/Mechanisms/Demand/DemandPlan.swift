// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Day factors and shocks of the services at their start; copied afresh for each replication.
struct DemandPlan: BitwiseCopyable {
  let dayFactors: Table<DayFactorProcess>
  let hasDayFactor: Table<Bool>
  let shocks: Table<ShockProcess>
  let hasShocks: Table<Bool>
  let sharedScore: NormalScoreProcess
  let hasSharedScore: Bool
  let noDayFactor: DayFactorProcess
  let noShocks: ShockProcess
  /// How many others come with whoever comes, and how many come together on average.
  let companions: Table<Sampler>
  let partySize: Table<Double>
  let initialQueue: Table<Int>

  /// - Throws: `DistributionError` when a process has impossible parameters.
  init(
    _ services: [ServiceParameters], arena: SamplerArena, store: TableStore
  ) throws(DistributionError) {
    noDayFactor = try DayFactorProcess(cv: 0, memory: 0, in: arena)
    noShocks = try ShockProcess(every: .constant(1), size: .constant(0), fading: 1, in: arena)
    var dayFactors: [DayFactorProcess] = []
    var shocks: [ShockProcess] = []
    for service in services {
      if let factor = service.dayFactor {
        dayFactors.append(
          try DayFactorProcess(
            cv: factor.cv, memory: factor.memory, sharedShare: factor.shared, in: arena))
      } else {
        dayFactors.append(noDayFactor)
      }
      if let shock = service.shocks {
        shocks.append(
          try ShockProcess(
            every: shock.interval, size: shock.size, fading: shock.fadingDays, in: arena))
      } else {
        shocks.append(noShocks)
      }
    }
    self.dayFactors = store.table(dayFactors)
    self.shocks = store.table(shocks)
    hasDayFactor = store.table(services.map { $0.dayFactor != nil })
    hasShocks = store.table(services.map { $0.shocks != nil })
    companions = store.table(
      services.map { $0.companions.map { arena.sampler(for: $0) } ?? Sampler(constant: 0) })
    partySize = store.table(services.map { 1 + ($0.companions?.mean ?? 0) })
    initialQueue = store.table(services.map(\.initialQueue))
    let sharing = services.compactMap(\.dayFactor).first { $0.shared > 0 }
    hasSharedScore = sharing != nil
    sharedScore = try NormalScoreProcess(memory: sharing?.memory ?? 0)
  }
}
