# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what a validator says of scenario files with what `respiro check` says: see Scripts/test-schema."""

import argparse
import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import jsonschema
import scenario_yaml

# Why one refuses what the other accepts, by what it says. The page on the format lists the same.
REASONS = [
    ("names of items elsewhere in the file", r"unknown (group|service|staff|scope)|neither a group nor|names an item "
     r"that|leads back|not available for this scope|given twice|already used|already has desks|does not have|there are no such|no such (post|shift|staff group)"),
    ("dates against the horizon and the calendar", r"outside the horizon|nobody works on that day|the horizon|never open|"
     r"ends after midnight|end comes before|outside the years|hours overlap|as long as"),
    ("parameters of a distribution against one another", r"\w+ is out of range, |is out of range; |is out of range$|do not "
     r"determine|negative values|the mean is out of range"),
    ("what sections need of one another", r"needs population|requires the|users are missing|rates by hour are enough|"
     r"\"group\" is missing|\"every\" is missing|\"affect\" is missing|\"path\" is missing|states no|changes nothing|waiting list needs"),
    ("what the figures lead to", r"nobody|no desk|grows without end|too many|no people|takes at least|all groups must|"
     r"leaves nobody|more people than|over 100%|cannot provide|list is empty|needs at least|weights of which|at its end"),
    ("text that is no YAML, or of which Respiro reads less than YAML has", r"not valid YAML|indented with a tab|YAML "
     r"references|tags and directives|nested more|control character|file is empty|not text in UTF-8|must be a word"),
    ("files that are extended", r"that it extends|extends|lies outside|no such file"),
    ("the order of two values, or two keys of which one is allowed", r"such as 09:00-13:00|exactly one way"),
    ("what an extending file leaves out and the other does not have", r'"[a-z-]+" is missing'),
    ("an empty table, which changes nothing of what is extended or alike", r"refused at .*: \{\} (should|is not valid)"),
    ("units that the metric of a target decides", r"not a unit for this"),
    ("how an uncertain number is drawn", r"standard error in the unit|\.distribution\.|may be drawn where"),
]  # fmt: skip


def check(respiro, files):
    """The faults that `respiro check` finds, by file; none for a file that it accepts."""
    done = subprocess.run(
        [respiro, "check", "--lang", "en", *files], capture_output=True, text=True, timeout=600
    )
    accepted = {line[: -len(": no faults.")] for line in done.stdout.splitlines() if line.endswith(": no faults.")}
    if done.returncode not in (0, 2):
        if len(files) > 1:
            return {k: v for file in files for k, v in check(respiro, [file]).items()}
        return {files[0]: [f"status {done.returncode}"]}
    faults = {file: [] for file in files}
    lines = done.stderr.splitlines()
    for file in files:
        if file not in accepted:
            faults[file] = [line for line in lines if line.startswith(file + ":")] or ["in a file that it extends"]
    return faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("respiro")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--changed", type=int, default=1600, help="files with something changed")
    options.add_argument("--show", action="store_true", help="print every disagreement")
    options = options.parse_args()
    schema = json.loads(subprocess.check_output([options.respiro, "schema"], text=True))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        tests = options.root / "Tests/ScenariosTests"
        shutil.copytree(options.root / "scenarios", folder / "scenarios")
        shutil.copytree(tests / "Broken", folder / "broken")
        shutil.copytree(tests / "Fixtures", folder / "fixtures")
        for name in ("desk", "sector", "call-centre", "training"):
            subprocess.run(
                [options.respiro, "new", name, "--template", name, "--output", str(folder / f"{name}.yaml")],
                check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip
        kinds = {}
        for file in sorted(folder.rglob("*.yaml")):
            if file.parent.name == "sweeps":
                continue
            kinds[str(file)] = "broken" if folder / "broken" in file.parents else "shipped"
        originals = [file for file, kind in kinds.items() if kind == "shipped"]
        chance = random.Random(options.seed)
        for number in range(options.changed):
            original = pathlib.Path(originals[number % len(originals)])
            root = scenario_yaml.read(original.read_text())
            kind = scenario_yaml.change(root, chance)
            file = original.with_name(f"{original.stem}-changed-{number}.yaml")
            file.write_text(scenario_yaml.write(root))
            kinds[str(file)] = f"changed ({kind})"
        files = list(kinds)
        batches = [files[at : at + 25] for at in range(0, len(files), 25)]
        with ThreadPoolExecutor(2) as pool:
            faults = {}
            for found in pool.map(lambda batch: check(options.respiro, batch), batches):
                faults |= found

        agreed = collections.Counter()
        asked = collections.Counter()
        disagreements = collections.Counter()
        unexplained = []
        for file, kind in kinds.items():
            try:
                value = scenario_yaml.value(scenario_yaml.read(pathlib.Path(file).read_text()))
                error = next(iter(validator.iter_errors(value)), None)
            except Exception:  # no YAML: an editor reports that before it looks at a schema
                error = "no YAML"
            name = kind.split()[0]
            asked[name] += 1
            if (error is None) == (not faults[file]):
                agreed[name] += 1
                continue
            if error is None:
                shown = faults[file][0]
            else:
                if error != "no YAML":
                    error = jsonschema.exceptions.best_match([error])
                path = ".".join(map(str, getattr(error, "absolute_path", [])))
                shown = f"refused at {path}: {getattr(error, 'message', error)[:200]}"
            reason = next((why for why, said in REASONS if re.search(said, shown)), None)
            disagreements[reason or "none"] += 1
            if reason is None or options.show:
                unexplained.append(f"{kind}: {pathlib.Path(file).name}: {shown}")
        for name, count in asked.items():
            print(f"{name}: {agreed[name]} of {count} agree ({agreed[name] / count:.1%})")
        share = sum(agreed.values()) / sum(asked.values())
        print(f"together: {sum(agreed.values())} of {sum(asked.values())} agree ({share:.1%})")
        for reason, count in disagreements.most_common():
            print(f"  {count:4} disagree: {reason}")
        for line in unexplained:
            print("   ", line)
        if share < 0.95 or disagreements["none"]:
            sys.exit("FAILED: at least 95 % must agree, and every disagreement must have a listed reason.")


main()
