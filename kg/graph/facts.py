"""Facts as quads of the default graph: superclasses and shortcuts written out, so that queries stay short and fast."""

from collections.abc import Iterable, Mapping
from datetime import date

from kg import terms as t
from kg.graph import iris
from kg.graph.claims import amounts, time_bounds
from kg.graph.edtf import edtf
from kg.graph.judgements import MATCHES
from kg.graph.months import months
from kg.graph.nquads import Lines
from kg.model import Attribution, CommitmentChange, CommitmentFact, Fact, Match, MeetingFact, Quantity, Ref, StatementFact, Time
from kg.resolve.places import place_names

ELSEWHERE = frozenset({"informed", "absent"})  # capacities of those who do not take part


class Facts:
    """Writes resolved facts. What hangs on a fact is named after it, so that it goes when the fact goes."""

    def __init__(self, lines: Lines, base: str, places: Mapping[str, tuple[Match, ...]] | None = None) -> None:
        self._lines = lines
        self._places = places or {}
        self._base = base

    def meeting(self, fact: MeetingFact) -> None:
        """A meeting: participations and their shortcuts, place, status and its history."""
        series = fact.kind == "series"
        node, lines = self._fact("event", fact, t.A_EVENT_SERIES if series else t.A_MEETING), self._lines
        self._bucket(node, "series" if series else "meeting", fact)
        self._concept(node, t.STATUS, "status", fact.status)
        self._concept(node, t.KIND, "kind", fact.kind)
        lines.say(node, t.TOPIC, fact.topic)
        lines.say(node, t.SERIES, fact.series)
        if fact.place:
            self._place(node, fact.place)
        for part in fact.participants:
            actor = self._actor(part.actor)
            inner = self._node("participation", f"{fact.id}.{part.actor}")
            lines.link(node, t.PARTICIPATION, inner)
            lines.type(inner, t.A_PARTICIPATION)
            lines.link(inner, t.ACTOR, actor)
            self._concept(inner, t.MODE, "mode", part.mode)
            self._concept(inner, t.CAPACITY, "capacity", part.capacity)
            if part.count:
                self._quantity(inner, t.HEADCOUNT, f"{fact.id}.{part.actor}", part.count)
            if part.capacity not in ELSEWHERE:
                lines.link(node, t.PARTICIPANT, actor)
            if part.capacity in {"host", "chair"}:
                lines.link(node, t.HOST if part.capacity == "host" else t.CHAIR, actor)
        for step in fact.history:
            inner = self._node("status", f"{fact.id}.{step.claim.article}.{step.claim.id}")
            lines.link(node, t.STATUS_STEP, inner)
            lines.type(inner, t.A_STATUS_STEP)
            self._concept(inner, t.STATUS, "status", step.status)
            lines.say(inner, t.REPORTED_ON, step.reported)
            lines.link(inner, t.CLAIMED_IN, self._claim(step.claim))

    def statement(self, fact: StatementFact) -> None:
        """A statement with its words."""
        node, lines = self._fact("statement", fact, t.A_STATEMENT), self._lines
        self._bucket(node, "statement", fact)
        self._actors(node, t.SPEAKER, fact.speaker)
        self._actors(node, t.ADDRESSEE, fact.addressee)
        lines.say(node, t.MEDIUM, fact.medium)
        self._concept(node, t.ACT, "act", fact.act)
        self._concept(node, t.STANCE, "stance", fact.stance)
        self._concept(node, t.REPORTING, "reporting", fact.reporting)
        lines.say(node, t.QUOTE, fact.quote)
        lines.say(node, t.CONTENT, fact.content)
        if fact.occasion:
            lines.link(node, t.OCCASION, self._node("event", fact.occasion))

    def commitment(self, fact: CommitmentFact) -> None:
        """A commitment and the events of its life; who refuses never stands in `nk:committedBy`."""
        node, lines = self._fact("commitment", fact, t.A_COMMITMENT), self._lines
        self._bucket(node, "commitment", fact)
        refused = fact.modality == "refused" and fact.status != "withdrawn"
        self._concept(node, t.MODALITY, "modality", fact.modality)
        self._concept(node, t.COMMITMENT_STATUS, "cstatus", fact.status)
        self._actors(node, t.REFUSED_BY if refused else t.COMMITTED_BY, fact.committed_by)
        self._actors(node, t.BENEFICIARY, fact.beneficiaries)
        self._actors(node, t.COUNTERPARTY, fact.counterparties)
        self._actors(node, t.AGAINST, fact.against)
        self._concept(node, t.ACTION_TYPE, "action", fact.action)
        lines.say(node, t.OBJECT, fact.object)
        lines.say(node, t.CONDITION, fact.condition)
        self._concept(node, t.CONDITION_KIND, "condition", fact.condition_kind)
        for number, quantity in enumerate(fact.quantities, 1):
            self._quantity(node, t.QUANTITY, f"{fact.id}.{number}", quantity)
        self._time(node, t.DEADLINE, f"{fact.id}.deadline", fact.deadline)
        self._time(node, t.PERIOD, f"{fact.id}.period", fact.period)
        lines.say(node, t.DEADLINE_DATE, fact.deadline.latest if fact.deadline else None)
        if fact.announced_at:
            lines.link(node, t.ANNOUNCED_AT, self._node("event", fact.announced_at))
        for change in fact.changes:
            self._change(change)

    def _change(self, change: CommitmentChange) -> None:
        node = self._fact("change", change, t.A_COMMITMENT_CHANGE)
        self._bucket(node, "change", change)
        self._lines.link(node, t.OF_COMMITMENT, self._node("commitment", change.commitment))
        self._concept(node, t.CHANGE, "change", change.change)
        self._concept(node, t.MODALITY, "modality", change.modality)
        self._actors(node, t.BY, change.by)
        self._lines.say(node, t.DETAIL, change.detail)

    def _fact(self, kind: str, fact: Fact, own: str) -> str:
        node, lines = self._node(kind, fact.id), self._lines
        lines.type(node, own, *t.SUPERCLASSES[own])
        lines.label(node, fact.label)
        lines.say(node, t.CONFIDENCE, float(fact.confidence))
        self._concept(node, t.CERTAINTY, "certainty", fact.certainty)
        self._concept(node, t.REVIEW_STATUS, "review", fact.review)
        if fact.negated:
            lines.say(node, t.NEGATED, True)
        lines.say(node, t.DATE, fact.date)
        lines.say(node, t.SORT_DATE, fact.sort_date)
        lines.say(node, t.FIRST_REPORTED, fact.first_reported)
        self._time(node, t.TIME, fact.id, fact.time)
        begin = fact.time.earliest if fact.time else None
        for name, first, last in months(begin, fact.sort_date):
            self._month(node, name, first, last)
        lines.say(node, t.SOURCE_COUNT, len(fact.articles) if len(fact.articles) > 1 else None)
        lines.link(node, t.CLAIMED_IN, *(self._claim(ref) for ref in fact.claims))
        lines.link(node, t.SOURCE, *(iris.article(key, self._base) for key in fact.articles))
        lines.link(node, t.EVIDENCE, *(iris.passage(one.article, one.start, one.end, self._base) for one in fact.evidence))
        self._actors(node, t.ATTRIBUTED_TO, fact.attributed_to)
        if fact.attribution:
            lines.link(node, t.ATTRIBUTION, self._attribution(fact.id, fact.attribution))
        self._disputes(node, fact)
        return node

    def _disputes(self, node: str, fact: Fact) -> None:
        lines = self._lines
        if fact.disputes:
            lines.say(node, t.DISPUTED, True)
        for number, dispute in enumerate(fact.disputes, 1):
            inner, about = self._node("dispute", f"{fact.id}.{number}"), t.NK + dispute.property
            lines.link(node, t.DISPUTE, inner)
            lines.link(node, t.DISPUTED_PROPERTY, about)
            lines.type(inner, t.A_DISPUTE)
            lines.link(inner, t.DISPUTED_PROPERTY, about)
            self._concept(inner, t.REASON, "reason", dispute.reason)
            for rank, alternative in enumerate(dispute.values, 1):
                reading = self._node("alternative", f"{fact.id}.{number}.{rank}")
                lines.link(inner, t.ALTERNATIVE, reading)
                lines.type(reading, t.A_ALTERNATIVE)
                lines.say(reading, t.VALUE, alternative.value)
                lines.link(reading, t.CLAIMED_IN, *(self._claim(ref) for ref in alternative.claims))

    def _attribution(self, name: str, link: Attribution) -> str:
        node = self._node("attribution", name)
        self._lines.type(node, t.A_ATTRIBUTION)
        self._actors(node, t.SOURCE_ACTOR, link.sources)
        self._concept(node, t.SOURCE_KIND, "source", link.kind)
        self._concept(node, t.REPORTING, "reporting", link.reporting)
        self._lines.say(node, t.CUE, link.cue)
        if link.via:
            self._lines.link(node, t.VIA, self._attribution(name + ".via", link.via))
        return node

    def _bucket(self, node: str, kind: str, fact: Fact) -> None:
        if fact.sort_date:
            self._lines.say(node, t.BUCKET, f"{kind}:{fact.sort_date:%Y-%m}")

    def _time(self, node: str, predicate: str, name: str, time: Time | None) -> None:
        if time is None:
            return
        span, lines = self._node("time", name), self._lines
        lines.link(node, predicate, span)
        lines.type(span, t.A_TIME_SPAN)
        lines.label(span, time.text)
        lines.say(span, t.EXPRESSION, time.text)
        lines.say(span, t.EDTF, edtf(time))
        lines.say(span, t.TIMEX_TYPE, time.type)
        time_bounds(lines, span, time)

    def _quantity(self, node: str, predicate: str, name: str, quantity: Quantity) -> None:
        amount, lines = self._node("quantity", name), self._lines
        lines.link(node, predicate, amount)
        lines.type(amount, t.A_QUANTITY)
        lines.label(amount, quantity.text)
        lines.link(amount, t.COMPARATOR, t.concept("comparator", quantity.comparator))
        amounts(lines, amount, quantity)

    def _place(self, node: str, name: str) -> None:
        place = self._node("place", name)
        self._lines.link(node, t.PLACE, place)
        self._lines.type(place, t.A_PLACE)
        self._lines.label(place, name)
        self._lines.labels(place, sorted(place_names(name).items()))
        for how, target in self._places.get(name, ()):
            self._lines.link(place, MATCHES[how], target)

    def _month(self, node: str, name: str, first: date | None, last: date | None) -> None:
        month, lines = self._node("month", name), self._lines
        lines.link(node, t.IN_MONTH, month)
        lines.type(month, t.A_MONTH)
        lines.label(month, name)
        lines.say(month, t.FIRST_DAY, first)
        lines.say(month, t.LAST_DAY, last)

    def _node(self, kind: str, name: str) -> str:
        return iris.resource(kind, name, self._base)

    def _claim(self, ref: Ref) -> str:
        return iris.within("claim", ref.article, ref.id, self._base)

    def _actor(self, identifier: str) -> str:
        return self._node("actor", identifier)

    def _actors(self, node: str, predicate: str, identifiers: Iterable[str]) -> None:
        self._lines.link(node, predicate, *(self._actor(identifier) for identifier in identifiers))

    def _concept(self, node: str, predicate: str, scheme: str, value: str | None) -> None:
        if value:
            self._lines.link(node, predicate, t.concept(scheme, value))
