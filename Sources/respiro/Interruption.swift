// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: the first one asks a run to stop and keep what is finished, the second ends it at once.
final class Interruption: Sendable {
  private let requested = Atomic(false)
  private let source: any DispatchSourceSignal

  /// Whether somebody asked to stop.
  var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens from now on; `abandon` runs before an end at once, to tidy up.
  init(abandon: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in
      if requested.exchange(true, ordering: .relaxed) {
        abandon()
        _exit(Failure.Status.interrupted.rawValue)
      }
    }
    source.resume()
  }
}
