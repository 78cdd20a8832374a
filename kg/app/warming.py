"""Makes, while the reader looks at the first page of a large store, what the other pages will ask for."""

from threading import Thread

from kg.app.answers import replies
from kg.app.library import Library
from kg.app.reviewed import reviewed
from kg.app.shelf import WORTH_KEEPING

NAMED = ("statements", "commitments", "actors")
OWN = ("life", "sentences", "roles")


def warm(library: Library) -> None:
    """Begins at once and beside the page; a page that asks for the same in the meantime waits for it and does not make it again."""
    if len(library.events) >= WORTH_KEEPING:
        Thread(target=_make, args=(library,), name="newskg-warming", daemon=True).start()


def _make(library: Library) -> None:
    library.once(reviewed)
    for name in NAMED:
        library.named(name)
    for name in OWN:
        library.ask(name)
    library.once(replies)
