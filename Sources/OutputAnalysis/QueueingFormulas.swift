// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Closed formulas of queueing theory, to check a simulation and to estimate before one.
///
/// Loads are in erlangs: arrival rate times mean service time. Servers are alike, arrivals Poisson.
public enum QueueingFormulas {
  /// The probability that all servers are busy when nobody can wait: Erlang B (1917).
  ///
  /// - Precondition: `servers` ≥ 0, `load` > 0.
  /// - Complexity: O(servers).
  public static func erlangB(servers: Int, load: Double) -> Double {
    precondition(
      servers >= 0 && load > 0, "servers ≥ 0 and load > 0 required; got \(servers), \(load)")
    var blocking = 1.0
    for server in 0..<servers {
      blocking = load * blocking / (Double(server + 1) + load * blocking)
    }
    return blocking
  }

  /// Erlang B for a number of servers that need not be whole, as where people are there part of the time:
  /// `a^s e^−a / Γ(s + 1, a)` (Jagerman 1974).
  ///
  /// - Precondition: `servers` ≥ 0, `load` > 0.
  /// - Complexity: O(servers).
  public static func erlangB(servers: Double, load: Double) -> Double {
    precondition(
      servers >= 0 && load > 0, "servers ≥ 0 and load > 0 required; got \(servers), \(load)")
    let part = servers - servers.rounded(.down)
    // Of a part of a server; for large loads by the asymptotic series, where the integral is too small.
    let inverse =
      load < 500
      ? gsl_sf_gamma_inc_Q(part + 1, load) * gsl_sf_gamma(part + 1) * exp(load) * pow(load, -part)
      : 1 + part / load + part * (part - 1) / (load * load)
    var blocking = 1 / inverse
    for server in stride(from: part + 1, to: servers + 0.5, by: 1) {
      blocking = load * blocking / (server + load * blocking)
    }
    return blocking
  }

  /// Erlang C for a number of servers that need not be whole; 1 where they are too few.
  public static func erlangC(servers: Double, load: Double) -> Double {
    guard load < servers else { return 1 }
    let blocking = erlangB(servers: servers, load: load)
    return blocking / (1 - load / servers * (1 - blocking))
  }

  /// The probability that an arrival waits when everybody does: Erlang C (1917).
  ///
  /// It is 1 when the load reaches the number of servers.
  public static func erlangC(servers: Int, load: Double) -> Double {
    guard load < Double(servers) else { return 1 }
    let blocking = erlangB(servers: servers, load: load)
    return blocking / (1 - load / Double(servers) * (1 - blocking))
  }

  /// The mean wait in an M/G/1 queue: Pollaczek (1930) and Khinchine (1932); +∞ when unstable.
  ///
  /// The unit is that of `meanService`; `cv` is the coefficient of variation of service.
  public static func pollaczekKhinchine(arrivalRate: Double, meanService: Double, cv: Double)
    -> Double
  {
    let occupancy = arrivalRate * meanService
    guard occupancy < 1 else { return .infinity }
    return occupancy * meanService * (1 + cv * cv) / (2 * (1 - occupancy))
  }

  /// The approximate mean wait in an M/G/c queue: Allen and Cunneen (Allen 1990); +∞ when unstable.
  ///
  /// It is exact for one server and for exponential service.
  public static func allenCunneen(
    arrivalRate: Double, meanService: Double, cv: Double, servers: Int
  ) -> Double {
    (1 + cv * cv) / 2
      * MultiServerQueue(arrivalRate: arrivalRate, meanService: meanService, servers: servers)
      .meanWait
  }

  /// The mean waits of classes served in order of priority, first class first: Cobham (1954).
  ///
  /// Service is exponential with one mean for all classes and is not interrupted. From the first
  /// class whose load, with those before it, fills the servers, waits are +∞.
  public static func cobham(arrivalRates: [Double], meanService: Double, servers: Int) -> [Double] {
    let total = arrivalRates.reduce(0, +)
    let residual =
      erlangC(servers: servers, load: total * meanService) * meanService / Double(servers)
    var before = 0.0
    return arrivalRates.map { rate in
      let after = before + rate * meanService / Double(servers)
      defer { before = after }
      return after < 1 ? residual / ((1 - before) * (1 - after)) : .infinity
    }
  }

  /// The delay probability in the limit of many servers, load + β·√load of them (Halfin and Whitt 1981).
  ///
  /// - Precondition: `margin` (β) is positive.
  public static func halfinWhittDelay(margin: Double) -> Double {
    precondition(margin > 0, "a margin > 0 required; got \(margin)")
    return 1 / (1 + margin * gsl_cdf_ugaussian_P(margin) / gsl_ran_ugaussian_pdf(margin))
  }

  /// The swing of the mean number in service, and how long it trails a sinusoidal arrival rate.
  ///
  /// Infinitely many servers; the rate is mean + `amplitude`·sin(2πt/`period`) (Eick, Massey and
  /// Whitt 1993). All times in one unit.
  public static func sinusoidalLoad(amplitude: Double, period: Double, meanService: Double) -> (
    amplitude: Double, lag: Double
  ) {
    let frequency = 2 * Double.pi / period
    let serviceRate = 1 / meanService
    let size = (serviceRate * serviceRate + frequency * frequency).squareRoot()
    return (amplitude / size, atan2(frequency, serviceRate) / frequency)
  }
}
