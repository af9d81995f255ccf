// SPDX-License-Identifier: GPL-3.0-or-later

/// A scheme of incentives for teams. Symbols, ranges and sources are in the model page.
///
/// The share of contacts that the first visit settles while referents cooperate fully is the service's own:
/// 1 less `RepeatParameters.base`.
public struct IncentiveParameters: Sendable {
  /// Who is paid together.
  public enum Team: Sendable {
    /// The eligible people of each home group.
    case group
    /// All eligible people.
    case everyone
  }

  /// Day of the horizon on which the scheme begins; negative when it was there before.
  public var startDay = 0
  /// Positions of the staff groups that the scheme pays.
  public var eligible: [Int]
  /// Positions of the staff groups whose cooperation the eligible depend on.
  public var referents: [Int]
  /// Who works as a team.
  public var team = Team.group
  /// Largest team in which anybody works faster for it (n_e), in posts.
  public var largestTeam = 12
  /// Relative speed in such a team, when the scheme pays for quantity alone and ``usualPay`` or more (e).
  public var speed = 0.05
  /// Relative fall of the contacts that come back to such a team, when it pays for quality alone and as much
  /// (e_q).
  public var quality = 0.025
  /// Share of the pay that goes by quality (w).
  public var qualityWeight = 0.0
  /// Cooperation that referents who are left out sink to (x_min), and the time constant, in weeks (τ_x).
  public var leastCooperation = 0.6
  /// Time constant of cooperation, in weeks (τ_x).
  public var cooperationWeeks = 39.0
  /// What the scheme pays a post and year, in euros.
  public var payPerYear = 0.0
  /// Pay of the scheme that was studied: a twentieth of what a post costs in a year, in euros.
  public var usualPay = 2_500.0

  /// A scheme for some staff groups, with the defaults of the model page.
  public init(eligible: [Int], referents: [Int]) {
    self.eligible = eligible
    self.referents = referents
  }

  /// Share of the studied effect that the pay has: less pay, less effect.
  public var strength: Double {
    usualPay > 0 ? min(1, payPerYear / usualPay) : (payPerYear > 0 ? 1 : 0)
  }

  /// Whether all referents share the scheme; true where there are none.
  public var includesReferents: Bool { referents.allSatisfy(eligible.contains) }

  /// Whether somebody eligible gives a service.
  func concerns(_ service: Int, _ sector: ModelParameters) -> Bool {
    eligible.contains { line in
      sector.staffGroups[line].skills.contains { $0.service == service }
    }
  }
}
