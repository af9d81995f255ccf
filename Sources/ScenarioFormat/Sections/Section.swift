// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of a section of a file, bound to a whole that they fill.
///
/// ```swift
/// static let section = Section("limits.budget", BudgetSection(), at: \.node, table: "budget") {
///   Field(required: "a-year", \.perYear, .quantity(.euros))
///   Field("growth", \.growth, .quantity(.growth, -0.5...1), unit: "%/year", range: -5...5)
/// }
/// ```
package struct Section<Root: Sendable>: Sendable {
  /// The keys, without the type of what they fill.
  package private(set) var format: SectionFormat
  /// What holds where every key is left out.
  package let standard: Root
  private let fields: [Field<Root>]
  private let place: (any WritableKeyPath<Root, SourceNode> & Sendable)?
  private let complete: (@Sendable (inout Root, SourceNode, FaultCollector) -> Bool)?

  /// A section under the name by which its words are found.
  ///
  /// - Parameters:
  ///   - root: What holds where every key is left out; defaults are stated here and nowhere else.
  ///   - table: Table of the documentation that names those of its keys of which something is known.
  ///   - later: Keys that are known and refused, because this version does not model them.
  package init(
    _ name: String, _ root: Root, table: String? = nil, notYetModelled later: [String] = [],
    @FieldList<Root> fields: () -> [Field<Root>]
  ) {
    self.init(name, root, place: nil, table: table, later: later, fields: fields())
  }

  /// A section that keeps its node, for checks that report faults at it.
  package init(
    _ name: String, _ root: Root, at place: any WritableKeyPath<Root, SourceNode> & Sendable,
    table: String? = nil, notYetModelled later: [String] = [],
    @FieldList<Root> fields: () -> [Field<Root>]
  ) {
    self.init(name, root, place: place, table: table, later: later, fields: fields())
  }

  private init(
    _ name: String, _ root: Root, place: (any WritableKeyPath<Root, SourceNode> & Sendable)?,
    table: String?, later: [String], fields: [Field<Root>]
  ) {
    var standard = root
    for field in fields { field.prepare(&standard) }
    self.standard = standard
    self.fields = fields
    self.place = place
    complete = nil
    format = SectionFormat(
      name: name,
      fields: fields.map { $0.description(in: name, of: standard, table: table) },
      notYetModelled: later)
  }

  /// The same section, whose whole is completed by what follows from several keys together; false for a whole
  /// that is not to be used, after a fault was reported.
  package func completed(
    _ complete: @escaping @Sendable (inout Root, SourceNode, FaultCollector) -> Bool
  ) -> Section {
    Section(self, complete)
  }

  /// The same section, with what no single key shows as JSON Schema: keys of which one must be there.
  ///
  /// Reading does not look at it; a check of the same is to be written beside it.
  package func described(by rules: [JSONValue]) -> Section {
    var section = self
    section.format.rules += rules
    return section
  }

  private init(
    _ section: Section,
    _ complete: @escaping @Sendable (inout Root, SourceNode, FaultCollector) -> Bool
  ) {
    format = section.format
    standard = section.standard
    fields = section.fields
    place = section.place
    self.complete = complete
  }

  /// What a node states, over the defaults; nil when it is no map or not to be used, with a fault reported.
  package func read(_ node: SourceNode, _ faults: FaultCollector) -> Root? {
    var root = standard
    return read(node, into: &root, faults) ? root : nil
  }

  /// Puts what a node states into a whole; false when the whole is not to be used.
  @discardableResult
  func read(_ node: SourceNode, into root: inout Root, _ faults: FaultCollector) -> Bool {
    guard let reader = SectionReader(node, format, faults) else { return false }
    if let place { root[keyPath: place] = node }
    for field in fields { field.read(reader, &root) }
    return complete.map { $0(&root, node, faults) } ?? true
  }

  /// The same keys of a whole that holds what they fill.
  package func fields<Whole>(
    at path: any WritableKeyPath<Whole, Root> & Sendable
  ) -> [Field<Whole>] {
    fields.map { $0.lifted(to: path) }
  }

  /// Puts the defaults that are stated as text into a whole.
  func prepare(_ root: inout Root) {
    for field in fields { field.prepare(&root) }
  }
}

/// The fields of a section, one a line, or several at once.
@resultBuilder
package enum FieldList<Root: Sendable> {
  package static func buildExpression(_ field: Field<Root>) -> [Field<Root>] { [field] }
  package static func buildExpression(_ fields: [Field<Root>]) -> [Field<Root>] { fields }
  package static func buildBlock(_ parts: [Field<Root>]...) -> [Field<Root>] {
    parts.flatMap { $0 }
  }
}

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
