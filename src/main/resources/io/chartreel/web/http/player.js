// Plays, pauses and steps through the animation. Until one of its controls is used, the browser
// plays the image; then its frames are drawn on a canvas. Where the browser cannot decode them,
// the service draws the frame.

const stage = document.getElementById("stage");
const player = document.getElementById("player");
const playButton = document.getElementById("play");
const firstButton = document.getElementById("first");
const position = document.getElementById("position");
const moment = document.getElementById("moment");
const ticks = document.getElementById("ticks");
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

const MOST_TICKS = 200;

let film = null; // the frames of the image that is shown
let since = 0; // when the image began to play
let timer = 0;
let playing = !reducedMotion.matches;
let frame = 0; // the frame on the canvas
let wanted = -1; // the frame that is to be drawn next

document.addEventListener("drawn", start);
document.addEventListener("click", saveFrame);
playButton.addEventListener("click", () => (playing ? pause(now()) : play()));
document.getElementById("back").addEventListener("click", () => step(-1));
document.getElementById("forward").addEventListener("click", () => step(1));
firstButton.addEventListener("click", () => {
  if (firstButton.getAttribute("aria-pressed") === "true") play();
  else pause(0, true);
});
position.addEventListener("input", () => pause(frameAt(position.valueAsNumber)));
position.addEventListener("keydown", (event) => {
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
  if (!steps[event.key]) return;
  event.preventDefault();
  step(steps[event.key]);
});
setInterval(follow, 100);
if (document.getElementById("animation")) start();

/** Reads the image that is shown; the browser has it in its cache. */
async function start() {
  const image = document.getElementById("animation");
  const wasPaused = film && isPaused();
  const share = wasPaused ? frame / (film.delays.length - 1) : 0;
  clearTimeout(timer);
  film = null;
  stage.classList.remove("on-canvas");
  playing = !reducedMotion.matches;
  await image.decode().catch(() => undefined);
  since = since ? performance.now() : firstPaint(image);
  try {
    const response = image.src.startsWith("data:") ? null : await fetch(image.src);
    if (response && !response.ok) throw new Error(response.statusText);
    const bytes = response ? await response.arrayBuffer() : fromDataUri(image.src);
    if (image !== document.getElementById("animation")) return;
    showWarnings(response?.headers.get("X-Chart-Warning") ?? "");
    const delays = delaysOf(new Uint8Array(bytes));
    film = { image, bytes, delays, ends: sums(delays), plays: playsOf(new Uint8Array(bytes)), decoder: null };
  } catch (failure) {
    player.hidden = true;
    return;
  }
  player.hidden = film.delays.length < 2;
  position.max = film.ends.at(-1);
  drawTicks();
  moment.textContent = "";
  showState();
  const isFirst = firstButton.getAttribute("aria-pressed") === "true";
  if (wasPaused) pause(Math.round(share * (film.delays.length - 1)), isFirst);
  else firstButton.setAttribute("aria-pressed", "false");
}

/**
 * Shows what was shortened or could not be drawn. The warnings arrive joined by commas, each a
 * sentence or more; those about the request are already on the page.
 */
function showWarnings(joined) {
  let text = joined;
  for (const shown of document.querySelectorAll("#reading li")) {
    text = text.replace(inAscii(shown.textContent), "");
  }
  text = text.replace(/(, )+(?=, |$)/g, "").replace(/^(, )+/, "").replace(/\., (?=[A-Z0-9])/g, ". ");
  document.getElementById("drawing-warnings").textContent = text;
}

/** Returns a text as a header has it. */
function inAscii(text) {
  return text.replaceAll("…", "...").replace(/[^ -~]/gu, "?");
}

/** Returns when the image that came with the page was seen first. */
function firstPaint(image) {
  const loaded = performance.getEntriesByName(image.src)[0]?.responseEnd ?? performance.now();
  const painted = performance.getEntriesByType("paint")[0]?.startTime ?? 0;
  return Math.max(loaded, painted);
}

function fromDataUri(uri) {
  const text = atob(uri.slice(uri.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}

function sums(delays) {
  let sum = 0;
  return delays.map((delay) => (sum += delay));
}

/** Returns the delay of each frame in milliseconds. The blocks are those of GIF89a. */
function delaysOf(bytes) {
  const delays = [];
  const tableSize = (flags) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const afterBlocks = (at) => {
    while (bytes[at]) at += bytes[at] + 1;
    return at + 1;
  };
  let at = 13 + tableSize(bytes[10]);
  let delay = 0;
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delay = 10 * (bytes[at + 4] + 256 * bytes[at + 5]);
      at = afterBlocks(at + 2);
    } else {
      delays.push(delay);
      at = afterBlocks(at + 11 + tableSize(bytes[at + 9]));
    }
  }
  return delays;
}

/** Returns how often the animation plays; 0 is forever. */
function playsOf(bytes) {
  const text = String.fromCharCode(...bytes.subarray(0, 2000));
  const start = text.indexOf("NETSCAPE2.0");
  if (start < 0) return 1;
  const repeats = bytes[start + 13] + 256 * bytes[start + 14];
  return repeats === 0 ? 0 : repeats + 1;
}

/** Returns the frame at a time, from 0. */
function frameAt(milliseconds) {
  const index = film.ends.findIndex((end) => milliseconds < end);
  return index < 0 ? film.delays.length - 1 : index;
}

/** Returns the frame that is seen now. */
function now() {
  return playing && !stage.classList.contains("on-canvas") ? frameAt(elapsed()) : frame;
}

function elapsed() {
  const time = performance.now() - since;
  const total = film.ends.at(-1);
  return film.plays && time >= film.plays * total ? total : time % total;
}

function timeOf(index) {
  return film.ends[index] - film.delays[index];
}

/** Moves the slider with the image while the browser plays it. */
function follow() {
  if (!film || !playing || stage.classList.contains("on-canvas")) return;
  if (position.matches(":active")) return;
  showTime(elapsed());
}

function step(by) {
  if (!film) return;
  const count = film.delays.length;
  pause((now() + by + count) % count);
}

function pause(index, asFirst = false) {
  if (!film) return;
  playing = false;
  clearTimeout(timer);
  firstButton.setAttribute("aria-pressed", String(asFirst));
  show(index);
  showState();
}

function play() {
  if (!film) return;
  playing = true;
  firstButton.setAttribute("aria-pressed", "false");
  showState();
  if ("ImageDecoder" in window) {
    advance(performance.now());
  } else {
    leaveCanvas();
  }
}

/** Draws the next frames, each at its time. */
async function advance(due) {
  const shown = film;
  const next = due + film.delays[frame];
  timer = setTimeout(async () => {
    if (!playing || film !== shown) return;
    if (film.plays && frame === film.delays.length - 1) return pause(frame);
    await show((frame + 1) % film.delays.length);
    if (playing && film === shown) advance(Math.max(next, performance.now() - 200));
  }, next - performance.now());
}

/** Lets the browser play the image again. */
function leaveCanvas() {
  stage.classList.remove("on-canvas");
  showState();
  film.image.src = film.image.getAttribute("src");
  since = performance.now();
}

function canvas() {
  let element = document.getElementById("player-frame");
  if (!element) {
    element = document.createElement("canvas");
    element.id = "player-frame";
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", film.image.alt);
    element.className = film.image.className;
    element.width = film.image.naturalWidth;
    element.height = film.image.naturalHeight;
    document.getElementById("picture").append(element);
  }
  return element;
}

/** Draws a frame. If others are asked for meanwhile, only the last of them is drawn. */
async function show(index) {
  frame = index;
  showTime(timeOf(index));
  const isBusy = wanted >= 0;
  wanted = index;
  if (isBusy) return;
  const shown = film;
  while (wanted >= 0 && film === shown) {
    const current = wanted;
    try {
      const picture = await pictureOf(current);
      if (film !== shown) break;
      const element = canvas();
      const context = element.getContext("2d");
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(picture, 0, 0, element.width, element.height);
      picture.close?.();
      stage.classList.add("on-canvas");
      showState();
    } catch (failure) {
      moment.textContent = "This frame could not be drawn.";
    }
    if (wanted === current) wanted = -1;
  }
  wanted = -1;
}

async function pictureOf(index) {
  if ("ImageDecoder" in window) {
    film.decoder ??= new ImageDecoder({ data: film.bytes, type: "image/gif" });
    await film.decoder.tracks.ready;
    return (await film.decoder.decode({ frameIndex: index })).image;
  }
  const picture = new Image();
  const address = new URL(document.getElementById("still").src);
  address.searchParams.set("frame", String(index + 1));
  picture.src = address.href;
  await picture.decode();
  return picture;
}

function showState() {
  playButton.setAttribute("aria-label", playing ? "Pause" : "Play");
  player.classList.toggle("playing", playing);
  const png = document.getElementById("download-png");
  png.textContent = isPaused() ? "PNG of this frame" : "Download PNG";
}

/** Tells whether a frame is shown that the user has chosen. */
function isPaused() {
  return !playing && stage.classList.contains("on-canvas");
}

/** Saves the frame that is shown; which one it is to the service depends on dropped frames. */
function saveFrame(event) {
  if (!event.target.closest("#download-png") || !isPaused()) return;
  event.preventDefault();
  const title = document.getElementById("title")?.value || "chart";
  const name = `${title}, frame ${frame + 1}.png`;
  canvas().toBlob((blob) => {
    const link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(blob);
    link.click();
    setTimeout(URL.revokeObjectURL, 60_000, link.href);
  });
}

function moments() {
  return [...document.querySelectorAll("#moments option")].map((option) => ({
    time: Number(option.value),
    label: option.label,
  }));
}

function showTime(milliseconds) {
  const total = film.ends.at(-1);
  if (!position.matches(":active")) position.value = milliseconds;
  const period = periodAt(milliseconds);
  const seconds = (time) => (time / 1000).toFixed(1);
  const place = playing
    ? `${seconds(milliseconds)} / ${seconds(total)} s`
    : `frame ${frame + 1} of ${film.delays.length}`;
  moment.textContent = period ? `${period} · ${place}` : place;
  position.setAttribute("aria-valuetext", moment.textContent);
}

/** Returns the label of the period that a time is nearest to, as the picture shows it. */
function periodAt(milliseconds) {
  const times = moments();
  const index = times.findLastIndex(({ time }) => time <= milliseconds + 5);
  if (index < 0) return "";
  const next = times[index + 1];
  const isNext = next && milliseconds - times[index].time > next.time - milliseconds;
  return (isNext ? next : times[index]).label;
}

function drawTicks() {
  const total = film.ends.at(-1);
  const times = moments();
  const shown = times.length <= MOST_TICKS ? times : [];
  ticks.replaceChildren(
    ...shown.map(({ time, label }) => {
      const tick = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      tick.setAttribute("x", String(Math.round((1000 * time) / total) - 1));
      tick.setAttribute("width", "2");
      tick.setAttribute("height", "4");
      const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
      title.textContent = label;
      tick.append(title);
      return tick;
    }),
  );
}
