// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What the commands of sweeps say and refuse.
struct SweepCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
    try place.write(Example.sweep(), to: "s.yaml")
  }

  @Test func aPlanTellsWhatASweepTakesAndWritesNothing() throws {
    let plan = try place.sweep("plan", "s.yaml")
    #expect(plan.status == 0)
    let lines = plan.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[..<7] == [
        "How many clerks?", "Where is the wait too long?", "", "Design: sobol", "Points: 60",
        "Powers of two are most even: the next is 64.",
        "Futures: 3 a point, 180 in all",
      ])
    #expect(plan.output.contains("\nEstimated time: "))
    #expect(plan.output.contains(/\n  1  rate [0-9.]+ per hour, clerks [123]\n/))
    let italian = try place.sweep("plan", "s.yaml", "--lang", "it")
    #expect(
      italian.output.hasPrefix("Quanti operatori?\nDove si attende troppo?\n\nPiano: sobol\n"))
    #expect(try place.content() == ["desk.yaml", "s.yaml"])
  }

  @Test func aPlanSaysWhereSettingsMeet() throws {
    try place.write(
      Example.sweep(
        "{kind: latin-hypercube, points: 24}",
        rate: "from: 6 per hour, to: 9 per hour, step: 1 per hour"),
      to: "steps.yaml")
    let plan = try place.sweep("plan", "steps.yaml")
    // Four rates by three numbers of clerks.
    let words = try #require(
      plan.output.replacing("\n", with: " ").firstMatch(
        of: /and so with its figures: ([0-9]+); different settings: ([0-9]+)\./))
    let (repeated, distinct) = (Int(words.1) ?? 0, Int(words.2) ?? 0)
    #expect(repeated + distinct == 24 && (2...12).contains(distinct))
    #expect(!(try place.sweep("plan", "s.yaml").output.contains("different settings")))
  }

  @Test func aSweepIsRunReportedAnalysedAndGrows() throws {
    let run = try place.sweep("run", "s.yaml", "--output", "s")
    #expect(run.output == "Complete: 60 points in s\n")
    #expect(
      try place.sweep("status", "s", "--why").output
        == "Done: 60\nBegun: 0\nFailed: 0\nPending: 0\nFutures: 180 of 180\n")
    #expect(try place.sweep("run", "s").output == "Complete: 60 points in s\n")

    let analysis = try place.sweep("analyse", "s")
    #expect(analysis.status == 0, "\(analysis.errors)")
    #expect(analysis.output.contains("WHAT MATTERS: risk of missing “short-waits”\n"))
    #expect(analysis.output.contains("short-waits: risk above 20% at "))
    for name in ["points", "screening", "boxes"] { #expect(place.exists("s/analysis/\(name).csv")) }
    let wait = try place.sweep("analyse", "s", "--figure", "wait-mean", "--lang", "it")
    #expect(wait.output.contains("CHE COSA CONTA: attesa media\n"))
    #expect(try place.sweep("analyse", "s", "--figure", "wait").errors.contains("wait-mean"))

    let grown = try place.sweep("extend", "s", "-n", "70", "--replications", "4")
    #expect(grown.output.hasPrefix("Now 70 points of 4 futures each; what is done is kept."))
    let before = try place.sweep("status", "s", "--why").output
    #expect(
      before.hasPrefix("Done: 0\nBegun: 60\nFailed: 0\nPending: 10\n  never run: 10 points\n"))
    let again = try place.sweep("run", "s.yaml", "--output", "s")
    #expect(again.errors.contains("180 futures done already, 100 to compute"))
    #expect(again.output == "Complete: 70 points in s\n")
  }

  @Test func fewBlocksBringARemark() throws {
    try place.write(Example.sweep("{kind: saltelli, blocks: 16}"), to: "few.yaml")
    #expect(try place.sweep("run", "few.yaml", "--output", "few").status == 0)
    let few = try place.sweep("analyse", "few", "--figure", "wait-mean").output
    #expect(few.contains("With fewer than 64 blocks"), "\(few)")
    #expect(few.contains("95% from") && !few.contains("Probability from"))
    try place.write(Example.sweep("{kind: saltelli, blocks: 64}"), to: "more.yaml")
    #expect(try place.sweep("run", "more.yaml", "--output", "more").status == 0)
    let more = try place.sweep("analyse", "more", "--figure", "wait-mean").output
    #expect(!more.contains("With fewer than 64 blocks"))
  }

  @Test(arguments: [
    ("{kind: full-factorial}", "-n", "9", "A design 'full-factorial' cannot be extended: all its "),
    ("{kind: latin-hypercube, points: 8}", "-n", "16", "'latin-hypercube' cannot be extended"),
    ("{kind: nested-latin-hypercube, points: 8}", "-n", "12", "doubling only: 16, 32…, not 12."),
    ("{kind: sobol, points: 8}", "-n", "4", "already has 8: it can be extended, not reduced to 4."),
    ("{kind: sobol, points: 8}", "--replications", "2", "already has 3"),
  ])
  func whatCannotGrowSaysWhy(design: String, option: String, size: String, words: String) throws {
    try place.write(Example.sweep(design), to: "s.yaml")
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    let before = try place.text("s/state.json")
    let grown = try place.sweep("extend", "s", option, size)
    #expect(grown.status == 2)
    #expect(grown.errors.contains(words), "\(grown.errors)")
    #expect(try place.text("s/state.json") == before)
  }

  @Test(arguments: [
    ("sobol, points: 8", 40), ("niederreiter, points: 8", 12), ("saltelli, blocks: 8", 20),
  ])
  func sequencesHaveAsManyDimensionsAsTheirTables(design: String, most: Int) throws {
    func sweep(_ factors: Int) -> String {
      let paths = (0..<factors).map {
        // Changes that only add to what is there may meet in one path.
        "  - {id: f\($0), options: [{id: x, set: []}, {id: y, set: ["
          + "\"services.registry.arrivals.rate=+0.1\"]}]}\n"
      }
      return "base: desk.yaml\nfactors:\n\(paths.joined())design: {kind: \(design)}\n"
    }
    try place.write(sweep(most), to: "s.yaml")
    #expect(try place.sweep("plan", "s.yaml").status == 0)
    try place.write(sweep(most + 1), to: "s.yaml")
    let plan = try place.sweep("plan", "s.yaml")
    #expect(plan.status == 2)
    #expect(
      plan.errors.hasPrefix("s.yaml:\(most + 4):9: design: "), "\(plan.errors)")
    #expect(plan.errors.contains("has at most \(most) factors; found \(most + 1)"))
  }

  @Test func aPointThatFailsStopsNothingAndIsTriedAgain() throws {
    // Above 60,000 an hour the scenario's checks refuse the rate.
    try place.write(
      Example.sweep("{kind: full-factorial}", rate: "from: 6 per hour, to: 9000000 per hour"),
      to: "s.yaml")
    let run = try place.sweep("run", "s.yaml", "--output", "s")
    #expect(run.status == 1)
    #expect(run.errors.contains("3 points failed (respiro sweep status s --why)"), "\(run.errors)")
    let why = try place.sweep("status", "s", "--why", "--lang", "it").output
    #expect(why.hasPrefix("Completi: 3\nIniziati: 0\nNon riusciti: 3\n"))
    #expect(
      why.matches(of: /punto [0-9]: s?.*services.registry.arrivals.rate/).count == 3, "\(why)")
    // They are left alone, until somebody asks for them.
    #expect(try place.sweep("run", "s").status == 1)
    #expect(try place.sweep("retry", "s").status == 1)
    #expect(try place.rows("s").split(separator: "\n").count == 1 + 9 + 3)
  }

  @Test func aTimeLimitStopsARunThatGoesOn() throws {
    try place.write(Example.sweep("{kind: sobol, points: 90000}"), to: "s.yaml")
    let run = try place.sweep("run", "s.yaml", "--output", "s", "--time-limit", "1.5s")
    #expect(run.status == 130)
    #expect(run.errors.contains("Out of time: "))
    let status = try place.sweep("status", "s")
    #expect(status.output.contains("Time left: "))
    #expect(!status.output.contains("Futures: 0 of"))
  }

  @Test func aSampleOfASweepIsReproducedAndTheStudyDescribed() throws {
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    let again = try place.respiro("reproduce", "s", "--sample", "7")
    #expect(
      again.output.contains(/^7 of [0-9]+ futures run again: identical bit for bit\n/),
      "\(again.output) \(again.errors)")
    let all = try place.respiro("reproduce", "s", "--all", "--jobs", "2").output
    #expect(all.contains(/^([0-9]+) of \1 futures run again/), "\(all)")
    #expect(try place.respiro("reproduce", "s", "--quiet").output == "")
    #expect(
      try place.respiro("reproduce", "s", "--lang", "it").output.hasPrefix("20 futuri ricalcolati"))

    let dossier = try place.respiro("dossier", "s")
    #expect(dossier.status == 0, "\(dossier.errors)")
    #expect(
      dossier.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "Written: s/dossier.md. Items to be completed: 1.1, 3.1, 3.2, 5.4, 6.1.")
    let text = try place.text("s/dossier.md")
    #expect(text.hasPrefix("# Dossier of the study: How many clerks?\n"))
    #expect(text.contains("Question: Where is the wait too long?"))
    #expect(
      text.contains(
        "- Arrivals (`services.registry.arrivals.rate`): 6 to 14 per hour\n"
          + "- clerks (`staff.clerks.count`): 1 to 3 in steps of 1\n"))
    #expect(text.contains("Design `sobol` (seed 1) over 2 factors: 60 points, 3 futures each."))
    #expect(text.contains("180 of 180 "))
    #expect(text.contains("`respiro reproduce s`"))
    let italian = try place.respiro("dossier", "s", "--lang", "it", "--output", "studio.md")
    #expect(italian.output.hasPrefix("Scritto studio.md."))
    #expect(try place.text("studio.md").contains("da 6 a 14 per hour"))
  }

  @Test func filesOfASweepThatWereEditedAddedOrAreMissingAreNamed() throws {
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    for command in ["export", "analyse", "dossier"] {
      #expect(try place.sweep(command, "s").status == 0)
    }
    let sound = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(
      sound.output.replacing("\n  ", with: " ")
        .contains("compared with nothing: shards/shard-1-of-1.sqlite"))
    let rows = try place.text("s/results.csv")
    try place.write(rows.dropLast(2) + "9\n", to: "s/results.csv")
    try place.write("mine", to: "s/notes.txt")
    #expect(try place.shell("rm s/analysis/points.csv").status == 0)
    let base = try place.text("s/base.yaml")
    try place.write(base + "# mine\n", to: "s/base.yaml")
    let both = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(both.status != 0)
    #expect(both.errors.contains("Missing: analysis/points.csv.\n"), "\(both.errors)")
    #expect(both.errors.contains("base.yaml"), "\(both.errors)")
    try place.write(base, to: "s/base.yaml")
    let outcome = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Not identical: s is not as it was written.\n"))
    #expect(outcome.errors.contains("Missing: analysis/points.csv.\n"))
    #expect(outcome.errors.contains("Edited since they were written: results.csv.\n"))
    #expect(outcome.errors.contains("left alone: notes.txt.\n"))
    // The commands that write them renew them.
    #expect(try place.sweep("export", "s").status == 0)
    #expect(try place.sweep("analyse", "s", "--figure", "occupancy").status == 0)
    #expect(try place.respiro("reproduce", "s", "--sample", "3").status == 0)
    // More futures than a table was made of.
    #expect(try place.sweep("extend", "s", "--replications", "4").status == 0)
    #expect(try place.sweep("run", "s").status == 0)
    let older = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(older.status == 1)
    #expect(
      older.errors.contains("Rendered again, different: ") && older.errors.contains("results.csv"))
  }

  @Test func whatKeepsASweepFromBeingOpenedIsNamed() throws {
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    for name in ["base.yaml", "sweep.yaml", "state.json"] {
      let text = try place.text("s/" + name)
      #expect(try place.shell("rm s/\(name)").status == 0)
      let missing = try place.respiro("reproduce", "s", "--sample", "3")
      #expect(missing.errors.contains("There is no file '"), "\(missing.errors)")
      #expect(missing.errors.contains("/s/\(name)'"), "\(missing.errors)")
      // The state is added to, and has no digest.
      #expect(missing.status == (name == "state.json" ? 2 : 1))
      #expect(missing.errors.contains("Missing: \(name).") == (name != "state.json"))
      try place.write(text, to: "s/" + name)
    }
    let sweep = try place.text("s/sweep.yaml")
    try place.write(sweep.replacing("clerks", with: "clarks"), to: "s/sweep.yaml")
    let edited = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(edited.status == 1 && edited.errors.contains("Edited since they were written: sweep"))
    try place.write(sweep, to: "s/sweep.yaml")
    try place.write("{", to: "s/files.json")
    let list = try place.respiro("reproduce", "s", "--sample", "3")
    #expect(list.status == 1 && list.errors.contains("written: files.json."), "\(list.errors)")
  }

  @Test func mergingNamesWhatIsMissingAndRefusesAnotherStudy() throws {
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    let missing = try place.sweep("merge", "s", "nowhere.sqlite")
    #expect(missing.status == 2 && missing.errors.contains("There is no file '"))
    #expect(missing.errors.contains("nowhere.sqlite'"))
    try place.write(Example.sweep(rate: "from: 20 per hour, to: 30 per hour"), to: "t.yaml")
    #expect(try place.sweep("run", "t.yaml", "--output", "t").status == 0)
    let other = try place.sweep("merge", "s", "t/shards/shard-1-of-1.sqlite")
    #expect(other.status == 2 && other.errors.contains("holds results of another sweep"))
    let folder = try place.sweep("merge", "s", "t")
    #expect(folder.status == 2 && folder.errors.contains("no results that this version can read"))
    #expect(!place.exists("s/shards/merged.sqlite"))
  }

  @Test func anotherSweepOrOtherThingsAreNotWrittenOver() throws {
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    try place.write(Example.sweep(), to: "t.yaml")
    let other = try place.sweep("run", "t.yaml", "--output", "s")
    #expect(other.status == 2)
    #expect(other.errors.hasPrefix("'s' contains the sweep 's', not 't'."))
    try place.write("mine", to: "mine/notes.txt")
    let mine = try place.sweep("run", "s.yaml", "--output", "mine")
    #expect(mine.status == 2)
    #expect(mine.errors.hasPrefix("'mine' contains other things, not a sweep."))
    #expect(try place.sweep("status", "mine").errors.contains("is neither the file of a sweep"))
    #expect(try place.content(of: "mine") == ["notes.txt"])
  }

  @Test func whatAsksForTheImpossibleIsToldHow() throws {
    for (arguments, words) in [
      (["run", "s.yaml", "--shard", "3/2"], "'--shard' takes a part such as '2/8', not '3/2'."),
      (["run", "s.yaml", "--time-limit", "soon"], "'--time-limit' takes a time such as '45min'"),
      (["run", "s.yaml", "--jobs", "0"], "'--jobs' takes a whole number from 1 up, not '0'."),
      (["extend", "s.yaml"], "Extend by how much? Give '-n' or '--replications'."),
      (["export", "s.yaml"], "There are no results in 'results/s' yet."),
      (["export", "s.yaml", "--to", "rows.parquet"], "exported as CSV, not as Parquet"),
      (["verify", "s.yaml"], "There are no results in 'results/s' yet."),
      (["analyse", "s.yaml"], "too few results for an analysis"),
    ] {
      let outcome = try place.respiro(["sweep"] + arguments) { _ in }
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try place.content() == ["desk.yaml", "s.yaml"])
  }

  @Test func everyFaultOfAFileIsToldAndNothingIsWritten() throws {
    try place.write(
      """
      base: desk.yaml
      factors:
        - {id: rate, pth: services.registry.arrivals.rate, from: 6 per hour, to: 14 per hour}
      design: {kind: sobool, points: 3}
      replicatons: 2

      """, to: "bad.yaml")
    let bad = try place.sweep("run", "bad.yaml")
    #expect(bad.status == 2)
    for words in [
      "bad.yaml:3:16: factors.rate.pth: ", "did you mean \"path\"?", "did you mean \"sobol\"?",
      "did you mean \"replications\"?",
    ] {
      #expect(bad.errors.contains(words), "\(words): \(bad.errors)")
    }
    try place.write(
      Example.sweep().replacing("registry.arrivals", with: "registri.arrivals"), to: "astray.yaml")
    for command in ["plan", "run"] {
      let astray = try place.sweep(command, "astray.yaml")
      #expect(astray.status == 2)
      #expect(astray.errors.contains("did you mean \"registry\"?"), "\(astray.errors)")
      #expect(astray.errors.hasSuffix("1 fault.\n"))
    }
    #expect(try place.content() == ["astray.yaml", "bad.yaml", "desk.yaml", "s.yaml"])
  }

  @Test func withoutSlurmTheScriptIsThereToBeSubmitted() throws {
    let submit = try place.sweep(
      "submit", "s.yaml", "--output", "s", "--shards", "5", "--time", "2h", "--dry-run")
    #expect(submit.status == 0, "\(submit.errors)")
    let script = try place.text("s/slurm/sweep.sh")
    #expect(script.contains("#SBATCH --array=1-5\n") && script.contains("#SBATCH --time=120\n"))
    #expect(
      script.contains("part=$SLURM_ARRAY_TASK_ID\n") && script.contains("--shard \"$part/5\""))
    #expect(try place.shell("bash -n s/slurm/sweep.sh").status == 0)
    // The script is one that runs without Slurm too, part by part.
    for part in 1...5 {
      #expect(try place.shell("SLURM_ARRAY_TASK_ID=\(part) bash s/slurm/sweep.sh").status == 0)
    }
    #expect(try place.sweep("status", "s").output.hasPrefix("Done: 60\n"))
    let again = try place.sweep("submit", "s", "--shards", "5")
    #expect(again.status == 0)
    #expect(again.errors == "Nothing is missing.\n")
  }

  /// The shell takes the scripts for clusters that may not be here, and their tasks run every part.
  @Test(arguments: [("gridengine", "SGE_TASK_ID"), ("pbs", "PBS_ARRAY_INDEX")])
  func scriptsForOtherClustersRunPartByPart(engine: String, variable: String) throws {
    let submit = try place.sweep(
      "submit", "s.yaml", "--output", "s", "--shards", "3", "--engine", engine, "--dry-run")
    #expect(submit.status == 0, "\(submit.errors)")
    for task in 1...3 {
      #expect(try place.shell("\(variable)=\(task) bash s/\(engine)/sweep.sh").status == 0)
    }
    #expect(try place.sweep("status", "s").output.hasPrefix("Done: 60\n"))
  }
}
