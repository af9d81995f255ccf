# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what `respiro check` says of waits and hours with what a run finds; see Scripts/check-against-run."""

import argparse
import csv
import pathlib
import re
import subprocess

root = pathlib.Path(__file__).resolve().parent.parent
page = root / "Sources/Scenarios/Scenarios.docc/CheckAgainstRun.md"
HEAD, TAIL = "<!-- table -->", "<!-- /table -->"

MORNINGS = "opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00], fri: [09:00-13:00]}"
LONG = "opening: {mon: [08:00-18:00], tue: [08:00-18:00], wed: [08:00-18:00], thu: [08:00-18:00], fri: [08:00-18:00]}"
ALWAYS = "opening: {mon: [00:00-24:00], tue: [00:00-24:00], wed: [00:00-24:00], thu: [00:00-24:00], fri: [00:00-24:00], sat: [00:00-24:00], sun: [00:00-24:00]}"


def scenario(services, staff, opening=MORNINGS, more="", length="1 year"):
    services = "".join(f"  - {{{service}}}\n" for service in services)
    staff = "".join(f"  - {{{line}}}\n" for line in staff)
    return (f"horizon: {{start: 2027-01-11, length: {length}}}\n"
            f"calendar: {{holidays: none, {opening}}}\nservices:\n{services}staff:\n{staff}{more}"
            "experiment: {replications: 100, seed: 1}\n")


def desk(rate, time=6, name="desk", law="exponential", more=""):
    spread = ", cv: 0.8" if law in ("lognormal", "gamma") else ""
    service = f"{time} min" if law == "constant" else f"{{{law}: {{mean: {time} min{spread}}}}}"
    return f"id: {name}, arrivals: {{rate: {rate}}}, service-time: {service}{more}"


def bare(count, skills="desk"):
    return f"id: clerks-{skills.replace(', ', '-')}, count: {count}, skills: [{skills}]"


def hired(count, hours=36, skills="desk", name="clerks"):
    return f"id: {name}, count: {count}, hours: {hours} h/week, skills: [{skills}]"


PATIENT = ", patience: {exponential: {mean: 10 min}}"
CASES = [
    ("one server, load .5", scenario([desk("20 per day")], [bare(1)])),
    ("one server, load .7", scenario([desk("28 per day")], [bare(1)])),
    ("two servers, load .6", scenario([desk("48 per day")], [bare(2)])),
    ("three servers, load .8", scenario([desk("96 per day")], [bare(3)])),
    ("eight servers, load .85", scenario([desk("272 per day")], [bare(8)])),
    ("never closed, four servers, load .8", scenario([desk("32 per hour")], [bare(4)], ALWAYS, length="13 weeks")),
    ("constant service time", scenario([desk("64 per day", law="constant")], [bare(2)])),
    ("lognormal service time", scenario([desk("64 per day", law="lognormal")], [bare(2)])),
    ("long days", scenario([desk("160 per day")], [bare(2)], LONG)),
    ("exponential patience, load .9", scenario([desk("72 per day", more=PATIENT)], [bare(2)])),
    ("exponential patience, load 1.2", scenario([desk("96 per day", more=PATIENT)], [bare(2)])),
    ("short patience, four servers", scenario(
        [desk("160 per day", more=", patience: {exponential: {mean: 2 min}}")], [bare(4)])),
    ("no patience", scenario([desk("60 per day", more=", patience: 0 min")], [bare(3)])),
    ("contracts, one off now and then", scenario([desk("60 per day")], [hired(3)], more="absence: {other: 1 day per year}\n")),
    ("contracts with leave", scenario([desk("60 per day")], [hired(4)], more="absence: {leave: {days: 30 per year}}\n")),
    ("contracts with sickness", scenario(
        [desk("90 per day")], [hired(5)], more="absence: {sickness: {spells: 1.4 per year, length: italy-public-2014}}\n")),
    ("part-timers beside full-timers", scenario(
        [desk("60 per day")], [hired(2), hired(2, 18, name="part")])),
    ("desks fewer than people", scenario([desk("60 per day")], [hired(6)], more="duties: {desks: {desk: 2}}\n")),
    ("two services apart", scenario(
        [desk("40 per day"), desk("20 per day", 10, "other")], [bare(2), bare(2, "other")])),
    ("two services, one pool", scenario(
        [desk("40 per day"), desk("40 per day", 6, "other")], [bare(3, "desk, other")])),
    ("two services, one pool, unlike times", scenario(
        [desk("40 per day", 4), desk("20 per day", 12, "other")], [bare(3, "desk, other")])),
    ("a pool with one more for one service", scenario(
        [desk("40 per day"), desk("40 per day", 6, "other")], [bare(2, "desk, other"), bare(1)])),
    ("many polyvalent people", scenario(
        [desk("150 per day"), desk("100 per day", 6, "other")], [bare(8, "desk, other")])),
    ("busy first hour", scenario(
        ["id: desk, arrivals: {rate: 64 per day, hour: {9: 1.3, 10: 1.1, 11: 0.9, 12: 0.7}}, "
         "service-time: {exponential: {mean: 6 min}}"], [bare(2)])),
    ("steps by hour", scenario(
        ["id: desk, arrivals: {rate: {9: 20 per hour, 10: 20 per hour, 11: 8 per hour, 12: 8 per hour}}, "
         "service-time: {exponential: {mean: 6 min}}"],
        ["id: clerk, count: {9: 3, 11: 1, 13: 0}, skills: [desk]"])),
    ("days that differ", scenario([desk("56 per day", more="").replace(
        "rate: 56 per day", "rate: 56 per day, day-factor: {cv: 0.2}")], [bare(2)])),
    ("follow-up work", scenario(
        [desk("30 per day", more=", follow-up: {exponential: {mean: 20 min}}")], [hired(3)],
        more="duties: {desks: {desk: 2}}\n")),
    ("backlog at the start", scenario(
        [desk("30 per day", more=", follow-up: {exponential: {mean: 20 min}}, backlog: 100 h")], [hired(4)],
        more="duties: {desks: {desk: 2}}\n")),
    ("appointments", scenario(
        [desk("48 per day", more=", bookings: {share: 40%, ahead: {uniform: {min: 1 day, max: 5 days}}, slot: 15 min}")],
        [bare(2)])),
    ("overload without patience", scenario([desk("100 per day")], [bare(2)])),
]

WAIT = re.compile(r"^\s+(\S+)\s+([\d.,]+)\s+([\d.]+)\s+([\d.]+)\s+(\S+)\s+(.*)$")


def checked(path):
    """What the check says: per service its share of time busy and its wait, as written."""
    text = subprocess.run(
        [root / "Scripts/respiro", "check", path, "--lang", "en"], capture_output=True, text=True)
    if text.returncode != 0:
        raise SystemExit(text.stderr + text.stdout)
    return {
        match[1]: (match[5], match[6].strip())
        for match in map(WAIT.match, text.stdout.splitlines()) if match}


def found(path, folder):
    """What a run finds: per service its mean wait, with half its 95% interval."""
    subprocess.run(
        [root / "Scripts/respiro", "run", path, "--output", folder, "--overwrite", "--no-report", "--quiet"],
        check=True)
    with open(folder / "forecast.csv", newline="") as file:
        return {
            row["scope"].removeprefix("service:"): (float(row["mean"]), float(row["half_width"]))
            for row in csv.DictReader(file)
            if row["metric"] == "wait-mean" and row["period"] == "horizon" and row["mean"]}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--print", action="store_true", dest="prints", help="print the table, and leave the page as it is")
    options = arguments.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    rows, apart = [], []
    for number, (title, text) in enumerate(CASES):
        path = options.folder / f"case-{number + 1:02}.yaml"
        path.write_text(text)
        waits, said = found(path, options.folder / "run"), checked(path)
        names = sorted(name for name in said if name in waits or len(said) == 1)
        for name in names:
            mean, half = waits.get(name) or waits["sector"]
            busy, wait = said[name]
            number_said = re.match(r"([\d.]+) min$", wait)
            if number_said:
                # A tenth of a minute is what the check prints.
                off = abs(float(number_said[1]) - mean) - half - 0.05
                verdict = f"{float(number_said[1]) / mean - 1:+.0%}".replace("-", "−") if mean > 0.1 else "–"
                if off > 0.2 * mean and off > 0.05:
                    verdict += " **apart**"
                    apart.append(title)
            else:
                verdict = "refused"
            label = title if len(names) == 1 else f"{title}: {name}"
            rows.append(f"| {label} | {busy} | {wait} | {mean:.2f} ± {half:.2f} | {verdict} |")
    table = "\n".join([
        "| scenario | busy, by the check | wait, by the check | wait, by the run (min) | difference |",
        "| --- | ---: | ---: | ---: | ---: |", *rows])
    if options.prints:
        print(table)
    else:
        before, rest = page.read_text().split(HEAD)
        page.write_text(before + HEAD + "\n" + table + "\n" + TAIL + rest.split(TAIL)[1])
    if apart:
        raise SystemExit("FAILED: check and run differ by more than 20%: " + "; ".join(apart))
    print(f"PASSED: {len(CASES)} scenarios, within 20% or refused.")


main()
