// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// The end of a command that could not do what it was asked, told to a person.
struct Failure: Error {
  /// Exit status of the program.
  enum Status: Int32 {
    case done = 0
    case failed = 1
    case badInput = 2
    case interrupted = 130
  }

  let status: Status
  /// Lines for standard error.
  let messages: [String]

  init(_ status: Status, _ messages: String...) {
    self.status = status
    self.messages = messages
  }

  init(_ status: Status, messages: [String]) {
    self.status = status
    self.messages = messages
  }
}
