"""What staff call a peer who has not given a name: a tree and a number, the same every time, telling nothing."""

from hashlib import sha256

from bot.domain.names import plain_name
from bot.domain.peer import Peer

TREES = (
    "Acacia", "Alder", "Aspen", "Beech", "Birch", "Cedar", "Ceiba", "Cypress", "Elder", "Elm", "Fir", "Hazel",
    "Hickory",
    "Juniper", "Larch", "Laurel", "Linden", "Magnolia", "Mango", "Maple", "Mimosa", "Myrtle", "Oak", "Olive", "Palm",
    "Pine", "Poplar", "Rowan", "Spruce", "Tamarind", "Walnut", "Willow",
)  # fmt: skip


def called(peer: Peer) -> str:
    """The name the person chose, made harmless to read, or their pseudonym."""
    name = plain_name(peer.name or "")
    if name:
        return name
    digest = sha256(peer.id.encode()).digest()
    return f"{TREES[digest[0] % len(TREES)]} {int.from_bytes(digest[1:3]) % 900 + 100}"
