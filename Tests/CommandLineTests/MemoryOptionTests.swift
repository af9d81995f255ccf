// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What is legal and too large is refused before it is simulated, with a limit that can be raised.
struct MemoryOptionTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      horizon: {start: 2027-01-11, length: 39 years}
      calendar: {opening: {all: [08:00-20:00]}}
      services:
        - {id: desk, arrivals: {rate: 2000 per day}, service-time: 1 min}
      staff:
        - {id: clerks, count: 9, skills: [desk]}
      experiment: {replications: 2}

      """, to: "large.yaml")
  }

  @Test(arguments: ["check", "run"]) func moreThanAllowedIsRefused(command: String) throws {
    let refused = try place.respiro(command, "large.yaml", "--memory", "30MB")
    #expect(refused.status == 2)
    #expect(refused.output == "")
    #expect(refused.errors.hasPrefix("large would take about "))
    #expect(refused.errors.contains("of memory and "))
    #expect(refused.errors.contains("--memory "))
    #expect(!place.exists("results"))
    let inItalian = try place.respiro(
      command, "large.yaml", "--memory", "30 MB", "--lang", "it")
    #expect(inItalian.errors.hasPrefix("large richiederebbe circa "))
  }

  @Test func whatIsAllowedIsEstimatedAndChecked() throws {
    let check = try place.respiro("check", "large.yaml", "--memory", "1,5 GB")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.contains("A run takes about "))
  }

  @Test(arguments: ["much", "0GB", "-1 GB", "3", "GB"]) func amountsHaveAUnit(text: String) throws {
    let check = try place.respiro("check", "large.yaml", "--memory", text)
    #expect(check.status == 2)
    #expect(check.errors.contains("'--memory' takes an amount such as 500MB or 4GB"))
  }
}
