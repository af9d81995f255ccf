// SPDX-License-Identifier: GPL-3.0-or-later

/// How a metric is called and what it says, for people.
public struct MetricWording: Sendable {
  /// Name in files, such as `wait-mean`.
  public let metric: String
  public let name: Phrase
  /// One sentence that defines it.
  public let meaning: Phrase

  /// The wording of a metric by its name in files; nil when there is none.
  public static subscript(metric: String) -> MetricWording? { byName[metric] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.metric, $0) })

  /// Every wording, in the order of the metrics' catalogue.
  public static let all: [MetricWording] = work + queue + hours + risk + training

  static func entry(
    _ metric: String, it: String, en: String, meaningIt: String, meaningEn: String
  ) -> MetricWording {
    MetricWording(
      metric: metric, name: Phrase(italian: it, english: en),
      meaning: Phrase(italian: meaningIt, english: meaningEn))
  }
}
