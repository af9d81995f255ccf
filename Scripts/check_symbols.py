# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every public symbol of some targets has a documentation comment.

    python3 Scripts/check_symbols.py BUILD-FOLDER TARGET…

Reads the symbol graphs that building the documentation leaves in the build folder, prints each
symbol without a sentence, and exits with 1 where there is one. Left out are symbols that a protocol
or the compiler brings along, and the cases of catalogues of texts (types that conform to
`Sentence`): their text says what they are.
"""

import json
import pathlib
import sys


def graph_of(folder, target):
    graphs = sorted(folder.glob(f"*/extracted-symbols/*/{target}/{target}.symbols.json"))
    if not graphs:
        raise SystemExit(f"No symbol graph of {target} in {folder}.")
    return json.loads(graphs[-1].read_text())


def undocumented(graph):
    texts = {
        relation["source"]
        for relation in graph["relationships"]
        if relation["kind"] == "conformsTo" and relation["target"].endswith("8SentenceP")
    }
    cases = {
        relation["source"]
        for relation in graph["relationships"]
        if relation["kind"] == "memberOf" and relation["target"] in texts
    }
    for symbol in graph["symbols"]:
        place = symbol.get("location")
        identifier = symbol["identifier"]["precise"]
        # Programs declare nothing for others.
        if symbol.get("accessLevel") not in ("public", "open"):
            continue
        if "docComment" in symbol or not place or "::SYNTHESIZED::" in identifier:
            continue
        if symbol["kind"]["identifier"] == "swift.enum.case" and identifier in cases:
            continue
        source = place["uri"].removeprefix("file://")
        yield f"{source}:{place['position']['line'] + 1}: {'.'.join(symbol['pathComponents'])}"


def main():
    folder, *targets = sys.argv[1:]
    graphs = {target: graph_of(pathlib.Path(folder), target) for target in targets}
    faults = [fault for graph in graphs.values() for fault in sorted(undocumented(graph))]
    if faults:
        sys.exit("\n".join(faults) + f"\n{len(faults)} public symbols have no documentation.")
    count = sum(len(graph["symbols"]) for graph in graphs.values())
    print(f"All public symbols of {len(targets)} targets have documentation ({count} in all).")


if __name__ == "__main__":
    main()
