// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Scenarios
internal import WholeNumbers
package import Wording
package import WorkforceModel

/// The catalogue of parameters as tables, so that documentation never differs from the program.
package enum ParameterDocumentation {
  /// Every table, each under the name by which the model page asks for it.
  package static func markdown(_ language: Language) -> String {
    ParameterCatalogue.tables.map { "## \($0.id)\n\n" + markdown($0, language) }.joined(
      separator: "\n")
  }

  package static func markdown(_ table: ParameterTable, _ language: Language) -> String {
    let rows = table.parameters.map { parameter in
      [
        parameter.symbol, "`\(parameter.path)`", parameter.meaning?[language] ?? "",
        bare(parameter.standard, parameter.unit), bare(parameter.range?.text, parameter.unit),
        parameter.unit, parameter.source?[language] ?? "", parameter.mark.phrase[language],
      ]
    }
    return MarkdownTable.documented(
      [.symbol, .key, .meaning, .standard, .range, .unit, .source, .mark], rows, language)
  }

  /// The Markdown table of the figures that a scenario states with a mark, in its order.
  package static func figures(_ figures: [ParameterProvenance], _ language: Language) -> String {
    let rows = figures.filter { !$0.isDefault }.map {
      ["`\($0.path)`", $0.value, $0.range, $0.mark.phrase[language], $0.note]
    }
    return MarkdownTable.documented([.key, .value, .range, .mark, .remark], rows, language)
  }

  /// The Markdown table of a published curve, its arguments in the head.
  package static func markdown(_ curve: ModelCurve) -> String {
    rows(curve.argument, curve.arguments.map(plain), curve.value, curve.values.map(plain))
  }

  /// The Markdown table of the lengths of sick spells, in calendar days.
  package static func spellLengths() -> String {
    let classes = PublishedTables.spellLengthClasses
    return rows(
      "days",
      classes.map {
        $0.first == $0.last ? plain($0.first) : plain($0.first) + "–" + plain($0.last)
      }, "share", classes.map { plain($0.percent) + " %" })
  }

  private static func rows(
    _ argument: String, _ heads: [String], _ value: String, _ cells: [String]
  ) -> String { MarkdownTable.text([argument] + heads, [[value] + cells]) + "\n" }

  private static func plain(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? String(Int(bounded: rounded)) : String(rounded)
  }

  /// A value without the unit that its column states; distributions keep theirs.
  private static func bare(_ value: String?, _ unit: String) -> String {
    guard let value else { return "" }
    if value.hasPrefix("{") || value.hasPrefix("[") { return "`\(value)`" }
    guard !unit.isEmpty, value.hasSuffix(unit) else { return value }
    var number = String(value.dropLast(unit.count))
    while number.last == " " { number.removeLast() }
    return number
  }
}
