# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens reports in Chromium with the network off and checks what a reader meets.

Usage: test_report.py FOLDER RESULTS…; screenshots and PDFs go to FOLDER. Exit status 1 on any fault.
"""
import pathlib
import re
import shutil
import sys

import icalendar
import openpyxl
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = [1280, 400]
LEVELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
MOST_BYTES = 2_000_000


class Faults:
    def __init__(self) -> None:
        self.found: list[str] = []
        self.checks = 0

    def check(self, holds: bool, message: str) -> None:
        self.checks += 1
        if not holds:
            self.found.append(message)
            print("  FAULT", message)


def open_page(browser, file, width, faults):
    """A page with the network off; whatever it asks for or complains of is a fault."""
    context = browser.new_context(viewport={"width": width, "height": 900}, offline=True)
    page = context.new_page()
    url = file.as_uri()
    where = f"{file.parent.name}/{file.name} at {width}"
    page.on("console", lambda message: faults.check(
        message.type not in ("error", "warning"), f"{where}: console: {message.text}"))
    page.on("pageerror", lambda error: faults.check(False, f"{where}: {error}"))
    page.on("request", lambda request: faults.check(
        request.url == url, f"{where}: asks for {request.url[:120]}"))
    page.goto(url)
    places = page.locator("[data-chart]").count()
    if places:
        page.wait_for_function(
            "n => document.querySelectorAll('[data-chart] svg').length === n", arg=places)
    return context, page, where


def check_layout(page, where, faults):
    width = page.evaluate("document.documentElement.scrollWidth")
    view = page.evaluate("document.documentElement.clientWidth")
    faults.check(width <= view, f"{where}: {width} pixels wide in a window of {view}")
    # Text that a box cuts off; what scrolls by itself and what only screen readers read may.
    cut = page.evaluate("""() => [...document.querySelectorAll('h1,h2,h3,h4,p,li,dd,th,td,summary')]
      .filter(e => e.offsetParent && !e.closest('.scroll,.vh,pre') && e.scrollWidth > e.clientWidth + 1
        && !e.closest('caption'))
      .map(e => e.textContent.trim().slice(0, 60))""")
    faults.check(not cut, f"{where}: cut off: {cut[:3]}")
    empty = page.evaluate("""() => [...document.querySelectorAll('h1,h2,h3,h4,th[scope=col],dt,summary')]
      .filter(e => !e.textContent.trim()).length""")
    faults.check(empty == 0, f"{where}: {empty} headings or columns without a name")
    text = page.inner_text("body")
    for piece in ("{{", "undefined", "NaN", "nan%"):
        faults.check(piece not in text, f"{where}: '{piece}' on the page")


def check_accessibility(page, where, faults):
    """Comes last: opens everything, and leaves of long tables and calendars only a part.

    A thousand rows like the first ones would take minutes and show nothing more.
    """
    page.evaluate("""() => {
      document.querySelectorAll('details').forEach(d => d.open = true);
      document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(8).forEach(r => r.remove()));
      [...document.querySelectorAll('.months table')].slice(12).forEach(t => t.remove());
    }""")
    results = Axe().run(page, options=LEVELS)
    for violation in results.response["violations"]:
        nodes = [node["html"][:120] for node in violation["nodes"][:2]]
        faults.check(False, f"{where}: {violation['id']}: {violation['help']} {nodes}")
    faults.check(True, "axe")
    headings = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))")
    jumps = [b for a, b in zip(headings, headings[1:]) if b > a + 1]
    faults.check(headings[0] == 1 and not jumps, f"{where}: headings skip a level")
    for landmark in ("header", "main", "footer"):
        faults.check(page.locator(f"body > {landmark}").count() == 1, f"{where}: no {landmark}")


def check_charts(page, where, faults):
    """Every chart has words and a table."""
    for figure in page.locator("figure.chart").all():
        name = figure.get_attribute("id")
        faults.check(len(figure.locator("figcaption p").inner_text()) > 30, f"{where}: {name}: no words")
        faults.check(figure.locator("tbody tr").count() > 0, f"{where}: {name}: no table")
        label = figure.locator("svg").get_attribute("aria-label")
        inside = figure.locator("svg [aria-label]").count()
        faults.check(bool(label) or inside > 0, f"{where}: {name}: nothing for a screen reader")


def check_keyboard(page, where, faults):
    """From the top of the page to the calendar and through it, with keys alone."""
    page.keyboard.press("Tab")
    faults.check(page.evaluate("document.activeElement.className") == "skip", f"{where}: no skip link")
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#year-calendar') !== null"):
            break
    date = lambda: page.evaluate("document.activeElement.dataset.date")
    faults.check(date() == "2027-01-11", f"{where}: the calendar begins at {date()}")
    for key, expected in [
        ("ArrowRight", "2027-01-12"), ("ArrowDown", "2027-01-19"), ("ArrowLeft", "2027-01-18"),
        ("End", "2027-01-24"), ("Home", "2027-01-18"), ("PageDown", "2027-02-18"),
        ("ArrowUp", "2027-02-11"), ("PageDown", "2027-03-11"), ("PageUp", "2027-02-11"),
        ("ArrowUp", "2027-02-04"), ("ArrowLeft", "2027-02-03"),
    ]:
        page.keyboard.press(key)
        faults.check(date() == expected, f"{where}: {key} leads to {date()}, not {expected}")
        told = page.inner_text("#day-text")
        day = str(int(expected[-2:]))
        faults.check(f" {day}" in told and "2027" in told, f"{where}: of {expected} it says '{told}'")
    # The whole calendar is one stop of the Tab key.
    page.keyboard.press("Tab")
    faults.check(
        page.evaluate("document.activeElement.closest('#year-calendar') === null"),
        f"{where}: Tab does not leave the calendar")
    page.locator("input[value=risk]").focus()
    page.keyboard.press("Space")
    faults.check(
        page.get_attribute("#year-calendar", "class") == "show-risk",
        f"{where}: the calendar does not show risk")
    # Days are distinguished by more than colour.
    patterns = page.evaluate("""() => ['l0','l1','l2','l3'].map(c => {
      const cell = document.createElement('td'); cell.className = c;
      const box = document.createElement('div'); box.className = 'show-cover';
      box.append(cell); document.body.append(box);
      const image = getComputedStyle(cell).backgroundImage; box.remove(); return image; })""")
    faults.check(
        patterns[2] != "none" and patterns[3] not in ("none", patterns[2]),
        f"{where}: levels differ by colour alone")


def check_contents(page, where, faults):
    """The skip link comes first, and each part that the contents name is reached by keys alone."""
    page.reload()
    page.keyboard.press("Tab")
    faults.check(page.evaluate("document.activeElement.className") == "skip", f"{where}: no skip link")
    places = page.locator("nav a").count()
    faults.check(places > 2, f"{where}: {places} places in the contents")
    for _ in range(places):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.getAttribute('href')")
        faults.check(
            bool(name) and page.locator(f"section{name} > h2").count() == 1,
            f"{where}: the contents lead to {name}")


def check_print(page, file, folder, name, where, faults):
    page.emulate_media(media="print")
    pdf = folder / f"{name}.pdf"
    page.pdf(path=str(pdf), format="A4", prefer_css_page_size=True, print_background=True)
    faults.check(pdf.stat().st_size > 10_000, f"{where}: nothing printed")
    page.set_viewport_size({"width": 687, "height": 1000})  # A4 less its margins
    width = page.evaluate("document.documentElement.scrollWidth")
    faults.check(width <= 690, f"{where}: {width} pixels wide on A4")
    return pdf


def check_workbook(results, faults):
    book = openpyxl.load_workbook(results / "report.xlsx", read_only=True)
    digest = [line for line in (results / "manifest.json").read_text().splitlines() if "Digest" in line]
    digest = digest[0].split('"')[3]
    faults.check(len(book.sheetnames) >= 5, f"{results.name}: few sheets: {book.sheetnames}")
    for sheet in book.worksheets:
        head = " ".join(str(row[0]) for row in sheet.iter_rows(max_row=3, max_col=1, values_only=True))
        faults.check(
            digest in head and "20270111" in head, f"{results.name}: {sheet.title}: no provenance")


def check_sessions(file, faults):
    """Reads a file of sessions as a calendar program does."""
    where = file.name
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    events = calendar.walk("VEVENT")
    faults.check(bool(events), f"{where}: no session")
    identities = [str(event["UID"]) for event in events]
    faults.check(len(set(identities)) == len(identities), f"{where}: two sessions of one identity")
    zones = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
    faults.check(zones == ["Europe/Rome"], f"{where}: time zones {zones}")
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    for event in events:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        faults.check(start < end and start.utcoffset() is not None, f"{where}: {start} to {end}")
        # What the file says of the time zone is what the world says.
        own = start.replace(tzinfo=zone).utcoffset()
        faults.check(own == start.utcoffset(), f"{where}: {start} is {own} from Greenwich")
        faults.check(event["SEQUENCE"] > 0 and "DTSTAMP" in event, f"{where}: no revision")


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    faults = Faults()
    for file in sorted(folder.glob("sessions*.ics")):
        check_sessions(file, faults)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for results in (pathlib.Path(name).resolve() for name in sys.argv[2:]):
            print(results.name)
            report = results / "report.html"
            size = report.stat().st_size
            faults.check(size < MOST_BYTES, f"{report}: {size} bytes")
            # A run has a note, a calendar and a workbook beside; what is compared has its report alone.
            is_run = (results / "nota.html").exists()
            for width in WIDTHS:
                for file in [report] + ([results / "nota.html"] if is_run else []):
                    context, page, where = open_page(browser, file, width, faults)
                    check_layout(page, where, faults)
                    name = f"{results.name}-{file.stem}-{width}"
                    page.screenshot(path=str(folder / f"{name}.png"), full_page=True)
                    if file == report:
                        check_charts(page, where, faults)
                        if width == 1280 and is_run:
                            page.reload()
                            check_keyboard(page, where, faults)
                        elif width == 1280:
                            check_contents(page, where, faults)
                    if width == 1280:
                        pdf = check_print(page, file, folder, name, where, faults)
                        if file != report:
                            pages = len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
                            faults.check(pages == 1, f"{where}: {pages} pages of A4")
                        page.emulate_media(media="screen")
                        page.set_viewport_size({"width": width, "height": 900})
                    check_accessibility(page, where, faults)
                    context.close()
            if is_run:
                check_workbook(results, faults)
        browser.close()
    if faults.found:
        print(f"FAILED: {len(faults.found)} of {faults.checks} checks")
        return 1
    print(f"PASSED: {faults.checks} checks; screenshots and PDFs in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
