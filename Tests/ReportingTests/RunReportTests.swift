// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing
import Wording

struct RunReportTests {
  /// The files of a made-up run, by name.
  private static func written() async throws -> [String: String] {
    let files = FileManager.default
    let parent = files.temporaryDirectory.appendingPathComponent("respiro-\(UUID().uuidString)")
    defer { try? files.removeItem(at: parent) }
    let folder = try ResultsFolder(parent.appendingPathComponent("office"))
    try await MadeUpRun.report().write(to: folder)
    try folder.publish()
    let names = try files.contentsOfDirectory(atPath: folder.destination.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: folder.destination.appendingPathComponent($0), encoding: .utf8))
      })
  }

  private static func lines(_ text: String?) -> [Substring] { (text ?? "").split(separator: "\n") }

  @Test func everyFigureOfEveryPeriodIsARow() async throws {
    let files = try await Self.written()
    let rows = Self.lines(files["forecast.csv"])
    #expect(
      rows.prefix(2) == [
        "scenario,metric,scope,unit,period,start,mean,half_width,p05,p25,p50,p75,p95,replications",
        "office,contacts,sector,count,week,2027-01-11,10,0.19656,9,9.5,10,10.5,11,40",
      ])
    #expect(
      rows.contains("office,wait-mean,sector,minutes,horizon,2027-01-11,6,1,2,3,4,5,6,40"))
    // 16 weeks, 5 months, the horizon
    #expect((rows.count - 1) % (16 + 5 + 1) == 0)
    #expect(rows.filter { $0.hasPrefix("office,share-high,") }.count == 2 * 22)
    #expect(
      files["replications.csv"]?.hasPrefix("scenario,replication,metric,scope,unit,value\n") == true
    )
  }
}
