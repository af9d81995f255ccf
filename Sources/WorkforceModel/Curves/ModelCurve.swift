// SPDX-License-Identifier: GPL-3.0-or-later

/// A published curve that the model follows point by point, for the tables of the model page.
package struct ModelCurve: Sendable {
  /// Name by which the model page asks for it.
  package let id: String
  /// What its arguments and its values are called in equations.
  package let argument: String
  package let value: String
  package let arguments: [Double]
  package let values: [Double]

  init<let count: Int>(
    _ id: String, _ argument: String, _ value: String, _ table: LookupTable<count>,
    shiftedBy shift: Double = 0
  ) {
    self.id = id
    self.argument = argument
    self.value = value
    arguments = table.arguments.indices.map { table.arguments[$0] + shift }
    values = table.values.indices.map { table.values[$0] }
  }

  /// All of them, in the order of the catalogue.
  package static let all = Catalogue.mechanisms.flatMap(\.curves)
}
