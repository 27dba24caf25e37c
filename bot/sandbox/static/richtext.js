// A text with Telegram's entities, as elements. Offsets are UTF-16 units, which is how JavaScript counts too.

import { h } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote" };

export function richText(text, entities, act) {
  return h("div", { class: "words", dir: "auto" }, pieces(text, 0, text.length, entities ?? [], act));
}

function pieces(text, start, end, entities, act) {
  const made = [];
  let at = start;
  for (const entity of entities) {
    const stop = entity.offset + entity.length;
    if (entity.offset < at || stop > end) continue;
    if (entity.offset > at) made.push(text.slice(at, entity.offset));
    const inside = entities.filter((other) => other !== entity && other.offset >= entity.offset && other.offset + other.length <= stop
      && entities.indexOf(other) > entities.indexOf(entity));
    made.push(marked(entity, text.slice(entity.offset, stop), pieces(text, entity.offset, stop, inside, act), act));
    at = stop;
  }
  if (at < end) made.push(text.slice(at, end));
  return made;
}

function marked(entity, words, inside, act) {
  if (entity.type === "bot_command") return h("button", { type: "button", class: "command", onclick: () => act.command(words) }, words);
  if (entity.type === "url") return link(words.includes("://") ? words : `https://${words}`, inside, act);
  if (entity.type === "text_link") return link(entity.url, inside, act);
  if (entity.type === "email") return link(`mailto:${words}`, inside, act);
  if (entity.type === "spoiler") return h("span", { class: "spoiler", tabindex: "0" }, inside);
  return TAGS[entity.type] ? h(TAGS[entity.type], {}, inside) : h("span", {}, inside);
}

export function link(address, inside, act) {
  const safe = /^(https?|mailto|tel):/i.test(address) ? address : "#";
  const open = (event) => { if (act.deepLink(address)) event.preventDefault(); };
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer", onclick: open }, inside);
}
