// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
public import Wording

/// A value in which two scenarios differ, in the planner's words.
public struct ScenarioDifference: Hashable, Sendable {
  /// Path of the value: `staff.registry-clerks.count`.
  public let path: String
  /// The thing it belongs to by its name, after that of what it is part of: `Registry clerk A`, `Northern branch,
  /// Registry`; nil outside lists.
  public let item: Phrase?
  /// What the key of the value means.
  let explanation: Phrase
  /// As written in the base scenario; nil when it states nothing.
  public let before: String?
  /// As written in the other; nil when it states nothing.
  public let after: String?

  /// What the value is: the name with which the explanation of its key begins.
  public func meaning(_ language: Language) -> String { explanation.heading(language) }

  /// Everything in which a scenario differs from a base, in the order of the file.
  ///
  /// Titles and questions, the number of replications and known answers are left out: they do not
  /// change what happens.
  public static func between(_ base: Scenario, _ other: Scenario) -> [ScenarioDifference] {
    guard let first = tree(base), let second = tree(other) else { return [] }
    var search = DifferenceSearch(
      services: (first["services"]?.items ?? []) + (second["services"]?.items ?? []))
    search.compare(first, second, at: DifferenceSearch.Place())
    return search.found
  }

  /// The flattened scenario, which has been read before.
  private static func tree(_ scenario: Scenario) -> SourceNode? {
    YAMLReader(file: scenario.name, faults: FaultCollector()).read(scenario.flattenedYAML)?
      .settled()
  }
}

/// Walks two trees side by side.
private struct DifferenceSearch {
  /// Where the walk is.
  struct Place {
    var path: [String] = []
    /// Path without the names of items: `staff.count`.
    var section: [String] = []
    var item: Phrase?
  }

  private static let unimportant = ["about", "experiment", "expected"]

  private(set) var found: [ScenarioDifference] = []
  /// Those of both scenarios, whose names their parts at places go by.
  private let services: [SourceNode]

  init(services: [SourceNode]) { self.services = services }

  mutating func compare(_ first: SourceNode?, _ second: SourceNode?, at place: Place) {
    if let first, let second, first.echoAll == second.echoAll { return }
    if let first, let second, first.isKeyedList, second.isKeyedList {
      return compareItems(first, second, at: place)
    }
    let keys = sections(first, second, at: place)
    guard !keys.isEmpty else { return note(first, second, at: place) }
    for key in keys {
      if place.path.isEmpty, Self.unimportant.contains(key) { continue }
      var inner = place
      inner.path.append(key)
      inner.section.append(key)
      compare(first?[key], second?[key], at: inner)
    }
  }

  /// The keys of a section in which each difference can be reported by itself; else none.
  private func sections(_ first: SourceNode?, _ second: SourceNode?, at place: Place) -> [String] {
    guard let first = first?.entries, let second = second?.entries else { return [] }
    var keys = first.map(\.key)
    keys += second.map(\.key).filter { !keys.contains($0) }
    let isExplained = keys.allSatisfy {
      place.section.isEmpty
        || ScenarioKeyWording[place.section.joined(separator: "."), $0] != nil
    }
    return isExplained ? keys : []
  }

  private mutating func compareItems(
    _ first: SourceNode, _ second: SourceNode, at place: Place
  ) {
    let items = (first.items ?? [], second.items ?? [])
    var ids = items.0.compactMap(\.id)
    ids += items.1.compactMap(\.id).filter { !ids.contains($0) }
    for id in ids {
      let pair = (items.0.first { $0.id == id }, items.1.first { $0.id == id })
      var inner = place
      inner.path.append(id)
      let named = (pair.1 ?? pair.0)?.name ?? services.first { $0.id == id }?.name
      let name = named ?? Phrase(verbatim: id)
      inner.item = place.item.map { Phrase.list([$0, name]) } ?? name
      if let first = pair.0, let second = pair.1 {
        compare(first, second, at: inner)
      } else {
        note(pair.0, pair.1, at: inner)
      }
    }
  }

  private mutating func note(_ first: SourceNode?, _ second: SourceNode?, at place: Place) {
    let parts = place.section
    let key = parts.last ?? ""
    let phrase =
      ScenarioKeyWording[parts.dropLast().joined(separator: "."), key]
      ?? Phrase(verbatim: key)
    found.append(
      ScenarioDifference(
        path: place.path.joined(separator: "."), item: place.item,
        explanation: phrase,
        before: first?.summary(beside: second), after: second?.summary(beside: first)))
  }
}

extension SourceNode {
  /// The whole value as text.
  fileprivate var echoAll: String { yaml() }

  /// The name for people.
  fileprivate var name: Phrase? {
    guard let name = self["name"] else { return nil }
    return ValueFormat<Phrase>.phrase.read(name, FaultCollector())
  }

  /// The value as set beside another, of which what both state alike is left out; nil where nothing is left.
  fileprivate func summary(beside other: SourceNode?) -> String? {
    guard let entries, let other, other.entries != nil, id == nil else { return summary }
    let own = entries.filter { $0.value.echoAll != other[$0.key]?.echoAll }
    return own.isEmpty ? nil : SourceNode(content: .map(own), position: position).summary
  }

  /// The value, or its items by name where it is a list of sections.
  private var summary: String {
    if isKeyedList { return (items ?? []).compactMap(\.id).joined(separator: ", ") }
    if id != nil { return id ?? "" }
    return echo
  }
}
