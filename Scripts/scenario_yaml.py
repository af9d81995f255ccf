# SPDX-License-Identifier: GPL-3.0-or-later
"""Scenario files as trees, read by the rules of YAML 1.2, changed in one place and written again."""

import random
import re

import yaml

_INT = re.compile(r"^[-+]?[0-9]+$")
_FLOAT = re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")


class TooLarge(Exception):
    """A tree of more nodes than a scenario has: references that stand for others again and again."""


def value(node, left=None):
    """The value of a node as JSON has it; keys are texts."""
    left = left if left is not None else [100_000]
    left[0] -= 1
    if left[0] < 0:
        raise TooLarge
    if isinstance(node, yaml.MappingNode):
        return {key.value: value(item, left) for key, item in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(item, left) for item in node.value]
    text = node.value
    if node.style is not None:
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _INT.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    return text


class _Loader(yaml.SafeLoader):
    """Leaves scalars as text."""


class _Dumper(yaml.SafeDumper):
    """Writes text as it was read, in quotes only where it was."""


for _class in (_Loader, _Dumper):
    _class.yaml_implicit_resolvers = {}


def read(text):
    return yaml.compose(text, Loader=_Loader)


def write(node):
    return yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=1000)


def scalar(text):
    return yaml.ScalarNode("tag:yaml.org,2002:str", text)


_TEXTS = [
    "-1", "0", "1", "3", "0.5", "1000000000", "abc", "none", "", "true", "12:60", "25:00", "09:30",
    "2027-02-30", "2027-13-01", "2027-06-07", "5 min", "-5 min", "5 days", "1e9 days", "50%", "150%",
    "-1%", "2 %/year", "10 per day", "3 h/week", "5 EUR", "5 points", "5 parsecs",
]  # fmt: skip
_UNITS = ["min", "days", "weeks", "EUR", "%", "per day", "h/week", "points", ""]


def _places(node, found):
    """Every place of a tree: the list of entries or items, and the position in it."""
    for position, item in enumerate(node.value if not isinstance(node, yaml.ScalarNode) else []):
        found.append((node, position))
        _places(item[1] if isinstance(item, tuple) else item, found)
    return found


def change(root, chance: random.Random):
    """Changes a tree in one place; says how."""
    parent, position = chance.choice(_places(root, []))
    entry = parent.value[position]
    key, node = entry if isinstance(entry, tuple) else (None, entry)

    def put(new):
        parent.value[position] = (key, new) if key is not None else new

    number = re.match(r"^([-+]?[0-9.]+)(.*)$", getattr(node, "value", "")) if isinstance(
        node, yaml.ScalarNode
    ) else None
    kinds = ["remove", "replace", "list", "map"]
    if key is not None:
        kinds += ["misspell", "remove", "unknown"]
    if number:
        kinds += ["negate", "enlarge", "shrink", "unit", "unit"]
    kind = chance.choice(kinds)
    if kind == "remove":
        del parent.value[position]
    elif kind == "replace":
        put(scalar(chance.choice(_TEXTS)))
    elif kind == "list":
        put(yaml.SequenceNode("tag:yaml.org,2002:seq", [node], flow_style=True))
    elif kind == "map":
        put(yaml.MappingNode("tag:yaml.org,2002:map", [(scalar("x"), node)], flow_style=True))
    elif kind == "misspell":
        parent.value[position] = (scalar(key.value + key.value[-1:]), node)
    elif kind == "unknown":
        parent.value.append((scalar("unknown"), scalar("1")))
    elif kind == "unit":
        put(scalar(f"{number[1]} {chance.choice(_UNITS)}".strip()))
    else:
        factor = {"negate": "-", "enlarge": "999999", "shrink": "0.000001"}[kind]
        put(scalar(factor + number[2] if kind != "negate" else "-" + number[1].lstrip("+-") + number[2]))
    return kind


def number_path(root, chance):
    """The path of a number of a scenario, as `--set` takes it; None where there is none."""
    paths = []

    def walk(node, path):
        if isinstance(node, yaml.MappingNode):
            for key, item in node.value:
                walk(item, path + [key.value])
        elif isinstance(node, yaml.SequenceNode):
            for position, item in enumerate(node.value):
                names = {k.value: v.value for k, v in item.value if isinstance(v, yaml.ScalarNode)} if isinstance(
                    item, yaml.MappingNode
                ) else {}
                walk(item, path + [names.get("id", str(position + 1))])
        elif re.match(r"^[0-9.]+$", node.value):
            paths.append(".".join(path))

    walk(root, [])
    return chance.choice(paths) if paths else None
