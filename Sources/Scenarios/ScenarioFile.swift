// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
public import ScenarioFormat
internal import Wording

/// Scenario files on disk.
public enum ScenarioFile {
  /// Reads, resolves and checks a scenario.
  ///
  /// - Parameters:
  ///   - path: The file; files that it extends lie in the same folder or below.
  ///   - overrides: Values set from outside, `path=value`, applied in order.
  /// - Throws: Everything that is wrong, in one go.
  public static func load(
    path: String, overrides: [String] = []
  ) throws(ScenarioErrors) -> Scenario {
    let faults = FaultCollector()
    var resolver = ScenarioResolver(path: path, faults: faults)
    let root = resolver.resolve(path: path)
    // A tree in pieces would be reported as a wrong scenario.
    try faults.throwIfAny()
    guard let root else { preconditionFailure("a file without faults has a root") }
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let scenario = try check(
      root, name: stem, overrides: overrides, remarks: resolver.remarks, faults: faults)
    checkText(of: scenario, at: root, faults)
    try faults.throwIfAny()
    return scenario
  }

  /// The text of a scenario file with those that it extends in one, comments included, and something laid over it.
  ///
  /// - Parameters:
  ///   - path: The file, which can be read.
  ///   - overrides: Values set from outside, `path=value`, applied in order.
  ///   - change: What a file that extends it would state.
  package static func text(
    path: String, overrides: [String], change: String
  ) throws(ScenarioErrors) -> String {
    let faults = FaultCollector()
    var resolver = ScenarioResolver(path: path, faults: faults, keepsComments: true)
    let root = resolver.resolve(path: path)
    let over = YAMLReader(file: "", faults: faults).read(change)
    try faults.throwIfAny()
    guard let root, let over else { preconditionFailure("texts without faults have roots") }
    var tree = setting(overrides, in: root, faults)
    // What starts from an item stays as it is when that item changes.
    let resolved = tree.resolvingLikes(faults)
    tree.content = .map(
      (tree.entries ?? []).map { entry in
        var entry = entry
        if over[entry.key] != nil, let value = resolved[entry.key] { entry.value = value }
        return entry
      })
    tree = tree.merging(over)
    try faults.throwIfAny()
    return tree.yaml(resolver.comments ?? SourceComments())
  }

  private static func setting(
    _ overrides: [String], in root: SourceNode, _ faults: FaultCollector
  ) -> SourceNode {
    var tree = root
    for text in overrides {
      guard let override = ScenarioOverride(text, faults: faults) else { continue }
      tree = override.applied(
        to: tree, resolved: tree.resolvingLikes(FaultCollector()), faults: faults)
    }
    return tree
  }

  /// What cannot be read back from the results of a run is refused before it.
  private static func checkText(
    of scenario: Scenario, at root: SourceNode, _ faults: FaultCollector
  ) {
    let text = scenario.flattenedYAML
    if text.utf8.count > TextScan.largestFile {
      faults.report(tooLarge: root)
    } else if (try? parse(text, file: scenario.name + ".yaml"))?.flattenedYAML != text {
      faults.report(root, ScenarioSentence.notReadBack.phrase)
    }
  }

  /// Reads and checks the text of a scenario that extends no other.
  ///
  /// `file` is how messages call it.
  public static func parse(
    _ text: String, file: String, overrides: [String] = []
  ) throws(ScenarioErrors) -> Scenario {
    let faults = FaultCollector()
    let root = YAMLReader(file: file, faults: faults).read(text)
    try faults.throwIfAny()
    guard let root else { preconditionFailure("a text without faults has a root") }
    if let extends = root["extends"] {
      faults.report(
        at: extends.position, path: "extends", ScenarioSentence.extendsForm.phrase,
        found: extends.echo)
    }
    try faults.throwIfAny()
    var remarks = SourceRemarks()
    remarks.read(text, file: file)
    let stem = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    return try check(root, name: stem, overrides: overrides, remarks: remarks, faults: faults)
  }

  private static func check(
    _ root: SourceNode, name: String, overrides: [String], remarks: SourceRemarks,
    faults: FaultCollector
  ) throws(ScenarioErrors) -> Scenario {
    let resolved = setting(overrides, in: root, faults).resolvingLikes(faults)
    // What a few lines of like stand for must not be written out to be refused.
    if resolved.isLarger(than: TextScan.largestFile) {
      faults.report(tooLarge: root)
      try faults.throwIfAny()
    }
    let settled = resolved.settled()
    let scenario = Scenario(name: name, node: settled, remarks: remarks, faults: faults)
    try faults.throwIfAny()
    guard let scenario else { preconditionFailure("a scenario without faults is complete") }
    return scenario
  }
}

extension FaultCollector {
  fileprivate func report(tooLarge root: SourceNode) {
    report(
      root,
      ScenarioSentence.flattenedTooLarge.phrase.filling([
        "limit": String(TextScan.largestFile / 1_000_000)
      ]))
  }
}
