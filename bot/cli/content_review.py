"""`content diff`, `review`, `approve`: what changed since somebody approved it, and who stands by the words now."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.content_here import Folder
from bot.cli.house import SystemClock, look, run_step, settings_here
from bot.packs.approval import crisis_words_hash
from bot.packs.crisis_check import check_crisis_words
from bot.packs.items import Item, Kind, needed, read_items
from bot.packs.loader import Pack, load_content
from bot.packs.samples import sample_of
from bot.settings import Settings
from bot.usecases.steps.approvals import approve_crisis_words
from bot.usecases.steps.reviews import (
    Reviewed,
    Words,
    approve_words,
    object_to_words,
    reviewed_all,
    reviewed_ids,
)

Name = Annotated[str, typer.Option("--as", help="Your own name; it is kept with what you say.")]
What = Annotated[Kind, typer.Argument(help="Which words.")]
Language = Annotated[str | None, typer.Option(help="One language only, such as es.")]
ASK = "[y] stands  [n] not like this  [s] later  [q] stop"


def diff(
    content: Folder,
    what: Annotated[Kind | None, typer.Argument(help="Which words; all of them by default.")] = None,
    language: Language = None,
    full: Annotated[bool, typer.Option(help="Show what nobody ever approved, too, word by word.")] = False,
) -> None:
    """What changed since it was last approved: the words as they were, and as they are."""
    pack = load_content(content)
    items = _items(pack, (what,) if what else tuple(Kind), language)
    known, ever = _known(settings_here(), items)
    changed = [item for item in items if item.id in known and known[item.id].mark not in {"", item.mark}]
    for item in changed:
        typer.echo(f"{item.file}  {item.key} ({item.language})\n{_beside(known[item.id].words, item.words)}\n")
    new = [item for item in items if item.id not in known]
    if full:
        for item in new:
            typer.echo(f"{item.file}  {item.key} ({item.language})\n{_marked('+', item.words)}\n")
    gone = [one for one in ever if one not in {item.id for item in items}] if what is None and language is None else []
    for one in gone:
        typer.echo(f"gone: {one}")
    objected = [(item, said) for item in items if item.id in known for said in known[item.id].objections]
    for item, said in objected:
        typer.echo(f"objection to {item.key} ({item.language}): {said}")
    typer.echo(f"{len(changed)} changed, {len(new)} never approved, {len(gone)} gone, {len(objected)} objections.")


def approve(
    name: Name,
    content: Folder,
    what: What = Kind.CRISIS,
    language: Language = None,
) -> None:
    """Put your name to words you have read, as they are now. Crisis words need two, one with lived experience."""
    pack, settings = load_content(content), settings_here()
    if what is Kind.CRISIS:
        _refuse_wrong(pack)
    items = _items(pack, (what,), language)
    now, by = SystemClock().now(), _named(name)
    run_step(settings, lambda tx: approve_words(tx, now, by, _words(items)))
    typer.echo(f"{len(items)} {what} texts, as they are now, carry the name of {by}.")
    _after(settings, pack, what, by, language is None)


def review(
    name: Name,
    content: Folder,
    what: What = Kind.CRISIS,
    language: Language = None,
    again: Annotated[bool, typer.Option(help="Also what you have approved already.")] = False,
) -> None:
    """Read the words one by one, each in a sample chat, and say whether it stands. You can stop and go on later."""
    pack, settings, by = load_content(content), settings_here(), _named(name)
    items = _items(pack, (what,), language)
    known, _ = _known(settings, items)
    waiting = items if again else [item for item in items if not _stands(item, known.get(item.id), by)]
    for at, item in enumerate(waiting, 1):
        typer.echo(f"\n{at} of {len(waiting)} · {item.key} ({item.language})\n{_chat(pack, item)}\n")
        if not _answered(settings, item, by):
            break
    known, _ = _known(settings, items)
    left = sum(not _stands(item, known.get(item.id), by) for item in items)
    typer.echo(f"\n{len(items) - left} of {len(items)} {what} texts carry your name.")
    if not left:
        _after(settings, pack, what, by, language is None)


def _answered(settings: Settings, item: Item, by: str) -> bool:
    """One answer, kept at once; False when the reviewer stops."""
    said = ""
    while said not in {"y", "n", "s", "q"}:
        said = str(typer.prompt(ASK, default="s", show_default=False)).strip().casefold()[:1]
    now, seen = SystemClock().now(), _words([item])
    if said == "y":
        run_step(settings, lambda tx: approve_words(tx, now, by, seen))
    elif said == "n":
        why = str(typer.prompt("What should be different?"))
        run_step(settings, lambda tx: object_to_words(tx, now, by, seen[0], why))
    return said != "q"


def _after(settings: Settings, pack: Pack, what: Kind, by: str, everything: bool) -> None:
    """Who stands by all of it; for crisis words this opens the doors, when there are two."""
    if what is not Kind.CRISIS or not everything:
        return
    _refuse_wrong(pack)
    now, mark = SystemClock().now(), crisis_words_hash(pack.folder)
    who = run_step(settings, lambda tx: approve_crisis_words(tx, now, by, mark))
    typer.echo(f"The crisis words, as they are now (mark {mark[:12]}), are approved by: {', '.join(who)}.")
    if len(who) < needed(what):
        typer.echo("One more person is needed. Any change to these words asks for both again.")


def _refuse_wrong(pack: Pack) -> None:
    wrong = [problem for language in pack.languages for problem in check_crisis_words(pack.folder, language)]
    if wrong:
        typer.echo("These words cannot be approved yet:\n" + "\n".join(map(str, wrong)), err=True)
        raise typer.Exit(1)


def _items(pack: Pack, kinds: Sequence[Kind], language: str | None) -> list[Item]:
    if language is not None and language not in pack.languages:
        typer.echo(f"There are no words in {language}; there are {', '.join(pack.languages)}.", err=True)
        raise typer.Exit(1)
    return read_items(pack.folder, [language] if language else pack.languages, kinds)


def _known(settings: Settings, items: Sequence[Item]) -> tuple[dict[str, Reviewed], list[str]]:
    ids = [item.id for item in items]
    return look(settings, lambda tx: (reviewed_all(tx, ids), reviewed_ids(tx))) or ({}, [])


def _words(items: Sequence[Item]) -> list[Words]:
    return [Words(item.id, item.mark, item.words) for item in items]


def _stands(item: Item, known: Reviewed | None, by: str) -> bool:
    return known is not None and known.mark == item.mark and by.casefold() in {name.casefold() for name in known.by}


def _chat(pack: Pack, item: Item) -> str:
    """What somebody might write, and what they would read."""
    sample = sample_of(pack, item, datetime.now(UTC))
    lines = [f"  {sample.who}: {sample.said}"] if sample.said else []
    lines += [f"  Cairn: {part}" for part in sample.answers]
    lines += [f"         [{']  ['.join(sample.buttons)}]"] if sample.buttons else []
    return "\n".join(line.replace("\n", "\n         ") for line in lines)


def _beside(before: str, after: str) -> str:
    return f"{_marked('-', before)}\n{_marked('+', after)}"


def _marked(sign: str, words: str) -> str:
    return "\n".join(f"  {sign} {line}" for line in words.split("\n"))


def _named(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        typer.echo('A name is needed, for example: --as "Maria Lopez"', err=True)
        raise typer.Exit(1)
    return plain
