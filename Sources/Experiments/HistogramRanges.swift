// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import WorkforceModel

/// The range in which values of each metric are distinguished, as octaves of a histogram.
///
/// Values below count as 0 and values above as the top; the ranges are wide enough that a
/// person never meets either end.
struct HistogramRanges {
  /// Octave above everybody's count and hours in a month.
  private let people: Int
  private let personHours: Int
  /// Octave above the contacts of the whole horizon.
  private let contacts: Int
  /// Octave above several times what all years may spend.
  private let euros: Int
  /// Octave above everybody attending everything.
  private let attendances: Int

  init(_ parameters: ModelParameters) {
    let headcount = Double(max(1, parameters.people.count))
    let expected = parameters.services.reduce(0.0) { $0 + $1.expectedContacts.reduce(0, +) }
    people = Self.octave(headcount * 2)
    personHours = Self.octave(headcount * 744)
    contacts = Self.octave(expected * 2)
    euros = Self.octave((parameters.budget?.years.reduce(0, +) ?? 0) * 4)
    attendances = Self.octave(headcount * Double(max(1, parameters.sessionCount)))
  }

  func scale(of metric: Metric) -> HistogramScale {
    switch metric.unit {
    case .share where metric == .headroom:
      HistogramScale(lowestOctave: -8, highestOctave: 6, isSigned: true)
    case .share: HistogramScale(lowestOctave: -10, highestOctave: 1)
    case .minutes: HistogramScale(lowestOctave: -5, highestOctave: 10)
    case .hours: HistogramScale(lowestOctave: -2, highestOctave: max(12, personHours))
    case .count where metric.accumulation == .ratio || metric.accumulation == .average:
      HistogramScale(lowestOctave: -6, highestOctave: 10)
    case .count: HistogramScale(lowestOctave: -1, highestOctave: max(10, contacts))
    case .points: HistogramScale(lowestOctave: -2, highestOctave: 7)
    case .people: HistogramScale(lowestOctave: -4, highestOctave: max(4, people))
    case .days: HistogramScale(lowestOctave: -2, highestOctave: max(6, people + 5))
    case .sessions: HistogramScale(lowestOctave: -3, highestOctave: max(3, attendances))
    case .euros: HistogramScale(lowestOctave: 0, highestOctave: max(12, euros), isSigned: true)
    case .ratio: HistogramScale(lowestOctave: -6, highestOctave: 4)
    }
  }

  /// One octave, for the horizon, whose quantiles are taken elsewhere.
  static let unused = HistogramScale(lowestOctave: 0, highestOctave: 1)

  /// The lowest octave at or above a size of 1 or more.
  private static func octave(_ size: Double) -> Int { Int(max(1, size).exponent) + 1 }
}

extension ResponseLayout {
  func scales(_ parameters: ModelParameters) -> [HistogramScale] {
    let ranges = HistogramRanges(parameters)
    var scales = Array(repeating: HistogramRanges.unused, count: count)
    for (position, series) in series.enumerated() {
      let scale = ranges.scale(of: series.metric)
      let start = position * stride
      for cell in start..<(start + stride - 1) { scales[cell] = scale }
    }
    for (position, metric) in dailyMetrics.enumerated() {
      let scale = ranges.scale(of: metric)
      for day in 0..<dayCount { scales[dailyIndex(metric: position, day: day)] = scale }
    }
    return scales
  }
}
