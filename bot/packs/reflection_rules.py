"""The word lists behind the check of reflection lines, by language: what a line may not say, and what names a feeling."""

from __future__ import annotations

import re
from dataclasses import dataclass

NEAR = (
    frozenset({"sad", "hopeless", "grieving", "lonely", "hurt"}),
    frozenset({"anxious", "afraid", "overwhelmed"}),
    frozenset({"angry", "hurt"}),
    frozenset({"tired", "overwhelmed"}),
    frozenset({"happy", "proud", "grateful", "hopeful"}),
    frozenset({"confused", "anxious"}),
    frozenset({"ashamed", "sad"}),
)
"""Feelings so close that a line for one may also use a word of the other."""


@dataclass(frozen=True)
class Rules:
    """One language's rules; each forbidden pattern comes with the sentence an author reads."""

    never: tuple[tuple[re.Pattern[str], str], ...]
    cheer: re.Pattern[str]
    condolence: re.Pattern[str]
    open_question: re.Pattern[str]
    feelings: dict[str, re.Pattern[str]]
    samples: dict[str, tuple[str, ...]]


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_ENGLISH_NEVER = (
    (_any("I (?:really |totally |fully )?understand", "I know (?:exactly )?(?:how|what)", "I feel (?:you|your|the same)",
          "I get (?:it|you)", "I can relate"), "a program does not say that it understands or feels"),
    (_any("you should(?:n't)?", "you must(?! know)", "you need to", "you have to(?! live)", "you ought", "have you tried", "try to",
          "why (?:don't|not) you", "if I were you", "consider", "make sure", "remember to", "don't (?:be|worry|let|give|feel|forget)",
          "you (?:can|could|may|might) (?:always |also )?(?:try|start|ask|talk|go|take|do|call|see|make|find|get)\\b(?! (?:to|it|a person|for a person))",
          "calm down", "cheer up", "focus on", "just (?:be|do|go|talk|tell|ask|relax)", "would help"), "this is advice; nobody asked for it"),
    (_any("disorder", "symptom\\w*", "diagnos\\w*", "depression", "addict\\w*", "alcoholic", "patient", "treatment", "medication",
          "prescri\\w+", "clinical", "insomnia", "trauma", "panic attack", "relapse\\w*", "clean", "dirty", "abuser", "junkie", "suffer\\w*",
          "victim"), "this is a label or a clinical word (PRACTICE.md 1 and 4)"),
    (_any("stay (?:strong|positive)", "at least", "could be worse", "for a reason", "time heals", "be strong", "bright side", "silver lining",
          "this too", "will be (?:ok|okay|fine|alright)", "get better", "get over it", "let it go", "hang in there", "you've got this",
          "so (?:strong|brave)", "no worries", "yes, but", "so much to live for", "move on"), "this is a worn phrase (PRACTICE.md 4)"),
    (_any("I've been", "been there", "me too", "my (?!part|words|side)\\w+", "mine", "when I was", "I used to", "same here", "I (?:lost|cried|live)"),
     "a program has no life of its own to speak of"),
    (re.compile(r"(?<!\btell )(?<!\btelling )(?<!\btold )(?<!\bwith )(?<!\blet )(?<!\bletting )(?<!\btrusting )(?<!\bto )(?<!\bfor )(?<!\bfrom )"
                r"(?<!\bof )(?<!\bby )(?<!\bshow )(?<!\bhelp )\bme\b"), "“me” reads as if a person spoke; say it another way"),
    (re.compile(r"!"), "no exclamation marks"),
    (re.compile(r"\bwhy\b[^.?!]*\?", re.IGNORECASE), "“why” questions sound like blame"),
    (re.compile(r"\b(\w+) \1\b", re.IGNORECASE), "a word stands twice"),
    (re.compile(r"\{snippet\},? (?:is|has|was|does|keeps|makes|takes|leaves|sits|brings|puts|goes|gets)\b"),
     "{snippet} may be one thing or many, so it cannot stand before a verb"),
    (re.compile(r"[\U0001f300-\U0001faff]|\b[A-Z]{4,}\b"), "no emoji or capitals in a reflection"),
)  # fmt: skip

_ENGLISH_FEELINGS = {
    "sad": "sad\\w*|down|low|blue|unhappy|heartbr\\w+|heavy|gloomy|miserable|disappoint\\w+|tearful|upset|devastat\\w+",
    "hopeless": "hopeless\\w*|despair\\w*|giving up|give up|pointless|worthless|bleak|dark(?:er)? place|out of reach|defeated",
    "grieving": "grie\\w+|loss|losing|lost|miss(?:ing|es)?|mourn\\w*",
    "lonely": "lonel\\w+|alone|isolat\\w+|left out|on your own|unseen",
    "anxious": "anxi\\w+|worr\\w+|nervous\\w*|on edge|uneas\\w+|tense|dread\\w*|panic\\w*",
    "afraid": "afraid|scar(?:ed|y)|fear\\w*|fright\\w+|terrif\\w+|unsafe",
    "overwhelmed": "overwhelm\\w*|stress\\w*|too much|so much|a lot (?:on|to)|pressure\\w*|swamped|piling up|stretched|hard going",
    "angry": "ang(?:er|ry)\\w*|frustrat\\w+|furious|annoy\\w+|irritat\\w+|unfair|fed up|resent\\w*|infuriating",
    "hurt": "hurt\\w*|betray\\w*|reject\\w*|let down|wound\\w*|stung|sting\\w*|pain\\w*",
    "ashamed": "asham\\w+|shame\\w*|guilt\\w*|embarrass\\w+|regret\\w*|hard on yourself|blame yourself",
    "tired": "tired\\w*|tiring|exhaust\\w+|drain\\w+|worn (?:out|down)|weary|running on empty",
    "confused": "confus\\w+|unsure|uncertain\\w*|torn|mixed|lost|stuck|not sure|hard to know|puzzl\\w+|two minds",
    "proud": "proud|pride|achiev\\w*|earned",
    "grateful": "grat\\w+|thankful\\w*|appreciat\\w+|lucky|means a lot",
    "hopeful": "hope\\w*|optimis\\w+|looking forward|possib\\w+|confident",
    "happy": "happ\\w+|glad|joy\\w*|excit\\w+|relie\\w+|delight\\w*|good moment|good news|warm|content|lift\\w*|bright\\w*|pleased|fun",
}
_ENGLISH = Rules(
    never=_ENGLISH_NEVER,
    cheer=_any("great", "awesome", "wonderful", "fantastic", "amazing", "excellent", "lovely", "congrat\\w*", "well done", "yay", "glad (?:to|for|that)",
               "so happy", "good for you", "nice"),
    condolence=_any("sorry", "sounds (?:hard|tough|rough|heavy)", "that is hard", "must be hard"),
    open_question=re.compile(
        r"^(?:and |so |right now,? )*(?:what|how|where|who|when|which|want to (?:say|tell|share|talk)|do you want to (?:say|tell|share|talk)"
        r"|would you like to (?:say|tell|share|talk)|could you say|shall i ask)\b", re.IGNORECASE),
    feelings={name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _ENGLISH_FEELINGS.items()},
    samples={
        "feeling_word": ("sad", "on edge", "overwhelmed", "under pressure"),
        "snippet": ("your job interview", "the kids", "your best friends", "staying sober"),
        "clause": ("your grandmother is ill", "you can't tell yet which way to go", "there is more work than hours"),
        "topic": ("the people close to you", "work"),
        "effort": ("making that appointment", "three months"),
        "name": ("Ana",),
    },
)  # fmt: skip

_SPANISH_NEVER = (
    (_any("(?:te|le|lo) entiendo", "entiendo (?:c[oó]mo|lo que|tu|su)", "s[eé] (?:exactamente )?(?:c[oó]mo|lo que)", "te comprendo", "siento lo mismo",
          "me identifico"), "un programa no dice que entiende o siente"),
    (_any("deber[ií]as?", "debes", "tienes que", "tiene que(?! ver)", "hay que", "intenta", "trata de", "prueba (?:a|con)", "has probado",
          "por qu[eé] no", "si yo fuera", "te (?:recomiendo|aconsejo|sugiero)", "aseg[uú]rate", "no te preocupes", "c[aá]lmate", "tranquil[ií]zate",
          "rel[aá]jate", "an[ií]mate", "conc[eé]ntrate"), "esto es un consejo que nadie pidió"),
    (_any("trastorno", "s[ií]ntoma\\w*", "diagn[oó]stic\\w*", "depresi[oó]n", "adict\\w+", "alcoh[oó]lic\\w+", "paciente", "tratamiento",
          "medicaci[oó]n", "medicamento\\w*", "cl[ií]nic\\w+", "limpi[oa]", "suci[oa]", "vicio", "v[ií]ctima", "reca[ií]da", "abuso"),
     "esto es una etiqueta o una palabra clínica"),
    (_any("s[eé] fuerte", "al menos", "por lo menos", "podr[ií]a ser peor", "todo pasa", "por algo", "el tiempo lo cura", "[aá]nimo", "piensa en positivo",
          "todo va a (?:estar|salir) bien", "todo estar[aá] bien", "ya pasar[aá]", "dale tiempo", "t[uú] puedes", "qu[eé] valiente", "ech[ae]le ganas"),
     "esta es una frase gastada"),
    (_any("yo tambi[eé]n", "cuando yo", "a m[ií] me pas[oó]", "mi (?!parte)\\w+", "he pasado por"), "un programa no tiene vida propia que contar"),
    (re.compile(r"[!¡]"), "sin signos de exclamación"),
    (re.compile(r"\bpor qué\b[^.?!]*\?", re.IGNORECASE), "las preguntas con «por qué» suenan a culpa"),
    (re.compile(r"\b(\w+) \1\b", re.IGNORECASE), "una palabra está repetida"),
    (re.compile(r"\b(?:de|a) el\b|\w[/@]\w"), "«del», «al» y formas sin barras ni arrobas"),
    (re.compile(r"\{snippet\},? (?:es|está|tiene|fue|hace|duele|pesa|te|le|no)\b"), "{snippet} puede ser una cosa o varias: no va delante de un verbo"),
    (re.compile(r"[\U0001f300-\U0001faff]|\b[A-ZÁÉÍÓÚ]{4,}\b"), "sin emoji ni mayúsculas"),
)  # fmt: skip

_SPANISH_FEELINGS = {
    "sad": "trist\\w+|bajón|pesad\\w+|pena|baj[oa] de ánimo|abatimiento|desánimo|llanto|lágrimas",
    "hopeless": "sin salida|desesperanza|desesper\\w+|sin esperanza|oscur\\w+|derrot\\w+",
    "grieving": "duelo|pérdida|extrañ\\w+|echas? de menos|ausencia|falta",
    "lonely": "soledad|sol[oa]s?|aislamiento",
    "anxious": "ansi\\w+|preocup\\w+|nervi\\w+|inquiet\\w+|angusti\\w+",
    "afraid": "miedo\\w*|temor\\w*|sust\\w+|asusta\\w*",
    "overwhelmed": "agobi\\w+|estr[eé]s\\w*|abrum\\w+|demasiado|presión|saturación",
    "angry": "enoj\\w+|rabia|coraje|ira|enfad\\w+|indign\\w+|injust\\w+|frustra\\w+|hart[oa]|molest\\w+",
    "hurt": "dol\\w+|duele\\w*|heri\\w+|lastim\\w+|traici\\w+",
    "ashamed": "vergüenza|culpa\\w*|avergonz\\w+|arrepent\\w+",
    "tired": "cans\\w+|agot\\w+|sin fuerzas|desgast\\w+",
    "confused": "confus\\w+|dud\\w+|perdid\\w+|no lo ves claro|poca claridad",
    "proud": "orgull\\w+|logr\\w+|mérito",
    "grateful": "agradec\\w+|gratitud|afortunad\\w+",
    "hopeful": "esperanza\\w*|ilusi\\w+|ganas de lo que viene",
    "happy": "alegr\\w+|feli\\w+|content\\w+|gust[oa]|alivi\\w+",
}
_SPANISH = Rules(
    never=_SPANISH_NEVER,
    cheer=_any("genial", "maravillos\\w+", "fant[aá]stic\\w+", "excelente", "incre[ií]ble", "felicidades", "enhorabuena", "qu[eé] bien", "qu[eé] bueno", "me alegro?"),
    condolence=_any("lo siento", "lamento", "qu[eé] (?:duro|dif[ií]cil|pena)"),
    open_question=re.compile(
        r"^¿(?:y |entonces,? )?(?:(?:de|con|a|en|desde|para|por|hasta) )?(?:qué|cómo|dónde|quién(?:es)?|cuándo|cuál|cuánto|cuántas?|"
        r"quieres (?:contar|decir|hablar)|quiere (?:contar|decir|hablar)|te gustaría (?:contar|decir|hablar)|le aviso|aviso)", re.IGNORECASE),
    feelings={name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SPANISH_FEELINGS.items()},
    samples={
        "feeling_word": ("tristeza", "agobio"),
        "snippet": ("tu mamá", "los niños", "el examen"),
        "clause": ("perdiste a tu abuela", "hay más trabajo que horas"),
        "topic": ("el trabajo", "la gente cercana"),
        "effort": ("pedir ayuda",),
        "name": ("Ana",),
    },
)  # fmt: skip

RULES = {"en": _ENGLISH, "es": _SPANISH}
"""Rules by language; a language without its own is checked for shape only."""
