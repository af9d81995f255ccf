// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat

/// What is known of every key of a scenario, and the tables of parameters, which the sections give.
public enum ParameterCatalogue {
  /// Every key of every section, in the order of the file's format; the items of a list are left out.
  public static let fields: [FieldDescription] = Scenario.section.format.allFields

  /// Lists whose items have a name, or a number.
  static let lists = Set(fields.filter(\.opensItems).map(\.path))

  /// The parameters mechanism by mechanism, each table where the first of its keys stands.
  public static let tables: [ParameterTable] = {
    var tables: [ParameterTable] = []
    for field in fields {
      guard let id = field.table else { continue }
      if let at = tables.firstIndex(where: { $0.id == id }) {
        tables[at].parameters.append(field)
      } else {
        tables.append(ParameterTable(id: id, parameters: [field]))
      }
    }
    return tables
  }()

  /// The key at a path of a scenario, which also names the items of lists:
  /// `services.registry.arrivals.growth`.
  public static func parameter(at path: String) -> FieldDescription? {
    var section = Scenario.section.format
    var found: FieldDescription?
    var isItem = false
    for part in path.split(separator: ".") {
      if isItem {
        isItem = false
        found = nil
        continue
      }
      guard let field = section[String(part)] else { return nil }
      found = field
      isItem = field.opensItems
      section = field.opens ?? SectionFormat(name: "", fields: [])
    }
    return found
  }
}

/// The parameters of one mechanism.
public struct ParameterTable: Sendable {
  /// Name by which the model page asks for it.
  public let id: String
  /// Its rows.
  public fileprivate(set) var parameters: [FieldDescription]
}
