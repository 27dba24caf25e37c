// A voice message: recorded with the microphone, or a short soft tone where there is none.

import { h } from "./dom.js";
import { say } from "./words.js";

export async function record(place) {
  const stream = await microphone();
  if (!stream) return { sound: sample(), name: "voice.wav", isSample: true };
  const wanted = await recorded(stream, place);
  for (const track of stream.getTracks()) track.stop();
  return wanted && { sound: wanted, name: "voice.webm", isSample: false };
}

async function microphone() {
  try { return await navigator.mediaDevices.getUserMedia({ audio: true }); } catch { return null; }
}

function recorded(stream, place) {
  const recorder = new MediaRecorder(stream);
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  return new Promise((resolve) => {
    const end = (keep) => {
      recorder.addEventListener("stop", () => resolve(keep ? new Blob(parts, { type: "audio/webm" }) : null));
      recorder.stop();
    };
    const bar = h("div", { class: "recording", role: "status" }, h("span", { class: "dot" }), h("span", {}, say("recording")),
      h("button", { type: "button", onclick: () => end(false) }, say("cancel")),
      h("button", { type: "button", class: "strong", onclick: () => end(true) }, say("send")));
    place.replaceChildren(bar);
    bar.querySelector(".strong").focus();
    recorder.start();
  });
}

function sample() {
  const rate = 8000, length = rate * 1.5;
  const view = new DataView(new ArrayBuffer(44 + length * 2));
  const text = (at, words) => [...words].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF"); view.setUint32(4, 36 + length * 2, true); text(8, "WAVEfmt "); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true); view.setUint16(34, 16, true); text(36, "data"); view.setUint32(40, length * 2, true);
  for (let i = 0; i < length; i += 1) {
    const fade = Math.min(1, i / 800, (length - i) / 4000);
    view.setInt16(44 + i * 2, Math.sin((i / rate) * 2 * Math.PI * 330) * 5000 * fade, true);
  }
  return new Blob([view], { type: "audio/wav" });
}
