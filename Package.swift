// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// Settings of every Swift target: warnings are errors, imports say what they are for.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift library target; `imports` are the only modules that it may import, and it imports them
/// all (`Scripts/test` checks both).
func layer(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: imports, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

/// The tests of a library target.
func tests(
  of name: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name)] + imports,
    exclude: exclude,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

/// What builds the documentation, and nothing else: `Scripts/docs` asks for it.
let documentation: [Package.Dependency] =
  Context.environment["RESPIRO_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

/// What the fuzzer of LLVM drives: it has no main of its own, so that nothing but `Scripts/fuzz --reader` builds it.
let fuzzers: [Target] =
  Context.environment["RESPIRO_TARGETS"] != "readerfuzz"
  ? []
  : [
    .executableTarget(
      name: "readerfuzz",
      dependencies: ["Scenarios", "ScenarioFormat", "RandomVariates", "Wording"],
      swiftSettings: strict)
  ]

let package = Package(
  name: "respiro",
  products: [
    .executable(name: "respiro", targets: ["respiro"]),
    .executable(name: "respiro-sweep", targets: ["respiro-sweep"]),
    .library(name: "SimulationKernel", targets: ["SimulationKernel"]),
    .library(name: "RandomVariates", targets: ["RandomVariates"]),
    .library(name: "OutputAnalysis", targets: ["OutputAnalysis"]),
    .library(name: "SensitivityAnalysis", targets: ["SensitivityAnalysis"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ] + documentation,
  targets: [
    // MARK: The doors to C
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "CRandomStreams", dependencies: ["CGSL"]),

    // MARK: Libraries that know nothing of staff or services (exported)
    layer("WholeNumbers"),
    layer("SimulationKernel", imports: ["CPrefetch"]),
    layer("RandomVariates", imports: ["CGSL", "CRandomStreams", "WholeNumbers"]),
    layer("OutputAnalysis", imports: ["CGSL"]),
    layer("SensitivityAnalysis", imports: ["CGSL", "RandomVariates", "WholeNumbers"]),

    // MARK: The model, what describes it and what runs it
    .target(name: "CLanguages"),
    layer("Wording", imports: ["CLanguages", "WholeNumbers"], exclude: ["Languages"]),
    layer("ScenarioFormat", imports: ["RandomVariates", "Wording", "WholeNumbers", yams]),
    layer(
      "WorkforceModel",
      imports: [
        "ScenarioFormat", "SimulationKernel", "RandomVariates", "OutputAnalysis", "Wording",
        "WholeNumbers",
      ]),
    layer(
      "Scenarios",
      imports: [
        "ScenarioFormat", "WorkforceModel", "RandomVariates", "SensitivityAnalysis", "Wording",
        "WholeNumbers",
      ],
      resources: [
        .embedInCode("Templates/desk.yaml"), .embedInCode("Templates/call-centre.yaml"),
        .embedInCode("Templates/sector.yaml"), .embedInCode("Templates/training-head.yaml"),
        .embedInCode("Templates/training-programme.yaml"),
      ]),
    layer(
      "Experiments",
      imports: [
        "Scenarios", "ScenarioFormat", "WorkforceModel", "RandomVariates", "OutputAnalysis",
        "SensitivityAnalysis", "WholeNumbers", "CNettle",
      ]),
    layer(
      "Reporting",
      imports: [
        "Experiments", "Scenarios", "ScenarioFormat", "WorkforceModel", "OutputAnalysis",
        "Wording", "WholeNumbers",
      ]),
    .target(
      name: "ReportPages",
      dependencies: [
        "Reporting", "Experiments", "Scenarios", "ScenarioFormat", "WorkforceModel",
        "RandomVariates", "OutputAnalysis", "Wording", "WholeNumbers", mustache,
      ],
      resources: [
        .embedInCode("Templates/page.mustache"), .embedInCode("Templates/block.mustache"),
        .embedInCode("Templates/table.mustache"), .embedInCode("Templates/figure.mustache"),
        .embedInCode("Templates/calendar.mustache"), .embedInCode("Templates/charts.json"),
        .embedInCode("Templates/report.css"), .embedInCode("Templates/report.js"),
      ],
      swiftSettings: strict),
    layer(
      "Spreadsheet",
      imports: ["ReportPages", "Reporting", "Wording", "CXLSXWriter"]),

    // MARK: Sweeps (only their program compiles a database)
    layer(
      "Sweeps",
      imports: [
        "SensitivityAnalysis", "Reporting", "Experiments", "Scenarios", "ScenarioFormat",
        "WorkforceModel", "RandomVariates", "OutputAnalysis", "Wording", "WholeNumbers", grdb,
      ]),

    // MARK: Programs
    layer(
      "CommandLineTools",
      imports: [
        "ReportPages", "Reporting", "Scenarios", "ScenarioFormat", "Wording", argumentParser,
      ]),
    .executableTarget(
      name: "respiro",
      dependencies: [
        "CommandLineTools", "ReportPages", "Spreadsheet", "Reporting", "Experiments", "Scenarios",
        "ScenarioFormat", "WorkforceModel",
        "OutputAnalysis", "Wording", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "respiro-sweep",
      dependencies: [
        "CommandLineTools", "Sweeps", "SensitivityAnalysis", "ReportPages", "Reporting",
        "Scenarios", "ScenarioFormat", "WorkforceModel", "OutputAnalysis", "Wording",
        argumentParser,
      ],
      swiftSettings: strict),
    .target(name: "CBaseline", dependencies: ["CGSL", "CRandomStreams"]),
    .executableTarget(
      name: "simbench",
      dependencies: [
        "Experiments", "Scenarios", "ScenarioFormat", "WorkforceModel", "SimulationKernel",
        "RandomVariates", "Wording", "CBaseline", argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "commonrandomnumbers",
      dependencies: [
        "Experiments", "Scenarios", "WorkforceModel", "RandomVariates", "OutputAnalysis",
        "WholeNumbers", argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "sweepbench",
      dependencies: ["Sweeps", "Scenarios", "WholeNumbers", argumentParser],
      swiftSettings: strict),

    .executableTarget(
      name: "sobolcoverage",
      dependencies: ["SensitivityAnalysis", argumentParser], swiftSettings: strict),

    .executableTarget(
      name: "scenariofuzz",
      dependencies: [
        "ReportPages", "Scenarios", "ScenarioFormat", "Wording", "WorkforceModel", argumentParser,
      ],
      swiftSettings: strict),

    // MARK: Tests
    tests(of: "WholeNumbers"),
    tests(of: "SimulationKernel"),
    tests(of: "Wording", imports: ["WorkforceModel", yams]),
    tests(of: "RandomVariates", imports: ["CGSL", "CRandomStreams"]),
    tests(of: "OutputAnalysis", imports: ["CGSL"]),
    tests(of: "SensitivityAnalysis", imports: ["RandomVariates"]),
    tests(
      of: "Sweeps",
      imports: ["SensitivityAnalysis", "Scenarios", "ScenarioFormat", "Wording", grdb]),
    tests(of: "WorkforceModel", imports: ["RandomVariates", "OutputAnalysis"]),
    tests(of: "ScenarioFormat", imports: ["RandomVariates", "Wording"]),
    tests(
      of: "Scenarios",
      imports: [
        "ScenarioFormat", "WorkforceModel", "RandomVariates", "SensitivityAnalysis", "Wording",
        yams,
      ],
      exclude: ["Broken", "Fixtures"]),
    tests(
      of: "Experiments",
      imports: [
        "Scenarios", "ScenarioFormat", "WorkforceModel", "RandomVariates", "OutputAnalysis",
        "SensitivityAnalysis",
      ]),
    tests(
      of: "Reporting",
      imports: [
        "ReportPages", "Spreadsheet", "Experiments", "Scenarios", "ScenarioFormat",
        "WorkforceModel",
        "OutputAnalysis", "Wording",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: [grdb], swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Reporting", "Experiments", "WorkforceModel", "OutputAnalysis"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ] + fuzzers,
  swiftLanguageModes: [.v6]
)

// MARK: Some targets alone

extension Target.Dependency {
  /// The target of this package that it names; nil for a product of another.
  var target: String? {
    switch self {
    case .byNameItem(let name, _), .targetItem(let name, _): name
    case .productItem: nil
    @unknown default: nil
    }
  }

  /// The package of a product that it names.
  var package: String? {
    if case .productItem(_, let package, _, _) = self { package } else { nil }
  }
}

// `Scripts/test-sanitizers` and `Scripts/fuzz --reader` build some targets with what they need, and nothing else.
if let targets = Context.environment["RESPIRO_TARGETS"] {
  var kept: Set<String> = []
  var found = targets.split(separator: ",").map(String.init)
  while let name = found.popLast() {
    guard let target = package.targets.first(where: { $0.name == name }),
      kept.insert(name).inserted
    else { continue }
    found += target.dependencies.compactMap(\.target)
  }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
  let products = package.targets.flatMap(\.dependencies).compactMap(\.package)
  package.dependencies.removeAll {
    guard case .sourceControl(_, let location, _) = $0.kind else { return false }
    return !products.contains { location.hasSuffix("/" + $0) }
  }
}
