"""Good news somebody wants to find again, in their own words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_WINS = 100
OFFERED_FOR = timedelta(days=1)
"""How long good news waits, sealed, for its [Keep this]; then the words are gone."""


@dataclass(frozen=True)
class Win:
    """One of them."""

    id: str
    peer_id: str
    words: str
    kept_at: datetime
