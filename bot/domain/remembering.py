"""What somebody may want to be asked about afterwards: a date they named, or a small step they chose.

Only plain, closed shapes are seen ("my hearing is on Thursday", "voy a llamar a mi hermana mañana"), in English and in
Spanish. What is past, doubtful, a question or no step a kind person would ask about is left alone.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.hours import QuietHours
from bot.domain.schedule import instant
from bot.domain.typed import fold
from bot.domain.typed_dates import find_date

MOST_KEPT = 10
LONGEST_KEPT = 140
ASKED_AT = time(11)
STEP_WAITS = timedelta(days=2)  # a step without a day is asked about then
_HALF_HOUR = 30
_HALF_HOURS = 48

_OWN = (
    r"(?:my|our|i have|i've got|i got|i am having|i'm having|there is|there's|the|go back to|start|starting"
    r"|mi|mis|nuestra|tengo|me toca|me dan|hay|el|la|empiezo)"
)
_EVENT = (
    r"(?:hearing|court|trial|appointment|appt|interview|surgery|operation|procedure|scan|exams?|finals?|meeting"
    r"|funeral|memorial|burial|intake|assessment|evaluation|checkup|check-up|graduation|wedding|move|first day"
    r"|new job|trabajo nuevo|nuevo trabajo|birthday|anniversary|results|presentation|discharge|test|visit|session"
    r"|audiencia|juicio|cita|entrevista|operacion|cirugia|examen|examenes|reunion|entierro|misa"
    r"|visita|evaluacion|graduacion|boda|mudanza|primer dia|revision|aniversario|cumpleanos|resultados|presentacion"
    r"|alta|consulta|turno|ingreso|sesion|prueba)"
)
_DATED = re.compile(rf"\b{_OWN}(?:[ ,]+[\w'-]+){{0,6}}?[ ,]+{_EVENT}\b|\bme operan\b")
_WILL = (
    r"(?:i'll|i will|i'm going to|i am going to|i'm gonna|i plan to|i'm planning to|i've decided to|i decided to"
    r"|voy a|he decidido|decidi|pienso|tengo pensado)"
)
_PLACE = (
    r"(?:a|an|the|my|una|un|la|el|mi) (?:\w+ )?(?:meeting|group|gym|doctor|dentist|clinic|library|church|mosque|temple"
    r"|park|pool|class|pantry|reunion|grupo|gimnasio|clinica|biblioteca|iglesia|parque|clase|dentista|doctora|medica)"
)
_DO = (
    r"(?:call|phone|text|email|write|message|walk|take a (?:\w+ )?(?:walk|shower|bath|nap|break)|go for a (?:\w+ )?walk"
    rf"|go to {_PLACE}|go (?:out|running|swimming|outside)|see my \w+|ask|tell|talk to"
    r"|make (?:a|an|the|my) (?:\w+ )?(?:call|list|bed|appointment|plan|meal|soup|tea)|book|apply|shower|clean|cook"
    r"|speak (?:to|with)|read|sign up|visit|tidy|open the (?:mail|post|letter|bills?)|pay|fill (?:in|out)|send"
    r"|schedule|wash|do (?:the|my) (?:dishes|laundry|forms?)|get outside|stretch|pray|meditate|journal|step outside"
    r"|set (?:an alarm|a boundary)|reach out|return|join"
    r"|llamar|llamarl[ae]|escribir|escribirl[ae]|caminar|pasear|salir|dar (?:un paseo|una vuelta)|hablar con|pedir"
    rf"|preguntar|contar|contarl[ae]|decirle|ducharme|banarme|limpiar|cocinar|leer|ir a {_PLACE}"
    r"|ir al (?:grupo|medico|doctor|dentista|gimnasio|parque)|inscribirme|apuntarme|visitar|ordenar"
    r"|abrir (?:la|las|el) \w+|pagar|enviar|mandar|lavar"
    r"|hacer (?:la cama|una lista|una cita|una llamada|ejercicio)|estirar|rezar|meditar|ver a mi)"
)
_SMALL = re.compile(rf"\b{_WILL}(?: (?:also|finally|try to|try and|start to|intentar|tratar de|por fin))? {_DO}\b")
_OVER_OR_DOUBTFUL = re.compile(
    r"\b(?:was|were|had|went|last|ago|yesterday|missed|cancell?ed|never|not|no longer|if|unless|dealer|plug|ex|beers?"
    r"|wine|liquor|vodka|whiske?y|bars?|casino|bet|pills?|lawsuit|revenge|goodbye|everyone|them all|off"
    r"|fue|era|eran|tuve|tenia|estuve|pasad[oa]|ayer|cancelad[oa]|cancelaron|no|nunca|si|camello|cerveza|vino|ron"
    r"|pastillas|apuesta|apostar|despedirme|adios|venganza|bar)\b|n't\b|\?"
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_BREAK = re.compile(r"[,;:—–]| (?:and|but|so|because|y|pero|porque|asi que) ")


@dataclass(frozen=True)
class Matter:
    """In their own words, and the local day it is on; a step may have none."""

    words: str
    day: date | None


@dataclass(frozen=True)
class Remembered:
    """One matter, kept until it has been asked about once."""

    id: str
    peer_id: str
    words: str
    ask_at: datetime


def find_matter(text: str, today: date) -> Matter | None:
    """The first date named, else the first small step; None for everything else."""
    sentences = [match.group().strip() for match in _SENTENCE.finditer(text)]
    for find in (_dated, _step):
        for sentence in sentences:
            found = find(sentence, today)
            if found is not None:
                return found
    return None


def ask_moment(matter: Matter, now: datetime, zone: str, quiet: QuietHours) -> datetime:
    """Late in the morning after it, or the first half hour after that which is not quiet."""
    today = now.astimezone(ZoneInfo(zone)).date()
    day = matter.day + timedelta(days=1) if matter.day else today + STEP_WAITS
    first = ASKED_AT.hour * 60
    for step in range(_HALF_HOURS):
        minutes = first + step * _HALF_HOUR
        at = time(minutes // 60 % 24, minutes % 60)
        moment = instant(day + timedelta(days=minutes // (24 * 60)), at, ZoneInfo(zone))
        if moment is not None and not quiet.holds(at):
            return moment
    return now + STEP_WAITS


def _dated(sentence: str, today: date) -> Matter | None:
    found = _DATED.search(_plain(sentence))
    named = find_date(fold(sentence), today) if found else None
    return _matter(sentence, found, named[0], today) if found and named else None


def _step(sentence: str, today: date) -> Matter | None:
    found = _SMALL.search(_plain(sentence))
    if found is None:
        return None
    named = find_date(fold(sentence), today)
    return _matter(sentence, found, named[0] if named else None, today)


def _matter(sentence: str, found: re.Match[str], day: date | None, today: date) -> Matter | None:
    """The thought it stands in, with its day; the thoughts before and after are not kept, unless the day is there."""
    plain = _plain(sentence)
    begins = max((cut.end() for cut in _BREAK.finditer(plain, 0, found.start())), default=0)
    ends = [cut.start() for cut in _BREAK.finditer(plain, found.end())]
    for begin, end in (*((begins, end) for end in ends), (begins, len(sentence)), (0, len(sentence))):
        words = sentence[begin:end].strip(" .,;:!—–")
        named = find_date(fold(words), today)
        if day is None or (named is not None and named[0] == day):
            is_clear = not _OVER_OR_DOUBTFUL.search(plain[begin:end])
            return Matter(words, day) if is_clear and len(words) <= LONGEST_KEPT else None
    return None


def _plain(sentence: str) -> str:
    """Small letters without accents, each in its place: what is found here is cut out of the sentence itself."""
    return "".join(_letter(letter) for letter in sentence)


def _letter(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return "'" if bare == "’" else bare if len(bare) == 1 else letter
