# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs ladders of Spinea's levers and writes what moves which way; see Scripts/directions."""

import argparse
import collections
import csv
import math
import pathlib
import subprocess
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402

root = pathlib.Path(__file__).resolve().parent.parent
articles = root / "Sources/WorkforceModel/WorkforceModel.docc"

Metric = collections.namedtuple("Metric", "id name factor digits")
METRICS = [
    Metric("wait-mean", "mean wait, min", 1, 2),
    Metric("exhaustion", "exhaustion, points", 1, 2),
    Metric("share-high", "share at high risk, %", 100, 1),
    Metric("quality", "quality", 1, 3),
    Metric("repeat-contacts", "repeat contacts, % of served", 100, 2),
    Metric("cases-in-term", "cases in term, %", 100, 1),
    Metric("exits", "exits per 100 people and year", 100, 2),
    Metric("backlog", "backlog at the end, h", 1, 0),
]

Lever = collections.namedtuple("Lever", "id title unit steps note")
STAFF = ["registry-clerks-a", "registry-clerks-b", "school-officers", "social-workers", "receptionists"]


def staff(*counts):
    """Counts by line; the budget, which the base spends on its 28 posts, grows with them."""
    budget = round(1_390_000 / 28 * sum(counts))
    return [f"staff.{line}.count={count}" for line, count in zip(STAFF, counts)] + [
        f"limits.budget.a-year={budget} EUR"]


def one(path, values, unit=""):
    return [(value, [f"{path}={value}{unit}"]) for value in values]


LEVERS = [
    Lever("staff", "People in the sector", "people",
          [(22, staff(4, 4, 6, 6, 2)), (25, staff(4, 5, 7, 6, 3)), (28, []),
           (31, staff(6, 5, 9, 8, 3)), (34, staff(6, 6, 11, 8, 3))], "staff"),
    Lever("demand", "Growth of demand in all services", "% a year",
          one("services.registry.arrivals.growth", (0, 2, 5, 8, 10), "%/year"), "demand"),
    Lever("quota", "Quota of the training", "% of the staff at a time",
          one("programme.training.quota", (30, 50, 70, 85, 100), "%"), "quota"),
    Lever("sessions", "Sessions of the training", "sessions of 3 h",
          one("programme.training.sessions", (1, 4, 8, 12, 20)), "sessions"),
    Lever("overtime", "Cap on overtime", "h a week and person",
          one("limits.overtime", (0, 2, 4, 8, 16), " h/week per person"), "overtime"),
    Lever("leave", "Days of leave", "days a year",
          one("absence.leave.days", (8, 20, 32, 44, 56), " per year"), "leave"),
    Lever("sickness", "Spells of sickness", "spells a person and year",
          one("absence.sickness.spells", (0.2, 0.7, 1.44, 2.2, 3), " per year"), "sickness"),
    Lever("hostility", "Hostile contacts at the reference wait", "% of contacts",
          one("conflict.rate", (0.2, 1, 2, 5, 9), "%"), "hostility"),
    Lever("online", "People who may come to use the online services", "% of users",
          [(share, [f"online.{place}.adoption-ceiling={share}%" for place in ("registry", "school")])
           for share in (1, 25, 50, 75, 95)], "online"),
    Lever("incentives", "Pay of the incentives", "euros a post and year",
          one("incentives.pay", (0, 200, 400, 800, 1600), " EUR"), "incentives"),
    Lever("rotation", "Block of the rotation at the registry's desks", "weeks",
          one("duties.rotation.block", (1, 2, 4, 8, 13), " weeks"), "rotation"),
]

# What a reader might not expect, each with its reason.
NOTES = {
    "staff": "The budget grows with the posts. Where it stays as it is, posts beyond it take from training, overtime and\n"
    "competitions: who leaves is then not replaced, and the last three people bring nothing.",
    "quota": "A larger quota sends more people to each session. Up to 85% the desks do not feel four sessions of three hours a\n"
    "year; at 100% nobody is left at them, and whoever comes waits.",
    "sessions": "Sessions take hours from work that could wait, and people come back with less to feel: in Spinea, where three in four\n"
    "hours are busy, 60 hours of training cost the queue nothing that can be seen.",
    "overtime": "Overtime is worked for people inside at closing and for overdue work only, so that most of it is not used; what it\n"
    "takes away from the work of the next days weighs more than what it adds to the week of those who do it.",
    "leave": "Leave rests those who take it, but nobody stands in for them here: the load of those who stay weighs more than\n"
    "the rest does, from the first days on. In a sector with time to spare, or that replaces people on leave, it does not.",
    "online": "Online services take contacts from the desks; failed attempts come back, fewer than what was saved.",
    "incentives": "Incentives act in proportion to the pay and end at a twentieth of what a post costs. They pay for quantity, and\n"
    "hardly move what people feel.",
    "rotation": "Rotation spreads who is at the desks and who is behind them. In Spinea both halves of the registry do the same\n"
    "work with the same skills, so that its block decides little but the switching between the two.",
}


def run(folder, sets, replications):
    """Values of the horizon by metric and replication, of one step of a ladder."""
    arguments = [
        root / "Scripts/respiro", "run", root / "scenarios/spinea.yaml", "--replications", replications,
        "--output", folder, "--overwrite", "--no-report", "--quiet"]
    for change in sets:
        arguments += ["--set", change]
    subprocess.run([str(argument) for argument in arguments], check=True)
    values = collections.defaultdict(dict)
    wanted = {metric.id for metric in METRICS} | {"contacts-served", "headcount"}
    with open(folder / "replications.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["scope"] == "sector" and row["metric"] in wanted and row["value"]:
                values[row["metric"]][int(row["replication"])] = float(row["value"])
    years = 3
    for replication, served in values["contacts-served"].items():
        values["repeat-contacts"][replication] /= served
    for replication, people in values["headcount"].items():
        values["exits"][replication] /= people * years
    return values


def mean(values):
    return sum(values) / len(values)


def interval(values):
    """Mean and half width of its 95% interval, by the normal distribution: 200 futures."""
    middle = mean(values)
    spread = math.sqrt(sum((value - middle) ** 2 for value in values) / (len(values) - 1))
    return middle, 1.96 * spread / math.sqrt(len(values))


def difference(one, other):
    """Paired difference of two steps."""
    both = sorted(set(one) & set(other))
    return interval([other[replication] - one[replication] for replication in both])


def text(metric, value, sign=False):
    shown = f"{value * metric.factor:{'+' if sign else ''}.{metric.digits}f}"
    return shown.replace("-", "−")


def draw(lever, results):
    """One picture: a small panel for each metric, with the 95% interval of each step."""
    figure, panels = plt.subplots(2, 4, figsize=(11, 4.8), constrained_layout=True)
    places = [step for step, _ in lever.steps]
    for metric, panel in zip(METRICS, panels.flat):
        found = [interval([v * metric.factor for v in result[metric.id].values()]) for result in results]
        panel.errorbar(
            places, [middle for middle, _ in found], yerr=[half for _, half in found], color="#1f4e79",
            marker="o", markersize=4, linewidth=1.4, capsize=3)
        panel.set_title(metric.name, fontsize=9)
        panel.tick_params(labelsize=8)
        panel.grid(True, color="#dddddd", linewidth=0.6)
        panel.spines[["top", "right"]].set_visible(False)
        panel.set_xticks(places)
    figure.supxlabel(lever.unit, fontsize=9)
    path = articles / "Resources" / f"directions-{lever.id}.png"
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)


def section(lever, results):
    """The part of the page on one lever."""
    places = [step for step, _ in lever.steps]
    lines = [f"## {lever.title}", "",
             f"![How each figure moves from {places[0]} to {places[-1]} {lever.unit}; the numbers are in the "
             f"table.](directions-{lever.id})", "",
             f"| {lever.unit} | " + " | ".join(metric.name for metric in METRICS) + " |",
             "| ---: |" + " ---: |" * len(METRICS)]
    for place, result in zip(places, results):
        cells = []
        for metric in METRICS:
            middle, half = interval(list(result[metric.id].values()))
            cells.append(f"{text(metric, middle)} ± {text(metric, half)}")
        lines.append(f"| {place} | " + " | ".join(cells) + " |")
    cells = []
    for metric in METRICS:
        middle, half = difference(results[0][metric.id], results[-1][metric.id])
        cells.append("no difference found" if abs(middle) <= half else
                     f"{text(metric, middle, sign=True)} ± {text(metric, half)}")
    lines.append("| last less first, paired | " + " | ".join(cells) + " |")
    lines += [""] + ([NOTES[lever.note], ""] if lever.note in NOTES else [])
    return lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--replications", type=int, default=200)
    arguments.add_argument("--levers", nargs="*", help="these alone; the page is then left as it is")
    options = arguments.parse_args()
    plt.rcParams.update({"font.family": "sans-serif"})

    page = [
        "# Which way things move", "",
        "What each lever of the shipped sector of Spinea does to waits, people and service.", "",
        "## Overview", "",
        "Every mechanism is on, over three years. The steps of a ladder differ in one thing and run with common random",
        f"numbers, {options.replications} futures each. Behind ± stands half the 95% interval of the simulation. The last row",
        "of a table is the difference between its ends, future by future. `Scripts/directions` measures and writes all of it.",
        "",
    ]
    base = None
    for lever in LEVERS:
        if options.levers and lever.id not in options.levers:
            continue
        results = []
        for step, sets in lever.steps:
            print(f"{lever.id}: {step} {lever.unit}", file=sys.stderr)
            if not sets and base is not None:
                results.append(base)
                continue
            results.append(run(options.folder / "run", sets, options.replications))
            if not sets:
                base = results[-1]
        draw(lever, results)
        lines = section(lever, results)
        page += lines
        if options.levers:
            print("\n".join(lines))
    if not options.levers:
        (articles / "Directions.md").write_text("\n".join(page).rstrip() + "\n")


main()
