// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a scenario states and that may contribute to an outcome: what can be taken away to see
/// how much it contributes.
///
/// What a scenario must leave out to be without it is stated beside the scenario's sections.
public struct CauseID: Hashable, Sendable {
  /// Name in files: `demand growth`.
  public let name: String
  /// Name by which its text is looked up: `demandGrowth`.
  public let key: String

  /// - Parameter key: Left out where it is the name, written as one word.
  init(_ name: String, key: String? = nil) {
    self.name = name
    let words = name.split(separator: " ")
    self.key =
      key
      ?? words.dropFirst().reduce(String(words.first ?? "")) {
        $0 + $1.prefix(1).uppercased() + $1.dropFirst()
      }
  }
}
