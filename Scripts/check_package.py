# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Package.swift with what targets import and with what the documentation shows of them.

    swift package dump-package | python3 Scripts/check_package.py            checks, exits with 1 on a fault
    swift package dump-package | python3 Scripts/check_package.py --write    writes the table of targets anew

- Imports: each is declared, and each declaration is imported by some file. The build checks less: a
  module that another target's build left behind can be imported undeclared, and nothing reports a
  declaration without use.
- The table of targets in the article Architecture has their imports. The descriptions in it are
  kept; a new target gets an empty one, which is a fault.
- The picture of layers in CONTRIBUTING.md has every target once, above all that it imports.
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
        raise SystemExit(f"check_package.py knows no dependency of the kind '{kind}'.")
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


def imports_of(targets):
    """For each target, the modules that it declares and, by module, a file that imports it."""
    c_headers = {
        header: name
        for name, target in targets.items()
        if target["type"] == "system" or (folder_of(target) / "include").is_dir()
        for header in headers_of(target)
    }
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
        yield name, declared, imported


def faults_of_imports(targets):
    for name, declared, imported in imports_of(targets):
        for module in sorted(imported.keys() - declared - toolchain):
            yield f"{name} imports {module} undeclared, in {imported[module].relative_to(root)}"
        for module in sorted(declared - imported.keys()):
            yield f"{name} declares {module} and imports it nowhere"


# MARK: What the documentation shows

article = root / "Sources/respiro/respiro.docc/Architecture.md"
picture = root / "CONTRIBUTING.md"
TABLE = re.compile(r"(?<=<!-- targets -->\n).*?(?=<!-- end of targets -->)", re.DOTALL)
LAYERS = re.compile(r"<!-- layers -->\n```\n(.*?)```", re.DOTALL)


def table_of(targets, old):
    """The table of all targets but tests, in the order of Package.swift."""
    descriptions = dict(re.findall(r"^\| `([\w-]+)` \| (.*?) \| [^|]*\|$", old, re.MULTILINE))
    rows = ["| target | what it is | imports |", "| --- | --- | --- |"]
    for name, target in targets.items():
        if target["type"] == "test":
            continue
        modules = ", ".join(module_of(dependency) for dependency in target["dependencies"])
        rows.append(f"| `{name}` | {descriptions.get(name, '')} | {modules or '–'} |")
    return "\n".join(rows) + "\n"


def faults_of_table(targets, write):
    text = article.read_text()
    old = TABLE.search(text).group()
    new = table_of(targets, old)
    if write and new != old:
        article.write_text(TABLE.sub(lambda _: new, text))
    elif new != old:
        yield f"{article.relative_to(root)} differs from Package.swift; --write writes its table anew"
    for name in re.findall(r"^\| `([\w-]+)` \| +\|", new, re.MULTILINE):
        yield f"{article.relative_to(root)} has no description of {name}"


def faults_of_layers(targets):
    found = LAYERS.search(picture.read_text())
    lines = found.group(1).splitlines() if found else []
    layer = {
        name: number
        for number, line in enumerate(lines)
        for name in re.findall(r"[\w-]+", line)
        if name in targets
    }
    for name, target in targets.items():
        if target["type"] == "test":
            continue
        if name not in layer:
            yield f"{picture.name} shows {name} in no layer"
            continue
        for module in map(module_of, target["dependencies"]):
            if module in layer and layer[module] <= layer[name]:
                yield f"{picture.name} shows {name} beside or below {module}, which it imports"


def main():
    targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
    faults = [
        *faults_of_imports(targets),
        *faults_of_table(targets, write="--write" in sys.argv),
        *faults_of_layers(targets),
    ]
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(targets)} targets import what Package.swift declares, and are shown as they are.")


if __name__ == "__main__":
    main()
