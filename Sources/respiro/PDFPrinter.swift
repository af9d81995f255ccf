// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Prints a page as PDF with a Chromium that is installed.
enum PDFPrinter {
  /// The browser could not print.
  struct Fault: Error {}

  private static let names = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome",
  ]

  /// The first browser on the search path; nil when there is none.
  static func browser() -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return names.lazy.flatMap { name in
      folders.lazy.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Prints `page` beside itself, with the ending `pdf`.
  static func print(_ page: URL, with browser: URL) throws {
    let output = page.deletingPathExtension().appendingPathExtension("pdf")
    let process = Process()
    process.executableURL = browser
    process.arguments = [
      "--headless=new", "--no-pdf-header-footer", "--virtual-time-budget=20000",
      "--print-to-pdf=" + output.path, page.standardizedFileURL.absoluteString,
    ]
    // The browser refuses its sandbox to root.
    if getuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: output.path) else {
      throw Fault()
    }
  }
}
