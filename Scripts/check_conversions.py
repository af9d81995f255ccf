# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds conversions of floating-point numbers to whole ones that may stop the program.

    python3 Scripts/check_conversions.py MODULES     after a build; MODULES is its folder of modules

`Int(value)` traps where `value` is no number, infinite, or too large, and types alone say which calls
are meant. So the compiler is asked: every Swift target is checked once more, without a build, with
initialisers of the standard library hidden behind deprecated ones of the same name. What warns has
to become `Int(bounded: value)` (target WholeNumbers), or `Int(exactly: value)` where the number has
to be whole.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent

# The only target that converts.
HELPER = "WholeNumbers"
WHOLE = [f"{sign}Int{bits}" for sign in ("", "U") for bits in ("", 8, 16, 32, 64)]
FLOATING = ["Double", "Float"]
SHADOW = "\n".join(
    f"extension {whole} {{ @available(*, deprecated, message: \"unbounded\") "
    f"@usableFromInline init(_ value: {floating}) {{ self = 0 }} }}"
    for whole in WHOLE for floating in FLOATING)
FOUND = re.compile(r"^(.*?):(\d+):(\d+): warning: .*: unbounded", re.MULTILINE)

FEATURES = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]


def faults_of(target, modules, shadow):
    """The places of a target that convert; stops where it cannot be checked."""
    sources = sorted(map(str, target.rglob("*.swift")))
    generated = modules.parent / f"{target.name}.build" / "DerivedSources"
    sources += sorted(map(str, generated.glob("*.swift")))
    doors = [path.parent for path in root.glob("Sources/C*/**/module.modulemap")]
    doors += [path.parent for path in root.glob(".build/checkouts/*/Sources/*/**/module.modulemap")]
    maps = modules.parent.glob("*.build/module.modulemap")
    command = [
        # The package manager calls the package by its folder.
        "swiftc", "-typecheck", "-swift-version", "6", "-package-name", root.name.lower(),
        "-module-name", target.name.replace("-", "_"), "-I", str(modules),
        *(f"-I{door}" for door in doors),
        *(word for path in maps for word in ("-Xcc", f"-fmodule-map-file={path}")),
        *(word for feature in FEATURES for word in ("-enable-upcoming-feature", feature)),
        *(["-parse-as-library"] if not any(s.endswith("/main.swift") for s in sources) else []),
        *sources, str(shadow)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{target.name} cannot be checked:\n{result.stderr}")
    places = {match.groups() for match in FOUND.finditer(result.stderr)}
    return sorted(
        (os.path.relpath(path, root), int(line), int(column)) for path, line, column in places)


def main():
    modules = pathlib.Path(sys.argv[1]).resolve()
    targets = [
        folder for folder in sorted((root / "Sources").iterdir())
        if folder.name != HELPER and any(folder.rglob("*.swift"))]
    with tempfile.TemporaryDirectory() as place:
        shadow = pathlib.Path(place, "Shadow.swift")
        shadow.write_text(SHADOW + "\n")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
            found = workers.map(lambda target: faults_of(target, modules, shadow), targets)
            faults = [fault for faults in found for fault in faults]
    for path, line, column in faults:
        print(f"{path}:{line}:{column}: a number without bounds becomes a whole one")
    if faults:
        sys.exit("Write Int(bounded: …), with WholeNumbers imported, or Int(exactly: …).")
    print(f"{len(targets)} targets convert numbers within bounds.")


if __name__ == "__main__":
    main()
