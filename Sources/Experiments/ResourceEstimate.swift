// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
package import WorkforceModel

/// What a forecast will take, computed before it begins: memory and time.
///
/// Both follow from sizes that are known beforehand. Factors were measured with scenarios of a desk to those of
/// a large sector (Benchmarks); an estimate is meant to be right within a factor of two.
package struct ResourceEstimate: Sendable {
  /// Largest resident memory, in bytes.
  package let bytes: Double
  /// Time from start to end, in seconds.
  package let seconds: Double

  /// The estimate for a number of replications, so many at once.
  ///
  /// - Parameter separatesDoubt: Whether as many again separate chance from what is not known, in a forecast of their
  ///   own.
  package init(
    _ parameters: ModelParameters, replications: Int, jobs: Int, separatesDoubt: Bool = false
  ) {
    let runs = separatesDoubt ? 2.0 : 1
    let layout = ResponseLayout(parameters)
    let jobs = Double(min(jobs, replications))
    let contacts = parameters.services.reduce(0.0) { $0 + $1.expectedContacts.reduce(0, +) }
    let busiest = parameters.days.indices.reduce(0.0) { most, day in
      max(most, parameters.services.reduce(0) { $0 + $1.expectedContacts[day] })
    }
    let days = Double(parameters.days.count)
    let people = Double(parameters.people.count)
    let cells = Double(layout.count)
    let hours = parameters.recordsPeriods ? Double(HourLayout(parameters).hours.count) : 0
    let services = Double(parameters.services.count)
    bytes =
      Self.program + cells * (runs * Self.cell + Self.pending * jobs)
      + hours * (4 * (services + 1) * Self.hourFigure + services * Self.hourAmounts * jobs)
      + days * services * Self.table
      + jobs * (busiest * Self.contact + people * Self.person)
    seconds =
      Self.start + runs * Double(replications) / jobs
      * (contacts * Self.perContact + people * days * Self.perPersonDay + cells * Self.perCell)
  }

  // Bytes.
  private static let program = 24e6
  /// Moments, the histogram and 32 replications that wait to be counted, of a figure and period.
  private static let cell = 1500.0
  /// What replications that are ahead of their turn hold of it, for each job.
  private static let pending = 40.0
  /// Moments and the histogram of a figure by hour of the week, and what replications hold of an hour and service.
  private static let hourFigure = 900.0
  private static let hourAmounts = 1200.0
  private static let table = 60.0
  private static let contact = 200.0
  private static let person = 1000.0
  // Seconds.
  private static let start = 0.1
  private static let perContact = 0.3e-6
  private static let perPersonDay = 1e-6
  private static let perCell = 50e-9
}
