// SPDX-License-Identifier: GPL-3.0-or-later

/// A mechanism, or a part of the model that metrics require: its name and when a model has it.
///
/// Each is declared in the folder of its mechanism:
///
/// ```swift
/// extension MechanismID {
///   public static let budget = MechanismID("budget", section: "limits: budget") { $0.budget != nil }
/// }
/// ```
public struct MechanismID: Sendable {
  /// Name by which texts are looked up.
  public let name: String
  /// Part of a scenario that switches it on.
  public let section: String
  /// Whether its figures are about people's risk, or about what moves it, rather than about the desks.
  public let isAboutRisk: Bool
  /// Whether a model has it.
  let isPresent: @Sendable (ModelParameters) -> Bool

  init(
    _ name: String, section: String, isAboutRisk: Bool = false,
    isPresent: @escaping @Sendable (ModelParameters) -> Bool
  ) {
    self.name = name
    self.section = section
    self.isAboutRisk = isAboutRisk
    self.isPresent = isPresent
  }
}

extension MechanismID: Hashable {
  public static func == (left: MechanismID, right: MechanismID) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ModelParameters {
  /// Whether the model has a mechanism, or a part of one.
  public func has(_ mechanism: MechanismID) -> Bool { mechanism.isPresent(self) }
}
