// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a scenario states and that may contribute to an outcome: what can be taken away to see
/// how much it contributes.
public struct CauseID: Sendable {
  /// Name in files: `demand growth`.
  public let name: String
  /// Mechanism without which there is no such cause.
  public let requirement: MechanismID
  /// Paths of what a scenario without the cause leaves out; `services.bookings` stands for those of all
  /// services.
  public let paths: [String]

  /// - Parameter paths: Left out where the cause is all of what switches the mechanism on.
  init(_ name: String, needs requirement: MechanismID, at paths: [String]? = nil) {
    self.name = name
    self.requirement = requirement
    self.paths = paths ?? [requirement.section.replacing(": ", with: ".")]
  }

  /// Name by which its text is looked up: `demandGrowth`.
  public var key: String {
    let words = name.split(separator: " ")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}

extension CauseID: Hashable {
  public static func == (left: CauseID, right: CauseID) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
