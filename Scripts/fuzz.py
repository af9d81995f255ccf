# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives scenariofuzz and the commands within limits of memory and time: see Scripts/fuzz."""

import argparse
import collections
import csv
import json
import math
import pathlib
import random
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import scenario_yaml

# A scenario may take as long to check, a command as long to run.
CHECK_SECONDS, COMMAND_SECONDS = 10, 60
CHECK_BYTES, COMMAND_BYTES = 3 << 30, 4 << 30
# Numbers that one process checks before another takes over.
BATCH = 2000


def limited(size):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


class Fuzz:
    def __init__(self, options):
        self.options = options
        self.folder = options.root / ".build/fuzz" / str(options.seed)
        if options.again:
            shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("samples", "findings", "work"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self.state_file = self.folder / "state.json"
        self.state = collections.defaultdict(int)
        if self.state_file.exists():
            self.state.update(json.loads(self.state_file.read_text()))
        self.findings = []
        self.began = time.monotonic()
        scenarios = sorted((options.root / "scenarios").rglob("*.yaml"))
        self.corpus = [file for file in scenarios if file.parent.name != "sweeps"]
        self.corpus.append(options.root / "Tests/ScenariosTests/Fixtures/every-key.yaml")
        for name in ("desk", "sector", "call-centre", "training"):
            file = self.folder / "work" / f"{name}.yaml"
            self.tool("respiro", "new", name, "--template", name, "--output", file)
            self.corpus.append(file)
        self.sweeps = sorted((options.root / "scenarios/sweeps").glob("*.yaml"))

    def keep(self):
        self.state_file.write_text(json.dumps(dict(self.state), indent=1, sort_keys=True) + "\n")

    def tool(self, name, *arguments, seconds=COMMAND_SECONDS, size=COMMAND_BYTES):
        """The status of a program and what it printed; negative for a signal, None where it was too slow."""
        try:
            done = subprocess.run(
                [self.options.programs / name, *map(str, arguments)], capture_output=True, text=True,
                errors="replace", timeout=seconds, preexec_fn=limited(size), cwd=self.folder / "work",
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
            return done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired:
            return None, "", ""

    def find(self, kind, text, what, is_still=None):
        """Notes a finding, with a small file where it can be made smaller."""
        if is_still:
            text = self.reduced(text, is_still)
        name = re.sub(r"[^a-z0-9]+", "-", kind.lower())[:60]
        file = self.folder / "findings" / f"{name}-{len(self.findings)}.yaml"
        file.write_text(f"# {what.strip().splitlines()[0][:300] if what.strip() else kind}\n" + text)
        self.findings.append((kind, file))
        self.state["findings"] += 1
        print(f"FOUND {kind}: {file}", flush=True)

    def reduced(self, text, is_still, seconds=120):
        """The same with everything left out that can be."""
        end = time.monotonic() + seconds
        try:
            smaller = True
            while smaller and time.monotonic() < end:
                smaller = False
                root = scenario_yaml.read(text)
                for parent, position in reversed(scenario_yaml._places(root, [])):
                    if position >= len(parent.value) or time.monotonic() > end:
                        continue
                    entry = parent.value.pop(position)
                    candidate = scenario_yaml.write(root)
                    if is_still(candidate):
                        text, smaller = candidate, True
                    else:
                        parent.value.insert(position, entry)
        except Exception:  # no YAML: it stays as it is
            pass
        return text

    # The first part: check.

    def check(self, wanted):
        first = self.state["checked"]
        batches = []
        while first < wanted:
            batches.append((first, min(BATCH, wanted - first)))
            first += BATCH
        with ThreadPoolExecutor(self.options.jobs) as pool:
            for at, (first, count) in enumerate(pool.map(self.batch, batches)):
                self.state["checked"] = first + count
                self.keep()
                rate = (first + count - batches[0][0]) / (time.monotonic() - self.began)
                print(
                    f"{self.state['checked']} of {wanted} checked, {self.state['accepted']} without a fault, "
                    f"{rate:.0f} a second", flush=True)  # fmt: skip

    def batch(self, batch):
        first, count = batch
        state = self.folder / "work" / f"number-{first}"
        start = first
        while start < first + count:
            state.write_bytes(struct.pack("q", start - 1))
            status, printed, errors = self.tool(
                "scenariofuzz", *self.corpus, "--seed", self.options.seed, "--first", start,
                "--count", first + count - start, "--state", state, "--samples", self.folder / "samples",
                "--sampling", self.options.sampling, "--seconds", CHECK_SECONDS,
                seconds=None, size=CHECK_BYTES,
            )  # fmt: skip
            for line in printed.splitlines():
                word, _, rest = line.partition(" ")
                if word == "accepted":
                    self.state["accepted"] += int(rest)
                elif word == "finding":
                    number, _, what = rest.partition(" ")
                    kind = what.split(":")[0]
                    self.find(kind, self.text(number), what, lambda t, k=kind: k in self.unchanged(t)[1])
            if status == 0:
                break
            number = struct.unpack("q", state.read_bytes())[0]
            if number < start:
                sys.exit(f"scenariofuzz does not start: {errors}")
            kind = "check takes too long" if status == -signal.SIGPROF else f"check ends by signal {-status}"
            # The sanity of a second look: what does not happen again is memory that another took.
            text = self.text(number)
            again = self.unchanged(text)[0]
            if again != 0:
                self.find(kind, text, errors, lambda t, s=again: self.unchanged(t)[0] == s)
            start = number + 1
        state.unlink(missing_ok=True)
        return batch

    def text(self, number):
        return self.tool(
            "scenariofuzz", *self.corpus, "--seed", self.options.seed, "--first", number, "--printed"
        )[1]  # fmt: skip

    def unchanged(self, text):
        file = self.folder / "work" / f"reduced-{random.getrandbits(40):x}.yaml"
        file.write_text(text)
        try:
            status, printed, errors = self.tool(
                "scenariofuzz", file, "--unchanged", "--seconds", CHECK_SECONDS, size=CHECK_BYTES)
            return status, printed + errors
        finally:
            file.unlink()

    # The second part: a sample through the commands.

    def sample(self, seconds):
        end = time.monotonic() + seconds
        samples = sorted(self.folder.glob("samples/*.yaml"), key=lambda file: int(file.stem))
        todo = [file for file in samples if int(file.stem) >= self.state["sampled up to"]]
        print(f"{len(todo)} of {len(samples)} samples are to go through the commands", flush=True)
        with ThreadPoolExecutor(self.options.jobs) as pool:
            def one(file):
                if time.monotonic() < end:
                    self.commands(file)
                    return file
            for file in pool.map(one, todo):
                if file:
                    self.state["sampled up to"] = int(file.stem) + 1
                    self.keep()

    def commands(self, file):
        chance = random.Random(f"{self.options.seed} {file.stem}")
        place = self.folder / "work" / f"run-{file.stem}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        try:
            few = ["--replications", 2, "--jobs", 1, "--quiet", "--memory", "1GB"]
            results = place / "results"
            status, printed, errors = self.tool("respiro", "check", file, "--memory", "1GB")
            if status == 2 and "memory" in errors:
                self.state["too large to run"] += 1
                return
            if not self.ends("check", (status, printed, errors), file):
                return
            seconds = re.search(r"memory and ([0-9.,]+) (s|min|h) for", printed)
            if seconds and seconds[2] != "s":
                # It would take minutes: as it is meant to, not for want of an end.
                self.state["too long to run"] += 1
                return
            began = time.monotonic()
            if not self.ends("run", self.tool("respiro", "run", file, "--output", results, *few), file):
                return
            took = time.monotonic() - began
            if not results.is_dir():
                return
            self.figures(results, file)
            self.ends("report", self.tool("respiro", "report", results), file)
            command = chance.choice(["compare", "calendar", "explain", "reproduce", "sweep", "damage", "damage"])
            done = None
            if took > COMMAND_SECONDS / 40 and command in ("calendar", "explain"):
                # These run the futures some forty times: they would take long, as they are meant to.
                self.state[f"too long to {command}"] += 1
            elif command == "compare":
                other = place / "other.yaml"
                other.write_text(f"extends: {file.name}\nabout: {{title: Other}}\n")
                shutil.copy(file, place / file.name)
                done = self.tool(
                    "respiro", "compare", place / file.name, other, "--output", place / "compared", *few)
            elif command == "calendar":
                done = self.tool("respiro", "calendar", file, "--output", place / "calendars", *few)
            elif command == "explain":
                done = self.tool("respiro", "explain", results, "--output", place / "explained", *few)
            elif command == "reproduce":
                done = self.tool("respiro", "reproduce", results)
                if done[0] not in (0, None):
                    self.find("reproduce gives other figures", file.read_text(), done[2])
            elif command == "sweep":
                done = self.sweep(place, file, chance)
            else:
                done = self.damage(results, chance)
            if done:
                self.ends(command, done, file)
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def ends(self, command, done, file):
        """Whether a command ended as it should: done, or refused with a reason."""
        status, _, errors = done
        self.state[f"through {command}"] += 1
        if status in (0, 1, 2) and "Fatal error" not in errors and (status == 0 or errors.strip()):
            if status == 1 and command == "run":
                self.find("a run fails", file.read_text(), errors)
                return False
            return status == 0
        kind = f"{command} takes too long" if status is None else f"{command} ends with {status}"
        self.find(kind, file.read_text(), errors)
        return False

    def figures(self, results, file):
        """Every figure is a number, and every share one between 0 and 1."""
        for name in results.glob("*.csv"):
            with open(name, newline="") as rows:
                for row in csv.DictReader(rows):
                    for key in ("mean", "p05", "p25", "p50", "p75", "p95", "value"):
                        text = row.get(key) or "0"
                        try:
                            value = float(text)
                        except ValueError:
                            continue
                        if not math.isfinite(value):
                            return self.find("a figure is no number", file.read_text(), f"{name.name}: {row}")
                        is_share = row.get("unit") == "share" and row.get("metric") != "headroom"
                        if is_share and not -1e-9 <= value <= 1 + 1e-9:
                            return self.find("a share is none", file.read_text(), f"{name.name}: {row}")
        for name in ("summary.json", "manifest.json"):
            text = (results / name).read_text()
            if re.search(r":\s*-?(nan|inf)", text, re.IGNORECASE):
                self.find("a figure is no number", file.read_text(), name)

    def sweep(self, place, file, chance):
        """A small sweep over a number of the scenario, itself changed at random."""
        root = scenario_yaml.read(file.read_text())
        path = scenario_yaml.number_path(root, chance) or "population"
        text = (
            f"base: {file.name}\nreplications: 2\ndesign: {{kind: sobol, points: 4}}\n"
            f"figures: [{{metric: wait-mean}}]\nfactors:\n  - {{id: x, path: {path}, from: 1, to: 3}}\n")
        shutil.copy(file, place / file.name)
        tree = scenario_yaml.read(text)
        for _ in range(chance.choice([0, 1, 1, 2])):
            try:
                scenario_yaml.change(tree, chance)
            except IndexError:
                pass
        sweep = place / "sweep.yaml"
        sweep.write_text(scenario_yaml.write(tree))
        done = self.tool("respiro", "sweep", "plan", sweep, "--output", place / "swept")
        if done[0] == 0:
            done = self.tool(
                "respiro", "sweep", "run", sweep, "--output", place / "swept", "--jobs", 1, "--quiet")
        if done[0] not in (0, 1, 2):
            self.find(f"sweep ends with {done[0]}", sweep.read_text(), done[2])
        return done

    def damage(self, results, chance):
        """Files of results with something changed: refused or read, never a fall."""
        names = sorted(name for name in results.rglob("*") if name.is_file() and name.suffix != ".html")
        for _ in range(chance.choice([1, 1, 3])):
            name = chance.choice(names)
            data = bytearray(name.read_bytes() if name.exists() else b"")
            kind = chance.choice(["flip", "cut", "delete", "number", "twice", "empty"])
            if kind == "flip" and data:
                data[chance.randrange(len(data))] = chance.randrange(256)
            elif kind == "cut":
                data = data[: chance.randrange(len(data) + 1)]
            elif kind == "number":
                numbers = list(re.finditer(rb"[0-9.]+", data))
                if numbers:
                    place = chance.choice(numbers)
                    odd = chance.choice([b"nan", b"inf", b"-1", b"1e308", b"999999999999999999999", b""])
                    data[place.start() : place.end()] = odd
            elif kind == "twice":
                data = data * 2
            elif kind == "empty":
                data = bytearray()
            if kind == "delete":
                name.unlink(missing_ok=True)
            else:
                name.write_bytes(data)
        return self.tool("respiro", "report", results)

    def run(self):
        wanted = self.options.scenarios
        self.check(wanted)
        self.sample(self.options.minutes * 60)
        self.keep()
        print("\nTried with seed", self.options.seed)
        for key, count in sorted(self.state.items()):
            print(f"  {count:>9}  {key}")
        if self.findings:
            sys.exit(f"FAILED: {len(self.findings)} findings, in {self.folder / 'findings'}")
        print("PASSED: no crash, nothing that takes too long, no figure that is no number, no fault without a place")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("programs", type=pathlib.Path)
    options.add_argument("--scenarios", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--sampling", type=int, default=200, help="one scenario without a fault in so many")
    options.add_argument("--minutes", type=float, default=60, help="time for the commands")
    options.add_argument("--again", action="store_true")
    options.add_argument("--ci", action="store_true")
    options = options.parse_args()
    if options.ci:
        options.scenarios, options.sampling, options.minutes, options.again = 4000, 40, 1, True
    Fuzz(options).run()


main()
