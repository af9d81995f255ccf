// SPDX-License-Identifier: GPL-3.0-or-later

/// A key of a section, bound to the property that it fills.
///
/// All that is known of a key is declared here and nowhere else: how its value is written and within which
/// bounds, its unit, its symbol in equations, where it may plausibly lie and how sure that is. What it means
/// and what that rests on are found by section and key among the words. What holds when the key is left out
/// is the value that the property has in the section's ``Section/standard``.
///
/// ```swift
/// Field("largest-team", \.largestTeam, .count(1...1000), symbol: "n_e", range: 8...15, mark: .verified)
/// ```
package struct Field<Root: Sendable>: Sendable {
  /// What is known of the key, whatever its type.
  private var declared: FieldDescription
  /// Puts the value that a file states in its place.
  let read: @Sendable (SectionReader, inout Root) -> Void
  /// Puts a default that is stated as text in its place.
  let prepare: @Sendable (inout Root) -> Void
  /// What holds without the key, as a file would write it, and as a number; nil where nothing does.
  private var standard: @Sendable (Root) -> FieldDescription.Standard?

  /// A key that may be left out.
  ///
  /// - Parameters:
  ///   - text: The default as a file writes it, for values that the property cannot start with by itself.
  ///   - unit: The unit in which default, range and bounds are written; the family's own, or none where a bare
  ///     number may stand.
  ///   - symbol: How equations write it.
  ///   - range: Lowest and highest plausible value in that unit.
  ///   - mark: How sure default and range are.
  ///   - table: Table of the documentation, where it is another than the section's, or the key has neither
  ///     symbol nor range nor mark.
  ///   - former: Names that the key had before.
  package init<Value: Sendable>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ format: ValueFormat<Value>,
    default text: String? = nil, unit: String? = nil, symbol: String = "",
    range: ClosedRange<Double>? = nil, mark: ParameterProvenance.Mark? = nil, table: String? = nil,
    formerly former: String...
  ) {
    declared = FieldDescription(
      key, format, unit: unit, symbol: symbol, range: range, mark: mark, table: table,
      former: former)
    read = { reader, root in
      if let value = reader.value(key, format) { root[keyPath: path] = value }
    }
    prepare = { root in
      if let text { root[keyPath: path] = format.value(of: text, key: key) }
    }
    standard = { root in
      let value = root[keyPath: path]
      guard let written = text ?? format.write(value, unit) else { return nil }
      return FieldDescription.Standard(text: written, number: FieldDescription.number(value))
    }
  }

  /// A key that may be left out, of a property that may have no value to start with.
  ///
  /// - Parameter standing: What the model takes where the property has none.
  package init<Value: Sendable>(
    _ key: String, _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ format: ValueFormat<Value>,
    default standing: Value? = nil, unit: String? = nil, symbol: String = "",
    range: ClosedRange<Double>? = nil, mark: ParameterProvenance.Mark? = nil, table: String? = nil,
    formerly former: String...
  ) {
    declared = FieldDescription(
      key, format, unit: unit, symbol: symbol, range: range, mark: mark, table: table,
      former: former)
    read = { reader, root in
      if let value = reader.value(key, format) { root[keyPath: path] = value }
    }
    prepare = { _ in }
    standard = { root in
      guard let value = root[keyPath: path] ?? standing, let written = format.write(value, unit)
      else { return nil }
      return FieldDescription.Standard(text: written, number: FieldDescription.number(value))
    }
  }

  /// A key that must be there; what the property starts with lets reading go on after a fault.
  package init<Value: Sendable>(
    required key: String, _ path: any WritableKeyPath<Root, Value> & Sendable,
    _ format: ValueFormat<Value>, unit: String? = nil, symbol: String = "",
    range: ClosedRange<Double>? = nil, mark: ParameterProvenance.Mark? = nil, table: String? = nil
  ) {
    self.init(
      key, path, format, unit: unit, symbol: symbol, range: range, mark: mark, table: table)
    require()
  }

  /// A key that must be there, of a property that has no value to start with.
  package init<Value: Sendable>(
    required key: String, _ path: any WritableKeyPath<Root, Value?> & Sendable,
    _ format: ValueFormat<Value>, unit: String? = nil, symbol: String = "",
    range: ClosedRange<Double>? = nil, mark: ParameterProvenance.Mark? = nil, table: String? = nil
  ) {
    self.init(
      key, path, format, unit: unit, symbol: symbol, range: range, mark: mark, table: table)
    require()
  }

  private mutating func require() {
    declared.isRequired = true
    standard = { _ in nil }
  }

  /// A key whose value is checked and used by others: `like`, `extends`.
  package init<Value: Sendable>(
    unbound key: String, _ format: ValueFormat<Value>, default text: String? = nil
  ) {
    declared = FieldDescription(key, format)
    read = { reader, _ in _ = reader.value(key, format) }
    prepare = { _ in }
    standard = { _ in text.map { FieldDescription.Standard(text: $0, number: nil) } }
  }

  /// A section within the section whose keys fill properties of the same whole.
  package init(_ key: String, within section: Section<Root>) {
    declared = FieldDescription(key, ValueFormat.section(section))
    read = { reader, root in
      if let node = reader.node[key] { section.read(node, into: &root, reader.faults) }
    }
    prepare = { section.prepare(&$0) }
    standard = { _ in nil }
  }

  /// The same key, whose default counts only under a condition on its section and the whole file.
  ///
  /// For a key that opens a section: whether its defaults hold where the file leaves the section out.
  package func counting(
    when condition: @escaping @Sendable (_ section: SourceNode, _ root: SourceNode) -> Bool
  ) -> Field {
    var field = self
    field.declared.counts = condition
    return field
  }

  /// The same key of a whole that holds what it fills.
  func lifted<Whole>(to path: any WritableKeyPath<Whole, Root> & Sendable) -> Field<Whole> {
    Field<Whole>(
      declared: declared, read: { [read] in read($0, &$1[keyPath: path]) },
      prepare: { [prepare] in prepare(&$0[keyPath: path]) },
      standard: { [standard] in standard($0[keyPath: path]) })
  }

  private init(
    declared: FieldDescription, read: @escaping @Sendable (SectionReader, inout Root) -> Void,
    prepare: @escaping @Sendable (inout Root) -> Void,
    standard: @escaping @Sendable (Root) -> FieldDescription.Standard?
  ) {
    self.declared = declared
    self.read = read
    self.prepare = prepare
    self.standard = standard
  }
}

extension Field {
  /// The item of the same list that an item starts from; resolved before sections are read.
  package static var like: Field { Field(unbound: "like", ValueFormat<String>.id) }

  /// What is known of the key in a section; a table takes it in when something is known of its value.
  func description(in section: String, of whole: Root, table: String?) -> FieldDescription {
    var described = declared
    described.section = section
    described.standardValue = standard(whole)
    let isKnown = !declared.symbol.isEmpty || declared.range != nil || declared.statedMark != nil
    if described.table == nil, isKnown { described.table = table }
    return described
  }
}
