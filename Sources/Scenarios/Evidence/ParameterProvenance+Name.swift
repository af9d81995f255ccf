// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
public import Wording

extension ParameterProvenance {
  /// What the figure is, in the words of its reader: `Registry: Yearly growth`.
  ///
  /// Items of lists stand before what the key means; keys that have no words stand as they are.
  public func name(_ language: Language, _ names: DisplayNames) -> String {
    var items: [String] = []
    var section = ""
    var (meaning, rest): (String?, [String]) = (nil, [])
    var isItem = false
    for part in path.split(separator: ".").map(String.init) {
      if isItem {
        items.append(names.item(part, of: section, language))
        (meaning, rest, isItem) = (nil, [], false)
        continue
      }
      if let known = ScenarioKeyWording[section, part] {
        (meaning, rest) = (known.heading(language), [])
      } else {
        rest.append(part)
      }
      section += (section.isEmpty ? "" : ".") + part
      isItem = ParameterCatalogue.lists.contains(section)
    }
    let what = [meaning].compactMap { $0 } + rest
    return (items + [what.joined(separator: ", ")]).filter { !$0.isEmpty }
      .joined(separator: ": ")
  }
}

extension ParameterProvenance {
  /// What default and range rest on; nil where they rest on judgement, or nothing is known.
  public var source: Phrase? { ParameterCatalogue.parameter(at: path)?.source }
}
