// SPDX-License-Identifier: GPL-3.0-or-later
internal import Dispatch
package import Foundation

/// Keeps a place to one process: a file that is there, and locked, while somebody writes.
///
/// The system frees the lock of a process that has died, so that nobody waits for it. Where a lock
/// does not reach another host of a share, the age of the file decides: whoever holds it touches it
/// four times a minute.
package final class FolderLock: Sendable {
  /// Who holds a place.
  package struct Holder: Codable, Sendable, Equatable {
    package let host: String
    package let process: Int32
    /// When it began, in universal time.
    package let since: String
    /// What distinguishes one running system from another, whatever its name.
    let system: String
  }

  /// Somebody else holds the place.
  package struct Taken: Error { package let holder: Holder? }

  private static let secondsBetweenTouches = 15
  /// A file that was not touched for so long belongs to nobody.
  private static let secondsOfLife = 60.0

  private let file: URL
  private let descriptor: Int32
  // Made once and never touched again; it only has to live.
  private nonisolated(unsafe) let heartbeat: any DispatchSourceTimer

  /// Takes a place; throws ``Taken`` where it is held, or what the system says.
  package init(_ file: URL) throws {
    let descriptor = try Self.take(file)
    self.file = file
    self.descriptor = descriptor
    let timer = DispatchSource.makeTimerSource(queue: .global())
    let seconds = DispatchTimeInterval.seconds(Self.secondsBetweenTouches)
    timer.schedule(deadline: .now() + seconds, repeating: seconds)
    timer.setEventHandler { futimens(descriptor, nil) }
    timer.resume()
    heartbeat = timer
  }

  /// The open file of a place that is held from now on.
  private static func take(_ file: URL) throws -> Int32 {
    while true {
      let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw systemError() }
      do {
        let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
        if !isLocked, errno == EWOULDBLOCK { throw Taken(holder: holder(descriptor)) }
        // Its last holder may have removed it in between.
        guard isSame(descriptor, file) else {
          close(descriptor)
          continue
        }
        if let other = holder(descriptor), other.system != system || !isLocked,
          try isAlive(descriptor, beside: file)
        {
          throw Taken(holder: other)
        }
        try write(descriptor)
        return descriptor
      } catch {
        close(descriptor)
        throw error
      }
    }
  }

  /// Whether the place has not been given up.
  var isHeld: Bool { Self.isSame(descriptor, file) }

  /// Lets others in; nothing stays.
  package func release() {
    heartbeat.cancel()
    if Self.isSame(descriptor, file) { unlink(file.path) }
    flock(descriptor, LOCK_UN)
  }

  deinit {
    heartbeat.cancel()
    close(descriptor)
  }

  private static func systemError() -> CocoaError {
    switch errno {
    case ENOSPC, EDQUOT: CocoaError(.fileWriteOutOfSpace)
    case EROFS: CocoaError(.fileWriteVolumeReadOnly)
    case ENOENT, ENOTDIR: CocoaError(.fileNoSuchFile)
    case EACCES, EPERM: CocoaError(.fileWriteNoPermission)
    default: CocoaError(.fileWriteUnknown)
    }
  }

  /// Whether a path still leads to an open file.
  private static func isSame(_ descriptor: Int32, _ file: URL) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(file.path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func holder(_ descriptor: Int32) -> Holder? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0
      ? try? JSONDecoder().decode(Holder.self, from: Data(bytes.prefix(count))) : nil
  }

  /// Whether a file was touched lately, by the clock of the file system that it is on.
  private static func isAlive(_ descriptor: Int32, beside file: URL) throws -> Bool {
    let probe = file.deletingLastPathComponent()
      .appendingPathComponent(file.lastPathComponent + "-" + UUID().uuidString.prefix(8))
    try Data().write(to: probe)
    defer { unlink(probe.path) }
    var (touched, now) = (stat(), stat())
    guard fstat(descriptor, &touched) == 0, stat(probe.path, &now) == 0 else { return true }
    return seconds(now) - seconds(touched) < secondsOfLife
  }

  private static func seconds(_ file: stat) -> Double {
    #if canImport(Darwin)
      Double(file.st_mtimespec.tv_sec)
    #else
      Double(file.st_mtim.tv_sec)
    #endif
  }

  private static func write(_ descriptor: Int32) throws {
    let holder = Holder(
      host: ProcessInfo.processInfo.hostName, process: getpid(),
      since: Date.now.ISO8601Format(), system: system)
    let bytes = Array(try JSONEncoder().encode(holder))
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { throw systemError() }
  }

  /// The system that runs since it was started; containers of one machine share it, as they do locks.
  private static let system: String = {
    let boot = try? String(
      contentsOf: URL(fileURLWithPath: "/proc/sys/kernel/random/boot_id"), encoding: .utf8)
    return boot?.trimmingCharacters(in: .whitespacesAndNewlines)
      ?? ProcessInfo.processInfo.hostName
  }()
}
