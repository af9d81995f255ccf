// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios

/// Changes scenarios at random, by what the fields know of their keys.
///
/// Values come from the same key in other scenarios, from the ends of its bounds and of its plausible range
/// and from a list of odd texts. Some changes are to the text itself, of which the reader of YAML knows
/// nothing beforehand.
struct ScenarioMutation {
  private let texts: [String]
  private let trees: [SourceNode]
  /// Probabilities of the trees, added up to each.
  private let shares: [Double]
  /// Values of each key in any scenario, by section and key.
  private var values: [String: [SourceNode]] = [:]

  init(of texts: [String]) {
    self.texts = texts
    trees = texts.compactMap { YAMLReader(file: "", faults: FaultCollector()).read($0) }
    // A change in a small scenario meets less that hides it, and one is checked sooner: each has as much of the time.
    var sum = 0.0
    shares = texts.map { text in
      sum += 1 / Double(text.utf8.count)
      return sum
    }
    for tree in trees {
      Self.visit(tree, Scenario.format) { node, format in
        for entry in node.entries ?? [] {
          values[Self.path(format, entry.key), default: []].append(entry.value)
        }
      }
    }
  }

  private static func path(_ format: SectionFormat, _ key: String) -> String {
    format.name + "." + key
  }

  /// Every section of a tree with its format.
  private static func visit(
    _ node: SourceNode, _ format: SectionFormat, _ body: (SourceNode, SectionFormat) -> Void
  ) {
    guard node.entries != nil else { return }
    body(node, format)
    for entry in node.entries ?? [] {
      guard let inner = format[entry.key]?.opens else { continue }
      for item in entry.value.items ?? [entry.value] { visit(item, inner, body) }
    }
  }

  /// A scenario that somebody changed, as text.
  func text(using chance: inout FuzzChance) -> String {
    let share = Double.random(in: 0..<shares[shares.count - 1], using: &chance)
    var tree = trees[shares.firstIndex { share < $0 } ?? 0]
    let changes = [1, 1, 1, 2, 2, 3, 5, 8].randomElement(using: &chance)!
    for _ in 0..<changes { change(&tree, Scenario.format, &chance) }
    let text = tree.yaml()
    return chance.once(in: 8) ? damaged(text, &chance) : text
  }

  // MARK: Trees

  /// Changes a section, or one within it.
  private func change(_ node: inout SourceNode, _ format: SectionFormat, _ chance: inout FuzzChance)
  {
    guard var entries = node.entries else { return }
    let inner = entries.indices.filter { format[entries[$0].key]?.opens != nil }
    // Sections within have most of the keys, so most changes are made there.
    if let at = inner.randomElement(using: &chance), !chance.once(in: 4) {
      let section = format[entries[at].key]!.opens!
      if var items = entries[at].value.items, let item = items.indices.randomElement(using: &chance)
      {
        if chance.once(in: 8) {
          changeList(&items, &chance)
        } else {
          change(&items[item], section, &chance)
        }
        entries[at].value.content = .list(items)
      } else {
        change(&entries[at].value, section, &chance)
      }
      node.content = .map(entries)
      return
    }
    let at = entries.indices.randomElement(using: &chance)
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: if let at { entries.remove(at: at) }
    case 1, 2, 3:
      guard let field = format.fields.randomElement(using: &chance) else { break }
      let value = value(of: field, format, entries.first { $0.key == field.key }?.value, &chance)
      entries.removeAll { $0.key == field.key }
      entries.append(
        SourceNode.Entry(key: field.key, keyPosition: node.position, value: value))
    case 4:
      guard let at, let other = entries.indices.randomElement(using: &chance) else { break }
      (entries[at].value, entries[other].value) = (entries[other].value, entries[at].value)
    default:
      guard let at else { break }
      let field = format[entries[at].key]
      entries[at].value =
        field.map { value(of: $0, format, entries[at].value, &chance) }
        ?? odd(entries[at].value, &chance)
    }
    node.content = .map(entries)
  }

  private func changeList(_ items: inout [SourceNode], _ chance: inout FuzzChance) {
    let at = items.indices.randomElement(using: &chance)!
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: items.remove(at: at)
    case 1: items.append(items[at])
    case 2:
      let like = SourceNode.Entry(
        key: "like", keyPosition: items[at].position, value: scalar(items[at].id ?? "x"))
      let id = SourceNode.Entry(
        key: "id", keyPosition: items[at].position, value: scalar("fuzzed-\(items.count)"))
      items.append(SourceNode(content: .map([id, like]), position: items[at].position))
    default: items.shuffle(using: &chance)
    }
  }

  /// A value for a key: one that it has elsewhere, an end of its bounds or range, or something odd.
  private func value(
    of field: FieldDescription, _ format: SectionFormat, _ present: SourceNode?,
    _ chance: inout FuzzChance
  ) -> SourceNode {
    let known = values[Self.path(format, field.key)] ?? []
    switch Int.random(in: 0..<10, using: &chance) {
    case 0, 1: if let value = known.randomElement(using: &chance) { return value }
    case 2, 3, 4:
      let ends =
        Self.numbers(in: field.bounds) + [field.range?.low, field.range?.high].compactMap { $0 }
      if let end = ends.randomElement(using: &chance), let quantity = QuantityText(end) {
        let unit = quantity.unitText.isEmpty ? field.unit : quantity.unitText
        let number = quantity.number * Self.factors.randomElement(using: &chance)!
        return scalar(quantityText(number, unit))
      }
    case 5: if let standard = field.standard { return scalar(standard) }
    default: break
    }
    if let present { return odd(present, &chance) }
    if let value = known.randomElement(using: &chance) { return odd(value, &chance) }
    return scalar(Self.oddities.randomElement(using: &chance)!)
  }

  /// A value near another: its numbers changed, its shape, or another altogether.
  private func odd(_ node: SourceNode, _ chance: inout FuzzChance) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar(let text, _):
      if !chance.once(in: 3), let quantity = QuantityText(text) {
        let number = quantity.number * Self.factors.randomElement(using: &chance)!
        return scalar(quantityText(number, quantity.unitText))
      }
      if chance.once(in: 6) { return distribution(&chance) }
      return scalar(Self.oddities.randomElement(using: &chance)!)
    case .list(var items):
      guard let at = items.indices.randomElement(using: &chance) else {
        return distribution(&chance)
      }
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: items.remove(at: at)
      case 1: items.append(items[at])
      default: items[at] = odd(items[at], &chance)
      }
      node.content = .list(items)
    case .map(var entries):
      guard let at = entries.indices.randomElement(using: &chance) else { return scalar("none") }
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: entries.remove(at: at)
      case 1: return distribution(&chance)
      default: entries[at].value = odd(entries[at].value, &chance)
      }
      node.content = .map(entries)
    }
    return node
  }

  private func distribution(_ chance: inout FuzzChance) -> SourceNode {
    let family = DistributionFormat.catalogue.randomElement(using: &chance)!
    let form = family.forms.randomElement(using: &chance)!
    let unit = ["min", "days", "h", "weeks", "%", ""].randomElement(using: &chance)!
    let parameters = form.text.dropFirst().dropLast().split(separator: ",").map {
      $0.drop { $0 == " " }
    }
    let text = parameters.map { name in
      let number = Self.sizes.randomElement(using: &chance)!
      let bare = ["cv", "shape", "size", "variance"].contains(name)
      return "\(name): " + quantityText(number, bare ? "" : unit)
    }
    return scalar("{\(family.name): {\(text.joined(separator: ", "))}}", isFlow: true)
  }

  private func scalar(_ text: String, isFlow: Bool = false) -> SourceNode {
    if isFlow || text.hasPrefix("{") || text.hasPrefix("["),
      let node = YAMLReader(file: "", faults: FaultCollector()).read(text)
    {
      return node
    }
    return SourceNode(
      content: .scalar(text, isQuoted: false), position: SourcePosition(file: ""))
  }

  // MARK: Text

  private func damaged(_ text: String, _ chance: inout FuzzChance) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<[1, 1, 2, 10].randomElement(using: &chance)! {
      guard let at = scalars.indices.randomElement(using: &chance) else { break }
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: scalars.remove(at: at)
      case 1: scalars.insert(Self.scalars.randomElement(using: &chance)!, at: at)
      case 2: scalars[at] = Self.scalars.randomElement(using: &chance)!
      default:
        let end = min(scalars.count, at + Int.random(in: 1...200, using: &chance))
        scalars.insert(contentsOf: scalars[at..<end], at: at)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The numbers of bounds as documentation writes them, with the unit of the last.
  private static func numbers(in bounds: String) -> [String] {
    bounds.split { "–…≤≥>, ".contains($0) }.map(String.init).filter { QuantityText($0) != nil }
  }

  private static let factors = [0, 0.5, 0.999_999, 1, 1, 1.000_001, 2, -1, 10, 1e-9, 1000, 1e6]
  private static let sizes = [
    0, 1e-9, 0.001, 0.05, 0.1, 0.5, 1, 1, 2, 3, 8, 10, 100, 1000, 1e5, 1e9, -1,
  ]
  private static let oddities = [
    "", "none", "~", "true", "0", "-1", "1", "0.1", "1e308", "1e-308", "-0", "nan", "inf", "0 min",
    "1e9 days", "0.000001 min", "1440 min", "10 years", "40 years", "1 day", "1000 years", "0%",
    "100%",
    "99.99%", "100.01%", "500000 per day", "200000 per day", "0 per day",
    "1 per 1000 residents per day",
    "0.001 per hour", "1e6 per hour", "1900-01-01", "2027-02-29", "9999-12-31", "2028-02-29",
    "0001-01-01",
    "24:00", "00:00", "23:59", "[]", "{}", "[[]]", "{0: 1}", "{9: 5, 15: 0}", "{23: 1}",
    "[00:00-24:00]",
    "[23:59-24:00]", "[00:00-00:01, 23:59-24:00]", "{all: []}", "{all: [00:00-24:00]}", "everyone",
    "coordinators", "rotation", "a b", "ì", "🙂", "\u{202E}x", "x\ty", "10000", "1000000", "EUR",
    "1000000000 EUR",
    "{it: x}", "{constant: 0 min}", "{mixture: [{share: 100%, constant: 0 min}]}",
    "{table: [{from: 0 min, to: 0 min, share: 100%}]}", "italy-public-2014", "yes", "no",
    "0 h/week",
    "0.01 h/week", "72 h/week", "48 h/week per person", "0 per year", "50 per year",
  ]
  private static let scalars: [Unicode.Scalar] = [
    ":", "-", "{", "}", "[", "]", ",", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", " ",
    "\n", "\t",
    "0", "9", "e", "\u{0}", "\u{1B}", "\u{85}", "\u{FEFF}", "\u{2028}", "é", "🙂", "?", "~", "<",
  ]
}
