"""More than four hundred things somebody may write to break what others read. Built, not listed."""

from itertools import product

_MARKUP = (
    "<b>bold</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</div></body>", "&lt;b&gt;",
    "&#x202e;",
    "*bold*", "_under_", "__init__", "`code`", "```block```", "[words](https://example.org)", "||spoiler||", "~gone~",
    "> quote", "# title", "- list", "\\*", "!important", "{ $name }", "{$words}", "{", "}", "{}", "{0}", "%s %d %n",
    "${jndi:ldap://x}", "{{7*7}}", "<%= 7 %>", "$(id)", "`id`", "'; DROP TABLE people; --", "\" OR 1=1 --", "\\", "\\n",
    "../../etc/passwd", "C:\\nul", "%00", "-term", ".attr = x", "### section", "tg://user?id=1", "data:claim",
)  # fmt: skip
_ENTITIES = (
    "@someone", "#tag", "$USD", "/start", "/sos@other_bot", "https://example.org/?a=b&c=d", "me@example.org",
    "+1 555 0100",
    "4111 1111 1111 1111", "example.org", "t.me/x?start=y", "tg://resolve?domain=x", "**bold**", "👍🏽", "🏳️‍🌈", "🇲🇽",
)  # fmt: skip
_FORMULAS = tuple(
    start + rest for start, rest in product("=+-@\t\r", ("1+1", "cmd|'/c'!A1", 'HYPERLINK("x")', "SUM(A1)"))
)
_DIRECTIONS = tuple(
    chr(code) for code in (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x61C)
)
_HIDDEN = tuple(chr(code) for code in (0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD, 0x180E, 0x3164, 0x2800, 0xE0041))
_CONTROLS = tuple(chr(code) for code in (*range(1, 32), 0x7F, *range(0x80, 0xA0)))
_LOOKALIKES = (
    "Mаria",
    "Ｍａｒｉａ",
    "ᴍᴀʀɪᴀ",
    "𝐌𝐚𝐫𝐢𝐚",
    "Маriа",
    "Ⓜ️aria",
    "М\u0430r\u0456a",
    "ⅿaria",
    "Mariа ✓",
    "Ruth\u00a0· supervisor",
)
_PLACES = ("{}Ana", "An{}a", "Ana{}", "{}#1 · high · 0 min{}", "Ana{}\nMaria: fine")
_HUGE = tuple(unit * count for unit, count in product(("a", "𝒂", "é\u0301", "א", "💙", "a b\n"), (4, 1300)))


def corpus() -> tuple[str, ...]:
    """Every one of them, each once."""
    odd = (*_DIRECTIONS, *_HIDDEN, *_CONTROLS)
    placed = (place.replace("{}", character) for place, character in product(_PLACES, odd))
    lookalikes = (place.replace("{}", like) for place, like in product(("{}", "{}: all is well"), _LOOKALIKES))
    zalgo = ("A" + "\u0301\u0316" * 40 + "na", "\u0338" * 9, "\u200d", "\u202e", "\n\n\n", " ", "\ud83d\udc99")
    lines = (
        end.join(("Ana", "#9 · imminent · Claim")) for end in ("\n", "\r\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85")
    )
    everything = (*_MARKUP, *_ENTITIES, *_FORMULAS, *placed, *lookalikes, *zalgo[:-1], *lines, *_HUGE)
    return tuple(dict.fromkeys(everything))
