// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Lets a run survive a point in which the program itself ends: the point is noted, and the process starts anew
/// in its own place.
///
/// A trap cannot be caught, and points run side by side in one process. So its signal is answered by writing the
/// number of the point that the thread holds to a file, and by `execv` with the same arguments, which keeps the
/// process's number, terminal and parent. Results that wait to be written are lost, a second's worth.
package enum TrapGuard {
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let variable = "RESPIRO_SWEEP_RUN"

  /// The thread's point, from 1.
  private static let held: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()
  // Written once before any point runs; a signal handler can take no lock and read nothing else.
  nonisolated(unsafe) private static var journal: Int32 = -1
  nonisolated(unsafe) private static var vector: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  /// When the run began, if this process is one that started anew; nil for the first.
  package static var beginning: Date? {
    guard let value = ProcessInfo.processInfo.environment[variable] else { return nil }
    let parts = value.split(separator: ":").compactMap { Double($0) }
    // Programs that this one starts inherit the variable, and have another number.
    guard parts.count == 2, parts[0] == Double(getpid()) else { return nil }
    return Date(timeIntervalSince1970: parts[1])
  }

  /// Answers traps from now on.
  ///
  /// - Parameters:
  ///   - file: Where the points are noted.
  ///   - arguments: The command that the process becomes, its program first.
  package static func install(_ file: URL, restarting arguments: [String]) {
    journal = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard journal >= 0 else { return }
    let began = (beginning ?? Date()).timeIntervalSince1970
    setenv(variable, "\(getpid()):\(began)", 1)
    let words = arguments.map { strdup($0) } + [nil]
    let memory = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count)
    memory.initialize(from: words, count: words.count)
    vector = memory
    _ = held
    for number in signals { signal(number, answer) }
  }

  private static let answer: @convention(c) (Int32) -> Void = { number in
    guard let point = pthread_getspecific(TrapGuard.held), let words = TrapGuard.vector,
      let program = words[0]
    else {
      signal(number, SIG_DFL)
      raise(number)
      return
    }
    var noted = Int64(Int(bitPattern: point) - 1)
    _ = write(TrapGuard.journal, &noted, MemoryLayout<Int64>.size)
    // The new process would inherit what this thread blocks.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    execv(program, words)
    _exit(128 + number)
  }

  /// Runs something that belongs to a point.
  package static func holding<Value>(_ point: Int, _ body: () -> Value) -> Value {
    pthread_setspecific(held, UnsafeMutableRawPointer(bitPattern: point + 1))
    defer { pthread_setspecific(held, nil) }
    return body()
  }

  /// The points that are noted in a file.
  package static func points(in file: URL) -> Set<Int> {
    guard let data = try? Data(contentsOf: file) else { return [] }
    let numbers = data.withUnsafeBytes { bytes in
      (0..<(bytes.count / 8)).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self) }
    }
    return Set(numbers.map { Int($0) })
  }
}
