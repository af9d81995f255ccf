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

/// A Swift library target; `imports` are the only modules that it may import.
func layer(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// The tests of a library target.
func tests(
  of name: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "SimulationTestSupport"] + imports,
    exclude: exclude,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

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
  ],
  targets: [
    // MARK: The doors to C
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "CRandomStreams", dependencies: ["CGSL"]),

    // MARK: Libraries that know nothing of staff or services (exported)
    layer("SimulationKernel"),
    layer("RandomVariates", imports: ["CGSL", "CRandomStreams"]),
    layer("OutputAnalysis", imports: ["CGSL"]),
    layer("SensitivityAnalysis", imports: ["CGSL", "OutputAnalysis", "RandomVariates"]),

    // MARK: The model, what describes it and what runs it
    layer("Wording"),
    layer("WorkforceModel", imports: ["SimulationKernel", "RandomVariates", "OutputAnalysis"]),
    layer(
      "Scenarios", imports: ["WorkforceModel", "RandomVariates", "OutputAnalysis", "Wording", yams]),
    layer(
      "Experiments",
      imports: [
        "Scenarios", "WorkforceModel", "RandomVariates", "OutputAnalysis", "Wording", "CNettle",
      ]),
    layer(
      "Reporting",
      imports: ["Experiments", "Scenarios", "WorkforceModel", "OutputAnalysis", "Wording"]),
    .target(
      name: "ReportPages",
      dependencies: [
        "Reporting", "Experiments", "Scenarios", "WorkforceModel", "RandomVariates",
        "OutputAnalysis", "Wording", mustache,
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
        "SensitivityAnalysis", "Reporting", "Experiments", "Scenarios", "WorkforceModel",
        "RandomVariates", "OutputAnalysis", "Wording", grdb,
      ]),

    // MARK: Programs
    layer(
      "CommandLineTools",
      imports: ["ReportPages", "Reporting", "Scenarios", "Wording", argumentParser]),
    .executableTarget(
      name: "respiro",
      dependencies: [
        "CommandLineTools", "ReportPages", "Spreadsheet", "Reporting", "Experiments", "Scenarios",
        "WorkforceModel",
        "OutputAnalysis", "Wording", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "respiro-sweep",
      dependencies: [
        "CommandLineTools", "Sweeps", "SensitivityAnalysis", "ReportPages", "Reporting",
        "Experiments", "Scenarios",
        "WorkforceModel", "OutputAnalysis", "Wording", argumentParser,
      ],
      swiftSettings: strict),
    .target(name: "CBaseline", dependencies: ["CGSL", "CRandomStreams"]),
    .executableTarget(
      name: "simbench",
      dependencies: [
        "Experiments", "Scenarios", "WorkforceModel", "SimulationKernel", "RandomVariates",
        "OutputAnalysis", "Wording", "CBaseline", argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "commonrandomnumbers",
      dependencies: [
        "Experiments", "Scenarios", "WorkforceModel", "RandomVariates", "OutputAnalysis",
        argumentParser,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "sweepbench",
      dependencies: ["Sweeps", "Experiments", "Scenarios", "OutputAnalysis", argumentParser],
      swiftSettings: strict),

    // MARK: Tests
    .target(
      name: "SimulationTestSupport", dependencies: ["RandomVariates", "OutputAnalysis"],
      path: "Tests/SimulationTestSupport", swiftSettings: strict),
    tests(of: "SimulationKernel"),
    tests(of: "RandomVariates", imports: ["CGSL", "CRandomStreams"]),
    tests(of: "OutputAnalysis", imports: ["CGSL"]),
    tests(of: "SensitivityAnalysis", imports: ["CGSL", "OutputAnalysis", "RandomVariates"]),
    tests(
      of: "Sweeps",
      imports: [
        "SensitivityAnalysis", "Experiments", "Scenarios", "WorkforceModel", "Wording", grdb,
      ]),
    tests(of: "WorkforceModel", imports: ["SimulationKernel", "RandomVariates", "OutputAnalysis"]),
    tests(
      of: "Scenarios", imports: ["WorkforceModel", "RandomVariates", "Wording"],
      exclude: ["Broken", "Fixtures"]),
    tests(
      of: "Experiments",
      imports: ["Scenarios", "WorkforceModel", "RandomVariates", "OutputAnalysis"]),
    tests(
      of: "Reporting",
      imports: [
        "ReportPages", "Spreadsheet", "Experiments", "Scenarios", "WorkforceModel",
        "OutputAnalysis", "Wording",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: [], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
