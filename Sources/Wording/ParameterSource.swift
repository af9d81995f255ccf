// SPDX-License-Identifier: GPL-3.0-or-later

/// What the default and range of a parameter rest on, by section and key. Letters in brackets, [OS], are
/// sources of the model page; what has no entry is the model's own judgement.
public enum ParameterSource {
  /// The source of a parameter: `wellbeing.fatigue-time-constant`; nil for judgement alone.
  public static subscript(path: String) -> Phrase? { Phrase(knownKey: catalogue + "." + path) }

  /// Parameters that have one, sorted.
  public static var paths: [String] { Language.english.keys(in: catalogue).sorted() }

  private static let catalogue = "ParameterSource"
}
