// SPDX-License-Identifier: GPL-3.0-or-later

/// How a metric is called and what it says, for people.
public struct MetricWording: Sendable {
  /// Name in files, such as `wait-mean`.
  public let metric: String
  public let name: Phrase
  /// One sentence that defines it.
  public let meaning: Phrase

  /// The wording of a metric by its name in files; nil when there is none.
  public static subscript(metric: String) -> MetricWording? {
    let key = catalogue + "." + metric
    guard let name = Phrase(knownKey: key + ".name"),
      let meaning = Phrase(knownKey: key + ".meaning")
    else { return nil }
    return MetricWording(metric: metric, name: name, meaning: meaning)
  }

  /// Every wording, in the order of the metrics' catalogue.
  public static var all: [MetricWording] {
    Language.english.keys(in: catalogue).filter { $0.hasSuffix(".name") }
      .compactMap { Self[String($0.dropLast(".name".count))] }
  }

  private static let catalogue = "Metric"
}
