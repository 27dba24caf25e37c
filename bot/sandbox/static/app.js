// The page: asks for the state whenever something changed, and draws it.

import { ask, icon, memory } from "./dom.js";
import { choose, drawPeople, isNarrow, onLayout, visible } from "./people.js";
import { drawTour } from "./tour.js";
import { transcript } from "./transcript.js";
import { language, say, speak } from "./words.js";

const $ = (id) => document.getElementById(id);
const FAULTS = ["works", "server_error", "timeout_before", "flood", "slow"];
const THEMES = ["auto", "light", "dark"];
const dark = matchMedia("(prefers-color-scheme: dark)");
let state = null;
let asking = false;
let askAgain = false;

async function refresh() {
  if (asking) { askAgain = true; return; }
  asking = true;
  try {
    const response = await fetch(`/sandbox/state?language=${language()}`);
    state = await response.json();
    draw();
  } finally {
    asking = false;
    if (askAgain) { askAgain = false; refresh(); }
  }
}

function draw() {
  if (!state) return;
  $("bot-name").textContent = state.bot.name;
  $("notice").textContent = state.director?.notice ?? "";
  $("nobody").hidden = state.people.length > 0;
  $("stage").classList.toggle("without-tour", !state.director);
  drawPeople(state, draw);
  if (state.director) { drawTour(state.director, refresh); drawClock(state.director); }
  drawFault();
}

function drawClock(director) {
  $("clock").hidden = false;
  $("now").textContent = moment(director.now, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  $("now").dateTime = director.now;
  const sameDay = director.next_due?.slice(0, 10) === director.now.slice(0, 10);
  const when = director.next_due && moment(director.next_due, sameDay ? null : { weekday: "short", day: "numeric", month: "short" });
  $("due").textContent = when ? say("dueAt", { when }) : say("nothingDue");
  $("next-due").disabled = !director.next_due || moving;
}

function moment(iso, dateStyle) {
  const clock = iso.slice(11, 16);
  if (!dateStyle) return clock;
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`).toLocaleDateString(language(), { ...dateStyle, timeZone: "UTC" });
  return `${date}, ${clock}`;
}

let moving = false;

async function move(body) {
  moving = true;
  for (const button of $("clock").querySelectorAll("button")) button.disabled = true;
  try { await ask("clock", { ...body, seen: visible() }); } finally {
    moving = false;
    for (const button of $("clock").querySelectorAll("button")) button.disabled = false;
    await refresh();
  }
}

function drawFault() {
  const select = $("fault");
  const now = state.faults[0] ?? "works";
  const look = `${language()} ${now}`;
  if (select.dataset.look !== look) {
    select.dataset.look = look;
    select.replaceChildren(...FAULTS.map((kind) => new Option(say(kind), kind, false, kind === now)));
  }
  $("failing").hidden = now === "works";
  $("failing").textContent = now === "works" ? "" : say("failing", { how: say(now) });
}

function setLanguage(code) {
  speak(code);
  memory.set("language", code);
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === code));
  setTheme(memory.get("theme", "auto"));
  refresh();
}

function setTheme(name) {
  memory.set("theme", name);
  document.documentElement.dataset.theme = name === "auto" ? (dark.matches ? "dark" : "light") : name;
  const label = say({ auto: "themeAuto", light: "themeLight", dark: "themeDark" }[name]);
  $("theme").replaceChildren(icon(name));
  $("theme").title = label;
  $("theme").setAttribute("aria-label", label);
}

function listen() {
  const events = new EventSource("/sandbox/events");
  events.onmessage = () => { $("notice").classList.remove("lost"); refresh(); };
  events.onerror = () => { $("failing").hidden = false; $("failing").textContent = say("lost"); };
}

async function addPerson(event) {
  event.preventDefault();
  const name = $("person-name").value.trim();
  if (!name) return;
  const added = await ask("people", { name, language: $("person-language").value });
  choose(isNarrow() ? "narrow" : "left", added.id);
  if (!state.director) choose("right", added.id);
  $("person").close();
  refresh();
}

function openTranscript() {
  $("transcript-text").value = transcript(state);
  $("copied").textContent = "";
  $("transcript").showModal();
}

async function copyTranscript() {
  $("transcript-text").select();
  try {
    await navigator.clipboard.writeText($("transcript-text").value);
    $("copied").textContent = say("copied");
  } catch {
    $("copied").textContent = say("copyFailed");
  }
}

function openPerson() {
  $("person-form").reset();
  $("person-language").value = language();
  $("person").showModal();
}

for (const button of document.querySelectorAll("[data-language]")) button.onclick = () => setLanguage(button.dataset.language);
for (const button of document.querySelectorAll("[data-seconds]")) button.onclick = () => move({ seconds: Number(button.dataset.seconds) });
for (const button of document.querySelectorAll("[data-close]")) button.onclick = () => button.closest("dialog").close();
$("next-due").onclick = () => move({ next_due: true });
$("theme").onclick = () => setTheme(THEMES[(THEMES.indexOf(memory.get("theme", "auto")) + 1) % THEMES.length]);
$("fault").onchange = (event) => {
  const kind = event.currentTarget.value;
  ask("faults", kind === "works" ? undefined : { kind, seconds: 4, times: 0 }, kind === "works" ? "DELETE" : "POST");
};
$("more").append(icon("more"));
$("more").onclick = () => $("more").setAttribute("aria-expanded", String($("tools").classList.toggle("open")));
$("open-transcript").onclick = openTranscript;
$("copy-transcript").onclick = copyTranscript;
$("add-person").onclick = openPerson;
$("add-first").onclick = openPerson;
$("person-form").onsubmit = addPerson;
dark.addEventListener("change", () => setTheme(memory.get("theme", "auto")));
onLayout(draw);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
setLanguage(memory.get("language", navigator.language.startsWith("es") ? "es" : "en"));
listen();
