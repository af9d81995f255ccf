// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat

/// What is known of every parameter, mechanism by mechanism.
///
/// The tables of the model page, descriptions in the schema, the list of assumptions and the remark on a
/// value outside its range all come from here. A mechanism adds a file with a ``ParameterTable`` of its own,
/// names it in ``tables``, and tells sources in `ParameterSource`.
public enum ParameterCatalogue {
  /// The tables in the order of the model page.
  public static let tables: [ParameterTable] = [
    .demand, .deskService, .followUp, .casework, .bookings, .budget, .presence, .sickLeave,
    .turnover, .online, .training, .rotation, .pressure, .groups, .projects, .incentives,
    .motivation, .conflict, .climate,
    .exhaustion, .consequences,
  ]

  private static let byPath = Dictionary(
    tables.flatMap(\.parameters).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// The parameter of a section and key: `wellbeing.fatigue-time-constant`; nil for keys of which nothing is known.
  public static subscript(path: String) -> Parameter? { byPath[path] }

  /// The parameter at a path of a scenario, which also names the items of lists:
  /// `services.registry.arrivals.growth`.
  public static func parameter(at path: String) -> Parameter? {
    var section = ""
    var isItem = false
    for part in path.split(separator: ".") {
      if isItem {
        isItem = false
        continue
      }
      section += (section.isEmpty ? "" : ".") + part
      isItem = lists.contains(section)
    }
    return byPath[section]
  }

  /// Lists whose items have a name.
  static let lists: Set<String> = [
    "services", "groups", "staff", "programme", "projects", "targets", "duties.desks",
    "casework.procedures", "casework.procedures.tasks", "casework.caseloads", "online",
  ]
}

/// The parameters of one mechanism.
public struct ParameterTable: Sendable {
  /// Name by which the model page asks for it.
  public let id: String
  public let parameters: [Parameter]

  init(_ id: String, _ parameters: [Parameter]) {
    self.id = id
    self.parameters = parameters
  }
}
