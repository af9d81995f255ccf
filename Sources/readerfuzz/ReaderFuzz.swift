// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import ScenarioFormat
import Scenarios
import Wording

/// Reads what the fuzzer of LLVM makes: the first byte says whether as a scenario or as a distribution.
///
/// The fuzzer changes texts by what parts of the reader they reach. A trap, ten seconds or much memory end it;
/// so does a fault that has no place in the text.
@c(LLVMFuzzerTestOneInput)
public func readerFuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let bytes, count > 0 else { return 0 }
  let text = String(
    decoding: UnsafeBufferPointer(start: bytes + 1, count: count - 1), as: UTF8.self)
  if bytes[0] == UInt8(ascii: "D") {
    readDistribution(text)
  } else {
    do throws(ScenarioErrors) {
      _ = try ScenarioFile.parse(text, file: "fuzzed.yaml")
    } catch {
      requirePlaces(error.faults)
    }
  }
  return 0
}

private let minutes = ValueFormat<Never>.distribution(.minutes, Bounds(0...1440))

private func readDistribution(_ text: String) {
  let faults = FaultCollector()
  guard let node = YAMLReader(file: "fuzzed.yaml", faults: faults).read(text) else { return }
  if let distribution = minutes.read(node.settled(path: "time"), faults) {
    precondition(
      distribution.mean.isFinite && distribution.variance >= 0 && distribution.minimum >= 0,
      "a distribution of times required, found one of mean \(distribution.mean)")
  }
  requirePlaces(faults.faults)
}

private func requirePlaces(_ faults: [ScenarioFault]) {
  for fault in faults {
    precondition(
      fault.position.line > 0 && fault.position.column > 0,
      "a place required, found none: \(fault.text(.english))")
  }
}
