// SPDX-License-Identifier: GPL-3.0-or-later
package import RandomVariates
import ScenarioFormat
package import Wording

/// What the catalogue states of a mechanism.
public struct MechanismDescription: Sendable {
  /// Which mechanism it is.
  public let id: MechanismID
  /// The figures that it adds to the forecast.
  public let metrics: [Metric]
  /// What of it can be taken away to see how much it contributes to an outcome.
  public let causes: [CauseID]
  /// Its keys in a scenario: sections of their own, and those that it adds to sections of others.
  let keys, limitKeys, dutyKeys: [Field<StatedSector>]
  let serviceKeys: [Field<ServiceSection>]
  let groupKeys: [Field<GroupSection>]
  /// Published curves that it follows.
  package let curves: [ModelCurve]
  /// What is said of it alone.
  package let sentences: [any Sentence.Type]
  /// Numbers of the purposes for which it draws.
  package var purposeNumbers: [StreamPurpose] { purposes.map(\.rawValue) }
  /// What its streams of random numbers are for.
  private let purposes: [Purpose]

  init(
    _ id: MechanismID, keys: [Field<StatedSector>] = [], limitKeys: [Field<StatedSector>] = [],
    dutyKeys: [Field<StatedSector>] = [], serviceKeys: [Field<ServiceSection>] = [],
    groupKeys: [Field<GroupSection>] = [], metrics: [Metric] = [], causes: [CauseID] = [],
    curves: [ModelCurve] = [], sentences: (any Sentence.Type)..., purposes: [Purpose] = []
  ) {
    self.id = id
    self.keys = keys
    self.limitKeys = limitKeys
    self.dutyKeys = dutyKeys
    self.serviceKeys = serviceKeys
    self.groupKeys = groupKeys
    self.metrics = metrics
    self.causes = causes
    self.curves = curves
    self.sentences = sentences
    self.purposes = purposes
  }
}
