// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Where this program comes from and where it runs, for manifests only: no figure depends on it.
package enum ProgramOrigin {
  /// The variable of the environment that says from which commit the program was built.
  package static let commitVariable = "RESPIRO_COMMIT"

  /// The commit that the program was built from, with `-dirty` behind it when sources differed from
  /// it; nil where that is not known.
  ///
  /// Whoever builds the program says it: `Scripts/respiro` does, since it has just built what it runs.
  /// A commit that is compiled in would compile the program anew after each one and give two programs
  /// of the same sources different bytes; and a checkout that lies around a program may have moved on.
  package static let commit = readCommit(from: ProcessInfo.processInfo.environment)

  package static func readCommit(from environment: [String: String]) -> String? {
    environment[commitVariable].flatMap { text in
      text.wholeMatch(of: /[0-9a-f]{7,64}(-dirty)?/) == nil ? nil : text
    }
  }

  /// Operating system and processor: `Debian GNU/Linux 12 (bookworm), x86_64`.
  package static var platform: String {
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "another processor"
    #endif
    return ProcessInfo.processInfo.operatingSystemVersionString + ", " + processor
  }

  /// A moment as manifests have it: `2026-11-29T18:30:00Z`.
  package static func text(of moment: Date) -> String { moment.formatted(.iso8601) }
}
