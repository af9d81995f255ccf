// SPDX-License-Identifier: GPL-3.0-or-later
internal import Wording

extension VegaLite {
  /// A chart of some rows, with texts and numbers as a language writes them.
  init(
    _ title: String, _ description: String, height: Int, _ language: Language,
    _ rows: [[String: Value]], _ layer: [Layer]
  ) {
    self.init(
      title: title, description: description, height: height, data: Values(values: rows),
      layer: layer, config: Config(language))
  }

  /// Labels of an axis of differences: a sign, and no more decimals than the range needs.
  static func signedFormat(_ range: Double) -> String {
    range < 0.5 ? "+,.2f" : range < 4 ? "+,.1f" : "+,.0f"
  }
}

extension VegaLite.Layer {
  /// - Parameter filter: An expression that holds of the rows to be drawn.
  init(_ mark: VegaLite.Mark, _ encoding: VegaLite.Encoding, when filter: String? = nil) {
    self.init(
      mark: mark, encoding: encoding, transform: filter.map { [VegaLite.Filter(filter: $0)] })
  }

  /// A line across the chart at an amount.
  static func line(
    x: Double? = nil, y: Double? = nil, dash: [Int]? = nil, color: String = Tone.limit,
    width: Double? = 1, scale: VegaLite.Scale? = nil
  ) -> VegaLite.Layer {
    func at(_ value: Double?) -> VegaLite.Channel? {
      value.map { VegaLite.Channel(datum: .number($0), scale: scale) }
    }
    return VegaLite.Layer(
      VegaLite.Mark(
        type: "rule", color: color, strokeWidth: width, strokeDash: dash, aria: false),
      VegaLite.Encoding(x: at(x), y: at(y)))
  }
}

extension VegaLite.Channel {
  /// A number on an axis.
  static func quantity(
    _ field: String, title: String, format: String, zero: Bool? = false,
    to most: Double? = nil, nice: Bool? = nil, ticks: Int? = nil
  ) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "quantitative", title: title,
      axis: VegaLite.Axis(format: format, tickCount: ticks),
      scale: VegaLite.Scale(
        domain: most.map { [.number(0), .number($0)] }, zero: most == nil ? zero : nil,
        nice: nice))
  }

  /// Names in their order, one a row.
  static func rows(_ field: String, _ names: [String], labelLimit: Int) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "nominal", title: "", sort: names,
      axis: VegaLite.Axis(labelLimit: labelLimit))
  }

  /// The other end of a band or a bar.
  static func end(_ field: String) -> VegaLite.Channel { VegaLite.Channel(field: field) }

  /// A text that is drawn.
  static func text(_ field: String) -> VegaLite.Channel {
    VegaLite.Channel(field: field, type: "nominal")
  }

  /// A date on an axis, read without time zone so that no reader sees the day before.
  static func date(_ field: String = "start", format: String) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "temporal",
      axis: VegaLite.Axis(
        format: format, grid: false, title: "", labelOverlap: "greedy", labelSeparation: 14),
      scale: VegaLite.Scale(type: "utc"))
  }

  /// One of several fixed series, by name and colour, with all of them in the legend.
  static func series(
    _ name: String, of names: [String], colors: [String]
  ) -> VegaLite.Channel {
    var channel = kinds("", names, colors)
    channel.field = nil
    channel.datum = .text(name)
    return channel
  }

  /// Kinds that differ by colour or shape, with a legend.
  static func kinds(
    _ field: String, _ names: [String], _ range: [String]? = nil
  ) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: "nominal",
      scale: VegaLite.Scale(domain: names.map { .text($0) }, range: range),
      legend: VegaLite.Legend(title: ""))
  }

  /// A line of a tooltip; a number with a format.
  static func tooltip(
    _ field: String, _ title: String, format: String? = nil
  ) -> VegaLite.Channel {
    VegaLite.Channel(
      field: field, type: format == nil ? "nominal" : "quantitative", title: title,
      format: format)
  }
}

extension Tone {
  /// Colours of so many series.
  static func colors(_ count: Int) -> [String] {
    (0..<count).map { series[$0 % series.count] }
  }
}

extension VegaLite.Config {
  init(_ language: Language) {
    let months = (1...12).map(language.month)
    let days = (0..<7).map { language.weekday(($0 + 6) % 7 + 1) }
    self.init(
      locale: Locale(
        number: Locale.Number(
          decimal: language.decimalMark, thousands: language.thousandsMark),
        time: Locale.Time(
          days: days, shortDays: days.map { String($0.prefix(3)) }, months: months,
          shortMonths: months.map { String($0.prefix(3)) })))
  }
}
