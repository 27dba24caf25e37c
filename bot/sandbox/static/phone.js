// One phone on the page. Built once; `update` brings it up to date without disturbing what did not change.

import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { ask, h, icon } from "./dom.js";
import { language, say } from "./words.js";

const READ_AFTER = 1800;
const TOAST_LASTS = 4500;

export class Phone {
  constructor(id) {
    this.id = id;
    this.rows = new Map();
    this.log = h("ol", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", onscroll: () => this.scrolled() });
    this.jump = h("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toEnd() });
    this.composer = new Composer(this);
    this.head = h("header", { class: "head" });
    this.bar = h("div", { class: "bar", role: "status", hidden: true });
    this.pinned = h("div", { class: "pinned", hidden: true });
    this.node = h("section", { class: "phone", "data-person": id }, this.head, this.bar, this.pinned,
      h("div", { class: "chat" }, this.log, this.jump), this.composer.node);
  }

  update(person, bot, now) {
    const first = !this.person;
    this.person = person;
    this.bot = bot;
    this.now = now;
    this.node.setAttribute("aria-label", say("phoneOf", { name: person.name }));
    this.log.setAttribute("aria-label", say("messagesOn", { name: person.name }));
    this.drawHead();
    this.drawBar();
    this.drawPinned();
    this.drawLog(first);
    this.composer.update(person, bot);
    this.drawToast(first);
    this.readSoon();
  }

  // --- head

  drawHead() {
    const { person } = this;
    clearTimeout(this.typingEnds);
    const typing = person.typing_seconds > 0;
    if (typing) this.typingEnds = setTimeout(() => this.setSub(false), person.typing_seconds * 1000);
    const look = JSON.stringify([this.bot, person.name, person.online, person.blocked, language()]);
    if (look !== this.headLook) {
      this.headLook = look;
      const hadFocus = this.head.contains(document.activeElement);
      this.sub = h("span", { class: "sub" });
      this.head.replaceChildren(h("img", { src: "/static/cairn.svg", alt: "", width: "42", height: "42" }),
        h("div", { class: "who" }, h("strong", {}, this.bot.name), this.sub), this.settings());
      if (hadFocus) this.head.querySelector("summary").focus();
    }
    this.setSub(typing);
  }

  setSub(typing) {
    this.sub.textContent = typing ? say("typing") : say("bot");
    this.sub.classList.toggle("typing", typing);
  }

  settings() {
    const { person } = this;
    const row = (label, hint, on, change) => h("label", {}, h("span", {}, say(label), h("small", {}, say(hint))),
      h("input", { type: "checkbox", checked: on, "data-switch": label, onchange: (event) => { details.open = false; this.reach(change(event.currentTarget.checked)); } }));
    const details = h("details", {},
      h("summary", { "aria-label": say("phoneSettings", { name: person.name }), title: say("phoneSettings", { name: person.name }) }, icon("more")),
      h("div", { class: "pop" },
        row("offline", "offlineHint", !person.online, (on) => ({ online: !on })),
        row("block", "blockHint", person.blocked, (on) => ({ blocked: on }))));
    details.addEventListener("focusout", (event) => { if (!details.contains(event.relatedTarget)) setTimeout(() => { details.open = details.contains(document.activeElement); }, 200); });
    details.addEventListener("keydown", (event) => { if (event.key === "Escape") { details.open = false; details.querySelector("summary").focus(); } });
    return details;
  }

  reach(change) { return ask(`people/${this.id}/reach`, change); }

  drawBar() {
    const { person } = this;
    this.bar.hidden = person.online && !person.blocked;
    if (this.bar.hidden) return;
    const [words, label, change] = person.online
      ? [say("isBlocked", { name: person.name }), say("unblock"), { blocked: false }]
      : [`${say("isOffline")} ${person.undelivered ? say("waiting", { n: person.undelivered }) : ""}`, say("goOnline"), { online: true }];
    this.bar.replaceChildren(h("span", {}, words), h("button", { type: "button", onclick: () => this.reach(change) }, label));
  }

  drawPinned() {
    const pinned = this.message(this.person.pinned.at(-1));
    this.pinned.hidden = !pinned;
    if (pinned) this.pinned.replaceChildren(h("b", {}, say("pinned")), h("span", {}, pinned.text));
  }

  // --- messages

  drawLog(first) {
    const { messages } = this.person;
    const wasAtEnd = this.isAtEnd();
    const hadUnread = this.hadUnread;
    const grew = messages.length && messages.at(-1).id !== this.newest;
    this.newest = messages.at(-1)?.id;
    this.hadUnread = this.person.unread > 0;
    const wanted = this.wantedRows(messages);
    for (const [key, row] of this.rows) if (!wanted.has(key)) { row.node.remove(); this.rows.delete(key); }
    let previous = null;
    for (const [key, { look, make }] of wanted) {
      const old = this.rows.get(key);
      if (!old || old.look !== look) {
        const node = make();
        if (old) old.node.replaceWith(node); else if (previous) previous.after(node); else this.log.prepend(node);
        this.rows.set(key, { look, node });
      }
      previous = this.rows.get(key).node;
    }
    // only a class: drawing a read message anew would have a screen reader say it again
    for (const message of messages) this.rows.get(message.id)?.node.classList.toggle("fresh", this.isFresh(message));
    if (first || (grew && (wasAtEnd || !hadUnread))) this.settle();
    else if (wasAtEnd) this.toEnd();
    this.scrolled();
  }

  // As chat apps do: to the end, or to the first new message (and what it answers) when the new ones do not all fit.
  settle() {
    const fresh = this.log.querySelector(".fresh");
    const before = fresh?.previousElementSibling;
    const top = before?.matches(".mine, .day") ? before : fresh;
    this.toEnd();
    if (top && top.offsetTop < this.log.scrollTop) this.log.scrollTop = top.offsetTop - 12;
  }

  toEnd() { this.log.scrollTop = this.log.scrollHeight; }

  isAtEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80; }

  scrolled() {
    const atEnd = this.isAtEnd();
    this.jump.hidden = atEnd;
    if (atEnd) { this.readSoon(); return; }
    const { unread } = this.person;
    this.jump.setAttribute("aria-label", `${say("toEnd")} ${unread ? say("unread", { n: unread }) : ""}`.trim());
    this.jump.replaceChildren(icon("down"), unread ? h("span", { class: "badge" }, String(unread)) : "");
  }

  wantedRows(messages) {
    const wanted = new Map();
    if (!messages.length) wanted.set("empty", { look: language() + this.bot.description, make: () => this.empty() });
    let day = "";
    messages.forEach((message, index) => {
      if (message.at.slice(0, 10) !== day) {
        day = message.at.slice(0, 10);
        const label = dayName(day);
        wanted.set(`day-${day}`, { look: label, make: () => h("li", { class: "day" }, label) });
      }
      const look = JSON.stringify([message, language()]);
      wanted.set(message.pending ? `pending-${index}` : message.id, { look, make: () => bubble(message, this) });
    });
    return wanted;
  }

  empty() {
    return h("li", { class: "empty" }, h("img", { src: "/static/cairn.svg", alt: "", width: "64", height: "64" }),
      h("strong", {}, this.bot.name), h("span", {}, this.bot.description || say("emptyText")));
  }

  message(id) { return this.person.messages.find((each) => each.id === id && !each.pending); }

  isFresh(message) { return !message.mine && message.id > this.person.read_up_to; }

  show(id) {
    const row = this.rows.get(id)?.node;
    row?.scrollIntoView({ block: "center" });
  }

  readSoon() {
    clearTimeout(this.reading);
    if (!this.person?.unread || !this.isAtEnd() || !this.person.online || !this.node.isConnected || document.hidden) return;
    this.reading = setTimeout(() => { if (this.node.isConnected && this.isAtEnd()) ask(`people/${this.id}/read`, {}); }, READ_AFTER);
  }

  // --- doing

  async press(message, button, node) {
    if (button.copies) { await navigator.clipboard?.writeText(button.copies); return; }
    if (button.url && !this.deepLink(button.url)) { window.open(button.url, "_blank", "noopener"); return; }
    if (button.url) return;
    node.setAttribute("aria-busy", "true");
    await this.composer.do("press", { message_id: message.id, label: button.label });
    setTimeout(() => node.removeAttribute("aria-busy"), 600);
  }

  deepLink(address) {
    const found = /^https:\/\/t\.me\/(\w+)(?:\?start=([\w-]+))?$/.exec(address);
    if (!found || found[1] !== this.bot.username) return false;
    this.composer.do("start", { payload: found[2] ?? "" });
    return true;
  }

  command(words) { this.composer.do("send", { text: words }); }

  reply(message) { this.composer.setAbout({ message }); }

  edit(message) { this.composer.setAbout({ message, editing: true }); }

  // --- notices after a press

  drawToast(first) {
    const { toasts, toast } = this.person;
    const isNew = !first && toast && toasts !== this.toasts;
    this.toasts = toasts;
    if (!isNew) return;
    this.node.querySelector(".toast")?.remove();
    const made = h("div", { class: `toast${toast.alert ? " alert" : ""}`, role: toast.alert ? "alert" : "status" }, h("span", {}, toast.text));
    if (toast.alert) made.append(h("button", { type: "button", class: "strong", onclick: () => made.remove() }, say("ok")));
    else setTimeout(() => made.remove(), TOAST_LASTS);
    this.node.append(made);
  }
}

function dayName(day) {
  const date = new Date(`${day}T12:00:00Z`);
  return date.toLocaleDateString(language(), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
}
