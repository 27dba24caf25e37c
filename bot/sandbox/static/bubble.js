// One message as a bubble: what it carries, its words, its buttons.

import { h, icon } from "./dom.js";
import { richText } from "./richtext.js";
import { say } from "./words.js";

export function bubble(message, phone) {
  const classes = ["msg", message.mine && "mine", message.kind === "sticker" && "bare"];
  return h("li", { class: classes.filter(Boolean).join(" "), "data-id": message.id },
    h("span", { class: "unseen" }, `${message.sender}: `),
    h("div", { class: "bubble" }, header(message, phone), content(message), words(message, phone), reactions(message), meta(message, phone)),
    buttons(message, phone), actions(message, phone));
}

function header(message, phone) {
  const made = [];
  if (message.forwarded_from) made.push(h("p", { class: "from" }, say("forwarded", { name: message.forwarded_from })));
  if (message.reply_to) {
    const other = phone.message(message.reply_to);
    made.push(h("button", { type: "button", class: "quote", onclick: () => phone.show(message.reply_to) },
      h("b", {}, other?.sender ?? ""), h("span", {}, message.quote || short(other))));
  }
  return made;
}

export function short(message) {
  if (!message) return say("deleted");
  return message.text ? message.text.replace(/\s+/g, " ").slice(0, 140) : say(message.kind);
}

function content(message) {
  const source = `/sandbox/files/${message.file_id}`;
  switch (message.kind) {
    case "photo": return h("img", { class: "picture", src: source, alt: say("photo"), loading: "lazy" });
    case "voice": case "audio": return h("audio", { controls: true, src: source, preload: "metadata", "aria-label": say("voice") });
    case "video": case "video_note": case "animation": return file("voice", say("video"), source);
    case "document": return file("document", message.file_name || say("document"), source);
    case "sticker": return h("div", { class: "sticker", role: "img", "aria-label": `${say("sticker")} ${message.emoji}` }, message.emoji || "▢");
    case "location": return card("location", say("location"), `${message.content.latitude.toFixed(4)}, ${message.content.longitude.toFixed(4)}`);
    case "contact": return card("contact", message.content.first_name, message.content.phone_number);
    case "poll": return h("div", {}, h("strong", {}, message.content.question),
      h("ul", { class: "poll" }, message.content.options.map((option) => h("li", {}, option.text))));
    case "service": return h("em", {}, say("service"));
    default: return null;
  }
}

const file = (sign, name, source) => h("a", { class: "file", href: source, download: name },
  h("span", { class: "ball" }, icon(sign)), h("span", {}, name, h("small", {}, say("download"))));

const card = (sign, title, detail) => h("div", { class: "file" },
  h("span", { class: "ball" }, icon(sign)), h("span", {}, title, h("small", {}, detail)));

const words = (message, phone) => message.text ? richText(message.text, message.entities, phone) : null;

const reactions = (message) => message.reactions.length
  ? h("div", { class: "reactions" }, message.reactions.map((each) => h("span", {}, each))) : null;

function meta(message, phone) {
  const state = message.pending ? ["wait", say("pending")] : ["checks", say("sent")];
  return h("div", { class: "meta" },
    message.protected && h("span", { title: say("protected") }, "🔒"),
    message.silent && h("span", { title: say("silent"), "aria-label": say("silent"), role: "img" }, icon("bell")),
    message.edited && h("span", {}, say("edited")),
    h("time", { datetime: message.at }, message.at.slice(11, 16)),
    message.mine && h("span", { role: "img", "aria-label": state[1], title: state[1] }, icon(state[0])));
}

function buttons(message, phone) {
  if (!message.buttons.length) return null;
  return h("div", { class: "buttons" }, message.buttons.map((row) => h("div", {}, row.map((button) =>
    h("button", { type: "button", onclick: (event) => phone.press(message, button, event.currentTarget) }, button.label, button.url ? " ↗" : "")))));
}

function actions(message, phone) {
  if (message.pending || message.kind === "service") return null;
  const editable = message.mine && (message.kind === "text" || message.text);
  return h("div", { class: "acts" },
    h("button", { type: "button", title: say("reply"), "aria-label": `${say("reply")}: ${short(message).slice(0, 40)}`, onclick: () => phone.reply(message) }, icon("reply")),
    editable && h("button", { type: "button", title: say("edit"), "aria-label": `${say("edit")}: ${short(message).slice(0, 40)}`, onclick: () => phone.edit(message) }, icon("edit")));
}
