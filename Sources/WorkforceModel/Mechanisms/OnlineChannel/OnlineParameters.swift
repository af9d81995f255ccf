// SPDX-License-Identifier: GPL-3.0-or-later

/// The online channel of one service. Symbols, ranges and sources are in the model page.
public struct OnlineParameters: BitwiseCopyable, Hashable, Sendable {
  /// Position of the service.
  public var service: Int
  /// Day of the horizon on which the channel opens; negative when it was open before.
  public var launchDay: Int
  /// People who use the service.
  public var users: Int
  /// Share of the users who will ever use the channel (m), and the part of them who do from its first day:
  /// those who have a digital identity already.
  public var ceiling = 0.6
  /// Part of them who use it from its first day.
  public var start = 0.2
  /// Rate, a year, at which they take it up by themselves (p), and by imitation of those who did (q).
  public var innovation = 0.03
  /// Rate, a year, at which users take it up by imitation of those who did (q).
  public var imitation = 0.38
  /// Share of the contacts of those who use it that come to the desk all the same.
  public var leakage = 0.15
  /// Share of them that fail online, and come to the desk on the next opening day.
  public var failure = 0.05
  /// Relative growth of service time at the desk when everybody has gone (κ_o).
  public var residual = 0.25
  /// Share of the back-office work of a contact that it no longer leaves when it is settled online.
  public var savedWork = 0.0

  /// Longest time, in days, for which a channel may have been open when the horizon begins.
  public static let longestBefore = 40 * 366

  /// A channel of a service, with the defaults of the model page.
  public init(service: Int, launchDay: Int, users: Int) {
    self.service = service
    self.launchDay = launchDay
    self.users = users
  }
}
