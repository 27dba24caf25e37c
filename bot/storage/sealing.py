"""Sealing what people wrote: AES-256-GCM, a data key per person wrapped by the installation's key ring.

    ENCRYPTION_KEYS ──wraps──> person_keys.wrapped ──seals──> the words, name and chat id of that person
                    └─wraps──> installation_keys.wrapped: inbox (seals raw updates); chats, codes and
                                                     journal (keyed hashes)

Associated data is "table.column|row", so a sealed value copied to another row or column does not open. Destroying a
person's key erases them, backups included.
"""

import base64
import binascii
import hashlib
import hmac
import os
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.domain.errors import CairnError
from bot.storage.erased import ErasureLedger
from bot.storage.tables import installation_keys, person_keys

KEY_BYTES = 32
NONCE_BYTES = 12
CACHED_KEYS = 4096
_FORMAT = 1  # the first byte of everything sealed or wrapped


class KeyProblem(CairnError):
    """A key is malformed, missing or wrong; the sentence says which and what to do."""


class Erased(CairnError):
    """The key of this person is gone, and their words with it."""


def _associated(place: str, row: str) -> bytes:
    return f"{place}|{row}".encode()


def _encrypt(key: AESGCM, place: str, row: str, plain: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return bytes([_FORMAT]) + nonce + key.encrypt(nonce, plain, _associated(place, row))


def _decrypt(key: AESGCM, place: str, row: str, sealed: bytes) -> bytes:
    try:
        return key.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], _associated(place, row))
    except InvalidTag:
        raise KeyProblem(f"A sealed value in {place} does not open: it was changed, or moved.") from None


def wrapped_with(wrapped: bytes) -> str:
    """The id of the key of the ring that wrapped this one."""
    return wrapped[1 : 1 + wrapped[0]].decode(errors="replace")


class KeyRing:
    """The installation's keys by id, from ENCRYPTION_KEYS; the first one seals, all of them open."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        if not keys:
            raise KeyProblem("ENCRYPTION_KEYS is empty. It needs one key: an id, a colon, 32 bytes in base64.")
        self._keys = {name: AESGCM(key) for name, key in keys.items()}
        self._first = next(iter(keys))

    @classmethod
    def parse(cls, setting: str) -> "KeyRing":
        """Read `id:base64,id:base64`."""
        return cls(dict(_parse_key(part) for part in setting.split(",") if part.strip()))

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of its keys; the first one seals."""
        return tuple(self._keys)

    def wrap(self, place: str, row: str, key: bytes) -> bytes:
        """Seal a key with the first key of the ring, whose id goes in front."""
        name = self._first.encode()
        return bytes([len(name)]) + name + _encrypt(self._keys[self._first], place, row, key)

    def unwrap(self, place: str, row: str, wrapped: bytes) -> bytes:
        """Open a wrapped key, with whichever key of the ring sealed it."""
        name, end = wrapped_with(wrapped), 1 + wrapped[0]
        if name not in self._keys:
            raise KeyProblem(
                f"The database was sealed with the key '{name}', which ENCRYPTION_KEYS does not contain. "
                "Put it back from the safe: without it nothing in the database can be read."
            )
        try:
            return _decrypt(self._keys[name], place, row, wrapped[end:])
        except KeyProblem:
            raise KeyProblem(
                f"The key '{name}' in ENCRYPTION_KEYS is not the one that sealed this database. "
                "Put back the key from the safe that has the same id."
            ) from None


def _parse_key(part: str) -> tuple[str, bytes]:
    name, colon, encoded = part.strip().partition(":")
    if not colon or not name or len(name) > 100:
        raise KeyProblem("ENCRYPTION_KEYS has a part without an id. Each key looks like: 2026a:BASE64")
    try:
        key = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        raise KeyProblem(f"The key '{name}' in ENCRYPTION_KEYS is not base64. Was it cut while copying?") from None
    if len(key) != KEY_BYTES:
        raise KeyProblem(f"The key '{name}' in ENCRYPTION_KEYS has {len(key)} bytes; it needs {KEY_BYTES}.")
    return name, key


def new_key(name: str) -> str:
    """A fresh key as it stands in ENCRYPTION_KEYS."""
    return f"{name}:{base64.b64encode(os.urandom(KEY_BYTES)).decode()}"


# --- the installation's own keys ------------------------------------------------------------------------------------

_HOUSE_NAMES = ("inbox", "chats", "codes", "journal")
HOUSE_PLACE = "installation_keys.wrapped"


@dataclass(frozen=True)
class HouseKeys:
    """What seals the inbox, and what the keyed hashes of chats, codes and journal lines are made with."""

    inbox: AESGCM
    chats: bytes
    codes: bytes
    journal: bytes


def open_house(connection: Connection, ring: KeyRing) -> HouseKeys:
    """Load the installation's keys, making them when the database is new."""
    rows = connection.execute(select(installation_keys)).all()
    found = {row.name: ring.unwrap(HOUSE_PLACE, row.name, row.wrapped) for row in rows}
    keys = {name: found.get(name) or _new_house_key(connection, ring, name) for name in _HOUSE_NAMES}
    return HouseKeys(AESGCM(keys["inbox"]), keys["chats"], keys["codes"], keys["journal"])


def house_key(connection: Connection, ring: KeyRing, name: str) -> bytes:
    """One key of the installation, only read. Raises KeyProblem when it is not there or does not open."""
    query = select(installation_keys.c.wrapped).where(installation_keys.c.name == name)
    wrapped = connection.scalar(query)
    if wrapped is None:
        raise KeyProblem(
            f"This database has no key for its {name} yet: `python -m bot run` makes it at the next start."
        )
    return ring.unwrap(HOUSE_PLACE, name, wrapped)


def _new_house_key(connection: Connection, ring: KeyRing, name: str) -> bytes:
    key = os.urandom(KEY_BYTES)
    wrapped = ring.wrap(HOUSE_PLACE, name, key)
    connection.execute(insert(installation_keys).values(name=name, wrapped=wrapped))
    return key


# --- people's keys --------------------------------------------------------------------------------------------------

PERSON_PLACE = "person_keys.wrapped"
_FIND_KEY = select(person_keys.c.wrapped).where(person_keys.c.person_id == bindparam("person"))
_SOME_KEYS = select(person_keys).where(person_keys.c.person_id.in_(bindparam("some", expanding=True)))
_ADD_KEY = insert(person_keys)
_DROP_KEY = delete(person_keys).where(person_keys.c.person_id == bindparam("person"))


class Sealer:
    """The open keys of one process: the house's, and a small cache of people's. Used by several threads."""

    def __init__(self, ring: KeyRing, house: HouseKeys, ledger: ErasureLedger) -> None:
        self.ring = ring
        self.house = house
        self.ledger = ledger  # who was erased; outside the database, as the keys are
        self._cache: OrderedDict[str, AESGCM] = OrderedDict()
        self._lock = threading.Lock()

    def cached(self, person_id: str) -> AESGCM | None:
        """The key of this person if it was used lately."""
        with self._lock:
            key = self._cache.get(person_id)
            if key is not None:
                self._cache.move_to_end(person_id)
            return key

    def remember(self, person_id: str, key: AESGCM) -> AESGCM:
        """Keep it, and let the one unused for longest go."""
        with self._lock:
            self._cache[person_id] = key
            if len(self._cache) > CACHED_KEYS:
                self._cache.popitem(last=False)
        return key

    def forget(self, person_id: str) -> None:
        """Let go of the key of somebody erased."""
        with self._lock:
            self._cache.pop(person_id, None)


class TransactionSafe:
    """Seals and opens words within one transaction."""

    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer

    @property
    def ledger(self) -> ErasureLedger:
        """Who was erased."""
        return self._sealer.ledger

    def create_key(self, person_id: str) -> None:
        """Make the data key of a new person; their row must be there already."""
        key = os.urandom(KEY_BYTES)
        wrapped = self._sealer.ring.wrap(PERSON_PLACE, person_id, key)
        self._connection.execute(_ADD_KEY, {"person_id": person_id, "wrapped": wrapped})
        self._sealer.remember(person_id, AESGCM(key))

    def foresee(self, people: Sequence[str]) -> None:
        """Read and open at once the keys of these people that were not used lately."""
        strangers = [person for person in people if self._sealer.cached(person) is None]
        for row in self._connection.execute(_SOME_KEYS, {"some": strangers}) if strangers else ():
            key = self._sealer.ring.unwrap(PERSON_PLACE, row.person_id, row.wrapped)
            self._sealer.remember(row.person_id, AESGCM(key))

    def destroy_key(self, person_id: str) -> None:
        """Erase somebody: everything sealed for them is unreadable from now on."""
        self._connection.execute(_DROP_KEY, {"person": person_id})
        self._sealer.forget(person_id)

    def is_erased(self, person_id: str) -> bool:
        """Whether this person's key is gone."""
        try:
            self._key(person_id)
        except Erased:
            return True
        return False

    def seal(self, person_id: str, place: str, row: str, words: str) -> bytes:
        """Seal with the key of this person."""
        return _encrypt(self._key(person_id), place, row, words.encode())

    def unseal(self, person_id: str, place: str, row: str, sealed: bytes) -> str:
        """Open what was sealed for this person at this place and row."""
        return _decrypt(self._key(person_id), place, row, sealed).decode()

    def seal_for_house(self, place: str, row: str, words: str) -> bytes:
        """Seal with the installation's own key."""
        return _encrypt(self._sealer.house.inbox, place, row, words.encode())

    def unseal_for_house(self, place: str, row: str, sealed: bytes) -> str:
        """Open what was sealed with the installation's own key."""
        return _decrypt(self._sealer.house.inbox, place, row, sealed).decode()

    def chat_hash(self, chat_id: int) -> bytes:
        """The keyed hash a chat is found by."""
        return hmac.digest(self._sealer.house.chats, str(chat_id).encode(), hashlib.sha256)

    def code_hash(self, code: str) -> bytes:
        """The keyed hash an invitation is found by."""
        return hmac.digest(self._sealer.house.codes, code.encode(), hashlib.sha256)

    def _key(self, person_id: str) -> AESGCM:
        cached = self._sealer.cached(person_id)
        if cached is not None:
            return cached
        wrapped = self._connection.scalar(_FIND_KEY, {"person": person_id})
        if wrapped is None:
            raise Erased(f"There is no key for the person {person_id}: they were erased.")
        key = self._sealer.ring.unwrap(PERSON_PLACE, person_id, wrapped)
        return self._sealer.remember(person_id, AESGCM(key))
