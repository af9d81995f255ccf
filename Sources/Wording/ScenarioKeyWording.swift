// SPDX-License-Identifier: GPL-3.0-or-later

/// What each key of a scenario file means, for people and for editors.
public enum ScenarioKeyWording {
  /// The meaning of a key of a section; `section` is empty for the file itself.
  public static subscript(section: String, key: String) -> Phrase? {
    Phrase(knownKey: catalogue + "." + (section.isEmpty ? key : section + "." + key))
  }

  /// Keys that are explained, as `section.key`, sorted.
  public static var keys: [String] { Language.english.keys(in: catalogue).sorted() }

  private static let catalogue = "ScenarioKey"
}
