"""A revision as quads to take out and quads to put in."""

from collections.abc import Callable

from kg import terms
from kg.graph.judgements import MATCHES
from kg.graph.nquads import LABEL, PREF_LABEL, RDF_TYPE
from kg.graph.story import story_quads
from kg.resolve import Revision
from kg.settings import DEFAULT_BASE

COMMON = frozenset(f"<{name}>" for name in (RDF_TYPE, LABEL, PREF_LABEL, terms.FIRST_DAY, terms.LAST_DAY, *MATCHES.values()))


def revision_quads(revision: Revision, in_use: Callable[[str], bool], base: str = DEFAULT_BASE) -> tuple[set[str], set[str]]:
    """Lines of N-Quads to take out of the resolved view and to put in.

    Places and months are all facts' in common: `in_use` says of the IRI of one whether a fact outside the revision still has it.
    """
    before, after = (set(story_quads(story, base).splitlines()) for story in (revision.before, revision.after))
    return {line for line in before - after if not _kept(line, in_use, base)}, after - before


def _kept(line: str, in_use: Callable[[str], bool], base: str) -> bool:
    subject, predicate, _ = line.split(" ", 2)
    if not subject.startswith((f"<{base}place/", f"<{base}month/")):
        return False
    return predicate in COMMON and in_use(subject[1:-1])
