// SPDX-License-Identifier: GPL-3.0-or-later
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

extension DisplayNames {
  /// The name of an item of a list of the scenario, its id when it has none.
  fileprivate func item(_ id: String, of list: String, _ language: Language) -> String {
    switch list {
    case "services": service(id, language)
    case "groups": group(id, language)
    case "staff": staff(id, language)
    case "programme": programme(id, language)
    case "targets": target(id, language)
    default: id
    }
  }
}
