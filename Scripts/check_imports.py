# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what each target imports with the dependencies that Package.swift declares for it.

    swift package dump-package | python3 Scripts/check_imports.py

Prints each import that is not declared and each declaration that no file imports, and exits with 1
where there is one. The build checks less: a module that another target's build left behind can be
imported undeclared, and nothing reports a declaration without use.
"""

import json
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent

# Modules that come with a toolchain or a system; everything else has to be declared.
toolchain = {
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl",
    "Synchronization", "Testing",
}

IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|let|var)[ \t]+)?(\w+)",
    re.MULTILINE)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)


def folder_of(target):
    """The folder of a target, by the conventions of the package manager."""
    if target.get("path"):
        return root / target["path"]
    return root / ("Tests" if target["type"] == "test" else "Sources") / target["name"]


def module_of(dependency):
    """The module that a dependency of a target brings; products are named as their modules."""
    (kind, value), = dependency.items()
    if kind not in ("byName", "target", "product"):
        raise SystemExit(f"check_imports.py knows no dependency of the kind '{kind}'.")
    return value[0]


def files_of(target, *suffixes):
    """The sources of a target, without what it excludes."""
    folder = folder_of(target)
    excluded = [folder / name for name in target["exclude"]]
    for path in sorted(folder.rglob("*")):
        if path.suffix in suffixes and not any(path.is_relative_to(out) for out in excluded):
            yield path


def headers_of(target):
    """What an include of a C target's headers begins with: a file's name, or a library's folder."""
    if target["type"] == "system":
        shim = (folder_of(target) / "shim.h").read_text()
        return {header.split("/")[0] for header in INCLUDE.findall(shim)}
    return {path.name for path in (folder_of(target) / "include").glob("*.h")}


def main():
    targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
    c_headers = {
        header: name
        for name, target in targets.items()
        if target["type"] == "system" or (folder_of(target) / "include").is_dir()
        for header in headers_of(target)
    }
    faults = []
    for name, target in targets.items():
        if target["type"] == "system":
            continue
        declared = {module_of(dependency) for dependency in target["dependencies"]}
        imported = {}
        for path in files_of(target, ".swift"):
            for module in IMPORT.findall(path.read_text()):
                imported.setdefault(module, path)
        for path in files_of(target, ".c", ".h"):
            for header in INCLUDE.findall(path.read_text()):
                module = c_headers.get(header.split("/")[0])
                if module and module != name:
                    imported.setdefault(module, path)
        for module in sorted(imported.keys() - declared - toolchain):
            where = imported[module].relative_to(root)
            faults.append(f"{name} imports {module} undeclared, in {where}")
        for module in sorted(declared - imported.keys()):
            faults.append(f"{name} declares {module} and imports it nowhere")
    if faults:
        sys.exit("\n".join(faults))
    print(f"The imports of {len(targets)} targets are those that Package.swift declares.")


if __name__ == "__main__":
    main()
