"""Parse modes: HTML, MarkdownV2 and Markdown into plain text and entities, as strictly as Telegram."""

import html
import re
from typing import TYPE_CHECKING, Any

from bot.sandbox.entities import Formatted, entity_at, units
from bot.sandbox.errors import BotApiError, bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

HTML_TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*>|<|&[#\w]+;")
ATTRIBUTE = re.compile(r"([\w-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
KNOWN_ENTITIES = re.compile(r"&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")

V2_MARKS = {"*": "bold", "__": "underline", "_": "italic", "~": "strikethrough", "||": "spoiler"}
V1_MARKS = {"*": "bold", "_": "italic"}
V2_RESERVED = "_*[]()~`>#+-=|{}.!"
NAMES = {"bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough"}
LINK = re.compile(r"\[((?:[^\]\\]|\\.)*)\]\(((?:[^)\\]|\\.)*)\)")


def formatted(text: str, parse_mode: str) -> Formatted:
    """The text without its marks, and the entities they stood for. Refuses what Telegram refuses."""
    parsers: dict[str, Callable[[str], Formatted]] = {
        "": Formatted,
        "html": parse_html,
        "markdownv2": lambda value: Markdown(value, strict=True).parse(),
        "markdown": lambda value: Markdown(value, strict=False).parse(),
    }
    parser = parsers.get(parse_mode.lower())
    if parser is None:
        raise bad_request("unsupported parse_mode")
    return parser(text)


def cannot_parse(reason: str) -> BotApiError:
    """The refusal every broken mark ends in."""
    return bad_request(f"can't parse entities: {reason}")


class Builder:
    """Text growing piece by piece, its length in UTF-16 units, and the entities closed so far."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.entities: list[dict[str, Any]] = []

    def add(self, text: str) -> None:
        """Append plain text."""
        self.parts.append(text)
        self.size += units(text)

    def close(self, kind: str, start: int, **more: Any) -> None:
        """End an entity that began at `start`; an empty one leaves no trace."""
        if self.size > start:
            self.entities.append(entity_at(kind, start, self.size - start, **more))

    def done(self) -> Formatted:
        """The finished text."""
        order = sorted(self.entities, key=lambda each: (each["offset"], -each["length"]))
        return Formatted("".join(self.parts), order)


def parse_html(text: str) -> Formatted:
    """Telegram's small HTML."""
    builder, position = Builder(), 0
    open_tags: list[tuple[str, int, dict[str, str]]] = []
    for match in TAG.finditer(text):
        builder.add(text[position : match.start()])
        position = match.end()
        at = len(text[: match.start()].encode())
        if match.group().startswith("&"):
            known = KNOWN_ENTITIES.fullmatch(match.group())
            builder.add(html.unescape(match.group()) if known else match.group())
        elif match.group(2) is None:
            raise cannot_parse(f'Unsupported start tag "{_bad_tag(text, match.end())}" at byte offset {at}')
        elif match.group(1):
            _close_tag(builder, open_tags, match.group(2).lower(), at)
        else:
            open_tags.append(_opened(match, builder.size, at))
    builder.add(text[position:])
    if open_tags:
        raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return builder.done()


def _bad_tag(text: str, start: int) -> str:
    return re.split(r"[\s>]", text[start:], maxsplit=1)[0]


def _opened(match: re.Match[str], start: int, at: int) -> tuple[str, int, dict[str, str]]:
    name = match.group(2).lower()
    if name not in HTML_TAGS:
        raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {at}')
    found = ATTRIBUTE.findall(match.group(3) or "")
    attributes = {key.lower(): html.unescape(one or two or three) for key, one, two, three in found}
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return name, start, attributes


def _close_tag(builder: Builder, stack: list[tuple[str, int, dict[str, str]]], name: str, at: int) -> None:
    if not stack:
        raise cannot_parse(f"Unexpected end tag at byte offset {at}")
    opened, start, attributes = stack.pop()
    if opened != name:
        raise cannot_parse(f'Unmatched end tag at byte offset {at}, expected "</{opened}>", found "</{name}>"')
    if name != "a":
        builder.close(HTML_TAGS[name], start)
    elif attributes.get("href"):
        builder.close("text_link", start, url=attributes["href"])


class Markdown:
    """MarkdownV2 (`strict`) and the older Markdown."""

    def __init__(self, text: str, *, strict: bool) -> None:
        self.text, self.strict, self.position = text, strict, 0
        self.builder = Builder()
        self.open: list[tuple[str, int, int]] = []
        self.marks = V2_MARKS if strict else V1_MARKS

    def parse(self) -> Formatted:
        """The plain text and its entities."""
        while self.position < len(self.text):
            self._step()
        if self.open:
            mark, _, at = self.open[-1]
            name = NAMES.get(self.marks[mark], self.marks[mark].capitalize())
            raise cannot_parse(f"Can't find end of {name} entity at byte offset {at}")
        return self.builder.done()

    def _step(self) -> None:
        here = self.text[self.position]
        if here == "\\" and self.position + 1 < len(self.text):
            self.builder.add(self.text[self.position + 1])
            self.position += 2
        elif here == "`":
            self._code()
        elif here == "[":
            self._link()
        elif mark := next((each for each in _longest(self.marks) if self.text.startswith(each, self.position)), ""):
            self._mark(mark)
        else:
            self._plain(here)

    def _plain(self, here: str) -> None:
        quote = here == ">" and (self.position == 0 or self.text[self.position - 1] == "\n")
        if self.strict and here in V2_RESERVED and not quote:
            raise cannot_parse(f"Character '{here}' is reserved and must be escaped with the preceding '\\'")
        if not (self.strict and quote):
            self.builder.add(here)
        self.position += 1

    def _mark(self, mark: str) -> None:
        if self.open and self.open[-1][0] == mark:
            _, start, _ = self.open.pop()
            self.builder.close(self.marks[mark], start)
        else:
            self.open.append((mark, self.builder.size, len(self.text[: self.position].encode())))
        self.position += len(mark)

    def _code(self) -> None:
        fence = "```" if self.text.startswith("```", self.position) else "`"
        kind = "pre" if fence == "```" else "code"
        end = self.text.find(fence, self.position + len(fence))
        if end < 0:
            at = len(self.text[: self.position].encode())
            raise cannot_parse(f"Can't find end of {kind.capitalize()} entity at byte offset {at}")
        start = self.builder.size
        self.builder.add(re.sub(r"\\(.)", r"\1", self.text[self.position + len(fence) : end]))
        self.builder.close(kind, start)
        self.position = end + len(fence)

    def _link(self) -> None:
        match = LINK.match(self.text, self.position)
        if match is None and self.strict:
            at = len(self.text[: self.position].encode())
            raise cannot_parse(f"Can't find end of a URL at byte offset {at}")
        if match is None:
            self._plain("[")
            return
        start = self.builder.size
        self.builder.add(re.sub(r"\\(.)", r"\1", match.group(1)))
        self.builder.close("text_link", start, url=re.sub(r"\\(.)", r"\1", match.group(2)))
        self.position = match.end()


def _longest(marks: dict[str, str]) -> list[str]:
    return sorted(marks, key=len, reverse=True)
