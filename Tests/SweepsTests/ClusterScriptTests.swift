// SPDX-License-Identifier: GPL-3.0-or-later
import Sweeps
import Testing

struct ClusterScriptTests {
  @Test func theScriptRunsTheTasksThatAreLeft() {
    let script = ClusterScript(
      name: "study", program: "/opt/it's here/respiro-sweep", folder: "/shared/s", shards: 9,
      jobs: 2, seconds: 3600, memory: "2G", partition: "long")
    let text = script.text(tasks: [7, 1, 2, 3, 9])
    #expect(text.hasPrefix("#!/bin/bash\n"))
    #expect(text.contains("#SBATCH --array=1-3,7,9\n"))
    #expect(text.contains("#SBATCH --time=60\n"))
    #expect(text.contains("#SBATCH --partition=long\n"))
    #expect(text.contains("'/opt/it'\\''s here/respiro-sweep' run '/shared/s'"))
    #expect(text.contains("part=$SLURM_ARRAY_TASK_ID\n"))
    // It stops by itself before Slurm would stop it.
    #expect(text.contains("--shard \"$part/9\" --jobs 2 --time-limit 3480s"))
  }

  @Test func pathsOfAnyKindReachTheTasks() {
    let script = ClusterScript(
      name: "a study", program: "/opt/respiro-sweep", folder: "/shared/50% more", shards: 2,
      jobs: 1, seconds: 90, memory: "1G", partition: nil, retry: true)
    let text = script.text(tasks: [2])
    #expect(text.contains("#SBATCH --job-name=\"a study\"\n"))
    #expect(text.contains("#SBATCH --output=\"/shared/50%% more/slurm/shard-%a.log\"\n"))
    #expect(text.contains("'/opt/respiro-sweep' retry '/shared/50% more'"))
    #expect(!text.contains("--partition"))
  }

  @Test func whatNoScriptCanCarryIsNamed() {
    var script = ClusterScript(
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

  @Test func gridEngineNumbersTasksWithoutGaps() {
    var script = ClusterScript(
      engine: .gridengine, name: "a study", program: "/opt/respiro-sweep", folder: "/shared/s",
      shards: 9, jobs: 2, seconds: 3600, memory: "2G", partition: "long.q")
    let text = script.text(tasks: [7, 1, 9])
    for line in [
      "#$ -N a-study", "#$ -t 1-3", "#$ -o \"/shared/s/gridengine/task-$TASK_ID.log\"",
      "#$ -l h_rt=3600", "#$ -l h_vmem=2G", "#$ -pe smp 2", "#$ -q \"long.q\"",
      "parts=(1 7 9)", "part=${parts[$SGE_TASK_ID - 1]}",
      "exec '/opt/respiro-sweep' run '/shared/s' \\",
      "  --shard \"$part/9\" --jobs 2 --time-limit 3480s --quiet",
    ] { #expect(text.contains("\n" + line + "\n"), "\(line)") }
    script.folder = "/shared/host:s"
    #expect(script.unwritable == "/shared/host:s")
  }

  @Test func pbsHasNoArraysOfOneTask() {
    let script = ClusterScript(
      engine: .pbs, name: "a study", program: "/opt/respiro-sweep", folder: "/shared/s", shards: 9,
      jobs: 2, seconds: 29_100, memory: "2G", partition: nil)
    let (one, more) = (script.text(tasks: [7]), script.text(tasks: [7, 9]))
    #expect(!one.contains("#PBS -J") && more.contains("\n#PBS -J 1-2\n"))
    for line in [
      "#PBS -N a-study", "#PBS -l walltime=8:05:00", "#PBS -l select=1:ncpus=2:mem=2gb",
      "#PBS -o \"/shared/s/pbs/\"", "parts=(7)", "part=${parts[${PBS_ARRAY_INDEX:-1} - 1]}",
    ] { #expect(one.contains("\n" + line + "\n"), "\(line)") }
  }

  @Test func statesAreReadFromTheAccountsOfGridEngine() {
    let accounts = """
      ==============================================================
      qname        main.q
      taskid       2
      failed       0
      exit_status  130                  (Interrupt)
      ==============================================================
      taskid       1
      failed       100 : assumedly after job
      exit_status  137
      ==============================================================
      taskid       1
      failed       0
      exit_status  0

      """
    #expect(
      GridEngineCluster.accounts(accounts).map { "\($0.task) \($0.state) \($0.exit)" }
        == ["1 COMPLETED 0", "2 FAILED 130"])
  }
}
