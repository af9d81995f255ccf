# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands that a page quotes, and compares what they print with what the page has: see Scripts/reference.

    python3 Scripts/quoted.py PAGE FOLDER [--refresh]

A block is quoted where a comment before it names the command and the headings of the parts that it shows:

    <!-- respiro run scenarios/spinea.yaml: THE ANSWER -->

A part begins with a line at the margin behind an empty one, and ends before the next. Results go to FOLDER.
"""

import pathlib
import re
import shlex
import subprocess
import sys

page, folder, refresh = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "--refresh" in sys.argv
QUOTED = re.compile(r"(<!-- respiro (.+?): (.+?) -->\n```\n)(.*?)(?=```\n)", re.DOTALL)


def parts(text):
    """The parts of what a command prints, by their headings."""
    found, heading, before = {}, "", ""
    for line in text.splitlines():
        if line and not before and not line.startswith(" "):
            heading = line
        found.setdefault(heading, []).append(line)
        before = line
    return {heading: "\n".join(lines).strip("\n") for heading, lines in found.items()}


outputs, differing = {}, []


def printed(command):
    if command not in outputs:
        arguments = shlex.split(command) + ["--lang", "en", "--output", str(folder / f"quoted-{len(outputs)}")]
        print(f"Running respiro {command}…", file=sys.stderr)
        outputs[command] = subprocess.run(
            ["Scripts/respiro", *arguments], check=True, capture_output=True, text=True
        ).stdout
    return parts(outputs[command])


def quote(match):
    own = printed(match[2])
    wanted = [heading.strip() for heading in match[3].split(";")]
    text = "\n\n".join(own.get(heading, f"({heading} is missing)") for heading in wanted) + "\n"
    if text != match[4]:
        differing.append(match[2])
    return match[1] + text


text = QUOTED.sub(quote, page.read_text())
if refresh:
    page.write_text(text)
elif differing:
    print(f"{page} quotes otherwise: {'; '.join(differing)}", file=sys.stderr)
    sys.exit(1)
