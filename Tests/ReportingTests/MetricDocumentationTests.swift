// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing
import Wording
import WorkforceModel

struct MetricDocumentationTests {
  @Test func everyMetricHasARowThatDefinesIt() {
    let rows = MetricDocumentation.markdown(.english).split(separator: "\n")
    #expect(rows.count == 2 + Metric.allCases.count)
    #expect(rows[0] == "| metric | unit | scopes | over a period | better | meaning |")
    #expect(
      rows.contains(
        "| `share-high` | share | sector, groups of five people or more; days too "
          + "| mean of the days | less | Share of people with a score of 50 or more. |"))
  }
}
