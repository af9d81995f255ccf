// SPDX-License-Identifier: GPL-3.0-or-later
public import Wording

/// A place in a scenario file; line 0 for something that was not read from a file.
public struct SourcePosition: Hashable, Sendable, Codable {
  /// Path as the person gave it, or as `extends` names it.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int

  /// A place in a file; 0 where line or column are not known.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of what no file states.
  static let nowhere = SourcePosition(file: "")

  /// `scenarios/spinea.yaml:12:7`.
  public var text: String { line > 0 ? "\(file):\(line):\(column)" : file }
}

/// A mistake in a scenario: where, what was found, what is allowed.
public struct ScenarioFault: Hashable, Sendable, Codable {
  /// Where it is.
  public var position: SourcePosition
  /// Path of the value: `services.registry.arrivals.rate`; empty for the file as a whole.
  public var path: String
  /// What is wrong, as a sentence without a stop.
  public var problem: Phrase
  /// What was found, as written; nil when something is missing.
  public var found: String?
  /// What may stand there; nil when the problem says it.
  public var allowed: Phrase?
  /// The nearest thing that is known.
  public var suggestion: String?
  /// Whether the suggestion is the new name of what was found.
  public internal(set) var isRenamed = false

  /// Whether another is about the same words of the same file: what is inherited by several items stands there once.
  func repeats(_ other: ScenarioFault) -> Bool {
    position == other.position && problem == other.problem && found == other.found
      && (path == other.path || position.line > 0 && found != nil)
  }

  /// One line for people:
  /// `scenarios/x.yaml:12:7: services.registry.arrivals.rate: found "2 per year", …; allowed: …`.
  public func text(_ language: Language) -> String {
    var text = position.text + ": "
    if !path.isEmpty { text += path + ": " }
    var parts: [String] = []
    if let found { parts.append("\(language.say(ScenarioSentence.found)) \"\(found)\"") }
    parts.append(problem[language])
    text += parts.joined(separator: ", ")
    if let allowed {
      let shown = allowed[language]
      text += "; \(language.say(ScenarioSentence.allowed)): "
      text += shown.count > Self.longestList ? shown.prefix(Self.longestList) + "…" : shown
    }
    if let suggestion {
      text += "; "
      text +=
        isRenamed
        ? language.say(ScenarioSentence.renamed, ["old": found ?? "", "name": suggestion])
        : language.say(ScenarioSentence.suggestion, ["name": suggestion])
    }
    return FaultCollector.visible(text)
  }

  /// Longest list of what is allowed that a message has.
  private static let longestList = 1_000
}

/// Everything that is wrong with a scenario.
public struct ScenarioErrors: Error, Hashable, Sendable {
  /// In the order of the file; never empty.
  public var faults: [ScenarioFault]
  /// How many more there are, of more than a person would read.
  public var omitted: Int

  /// Faults, at least one.
  public init(faults: [ScenarioFault], omitted: Int = 0) {
    self.faults = faults
    self.omitted = omitted
  }

  /// One line a fault.
  public func text(_ language: Language) -> String {
    let more =
      omitted > 0 ? [language.say(ScenarioSentence.faultsOmitted, count: omitted)] : []
    return (faults.map { $0.text(language) } + more).joined(separator: "\n")
  }
}
