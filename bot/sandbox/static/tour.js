// The guided tour: play the next step, or one again, and read in plain words what it shows.

import { ask, h, icon } from "./dom.js";
import { visible } from "./people.js";
import { say } from "./words.js";

const justPlayed = new Set(); // until the server's own list says so too
let last = -1;
let busy = false;
let finished = false;

export function drawTour(director, refresh) {
  for (const index of director.played) justPlayed.delete(index);
  const played = new Set([...director.played, ...justPlayed]);
  const next = director.tour.findIndex((_, index) => !played.has(index));
  const shown = next < 0 ? director.tour.length - 1 : next;
  const steps = document.getElementById("steps");
  const look = JSON.stringify([director.tour, [...played], busy, say("play")]);
  if (steps.dataset.look === look) return;
  steps.dataset.look = look;
  const wanted = finished ? ".go" : null;
  finished = false;
  steps.replaceChildren(...director.tour.map((step, index) => drawStep(step, index, { done: played.has(index), isNext: index === next, isOpen: index === shown || index === last, director, refresh })));
  if (wanted && (document.activeElement === document.body || steps.contains(document.activeElement))) (steps.querySelector(wanted) ?? steps.querySelector(`[data-step="${last}"]`))?.focus();
}

function drawStep(step, index, { done, isNext, isOpen, director, refresh }) {
  const run = () => play(index, director, refresh);
  return h("li", { class: ["step", isNext && "here", done && "done"].filter(Boolean).join(" "), "aria-current": isNext ? "step" : null },
    h("span", { class: "mark", "aria-hidden": "true" }, done ? icon("check") : String(index + 1)),
    h("h3", {}, h("span", { class: "unseen" }, `${say("step", { n: index + 1 })}: `), step.title,
      done && h("button", { type: "button", class: "quiet again", "data-step": index, disabled: busy, title: say("again"), "aria-label": `${say("again")}: ${step.title}`, onclick: run }, icon("again"))),
    (isOpen || isNext) && h("p", {}, step.explanation),
    isNext && h("button", { type: "button", class: "strong go", "data-step": index, disabled: busy, onclick: run }, busy ? say("playing") : say("play")));
}

async function play(index, director, refresh) {
  const status = document.getElementById("tour-status");
  busy = true;
  status.textContent = say("playing");
  drawTour(director, refresh);
  try {
    await ask(`tour/${index}`, { seen: visible() });
    justPlayed.add(index);
    last = index;
    status.textContent = say("played", { title: director.tour[index].title });
  } catch (error) {
    status.textContent = error.message;
  } finally {
    busy = false;
    finished = true;
    refresh();
  }
}
