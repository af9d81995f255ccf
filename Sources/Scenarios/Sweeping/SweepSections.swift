// SPDX-License-Identifier: GPL-3.0-or-later
internal import RandomVariates
internal import ScenarioFormat
internal import WholeNumbers
internal import Wording
internal import WorkforceModel

/// A sweep's file.
struct SweepSection: Sendable {
  var about = AboutSection()
  var base = ""
  var factors: [SweepFactorSection] = []
  var design = SweepDesignSection()
  var replications = 20
  var seed: UInt64 = 1
  var figures: [SweepFigureSection] = []
  var periods: [ResponseLayout.Grain] = []
  var exceedance = 0.2

  static let section = Section("sweep", SweepSection()) {
    Field("about", \.about, .section(AboutSection.section))
    Field(required: "base", \.base, .text)
    Field(required: "factors", \.factors, .items(SweepFactorSection.section))
    Field(required: "design", \.design, .section(SweepDesignSection.section))
    Field("replications", \.replications, .count(1...100_000))
    Field("seed", \.seed, .seed)
    Field("figures", \.figures, .list(of: .section(SweepFigureSection.section)))
    Field("periods", \.periods, .list(of: .choice(["week": .week, "month": .month])))
    Field("exceedance", \.exceedance, .quantity(.share, 0.001...0.999), unit: "%")
  }
}

/// The design of a sweep's file.
struct SweepDesignSection: Sendable {
  private var kind: SweepDesign.Kind?
  private var points: Int?
  private var walks: Int?
  private var blocks: Int?
  private var halvings = 1
  private var scrambles: Int?
  var seed: UInt64 = 1

  static let section: Section<SweepDesignSection> = Section("sweep.design", SweepDesignSection()) {
    Field(
      required: "kind", \.kind,
      .choice([
        "full-factorial": .fullFactorial, "fractional-factorial": .fractionalFactorial,
        "one-at-a-time": .oneAtATime, "latin-hypercube": .latinHypercube,
        "nested-latin-hypercube": .nestedLatinHypercube, "sobol": .sobol,
        "niederreiter": .niederreiter, "morris": .morris, "saltelli": .saltelli,
      ]))
    Field("points", \.points, .count(1...10_000_000))
    Field("walks", \.walks, .count(1...1_000_000))
    Field("blocks", \.blocks, .count(1...1_000_000))
    Field("halvings", \.halvings, .count(1...20))
    Field("scrambles", \.scrambles, .count(2...64))
    Field("seed", \.seed, .seed)
  }.completed { design, node, faults in
    guard let kind = design.kind else { return false }
    let key = sizeKey(of: kind)
    for other in ["points", "walks", "blocks"] where other != key {
      guard let value = node[other] else { continue }
      faults.report(
        value, SweepSentence.notInThisDesign.phrase.filling(["kind": kind.rawValue]), found: other)
    }
    if let scrambles = node["scrambles"], kind != .sobol, kind != .niederreiter {
      faults.report(
        scrambles, SweepSentence.notInThisDesign.phrase.filling(["kind": kind.rawValue]),
        found: "scrambles")
    }
    if let key, node[key] == nil {
      faults.report(
        node, ScenarioSentence.missingKey.phrase.filling(["key": key]),
        allowed: section.format[key]?.allowed)
    }
    return true
  }

  /// The design as it is planned.
  var design: SweepDesign {
    guard let kind else { return SweepDesign(kind: .fullFactorial) }
    return SweepDesign(
      kind: kind, size: points ?? walks ?? blocks ?? 0,
      halvings: kind == .fractionalFactorial ? halvings : 0, scrambles: scrambles ?? 1)
  }

  /// The key that says how large a design is; nil where its factors do.
  private static func sizeKey(of kind: SweepDesign.Kind) -> String? {
    switch kind {
    case .latinHypercube, .nestedLatinHypercube, .sobol, .niederreiter: "points"
    case .morris: "walks"
    case .saltelli: "blocks"
    case .fullFactorial, .fractionalFactorial, .oneAtATime: nil
    }
  }
}

/// A figure that a sweep keeps.
struct SweepFigureSection: Sendable {
  var node = SourceNode.nothing
  var metric: Metric?
  var scope = "sector"

  static let section = Section("sweep.figures", SweepFigureSection(), at: \.node) {
    Field(required: "metric", \.metric, .metric)
    Field("scope", \.scope, .scope)
  }
}

/// One option of a factor: changes that go together.
struct SweepOptionSection: Sendable {
  var id = ""
  var changes: [String] = []

  static let section = Section("sweep.factors.options", SweepOptionSection()) {
    Field(required: "id", \.id, .id)
    Field("set", \.changes, .list(of: .text))
  }
}

/// Something that varies.
struct SweepFactorSection: Sendable {
  private var node = SourceNode.nothing
  private var id = ""
  private var name: Phrase?
  private var paths: [String] = []
  private var from: RangeEnd?
  private var to: RangeEnd?
  private var step: QuantityText?
  private var distribution: Distribution?
  private var unit = ""
  private var stated: [String] = []
  private var options: [SweepOptionSection] = []
  private var levels: Int?
  private var values: SweepFactor.Values?

  static let section = Section("sweep.factors", SweepFactorSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("name", \.name, .phrase)
    Field("path", \.paths, .list(of: .text))
    Field("from", \.from, .rangeEnd)
    Field("to", \.to, .rangeEnd)
    Field("step", \.step, .bareQuantity)
    Field("distribution", \.distribution, .distribution(.number, Bounds(0...1e9)))
    Field("unit", \.unit, .text)
    Field("values", \.stated, .list(of: .text))
    Field("options", \.options, .items(SweepOptionSection.section))
    Field("levels", \.levels, .count(2...1000), default: 2)
  }.completed { factor, node, faults in
    let before = faults.faults.count
    let forms = ["from", "distribution", "values", "options"].filter { node[$0] != nil }
    guard forms.count == 1, let form = forms.first else {
      faults.report(node, SweepSentence.oneKindOfValues.phrase)
      return false
    }
    if factor.paths.isEmpty, form != "options" {
      faults.report(node, ScenarioSentence.missingKey.phrase.filling(["key": "path"]))
      return false
    }
    factor.values = factor.values(form, node, faults)
    return factor.values != nil && faults.faults.count == before
  }

  /// Steps of a range at most.
  private static let mostSteps = 1e6

  /// The factor; nil while its values have faults.
  var factor: SweepFactor? {
    values.map {
      SweepFactor(
        id: id, name: name, values: $0, levels: levels ?? Self.steps($0) ?? 2,
        distributionText: node["distribution"]?.echo, place: node.position, valuePlaces: valuePlaces
      )
    }
  }

  private var valuePlaces: [SourcePosition] {
    if case .choice? = values, node["from"] != nil { return [] }
    let ends = ["from", "to"].compactMap { node[$0]?.position }
    return ends.isEmpty
      ? (node["values"] ?? node["options"])?.items?.map(\.position) ?? [] : ends
  }

  /// A range in steps has as many levels as it has values.
  private static func steps(_ values: SweepFactor.Values) -> Int? {
    guard case .range(_, let from, let to, let step?, _) = values else { return nil }
    return min(1000, Int(bounded: (to - from) / step + 1e-9) + 1)
  }

  private func values(
    _ form: String, _ node: SourceNode, _ faults: FaultCollector
  ) -> SweepFactor.Values? {
    func refuse(_ sentence: SweepSentence) -> SweepFactor.Values? {
      faults.report(node, sentence.phrase)
      return nil
    }
    switch form {
    case "from":
      if case .date(let first)? = from { return dates(from: first, node, faults) }
      guard case .number(let from)? = from, case .number(let to)? = to,
        from.unit == to.unit, step.map({ $0.unit == from.unit || $0.unit.isEmpty }) != false,
        from.number < to.number, step.map({ $0.number > 0 }) != false
      else { return refuse(.rangeForm) }
      if let step, (to.number - from.number) / step.number > Self.mostSteps {
        faults.report(
          node["step"] ?? node, SweepSentence.stepTooSmall.phrase,
          found: node["step"]?.echo)
        return nil
      }
      if let step {
        let steps = (to.number - from.number) / step.number
        guard abs(steps - steps.rounded()) < 1e-6 else {
          let last = from.number + steps.rounded(.down) * step.number
          report(
            stepBeyond: to.number.description,
            last: Int(exactly: last).map(String.init) ?? last.description,
            node, faults)
          return nil
        }
      }
      return .range(
        paths: paths, from: from.number, to: to.number, step: step?.number, unit: from.unitText)
    case "distribution":
      return distribution.map { .distribution(paths: paths, $0, unit: unit) }
    case "values":
      guard stated.count > 1, Set(stated).count == stated.count else {
        return refuse(.severalValues)
      }
      return .choice(paths: paths, stated)
    default:
      guard options.count > 1 else { return refuse(.severalValues) }
      return .options(options.map { SweepFactor.Option(id: $0.id, changes: $0.changes) })
    }
  }
}

extension SweepFactorSection {
  /// The dates of a range, each of which is a value.
  private func dates(
    from first: CivilDate, _ node: SourceNode, _ faults: FaultCollector
  ) -> SweepFactor.Values? {
    guard case .date(let last)? = to, first < last, let step,
      step.isWhole, step.number >= 1, let count = Int(exactly: step.number),
      count <= Self.mostDays
    else {
      faults.report(node, SweepSentence.dateRange.phrase)
      return nil
    }
    // Months are counted from the first date, whose day of the month later ones have again.
    func date(_ place: Int) -> CivilDate? {
      switch step.unit {
      case "day": first.adding(days: place * count)
      case "week": first.adding(days: place * count * 7)
      case "month": first.adding(months: place * count)
      default: nil
      }
    }
    var dates: [CivilDate] = []
    while let next = date(dates.count), next <= last, dates.count < Self.mostDays {
      dates.append(next)
    }
    guard let reached = dates.last else {
      faults.report(node, SweepSentence.dateRange.phrase)
      return nil
    }
    guard reached == last else {
      report(stepBeyond: last.description, last: reached.description, node, faults)
      return nil
    }
    return .choice(paths: paths, dates.map(\.description))
  }

  /// A horizon has fewer.
  private static let mostDays = 10_000

  private func report(
    stepBeyond end: String, last: String, _ node: SourceNode, _ faults: FaultCollector
  ) {
    faults.report(
      node["step"] ?? node,
      SweepSentence.stepBeyondEnd.phrase.filling([
        "step": node["step"]?.text ?? "", "to": node["to"]?.text ?? end, "last": last,
      ]))
  }
}

/// An end of a range.
enum RangeEnd: Sendable {
  case number(QuantityText)
  case date(CivilDate)
}

extension ValueFormat where Value == RangeEnd {
  /// A number with whatever unit the path takes, or a date.
  static var rangeEnd: ValueFormat {
    .scalar(
      allowed: ScenarioSentence.allowedMetricValue.phrase,
      schema: .fixed(["type": ["string", "number"]])
    ) { text in
      CivilDate(iso: text).map { .date($0) } ?? QuantityText(text).map { .number($0) }
    }
  }
}

extension ValueFormat where Value == QuantityText {
  /// A number with whatever unit the path takes.
  static var bareQuantity: ValueFormat {
    .scalar(
      allowed: ScenarioSentence.allowedMetricValue.phrase,
      schema: .fixed(["type": ["string", "number"]])
    ) { QuantityText($0) }
  }
}
