// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates

/// Hostile contacts: more likely the longer a citizen has waited, and after being sent away.
///
/// `P = min(0.10, logit⁻¹(h0 + h1·wait/20 min + h2·refused + crisis))`. What tires is the expected exposure
/// of the day, weighted by the service's emotional load; which contact turns hostile is drawn, for the
/// climate of the group and the count (see "Conflict" in the model page; Dormann and Zapf 2004).
struct Conflict: ~Copyable {
  private static let most = 0.10
  /// Largest exposure of a day against reference.
  private static let largestExposure = 3.0

  private let parameters: ConflictParameters
  private var stream: RandomStream
  /// Logit without a wait (h0 and the crisis).
  private let base: Double
  private let probabilityWithoutWait: Double
  /// Expected hostile contacts of the day times emotional load, and contacts, by person.
  private var exposure: Column<Double>
  private var contacts: Column<Double>

  init(_ parameters: ConflictParameters, people: Int, masterSeed: UInt64, replication: UInt32) {
    self.parameters = parameters
    stream = RandomStream(masterSeed: masterSeed, replication: replication)
    let rate = parameters.referenceRate
    base =
      log(rate / (1 - rate)) - parameters.waitWeight * parameters.referenceWait / 20
      + parameters.crisis
    probabilityWithoutWait = min(Self.most, 1 / (1 + exp(-base)))
    exposure = Column(repeating: 0, count: people)
    contacts = Column(repeating: 0, count: people)
  }

  /// A person has served a contact.
  ///
  /// - Returns: Whether it was hostile.
  mutating func meet(
    _ person: Int, _ contact: Contact, wait: Double, emotionalLoad: Double
  ) -> Bool {
    var probability = probabilityWithoutWait
    if wait > 0 || contact.wasRefused {
      let refusal = contact.wasRefused ? parameters.refusalWeight : 0
      let logit = base + parameters.waitWeight * wait / 20 + refusal
      probability = min(Self.most, 1 / (1 + exp(-logit)))
    }
    exposure[person] += probability * emotionalLoad
    contacts[person] += 1
    stream.turn(to: .hostility, contact.key)
    return stream.happens(withProbability: probability)
  }

  /// Closes a day: everyone's exposure against reference goes into the demand on them.
  mutating func close(_ state: inout SectorState) {
    for person in 0..<state.operators.count {
      let usual = parameters.referenceRate * contacts[person]
      state.conditions.encounters[person] =
        usual > 0 ? min(exposure[person] / usual, Self.largestExposure) : 1
    }
    exposure.fill(0)
    contacts.fill(0)
  }
}
