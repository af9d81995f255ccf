// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Hostile contacts: more likely the longer a citizen has waited, and after being sent away.
///
/// `P = min(0.10, logit⁻¹(h0 + h1·wait/20 min + h2·refused + crisis))`. What tires is the expected exposure
/// of the day, weighted by the service's emotional load; which contact turns hostile is drawn, for the
/// climate of the group and the count (see "Conflict" in the model page; Dormann and Zapf 2004).
struct Conflict: ~Copyable {
  private static let most = 0.10
  /// Share of contacts that is taken for usual, whatever the scenario's own.
  private static let usual = 0.02
  /// Largest exposure of a day against reference: that of the largest probability against the usual one.
  private static let largestExposure = 5.0

  private let parameters: ConflictParameters
  /// Logit without a wait (h0 and the crisis).
  private let base: Double
  private let probabilityWithoutWait: Double
  /// Expected hostile contacts of the day times emotional load, by person; and those of a minute at reference.
  private var exposure: Column<Double>
  private let referencePerMinute: Double

  init(_ parameters: ConflictParameters, people: Int) {
    self.parameters = parameters
    let rate = parameters.referenceRate
    base =
      log(rate / (1 - rate)) - parameters.waitWeight * parameters.referenceWait / 20
      + parameters.crisis
    probabilityWithoutWait = min(Self.most, 1 / (1 + exp(-base)))
    exposure = Column(repeating: 0, count: people)
    referencePerMinute =
      Self.usual * parameters.referenceContacts / (WellbeingReference.dailyHours * 60)
  }

  /// A person has served a contact.
  ///
  /// - Parameters:
  ///   - wasRefused: Whether the citizen had been sent away before.
  ///   - draw: The contact's number that decides.
  /// - Returns: Whether it was hostile.
  mutating func drawHostility(
    _ person: Int, wait: Double, wasRefused: Bool, emotionalLoad: Double, draw: UInt32
  ) -> Bool {
    var probability = probabilityWithoutWait
    if wait > 0 || wasRefused {
      let refusal = wasRefused ? parameters.refusalWeight : 0
      let logit = base + parameters.waitWeight * wait / 20 + refusal
      probability = min(Self.most, 1 / (1 + exp(-logit)))
    }
    exposure[person] += probability * emotionalLoad
    return ContactDraws.happens(draw, withProbability: probability)
  }

  /// Closes a day: exposure against that of a fixed number of contacts in the same hours goes into the demand
  /// on people, so that more contacts are more exposure and a day without any is none.
  mutating func close(_ state: inout SectorState) {
    for person in 0..<state.operators.count {
      let minutes = state.operators[person].attended
      state.conditions.encounters[person] =
        minutes > 0
        ? min(exposure[person] / (referencePerMinute * minutes), Self.largestExposure) : 1
    }
    exposure.fill(0)
  }
}
