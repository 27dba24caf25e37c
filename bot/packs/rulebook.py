"""Every rule by its id, with the reason for it and what right looks like: what `content rules` and the guide show."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.packs.lint import AVERAGE_SENTENCE, HARDEST, LONGEST
from bot.packs.rules import RULES


@dataclass(frozen=True)
class Entry:
    """One rule as its author reads of it. One that cannot be excused keeps a person from being misled or lost."""

    id: str
    reason: str
    example: str
    can_be_excused: bool = True


ABOUT_A_TEXT = (
    Entry("length", f"A tired person reads {LONGEST} characters, not more.", "Split it in two pages."),
    Entry("grade", f"Reading grade {HARDEST:.0f} or lower (Flesch-Kincaid; Crawford for Spanish).", "Short words."),
    Entry("sentences", f"At most {AVERAGE_SENTENCE} words a sentence on average.", "One idea. Then the next."),
    Entry("emoji", "At most one, at the end, never instead of a word, none in crisis text.", "Good to see you 🌱"),
    Entry("exclamation", "Too loud for someone on a bad day; none in crisis text.", "Thank you."),
    Entry("capitals", "Capitals shout, and screen readers spell them.", "Help now"),
    Entry("button-start", "Buttons shown together start with different words.", "Talk now / Set up / Help now"),
    Entry("one-question", "A crisis text asks one plain question, no more and no less.", "Are you safe for now?"),
    Entry("emergency-first", "In danger the emergency number is in the first line.", "Call { $emergency } now."),
    Entry("three-lines", "Someone in danger reads at most three lines.", "Number. Line. One question."),
    Entry("usted", "A text that says tú has its usted, and neither borrows from the other.", "¿Cómo está?"),
)
ABOUT_ALL = (
    Entry("values", "A text has the same values in every language.", "Thank you, { $name }.", can_be_excused=False),
    Entry("missing-translation", "Each text stands in every language.", "button-yes = Sí", can_be_excused=False),
    Entry("no-words", "What the program says has words.", "button-yes = Yes", can_be_excused=False),
    Entry(
        "excuse",
        "An excuse gives its reason, in three words or more.",
        "# excuse length: the summary at the end",
        False,
    ),
    Entry("example", "A crisis phrase finds its examples and no harmless line.", "hits: ... misses: ...", False),
    Entry("hide", "What is hidden is there to be hidden, and has a reason.", 'us-211: "We answer these."', False),
    Entry("overlay", "A file of your own has the name of one of ours.", "en/resources.yaml", can_be_excused=False),
    Entry("shape", "A file has the fields it should have.", 'text: "Hello"', can_be_excused=False),
    Entry("yaml", "A YAML file can be read.", 'text: "Hello"', can_be_excused=False),
    Entry("fluent", "A text can be read as Fluent.", "hello = Hello, { $name }.", can_be_excused=False),
)


def rulebook() -> Iterator[Entry]:
    """All of them: words first, then one text, then all files."""
    yield from (Entry(rule.id, rule.reason, rule.example) for rule in RULES if rule.id != "usted")
    yield from (*ABOUT_A_TEXT, *ABOUT_ALL)


def rules_table() -> str:
    """A table for the guide."""
    rows = [f"| `{one.id}` | {one.reason} | {one.example} | {_excused(one)} |" for one in rulebook()]
    return "\n".join(["| rule | why | what right looks like | can be excused |", "|---|---|---|---|", *rows])


def _excused(one: Entry) -> str:
    return "yes" if one.can_be_excused else "no"
