# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the documentation of the checkout refers to, without building it.

    python3 Scripts/check_links.py

Prints each relative link whose file or heading is missing, each link to an article that its
catalogue lacks, and each script or file of the sources that a page names and that is not there.
Links to symbols are checked when the documentation is built (Scripts/docs).
"""

import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent

FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[[^][]*\]\(([^)\s]+)\)")
ARTICLE = re.compile(r"<doc:([^>\s]+)>")
HEADING = re.compile(r"^#{1,6} +(.*)$", re.MULTILINE)
# A path of the repository in backticks, with or without what is passed to it.
NAMED = re.compile(r"`((?:Scripts|Sources|Tests|scenarios)/[\w./+-]*\w)(?=[` ])")


def tracked(*patterns):
    """The files of the checkout that git knows or would add."""
    names = subprocess.run(
        ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z",
         "--", *patterns],
        check=True, capture_output=True, text=True).stdout
    return sorted(root / name for name in names.split("\0") if name and (root / name).is_file())


def prose_of(path):
    """The text of a page without its blocks of code; of a source, its documentation comments."""
    text = path.read_text()
    if path.suffix == ".swift":
        comments = [
            line.strip()[3:].removeprefix(" ")
            for line in text.splitlines() if line.strip().startswith("///")
        ]
        text = "\n".join(comments)
    return FENCE.sub("", text)


def anchors_of(page):
    """The anchors of a page's headings, as code hosts and the documentation make them."""
    anchors = set()
    for heading in HEADING.findall(prose_of(page)):
        plain = re.sub(r"[`*]", "", heading).strip()
        host = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        built = re.sub(r"[^\w-]+", "-", plain).strip("-")
        anchors |= {host, built}
    return anchors


def catalogue_of(path):
    """The folder of articles that belongs to a file of a target; None outside of targets."""
    parts = path.relative_to(root).parts
    if len(parts) < 3 or parts[0] != "Sources":
        return None
    return root / "Sources" / parts[1] / f"{parts[1]}.docc"


def faults_of(path):
    prose = prose_of(path)
    # What changed in the past may name what is gone.
    named = NAMED.findall(prose) if path.name != "CHANGELOG.md" else []
    for name in named:
        # Words in capitals stand for any name.
        if not (root / name).exists() and not re.search(r"[A-Z]{4}", name):
            yield f"names {name}, which is not there"
    prose = CODE.sub("", prose)
    for target in LINK.findall(PICTURE.sub("", prose)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        page = (path.parent / name).resolve() if name else path
        if not page.exists():
            yield f"links to {target}, which is not there"
        elif anchor and page.suffix == ".md" and anchor not in anchors_of(page):
            yield f"links to {target}, and there is no such heading"
    for target in PICTURE.findall(prose):
        # Articles call pictures by their names, without what says of which kind they are.
        catalogue = catalogue_of(path)
        if not (path.parent / target).exists() and not (
            catalogue and list(catalogue.glob(f"Resources/{target}.*"))
        ):
            yield f"shows {target}, which is not there"
    for target in ARTICLE.findall(prose):
        name, _, anchor = target.partition("#")
        catalogue = catalogue_of(path)
        pages = list(catalogue.rglob(f"{name}.md")) if catalogue else []
        if not pages:
            yield f"links to the article {name}, which its catalogue lacks"
        elif anchor and anchor not in anchors_of(pages[0]):
            yield f"links to {target}, and there is no such heading"


def main():
    pages = tracked("*.md", "Sources/*.swift")
    faults = [
        f"{path.relative_to(root)} {fault}" for path in pages for fault in faults_of(path)
    ]
    if faults:
        sys.exit("\n".join(faults))
    print(f"The links of {len(pages)} pages and sources lead somewhere.")


if __name__ == "__main__":
    main()
