// Keeps the trainer's table up to date: rows come as events, one for each
// learner that has moved on.
"use strict";
const rows = document.getElementById("rows");
const count = document.getElementById("count");
const source = new EventSource(rows.dataset.from);

// The first event after each connection has everybody.
source.addEventListener("all", e => {
  rows.replaceChildren();
  JSON.parse(e.data).forEach(place);
  count.textContent = rows.rows.length;
});

source.addEventListener("some", e => {
  JSON.parse(e.data).forEach(place);
  count.textContent = rows.rows.length;
});

function place(learner) {
  let row = document.getElementById(learner.user);
  if (learner.gone) {
    if (row) row.remove();
    return;
  }
  if (!row) {
    row = document.createElement("tr");
    row.id = learner.user;
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = learner.user;
    row.append(name, document.createElement("td"), document.createElement("td"));
    const next = [...rows.rows].find(r => r.id > learner.user);
    rows.insertBefore(row, next || null);
  }
  row.cells[1].textContent = learner.task;
  row.cells[2].textContent = learner.step;
}
