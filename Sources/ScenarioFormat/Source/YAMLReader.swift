// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Wording
internal import Yams

/// Reads the text of one scenario file into nodes that know their place.
package struct YAMLReader {
  package let file: String
  package let faults: FaultCollector

  package init(file: String, faults: FaultCollector) {
    self.file = file
    self.faults = faults
  }

  /// The root of the file; nil when it cannot be read, with the reason noted.
  package func read(_ text: String) -> SourceNode? {
    guard text.utf8.count <= TextScan.largestFile else {
      report(.fileTooLarge, at: SourcePosition(file: file, line: 1, column: 1))
      return nil
    }
    let text = text.withPlainSpaces
    guard TextScan.accepts(text, file: file, faults: faults) else {
      return nil
    }
    do {
      // Scalars stay text: YAML 1.1 would read 12:30 as 750 and yes as true.
      guard let root = try Yams.compose(yaml: text, .basic) else {
        report(.fileEmpty, at: SourcePosition(file: file, line: 1, column: 1))
        return nil
      }
      let tree = node(root)
      if tree.text != nil, refusesTable(text) { return nil }
      return tree
    } catch {
      if !refusesTable(text) { reportSyntax(error, in: text) }
      return nil
    }
  }

  private func node(_ source: Node) -> SourceNode {
    let place = position(source)
    switch source {
    case .scalar(let scalar):
      check(scalar.string, at: place)
      let quoted = scalar.style != .plain && scalar.style != .any
      return SourceNode(content: .scalar(scalar.string, isQuoted: quoted), position: place)
    case .sequence(let sequence):
      return SourceNode(content: .list(sequence.map(node)), position: place)
    case .mapping(let mapping):
      reportDecimalCommas(in: mapping)
      return SourceNode(
        content: .map(
          mapping.map { key, value in
            if let text = key.scalar?.string {
              check(text, at: position(key))
            } else {
              faults.report(at: position(key), path: "", ScenarioSentence.keyNotText.phrase)
            }
            return SourceNode.Entry(
              key: key.scalar.map { Self.key($0.string) } ?? "", keyPosition: position(key),
              value: node(value))
          }), position: place)
    case .alias:
      faults.report(at: place, path: "", ScenarioSentence.aliases.phrase)
      return SourceNode(content: .scalar("", isQuoted: false), position: place)
    }
  }

  /// `{cv: 0,8}` is a `cv` of 0 and an empty `8` to YAML.
  private func reportDecimalCommas(in mapping: Node.Mapping) {
    for ((_, number), (key, value)) in zip(mapping, mapping.dropFirst()) {
      guard let whole = number.scalar?.string, let rest = key.scalar?.string,
        value.scalar?.string == "", rest.first?.isNumber == true, whole.allSatisfy(\.isNumber),
        let start = number.mark, let next = key.mark, start.line == next.line,
        start.column + whole.count + 1 == next.column
      else { continue }
      faults.report(
        at: position(number), path: "", ScenarioSentence.decimalComma.phrase,
        found: whole + "," + rest, suggestion: whole + "." + rest)
    }
  }

  /// A quoted text may spell what may not stand in it: `"\b"`.
  private func check(_ text: String, at place: SourcePosition) {
    guard let scalar = text.unicodeScalars.first(where: { $0.isForbidden || $0 == "\r" }) else {
      return
    }
    faults.report(forbidden: scalar, at: place)
  }

  private func position(_ node: Node) -> SourcePosition {
    SourcePosition(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private func report(_ sentence: ScenarioSentence, at position: SourcePosition) {
    faults.report(
      at: position, path: "",
      sentence.phrase.filling(["limit": String(TextScan.largestFile / 1_000_000)]))
  }

  /// A key as it was meant: what writes YAML 1.1 has read `on` as a truth value.
  private static func key(_ text: String) -> String {
    ["true", "True", "TRUE"].contains(text) ? "on" : text
  }

  /// Whether the text is a table of values and no scenario, which is then reported.
  private func refusesTable(_ text: String) -> Bool {
    guard TextScan.isTable(text) else { return false }
    report(.fileIsTable, at: SourcePosition(file: file, line: 1, column: 1))
    return true
  }

  private func reportSyntax(_ error: any Error, in text: String) {
    func syntax(_ problem: String, _ mark: Mark?) {
      let position = SourcePosition(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
      if let cause = ScenarioSentence(yamlProblem: problem, at: position, in: text) {
        return report(cause, at: position)
      }
      faults.report(
        at: position, path: "",
        ScenarioSentence.syntax.phrase.filling(["problem": FaultCollector.trimmed(problem)]))
    }
    guard let error = error as? YamlError else {
      return syntax("\(type(of: error))", nil)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      syntax(problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      for key in keys {
        faults.report(
          at: SourcePosition(file: file, line: context.mark.line, column: context.mark.column),
          path: "", ScenarioSentence.duplicateKey.phrase, found: key)
      }
    default: syntax("unreadable text", nil)
    }
  }
}
