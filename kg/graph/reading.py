"""An article's graph read back into the extraction that it was made from.

What resolving and showing need survives: the page, the text and its units, actors with roles and mentions, claims with evidence,
times and quantities. Sets come back sorted; anchor words of links, times that no claim uses and the rules that found times do not come
back.
"""

from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from kg import terms as t
from kg.graph import iris
from kg.graph.claims import PLAIN_COMPARATOR, PLAIN_TYPE
from kg.graph.literals import day, span, unit
from kg.graph.nodes import Nodes
from kg.model import (
    Actor,
    Article,
    Attribution,
    Commitment,
    Extraction,
    Link,
    Meeting,
    Mention,
    Participation,
    Quantity,
    Related,
    Role,
    Span,
    Statement,
    Time,
)  # fmt: skip
from kg.settings import DEFAULT_BASE


def read_extraction(quads: str | Iterable[ox.Quad], base: str = DEFAULT_BASE) -> Extraction:
    """The extraction of one article from its graph's quads, as N-Quads text or as a store gives them."""
    given = ox.parse(quads, format=ox.RdfFormat.N_QUADS) if isinstance(quads, str) else quads
    return _Reader(Nodes(given), base).extraction()


class _Reader:
    """Knows the article's key, and so which local name is which."""

    def __init__(self, nodes: Nodes, base: str) -> None:
        self._nodes = nodes
        self._subject = nodes.of_type(t.A_ARTICLE)[0]
        self._key = iris.name_of(self._subject.removeprefix(f"{base}article/"))
        self._base = base

    def extraction(self) -> Extraction:
        """All of it."""
        nodes = self._nodes
        return Extraction(
            self._article(),
            tuple(self._actor(node) for node in sorted(nodes.having(t.ACTOR_KIND), key=lambda node: self._name("occurrence", node))),
            tuple(self._time(node) for node in sorted({node for p in (t.TIME, t.DEADLINE, t.PERIOD) for node in nodes.objects_of(p)})),
            tuple(self._meeting(node) for node in self._sorted(t.A_MEETING, "claim")),
            tuple(self._commitment(node) for node in self._sorted(t.A_COMMITMENT, "claim")),
            tuple(self._statement(node) for node in self._sorted(t.A_STATEMENT, "claim")),
        )

    def _sorted(self, kind: str, resource: str) -> list[str]:
        """Nodes of a class in order of their names in the article."""
        return sorted(self._nodes.of_type(kind), key=lambda node: self._name(resource, node))

    def _article(self) -> Article:
        one, many, node = self._nodes.one, self._nodes.many, self._subject
        return Article(
            key=self._key,
            source=one(node, t.SOURCE_FILE) or "",
            title=one(node, t.TITLE) or "",
            text=one(node, t.TEXT) or "",
            language=one(node, t.LANGUAGE) or "",
            units=tuple(unit(part) for part in (one(node, t.LAYOUT) or "").split("; ") if part),
            published=day(one(node, t.PUBLISHED_ON)),
            teaser=one(node, t.TEASER),
            publisher=one(node, t.OUTLET),
            url=one(node, t.URL),
            authors=many(node, t.AUTHOR),
            dateline=one(node, t.DATELINE),
            tags=many(node, t.TAG),
            links=tuple(Link("", target) for target in many(node, t.LINK)),
            related=tuple(Related(title) for title in many(node, t.RELATED_TITLE)),
            licence=one(node, t.LICENCE),
        )

    def _actor(self, node: str) -> Actor:
        one, many, name = self._nodes.one, self._nodes.many, self._name("occurrence", node)
        mentions = [part.split(" ") for part in (one(node, t.MENTIONS) or "").split("; ") if part]
        holdings = sorted(self._nodes.subjects(t.HOLDER, node), key=lambda holding: int(holding.rpartition(".")[2]))
        kind: Any = self._concept(node, t.ACTOR_KIND)
        return Actor(
            id=name,
            name=one(node, t.NAME) or "",
            kind=kind,
            aliases=tuple((one(node, t.ALIASES) or "").split("\n")) if one(node, t.ALIASES) else (),
            roles=tuple(self._role(holding) for holding in holdings),
            mentions=tuple(Mention(span(offsets), name, mention) for offsets, mention in mentions),  # type: ignore[arg-type]
            same_as=many(node, t.IDENTIFIER),
            anonymous=one(node, t.ANONYMOUS) == "true",
            acts=one(node, t.ACTS) != "false",
        )

    def _role(self, holding: str) -> Role:
        body = self._nodes.one(holding, t.ROLE_IN)
        name = self._name("occurrence", body) if body else self._nodes.one(holding, t.ROLE_IN_NAME)
        return Role(self._nodes.one(holding, t.ROLE) or "", name)

    def _claim(self, node: str) -> dict[str, Any]:
        one, many = self._nodes.one, self._nodes.many
        main = one(node, t.MAIN_EVIDENCE)
        passages = sorted(many(node, t.EVIDENCE), key=lambda passage: (passage != main, self._named_offsets("passage", passage)))
        attribution = one(node, t.ATTRIBUTION)
        return {
            "id": self._name("claim", node),
            "label": self._nodes.label(node),
            "evidence": tuple(self._named_offsets("passage", passage) for passage in passages),
            "rule": one(node, t.RULE) or "",
            "confidence": float(one(node, t.CONFIDENCE) or 0),
            "attribution": self._attribution(attribution) if attribution else None,
            "certainty": self._concept(node, t.CERTAINTY) or "certain",
            "negated": one(node, t.NEGATED) == "true",
        }

    def _meeting(self, node: str) -> Meeting:
        one, many = self._nodes.one, self._nodes.many
        parts = [Participation(actor) for actor in self._actors(node, t.PARTICIPANT)]
        parts += [self._participation(part) for part in many(node, t.PARTICIPATION)]
        given: dict[str, Any] = {"status": self._concept(node, t.STATUS), "kind": self._concept(node, t.KIND)}
        return Meeting(
            **self._claim(node),
            **given,
            participants=tuple(sorted(parts, key=lambda part: part.actor)),
            time=self._maybe_time(node, t.TIME),
            place=one(node, t.PLACE_NAME),
            topic=one(node, t.TOPIC),
            series=one(node, t.SERIES),
        )

    def _participation(self, node: str) -> Participation:
        count = self._nodes.one(node, t.HEADCOUNT)
        given: dict[str, Any] = {"mode": self._concept(node, t.MODE), "capacity": self._concept(node, t.CAPACITY)}
        return Participation(self._actors(node, t.ACTOR)[0], **given, count=self._quantity(count) if count else None)

    def _commitment(self, node: str) -> Commitment:
        one, many = self._nodes.one, self._nodes.many
        schemes = {"modality": t.MODALITY, "action": t.ACTION_TYPE, "condition_kind": t.CONDITION_KIND, "progress": t.PROGRESS}
        given: dict[str, Any] = {field: self._concept(node, predicate) for field, predicate in schemes.items()}
        meeting = one(node, t.ANNOUNCED_AT)
        return Commitment(
            **self._claim(node),
            **given,
            committed_by=self._actors(node, t.COMMITTED_BY) or self._actors(node, t.REFUSED_BY),
            beneficiaries=self._actors(node, t.BENEFICIARY),
            counterparties=self._actors(node, t.COUNTERPARTY),
            against=self._actors(node, t.AGAINST),
            object=one(node, t.OBJECT),
            quantities=tuple(sorted((self._quantity(amount) for amount in many(node, t.QUANTITY)), key=lambda one: one.span)),
            condition=span(one(node, t.CONDITION_AT)) if one(node, t.CONDITION_AT) else None,
            deadline=self._maybe_time(node, t.DEADLINE),
            period=self._maybe_time(node, t.PERIOD),
            announced_at=self._name("claim", meeting) if meeting else None,
        )

    def _statement(self, node: str) -> Statement:
        one = self._nodes.one
        schemes = {"act": t.ACT, "stance": t.STANCE, "reporting": t.REPORTING}
        given: dict[str, Any] = {field: self._concept(node, predicate) for field, predicate in schemes.items()}
        quote, content, occasion = one(node, t.QUOTE_AT), one(node, t.CONTENT_AT), one(node, t.OCCASION)
        return Statement(
            **self._claim(node),
            **given,
            speaker=self._actors(node, t.SPEAKER),
            addressee=self._actors(node, t.ADDRESSEE),
            medium=one(node, t.MEDIUM),
            quote=span(quote) if quote else None,
            content=span(content) if content else None,
            time=self._maybe_time(node, t.TIME),
            occasion=self._name("claim", occasion) if occasion else None,
        )

    def _attribution(self, node: str) -> Attribution:
        via = self._nodes.one(node, t.VIA)
        given: dict[str, Any] = {"kind": self._concept(node, t.SOURCE_KIND), "reporting": self._concept(node, t.REPORTING)}
        sources = self._actors(node, t.SOURCE_ACTOR)
        return Attribution(sources, **given, cue=self._nodes.one(node, t.CUE), via=self._attribution(via) if via else None)

    def _maybe_time(self, node: str, predicate: str) -> Time | None:
        found = self._nodes.one(node, predicate)
        return self._time(found) if found else None

    def _time(self, node: str) -> Time:
        one = self._nodes.one
        given: dict[str, Any] = {"type": one(node, t.TIMEX_TYPE) or PLAIN_TYPE, "mod": one(node, t.TIMEX_MOD), "open": one(node, t.OPEN)}
        schemes: dict[str, Any] = {"granularity": self._concept(node, t.GRANULARITY), "resolution": self._concept(node, t.RESOLUTION)}
        return Time(
            self._named_offsets("time", node),
            one(node, t.EXPRESSION) or "",
            **given,
            **schemes,
            value=one(node, t.TIMEX_VALUE) or "",
            rule="",  # nothing that resolves or explains asks for it
            earliest=day(one(node, t.EARLIEST_BEGIN)),
            latest=day(one(node, t.LATEST_END)),
            anchor=day(one(node, t.ANCHOR_DATE)),
        )

    def _quantity(self, node: str) -> Quantity:
        one, maximum = self._nodes.one, self._nodes.one(node, t.MAX_VALUE)
        given: dict[str, Any] = {"per": self._concept(node, t.PER), "comparator": self._concept(node, t.COMPARATOR) or PLAIN_COMPARATOR}
        return Quantity(
            float(one(node, t.VALUE) or 0),
            one(node, t.EXPRESSION) or "",
            self._named_offsets("quantity", node),
            float(maximum) if maximum else None,
            unit=one(node, t.UNIT),
            thing=one(node, t.COUNTED_THING),
            **given,
        )

    def _named_offsets(self, kind: str, node: str) -> Span:
        return span(self._name(kind, node).partition(".")[0])

    def _name(self, kind: str, node: str) -> str:
        return iris.name_of(node.removeprefix(iris.within(kind, self._key, "", self._base)))

    def _actors(self, node: str, predicate: str) -> tuple[str, ...]:
        return tuple(sorted(self._name("occurrence", actor) for actor in self._nodes.many(node, predicate)))

    def _concept(self, node: str, predicate: str) -> str | None:
        value = self._nodes.one(node, predicate)
        return value.removeprefix(t.NKV).partition("-")[2] if value else None
