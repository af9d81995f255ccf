// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat

/// Finds the figures of a scenario that are marked, and the defaults that it relies on.
struct ProvenanceSearch {
  let remarks: SourceRemarks

  /// Marked figures in the order of the file, then parameters with a mark of their own.
  func assumptions(in root: SourceNode) -> [ParameterProvenance] {
    var found: [ParameterProvenance] = []
    collect(root, into: &found)
    let marked = found.map(\.path)
    defaults(of: Scenario.section.format, in: root, root: root, into: &found)
    // What a comment speaks of, or a comment on all of its section, is there already.
    return found.enumerated().filter { place, figure in
      place < marked.count || figure.isDefault
        || !marked.contains { figure.path == $0 || figure.path.hasPrefix($0 + ".") }
    }.map(\.element)
  }

  private func collect(_ node: SourceNode, into found: inout [ParameterProvenance]) {
    for entry in node.entries ?? [] {
      if let remark = remarks[entry.keyPosition] {
        found.append(
          ParameterProvenance(
            path: entry.value.path, mark: remark.mark,
            value: FaultCollector.trimmed(entry.value.echo),
            note: remark.text, isDefault: false, range: range(at: entry.value.path)))
      } else {
        collect(entry.value, into: &found)
      }
    }
    for item in node.items ?? [] { collect(item, into: &found) }
  }

  /// Keys of a section that no comment speaks of: defaults, and values stated without a word. Such a value has
  /// the mark of the default that it repeats; any other is an assumption of whoever wrote it.
  private func defaults(
    of format: SectionFormat, in node: SourceNode, root: SourceNode,
    into found: inout [ParameterProvenance]
  ) {
    for field in format.fields {
      let path = node.path.isEmpty ? field.key : node.path + "." + field.key
      let stated = node[field.key]
      if let inner = field.opens {
        let counts = field.counts?(node, root) ?? false
        for section in sections(stated, field, counts ? path : nil) {
          defaults(of: inner, in: section, root: root, into: &found)
        }
        continue
      }
      guard let mark = field.statedMark, let standard = field.standard,
        field.counts?(node, root) ?? true
      else { continue }
      let isUsual = stated.map { field.isStandard($0) } ?? true
      found.append(
        ParameterProvenance(
          path: path, mark: isUsual ? mark : .assumed,
          value: stated.map { FaultCollector.trimmed($0.echo) } ?? standard, note: "",
          isDefault: stated == nil, range: field.range?.text ?? ""))
    }
  }

  /// The sections that a key opens; an empty one where it is left out and its defaults count all the same.
  private func sections(
    _ stated: SourceNode?, _ field: FieldDescription, _ emptyPath: String?
  ) -> [SourceNode] {
    if field.opensItems { return stated?.items ?? [] }
    return stated.map { [$0] } ?? emptyPath.map { [SourceNode.nothing.settled(path: $0)] } ?? []
  }

  private func range(at path: String) -> String {
    ParameterCatalogue.parameter(at: path)?.range?.text ?? ""
  }
}
