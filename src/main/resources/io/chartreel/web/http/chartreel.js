// Submits the form while the user types and shows the response. The server alone knows about
// charts: this script fetches pages and moves their parts into the current one.

const TYPING_DELAY = 300; // milliseconds without input before the form is submitted
const HISTORY_STEP = 2000; // milliseconds in which changes of one field are one history entry

const form = document.querySelector("form"); // absent if charts have to be signed
const stage = document.getElementById("stage");
const state = document.getElementById("state");
const data = document.getElementById("data");
const file = document.getElementById("file");
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const sizes = new Map(); // bytes of each image by its URL

let changes = 0; // counts user input
let timer = 0;
let controller = new AbortController();
let shown = here();
let lastEntry = { field: "", at: 0 };
let answer = null; // the last page, and the value of `changes` when it was requested

document.documentElement.classList.add("js");

form?.addEventListener("input", (event) => {
  changes++;
  stage.classList.add("drawing");
  clearTimeout(timer);
  timer = setTimeout(send, event.target.type === "radio" ? 0 : TYPING_DELAY, event.target.name);
});

form?.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  clearTimeout(timer);
  send("");
});

// Values that the server normalized are filled in when the user leaves the field.
form?.addEventListener("focusout", (event) => {
  if (answer && answer.changes === changes) fill(answer.page, event.relatedTarget);
});

addEventListener("popstate", () => {
  if (here() === shown) return;
  clearTimeout(timer);
  changes++;
  load(here(), {}, (response, page) => {
    shown = here();
    lastEntry = { field: "", at: 0 };
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
  const link = event.target.closest("#problems a");
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
  showSize();
}).observe({ type: "resource", buffered: true });

/** Submits the form. The last submission wins. */
function send(field) {
  const withFile = file.files.length > 0;
  const request = { method: "POST", body: new FormData(form) };
  load(form.getAttribute("action"), request, (response, page, current) => {
    const address = response.headers.get("Content-Location") ?? response.url;
    if (response.ok) updateAddress(new URL(address, response.url).href, field);
    if (withFile) file.value = "";
    if (!current) return;
    const focused = document.activeElement;
    const typing = focused.matches("form textarea, form input:not([type=radio]):not([type=file])");
    if (withFile) fill(page, null);
    else if (!typing) fill(page, focused);
  });
}

/**
 * Fetches a page and shows it. Calls `arrived` with the page before its image is loaded; the last
 * argument is true if the server has read the form as it is now.
 */
async function load(address, options, arrived) {
  controller.abort();
  controller = new AbortController();
  const { signal } = controller;
  const sent = changes;
  const slow = setTimeout(() => (state.textContent = "Drawing…"), TYPING_DELAY);
  stage.classList.add("drawing");
  let failed = false;
  try {
    const response = await fetch(address, { ...options, signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (signal.aborted) return;
    if (!page.getElementById("picture")) throw new Error(response.statusText);
    show(page);
    const read = response.ok || response.status === 400 || response.status === 422;
    if (read) answer = { page, changes: sent };
    arrived(response, page, read && sent === changes);
    await showImage(page, signal);
  } catch (failure) {
    failed = true;
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) {
      state.textContent = "";
      if (failed) offerRetry(() => load(address, options, arrived));
      stage.classList.remove("drawing");
    }
  }
}

function offerRetry(retry) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Try again";
  button.addEventListener("click", retry);
  state.replaceChildren("Connection failed. ", button);
}

/** Keeps the chart in the address bar, with one history entry per pause instead of per key. */
function updateAddress(url, field) {
  const same = field !== "" && field === lastEntry.field;
  const replace = same && Date.now() - lastEntry.at < HISTORY_STEP;
  lastEntry = { field, at: Date.now() };
  const address = new URL(url);
  if (address.pathname + address.search === shown) return;
  history[replace ? "replaceState" : "pushState"](null, "", url);
  shown = here();
}

function here() {
  return location.pathname + location.search;
}

/** Shows everything of a page except its image and the values of its fields. */
function show(page) {
  replace("problems", page);
  if (form) replace("reading", page);
  for (const theirs of page.querySelectorAll(".field")) {
    const ours = document.getElementById(theirs.id);
    if (!ours) continue;
    const problems = theirs.querySelector(".problems");
    ours.querySelector(".problems").replaceChildren(...problems.childNodes);
    const control = theirs.querySelector("[aria-describedby]");
    for (const own of ours.querySelectorAll("[aria-describedby]")) {
      for (const name of ["aria-describedby", "aria-invalid"]) {
        if (control.hasAttribute(name)) own.setAttribute(name, control.getAttribute(name));
      }
    }
    if (theirs.closest("details[open]")) ours.closest("details").open = true;
  }
  const valid = page.getElementById("animation") !== null;
  stage.classList.toggle("stale", !valid);
  if (!valid) return;
  document.title = page.title;
  replace("snippets", page);
  replace("downloads", page);
  showDefaults(page);
}

/** Shows the defaults that apply to the chart of a page. */
function showDefaults(page) {
  for (const control of form?.elements ?? []) {
    const theirs = page.getElementById(control.id);
    if (theirs?.name !== control.name) continue;
    if (theirs.placeholder !== undefined) control.placeholder = theirs.placeholder;
    const ours = control.querySelector('option[value=""]');
    const text = theirs.querySelector('option[value=""]')?.textContent;
    if (ours && text) ours.textContent = text;
  }
}

/** Fills in the values of a page, except in the field that the user is in. */
function fill(page, except) {
  const colors = document.getElementById("colors-field")?.parentElement;
  const others = page.getElementById("colors-field")?.parentElement;
  if (colors && others && !colors.contains(except)) {
    colors.replaceChildren(...document.importNode(others, true).children);
  }
  for (const control of form.elements) {
    if (control === except || !control.name || control.type === "file") continue;
    if (control.type === "radio") {
      const theirs = page.querySelector(`[name=type][value="${CSS.escape(control.value)}"]`);
      control.checked = theirs?.hasAttribute("checked") ?? false;
      continue;
    }
    const theirs = page.getElementById(control.id);
    if (theirs?.name === control.name && theirs.value !== control.value) control.value = theirs.value;
  }
}

/** Shows the image of a page once it is loaded. The previous image stays until then. */
async function showImage(page, signal) {
  const animation = page.getElementById("animation");
  if (!animation) return;
  const still = document.getElementById("show-still")?.checked || reducedMotion.matches;
  const next = new Image();
  next.src = (still ? page.getElementById("still") : animation).getAttribute("src");
  await next.decode();
  if (signal.aborted) return;
  if (!document.getElementById("show-still")) {
    const [checkbox, label] = page.querySelectorAll("#show-still, .under label");
    document.getElementById("picture").before(document.importNode(checkbox, true));
    document.querySelector(".under").prepend(document.importNode(label, true));
  }
  stage.classList.remove("empty");
  replace("picture", page);
  replace("facts", page);
  showSize();
}

function replace(id, page) {
  const ours = document.getElementById(id);
  const theirs = page.getElementById(id);
  if (ours.innerHTML === theirs.innerHTML) return;
  const open = ours.querySelector("details")?.open;
  ours.replaceChildren(...document.importNode(theirs, true).childNodes);
  if (open) ours.querySelector("details")?.setAttribute("open", "");
}

function showSize() {
  const animation = document.getElementById("animation");
  const size = document.getElementById("size");
  if (!animation || !size) return;
  const bytes = sizes.get(animation.src);
  if (!bytes) return;
  const kilobytes = Math.max(1, Math.round(bytes / 1e3));
  size.textContent = kilobytes < 1000 ? ` · ${kilobytes} kB` : ` · ${(bytes / 1e6).toFixed(1)} MB`;
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.value);
  } catch (refused) {
    // the clipboard API needs HTTPS
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
