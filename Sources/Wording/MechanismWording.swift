// SPDX-License-Identifier: GPL-3.0-or-later

/// What texts say of mechanisms, by the names that the model's catalogue gives.
///
/// A mechanism brings its words with it: nothing here lists which there are.
public enum MechanismWording {
  /// A cause of an outcome; nil when there is no text for it.
  public static func cause(_ key: String) -> Phrase? { Phrase(knownKey: "Cause." + key) }

  /// What is there once a cause is taken away; nil when there is no text for it.
  public static func removal(_ key: String) -> Phrase? { Phrase(knownKey: "Removal." + key) }

  /// What a forecast leaves out while a mechanism is off; nil for one of which that is not said.
  public static func absence(of mechanism: String) -> Phrase? {
    Phrase(knownKey: "Absence." + mechanism)
  }

  /// When the steps of a phase of the model's order happen.
  public static func phase(_ name: String) -> Phrase? { Phrase(knownKey: "OrderPhase." + name) }

  /// What a step of the model's order is about.
  public static func step(_ name: String) -> Phrase? { Phrase(knownKey: "ModelStep." + name) }

  /// A part of the state that mechanisms share.
  public static func stateColumn(_ name: String) -> Phrase? {
    Phrase(knownKey: "StateColumn." + name)
  }
}
