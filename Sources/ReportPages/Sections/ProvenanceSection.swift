// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Wording

/// What it takes to get the same figures again. No time of day and no duration is in it.
struct ProvenanceSection {
  let terms: [TermView]

  init(_ source: ReportSource, hasCharts: Bool) {
    let manifest = source.run.manifest
    var pairs: [(ReportLabel, String)] = [(.scenarioWord, manifest.scenario)]
    if !manifest.overrides.isEmpty {
      pairs.append((.overridesWord, manifest.overrides.joined(separator: "; ")))
    }
    pairs += [
      (.digestWord, manifest.scenarioDigest), (.seedWord, String(manifest.seed)),
      (.replicationsWord, source.language.integer(manifest.replications)),
      (.endingWord, source.say(source.ending(manifest.ending))),
      (.versionWord, source.language.program(manifest.version, model: manifest.model)),
      (.gslWord, manifest.gsl), (.swiftWord, manifest.swift),
    ]
    if hasCharts { pairs.append((.chartsWord, source.say(ReportLabel.chartsLicence))) }
    terms = pairs.map { TermView(term: source.say($0.0), text: $0.1) }
  }
}
