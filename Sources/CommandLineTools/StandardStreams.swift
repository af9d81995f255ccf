// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import Reporting
internal import Synchronization
internal import Wording

// No default arguments: with them the standard library's own function is preferred.

/// Prints to standard output; what cannot be written is reported at the end of the program.
package func print(_ text: String, terminator: String) { StandardStreams.print(text + terminator) }

/// Prints a line.
package func print(_ text: String) { StandardStreams.print(text + "\n") }

/// Prints an empty line.
package func print() { StandardStreams.print("\n") }

/// The streams that the program was given, which may be closed, full, or a pipe that nobody reads.
enum StandardStreams {
  /// Why standard output takes nothing any more.
  private static let fault = Mutex<Int32?>(nil)

  /// Makes writing to them harmless; to be called before any file is opened.
  static func prepare() {
    // A file would take the number of a closed stream, and what is printed would go into it.
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", O_RDONLY)
    }
    // A pipe that nobody reads and a file that is too large are errors of a write, no end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  fileprivate static func print(_ text: String) {
    fault.withLock { fault in
      if fault == nil { fault = StandardStream.output.write(text) }
    }
  }

  /// Ends the program; with another status where what it printed has not arrived.
  ///
  /// Whoever closes a pipe has read enough: that is no failure.
  static func end(_ status: Failure.Status) -> Never {
    let fault = fault.withLock { $0 }
    guard let fault, fault != EPIPE else { exit(status.rawValue) }
    Terminal.printError(Language.ofEnvironment.say(CommandSentence.outputNotWritten))
    exit((status == .done ? .failed : status).rawValue)
  }
}
