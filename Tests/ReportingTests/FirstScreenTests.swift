// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing
import Wording

/// What a head of sector reads first: the answer, why, what to do next, and only then figures.
struct FirstScreenTests {
  private static let threeServices = [
    "services=[{id: school, like: registry, name: School}, {id: social, like: registry, name: Social}]",
    "staff.clerks.skills=[registry, school, social]", "targets.desks-hold.scope=every service",
  ]

  private func text(_ report: RunReport, _ language: Language = .english) -> String {
    report.text(language).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func answerReasonsAndStepsComeBeforeFigures() async throws {
    let text = text(try await MadeUpRun.report(overrides: Self.threeServices))
    let order = [
      "Do the desks hold?", "THE ANSWER Are the targets met?", "Will the desks hold?",
      "Who is at risk?", " Why ",
      "is missed above all at: Registry (in 10 of 40 futures), School", " What to do next ",
      "WILL THE DESKS HOLD?", "MONTH BY MONTH",
    ]
    let places = order.map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil), "\(zip(order, places).filter { $0.1 == nil }.map(\.0))")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  /// Hours that are left explain nothing to those who go unserved: what is short is said.
  @Test func roomForGrowthBesideLostUsersIsReconciled() async throws {
    let few = text(try await MadeUpRun.report())
    #expect(!few.contains("go unserved"))
    let many = text(try await MadeUpRun.report(lost: 0.4))
    #expect(
      many.contains("40% of the people who come go unserved. That demand could still grow by 6%"))
  }

  @Test func theWorstWeekIsMarkedInTheCalendarAndLinked() async throws {
    let page = try WrittenRun(try await MadeUpRun.report()).pages(.english).report
    #expect(page.contains("href=\"#worst-week\""))
    #expect(page.matches(of: /<tr id="worst-week" class="worst">/).count == 1)
    #expect(page.contains(">worst week<"))
  }

  @Test func noTableIsHeadedLikeItsSection() async throws {
    let pages = try WrittenRun(try await MadeUpRun.report()).pages(.english)
    for section in pages.report.matches(of: /(?s)<section.*?<\/section>/) {
      let heads = section.0.matches(of: /<h[23][^>]*>([^<]*)</).map { String($0.1) }
      #expect(Set(heads).count == heads.count, "\(heads)")
    }
  }
}
