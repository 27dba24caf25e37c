"""What no text may say (PRACTICE.md 1-5, 9, 16): each rule with its reason and a better way."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One thing to find in a text. `patterns` by language; "" is for every language."""

    id: str
    reason: str
    example: str
    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def find(self, text: str, language: str) -> str | None:
        """The first words that break it."""
        for code, pattern in self.patterns:
            found = pattern.search(text) if code in {"", language} else None
            if found:
                return found.group(0)
        return None


def _rule(rule_id: str, reason: str, example: str, **patterns: str) -> Rule:
    compiled = tuple(
        ("" if code == "any" else code, re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE))
        for code, words in patterns.items()
    )
    return Rule(rule_id, reason, example, compiled)


RULES = (
    _rule(
        "claims-feeling",
        "A program does not understand or feel; it can thank and repeat what was said.",
        "Thank you for telling me.",
        en=r"i (?:really |do |can )?(?:understand|feel|know how|know what you|relate)|i'?ve been there|been there",
        es=r"(?:te |lo |la )?entiendo|te comprendo|comprendo|sé (?:cómo|lo que) (?:te )?s(?:ientes|iente)|yo siento",
    ),
    _rule(
        "advice",
        "Nobody is told what to do; options are offered.",
        "Would you like a tool, a person, or quiet?",
        en=r"you (?:should|must|need to|have to|ought to|'d better)|have you tried|try to|why don'?t you|make sure",
        es=r"(?:debes|deberías|tienes que|hay que|necesitas \w+[aei]r|intenta|trata de|asegúrate)",
    ),
    _rule(
        "cliche",
        "It makes light of what the person carries.",
        "That is a lot to carry.",
        en=r"stay positive|at least|could be worse|everything happens for a reason|calm down|be strong|cheer up"
        r"|time heals|so much to live for|others have it harder|you(?:'ve| have)? got this|don'?t worry|hang in there",
        es=r"mantente positiv\w+|al menos|por lo menos|podría ser peor|todo pasa por algo|cálmate|tranquil[ao]"
        r"|sé fuerte|ánimo|el tiempo (?:todo )?lo cura|no te preocupes|échale ganas|tú puedes",
    ),
    _rule(
        "stigma",
        "Words that judge keep people away.",
        "person in recovery; return to use; died by suicide",
        en=r"addicts?|junk(?:y|ie)s?|abusers?|alcoholics?(?! anonymous)|drunks?|clean and sober"
        r"|(?:get|stay|be|been|is) clean|dirty|relapsed?|commit(?:s|ted)? suicide"
        r"|(?:failed|successful|completed) suicide|cry for help|victims?"
        r"|suffers? from|non-?complian\w+|resistant|in denial|manipulative|attention.seeking|crazy|insane",
        es=r"adict[oa]s?|drogadict\w+|yonqui\w*|alcohólic[oa]s?(?! anónimos)|borrach\w+|limpi[oa] de|suci[oa]|vicios?"
        r"|recaída por|comet(?:er|ió) suicidio|víctimas?|sufre de|loc[oa]s?|manipulador\w*|abuso de (?:drogas|alcohol)",
    ),
    _rule(
        "clinical",
        "The bot does no therapy, treatment or diagnosis, and never names itself after them.",
        "a program that checks in",
        en=r"diagnos\w+|clinical\w*|my (?:treatment|therapy)|counsell?ors?|patients?|cures?|symptoms?",
        es=r"diagn[oó]stic\w+|(?:caso|cuadro|historia) clínic\w+|pacientes?|curar?|síntomas?|mi terapia",
    ),
    _rule(
        "holds-on",
        "Nobody is held in the conversation: no guilt, no streaks, no missing.",
        "Welcome back. No need to catch up.",
        en=r"i(?:'ve)? missed you|don'?t go|streaks?|where have you been|you (?:missed|forgot)|proud of you",
        es=r"te extrañ\w+|te eché de menos|no te vayas|racha|dónde estabas|orgullos[oa] de ti",
    ),
    _rule(
        "claims-human",
        "It is a program and says so.",
        "I'm a program.",
        en=r"i'?m (?:a )?(?:human|person|real|here for you)|as a friend|i care about you|i love",
        es=r"(?<!no )soy (?:una persona|humano|humana|real)|como (?:tu )?amig[oa]|te quiero",
    ),
    _rule(
        "promise",
        "Nothing is promised that only people can keep.",
        "I'm trying to reach the people on call.",
        en=r"help is on the way|you(?:'ll| will) be (?:ok|okay|fine|safe)|i promise|calling the police|secret(?:ly)?",
        es=r"la ayuda va en camino|vas a estar bien|todo (?:va a salir|saldrá) bien|te prometo|llamando a la policía",
    ),
    _rule(
        "gendered",
        "Spanish for everyone, and readable aloud: no o/a, no @, no x.",
        "Te damos la bienvenida.",
        es=r"\w+[oa]/[oa]s?|\w+\(a\)|\w+@s?|(?<!la )bienvenid[oa]s?|tod[oa]s y tod[oa]s|usuari[oa]s?",
    ),
    _rule(
        "usted",
        "Texts speak of tú; usted is a setting of its own.",
        "¿Cómo estás?",
        es=r"ustedes?|usted",
    ),
    _rule(
        "medication",
        "No medicine is started, stopped, changed, mixed or measured by a text.",
        "A pharmacist can answer that. Want help writing the question?",
        en=r"(?:start|stop|skip|change|double|taper|mix)(?:ping|ing)? (?:your |the |any )?"
        r"(?:meds?|medications?|medicines?|pills|doses?|antidepressants?)|\d+ ?(?:mg|milligrams?|ml)",
        es=r"(?:deja|dejar|toma|tomar|cambia|cambiar|sube|baja|mezcla|mezclar) (?:de tomar )?"
        r"(?:tu |tus |la |las |el |los )?(?:medicación|medicinas?|medicamentos?|pastillas|dosis)"
        r"|\d+ ?(?:mg|miligramos?|ml)",
    ),
    _rule(
        "method",
        "No way of dying or of hurting oneself is named, not even to warn of it.",
        "Are you thinking about suicide?",
        en=r"ropes?|nooses?|guns?|firearms?|razors?|blades?|pills|bridges?|jump(?:ing)? (?:off|from)|hang(?:ing)? "
        r"(?:yourself|himself|herself|themselves)|slit\w*|cut(?:ting)? (?:yourself|your)|poison (?:yourself|himself)",
        es=r"sogas?|cuerdas?|pistolas?|armas? de fuego|navajas?|cuchillas?|pastillas|puentes?|ahorcar\w*"
        r"|cortar(?:te|se)|saltar (?:de|desde)|lanzar(?:te|se)|envenenar(?:te|se)",
    ),
    _rule(
        "bare-link",
        "A link says in words where it goes: read aloud, an address alone says nothing.",
        "Find a meeting near you: https://www.aa.org",
        en=r"click here|(?:this|the following) link|link (?:below|here)",
        es=r"haz clic aquí|pulsa aquí|este enlace|(?:el )?enlace (?:de abajo|siguiente)",
    ),
    _rule(
        "users",
        "People are people, peers, members: not users, clients, cases.",
        "person, member, peer",
        en=r"users?|clients?",
        es=r"clientes?",
    ),
)

CAPITALS = re.compile(r"(?<![\w{$])[A-ZÁÉÍÓÚÑ]{4,}(?![\w}])")
CAPITALS_ALLOWED = frozenset({"LGBTQ", "SAMHSA", "SMART", "NAMI", "RAINN", "HOME", "START", "WIC", "SNAP", "PFLAG"})
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a-\u23ff]")
