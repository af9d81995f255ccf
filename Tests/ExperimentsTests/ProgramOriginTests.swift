// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import Testing

@Suite struct ProgramOriginTests {
  @Test func commitIsWhatTheBuilderSaysAndNothingElse() {
    let name = ProgramOrigin.commitVariable
    let commit = String(repeating: "0a", count: 20)
    #expect(ProgramOrigin.readCommit(from: [name: commit]) == commit)
    #expect(ProgramOrigin.readCommit(from: [name: commit + "-dirty"]) == commit + "-dirty")
    for text in ["", "main", "0a", commit + " <script>", "-dirty"] {
      #expect(ProgramOrigin.readCommit(from: [name: text]) == nil)
    }
    #expect(ProgramOrigin.readCommit(from: [:]) == nil)
  }

  @Test func momentsAreInUniversalTime() {
    #expect(ProgramOrigin.text(of: Date(timeIntervalSince1970: 0)) == "1970-01-01T00:00:00Z")
  }
}
