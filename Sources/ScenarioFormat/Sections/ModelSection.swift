// SPDX-License-Identifier: GPL-3.0-or-later

/// A section that holds what the model takes as it is written, and beside it what has to be lowered: names to
/// positions, dates to days.
@dynamicMemberLookup
package protocol ModelSection {
  associatedtype Model
  /// What the model takes as it is written.
  var parameters: Model { get set }
}

extension ModelSection {
  /// What the model takes as it is written.
  package subscript<Value>(dynamicMember path: WritableKeyPath<Model, Value>) -> Value {
    get { parameters[keyPath: path] }
    set { parameters[keyPath: path] = newValue }
  }
}
