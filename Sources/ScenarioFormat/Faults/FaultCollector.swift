// SPDX-License-Identifier: GPL-3.0-or-later
package import Wording

/// Gathers faults and warnings while a scenario is read, so that all are reported in one go.
package final class FaultCollector {
  package private(set) var faults: [ScenarioFault] = []
  package private(set) var warnings: [ScenarioFault] = []
  /// Faults that are not kept.
  private var omitted = 0

  package init() {}

  /// More faults than a person would read are not kept.
  package static let maximum = 200
  /// Longest piece of a file that a message repeats.
  package static let longestEcho = 60

  /// Notes a fault at a node.
  package func report(
    _ node: SourceNode, _ problem: Phrase, found: String? = nil, allowed: Phrase? = nil,
    suggestion: String? = nil
  ) {
    report(
      at: node.position, path: node.path, problem, found: found, allowed: allowed,
      suggestion: suggestion)
  }

  /// Notes a value that cannot be read, and stands in for it.
  package func refuse<Value>(
    _ node: SourceNode, allowed: Phrase, suggestion: String? = nil
  ) -> Value? {
    report(
      node, ScenarioSentence.notUnderstood.phrase, found: node.echo, allowed: allowed,
      suggestion: suggestion)
    return nil
  }

  /// Notes a fault at a place.
  package func report(
    at position: SourcePosition, path: String, _ problem: Phrase, found: String? = nil,
    allowed: Phrase? = nil, suggestion: String? = nil
  ) {
    let fault = ScenarioFault(
      position: position, path: Self.trimmed(path), problem: problem,
      found: found.map(Self.trimmed), allowed: allowed,
      suggestion: suggestion.map(Self.trimmed))
    keep(fault)
  }

  /// Notes a key that a map does not have.
  func report(unknown entry: SourceNode.Entry, among keys: [String], allowed: Phrase? = nil) {
    report(
      at: entry.keyPosition, path: entry.value.path, ScenarioSentence.unknownKey.phrase,
      found: entry.key, allowed: allowed ?? Phrase.list(keys),
      suggestion: EditDistance.nearest(to: entry.key, among: keys))
  }

  /// Notes a key that has another name now.
  func report(renamed entry: SourceNode.Entry, to name: String, allowed: Phrase) {
    var fault = ScenarioFault(
      position: entry.keyPosition, path: Self.trimmed(entry.value.path),
      problem: ScenarioSentence.unknownKey.phrase, found: Self.trimmed(entry.key),
      allowed: allowed, suggestion: name)
    fault.isRenamed = true
    keep(fault)
  }

  private func keep(_ fault: ScenarioFault) {
    if faults.contains(where: fault.repeats) { return }
    if faults.count < Self.maximum { faults.append(fault) } else { omitted += 1 }
  }

  /// Notes something that is allowed and probably not meant.
  package func warn(_ node: SourceNode, _ problem: Phrase, found: String? = nil) {
    let warning = ScenarioFault(
      position: node.position, path: node.path, problem: problem, found: found.map(Self.trimmed),
      allowed: nil, suggestion: nil)
    if warnings.count < Self.maximum, !warnings.contains(where: warning.repeats) {
      warnings.append(warning)
    }
  }

  /// Throws what was gathered, in the order of the files.
  package func throwIfAny() throws(ScenarioErrors) {
    guard !faults.isEmpty else { return }
    throw ScenarioErrors(
      faults: faults.enumerated().sorted {
        ($0.element.position.file, $0.element.position.line, $0.element.position.column, $0.offset)
          < (
            $1.element.position.file, $1.element.position.line, $1.element.position.column,
            $1.offset
          )
      }.map(\.element), omitted: omitted)
  }

  /// A piece of a file, short enough for a message and on one line.
  package static func trimmed(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return visible(line.count > longestEcho ? line.prefix(longestEcho) + "…" : line)
  }

  /// A text in which nothing that a terminal would obey, or not show, is left.
  package static func visible(_ text: String) -> String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      [.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
    }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map { isHidden($0) ? "<\($0.code)>" : String($0) }.joined()
  }
}
