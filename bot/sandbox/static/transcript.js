// Everything on all phones as plain text, in order of time.

import { say } from "./words.js";

const INDENT = " ".repeat(7);

export function transcript(state) {
  const lines = state.people.flatMap((person) => person.messages.map((message) => ({ message, person })));
  lines.sort((one, other) => one.message.at.localeCompare(other.message.at));
  let day = "";
  return lines.flatMap(({ message, person }) => {
    const made = [];
    if (message.at.slice(0, 10) !== day) { day = message.at.slice(0, 10); made.push(`--- ${day} ---`); }
    made.push(line(message, person, state.bot));
    return made;
  }).join("\n");
}

function line(message, person, bot) {
  const [from, to] = message.mine ? [person.name, bot.name] : [bot.name, person.name];
  const kind = ["text", "service"].includes(message.kind) ? "" : `(${say(message.kind)}) `;
  const notes = [message.edited && say("edited"), message.pending && say("pending")].filter(Boolean).map((note) => ` (${note})`).join("");
  const buttons = message.buttons.flat().map((button) => `[${button.label}]`).join(" ");
  return `${message.at.slice(11, 16)}  ${from} → ${to}: ${kind}${message.text.replaceAll("\n", `\n${INDENT}`)}${notes}${buttons ? `\n${INDENT}${buttons}` : ""}`;
}
