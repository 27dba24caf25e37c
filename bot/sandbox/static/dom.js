// Small helpers: building elements, icons, talking to the server, the page's own memory.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const PATHS = {
  send: "M4 12 20 4l-5 16-3-7z M12 13l8-9", clip: "M20 11.5 12 19.4a5 5 0 0 1-7-7l8.3-8.2a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5",
  menu: "M5 7h14M5 12h14M5 17h14", more: "M12 5.5v.01M12 12v.01M12 18.5v.01", reply: "M10 7 4.5 12l5.5 5M5 12h9a5 5 0 0 1 5 5v1",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18z", check: "M5 12.5 10 17l9-10", checks: "M2.5 13 7 17l8-9.5M12 16.2l.8.8 8.2-9.5",
  down: "M12 5v13M6 12.5l6 6 6-6", again: "M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5",
  wait: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l2.8 1.8", close: "M6 6l12 12M18 6 6 18", photo: "M4 6h16v12H4z M4 15l4.5-4.5 4.5 4.5 2.5-2.5L20 17 M15.5 9.5v.01",
  document: "M7 3.5h7l4 4v13H7z M14 3.5v4h4", voice: "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3.5",
  sticker: "M12 4a8 8 0 1 0 8 8l-8-8zM12 4v4a4 4 0 0 0 4 4h4", location: "M12 20.5S5.5 14.7 5.5 10a6.5 6.5 0 0 1 13 0c0 4.7-6.5 10.5-6.5 10.500zM12 10v.01",
  contact: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20a7 7 0 0 1 14 0", auto: "M12 4a8 8 0 1 0 0 16zM12 4v16", light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4",
  dark: "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z", bell: "M6 6l12 12M9.5 5.500A5 5 0 0 1 17 10c0 3 .8 4.6 1.6 5.600M7 9c0 4-1 6-2 7h11M10.5 19.500h3",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export async function ask(path, body, method = "POST") {
  const form = body instanceof FormData;
  const options = { method, headers: form || body === undefined ? {} : { "content-type": "application/json" } };
  if (body !== undefined) options.body = form ? body : JSON.stringify(body);
  const response = await fetch(`/sandbox/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error || response.statusText);
  return answer;
}

export const memory = {
  get(key, fallback) {
    try { return localStorage.getItem(`sandbox-${key}`) ?? fallback; } catch { return fallback; }
  },
  set(key, value) {
    try { localStorage.setItem(`sandbox-${key}`, value); } catch { /* private windows may refuse: then it is forgotten */ }
  },
};
