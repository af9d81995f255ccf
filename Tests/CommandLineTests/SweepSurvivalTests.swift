// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What happens to a sweep must not show in its rows: being killed, sharded, merged, out of disk.
struct SweepSurvivalTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Example.desk, to: "desk.yaml")
  }

  @Test func aSweepKilledAtTenRandomMomentsHasTheSameRows() throws {
    try place.write(Example.sweep("{kind: sobol, points: 2000}", replications: 2), to: "s.yaml")
    var size = 2000
    var kills = 0
    while kills < 10 {
      let run = try place.respiro(["sweep", "run", "s.yaml", "--output", "killed"]) { process in
        Thread.sleep(forTimeInterval: .random(in: 0.02...0.4))
        kill(process.processIdentifier, SIGKILL)
      }
      if run.status == SIGKILL {
        kills += 1
      } else {
        // It was too quick for that: more points make work for the kills that are left.
        #expect(run.status == 0, "\(run.errors)")
        size += 1000
        #expect(try place.sweep("extend", "killed", "-n", String(size)).status == 0)
      }
    }
    let resumed = try place.sweep("run", "s.yaml", "--output", "killed")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(try place.sweep("verify", "killed", "--sample", "5").status == 0)

    try place.write(
      Example.sweep("{kind: sobol, points: \(size)}", replications: 2), to: "whole.yaml")
    #expect(try place.sweep("run", "whole.yaml", "--output", "whole").status == 0)
    let expected = try place.rows("whole")
    #expect(expected.split(separator: "\n").count == 1 + 2 * size)
    #expect(try place.rows("killed") == expected)
  }

  /// A point of many futures is stored while it runs.
  @Test func aPointThatTakesLongIsKeptWhenItIsKilled() throws {
    try place.write(
      Example.sweep("{kind: sobol, points: 1}", replications: 100_000), to: "long.yaml")
    let run = try place.respiro(["sweep", "run", "long.yaml", "--output", "long"]) { process in
      Thread.sleep(forTimeInterval: 4)
      kill(process.processIdentifier, SIGKILL)
    }
    #expect(run.status == SIGKILL)
    let status = try place.sweep("status", "long")
    #expect(status.output.hasPrefix("Done: 0\nBegun: 1\n"), "\(status.output)")
  }

  @Test func jobsShardsAndTheOrderOfMergingDoNotShow() throws {
    try place.write(Example.sweep(), to: "s.yaml")
    for jobs in ["1", "2", "4"] {
      let run = try place.sweep("run", "s.yaml", "--jobs", jobs, "--output", "jobs-\(jobs)")
      #expect(run.status == 0, "\(run.errors)")
    }
    let expected = try place.rows("jobs-1")
    #expect(expected.split(separator: "\n").count == 1 + 60 * 3)
    #expect(
      expected.hasPrefix("point,replication,seed,model,rate,clerks,wait-mean,occupancy,broken:"))
    #expect(try place.rows("jobs-2") == expected)
    #expect(try place.rows("jobs-4") == expected)

    // Each shard on a machine of its own, in any order, then brought together.
    for count in [2, 7] {
      let shards = (1...count).shuffled()
      for shard in shards {
        let run = try place.sweep(
          "run", "s.yaml", "--shard", "\(shard)/\(count)", "--output", "part-\(shard)-\(count)")
        #expect(run.status == 0, "\(run.errors)")
      }
      for order in [shards, shards.reversed()] {
        let folder = "merged-\(count)-\(order[0])"
        #expect(
          try place.sweep("run", "s.yaml", "--time-limit", "0.001s", "--output", folder).status
            == 130)
        let files = order.map { "part-\($0)-\(count)/shards/shard-\($0)-of-\(count).sqlite" }
        let merge = try place.respiro(["sweep", "merge", folder] + files) { _ in }
        #expect(merge.status == 0, "\(merge.errors)")
        #expect(merge.output.contains("180 futures, no difference between the files"))
        #expect(try place.rows(folder) == expected)
      }
    }
  }

  @Test func aRequestToEndStoresWhatIsFinished() throws {
    try place.write(Example.sweep("{kind: sobol, points: 30000}"), to: "s.yaml")
    let run = try place.respiro(["sweep", "run", "s.yaml", "--output", "s"]) { process in
      // A machine under load takes its time until the first futures are stored.
      let stored = /Futures: [1-9][0-9,]* of 90,000\n/
      while process.isRunning,
        (try? place.sweep("status", "s").output)?.contains(stored) != true
      {
        Thread.sleep(forTimeInterval: 0.2)
      }
      process.terminate()
    }
    #expect(run.status == 130)
    let reported = try #require(
      run.errors.firstMatch(of: /Interrupted: ([0-9,]+) of 90,000 futures/))
    let status = try place.sweep("status", "s")
    #expect(status.output.contains("Futures: \(reported.1) of 90,000\n"))
    #expect(reported.1 != "0")
  }

  @Test func aFileThatMayNotGrowLosesNothing() throws {
    try place.write(Example.sweep("{kind: sobol, points: 4000}", replications: 2), to: "s.yaml")
    let run = try place.shell("ulimit -f 120; respiro sweep run s.yaml --output s")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        Cannot write '\(place.folder.path)/s/shards/shard-1-of-1.sqlite': no space left. Results \
        already written are kept; once there is space, the same command continues.

        """)
    try expectSomeAndTheRest()
  }

  /// Whether this process may make a small disk of its own.
  private static let canMount: Bool = {
    guard let place = try? Workplace() else { return false }
    let tried = try? place.shell("mkdir d && mount -t tmpfs -o size=64k tmpfs d && umount d")
    return tried?.status == 0
  }()

  @Test(.enabled(if: canMount, "mounting a small disk takes root"))
  func aFullDiskLosesNothing() throws {
    try place.write(Example.sweep("{kind: sobol, points: 4000}", replications: 2), to: "s.yaml")
    #expect(try place.shell("mkdir s && mount -t tmpfs -o size=200k tmpfs s").status == 0)
    defer { _ = try? place.shell("umount s") }
    let run = try place.sweep("run", "s.yaml", "--output", "s")
    #expect(run.status == 1)
    #expect(run.errors.contains("no space left"), "\(run.errors)")
    #expect(try place.shell("mount -o remount,size=20m s").status == 0)
    try expectSomeAndTheRest()
  }

  private func expectSomeAndTheRest() throws {
    let status = try place.sweep("status", "s").output
    let done = try #require(status.firstMatch(of: /Done: ([0-9,]+)/)).1
    #expect(done != "0" && done != "4,000", "\(status)")
    let again = try place.sweep("run", "s.yaml", "--output", "s")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains(" futures done already, "), "\(again.errors)")
    let full = try place.sweep("export", "s", "--to", "/dev/full")
    #expect(full.status == 1)
    #expect(full.errors.contains("'/dev/full': no space left"), "\(full.errors)")
    #expect(try place.sweep("run", "s.yaml", "--output", "whole").status == 0)
    #expect(try place.rows("s") == place.rows("whole"))
  }

  /// Runs a line as somebody for whom the folder is read-only.
  private func asReader(_ line: String) throws -> Workplace.Outcome {
    guard geteuid() == 0 else { return try place.shell(line) }
    // Root may write everywhere.
    return try place.shell(
      "setpriv --reuid=65534 --regid=65534 --clear-groups "
        + "'\(Workplace.program.path)' \(line.dropFirst("respiro ".count))")
  }

  @Test func aReadOnlyFolderIsToldAndCanBeRead() throws {
    try place.write(Example.sweep(), to: "s.yaml")
    #expect(try place.sweep("run", "s.yaml", "--output", "s").status == 0)
    let before = try place.content(of: "s")
    try #require(try place.shell("chmod -R a-w s").status == 0)
    defer { _ = try? place.shell("chmod -R u+w s") }
    let run = try asReader("respiro sweep run s.yaml --output s")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Cannot write '") && run.errors.contains("access denied"))
    #expect(try asReader("respiro sweep export s").status == 2)
    let elsewhere = try asReader("respiro sweep run s.yaml --output s/inner")
    #expect(elsewhere.status == 2 && elsewhere.errors.contains("access denied"))
    // Reading takes no permission to write.
    #expect(try asReader("respiro sweep status s").output.hasPrefix("Done: 60\n"))
    #expect(try asReader("respiro sweep verify s --sample 3").status == 0)
    #expect(try place.shell("mkdir out && chmod 777 out").status == 0)
    #expect(try asReader("respiro sweep export s --to out/rows.csv").status == 0)
    #expect(try place.text("out/rows.csv").split(separator: "\n").count == 181)
    let analysed = try asReader("respiro sweep analyse s --output out/analysis")
    #expect(
      analysed.status == 0
        && analysed.output.hasSuffix(
          "Report: out/analysis/report.html; the files of the analysis beside it.\n")
    )
    #expect(place.exists("out/analysis/points.csv") && place.exists("out/analysis/report.html"))
    #expect(try place.content(of: "s") == before)
  }

  @Test func aDamagedFileIsReportedAndDoesNotBlockTheRest() throws {
    try place.write(Example.sweep(), to: "s.yaml")
    for shard in ["1/2", "2/2"] {
      #expect(
        try place.sweep("run", "s.yaml", "--output", "s", "--shard", shard).status == 0)
    }
    try place.write("these are no results", to: "s/shards/shard-1-of-2.sqlite")
    for command in ["status", "export", "analyse", "merge", "verify"] {
      let outcome = try place.sweep(command, "s")
      #expect(outcome.status == (command == "verify" ? 1 : 0), "\(command) \(outcome.errors)")
      #expect(outcome.errors.contains("shard-1-of-2.sqlite' is damaged"), "\(outcome.errors)")
      #expect(outcome.errors.contains("move it away: 'respiro sweep run s'"))
    }
    #expect(try place.text("s/results.csv").split(separator: "\n").count == 1 + 30 * 3)
    // The remedy.
    #expect(try place.shell("rm s/shards/shard-1-of-2.sqlite").status == 0)
    #expect(try place.sweep("run", "s").status == 0)
    #expect(try place.sweep("status", "s").output.hasPrefix("Done: 60\n"))
    try place.write("these are no results", to: "s/shards/shard-1-of-1.sqlite")
    let own = try place.sweep("run", "s")
    #expect(own.status == 2 && own.errors.contains("shard-1-of-1.sqlite'"))
  }

  /// Damage within a file shows when it is read.
  @Test func damageInTheMiddleOfAFileDoesNotBlockTheRest() throws {
    try place.write(Example.sweep(replications: 40), to: "s.yaml")
    for shard in ["1/2", "2/2"] {
      #expect(
        try place.sweep("run", "s.yaml", "--output", "s", "--shard", shard).status == 0)
    }
    var bytes = try place.data("s/shards/shard-2-of-2.sqlite")
    let middle = bytes.count / 4096 / 2 * 4096
    bytes.replaceSubrange(middle..<bytes.count, with: Data(count: bytes.count - middle))
    try bytes.write(to: place.folder.appendingPathComponent("s/shards/shard-2-of-2.sqlite"))
    let outcome = try place.sweep("analyse", "s")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("shard-2-of-2.sqlite' is damaged"))
  }
}
