// SPDX-License-Identifier: GPL-3.0-or-later

/// What the default and range of a parameter rest on, by section and key. Letters in brackets, [OS], are
/// sources of the model page; what has no entry is the model's own judgement.
public enum ParameterSource {
  /// The source of a parameter: `wellbeing.fatigue-time-constant`; nil for judgement alone.
  public static subscript(path: String) -> Phrase? { all[path] }

  /// Parameters that have one, sorted.
  public static var paths: [String] { all.keys.sorted() }

  private static let all = [work, people, organisation, levers]
    .reduce(into: [String: Phrase]()) { $0.merge($1) { first, _ in first } }

  /// A source that needs no words.
  static func citation(_ tags: String) -> Phrase { Phrase(italian: tags, english: tags) }
}
