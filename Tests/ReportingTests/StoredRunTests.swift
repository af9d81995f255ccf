// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Reporting
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Reading results back, whole and broken.
struct StoredRunTests {
  private let written: WrittenRun

  init() async throws { written = try WrittenRun(try await MadeUpRun.report()) }

  private func faults() throws -> [ResultsFault] {
    do {
      _ = try StoredRun(reading: written.folder)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func whatIsReadIsWhatWasWritten() async throws {
    let report = try await MadeUpRun.report()
    let run = try StoredRun(reading: written.folder)
    #expect(run.manifest.replications == 40)
    #expect(run.scenario.name == "office")
    #expect(run.forecast.layout.series == report.result.forecast.layout.series)
    let wait = try #require(run.forecast.cell(.waitMean, grain: .month, period: 1))
    let known = try #require(report.result.forecast.cell(.waitMean, grain: .month, period: 1))
    #expect(wait.mean == known.mean.asWritten && wait.p95 == known.p95.asWritten)
    #expect(run.days.count == 16 * 7)
    #expect(run.days[23].sessions == [StoredDay.Session(component: "training", number: 1)])
    #expect(run.days[1].isWorkingDay && !run.days[1].isOpen)
    let cover = try #require(run.forecast.layout.dailyMetrics.firstIndex(of: .deskCover))
    #expect(run.days[5].cells[cover].mean == 10)
    #expect(run.attendance.count == 14)
    #expect(run.assumptions == report.scenario.assumptions)
  }

  @Test func missingFilesAreToldAllAtOnce() throws {
    try written.remove("summary.json")
    try written.remove("scenario.yaml")
    #expect(
      try faults() == [.missing(file: "summary.json"), .missing(file: "scenario.yaml")])
  }

  @Test(arguments: ["forecast.csv", "calendar.csv", "attendance.csv", "assumptions.csv"])
  func aMissingTableIsReported(name: String) throws {
    try written.remove(name)
    #expect(try faults() == [.missing(file: name)])
  }

  @Test(arguments: ["manifest.json", "summary.json", "forecast.csv", "calendar.csv"])
  func aDamagedFileIsReported(name: String) throws {
    try written.write("\u{0}not what it was", to: name)
    #expect(try faults() == [.unreadable(file: name)])
  }

  @Test func aTableThatWasCutIsReported() throws {
    let lines = try written.text("forecast.csv").split(separator: "\n")
    try written.write(lines.prefix(101).joined(separator: "\n") + "\n", to: "forecast.csv")
    #expect(
      try faults() == [
        .wrongLength(file: "forecast.csv", rows: 100, expected: lines.count - 1)
      ])
    try written.write(lines.joined(separator: "\n") + "\n" + lines[1] + "\n", to: "forecast.csv")
    #expect(
      try faults() == [
        .wrongLength(file: "forecast.csv", rows: lines.count, expected: lines.count - 1)
      ])
    let days = try written.text("calendar.csv").split(separator: "\n")
    try written.write(days.dropLast(2).joined(separator: "\n") + "\n", to: "calendar.csv")
    #expect(
      try faults().last == .wrongLength(file: "calendar.csv", rows: 110, expected: 112))
  }

  @Test func aRowThatIsNotTheOneExpectedIsToldByItsLine() throws {
    let text = try written.text("forecast.csv")
    try written.write(
      text.replacing("office,wait-mean,sector,minutes,month,2027-02-01,28,7", with: "x"),
      to: "forecast.csv")
    let line = text.split(separator: "\n").firstIndex {
      $0.hasPrefix("office,wait-mean,sector,minutes,month,2027-02-01")
    }
    #expect(
      try faults() == [.wrongRow(file: "forecast.csv", line: (try #require(line)) + 1)])
  }

  @Test func aScenarioThatWasChangedSinceIsReported() throws {
    try written.write(
      try written.text("scenario.yaml").replacing("Registry office", with: "Another"),
      to: "scenario.yaml")
    #expect(try faults() == [.otherScenario(file: "scenario.yaml")])
  }

  @Test func faultsAreToldOneALineInBothLanguages() {
    let faults = ResultsFaults(
      path: "results/office",
      faults: [
        .missing(file: "summary.json"), .wrongRow(file: "forecast.csv", line: 12),
        .wrongLength(file: "calendar.csv", rows: 1096, expected: 1200),
      ])
    #expect(
      faults.text(.english) == """
        results/office/summary.json is missing
        results/office/forecast.csv, line 12: not the row that the scenario has there
        results/office/calendar.csv has 1,096 rows instead of 1,200: cut short or of another scenario
        To produce the results again: respiro run SCENARIO.
        """)
    #expect(
      faults.text(.italian) == """
        manca results/office/summary.json
        results/office/forecast.csv, riga 12: non è la riga prevista per lo scenario
        results/office/calendar.csv ha 1.096 righe invece di 1.200: è incompleto o di un altro scenario
        Per ricostruire i risultati: respiro run SCENARIO.
        """)
  }
}
