// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// The library that draws the charts: Vega, Vega-Lite and Vega-Embed in one file of JavaScript.
///
/// It is obtained by the set-up script and is no part of the program; a report without it has every
/// figure in its tables.
package struct ChartLibrary: Sendable {
  package static let fileName = "vega-bundle.js"

  let script: String

  /// Reads the library; nil when it is not there or not text.
  package init?(at file: URL) {
    guard let bytes = try? Data(contentsOf: file), !bytes.isEmpty,
      let text = String(bytes: bytes, encoding: .utf8)
    else { return nil }
    // As it is bundled it has none of what follows, and finding that out takes a moment only.
    if ["</script", "<!--", "\r"].allSatisfy({ bytes.range(of: Data($0.utf8)) == nil }) {
      script = text
      return
    }
    // Nothing in a page's script may look like its end, or like another; and a page has line feeds
    // only, by which its digest is computed.
    script = text.replacing("</script", with: "<\\/script").replacing("<!--", with: "<\\!--")
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Finds the library: where `RESPIRO_CHARTS` says, else in `charts` beside or above the program.
  package static func find(program: URL, environment: [String: String]) -> ChartLibrary? {
    if let path = environment["RESPIRO_CHARTS"], !path.isEmpty {
      return ChartLibrary(at: URL(fileURLWithPath: path))
    }
    var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    // A build lies three folders deep in `.build`.
    for _ in 0..<3 {
      let file = folder.appendingPathComponent("charts").appendingPathComponent(fileName)
      if let library = ChartLibrary(at: file) { return library }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  /// The library as it is found from this program; nil where it is not.
  package static var here: ChartLibrary? {
    find(
      program: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
      environment: ProcessInfo.processInfo.environment)
  }
}
