// SPDX-License-Identifier: GPL-3.0-or-later
import Sweeps
import Testing

struct SlurmScriptTests {
  @Test func theScriptRunsTheTasksThatAreLeft() {
    let script = SlurmScript(
      name: "study", program: "/opt/it's here/respiro-sweep", folder: "/shared/s", shards: 9,
      jobs: 2, seconds: 3600, memory: "2G", partition: "long")
    let text = script.text(tasks: [7, 1, 2, 3, 9])
    #expect(text.hasPrefix("#!/bin/bash\n"))
    #expect(text.contains("#SBATCH --array=1-3,7,9\n"))
    #expect(text.contains("#SBATCH --time=60\n"))
    #expect(text.contains("#SBATCH --partition=long\n"))
    #expect(text.contains("'/opt/it'\\''s here/respiro-sweep' run '/shared/s'"))
    // It stops by itself before Slurm would stop it.
    #expect(text.contains("--shard \"$SLURM_ARRAY_TASK_ID/9\" --jobs 2 --time-limit 3480s"))
  }

  @Test func pathsOfAnyKindReachTheTasks() {
    let script = SlurmScript(
      name: "a study", program: "/opt/respiro-sweep", folder: "/shared/50% more", shards: 2,
      jobs: 1, seconds: 90, memory: "1G", partition: nil, retry: true)
    let text = script.text(tasks: [2])
    #expect(text.contains("#SBATCH --job-name=\"a study\"\n"))
    #expect(text.contains("#SBATCH --output=\"/shared/50%% more/slurm/shard-%a.log\"\n"))
    #expect(text.contains("'/opt/respiro-sweep' retry '/shared/50% more'"))
    #expect(!text.contains("--partition"))
  }

  @Test func whatNoScriptCanCarryIsNamed() {
    var script = SlurmScript(
      name: "study", program: "/opt/respiro-sweep", folder: "/shared/s", shards: 2, jobs: 1,
      seconds: 1, stopAfter: 0.4, memory: "1G", partition: nil)
    #expect(script.unwritable == nil)
    #expect(script.text(tasks: [1]).contains("--time-limit 1s"))
    for text in ["main\nrm -rf x", "a\"b", "$(id)"] {
      script.partition = text
      #expect(script.unwritable == text)
    }
  }

  @Test func statesAreReadFromTheAccountsAndFromTheController() {
    let accounts = """
      7_1|COMPLETED|0:0
      7_2|FAILED|130:0
      7_3|CANCELLED by 1000|0:15
      7_[4-6]|PENDING|0:0

      """
    #expect(
      SlurmCluster.accounts(accounts).map { "\($0.task) \($0.state) \($0.exit)" }
        == ["1 COMPLETED 0", "2 FAILED 130", "3 CANCELLED 0"])
    let controller = """
      JobId=9 ArrayJobId=7 ArrayTaskId=3 JobName=respiro-s JobState=TIMEOUT ExitCode=0:15
      JobId=8 ArrayJobId=7 ArrayTaskId=2 JobName=respiro-s JobState=FAILED ExitCode=130:0
      JobId=7 ArrayJobId=7 ArrayTaskId=4-6 JobName=respiro-s JobState=PENDING ExitCode=0:0

      """
    #expect(
      SlurmCluster.jobs(controller).map { "\($0.task) \($0.state) \($0.exit)" }
        == ["2 FAILED 130", "3 TIMEOUT 0"])
  }
}
