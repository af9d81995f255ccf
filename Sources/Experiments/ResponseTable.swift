// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
package import WorkforceModel

/// Responses of every replication, those of the horizon or all of them, exact, kept on disk.
///
/// The rows stand in an unnamed temporary file, which disappears with the table whatever happens, and
/// are read in pieces of bounded size, so memory does not depend on the number of replications.
package final class ResponseTable: @unchecked Sendable {
  /// What the values of a row are, where these are of the horizon.
  package let series: [ResponseLayout.Series]
  /// Values of a row.
  private let width: Int

  package private(set) var rowCount = 0

  private let file: Int32
  private var buffer: [Double] = []
  /// How many values the file holds.
  private var storedCount = 0
  /// Whether the disk takes no more.
  private var isFull = false

  /// Doubles that are held in memory at a time.
  private static let pieceSize = 1 << 18

  convenience init(series: [ResponseLayout.Series], folder: URL) throws {
    try self.init(series: series, width: series.count, folder: folder)
  }

  /// A table of all responses.
  convenience init(width: Int, folder: URL) throws {
    try self.init(series: [], width: width, folder: folder)
  }

  private init(series: [ResponseLayout.Series], width: Int, folder: URL) throws {
    self.series = series
    self.width = width
    var path = Array(folder.appendingPathComponent(".responses-XXXXXX").path.utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { throw ExperimentError.spool(Self.reason(), folder: folder.path) }
    unlink(path)
    buffer.reserveCapacity(max(Self.pieceSize / 16, width))
  }

  deinit { close(file) }

  func append(_ row: some Collection<Double>) {
    precondition(row.count == width, "\(width) values required; got \(row.count)")
    if buffer.count + row.count > buffer.capacity, !isFull { flush() }
    buffer.append(contentsOf: row)
    rowCount += 1
  }

  /// Writes what is buffered; where the disk is full it stays in memory, with all that follows.
  func flush() {
    guard !isFull else { return }
    let written = buffer.withUnsafeBytes { bytes -> Bool in
      var done = 0
      while done < bytes.count {
        let count = pwrite(
          file, bytes.baseAddress! + done, bytes.count - done,
          off_t(storedCount * MemoryLayout<Double>.stride + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    guard written else {
      isFull = true
      return
    }
    storedCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Reads all rows in order of replication, from 0.
  package func forEachRow(_ body: (_ replication: Int, _ row: ArraySlice<Double>) throws -> Void)
    throws
  {
    guard width > 0 else { return }
    let rowsAtOnce = max(1, Self.pieceSize / width)
    for first in stride(from: 0, to: rowCount, by: rowsAtOnce) {
      let rows = min(rowsAtOnce, rowCount - first)
      let piece = try read(rows * width, from: first * width)
      for row in 0..<rows { try body(first + row, piece[(row * width)..<((row + 1) * width)]) }
    }
  }

  /// Reads all values of each column in turn, as many columns in a pass as memory allows.
  ///
  /// - Complexity: O(rows · columns) time; a pass over the file for each quarter of a million values.
  package func forEachColumn(_ body: (_ column: Int, _ values: [Double]) throws -> Void) throws {
    let columnsAtOnce = max(1, Self.pieceSize / max(1, rowCount))
    for first in stride(from: 0, to: series.count, by: columnsAtOnce) {
      let range = first..<min(series.count, first + columnsAtOnce)
      var columns = Array(repeating: [Double](), count: range.count)
      for index in columns.indices { columns[index].reserveCapacity(rowCount) }
      try forEachRow { _, row in
        for column in range { columns[column - first].append(row[row.startIndex + column]) }
      }
      for column in range { try body(column, columns[column - first]) }
    }
  }

  private func read(_ count: Int, from position: Int) throws -> [Double] {
    let inFile = max(0, min(count, storedCount - position))
    let rest = position + inFile - storedCount
    return try stored(inFile, from: position)
      + (inFile < count ? buffer[rest..<(rest + count - inFile)] : [])
  }

  private func stored(_ count: Int, from position: Int) throws -> [Double] {
    try Array(unsafeUninitializedCapacity: count) { destination, initialised in
      let bytes = UnsafeMutableRawBufferPointer(destination)
      let start = position * MemoryLayout<Double>.stride
      var done = 0
      while done < bytes.count {
        let got = pread(file, bytes.baseAddress! + done, bytes.count - done, off_t(start + done))
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { throw ExperimentError.spool(Self.reason(), folder: nil) }
        done += got
      }
      initialised = count
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
