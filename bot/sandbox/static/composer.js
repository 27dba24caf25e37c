// What one writes with: text field, attachments, commands, stickers, voice, the reply keyboard.

import { ask, h, icon } from "./dom.js";
import { record } from "./recorder.js";
import { short } from "./bubble.js";
import { say } from "./words.js";

const STICKERS = ["🙂", "👋", "🌱", "☀️", "🫶", "👍", "🌧️", "☕"];

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.about = null;
    this.field = h("textarea", { rows: "1", oninput: () => this.typed(), onkeydown: (event) => this.key(event) });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.context = h("div", {});
    this.picker = h("input", { type: "file", hidden: true, onchange: () => this.picked() });
    this.line = h("div", { class: "line" });
    this.keys = h("div", { class: "keys" });
    this.node = h("div", { class: "compose" }, this.problem, this.context, this.line, this.keys, this.picker);
    this.node.addEventListener("focusout", (event) => { if (!this.node.contains(event.relatedTarget)) setTimeout(() => { if (!this.node.contains(document.activeElement)) this.closePop(); }, 150); });
  }

  update(person, bot) {
    this.person = person;
    const look = JSON.stringify([person.blocked, person.messages.length > 0, person.keyboard, person.menu.length > 0, say("write"), this.isRecording]);
    if (look === this.look) return;
    this.look = look;
    this.drawLine(bot);
    this.drawKeys();
  }

  drawLine() {
    const { person } = this;
    this.closePop();
    if (person.blocked || !person.messages.length) {
      const label = person.blocked ? say("restart") : say("start");
      this.line.replaceChildren(h("button", { type: "button", class: "strong start", onclick: () => this.do("start", {}) }, label));
      return;
    }
    this.field.placeholder = person.keyboard.placeholder || say("write");
    this.field.setAttribute("aria-label", say("writeTo", { name: person.name }));
    const tool = (name, label, open) => h("button", { type: "button", class: "tool", title: label, "aria-label": label, "aria-haspopup": "true", onclick: open }, icon(name));
    this.line.replaceChildren(...[
      person.menu.length > 0 && tool("menu", say("commands"), () => this.pop(this.commands(""))),
      tool("clip", say("attach"), () => this.pop(this.attachments())),
      this.field,
      h("button", { type: "button", class: "tool send", title: say("send"), "aria-label": say("send"), onclick: () => this.send() }, icon("send")),
    ].filter(Boolean));
  }

  drawKeys() {
    const rows = this.person.blocked ? [] : this.person.keyboard.rows;
    this.keys.hidden = !rows.length;
    this.keys.replaceChildren(...rows.map((row) => h("div", {}, row.map((label) =>
      h("button", { type: "button", onclick: () => this.do("press", { key: label }) }, label)))));
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    if (event.key === "Escape") { this.closePop(); this.setAbout(null); }
  }

  typed() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 130)}px`;
    const text = this.field.value;
    if (/^\/\w*$/.test(text) && this.person.menu.length) this.pop(this.commands(text.slice(1)), false);
    else this.closePop();
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    const { about } = this;
    const done = about?.editing
      ? await this.do("edit", { message_id: about.message.id, text })
      : await this.do("send", { text, reply_to: about?.message.id });
    if (!done) return;
    this.field.value = "";
    this.typed();
    this.setAbout(null);
  }

  async do(action, body) {
    this.closePop();
    try {
      await ask(`people/${this.person.id}/${action}`, body);
      this.complain("");
      return true;
    } catch (error) {
      this.complain(error.message);
      return false;
    }
  }

  complain(text) {
    this.problem.textContent = text;
    this.problem.hidden = !text;
  }

  setAbout(about) {
    if (this.about?.editing && !about) { this.field.value = ""; this.typed(); }
    this.about = about;
    this.context.replaceChildren(...(about ? [h("div", { class: "about" },
      h("span", {}, h("b", {}, `${say(about.editing ? "editing" : "replying")}: `), short(about.message)),
      h("button", { type: "button", class: "quiet icon", "aria-label": say("cancel"), onclick: () => this.setAbout(null) }, icon("close")))] : []));
    if (!about) return;
    if (about.editing) { this.field.value = about.message.text; this.typed(); }
    this.field.focus();
  }

  pop(content, focus = true) {
    const again = this.opened?.dataset.kind === content.dataset.kind && focus;
    this.closePop();
    if (again) return;
    this.opened = content;
    content.addEventListener("keydown", (event) => this.walk(event));
    this.node.append(content);
    if (focus) content.querySelector("button")?.focus();
  }

  walk(event) {
    const all = [...this.opened.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) { event.preventDefault(); all.at((all.indexOf(document.activeElement) + step) % all.length)?.focus(); }
    if (event.key === "Escape") { this.closePop(); this.field.focus(); }
  }

  closePop() {
    this.opened?.remove();
    this.opened = null;
  }

  commands(prefix) {
    const found = this.person.menu.filter((each) => each.command.startsWith(prefix));
    const choose = (command) => { this.field.value = ""; this.typed(); this.do("send", { text: `/${command}` }); };
    return h("div", { class: "pop", "data-kind": "commands", role: "group", "aria-label": say("commands") }, found.map((each) =>
      h("button", { type: "button", onclick: () => choose(each.command) }, h("span", {}, `/${each.command}`, h("small", {}, each.description)))));
  }

  attachments() {
    const item = (name, run) => h("button", { type: "button", onclick: run }, icon(name), say(name));
    const file = (kind, accept) => () => { this.kind = kind; this.picker.accept = accept; this.picker.click(); this.closePop(); };
    return h("div", { class: "pop", "data-kind": "attachments", role: "group", "aria-label": say("attach") },
      item("photo", file("photo", "image/*")), item("document", file("document", "")),
      item("voice", () => this.voice()), item("sticker", () => this.pop(this.stickers())),
      item("location", () => this.do("send", { location: [48.2082, 16.3738] })),
      item("contact", () => this.do("send", { contact: [this.person.name, "+15550100"] })));
  }

  stickers() {
    return h("div", { class: "pop stickers", "data-kind": "stickers", role: "group", "aria-label": say("sticker") }, STICKERS.map((each) =>
      h("button", { type: "button", onclick: () => this.do("send", { sticker: each }) }, each)));
  }

  picked() {
    const [file] = this.picker.files;
    this.picker.value = "";
    if (file) this.upload(file, file.name, this.kind);
  }

  async upload(file, name, kind) {
    const form = new FormData();
    form.append("file", file, name);
    form.append("kind", kind);
    form.append("caption", this.field.value.trim());
    if (this.about && !this.about.editing) form.append("reply_to", this.about.message.id);
    if (await this.do("upload", form)) { this.field.value = ""; this.typed(); this.setAbout(null); }
  }

  async voice() {
    this.closePop();
    const take = await record(this.line);
    this.look = "";
    this.update(this.person);
    if (!take) return;
    await this.upload(take.sound, take.name, "voice");
    if (take.isSample) this.complain(say("noMic"));
  }
}
