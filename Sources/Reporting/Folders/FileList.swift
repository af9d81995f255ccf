// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import Foundation

/// The files of a folder of results with their SHA-256, by what they are.
///
/// What was forecast stays as it is. What was rendered is made of that, and is made again by `report` and
/// `dossier`, with another digest. To a ledger something is added by and by: it has no digest. Whatever
/// else lies in the folder is its owner's.
package struct FileList: Codable, Equatable, Sendable {
  /// How a file was rendered, so that it can be rendered again.
  package struct Rendering: Codable, Hashable, Sendable {
    /// The command: `report`, `dossier`, `export`, `analyse`.
    package var command: String
    /// Code of the language.
    package var language: String
    /// The folders beside this one, from where it is.
    package var beside: [String]?
    /// The folder as the person named it, where the file says it.
    package var path: String?
    /// Options that decide on what it shows.
    package var options: [String]?

    package init(
      _ command: String, language: String, beside: [String]? = nil, path: String? = nil,
      options: [String]? = nil
    ) {
      self.command = command
      self.language = language
      self.beside = beside
      self.path = path
      self.options = options
    }
  }

  package struct Rendered: Codable, Equatable, Sendable {
    package var sha256: String
    package var by: Rendering
  }

  package var forecast: [String: String]
  package var rendered: [String: Rendered]
  package var ledger: [String]

  package init(
    forecast: [String: String] = [:], rendered: [String: Rendered] = [:], ledger: [String] = []
  ) {
    self.forecast = forecast
    self.rendered = rendered
    self.ledger = ledger
  }

  /// Reads a list of files that all lie within their folder.
  ///
  /// Results may come from anybody: a name that leads elsewhere would be written to when they are rendered again.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    forecast = try container.decode([String: String].self, forKey: .forecast)
    rendered = try container.decode([String: Rendered].self, forKey: .rendered)
    ledger = try container.decode([String].self, forKey: .ledger)
    guard names.allSatisfy(Self.isWithin) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "a file outside of the folder"))
    }
  }

  /// Whether a name is that of a file in a folder, or below it.
  static func isWithin(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }

  /// All names.
  var names: Set<String> { Set(forecast.keys).union(rendered.keys).union(ledger) }

  /// Lists the files of a folder: its pages as rendered, all others as forecast.
  init(of folder: URL, by rendering: Rendering) throws {
    self.init()
    for name in try FolderExchange.names(in: folder) where name != ResultsFolder.manifestName {
      let digest = try Self.digest(folder.appendingPathComponent(name))
      if ResultsFolder.isPage(name) {
        rendered[name] = Rendered(sha256: digest, by: rendering)
      } else {
        forecast[name] = digest
      }
    }
  }

  /// Notes files that were rendered again, all of them by one command.
  package mutating func note(_ names: [String], in folder: URL, by rendering: Rendering) throws {
    for name in names {
      rendered[name] = Rendered(
        sha256: try Self.digest(folder.appendingPathComponent(name)), by: rendering)
    }
  }

  /// Files that the list says were rendered and nobody has changed since.
  func untouched(in folder: URL) -> [String] {
    rendered.compactMap { name, file in
      (try? Self.digest(folder.appendingPathComponent(name))) == file.sha256 ? name : nil
    }
  }

  package static func digest(_ file: URL) throws -> String {
    // Of a pipe or a device nothing would ever come.
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw CocoaError(.fileReadUnknown)
    }
    return ScenarioDigest.sha256(of: try Data(contentsOf: file, options: .mappedIfSafe))
  }
}

/// How the files of a folder stand to its list.
package struct FolderInspection: Equatable, Sendable {
  /// Listed files that are not there.
  package var missing: [String] = []
  /// Listed files with another content than when they were written.
  package var edited: [String] = []
  /// Files that no list names: their owner's.
  package var extra: [String] = []
  /// Files to which something is added, hence compared with nothing.
  package var ledger: [String] = []

  /// A folder in which nothing was found.
  package init() {}

  package var isSound: Bool { missing.isEmpty && edited.isEmpty }

  /// - Parameter manifest: The file that holds the list, which names itself nowhere.
  package init(
    of folder: URL, _ list: FileList, manifest: String = ResultsFolder.manifestName
  ) throws {
    let there = Set(
      try FolderExchange.names(in: folder).filter {
        $0 != manifest && !$0.hasPrefix(ResultsFolder.hiddenPrefix)
      })
    let digests = list.forecast.merging(list.rendered.mapValues(\.sha256)) { $1 }
    for (name, digest) in digests.sorted(by: { $0.key < $1.key }) {
      if !there.contains(name) {
        missing.append(name)
      } else if (try? FileList.digest(folder.appendingPathComponent(name))) != digest {
        edited.append(name)
      }
    }
    missing += list.ledger.filter { !there.contains($0) }
    ledger = list.ledger.filter(there.contains).sorted()
    extra = there.subtracting(list.names).sorted()
  }
}
