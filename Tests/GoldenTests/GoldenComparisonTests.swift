// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What the golden results report of figures that moved, and when new ones may take their place.
struct GoldenComparisonTests {
  private let study = GoldenStudy(name: "desk")

  private func table(_ figures: (name: String, mean: Double, digest: String)...) -> GoldenTable {
    GoldenTable(
      file: "forecast.csv",
      figures: figures.map { GoldenFigure(name: $0.name, mean: $0.mean, digest: $0.digest) })
  }

  /// The table beside one that was committed.
  private func compare(
    _ now: GoldenTable, with before: GoldenTable, isExact: Bool = true
  ) -> GoldenComparison {
    let kept = GoldenResults.Study(
      files: [(before.file, before.digest)], figures: GoldenFigure.all(of: [before]))
    let committed = GoldenResults(
      origin: .init(model: 5, platform: "here"), studies: [study.name: kept])
    return GoldenComparison(study, [now], committed, isExact: isExact)
  }

  private let before = (name: "wait-mean", mean: 12.5, digest: "a1")

  @Test func figuresThatStayedAreSilent() {
    let same = compare(table(before), with: table(before))
    #expect(same.moved == nil && same.rearranged == nil)
  }

  @Test func aFigureThatMovedIsNamedWithBothValues() throws {
    let moved = try #require(
      compare(table(("wait-mean", 12.6, "b2")), with: table(before)).moved)
    #expect(moved.contains("desk, forecast.csv: wait-mean was 12.5 on average and is 12.6"))
    let gone = compare(table(("queue-mean", 12.5, "a1")), with: table(before)).moved
    #expect(gone?.contains("wait-mean is gone") == true)
  }

  /// One replication may move while the mean of all stays.
  @Test func otherCellsOfTheSameMeanAreAMove() {
    let moved = compare(table(("wait-mean", 12.5, "b2")), with: table(before)).moved
    #expect(moved?.contains("wait-mean has other values, on average 12.5 too") == true)
  }

  @Test func elsewhereMeansMayRoundOtherwise() {
    let close = table(("wait-mean", 12.5 * (1 + 5e-10), "b2"))
    let far = table(("wait-mean", 12.5 * (1 + 5e-9), "b2"))
    #expect(compare(close, with: table(before), isExact: false).moved == nil)
    #expect(compare(far, with: table(before), isExact: false).moved != nil)
    #expect(compare(close, with: table(before)).moved != nil)
  }

  @Test func aNewFigureIsNoMove() {
    let more = compare(table(before, ("queue-mean", 3, "c3")), with: table(before))
    #expect(more.moved == nil && more.rearranged == "desk, forecast.csv: queue-mean is new")
  }

  @Test(arguments: [(["x moved"], 5, false), (["x moved"], 6, true), ([], 5, true)])
  func movedFiguresAreWrittenOnlyByANewerModel(moved: [String], model: Int, mayWrite: Bool) {
    let refusal = GoldenResults.refusal(
      moved: moved, since: .init(model: 5, platform: "here"),
      now: .init(model: model, platform: "here"))
    #expect((refusal == nil) == mayWrite, "\(String(describing: refusal))")
  }

  @Test func nothingIsWrittenWhereNumbersRoundOtherwise() {
    let refusal = GoldenResults.refusal(
      moved: [], since: .init(model: 5, platform: "here"),
      now: .init(model: 6, platform: "elsewhere"))
    #expect(refusal?.description.contains("elsewhere") == true)
  }
}
