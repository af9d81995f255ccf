// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import OutputAnalysis
package import WorkforceModel

/// The share of a source of doubt in the variance of a figure over the horizon.
package struct StoredDoubt: Sendable {
  static let file = "doubt.csv"
  /// The forecast with the central numbers has the columns of that with drawn ones.
  static let centralFile = "central.csv"

  package let series: ResponseLayout.Series
  package let source: DoubtSource
  package var share: DoubtForecast.Share

  /// A row for each figure and source, without its values.
  static func all(_ layout: ResponseLayout, _ sources: [DoubtSource]) -> [StoredDoubt] {
    layout.series.flatMap { series in
      sources.map { StoredDoubt(series: series, source: $0, share: .undefined) }
    }
  }

  static func columns(_ scenario: String) -> [Column<StoredDoubt>] {
    [
      .text("scenario") { _ in scenario }, .key("metric") { $0.series.metric.rawValue },
      .key("scope") { $0.series.scopeName }, .key("source") { $0.source.rawValue },
      .number("first", \.share.first.mean), .number("first_half_width", \.share.first.halfWidth),
      .number("total", \.share.total.mean), .number("total_half_width", \.share.total.halfWidth),
      .count("blocks", \.share.blocks),
    ]
  }

  /// With as many digits as the file gives it.
  var asWritten: StoredDoubt {
    var row = self
    for path in [\DoubtForecast.Share.first, \.total] {
      row.share[keyPath: path].mean = share[keyPath: path].mean.asWritten
      row.share[keyPath: path].halfWidth = share[keyPath: path].halfWidth.asWritten
    }
    return row
  }
}

extension DoubtForecast.Share {
  fileprivate static var undefined: DoubtForecast.Share {
    let interval = ConfidenceInterval(mean: .nan, halfWidth: .nan)
    return DoubtForecast.Share(first: interval, total: interval, blocks: 0)
  }
}

extension RunReport {
  /// The shares of the sources of doubt; none where every number is known.
  var doubts: [StoredDoubt] {
    guard let doubt = result.doubt else { return [] }
    let shares = doubt.shares.flatMap { $0 }
    return zip(StoredDoubt.all(forecast.layout, doubt.sources), shares).map { row, share in
      var row = row
      row.share = share
      return row
    }
  }
}
