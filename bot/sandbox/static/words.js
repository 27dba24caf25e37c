// Every word of the page, in English and Spanish. Both always together.

const WORDS = {
  en: {
    more: "More controls", toEnd: "To the newest message", skip: "Skip to the phones", telegram: "Telegram", transcript: "Transcript", addPerson: "Add a person",
    pageLanguage: "Language of this page", clock: "Clock", plusMinute: "+1 min", plusTen: "+10 min", plusHour: "+1 h",
    nextDue: "Next due", dueAt: "Next due {when}", nothingDue: "Nothing is due", tour: "Guided tour",
    tourLead: "Six short steps. Each one plays on the phones; you can join in at any time.",
    play: "Play this step", playing: "Playing…", played: "Played: {title}", again: "Replay", step: "Step {n}",
    nobodyTitle: "No phones yet",
    nobodyText: "The emulated Telegram is running. Add a person to write to the bot that is connected to it.",
    transcriptLead: "Everything on all phones, in order of time, as plain text.", copy: "Copy", copied: "Copied",
    copyFailed: "Selected: press Ctrl+C", close: "Close", cancel: "Cancel", name: "Name", add: "Add",
    personLead: "Somebody new, with a phone of their own.", phoneLanguage: "Language of the phone",
    works: "works", server_error: "answers with an error", timeout_before: "does not answer", slow: "is slow",
    flood: "says “too many requests”", failing: "Telegram {how}. What the bot sends has to wait.",
    phoneOf: "{name}’s phone", messagesOn: "Messages on {name}’s phone", bot: "bot", typing: "typing…",
    peer: "peer", specialist: "specialist", supervisor: "supervisor", outsider: "newcomer",
    phoneSettings: "Settings of {name}’s phone", offline: "Phone offline", offlineHint: "Messages wait until it is back",
    block: "Bot blocked", blockHint: "Telegram refuses what the bot sends",
    isOffline: "This phone is offline.", waiting: "{n} waiting.", goOnline: "Back online",
    isBlocked: "{name} has blocked the bot.", unblock: "Unblock", start: "Start", restart: "Restart",
    emptyTitle: "Nothing here yet", emptyText: "Press Start to meet the bot.", write: "Message",
    writeTo: "Write a message as {name}", send: "Send", attach: "Attach", commands: "Commands", close_menu: "Close",
    photo: "Photo", document: "File", voice: "Voice message", sticker: "Sticker", location: "My place", contact: "My number",
    reply: "Reply", edit: "Edit", editing: "Editing", replying: "Replying to", edited: "edited", pending: "waiting to be sent",
    sent: "sent", silent: "arrived silently", protected: "cannot be forwarded", forwarded: "Forwarded from {name}", pinned: "Pinned",
    recording: "Recording…", ok: "OK", video: "Video", audio: "Sound", download: "Open", poll: "Poll", deleted: "Message is gone",
    themeAuto: "Colours: as the system", themeLight: "Colours: light", themeDark: "Colours: dark",
    service: "Notice", people: "Phones", unread: "{n} unread", lost: "The connection to the sandbox is lost. Trying again…",
    noMic: "No microphone: a short sample sound was sent instead.",
  },
  es: {
    more: "Más controles", toEnd: "Al mensaje más reciente", skip: "Ir a los teléfonos", telegram: "Telegram", transcript: "Transcripción", addPerson: "Añadir persona",
    pageLanguage: "Idioma de esta página", clock: "Reloj", plusMinute: "+1 min", plusTen: "+10 min", plusHour: "+1 h",
    nextDue: "Lo siguiente", dueAt: "Lo siguiente, {when}", nothingDue: "No hay nada pendiente", tour: "Visita guiada",
    tourLead: "Seis pasos cortos que se ven en los teléfonos. Puedes participar cuando quieras.",
    play: "Ver este paso", playing: "En marcha…", played: "Hecho: {title}", again: "Repetir", step: "Paso {n}",
    nobodyTitle: "Todavía no hay teléfonos",
    nobodyText: "El Telegram simulado está en marcha. Añade a una persona para escribir al bot conectado.",
    transcriptLead: "Todo lo escrito en los teléfonos, por orden de hora, en texto simple.", copy: "Copiar", copied: "Copiado",
    copyFailed: "Seleccionado: pulsa Ctrl+C", close: "Cerrar", cancel: "Cancelar", name: "Nombre", add: "Añadir",
    personLead: "Alguien nuevo, con su propio teléfono.", phoneLanguage: "Idioma del teléfono",
    works: "funciona", server_error: "responde con un error", timeout_before: "no responde", slow: "va lento",
    flood: "dice «demasiadas peticiones»", failing: "Telegram {how}. Lo que envía el bot tiene que esperar.",
    phoneOf: "Teléfono de {name}", messagesOn: "Mensajes en el teléfono de {name}", bot: "bot", typing: "escribiendo…",
    peer: "participante", specialist: "especialista", supervisor: "supervisión", outsider: "alguien nuevo",
    phoneSettings: "Ajustes del teléfono de {name}", offline: "Teléfono sin conexión", offlineHint: "Los mensajes esperan hasta que vuelva",
    block: "Bot bloqueado", blockHint: "Telegram rechaza lo que envía el bot",
    isOffline: "Este teléfono no tiene conexión.", waiting: "{n} en espera.", goOnline: "Conectar",
    isBlocked: "{name} ha bloqueado al bot.", unblock: "Desbloquear", start: "Iniciar", restart: "Reiniciar",
    emptyTitle: "Aún no hay nada", emptyText: "Pulsa Iniciar para conocer al bot.", write: "Mensaje",
    writeTo: "Escribir un mensaje como {name}", send: "Enviar", attach: "Adjuntar", commands: "Comandos", close_menu: "Cerrar",
    photo: "Foto", document: "Archivo", voice: "Mensaje de voz", sticker: "Pegatina", location: "Mi ubicación", contact: "Mi número",
    reply: "Responder", edit: "Editar", editing: "Editando", replying: "En respuesta a", edited: "editado", pending: "pendiente de envío",
    sent: "enviado", silent: "llegó sin sonido", protected: "no se puede reenviar", forwarded: "Reenviado de {name}", pinned: "Fijado",
    recording: "Grabando…", ok: "De acuerdo", video: "Vídeo", audio: "Sonido", download: "Abrir", poll: "Encuesta", deleted: "El mensaje ya no está",
    themeAuto: "Colores: como el sistema", themeLight: "Colores: claros", themeDark: "Colores: oscuros",
    service: "Aviso", people: "Teléfonos", unread: "{n} sin leer", lost: "Se perdió la conexión con el sandbox. Reintentando…",
    noMic: "Sin micrófono: se envió un sonido de muestra.",
  },
};

let current = "en";

export const language = () => current;

export function say(key, values = {}) {
  const words = WORDS[current][key] ?? WORDS.en[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function speak(code) {
  current = code in WORDS ? code : "en";
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll("[data-words]")) node.textContent = say(node.dataset.words);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
}
