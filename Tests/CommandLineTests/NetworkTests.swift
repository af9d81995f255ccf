// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

struct NetworkTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.office, to: "net/common/base.yaml")
    for (name, residents) in [("alba", 20_000), ("bra", 30_000)] {
      try place.write(
        "extends: common/base.yaml\nabout: {title: \(name)}\npopulation: \(residents)\n",
        to: "net/\(name).yaml")
    }
  }

  @Test func aNetworkIsForecastAndComparedInOneTable() throws {
    for language in ["en", "it"] {
      let outcome = try place.respiro(
        "network", "net", "--lang", language, "--replications", "4", "--overwrite")
      #expect(outcome.status == 0 && outcome.errors == "")
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(outcome.output.contains("alba") && outcome.output.contains("bra"))
    }
    #expect(
      try place.content(of: "results/net") == [
        "assumptions.csv", "manifest.json", "network.csv", "replications.csv", "scenario-alba.yaml",
        "scenario-bra.yaml",
      ])
    let rows = try place.text("results/net/network.csv").split(separator: "\n")
    #expect(rows[0].hasPrefix("scenario,residents,operators,indicator,unit,mean,half_width"))
    #expect(rows.contains { $0.hasPrefix("bra,30000,") && $0.contains("wait-mean,minutes") })
  }

  @Test func whatCannotBeComparedIsRefusedWithAllReasons() throws {
    try place.write("extends: common/base.yaml\n", to: "net/carrù.yaml")
    try place.write(
      "extends: common/base.yaml\npopulation: 9000\nhorizon: {start: 2027-01-18}\n",
      to: "net/dogliani.yaml")
    let outcome = try place.respiro("network", "net", "--lang", "en")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("carrù.yaml: population (the number of residents) is missing"))
    #expect(outcome.errors.contains("dogliani.yaml forecasts"))
    #expect(try place.content(of: ".").allSatisfy { $0 != "results" })
    #expect(try place.respiro("network", "nowhere").status == 2)
    #expect(try place.respiro("network", "net/common").status == 2)
  }
}
