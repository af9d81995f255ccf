// SPDX-License-Identifier: GPL-3.0-or-later
import SimulationKernel

/// A task of a case, or the writing that an interview left: back-office work with a date by which it is due.
struct CaseTask: BitwiseCopyable {
  /// When the case, or the writing, is over its term. Minutes.
  var due = Double.infinity
  /// Position in the order in which tasks became ready, which decides between equal dates.
  var order = 0
  /// Work left, in minutes at speed 1.
  var remaining = 0.0
  /// The case that goes on when it is done; none for writing.
  var caseFile: EntityIndex = .none
}
