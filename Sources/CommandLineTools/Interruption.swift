// SPDX-License-Identifier: GPL-3.0-or-later
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C, a terminal that closes, or another signal that asks a program to end: the first one asks a run to stop and keep
/// what is finished, the second ends it at once.
package final class Interruption: Sendable {
  private struct State {
    var isRequested = false
    /// Whether somebody has asked by a signal that a second one makes urgent.
    var wasAsked = false
    var stop: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  // Made once and never touched again; it only has to live.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  /// Listens from now on; `abandon` tidies up before an end at once.
  package init(
    to signals: [Int32] = [SIGINT, SIGTERM, SIGHUP], abandon: @escaping @Sendable () -> Void
  ) {
    // What `nohup` started goes on when its terminal closes.
    let heard = signals.filter {
      let former = signal($0, SIG_IGN)
      return $0 != SIGHUP
        || unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
    }
    sources = heard.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(heard, sources) {
      source.setEventHandler { [self] in received(number, abandon) }
      source.resume()
    }
  }

  private func received(_ number: Int32, _ abandon: () -> Void) {
    // A terminal that closes sends more than one, and a system that shuts down sends both kinds at once: that is no
    // second request.
    let isPerson = number != SIGHUP
    let (isUrgent, stop) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
      let isUrgent = isPerson && state.wasAsked
      let isFirst = !state.isRequested
      state.isRequested = true
      if isPerson { state.wasAsked = true }
      return (isUrgent, isFirst ? state.stop : nil)
    }
    guard isUrgent else {
      stop?()
      return
    }
    abandon()
    _exit(Failure.Status.interrupted.rawValue)
  }

  /// Calls `stop` when somebody asks to stop, at once when that was before.
  package func onRequest(_ stop: @escaping @Sendable () -> Void) {
    let isRequested = state.withLock { state in
      state.stop = stop
      return state.isRequested
    }
    if isRequested { stop() }
  }
}
