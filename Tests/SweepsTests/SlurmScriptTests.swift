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
}
