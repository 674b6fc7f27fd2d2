// Submits the form while the user edits it, and shows the response. The server alone knows about
// charts: this script fetches pages and moves their parts into the current one.
//
// Other scripts hear of what happens by events of the document: "replaced" before data that have
// nothing to do with the earlier ones are submitted, "answered" when a page was shown, and "drawn"
// when its image was. They change fields and dispatch "input" there.

const TYPING_DELAY = 450; // milliseconds without typing before the form is submitted
const SLOW = 300; // milliseconds before progress is shown
const VERY_SLOW = 3000; // milliseconds before the page tells why it takes long
const UNDOABLE = 10_000; // characters that browsers can insert quickly as if they were typed
const KEPT = 200_000; // characters of data that an entry of the history keeps as they were typed
const HISTORY_STEP = 2000; // milliseconds in which changes of one field are one history entry

const form = document.querySelector("form"); // absent if charts have to be signed
const stage = document.getElementById("stage");
const state = document.getElementById("state");
const elapsed = document.getElementById("elapsed");
const copyState = document.getElementById("copied");
const progress = document.getElementById("progress");
const data = document.getElementById("data");
const notice = document.getElementById("notice");
const file = document.getElementById("file");
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const sizes = new Map(); // bytes of each image by its URL

let timer = 0;
let edited = ""; // the name of the field that was edited last
let upload = null; // the chosen file until the server has read it
let controller = new AbortController();
let pending = Promise.resolve(); // what is being loaded
let shown = here();
let lastEntry = { field: "", at: 0 };
let returning = false; // whether an earlier entry of the history is being loaded
let copied = null; // what was copied last, while the page says so
let lastData = data?.value ?? ""; // the last text of the data that was not empty

document.documentElement.classList.add("js");

form?.addEventListener("input", (event) => {
  const field = event.target;
  if (field === file) return choose(file.files);
  if (field === data) {
    upload = null;
    dataChanged(data.value);
  }
  if (field.name) schedule(field, event.isTrusted);
});

form?.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  send("");
});

addEventListener("popstate", () => {
  const address = here();
  if (address === shown && !returning) return;
  clearTimeout(timer);
  timer = 0;
  upload = null;
  returning = true;
  load(address, {}, (response, page) => {
    shown = address;
    returning = false;
    lastEntry = { field: "", at: 0 };
    document.getElementById("example")?.remove();
    const example = page.getElementById("example");
    if (example) form.prepend(document.importNode(example));
    fill(page);
  });
});

// Chromium inserts many lines quickly only into an empty field.
data?.addEventListener("paste", (event) => {
  const isAll = data.selectionStart === 0 && data.selectionEnd === data.value.length;
  const isLarge = event.clipboardData.getData("text/plain").length > UNDOABLE;
  if (isAll && isLarge && data.value) document.execCommand("delete");
});

// A file can be dropped anywhere: a browser would leave the page to open it.
for (const type of ["dragover", "dragleave", "drop"]) {
  addEventListener(type, (event) => {
    if (!form || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.toggle("over", type === "dragover");
    if (type === "drop") choose(event.dataTransfer.files);
  });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".copy, #copy-data-uri");
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
  const animation = document.getElementById("animation");
  for (const entry of list.getEntries()) {
    if (entry.encodedBodySize) sizes.set(entry.name, entry.encodedBodySize);
    const refused = entry.responseStatus >= 400 && entry.name === animation?.currentSrc;
    if (refused && entry.initiatorType === "img") load(here(), {}, () => {});
  }
  showSize();
}).observe({ type: "resource", buffered: true });

/** Submits the form when the user stops typing; after a choice, at once. */
function schedule(field, isTrusted) {
  edited = field.name;
  const isTyped = isTrusted && field.matches("textarea, input:not([type=radio])");
  controller.abort();
  clearTimeout(timer);
  timer = setTimeout(send, isTyped ? TYPING_DELAY : 0, edited);
}

/** Tells whether some data replace others, and not only change them. */
function replaces(now, before) {
  if (!before.trim() || !now.trim()) return false;
  if (now.split("\n", 1)[0].trim() === before.split("\n", 1)[0].trim()) return false;
  const most = Math.min(now.length, before.length);
  let same = 0;
  while (same < most && now[same] === before[same]) same++;
  let after = 0;
  while (after < most - same && now.at(-1 - after) === before.at(-1 - after)) after++;
  return 2 * (same + after) < before.length;
}

function dataChanged(now) {
  if (replaces(now, lastData)) {
    document.dispatchEvent(new CustomEvent("replaced", { detail: { before: lastData, now } }));
  }
  if (now.trim()) lastData = now;
}

/** Submits a file that was chosen or dropped. */
async function choose(files) {
  if (files.length === 0) return;
  upload = files[0];
  file.value = "";
  edited = "file";
  clearTimeout(timer);
  controller.abort();
  const chosen = upload;
  const isText = !/\.xls[xm]?$/i.test(chosen.name);
  const text = isText ? await chosen.text().catch(() => "") : "";
  if (chosen !== upload) return;
  const now = isText ? text : "a workbook";
  if (replaces(now, lastData)) {
    document.dispatchEvent(new CustomEvent("replaced", { detail: { before: lastData, now } }));
  }
  send("file");
}

/** Submits the form. The last submission wins. */
function send(field) {
  clearTimeout(timer);
  timer = 0;
  const body = new FormData(form);
  const sent = upload;
  if (sent) body.set("file", sent);
  else body.delete("file");
  load(form.getAttribute("action"), { method: "POST", body }, (response, page) => {
    const address = response.headers.get("Content-Location") ?? response.url;
    if (response.ok) updateAddress(new URL(address, response.url).href, field);
    if (sent && sent === upload) {
      upload = null;
      const text = page.getElementById("data").value;
      const isRead = text && text !== data.value;
      if (!response.ok && !isRead) document.dispatchEvent(new CustomEvent("rejected"));
      if (text) replaceData(text);
      lastData = data.value;
    }
  });
}

/** Puts other data into their field, so that the user can have the earlier ones back. */
function replaceData(text) {
  const before = data.value;
  if (before === text) return;
  const focused = document.activeElement;
  data.focus({ preventScroll: true });
  data.select();
  form.classList.add("silent");
  if (text.length > UNDOABLE || !document.execCommand("insertText", false, text)) {
    data.value = text;
    if (before.trim()) offerBack(before);
  }
  form.classList.remove("silent");
  data.setSelectionRange(0, 0);
  data.scrollTop = 0;
  if (focused !== data) focused.focus({ preventScroll: true });
}

function offerBack(text) {
  const restore = document.createElement("button");
  restore.type = "button";
  restore.className = "plain";
  restore.textContent = "Restore";
  restore.addEventListener("click", () => {
    data.value = text;
    data.dispatchEvent(new Event("input", { bubbles: true }));
    notice.textContent = "";
  });
  notice.replaceChildren("The file has replaced your data. ", restore);
}

form?.addEventListener(
  "input",
  (event) => {
    if (form.classList.contains("silent")) event.stopImmediatePropagation();
  },
  true,
);

/** Fetches a page and shows it. Calls `arrived` with the page before its image is loaded. */
function load(address, options, arrived) {
  controller.abort();
  controller = new AbortController();
  pending = loaded(address, options, arrived, controller.signal);
}

async function loaded(address, options, arrived, signal) {
  const retry = () => load(address, options, arrived);
  const clock = startClock(signal);
  state.textContent = "";
  stage.classList.add("drawing");
  try {
    const response = await fetch(address, { ...options, signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (signal.aborted) return;
    if (!page.getElementById("picture")) return refused(response, retry);
    const isReturn = returning;
    clock.size = sizeOf(page);
    show(page);
    arrived(response, page);
    document.dispatchEvent(new CustomEvent("answered", { detail: { page, isReturn } }));
    await showImage(page, signal, retry);
  } catch (failure) {
    if (!signal.aborted) offerRetry("Connection failed.", retry, 0);
  } finally {
    clock.stop();
    if (!signal.aborted) stage.classList.remove("drawing");
  }
}

/** Shows after a while that something is being drawn, for how long, and why it takes long. */
function startClock(signal) {
  const start = performance.now();
  const tick = () => {
    const time = performance.now() - start;
    if (time < SLOW || signal.aborted) return;
    progress.hidden = false;
    elapsed.textContent = `${(time / 1000).toFixed(1)} s`;
    const advice = `${clock.size}fewer frames per second or a smaller picture is faster.`;
    const text = time < VERY_SLOW ? "Drawing…" : `${sentence(advice)} Drawing…`;
    if (state.textContent !== text) state.textContent = text;
  };
  const interval = setInterval(tick, 100);
  const clock = {
    size: "",
    stop() {
      clearInterval(interval);
      if (signal.aborted && signal !== controller.signal) return;
      progress.hidden = true;
      elapsed.textContent = "";
      if (state.textContent.endsWith("Drawing…")) state.textContent = "";
    },
  };
  return clock;
}

/** Returns the size of the animation of a page, empty if it has none. */
function sizeOf(page) {
  const { frames, pixels } = page.getElementById("facts").dataset;
  return frames ? `${frames} frames of ${pixels} pixels: ` : "";
}

function sentence(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Says why the service did not answer as it should. */
function refused(response, retry) {
  const text = response.headers.get("X-Chart-Error") ?? "The service did not answer.";
  offerRetry(text, retry, Number(response.headers.get("Retry-After") ?? 0));
}

/** Says what failed, offers to try again and, after some seconds, does so. */
function offerRetry(text, retry, seconds) {
  const { signal } = controller;
  setStale(true);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Retry";
  button.addEventListener("click", retry);
  const wait = document.createTextNode("");
  state.replaceChildren(`${text} `, wait, button);
  const count = (left) => {
    if (signal.aborted) return;
    if (left === 0) return retry();
    wait.data = `Trying again in ${left} s. `;
    setTimeout(count, 1000, left - 1);
  };
  if (seconds > 0) count(seconds);
}

/** Keeps the chart in the address bar, with one history entry per pause instead of per key. */
function updateAddress(url, field) {
  const same = field !== "" && field === lastEntry.field;
  const replace = same && Date.now() - lastEntry.at < HISTORY_STEP;
  lastEntry = { field, at: Date.now() };
  const address = new URL(url);
  if (address.pathname + address.search === shown) return;
  const typed = data.value.length < KEPT ? data.value : undefined;
  history[replace ? "replaceState" : "pushState"]({ typed }, "", url);
  shown = here();
}

function here() {
  return location.pathname + location.search;
}

/** Shows everything of a page except its image and the values of its fields. */
function show(page) {
  replace("problems", page);
  if (form) {
    replace("reading", page);
    replace("roles", page);
  }
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
  setStale(!valid);
  if (!valid) return;
  document.title = page.title;
  replace("snippets", page);
  replace("downloads", page);
}

/** Disables all that belongs to the chart on the page while that is not the chart of the form. */
function setStale(isStale) {
  stage.classList.toggle("stale", isStale);
  for (const id of ["downloads", "snippets"]) document.getElementById(id).inert = isStale;
}

/** Fills in the values of a page. */
function fill(page) {
  for (const control of form.elements) {
    if (!control.name || control.type === "file") continue;
    if (control.type === "radio") {
      const value = CSS.escape(control.value);
      const theirs = page.querySelector(`[name="${control.name}"][value="${value}"]`);
      control.checked = theirs?.hasAttribute("checked") ?? false;
      continue;
    }
    const theirs = page.getElementById(control.id);
    if (theirs?.name !== control.name) continue;
    const value = (control === data && history.state?.typed) || theirs.value;
    if (control.value !== value) control.value = value;
  }
  lastData = data.value;
}

/** Shows the image of a page once it is loaded. The previous image stays until then. */
async function showImage(page, signal, retry) {
  const animation = page.getElementById("animation");
  if (!animation) return;
  const still = reducedMotion.matches;
  const source = (still ? page.getElementById("still") : animation).getAttribute("src");
  if (!source.startsWith("data:")) {
    const response = await fetch(source, { signal });
    if (!response.ok) return refused(response, retry);
    sizes.set(new URL(source, location).href, (await response.blob()).size);
  }
  const next = new Image();
  next.src = source;
  await next.decode();
  if (signal.aborted) return;
  stage.classList.remove("empty");
  document.getElementById("picture").textContent = ""; // even if the same image was refused before
  replace("picture", page);
  replace("facts", page);
  showSize();
  document.dispatchEvent(new CustomEvent("drawn"));
}

/** Replaces what is in an element; the focus stays where it is. */
function replace(id, page) {
  const ours = document.getElementById(id);
  const theirs = page.getElementById(id);
  if (ours.innerHTML === theirs.innerHTML) return;
  const open = [...ours.querySelectorAll("details[open]")].map((group) => group.className);
  const focused = ours.contains(document.activeElement) ? document.activeElement : null;
  ours.replaceChildren(...document.importNode(theirs, true).childNodes);
  for (const group of ours.querySelectorAll("details")) {
    if (open.includes(group.className)) group.open = true;
  }
  const label = CSS.escape(focused?.getAttribute("aria-label") ?? "");
  const again = focused?.id ? `#${focused.id}` : `[aria-label="${label}"]`;
  if (focused) ours.querySelector(again)?.focus({ preventScroll: true });
}

function showSize() {
  const animation = document.getElementById("animation");
  const size = document.getElementById("size");
  const bytes = animation && sizes.get(animation.src);
  if (!size || !bytes) return;
  const kilobytes = Math.max(1, Math.round(bytes / 1e3));
  size.textContent = kilobytes < 1000 ? ` · ${kilobytes} kB` : ` · ${(bytes / 1e6).toFixed(1)} MB`;
}

/** Waits until the page shows what the form says; returns whether that is a chart. */
async function settled() {
  if (timer) send(edited);
  let last;
  do {
    last = pending;
    await last;
  } while (last !== pending);
  return !stage.matches(".stale, .empty");
}

async function copy(button) {
  const { copies } = button.dataset;
  copied?.restore();
  copyState.textContent = "";
  if (!(await settled())) {
    copyState.textContent = "Not copied: the chart has a problem.";
    return;
  }
  const source = document.getElementById(copies);
  const text = source ? source.value : await dataUri();
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    // the clipboard API needs HTTPS
    if (!source) {
      copyState.textContent = "Not copied: the browser allows it only over HTTPS.";
      return;
    }
    source.select();
    document.execCommand("copy");
  }
  const current = document.querySelector(copies ? `[data-copies="${copies}"]` : "#copy-data-uri");
  const label = current.textContent;
  current.textContent = "Copied";
  copyState.textContent = "Copied";
  const restore = () => {
    clearTimeout(copied.timer);
    current.textContent = label;
    copyState.textContent = "";
    copied = null;
  };
  copied = { restore, timer: setTimeout(restore, 1500) };
}

/** Returns the animation as a data URI. */
async function dataUri() {
  const response = await fetch(document.getElementById("animation").src);
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener("load", resolve));
  reader.readAsDataURL(await response.blob());
  await read;
  return reader.result;
}
