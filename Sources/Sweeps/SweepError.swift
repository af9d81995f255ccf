// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import GRDB

/// Why a sweep's files cannot be read or written.
package enum SweepError: Error, Equatable {
  /// Another process writes this file.
  case inUse(String)
  case notAllowed(String)
  /// No space is left.
  case full(String)
  /// A file is none of Respiro's, or damaged.
  case notAStore(String)
  case missing(String)
  /// A file holds results, and none of a point of the sweep.
  case otherStudy(String)
  /// Two files hold different values for the same replication.
  case conflict(point: Int, replication: Int, one: String, other: String)
  /// Anything else, in the system's words.
  case system(String, reason: String)

  init(_ error: any Error, file: URL) {
    if let error = error as? SweepError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(cocoa: error, path: file.path)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(file.path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notAllowed(file.path)
    case .SQLITE_CANTOPEN: self = .notAllowed(file.path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR: self = .notAStore(file.path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(file.path)
    // A file that may not grow further is reported as a failed write.
    case .SQLITE_IOERR: self = .full(file.path)
    default: self = .system(file.path, reason: error.description)
    }
  }

  init(cocoa error: any Error, path: String) {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?, .fileReadNoPermission?:
      self = .notAllowed(path)
    case .fileWriteOutOfSpace?: self = .full(path)
    default: self = .system(path, reason: error.localizedDescription)
    }
  }
}

/// Holds a file for one process; the system lets go of it when the process ends in any way.
final class FileLock: Sendable {
  private let descriptor: Int32

  init(_ file: URL) throws(SweepError) {
    descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw errno == ENOSPC ? .full(file.path) : .notAllowed(file.path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(file.deletingPathExtension().path)
    }
  }

  deinit { close(descriptor) }
}
