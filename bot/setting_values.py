"""What a good value of each setting looks like. A check returns it, or raises ValueError with a sentence.

No sentence repeats a secret: a malformed token or key is described, never shown.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.domain.louder import AT_ONCE
from bot.domain.policy import Enrolment
from bot.domain.written_hours import parse_covered, parse_quiet

KEY_BYTES = 32
MOST_PLACES = 1_000_000
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")
_KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,20}")


def check_token(token: SecretStr) -> SecretStr:
    """A bot token as @BotFather gives it."""
    if not _TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError("this isn't a bot token. @BotFather gives one: digits, a colon, letters.")
    return token


def check_api_url(url: str) -> str:
    """The root of a Bot API server, without the trailing slash."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"“{url}” isn't an address that begins with https:// (or http:// for a server of your own).")
    return url.rstrip("/")


def check_heartbeat(url: SecretStr) -> SecretStr:
    """An address that is asked for while all is well. Whoever knows it could say so in our place."""
    address = url.get_secret_value()
    if not urlsplit(address).hostname or not (address.startswith("https://") or is_loopback(address)):
        raise ValueError("this isn't an address that begins with https://.")
    return url


def check_subdivision(code: str) -> str:
    """A part of a country by its ISO 3166-2 code."""
    if not re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", code):
        raise ValueError(f"“{code}” isn't the code of a state or province: the country, a dash, one to three signs.")
    return code


def check_folder(folder: Path) -> Path:
    """A folder that is there, whole: processes may start elsewhere."""
    if not folder.expanduser().is_dir():
        raise ValueError(f"there is no folder “{folder}”.")
    return folder.expanduser().absolute()


WEBHOOK_PORTS = (443, 80, 88, 8443)  # the only ones Telegram brings updates to


def check_webhook(url: str) -> str:
    """Where Telegram may bring updates: https on one of its ports, with a path of our own."""
    parts = urlsplit(url)
    if is_loopback(url) and parts.scheme == "http":
        return url  # the emulator's
    if parts.scheme != "https" or not parts.hostname or (parts.port or 443) not in WEBHOOK_PORTS:
        raise ValueError("this must begin with https:// and name port 443, 80, 88 or 8443, or no port.")
    if parts.path in ("", "/", "/healthz", "/metrics"):
        raise ValueError("this needs a path of its own, such as /telegram.")
    return url


def is_loopback(url: str) -> bool:
    """Whether an address leads to this very machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def check_database_url(url: SecretStr) -> SecretStr:
    """SQLite in a file, or PostgreSQL through psycopg."""
    if not url.get_secret_value().startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("a database address begins with sqlite:/// or postgresql+psycopg://")
    return url


def check_keys(written: SecretStr) -> SecretStr:
    """The key ring: `id:base64 of 32 bytes`, comma-separated; the first one seals."""
    parse_keys(written.get_secret_value())
    return written


def parse_keys(written: str) -> Mapping[str, bytes]:
    """The keys by id, in order."""
    keys: dict[str, bytes] = {}
    for number, part in enumerate(written.split(","), start=1):
        key_id, _, encoded = part.strip().partition(":")
        if not _KEY_ID.fullmatch(key_id) or key_id in keys:
            raise ValueError(f"key {number} needs a short id of its own, then a colon, then the key.")
        keys[key_id] = _key(number, encoded)
    return keys


def _key(number: int, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError(f"key {number} isn't {KEY_BYTES} bytes written in base64.")
    return key


def check_language(code: str) -> str:
    """A language code; whether there is content for it is the doctor's question."""
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise ValueError(f"“{code}” isn't a language code: two small letters.")
    return code


def check_country(code: str) -> str:
    """A two-letter country code of ISO 3166."""
    if code.upper() not in countries():
        raise ValueError(f"“{code}” isn't a two-letter country code.")
    return code.upper()


@cache
def countries() -> frozenset[str]:
    """Every two-letter country code the time zone tables know."""
    table = resources.files("tzdata").joinpath("zoneinfo/iso3166.tab").read_text("utf-8")
    return frozenset(line.split("\t")[0] for line in table.splitlines() if not line.startswith("#"))


def check_zone(name: str) -> str:
    """An IANA time zone."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        raise ValueError(f"“{name}” isn't a time zone: continent, slash, city.") from None
    return name


def check_enrolment(written: str) -> str:
    """Who may join: link, open, or capped:N."""
    parse_enrolment(written)
    return written


def parse_enrolment(written: str) -> tuple[Enrolment, int]:
    """The way of joining and, for capped, how many places there are (0 otherwise)."""
    way, _, places = written.strip().lower().partition(":")
    if way in ("link", "open") and not places:
        return Enrolment(way), 0
    if way == "capped" and places.isdecimal() and 0 < int(places) <= MOST_PLACES:
        return Enrolment.CAPPED, int(places)
    raise ValueError(f"“{written}” isn't a way of joining: write link, open, or capped: and a number of places.")


def check_covered(written: str) -> str:
    """Days and hours in which someone is on call."""
    parse_covered(written, "UTC")
    return written


def check_quiet(written: str) -> str:
    """The stretch of the day in which nothing is sent by itself."""
    parse_quiet(written)
    return written


def parse_at_once(text: str) -> frozenset[str]:
    """The levels and ladder steps that ring at once; "none" for nothing."""
    return frozenset(word.strip() for word in text.split(",")) - {"none", ""}


def check_at_once(text: str) -> str:
    """Words we know, with commas between them."""
    unknown = sorted(parse_at_once(text) - set(AT_ONCE))
    if unknown:
        raise ValueError(f"{unknown[0]} is none of: none, {', '.join(AT_ONCE)}.")
    return text


def check_gateway(gateway: SecretStr) -> SecretStr:
    """An apprise address that says where the specialist's own goes."""
    text = gateway.get_secret_value()
    if "{address}" not in text or "://" not in text:
        raise ValueError("this must be an Apprise address with {address} where the person's own goes.")
    return gateway
