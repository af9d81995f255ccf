// SPDX-License-Identifier: GPL-3.0-or-later
internal import WholeNumbers

/// The “burnout dynamics” archetype: work that arrives piles up, hours follow the pile, long hours burn
/// people out, and burnt-out people get less done.
///
/// `dW/dt = arrivals − P(B)·h`, `dB/dt = 0.1·h·G(h) − B / (2·K(B))`, `h = 40·H(W / 32.4)`, in weeks; tables and
/// figures as published after Homer 1985 (see "Other laws" in the model page). The state is (W, B): jobs
/// waiting and burnout, 0 to 100.
public struct BurnoutArchetype: DynamicalSystem, BitwiseCopyable {
  /// The state that arrivals of 40 a week keep: 32.4 jobs, burnout 8, 40 hours.
  public static let reference = SIMD2<Double>(32.4, 8)
  /// Jobs a week that 40 hours get done.
  public static let referenceArrivals = 40.0
  /// Steps in a week with which the published figures were computed.
  public static let stepsPerWeek = 8

  /// Jobs a week.
  public var arrivals = Self.referenceArrivals

  /// The system at its reference arrivals.
  public init() {}

  /// How fast work and burnout change, a week.
  public func rate(at state: SIMD2<Double>) -> SIMD2<Double> {
    let hours = Self.hours(work: state.x)
    return SIMD2(
      arrivals - Self.productivity(burnout: state.y) * hours,
      0.1 * hours * Self.growth(hours) - state.y / (2 * Self.recovery(state.y)))
  }

  /// Burnout after some weeks without any work.
  public static func rest(_ burnout: Double, weeks: Double) -> Double {
    var burnout = burnout
    let steps = (weeks * Double(stepsPerWeek)).rounded(.up)
    guard steps > 0 else { return burnout }
    for _ in 0..<Int(bounded: steps) {
      burnout -= weeks / steps * burnout / (2 * recovery(burnout))
    }
    return burnout
  }

  /// Share of their output that people reach at a level of burnout (P).
  public static func productivity(burnout: Double) -> Double { productivities(burnout) }

  /// Hours a week that so many waiting jobs make people work.
  public static func hours(work: Double) -> Double { 40 * workWeeks(work / 32.4) }

  static let productivities = LookupTable<10>(
    arguments: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90],
    values: [1, 1, 0.865, 0.795, 0.745, 0.695, 0.63, 0.54, 0.435, 0.32])
  static let workWeeks = LookupTable<11>(
    arguments: [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2],
    values: [0, 0.14, 0.27, 0.38, 0.61, 1, 1.59, 1.86, 1.97, 2, 2])
  static let growth = LookupTable<13>(
    arguments: [0, 10, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76, 80],
    values: [0, 0, 1, 1.4, 1.875, 2.55, 3.2, 3.7, 4.05, 4.35, 4.7, 4.95, 5])
  static let recovery = LookupTable<11>(
    arguments: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
    values: [1, 1, 1.053, 1.098, 1.145, 1.168, 1.193, 1.215, 1.235, 1.248, 1.25])
}
