// Sends the form while somebody types, and shows what the server answers. All that is known of
// charts stays there: this reads pages, and moves their parts into this one.

const PAUSE = 300; // milliseconds without a key until the form is sent
const BURST = 2000; // milliseconds within which changes of one field are one step in the history

const form = document.querySelector("form"); // there is none where charts must be signed
const stage = document.getElementById("stage");
const state = document.getElementById("state");
const data = document.getElementById("data");
const file = document.getElementById("file");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const sizes = new Map();

let changes = 0; // how often something was typed
let timer = 0;
let controller = new AbortController();
let shown = here();
let step = { field: "", at: 0 };
let answer = null; // the last page that came, and the number of changes that it knows of

document.documentElement.classList.add("js");

form?.addEventListener("input", (event) => {
  changes++;
  stage.classList.add("drawing");
  clearTimeout(timer);
  timer = setTimeout(send, event.target.type === "radio" ? 0 : PAUSE, event.target.name);
});

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  send("");
});

// What the server wrote into other fields waits until nobody types.
form?.addEventListener("focusout", (event) => {
  if (answer && answer.changes === changes) fill(answer.page, event.relatedTarget);
});

addEventListener("popstate", () => {
  if (here() === shown) return;
  clearTimeout(timer);
  changes++;
  load(here(), {}, (response, page) => {
    shown = here();
    step = { field: "", at: 0 };
    fill(page, null);
  });
});

data?.addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  data.classList.add("over");
});

data?.addEventListener("dragleave", () => data.classList.remove("over"));

data?.addEventListener("drop", (event) => {
  data.classList.remove("over");
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  changes++;
  send("file");
});

document.addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (button) copy(button);
  const link = event.target.closest("#mistakes a");
  if (link) {
    event.preventDefault();
    const field = document.getElementById(link.hash.slice(1) + "-field");
    field.closest("details")?.setAttribute("open", "");
    field.querySelector("input, select, textarea").focus();
  }
});

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.encodedBodySize) sizes.set(entry.name, entry.encodedBodySize);
  }
  tellSize();
}).observe({ type: "resource", buffered: true });

/** Sends the form; the last one wins. */
function send(field) {
  const withFile = file.files.length > 0;
  const request = { method: "POST", body: new FormData(form) };
  load(form.getAttribute("action"), request, (response, page, same) => {
    if (response.ok) keepAddress(response.url, field);
    if (withFile) file.value = "";
    if (!same) return;
    const focused = document.activeElement;
    const typing = focused.matches("form textarea, form input:not([type=radio]):not([type=file])");
    if (withFile) fill(page, null);
    else if (!typing) fill(page, focused);
  });
}

/**
 * Fetches a page and shows it; `arrived` is called when it is there, before its picture is, and told
 * whether its form says what this one does: the server has read it, and nothing was typed since.
 */
async function load(address, options, arrived) {
  controller.abort();
  controller = new AbortController();
  const { signal } = controller;
  const sent = changes;
  const slow = setTimeout(() => (state.textContent = "Drawing…"), PAUSE);
  stage.classList.add("drawing");
  let failure = "";
  try {
    const response = await fetch(address, { ...options, signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (signal.aborted) return;
    if (!page.getElementById("picture")) throw new Error(response.statusText);
    show(page);
    const read = response.ok || response.status === 400 || response.status === 422;
    if (read) answer = { page, changes: sent };
    arrived(response, page, read && sent === changes);
    await picture(page, signal);
  } catch (failed) {
    failure = "This did not come through. Change something to try again.";
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) {
      state.textContent = failure;
      stage.classList.remove("drawing");
    }
  }
}

/** The address bar is the chart: a step back for each pause, not for each key. */
function keepAddress(url, field) {
  const again = field !== "" && field === step.field && Date.now() - step.at < BURST;
  step = { field, at: Date.now() };
  const address = new URL(url);
  if (address.pathname + address.search === shown) return;
  history[again ? "replaceState" : "pushState"](null, "", url);
  shown = here();
}

function here() {
  return location.pathname + location.search;
}

/** Shows all of a page but its picture and what is in its fields. */
function show(page) {
  replace("mistakes", page);
  for (const theirs of page.querySelectorAll(".field")) {
    const ours = document.getElementById(theirs.id);
    if (!ours) continue;
    const wrongs = theirs.querySelector(".wrongs");
    ours.querySelector(".wrongs").replaceChildren(...wrongs.childNodes);
    const control = theirs.querySelector("[aria-describedby]");
    for (const own of ours.querySelectorAll("[aria-describedby]")) {
      for (const name of ["aria-describedby", "aria-invalid"]) {
        if (control.hasAttribute(name)) own.setAttribute(name, control.getAttribute(name));
      }
    }
    if (theirs.closest("details[open]")) ours.closest("details").open = true;
  }
  const right = page.getElementById("film") !== null;
  stage.classList.toggle("stale", !right);
  if (!right) return;
  document.title = page.title;
  replace("snippets", page);
}

/** Puts into the fields what is in those of a page; `but` is the one in which somebody types. */
function fill(page, but) {
  const colors = document.getElementById("colors-field")?.parentElement;
  const others = page.getElementById("colors-field")?.parentElement;
  if (colors && others && !colors.contains(but)) {
    colors.replaceChildren(...document.importNode(others, true).children);
  }
  for (const control of form.elements) {
    if (control === but || !control.name || control.type === "file") continue;
    if (control.type === "radio") {
      const theirs = page.querySelector(`[name=type][value="${CSS.escape(control.value)}"]`);
      control.checked = theirs?.hasAttribute("checked") ?? false;
      continue;
    }
    const theirs = page.getElementById(control.id);
    if (theirs?.name === control.name && theirs.value !== control.value) control.value = theirs.value;
  }
}

/** Shows the picture of a page when all of it is there; until then the old one stays. */
async function picture(page, signal) {
  const film = page.getElementById("film");
  if (!film) return;
  const paused = document.getElementById("film-pause")?.checked;
  const next = new Image();
  next.src = (paused || calm.matches ? page.getElementById("still") : film).getAttribute("src");
  await next.decode();
  if (signal.aborted) return;
  if (!document.getElementById("film-pause")) {
    const [pause, label] = page.querySelectorAll("#film-pause, .under label");
    document.getElementById("picture").before(document.importNode(pause, true));
    document.querySelector(".under").prepend(document.importNode(label, true));
  }
  stage.classList.remove("empty");
  replace("picture", page);
  replace("facts", page);
  tellSize();
}

function replace(id, page) {
  const ours = document.getElementById(id);
  const theirs = page.getElementById(id);
  if (ours.innerHTML === theirs.innerHTML) return;
  const open = ours.querySelector("details")?.open;
  ours.replaceChildren(...document.importNode(theirs, true).childNodes);
  if (open) ours.querySelector("details").open = true;
}

function tellSize() {
  const film = document.getElementById("film");
  const size = document.getElementById("size");
  if (!film || !size) return;
  const bytes = sizes.get(film.src);
  if (!bytes) return;
  const kilobytes = Math.max(1, Math.round(bytes / 1e3));
  size.textContent = kilobytes < 1000 ? `, ${kilobytes} kB` : `, ${(bytes / 1e6).toFixed(1)} MB`;
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.value);
  } catch (refused) {
    // without https there is no clipboard but this one
    source.select();
    document.execCommand("copy");
  }
  button.textContent = "Copied";
  state.textContent = "Copied";
  setTimeout(() => {
    button.textContent = "Copy";
    if (state.textContent === "Copied") state.textContent = "";
  }, 1500);
}
