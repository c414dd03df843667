"use strict";
(() => {
  const table = document.querySelector("table.gradebook");
  const groups = Array.from(table.tBodies);
  const rows = groups.flatMap(group => Array.from(group.rows));
  const atOnce = groups.length ? groups[0].rows.length : 1;
  const heads = Array.from(table.tHead.rows[0].cells);
  const found = new Map(rows.map(row => [row, row.cells[0].textContent.toLocaleLowerCase()]));
  const names = new Intl.Collator(undefined, { numeric: true });

  // What a column is sorted by is read once. Numbers; "–", for who was not graded, comes below all of them.
  const kept = new Map();
  const keys = column => {
    if (!kept.has(column)) {
      const sortedNames = column ? null : rows.slice().sort((a, b) => names.compare(found.get(a), found.get(b)));
      const number = row => Number.parseFloat(row.cells[column].textContent);
      const read = column ? rows.map(row => [row, number(row)]) : sortedNames.map((row, place) => [row, place]);
      kept.set(column, new Map(read.map(([row, key]) => [row, Number.isNaN(key) ? -1 : key])));
    }
    return kept.get(column);
  };

  let order = rows;
  let wanted = "";
  // The groups are filled anew: the browser lays out those in view and leaves the others for later.
  const show = () => {
    const shown = wanted ? order.filter(row => found.get(row).includes(wanted)) : order;
    groups.forEach((group, place) => {
      group.replaceChildren(...shown.slice(place * atOnce, (place + 1) * atOnce));
      group.hidden = place * atOnce >= shown.length;
    });
    return shown.length;
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const usual = column ? "descending" : "ascending";  // numbers begin with the largest
      const other = column ? "ascending" : "descending";
      const direction = head.getAttribute("aria-sort") === usual ? other : usual;
      heads.forEach(one => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", direction);
      const key = keys(column);
      const sign = direction === "ascending" ? 1 : -1;
      order = rows.slice().sort((a, b) => sign * (key.get(a) - key.get(b)));
      show();
    });
  });

  const search = document.querySelector(".search");
  const output = search.querySelector("output");
  search.hidden = false;
  search.querySelector("input").addEventListener("input", event => {
    wanted = event.target.value.trim().toLocaleLowerCase();
    const count = show();
    output.textContent = wanted ? `${count} / ${rows.length}` : "";
  });
})();
