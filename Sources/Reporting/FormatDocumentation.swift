// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Scenarios
package import Wording

/// The keys of scenario files as tables, made from what reads them, so that the page on the format cannot
/// differ from the program.
package enum FormatDocumentation {
  package static func markdown(_ language: Language) -> String {
    sections(of: Scenario.format).map { table($0, language) }.joined(separator: "\n")
  }

  /// The units of each kind of quantity, and the parameters of each distribution.
  package static func values(_ language: Language) -> String {
    let units = UnitFamily.all.map { family in
      [family.units.map { code($0.written) }, family.examples.map(code)].map {
        $0.joined(separator: ", ")
      }
    }
    let distributions = DistributionFormat.catalogue.map { family in
      [code(family.name), family.forms.map { code($0.text) }.joined(separator: ", ")]
    }
    return MarkdownTable.documented([.units, .examples], units, language) + "\n"
      + MarkdownTable.documented([.distribution, .shapes], distributions, language)
  }

  private static func sections(of format: SectionFormat) -> [SectionFormat] {
    [format] + format.fields.compactMap(\.opens).flatMap(sections)
  }

  private static func table(_ format: SectionFormat, _ language: Language) -> String {
    let lines = format.fields.map { field in
      [
        code(field.key), notation(field, language),
        field.isRequired
          ? language.say(DocumentationSentence.required) : field.standard.map(code) ?? "",
        field.bounds, field.meaning?[language] ?? "",
      ]
    }
    let head = format.name.isEmpty ? "" : "#### `\(format.name)`\n\n"
    return head
      + MarkdownTable.documented([.key, .notation, .standard, .bounds, .meaning], lines, language)
  }

  private static func notation(_ field: FieldDescription, _ language: Language) -> String {
    guard let inner = field.opens else { return field.notation[language] }
    let sentence: DocumentationSentence = field.opensItems ? .itemsOf : .sectionOf
    return language.say(sentence, ["name": code(inner.name)])
  }

  private static func code(_ text: String) -> String { "`\(text)`" }
}
