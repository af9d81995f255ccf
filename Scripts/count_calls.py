# SPDX-License-Identifier: GPL-3.0-or-later
"""Print how often a callgrind profile enters each of the named functions.

Usage: count_calls.py PROFILE FUNCTION...
"""

import re
import sys


def main():
    profile, *wanted = sys.argv[1:]
    # A name is written once, as "(7) malloc", and is "(7)" from then on.
    names = {}
    counts = dict.fromkeys(wanted, 0)
    callee = None
    pending = None
    with open(profile) as lines:
        for line in lines:
            if pending:
                # The line after a call has its cost: 0 where nothing was collected, outside the loop.
                name, number = pending
                counts[name] += number if line.split()[-1] != "0" else 0
                pending = None
            elif match := re.match(r"c?fn=\((\d+)\)(?: (.*))?", line):
                number, name = match.groups()
                if name:
                    names[number] = name
                if line.startswith("cfn="):
                    callee = names[number]
            elif callee in counts and (match := re.match(r"calls=(\d+)", line)):
                pending = callee, int(match.group(1))
    print(*counts.values())


main()
