// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ScenarioFormat
import Scenarios
import Wording

/// `respiro migrate FILE…`: replaces keys that have another name now.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: help(.migrate), discussion: help(.migrateMore))

  @Argument(help: .text(.migrateFiles, value: "file")) var files: [String]

  @Flag(help: .text(.dryRun)) var dryRun = false

  @Option(help: .text(.migrateOutput, value: "file")) var output: String?

  @Flag(help: ArgumentHelp(help(.overwriteFile)))
  var overwrite = false

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard output != nil, files.count > 1 else { return }
    throw usageFault(.outputForOneFile, ["count": String(files.count)])
  }

  func run() throws {
    let language = languageOption.language
    if let output, !overwrite, !dryRun { try refuse(existing: output, language) }
    // Every file is read before one is written, so that a set of files stays in step.
    var faults: [ScenarioFault] = []
    var migrations: [(path: String, migration: ScenarioMigration)] = []
    for path in files {
      do throws(ScenarioErrors) {
        migrations.append((path, try ScenarioMigration(path: path)))
      } catch { faults += error.faults }
    }
    guard faults.isEmpty else { throw Failure(ScenarioErrors(faults: faults), language) }
    for (path, migration) in migrations {
      if !dryRun { try write(migration, from: path, language) }
      print(report(migration, path, language))
    }
  }

  private func write(_ migration: ScenarioMigration, from path: String, _ language: Language)
    throws(Failure)
  {
    if output == nil, migration.changes.isEmpty { return }
    do { try migration.write(to: output ?? path) } catch {
      throw Failure(writing: output ?? path, error, language)
    }
  }

  private func report(_ migration: ScenarioMigration, _ path: String, _ language: Language)
    -> String
  {
    let count = migration.changes.count
    guard count > 0 else { return language.say(CommandSentence.nothingRenamed, ["path": path]) }
    let sentence = dryRun ? CommandSentence.keysToRename : .keysRenamed
    let lines = migration.changes.map { change in
      "  "
        + language.say(
          CommandSentence.renamedKey,
          [
            "line": String(change.position.line), "column": String(change.position.column),
            "old": change.path, "new": change.new,
          ])
    }
    return ([language.say(sentence, count: count, ["path": path])] + lines).joined(separator: "\n")
  }
}
