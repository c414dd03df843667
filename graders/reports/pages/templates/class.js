"use strict";
(() => {
  const table = document.querySelector("table.gradebook");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const text = rows.map(row => row.cells[0].textContent.toLocaleLowerCase());
  const numbers = rows.map(row => Array.from(row.cells, cell => parseFloat(cell.textContent.replace("−", "-"))));
  const places = new Map(rows.map((row, place) => [row, place]));
  const names = new Intl.Collator(undefined, { numeric: true });
  const compare = (column, first, second) => {
    if (column === 0) return names.compare(text[first], text[second]);
    const a = numbers[first][column], b = numbers[second][column];
    return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : Number.isNaN(b) ? 1 : a - b;
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = head.getAttribute("aria-sort") === (column ? "descending" : "ascending") ? -1 : 1;
      const sign = column ? -order : order;  // numbers begin with the largest
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const sorted = rows.slice().sort((a, b) => sign * compare(column, places.get(a), places.get(b)) || places.get(a) - places.get(b));
      body.append(...sorted);
    });
  });
  const search = document.querySelector(".search");
  const output = search.querySelector("output");
  search.hidden = false;
  search.querySelector("input").addEventListener("input", event => {
    const wanted = event.target.value.trim().toLocaleLowerCase();
    let count = 0;
    rows.forEach((row, place) => {
      const found = text[place].includes(wanted);
      if (row.hidden === found) row.hidden = !found;
      count += found;
    });
    output.textContent = wanted ? `${count} / ${rows.length}` : "";
  });
})();
