// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Corner cutting and eroding standards.
  public static let pressure = MechanismID("pressure", section: "pressure") { $0.pressure != nil }
}

extension ModelParameters {
  /// Corner cutting and eroding standards; nil when work is always given its time.
  public var pressure: PressureParameters? {
    get { mechanisms[] }
    set { mechanisms[] = newValue }
  }
}

extension WorkPressure: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .pressure,
      keys: [Field("pressure", \.parameters.pressure, .section(PressureParameters.section))],
      metrics: [.pressure, .standardTime, .quality],
      causes: [CauseID("pressure", needs: .pressure)],
      curves: [ModelCurve("quality", "T − 1", "q", StandardTime.qualities, shiftedBy: -1)])
  }

  static func plan(_ preparation: Preparation) -> PressureParameters? {
    preparation.parameters.pressure
  }

  static func start(_ start: ReplicationStart) -> WorkPressure? {
    guard let plan = start.plans[WorkPressure.self] else { return nil }
    return WorkPressure(plan, tables: start.tables.pointee)
  }
}

extension WorkPressure {
  /// Lets standards follow.
  static let closing = StateAccess(
    reads: [.requiredWork], writes: [.serviceSpeed, .repeatProbability, .speed, .totals])
}
