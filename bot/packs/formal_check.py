"""Usted beside tú: every text that speaks to the person has both, and neither borrows from the other."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.packs.crisis import placed
from bot.packs.fluent_files import Entry, parse_words, read_entries
from bot.packs.lint import lint
from bot.packs.loader import checkin_files, crisis_file, resources_file
from bot.packs.problems import Problem
from bot.packs.shapes import CheckinShape, CrisisReplies, Resources
from bot.packs.yaml_files import read

POLITE = "usted.ftl"
RULE = "usted"
_WORDS = (
    r"te|ti|tu|tus|tú|tuy[oa]s?|contigo|eres|has|dices|digas|dirías|das|vas|ves|sales|"
    r"(?:pued|quier|tien|vien|pierd|sient|escrib|le|cre|conoc|prefier|vuelv|elig|recib|respond|pid|hac|viv)es|"
    r"(?:pued|quier|teng|veng|sient|escrib|le|pid|elij|vuelv|recib|hag|dig|decid)as|"
    r"(?:est|ser|oir|recibir|podr|ver|querr|tendr)ás|estés|(?:pregunt|llam|necesit|pas|contest|pueb|cont|us)es|"
    r"(?:llam|necesit|us|pas|pens|llev|trabaj|acompañ|cuent|encarg|falt|lleg|import|salud|qued|guard)as|"
    r"\w+[aeií]ste|"
    r"(?:pregúnta|cuénta|míra|tóma|quíta|déja|guárda|cámbia|quéda|avísa|escríbe|lée|ábre|píde|vuélve)(?:me|te|l[oa]s?)|"
    r"(?:\w+[aei]r)te"
)
_INFORMAL = re.compile(rf"\b(?:{_WORDS})(?!\w)", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:^|[.:;?!»]\s+|\n\s*)(?:Escribe|Toca|Pulsa|Quita|Añade|Mira|Llama|Pide|Usa|Borra|Abre|Elige|Responde|Avisa"
    r"|Cierra|Entra|Instala|Manda|Habla|Busca|Di|Lee)(?!\w)"
)
_NOT_TO_THE_READER = frozenset(
    [
        "este",
        "parte",
        "aparte",
        "comparte",
        "arte",
        "suerte",
        "muerte",
        "fuerte",
        "norte",
        "triste",
        "existe",
        "resiste",
        "consiste",
        "insiste",
        "conteste",
    ]
)


def speaks_to_tu(words: str) -> str | None:
    """The first word by which a Spanish text speaks to its reader as tú."""
    for found in _INFORMAL.finditer(words):
        if found.group(0).casefold() not in _NOT_TO_THE_READER:
            return found.group(0)
    asked = _ASKED.search(words)
    return asked.group(0).strip(" .:;?!»\n") if asked else None


def read_formal(folder: Path, language: str) -> tuple[dict[str, Entry], list[Problem]]:
    """Everything that speaks of usted, by the key of the text it stands for."""
    entries, problems = read_entries(folder / language / POLITE, folder)
    for key, words, file, line in _written_beside(folder, language):
        entry, mistakes = parse_words(key, words, file, line, {})
        entries.append(entry)
        problems += mistakes
    return {entry.key: entry for entry in entries}, problems


def check_formal(folder: Path, language: str, plain: dict[str, Entry]) -> Iterator[Problem]:
    """Nothing at all where a language has no such file; the lint, the same values, and both ways everywhere."""
    if not (folder / language / POLITE).exists():
        return
    polite, problems = read_formal(folder, language)
    yield from problems
    for key, entry in plain.items():
        word = speaks_to_tu(entry.words)
        if word and key not in polite and RULE not in entry.excuses:
            what = f'{key}: says "{word}" and has no words for usted.'
            yield Problem(entry.file, entry.line, RULE, what, f"{key} = ...   in {language}/{POLITE}")
    for key, entry in polite.items():
        yield from _polite(entry, language, plain.get(key))


def _polite(entry: Entry, language: str, plain: Entry | None) -> Iterator[Problem]:
    if plain is None:
        yield Problem(entry.file, entry.line, "no-words", f"{entry.key}: there is no such text to say otherwise.")
        return
    word = speaks_to_tu(entry.words)
    if word and RULE not in entry.excuses:
        yield Problem(entry.file, entry.line, RULE, f'{entry.key}: says "{word}"; usted all through.', "¿Cómo está?")
    if entry.variables != plain.variables:
        yield Problem(entry.file, entry.line, "values", f"{entry.key}: other values than the text it stands for.")
    excused = Entry(**{**vars(entry), "excuses": {**plain.excuses, **entry.excuses}})
    yield from (one for one in lint(excused, language, is_crisis="/crisis/" in entry.file) if one.rule != RULE)


def _written_beside(folder: Path, language: str) -> Iterator[tuple[str, str, str, int]]:
    """The usted of crisis words and check-ins, which stands beside the text it is for: key, words, file, line."""
    file = crisis_file(folder, language)
    for one in placed(read(file, CrisisReplies)):
        if one.reply.usted:
            yield one.key, one.reply.usted, file.name, file.line(one.group, one.name)
    for file in checkin_files(folder, language):
        for at, question in enumerate(read(file, CheckinShape).questions):
            key, line = f"checkin-{file.path.stem}-{question.id}".replace("_", "-"), file.line("questions", at)
            beside = {key: question.usted, f"{key}-warm": question.warm_usted}
            beside |= {f"{key}-reply-{one.value}": one.reply_usted for one in question.options}
            yield from ((name, words, file.name, line) for name, words in beside.items() if words)


def check_formal_resources(folder: Path, language: str) -> Iterator[Problem]:
    """How to start and what it is, for someone spoken to as usted."""
    if not (folder / language / POLITE).exists():
        return
    file = resources_file(folder, language)
    for at, one in enumerate(read(file, Resources).resources):
        for name in ("summary", "how_to_start"):
            word, polite = speaks_to_tu(getattr(one, name)), getattr(one, f"{name}_usted")
            if word and not polite and RULE not in one.excuse:
                what = f'{one.id}: `{name}` says "{word}" and there is no `{name}_usted`.'
                yield file.problem(RULE, what, ("resources", at, name), f'{name}_usted: "Llame al 211."')
            if polite and speaks_to_tu(polite):
                yield file.problem(RULE, f"{one.id}: `{name}_usted` speaks of tú.", ("resources", at, f"{name}_usted"))
