// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

struct UsageTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  @Test func aBareCommandShowsItsHelp() throws {
    let bare = try place.respiro()
    #expect(bare.status == 0)
    #expect(
      bare.output.hasPrefix(
        """
        OVERVIEW: Forecasts whether a public service sector will cope, and whether its
        people will.
        """))
    for command in ["run", "check", "new", "schema"] {
      #expect(bare.output.contains("\n  \(command) "))
    }
    let italian = try place.respiro(language: "it_IT.UTF-8")
    #expect(italian.output.contains("Calcola la previsione di uno scenario."))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "Show ", "See '", "information"] {
      #expect(!italian.output.contains(word), "\(word)")
    }
    let run = try place.respiro("run", "--help", language: "it_IT.UTF-8").output
    #expect(run.contains("\nUSO: respiro run [<opzioni>] <file>\n") && run.contains("<cartella>"))
    #expect(run.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let fault = try place.respiro("run", language: "it_IT.UTF-8").errors
    #expect(fault.hasPrefix("Errore: Manca l'argomento '<file>'\nAiuto: "))
  }

  @Test(arguments: [["--lang", "it"], ["--lang=it"]])
  func faultsOfUsageAreInTheLanguageAskedFor(language: [String]) throws {
    let words = ["run", "desk.yaml", "--replications", "few"]
    for arguments in [words + language, [words[0]] + language + words[1...]] {
      let fault = try place.respiro(arguments) { _ in }
      #expect(fault.status == 2)
      #expect(fault.errors.contains("richiede un numero intero, non 'few'"), "\(fault.errors)")
    }
    let english = try place.respiro(words + ["--lang", "en"], language: "it_IT.UTF-8") { _ in }
    #expect(english.errors.contains("takes a whole number, not 'few'"))
  }

  /// The language is no option of the program's, but wherever it stands what is wrong is named, and in it.
  @Test func theLanguageMayStandBeforeACommand() throws {
    for words in [["--lang", "it", "run"], ["--lang=it", "run"]] {
      let fault = try place.respiro(words) { _ in }
      #expect(fault.status == 2 && fault.errors.contains("Manca l'argomento"), "\(fault.errors)")
    }
    for words in [
      ["rnu", "--lang", "it"], ["--lang=it", "rnu"], ["rnu", "desk.yaml", "--lang=it"],
    ] {
      let fault = try place.respiro(words) { _ in }
      #expect(fault.status == 2 && fault.errors.contains("'rnu'"), "\(fault.errors)")
      #expect(fault.errors.hasPrefix("Errore: ") && !fault.errors.contains("'--lang'"))
    }
    let run = try place.respiro(
      ["--lang", "it", "run", "desk.yaml", "--no-report", "--output", "italian"]
    ) { _ in }
    #expect(run.status == 0 && run.output.contains("Risultati in italian"), "\(run.errors)")
  }

  @Test func moreJobsThanProcessorsAreSaidToGainNothing() throws {
    let most = ProcessInfo.processInfo.activeProcessorCount
    func remark(_ jobs: Int, _ options: String...) throws -> String {
      try place.respiro(
        ["run", "desk.yaml", "--no-report", "--jobs", String(jobs), "--overwrite"] + options
      ) { _ in }.errors
    }
    #expect(try remark(most + 1).contains("more than there are processors is no faster"))
    #expect(try remark(most) == "" && remark(most + 1, "--quiet") == "")
  }

  @Test func helpOnSweepsListsTheirCommands() throws {
    let help = try place.respiro("help", "sweep")
    #expect(help.status == 0)
    for command in ["plan", "run", "analyse"] {
      #expect(help.output.contains("\n  \(command) "), "\(command)")
    }
    // In the language asked for, which is no name of a command.
    for language in [["--lang", "it"], ["--lang=it"]] {
      let italian = try place.respiro(["help", "sweep"] + language) { _ in }
      #expect(italian.status == 0 && italian.output.contains("USO: "), "\(italian.errors)")
      let run = try place.respiro(["help", "run"] + language) { _ in }
      #expect(run.status == 0 && run.output.contains("USO: respiro run"), "\(run.errors)")
    }
  }

  @Test func versionIsANumber() throws {
    let run = try place.respiro("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+(\+dev)?\n/) != nil)
  }

  @Test(arguments: [
    (
      ["run", "desk.yaml", "--replications", "1"],
      "'--replications' must be at least 2 to give a half-width, not 1."
    ),
    (
      ["run", "desk.yaml", "--replications", "99999999999"],
      "'--replications' must be at most 10,000,000, not 99999999999."
    ),
    (
      ["run", "desk.yaml", "--replications", "-5"],
      "'--replications' must be at least 2 to give a half-width, not -5."
    ),
    (["run", "desk.yaml", "--replications", "few"], "takes a whole number, not 'few'."),
    (["run", "desk.yaml", "--seed", "-1"], "'--seed' takes a whole number from 0 to "),
    (["run", "desk.yaml", "--jobs", "-1"], "'--jobs' must be at least 1, not -1."),
    (["run", "desk.yaml", "--precision", "-5%"], "such as '5%', not '-5%'."),
    (["run", "desk.yaml", "--jobs", "0"], "'--jobs' must be at least 1, not 0."),
    (
      ["run", "desk.yaml", "--precision", "150%"],
      "'--precision' takes a share between 0% and 100%, such as '5%', not '150%'."
    ),
    (["run", "desk.yaml", "--lang", "fr"], "'--lang' takes one of it, en, not 'fr'."),
    (["run"], "Missing expected argument '<file>'"),
    (["run", "desk.yaml", "--replicas", "3"], "Unknown option '--replicas'"),
    (["calendar", "desk.yaml", "--part", "x"], "'--part'. '--part' is now '--training'."),
    (["report", "results", "--beside", "x"], "'--beside' is now '--compare-with'."),
    (["frobnicate"], "Unexpected argument 'frobnicate'"),
  ])
  func wrongUsageIsSaidAndLeavesStatusTwo(arguments: [String], message: String) throws {
    let run = try place.respiro(arguments) { _ in }
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(try place.content() == ["desk.yaml"])
  }
}
