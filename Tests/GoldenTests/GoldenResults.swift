// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting

/// Golden results as they are committed: digests of files, and figures that show what moved.
struct GoldenResults: Sendable {
  /// Which model wrote them, and where.
  struct Origin: Codable, Sendable {
    var model: Int
    var platform: String
  }

  /// What is committed of a study.
  struct Study: Sendable {
    /// Digest of each file.
    var files: [(name: String, digest: String)] = []
    /// Each figure with the beginning of the digest of its cells.
    var figures: [GoldenFigure] = []
  }

  let origin: Origin
  /// By name of the study.
  let studies: [String: Study]

  /// So many digits of a figure's digest are committed: they name what moved, and the whole digest
  /// of the file decides.
  private static let shortDigest = 8

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  private static let originFile = folder.appendingPathComponent("origin.json")
  private static let digestsFile = folder.appendingPathComponent("digests.csv")
  private static let figuresFile = folder.appendingPathComponent("figures.csv")

  /// What is committed; nil before it was written for the first time.
  static let committed = try? GoldenResults()

  /// Writes golden results in the place of those that are there.
  static func write(
    _ studies: [(study: GoldenStudy, tables: [GoldenTable])], _ origin: Origin
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(origin) + Data("\n".utf8)).write(to: originFile)
    let digests = try CSVWriter(to: digestsFile, columns: ["study", "file", "sha256"])
    let figures = try CSVWriter(to: figuresFile, columns: ["study", "figure", "mean", "digest"])
    for (study, tables) in studies {
      for table in tables {
        digests.field(study.name)
        digests.field(table.file)
        digests.field(table.digest)
        try digests.endRow()
      }
      for figure in GoldenFigure.all(of: tables) {
        figures.field(study.name)
        figures.field(figure.name)
        figures.exactField(figure.mean)
        figures.field(String(figure.digest.prefix(shortDigest)))
        try figures.endRow()
      }
    }
    try digests.close()
    try figures.close()
  }
}

extension GoldenResults {
  private init() throws {
    origin = try JSONDecoder().decode(Origin.self, from: try Data(contentsOf: Self.originFile))
    var studies: [String: Study] = [:]
    var digests = CSVReader(try Data(contentsOf: Self.digestsFile))
    while digests.next() {
      studies[digests.text(0), default: Study()].files.append((digests.text(1), digests.text(2)))
    }
    var figures = CSVReader(try Data(contentsOf: Self.figuresFile))
    while figures.next() {
      studies[figures.text(0), default: Study()].figures.append(
        GoldenFigure(
          name: figures.text(1), mean: figures.number(2) ?? .nan, digest: figures.text(3)))
    }
    self.studies = studies
  }

  /// Why golden results may not be written in the place of others; nil when they may.
  ///
  /// - Parameters:
  ///   - moved: The figures that moved, a line each.
  ///   - origin: Where the committed results come from.
  ///   - now: Where those come from that would be written.
  static func refusal(moved: [String], since origin: Origin, now: Origin) -> GoldenFault? {
    if origin.platform != now.platform {
      return GoldenFault(
        """
        Golden results are of \(origin.platform), and this is \(now.platform). Write them there, \
        or remove Tests/GoldenTests/Golden to have them from here.
        """)
    }
    guard !moved.isEmpty, now.model <= origin.model else { return nil }
    return GoldenFault(
      """
      Figures moved since the golden results of model \(origin.model), and this is still model \
      \(now.model):
      \(moved.map { "  \($0)" }.joined(separator: "\n"))
      Raise ModelVersion.current, say why under "Moves results" in CHANGELOG.md, and write then.
      """)
  }
}
