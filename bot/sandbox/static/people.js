// Which phones stand where: two side by side on a wide screen, one at a time with tabs on a narrow one.

import { h } from "./dom.js";
import { Phone } from "./phone.js";
import { say } from "./words.js";

const phones = new Map();
const chosen = { left: null, right: null, narrow: null };
const narrow = matchMedia("(max-width: 719px)");

export const isNarrow = () => narrow.matches;
export const onLayout = (run) => narrow.addEventListener("change", run);
export const visible = () => [...document.querySelectorAll(".slots:not([hidden]) .phone")].map((node) => Number(node.dataset.person));
export const choose = (slot, id) => { chosen[slot] = id; };

export function drawPeople(state, redraw) {
  for (const person of state.people) if (!phones.has(person.id)) phones.set(person.id, new Phone(person.id));
  const plan = isNarrow() ? { narrow: everyone(state) } : sides(state.people);
  for (const slot of [...slots().children]) if (!plan[slot.dataset.side]?.length) slot.remove();
  document.getElementById("views").hidden = !plan.narrow?.length;
  if (isNarrow() && !plan.narrow.some((person) => person.id === chosen.narrow)) chosen.narrow = plan.narrow[0]?.id;
  slots().hidden = !state.people.length || (isNarrow() && chosen.narrow === "tour");
  for (const [side, people] of Object.entries(plan)) if (people.length) drawSlot(side, people, state, redraw);
  document.getElementById("tour").hidden = !state.director || (isNarrow() && chosen.narrow !== "tour");
}

const slots = () => document.getElementById("slots");

const everyone = (state) => [...(state.director ? [{ id: "tour", name: say("tour"), role: "" }] : []), ...state.people];

function sides(people) {
  const cast = people.some((person) => person.role);
  const isLeft = (person, index) => cast ? ["peer", ""].includes(person.role) : index % 2 === 0;
  return { left: people.filter(isLeft), right: people.filter((person, index) => !isLeft(person, index)) };
}

function drawSlot(side, people, state, redraw) {
  if (!people.some((person) => person.id === chosen[side])) chosen[side] = people[0].id;
  const slot = slotOf(side);
  const tabs = side === "narrow" ? document.getElementById("views") : slot.firstElementChild;
  drawTabs(tabs, side, people, state.director ? say("outsider") : "", redraw);
  const person = state.people.find((each) => each.id === chosen[side]);
  if (person) mount(slot, person, state);
}

function slotOf(side) {
  const found = slots().querySelector(`[data-side="${side}"]`);
  if (found) return found;
  const tabs = side === "narrow" ? [] : [h("div", { class: "people" })];
  const slot = h("div", { class: "slot", "data-side": side }, tabs);
  slots().append(slot);
  return slot;
}

function mount(slot, person, state) {
  const phone = phones.get(person.id);
  if (slot.lastElementChild !== phone.node) {
    slot.querySelector(".phone")?.remove();
    slot.append(phone.node);
    phone.person = null;
  }
  phone.node.id = `phone-${person.id}`;
  phone.update(person, state.bot, state.now);
}

function drawTabs(tabs, side, people, stranger, redraw) {
  tabs.setAttribute("role", "tablist");
  tabs.setAttribute("aria-label", say("people"));
  const look = JSON.stringify([people.map((person) => [person.id, person.name, person.role, shownUnread(person, side)]), chosen[side], say("people")]);
  if (tabs.dataset.look === look) return;
  tabs.dataset.look = look;
  const hadFocus = tabs.contains(document.activeElement);
  tabs.replaceChildren(...people.map((person) => tab(person, side, stranger, redraw)));
  tabs.onkeydown = (event) => walk(event, tabs);
  const selected = tabs.querySelector('[aria-selected="true"]');
  if (hadFocus) selected?.focus();
  selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const shownUnread = (person, side) => (person.id === chosen[side] ? 0 : person.unread ?? 0);

function tab(person, side, stranger, redraw) {
  const selected = person.id === chosen[side];
  const unread = shownUnread(person, side);
  const role = person.id === "tour" ? "" : person.role ? say(person.role) : stranger;
  return h("button", { type: "button", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1", "data-tab": person.id,
    "aria-controls": person.id === "tour" ? "tour" : `phone-${person.id}`, onclick: () => { chosen[side] = person.id; redraw(); } },
    h("span", { class: "name" }, person.name, role && h("span", { class: "role" }, role)),
    unread > 0 && h("span", { class: "badge" }, String(unread), h("span", { class: "unseen" }, say("unread", { n: "" }))));
}

function walk(event, tabs) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...tabs.querySelectorAll('[role="tab"]')];
  const next = all.at((all.indexOf(document.activeElement) + step) % all.length);
  next.focus();
  next.click();
}
