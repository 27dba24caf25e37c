"""Services from a file into the directory, a page at a time: each page is a short step, so nobody who writes waits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.directory import Service
from bot.domain.directory_files import FileRows, Rejected, RejectedRow, service_from
from bot.domain.directory_words import Finding
from bot.domain.marks import link_to
from bot.ports import Put, Transaction

PAGE = 50
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Read:
    """What became of the rows of a file."""

    services: tuple[Service, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True)
class Counts:
    """What an import changed; `gone` names what the source no longer lists. It stays until a person decides."""

    added: int = 0
    changed: int = 0
    same: int = 0
    gone: tuple[tuple[str, str], ...] = ()

    def plus(self, page: Put) -> "Counts":
        """With one page more."""
        return replace(
            self, added=self.added + page.added, changed=self.changed + page.changed, same=self.same + page.same
        )


def read_services(rows: FileRows, source: str, finding: Finding, progress: Progress = lambda _: None) -> Read:
    """Row by row; what cannot be taken is told with the reason, and the rest is taken."""
    found: dict[str, Service] = {}
    rejected = list(rows.rejected)
    for place, record in rows.rows:
        name = str(record.get("name", ""))[:80]
        try:
            one = service_from(record, source, finding)
        except RejectedRow as why:
            rejected.append(Rejected(place, name, str(why)))
        except (AttributeError, TypeError, ValueError) as slip:  # a shape nobody foresaw costs its own row only
            rejected.append(Rejected(place, name, f"not in the shape of a service ({type(slip).__name__})"))
        else:
            if one.id in found:
                rejected.append(Rejected(place, name, f"the id {one.origin!r} stands in this file twice"))
            else:
                found[one.id] = one
        progress(1)
    return Read(tuple(found.values()), tuple(rejected))


def pages(services: Sequence[Service]) -> Iterator[Sequence[Service]]:
    """A few at a time."""
    return (services[at : at + PAGE] for at in range(0, len(services), PAGE))


def keep_page(tx: Transaction, page: Sequence[Service]) -> Put:
    """Write one page; its links are looked at from now on."""
    links = [link_to(one.url, one.id, one.name) for one in page if one.url]
    tx.upkeep.watch_links(links)
    return tx.directory.put(page)


def finish_import(tx: Transaction, source: str, since: datetime, counts: Counts) -> Counts:
    """On record; what the source no longer lists is named."""
    gone = tx.directory.not_read_since(source, since)
    tx.journal.add("directory_imported", "organisation", added=counts.added, changed=counts.changed, gone=len(gone))
    return replace(counts, gone=gone)
