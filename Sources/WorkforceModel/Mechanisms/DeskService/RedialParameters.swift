// SPDX-License-Identifier: GPL-3.0-or-later
public import RandomVariates
import ScenarioFormat

/// Trying again on the day on which somebody left unserved, as people do who telephone.
public struct RedialParameters: Sendable {
  /// Share of those who leave unserved that try again on the same day.
  public var share: Double
  /// Minutes until the next try.
  public var delay: Distribution
  /// Tries after which some give up for good, and the share of those who then do; others go on.
  public var tries = 10
  /// Share of those who have tried so often that gives up for good.
  public var givesUp = 1.0

  /// Tries again by their share and delay.
  public init(share: Double, delay: Distribution) {
    self.share = share
    self.delay = delay
  }
}

extension RedialParameters {
  static let section = Section(
    "services.redial", RedialParameters(share: 0, delay: .unread), table: "desk-service"
  ) {
    Field(required: "share", \.share, .share, unit: "%", range: 30...95, mark: .assumed)
    Field(
      "delay", \.delay, .distribution(.minutes, Bounds(0...1440)),
      default: "{exponential: {mean: 10 min}}", unit: "min", range: 1...60, mark: .assumed)
    Field("tries", \.tries, .count(1...100), range: 2...20, mark: .assumed)
    Field("gives-up", \.givesUp, .share, unit: "%", mark: .assumed)
  }
}

/// Trying again in the form that departures use; tries of 0 where nobody does.
struct RedialEntry: BitwiseCopyable {
  var share = 0.0
  var delay = Sampler(constant: 0)
  var tries = 0
  var givesUp = 0.0

  init() {}

  init(_ redial: RedialParameters, arena: SamplerArena) {
    share = redial.share
    delay = arena.sampler(for: redial.delay)
    tries = redial.tries
    givesUp = redial.givesUp
  }
}

extension MechanismID {
  /// Trying again on the same day.
  public static let redial = MechanismID("redial", section: "services: redial") {
    $0.services.contains { $0.redial != nil }
  }
}
