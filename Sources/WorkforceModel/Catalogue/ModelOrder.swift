// SPDX-License-Identifier: GPL-3.0-or-later

/// When the steps of a phase happen.
public enum OrderPhase: String, CaseIterable, Sendable {
  case dayEnd, dayStart, postReset, sessionEnd
}

/// A step of a phase: whose it is, and what it reads and writes.
public struct OrderedStep: Sendable {
  public let phase: OrderPhase
  /// The mechanism's name, or what the step is about.
  public let name: String
  public let access: StateAccess
}

/// The steps of a phase, in the order in which they happen.
///
/// The model performs them one after the other by their numbers, so that the order of the cases is the
/// order of the steps and no list can say otherwise.
protocol PhaseStep: RawRepresentable<Int>, CaseIterable {
  static var phase: OrderPhase { get }
  /// What it reads and writes.
  var access: StateAccess { get }
}

extension PhaseStep {
  /// The steps as documentation shows them.
  static var ordered: [OrderedStep] {
    allCases.map {
      OrderedStep(phase: phase, name: String(describing: $0), access: $0.access)
    }
  }
}

extension Catalogue {
  /// What happens at the end of a day, at the start of the next, and when people come new and sessions end,
  /// in this order.
  public static let order: [OrderedStep] =
    DayEnd.ordered + DayStart.ordered + PostReset.ordered + SessionEnd.ordered
}
