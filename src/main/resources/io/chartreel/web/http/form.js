// Makes the form easier to fill in: roles of columns, colours, names, places to make a chart for.
// Everything here only changes fields and dispatches "input" there; another script submits them.

const form = document.querySelector("form");
const data = document.getElementById("data");
const notice = document.getElementById("notice");

// Fields that mean nothing, or something else, once the data are others.
const BOUND = ["columns", "numbers", "sheet", "ref", "note", "highlight", "frame", "min", "max"];
BOUND.push("labels", "values", "periods", "series");

const touched = new Set(); // names of the fields that the user has edited
const parked = new Map(); // values of fields for bars that have vanished, by name in lower case

let isSelected = false; // whether the example has been selected once
let cleared = null; // what was cleared last, and the data that it belongs to
let chosen = ""; // the id of the snippet for the place that was chosen

if (form) {
  form.addEventListener("input", edited);
  document.addEventListener("replaced", (event) => clearStale(event.detail));
  document.addEventListener("rejected", restoreRejected);
  document.addEventListener("answered", (event) => update(event.detail));
  document.addEventListener("click", clicked);
  document.addEventListener("change", changed);
  data.addEventListener("click", selectExample);
  showNames();
}

function edited(event) {
  const field = event.target;
  if (field.dataset.lists) return listNames(field);
  if (event.isTrusted && field.name) touched.add(field.name);
  if (field.id === "highlight") showNames();
  if (event.isTrusted && field !== data) notice.textContent = "";
}

/** Changes a field as if the user had. */
function set(field, value) {
  if (field.value === value) return;
  field.value = value;
  touched.add(field.name);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function changed(event) {
  const role = event.target.closest(".role");
  if (role) set(document.getElementById("columns"), roles());
  const { sets } = event.target.dataset;
  if (sets) set(document.getElementById(sets), event.target.value.slice(1));
}

/** Returns the roles of all columns; a run of values at the end is an asterisk. */
function roles() {
  const all = [...document.querySelectorAll(".role")].map((select) => select.value);
  const first = all.indexOf("value");
  const isLong = all.includes("date") && all.includes("name");
  const run = first > 0 && !isLong && all.slice(first).every((role) => role === "value");
  const isList = all.includes("name") && all.length - first === 1;
  return run && !isList ? [...all.slice(0, first), "*"].join(":") : all.join(":");
}

function clicked(event) {
  const swap = event.target.closest("#transpose");
  if (swap) set(document.getElementById("columns"), swap.dataset.columns);
  if (event.target.id === "match-theme") set(document.getElementById("theme"), "dark");
  const sample = event.target.closest("[data-table]");
  if (sample && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    replaceData(sample.dataset.table);
  }
  const target = event.target.closest("[data-options]");
  if (target) makeFor(target);
}

/** Puts other data into the form, so that the user can undo it. */
function replaceData(text) {
  data.focus({ preventScroll: true });
  data.select();
  if (!document.execCommand("insertText", false, text)) {
    data.value = text;
    data.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Selects an example with the first click on it, so that pasted data replace it. */
function selectExample() {
  if (!document.getElementById("example") || touched.has("data") || isSelected) return;
  isSelected = true;
  data.select();
}

/**
 * Clears what belongs to data that were replaced: all that an example has set, else what depends
 * on the data. The user can have it back.
 */
function clearStale({ before: earlier, now }) {
  if (cleared?.data === now) return restoreCleared();
  const example = document.getElementById("example");
  const isExample = example !== null;
  example?.remove();
  const before = [];
  for (const field of form.elements) {
    if (!field.name || field === data || field.type === "file" || field.disabled) continue;
    const ofExample = isExample && !touched.has(field.name);
    const ofData = !isExample && BOUND.includes(field.name);
    if (!ofExample && !ofData) continue;
    if (field.type === "radio") {
      if (field.checked !== (field.value === "")) before.push([field, field.checked]);
      field.checked = field.value === "";
    } else if (field.value !== initial(field)) {
      before.push([field, field.value]);
      field.value = initial(field);
    }
  }
  touched.clear();
  cleared = { data: earlier, fields: before, example };
  if (isExample || before.length === 0) return;
  const labels = before.map(([field]) => field.labels[0]?.textContent ?? field.name);
  const restore = document.createElement("button");
  restore.type = "button";
  restore.className = "plain";
  restore.textContent = "Restore";
  restore.addEventListener("click", () => {
    restoreCleared();
    before[0][0].dispatchEvent(new Event("input", { bubbles: true }));
  });
  notice.replaceChildren(`Cleared for the new data: ${labels.join(", ")}. `, restore);
}

/** Fills in again what was cleared for a file that could not be read. */
function restoreRejected() {
  if (cleared?.data === data.value) restoreCleared();
}

/** Fills in again what was cleared. */
function restoreCleared() {
  for (const [field, value] of cleared.fields) {
    if (field.type === "radio") field.checked = value;
    else field.value = value;
  }
  if (cleared.example) form.prepend(cleared.example);
  cleared = null;
  notice.textContent = "";
  showNames();
}

/** Returns the value of a field with which its parameter is not set. */
function initial(field) {
  return field.dataset.initial ?? "";
}

/** Fills the form for a place, and shows what that place accepts. */
function makeFor(button) {
  for (const other of document.querySelectorAll("[data-options]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  document.getElementById("target-note").textContent = button.dataset.note;
  let last;
  for (const [name, value] of new URLSearchParams(button.dataset.options)) {
    const field = form.elements.namedItem(name);
    field.value = value;
    touched.add(name);
    last = field;
  }
  last.dispatchEvent(new Event("input", { bubbles: true }));
  showSnippet(button.dataset.snippet);
}

/** Marks the place that the chart is made for, as long as its options are set. */
function showTarget() {
  const pressed = document.querySelector("[data-options][aria-pressed=true]");
  if (!pressed) return;
  const options = [...new URLSearchParams(pressed.dataset.options)];
  if (options.every(([name, value]) => form.elements.namedItem(name).value === value)) {
    return showSnippet(chosen);
  }
  pressed.setAttribute("aria-pressed", "false");
  document.getElementById("target-note").textContent = "";
  showSnippet("");
}

/** Marks the snippet for a place. */
function showSnippet(id) {
  chosen = id;
  const snippet = document.getElementById(`copy-${id}`)?.closest(".snippet");
  for (const other of document.querySelectorAll(".snippet.chosen")) other.classList.remove("chosen");
  snippet?.classList.add("chosen");
  snippet?.closest("details")?.setAttribute("open", "");
}

/** Adds or removes a name in a list. */
function listNames(checkbox) {
  const field = document.getElementById(checkbox.dataset.lists);
  const boxes = [...document.querySelectorAll(`[data-lists="${checkbox.dataset.lists}"]`)];
  const names = boxes.filter((box) => box.checked).map((box) => box.value);
  const known = new Set(boxes.map((box) => box.value.toLowerCase()));
  const others = listed(field).filter((name) => !known.has(name.toLowerCase()));
  const all = [...others, ...names];
  const separator = all.some((name) => name.includes(",")) ? "\n" : ",";
  set(field, all.join(separator) + (separator === "\n" ? "\n" : ""));
}

function listed(field) {
  const separator = field.value.includes("\n") ? "\n" : ",";
  return field.value.split(separator).map((name) => name.trim()).filter(Boolean);
}

/** Checks the names that their field lists. */
function showNames() {
  for (const checkbox of document.querySelectorAll("[data-lists]")) {
    const field = document.getElementById(checkbox.dataset.lists);
    const names = listed(field).map((name) => name.toLowerCase());
    checkbox.checked = names.includes(checkbox.value.toLowerCase());
  }
}

/** Shows what applies to the chart of a page: its fields, defaults, colours and names. */
function update({ page, isReturn }) {
  if (!page.getElementById("animation")) return;
  if (isReturn) parked.clear();
  for (const group of document.querySelectorAll("form > details")) updateGroup(group, page, isReturn);
  for (const field of form.querySelectorAll(".field")) {
    const theirs = page.getElementById(field.id);
    if (theirs) field.hidden = theirs.hidden;
  }
  for (const control of form.elements) {
    const theirs = page.getElementById(control.id);
    if (!theirs || theirs.name !== control.name) continue;
    if (theirs.placeholder !== undefined) control.placeholder = theirs.placeholder;
    const ours = control.querySelector('option[value=""]');
    const text = theirs.querySelector('option[value=""]')?.textContent;
    if (ours && text) ours.textContent = text;
  }
  for (const swatch of form.querySelectorAll(".swatch")) {
    const theirs = page.querySelector(`.swatch[data-sets="${swatch.dataset.sets}"]`);
    if (theirs && swatch !== document.activeElement) swatch.value = theirs.value;
  }
  showTarget();
  const help = page.getElementById("type-help");
  document.getElementById("type-help").replaceChildren(...document.importNode(help, true).children);
  const names = document.querySelector(".names");
  const others = page.querySelector(".names");
  if (names && others && names.innerHTML !== others.innerHTML) {
    names.replaceChildren(...document.importNode(others, true).children);
  }
  showNames();
}

/** Shows the fields of a group, which has one for each bar if it is about bars. */
function updateGroup(group, page, isReturn) {
  const theirs = page.getElementById(group.id);
  group.hidden = theirs.hidden;
  const ofBars = document.getElementById(`${group.id}-of-bars`);
  const others = page.getElementById(`${group.id}-of-bars`);
  const names = (where) => [...where.querySelectorAll("[name]")].map((field) => field.name).join("\n");
  if (names(ofBars) === names(others)) return;
  const values = new Map();
  const key = (field) => field.name.toLowerCase();
  if (!isReturn) {
    for (const field of ofBars.querySelectorAll("[name]")) values.set(key(field), field.value);
  }
  const active = document.activeElement;
  const focused = ofBars.contains(active) ? (active.getAttribute("aria-label") ?? active.name) : "";
  ofBars.replaceChildren(...document.importNode(others, true).children);
  let restored;
  for (const field of ofBars.querySelectorAll("[name]")) {
    if (values.has(key(field))) field.value = values.get(key(field));
    else if (parked.has(key(field)) && !field.value) restored = restoreValue(field);
    values.delete(key(field));
  }
  const label = CSS.escape(focused);
  if (focused) ofBars.querySelector(`[name="${label}"], [aria-label="${label}"]`)?.focus();
  for (const [name, value] of values) if (value) parked.set(name, value);
  restored?.dispatchEvent(new Event("input", { bubbles: true }));
}

function restoreValue(field) {
  field.value = parked.get(field.name.toLowerCase());
  parked.delete(field.name.toLowerCase());
  return field;
}
