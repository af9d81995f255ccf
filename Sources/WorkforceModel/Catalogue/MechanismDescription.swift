// SPDX-License-Identifier: GPL-3.0-or-later
package import RandomVariates

/// What the catalogue states of a mechanism.
public struct MechanismDescription: Sendable {
  public let id: MechanismID
  /// The figures that it adds to the forecast.
  public let metrics: [Metric]
  /// What of it can be taken away to see how much it contributes to an outcome.
  public let causes: [CauseID]
  /// Tables of its parameters, by the names under which the model page asks for them.
  public let parameterTables: [String]
  /// Published curves that it follows.
  package let curves: [ModelCurve]
  /// Numbers of the purposes for which it draws.
  package var purposeNumbers: [StreamPurpose] { purposes.map(\.rawValue) }
  /// What its streams of random numbers are for.
  private let purposes: [Purpose]

  init(
    _ id: MechanismID, metrics: [Metric] = [], causes: [CauseID] = [],
    parameterTables: [String] = [], curves: [ModelCurve] = [], purposes: [Purpose] = []
  ) {
    self.id = id
    self.metrics = metrics
    self.causes = causes
    self.parameterTables = parameterTables
    self.curves = curves
    self.purposes = purposes
  }
}
