// SPDX-License-Identifier: GPL-3.0-or-later

/// Contacts that go on to another service: which, and what share of those served.
public struct PassedShare: Hashable, Sendable {
  /// Position of the service to which they go on.
  public var service: Int
  /// Share of the contacts that are served.
  public var share: Double

  /// A share that goes on to a service.
  public init(to service: Int, share: Double) {
    self.service = service
    self.share = share
  }
}

extension ServiceParameters {
  /// Share of the contacts served that go on to other services.
  var passedShare: Double { min(1, passedOn.reduce(0) { $0 + $1.share }) }

  /// Share of the contacts served that come back at full quality: of those that do not go on.
  var repeatShare: Double { (repeats?.base ?? 0) * (1 - passedShare) }
}

extension MechanismID {
  /// Contacts that go on from one service to another.
  public static let passing = MechanismID("passing", section: "services: passed-on") {
    $0.services.contains { !$0.passedOn.isEmpty }
  }
}

/// Where a contact may go on to, and the share up to which its draw leads there.
struct PassedEntry: BitwiseCopyable {
  let service: Int
  let upTo: Double

  static func entries(_ shares: [PassedShare]) -> [PassedEntry] {
    var sum = 0.0
    return shares.map {
      sum += $0.share
      return PassedEntry(service: $0.service, upTo: sum)
    }
  }
}
