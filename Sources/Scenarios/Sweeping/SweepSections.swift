// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// The design of a sweep's file.
struct SweepDesignSection: Sendable {
  var design: SweepDesign
  var seed: UInt64

  static let kind = Field(
    required: "kind",
    ValueFormat<SweepDesign.Kind>.choice([
      "full-factorial": .fullFactorial, "fractional-factorial": .fractionalFactorial,
      "one-at-a-time": .oneAtATime, "latin-hypercube": .latinHypercube,
      "nested-latin-hypercube": .nestedLatinHypercube, "sobol": .sobol,
      "niederreiter": .niederreiter, "morris": .morris, "saltelli": .saltelli,
    ]))
  static let points = Field("points", ValueFormat.count(1...10_000_000))
  static let walks = Field("walks", ValueFormat.count(1...1_000_000))
  static let blocks = Field("blocks", ValueFormat.count(1...1_000_000))
  static let halvings = Field("halvings", ValueFormat.count(1...20), default: "1")
  static let seed = Field("seed", .seed, default: "1")
  static let format = SectionFormat(
    name: "sweep.design",
    fields: [kind.any, points.any, walks.any, blocks.any, halvings.any, seed.any])

  init?(_ reader: SectionReader) {
    seed = reader.value(Self.seed, placeholder: 1)
    guard let kind = reader.value(Self.kind) else { return nil }
    let field: Field<Int>? =
      switch kind {
      case .latinHypercube, .nestedLatinHypercube, .sobol, .niederreiter: Self.points
      case .morris: Self.walks
      case .saltelli: Self.blocks
      case .fullFactorial, .fractionalFactorial, .oneAtATime: nil
      }
    for other in [Self.points, Self.walks, Self.blocks] where other.key != field?.key {
      guard let node = reader.node[other.key] else { continue }
      reader.faults.report(
        node, SweepSentence.notInThisDesign.phrase.filling(["kind": kind.rawValue]),
        found: other.key)
    }
    if let field, reader.node[field.key] == nil {
      reader.faults.report(
        reader.node, ScenarioSentence.missingKey.phrase.filling(["key": field.key]),
        allowed: field.format.allowed)
    }
    design = SweepDesign(
      kind: kind, size: field.flatMap { reader.stated($0) } ?? 0,
      halvings: kind == .fractionalFactorial
        ? reader.value(Self.halvings, placeholder: 1) : 0)
  }
}

/// A figure that a sweep keeps.
struct SweepFigureSection: Sendable {
  var node: SourceNode
  var metric: Metric?
  var scope: String

  static let metric = Field(required: "metric", .metric)
  static let scope = Field("scope", ValueFormat<String>.text, default: "sector")
  static let format = SectionFormat(name: "sweep.figures", fields: [metric.any, scope.any])

  init(_ reader: SectionReader) {
    node = reader.node
    metric = reader.value(Self.metric)
    scope = reader.value(Self.scope, placeholder: "sector")
  }
}

/// One option of a factor: changes that go together.
struct SweepOptionSection: Sendable {
  var id: String
  var changes: [String]

  static let id = Field(required: "id", .id)
  static let set = Field("set", ValueFormat<[String]>.list(of: .text))
  static let format = SectionFormat(name: "sweep.factors.options", fields: [id.any, set.any])

  init(_ reader: SectionReader) {
    id = reader.value(Self.id, placeholder: "")
    changes = reader.stated(Self.set) ?? []
  }
}

/// Something that varies.
struct SweepFactorSection: Sendable {
  var factor: SweepFactor

  static let id = Field(required: "id", .id)
  static let name = Field("name", .phrase)
  static let path = Field("path", ValueFormat<[String]>.list(of: .text))
  static let from = Field("from", ValueFormat<QuantityText>.bareQuantity)
  static let to = Field("to", ValueFormat<QuantityText>.bareQuantity)
  static let step = Field("step", ValueFormat<QuantityText>.bareQuantity)
  static let distribution = Field(
    "distribution", ValueFormat<Distribution>.distribution(.number))
  static let unit = Field("unit", ValueFormat<String>.text)
  static let values = Field("values", ValueFormat<[String]>.list(of: .text))
  static let options = Field(
    "options",
    ValueFormat<[SweepOptionSection]>.items(SweepOptionSection.format) { SweepOptionSection($0) })
  static let levels = Field("levels", ValueFormat.count(2...1000), default: "2")
  static let format = SectionFormat(
    name: "sweep.factors",
    fields: [
      id.any, name.any, path.any, from.any, to.any, step.any, distribution.any, unit.any,
      values.any, options.any, levels.any,
    ])

  init?(_ reader: SectionReader) {
    let paths = reader.stated(Self.path) ?? []
    let before = reader.faults.faults.count
    let forms = ["from", "distribution", "values", "options"].filter { reader.node[$0] != nil }
    guard forms.count == 1, let form = forms.first else {
      reader.faults.report(reader.node, SweepSentence.oneKindOfValues.phrase)
      return nil
    }
    if paths.isEmpty, form != "options" {
      reader.faults.report(
        reader.node, ScenarioSentence.missingKey.phrase.filling(["key": Self.path.key]))
      return nil
    }
    guard let values = Self.values(form, paths, reader), reader.faults.faults.count == before
    else { return nil }
    factor = SweepFactor(
      id: reader.value(Self.id, placeholder: ""), name: reader.stated(Self.name), values: values,
      levels: reader.stated(Self.levels) ?? Self.steps(values) ?? 2)
  }

  /// A range in steps has as many levels as it has values.
  private static func steps(_ values: SweepFactor.Values) -> Int? {
    guard case .range(_, let from, let to, let step?, _) = values else { return nil }
    return min(1000, Int((to - from) / step + 1e-9) + 1)
  }

  private static func values(
    _ form: String, _ paths: [String], _ reader: SectionReader
  ) -> SweepFactor.Values? {
    func refuse(_ sentence: SweepSentence) -> SweepFactor.Values? {
      reader.faults.report(reader.node, sentence.phrase)
      return nil
    }
    switch form {
    case "from":
      guard let from = reader.stated(Self.from), let to = reader.stated(Self.to) else {
        return refuse(.rangeForm)
      }
      let step = reader.stated(Self.step)
      guard from.unit == to.unit, step.map({ $0.unit == from.unit || $0.unit.isEmpty }) != false,
        from.number < to.number, step.map({ $0.number > 0 }) != false
      else { return refuse(.rangeForm) }
      return .range(
        paths: paths, from: from.number, to: to.number, step: step?.number, unit: from.unitText)
    case "distribution":
      return reader.stated(Self.distribution).map {
        .distribution(paths: paths, $0, unit: reader.stated(Self.unit) ?? "")
      }
    case "values":
      let values = reader.stated(Self.values) ?? []
      guard values.count > 1, Set(values).count == values.count else {
        return refuse(.severalValues)
      }
      return .choice(paths: paths, values)
    default:
      let options = reader.stated(Self.options) ?? []
      guard options.count > 1 else { return refuse(.severalValues) }
      return .options(options.map { SweepFactor.Option(id: $0.id, changes: $0.changes) })
    }
  }
}

extension ValueFormat where Value == QuantityText {
  /// A number with whatever unit the path takes.
  static var bareQuantity: ValueFormat {
    .scalar(
      allowed: ScenarioSentence.allowedMetricValue.phrase,
      schema: .object(["type": .array([.string("string"), .string("number")])])
    ) { QuantityText($0) }
  }
}
