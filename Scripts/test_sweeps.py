# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what sweeps export with what SALib makes of it, and with itself as Parquet.

Run by Scripts/test-sweeps in the folder of its sweeps: test_sweeps.py ROOT
"""
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
from SALib.analyze import morris, sobol

FACTORS = ["rate", "length", "close"]
PROBLEM = {
    "num_vars": 3,
    "names": FACTORS,
    "bounds": [[15, 30], [4, 7], [4, 6]],
}
failures = []


def check(what, ours, theirs, tolerance):
    error = float(np.max(np.abs(np.asarray(ours) - np.asarray(theirs))))
    scale = max(1e-300, float(np.max(np.abs(theirs))))
    agrees = error <= tolerance * scale
    print(f"{what}: largest difference {error / scale:.2g} of the largest value, {tolerance:g} allowed")
    if not agrees:
        failures.append(what)


def responses(kind):
    """Means of the points, of rows; those of a ratio weigh each future by the column beside it."""
    rows = pd.read_csv(f"{kind}.csv")
    points = pd.read_csv(f"{kind}/analysis/points.csv")
    means = rows.groupby("point")[["contacts", "wait-p90"]].mean()
    weight = rows["wait-mean:weight"]
    sums = (rows["wait-mean"] * weight).groupby(rows["point"]).sum()
    means["wait-mean"] = sums / weight.groupby(rows["point"]).sum()
    for figure in means:
        check(f"{kind}, {figure}: points.csv and rows", points[figure], means[figure], 1e-5)
    return points[FACTORS].to_numpy(), {
        "contacts": means["contacts"].to_numpy(),
        "wait-p90": means["wait-p90"].to_numpy(),
        "wait-mean": means["wait-mean"].to_numpy(),
    }


values, figures = responses("morris")
own = pd.read_csv("morris/analysis/morris.csv")
for figure, response in figures.items():
    theirs = morris.analyze(PROBLEM, values, response, num_levels=4)
    mine = own[own["figure"] == figure]
    for column, key in [("mu-star", "mu_star"), ("mu", "mu"), ("sigma", "sigma")]:
        check(f"Morris, {figure}, {column}", mine[column], theirs[key], 1e-4)

values, figures = responses("saltelli")
own = pd.read_csv("saltelli/analysis/sobol.csv")
size = len(FACTORS) + 2
# Ours has A, B and then A with a column of B; SALib has B last.
order = [0] + list(range(2, size)) + [1]
for figure, response in figures.items():
    blocks = response.reshape(-1, size)[:, order].reshape(-1)
    theirs = sobol.analyze(PROBLEM, blocks, calc_second_order=False, seed=1)
    mine = own[own["figure"] == figure]
    check(f"Sobol, {figure}, total", mine["total"], theirs["ST"], 1e-4)
    check(f"Sobol, {figure}, first", mine["first"], theirs["S1"], 1e-4)
    # Ours are quantiles of the bootstrap, SALib's its standard deviation times 1.96.
    width = (mine["total-high"] - mine["total-low"]) / 2
    check(f"Sobol, {figure}, half-width of the total", width, theirs["ST_conf"], 0.4)

page = Path(sys.argv[1], "Sources/Sweeps/Sweeps.docc/Sweeps.md").read_text()

# The script of the page that counts the boxes again: a line for each, then one for each of its limits.
script = re.search(r"```python\n(import csv.*?)```", page, re.S).group(1)
boxes = pd.read_csv("saltelli/analysis/boxes.csv")
printed = subprocess.run(
    [sys.executable, "-c", script], cwd="saltelli", check=True, capture_output=True, text=True
).stdout.splitlines()
assert len(boxes) > 0, "the sweep has no region of risk to count again"
for line in printed:
    words = line.split()
    if line.startswith("  "):
        limit = own[own["factor"] == words[0]].iloc[0]
        # Files have six digits after the point of what is as small as these.
        print(f"quasi-p of {words[0]}, box {limit['box']}: {words[1]}, in the file {limit['quasi-p']:g}")
        if abs(limit["quasi-p"] - float(words[1])) > 1e-6:
            failures.append(f"quasi-p of {words[0]}")
    else:
        target, region, box, points, density, coverage = words
        own = boxes[(boxes["target"] == target) & (boxes["box"] == int(box))]
        check(
            f"points, density and coverage of box {box}",
            own.iloc[0][["points", "density", "coverage"]].to_numpy(float),
            [float(points), float(density), float(coverage)], 1e-4)

lines = re.findall(r"^python3 -c (.*parquet.*)$", page, re.M)
assert len(lines) == 2, "the page on sweeps has two lines that make Parquet"
rows = pd.read_csv("saltelli.csv")
Path("rows.csv").write_bytes(Path("saltelli.csv").read_bytes())
for line in lines:
    Path("rows.parquet").unlink(missing_ok=True)
    subprocess.run(["bash", "-c", f"{sys.executable} -c {line}"], check=True)
    back = duckdb.sql("FROM 'rows.parquet'").df()
    kind = "DuckDB" if "duckdb" in line else "pyarrow"
    assert list(back.columns) == list(rows.columns) and len(back) == len(rows), kind
    for name in rows:
        if pd.api.types.is_numeric_dtype(rows[name]):
            one, other = rows[name].to_numpy(float), back[name].to_numpy(float)
            assert np.array_equal(one, other, equal_nan=True), (kind, name)
    print(f"Parquet by {kind}: {len(back)} rows, every number the same to the bit")

if failures:
    sys.exit("DIFFERS: " + "; ".join(failures))
print("SALib, DuckDB and pyarrow agree.")
