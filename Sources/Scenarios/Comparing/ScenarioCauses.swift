// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import WorkforceModel

/// Something a scenario states that may carry a share of an outcome.
public struct ScenarioCause: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A dated session: position of its component and within it, and its date.
    case session(component: Int, number: Int, date: CivilDate)
    /// All sessions of the programme but those on some days, which are causes of their own.
    case otherSessions(than: ClosedRange<Int>)
    /// What a mechanism does, or a part of it.
    case mechanism(CauseID)
  }

  /// What it is.
  public let kind: Kind
  /// Values that take it away: `services.registry.arrivals.growth=none`.
  let overrides: [String]
}

extension Scenario {
  /// The causes that a scenario states, sessions first, then in the order of the catalogue.
  ///
  /// Repeat contacts are none: the rate of arrivals includes them, so that without them as many come.
  ///
  /// Sessions from `first` to `last` are causes of their own; those before are one together.
  public func causes(from first: CivilDate, through last: CivilDate) -> [ScenarioCause] {
    var causes: [ScenarioCause] = []
    var hasOthers = false
    for (position, component) in sector.programme.enumerated() {
      for (number, date) in component.sessionDates.enumerated() {
        if first <= date, date <= last {
          causes.append(
            ScenarioCause(
              kind: .session(component: position, number: number, date: date), overrides: []))
        } else if date < first {
          hasOthers = true
        }
      }
    }
    if hasOthers {
      let start = sector.horizon.start
      let days = start.days(to: first)...start.days(to: last)
      causes.append(ScenarioCause(kind: .otherSessions(than: days), overrides: []))
    }
    let parameters = modelParameters()
    for cause in Catalogue.mechanisms.flatMap(\.causes) where parameters.has(cause.requirement) {
      let overrides = cause.paths.flatMap { path in
        source.paths(of: path.split(separator: ".").map(String.init)[...]).map { $0 + "=none" }
      }
      if !overrides.isEmpty {
        causes.append(ScenarioCause(kind: .mechanism(cause), overrides: overrides))
      }
    }
    return causes
  }

  /// The scenario without some of its causes, lowered.
  ///
  /// - Throws: What is wrong with the rest; a cause on which the rest depends cannot be taken away.
  public func lowered(
    without causes: [ScenarioCause]
  ) throws(ScenarioErrors) -> LoweredScenario {
    let overrides = causes.flatMap(\.overrides)
    // Targets and known answers may be about figures that go with a cause; nothing depends on them.
    let rest =
      overrides.isEmpty
      ? self
      : try ScenarioFile.parse(
        flattenedYAML, file: name + ".yaml",
        overrides: overrides + ["targets=none", "expected=none", "experiment=none"])
    var lowered = rest.lowered()
    lowered.parameters = lowered.parameters.removing(causes)
    return lowered
  }
}

extension SourceNode {
  /// Paths of the values that stand at some keys, those of every item where a list is on the way:
  /// `services.registry.bookings`, `services.school.bookings`.
  fileprivate func paths(of keys: ArraySlice<String>) -> [String] {
    guard let key = keys.first else { return [""] }
    guard let value = self[key] else { return [] }
    let rest = keys.dropFirst()
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ".") }
    if let items = value.items, !rest.isEmpty {
      return items.flatMap { item in item.paths(of: rest).map { joined([key, item.id ?? "", $0]) } }
    }
    return value.paths(of: rest).map { joined([key, $0]) }
  }
}
