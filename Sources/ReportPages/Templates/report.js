// Draws the charts of the page and makes its calendar walkable by keyboard.
if (window.vegaEmbed) {
  const views = [];
  // A legend has as many columns as the chart has room for, beside the labels of an axis, which leave the chart room
  // too; what is longer ends in dots.
  const fit = (part, columns, width, aside) => {
    for (const [key, value] of Object.entries(part ?? {})) {
      if (key === "legend" && value) {
        value.columns = columns;
        value.labelLimit = (width - aside) / columns - 40;
      } else if (key === "labelLimit") part[key] = Math.min(value, Math.max(130, width * 0.42));
      else if (typeof value === "object" && key !== "data") fit(value, columns, width, aside);
    }
  };
  for (const place of document.querySelectorAll("[data-chart]")) {
    const spec = JSON.parse(document.getElementById("spec-" + place.dataset.chart).textContent);
    // The caption above the chart says its title.
    delete spec.title;
    const width = place.clientWidth;
    const isLabelled = JSON.stringify([spec.layer, spec.encoding]).includes('"labelLimit"');
    fit(spec, width < 420 ? 1 : 2, width, isLabelled ? Math.max(130, width * 0.42) : 0);
    window.vegaEmbed(place, spec, {
      renderer: "svg", actions: false, ast: true,
      // The page's own style has what the library would add to it.
      defaultStyle: false, tooltip: { disableDefaultStyle: true },
    })
      .then((chart) => views.push([place, chart.view]))
      .catch((fault) => console.error(place.dataset.chart, fault));
  }
  // Half a page of A4 is narrower than a screen; drawn for it, the labels keep their size.
  const printWidth = 440;
  window.addEventListener("beforeprint", () => {
    for (const [, view] of views) view.width(printWidth).run();
  });
  window.addEventListener("afterprint", () => {
    for (const [place, view] of views) view.width(place.clientWidth).run();
  });
}

// A table that is wider than the page says so.
const cues = new ResizeObserver((changes) => {
  for (const { target } of changes)
    target.previousElementSibling.hidden = target.scrollWidth <= target.clientWidth + 1;
});
for (const table of document.querySelectorAll(".cue + .scroll")) cues.observe(table);

const calendar = document.getElementById("year-calendar");
if (calendar) {
  const line = document.getElementById("day-text");
  const days = [...calendar.querySelectorAll("td[data-date]")];
  const month = (day) => day.dataset.date.slice(0, 7);
  let current = 0;
  days[0].tabIndex = 0;

  const show = (day) => { line.textContent = day.querySelector(".vh").textContent; };
  const walk = (position) => {
    const next = Math.max(0, Math.min(days.length - 1, position));
    days[current].tabIndex = -1;
    current = next;
    days[current].tabIndex = 0;
    days[current].focus();
  };
  // The same day of another month, or the last one that the calendar has of it.
  const otherMonth = (step) => {
    const [year, number, day] = days[current].dataset.date.split("-").map(Number);
    const index = year * 12 + number - 1 + step;
    const name = `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, "0")}`;
    const there = days.filter((cell) => month(cell) === name);
    if (there.length === 0) return step < 0 ? 0 : days.length - 1;
    const same = there.findLast((cell) => Number(cell.dataset.date.slice(8)) <= day) ?? there[0];
    return days.indexOf(same);
  };
  const inWeek = (edge) => {
    const row = days.filter((cell) => cell.parentElement === days[current].parentElement);
    return days.indexOf(row.at(edge));
  };
  const moves = {
    ArrowLeft: () => current - 1, ArrowRight: () => current + 1,
    ArrowUp: () => current - 7, ArrowDown: () => current + 7,
    Home: () => inWeek(0), End: () => inWeek(-1),
    PageUp: () => otherMonth(-1), PageDown: () => otherMonth(1),
  };
  calendar.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walk(move());
  });
  calendar.addEventListener("focusin", (event) => {
    const day = event.target.closest("td[data-date]");
    if (!day) return;
    days[current].tabIndex = -1;
    current = days.indexOf(day);
    day.tabIndex = 0;
    show(day);
  });
  calendar.addEventListener("pointerover", (event) => {
    const day = event.target.closest("td[data-date]");
    if (day) show(day);
  });
  for (const choice of document.querySelectorAll("input[name=show]")) {
    choice.addEventListener("change", () => {
      calendar.className = "show-" + choice.value;
    });
  }
}
