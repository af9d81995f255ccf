// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A chart as a Vega-Lite 6 specification (vega.github.io/vega-lite), with its data in it.
///
/// Only the parts of the grammar that the charts of a page use have a place here.
package struct VegaLite: Encodable {
  private let schema = "https://vega.github.io/schema/vega-lite/v6.json"
  var title: String
  /// The chart in words, for those who do not see it.
  var description: String
  let width = "container"
  var height: Int
  var data: Values
  var layer: [Layer]
  var config: Config

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case title, description, width, height, data, layer, config
  }

  /// Rows of data.
  struct Values: Encodable {
    var values: [[String: Value]]
  }

  /// A field of a row; numbers that are not defined become null.
  enum Value: Encodable, ExpressibleByStringInterpolation {
    case text(String)
    case number(Double)

    init(stringLiteral value: String) { self = .text(value) }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let value) where value.isFinite: try container.encode(value)
      case .number: try container.encodeNil()
      }
    }
  }

  /// Marks drawn over one another.
  struct Layer: Encodable {
    var mark: Mark
    var encoding: Encoding
    var transform: [Filter]?
  }

  /// Keeps the rows for which an expression holds.
  struct Filter: Encodable {
    var filter: String
  }

  /// The shape that a layer draws.
  struct Mark: Encodable {
    var type: String
    var color: String?
    var opacity: Double?
    var stroke: String?
    var strokeWidth: Double?
    var strokeDash: [Int]?
    var size: Double?
    var dx: Double?
    var dy: Double?
    var filled: Bool?
    /// Whether a screen reader is told of it; what the legend names already need not be.
    var aria: Bool?
  }

  /// Which field decides what.
  struct Encoding: Encodable {
    var x: Channel?
    var x2: Channel?
    var y: Channel?
    var y2: Channel?
    var color: Channel?
    var strokeDash: Channel?
    var shape: Channel?
    var order: Channel?
    var text: Channel?
    var tooltip: [Channel]?
  }

  /// A field, or a fixed value, and how it is drawn.
  struct Channel: Encodable {
    var field: String?
    var datum: Value?
    var type: String?
    var title: String?
    var format: String?
    var formatType: String?
    var timeUnit: String?
    var bandPosition: Double?
    var stack: String?
    var sort: [String]?
    var axis: Axis?
    var scale: Scale?
    var legend: Legend?
  }

  struct Axis: Encodable {
    var format: String?
    var grid: Bool?
    var title: String?
    var labelAngle: Int?
    var labelLimit: Int?
    var tickCount: Int?
    var labelOverlap: String?
    var labelSeparation: Int?
  }

  struct Scale: Encodable {
    var type: String?
    var domain: [Value]?
    var range: [String]?
    var zero: Bool?
    var nice: Bool?
  }

  struct Legend: Encodable {
    var title: String?
    var orient = "top"
    var columns = 2
    var symbolOpacity = 1
    var labelLimit = 340
  }

  /// Fonts, and numbers and months as the reader's language writes them.
  struct Config: Encodable {
    struct View: Encodable { var stroke = "transparent" }
    struct Text: Encodable {
      var labelFontSize = 12
      var titleFontSize = 12
      var labelColor = "#1b1f24"
      var titleColor = "#1b1f24"
      var titleFontWeight = "normal"
    }
    struct Locale: Encodable {
      struct Number: Encodable {
        var decimal: String
        var thousands: String
        var grouping = [3]
        var currency = ["", " €"]
      }
      struct Time: Encodable {
        var dateTime = "%d/%m/%Y %H:%M"
        var date = "%d/%m/%Y"
        var time = "%H:%M"
        var periods = ["", ""]
        var days: [String]
        var shortDays: [String]
        var months: [String]
        var shortMonths: [String]
      }
      var number: Number
      var time: Time
    }
    var background = "white"
    var font = "system-ui, 'Segoe UI', 'Liberation Sans', sans-serif"
    var view = View()
    var axis = Text()
    var legend = Text()
    var locale: Locale
  }

  /// The specification as JSON: sorted keys, so that its bytes do not depend on hash order.
  func json(pretty: Bool) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
