// Shows the data as cells that can be edited. A changed cell replaces only its own characters, so
// everything else stays as it was written, and each change can be undone in the text.

const MOST_ROWS = 200;
const MOST_COLUMNS = 30;

const data = document.getElementById("data");
const grid = document.getElementById("cells");
const button = document.getElementById("edit-cells");

let separator = ","; // between the cells that are shown
let writing = false; // whether the text changes because of a cell

if (button) {
  button.hidden = false;
  button.addEventListener("click", () => toggle(grid.hidden));
  data.addEventListener("input", refresh);
  document.addEventListener("answered", refresh);
  // not before the focus has moved on
  grid.addEventListener("change", (event) => setTimeout(write, 0, event.target));
  grid.addEventListener("keydown", move);
}

function toggle(on) {
  button.setAttribute("aria-pressed", String(on));
  button.textContent = on ? "Edit text" : "Edit cells";
  grid.hidden = !on;
  data.classList.toggle("behind", on);
  data.tabIndex = on ? -1 : 0;
  if (on) show();
  else data.focus();
}

/** Shows the cells again after the text has changed elsewhere. */
function refresh() {
  if (!grid.hidden && !writing && !grid.contains(document.activeElement)) show();
}

/** Returns the character that separates the cells of most lines, outside of quotes. */
function separatorOf(text) {
  const sample = text.slice(0, 5000).split('"').filter((part, i) => i % 2 === 0).join("");
  const count = (character) => sample.split(character).length;
  return ["\t", ";", ",", "|"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Tells whether a text on one line has a semicolon for each line end, as in a URL. */
function isOneLine(text) {
  return !text.trim().includes("\n") && text.includes(",") && text.includes(";");
}

/**
 * Finds the cells of a text: for each row, the start and end of each cell. Quotes are as RFC 4180
 * has them.
 */
function cells(text) {
  const lineEnd = isOneLine(text) ? ";" : "\n";
  const rows = [];
  let row = [];
  let start = 0;
  let quoted = false;
  let isBlank = true; // whether the cell has only spaces so far
  for (let i = 0; i <= text.length && rows.length < MOST_ROWS; i++) {
    const character = text[i];
    if (quoted && i < text.length) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (text[i - 1] === '"' || isBlank)) quoted = true;
    const ends = i === text.length || character === lineEnd;
    if (!ends && character !== separator) {
      if (character !== " ") isBlank = false;
      continue;
    }
    isBlank = true;
    if (row.length < MOST_COLUMNS) row.push({ start, end: text[i - 1] === "\r" ? i - 1 : i });
    start = i + 1;
    if (!ends) continue;
    if (text.slice(row[0].start, i).trim()) rows.push(row);
    row = [];
  }
  return rows;
}

function show() {
  const text = data.value;
  separator = isOneLine(text) ? "," : separatorOf(text);
  if (/^\s*[[{]/.test(text) || separator === "|") {
    grid.textContent = "JSON and Markdown are edited as text.";
    return;
  }
  const table = document.createElement("table");
  const rows = cells(text);
  const width = Math.max(...rows.map((row) => row.length));
  const shown = rows.length < MOST_ROWS ? [...rows, []] : rows; // a new row at the end
  shown.forEach((row, i) => {
    const line = table.insertRow();
    for (let j = 0; j <= width && j < MOST_COLUMNS; j++) {
      const input = document.createElement("input");
      if (row[j]) input.value = content(text.slice(row[j].start, row[j].end));
      else input.className = "new";
      if (i === 0 && j === width) input.placeholder = "New column";
      if (i === rows.length && j === 0) input.placeholder = "New row";
      input.dir = "auto";
      input.dataset.row = i;
      input.dataset.column = j;
      input.setAttribute("aria-label", `Row ${i + 1}, column ${j + 1}`);
      line.insertCell().append(input);
    }
  });
  grid.replaceChildren(table);
  if (rows.length === MOST_ROWS) grid.append(`Only ${MOST_ROWS} rows are shown.`);
  if (!text.trim()) grid.textContent = "There are no data yet.";
}

/** Returns what a cell means: without quotes around it. */
function content(raw) {
  const text = raw.trim();
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return quoted ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function write(input) {
  const rows = cells(data.value);
  const { row, column } = input.dataset;
  const cell = rows[row]?.[column];
  const text = written(input.value);
  if (cell) return type(cell.start, cell.end, text);
  if (!text) return;
  const { at, before } = placeOf(rows, Number(row), Number(column));
  type(at, at, before + text);
  const { dataset } = document.activeElement;
  show();
  grid.querySelector(`[data-row="${dataset.row}"][data-column="${dataset.column}"]`)?.focus();
}

/** Returns a cell as it is written: in quotes if it has to be. */
function written(value) {
  const special = [separator, ";", '"', "\n"].some((character) => value.includes(character));
  return special ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Returns where a new cell is inserted, and the separators before it. */
function placeOf(rows, row, column) {
  if (row < rows.length) {
    const at = rows[row].at(-1).end;
    return { at, before: separator.repeat(column - rows[row].length + 1) };
  }
  const text = data.value;
  let at = text.length;
  while (text[at - 1] === "\n") at--;
  return { at, before: (isOneLine(text) ? ";" : "\n") + separator.repeat(column) };
}

/** Replaces a part of the text as if it had been typed, so that it can be undone. */
function type(start, end, text) {
  const focused = document.activeElement;
  writing = true;
  data.focus({ preventScroll: true });
  data.setSelectionRange(start, end);
  const isTyped = document.execCommand(text ? "insertText" : "delete", false, text);
  if (!isTyped) {
    data.setRangeText(text, start, end, "end");
    data.dispatchEvent(new Event("input", { bubbles: true }));
  }
  focused.focus({ preventScroll: true });
  writing = false;
}

/** Enter and the arrows up and down go to the cell below or above. */
function move(event) {
  const steps = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const { row, column } = event.target.dataset;
  const next = `[data-row="${Number(row) + step}"][data-column="${column}"]`;
  if (!grid.querySelector(next)) write(event.target); // may add a row
  grid.querySelector(next)?.focus();
}
