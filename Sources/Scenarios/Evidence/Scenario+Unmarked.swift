// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat

extension Scenario {
  /// Sections that say how to simulate and what for, not what the sector is like.
  private static let otherSections: Set = ["about", "experiment", "expected", "targets"]

  /// Figures of the sector that are stated and of which nothing says where they come from, in the order of the file.
  ///
  /// - Parameter marked: Figures with a mark; one of a whole section stands for all within.
  public func figuresWithoutMark(
    beside marked: [ParameterProvenance]
  ) -> [(path: String, value: String)] {
    let paths = Set(marked.filter { !$0.isDefault }.map(\.path))
    var found: [(path: String, value: String)] = []
    func collect(_ node: SourceNode) {
      guard !paths.contains(node.path) else { return }
      if let text = node.text, let quantity = QuantityText(text), !node.isQuoted,
        !quantity.unit.hasPrefix(":"), !quantity.unit.hasPrefix("-")
      {
        found.append((node.path, text))
      }
      for entry in node.entries ?? [] { collect(entry.value) }
      for item in node.items ?? [] { collect(item) }
    }
    for entry in source.entries ?? [] where !Self.otherSections.contains(entry.key) {
      collect(entry.value)
    }
    return found
  }
}

extension ScenarioFile {
  /// Figures of unknown origin of a scenario in one piece, whose comments are gone.
  public static func figuresWithoutMark(
    in text: String, beside marked: [ParameterProvenance]
  ) -> [(path: String, value: String)] {
    (try? parse(text, file: "scenario.yaml"))?.figuresWithoutMark(beside: marked) ?? []
  }
}
