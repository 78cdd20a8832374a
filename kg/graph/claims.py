"""Claims as quads of their article's graph: kept compact, an offset pair instead of a node wherever a pair says it all."""

from kg import terms as t
from kg.graph import iris
from kg.graph.nquads import Lines
from kg.model import Attribution, Commitment, Extraction, Meeting, Participation, Quantity, Span, Statement, Time
from kg.model.extraction import Claim

PLAIN_TYPE, PLAIN_COMPARATOR = "DATE", "exact"  # what an article's graph leaves unsaid


class Claims:
    """Writes the claims of one extraction."""

    def __init__(self, lines: Lines, extraction: Extraction, base: str) -> None:
        self._lines = lines
        self._article = extraction.article
        self._base = base
        self._attributed: dict[Attribution, str] = {}
        self._variants: dict[tuple[str, int, int], list[Time | Quantity]] = {}

    def meeting(self, meeting: Meeting) -> None:
        """A meeting with its participants; a participation is a node only where more is said than that one takes part."""
        node, lines = self._claim(meeting, t.A_MEETING), self._lines
        self._concept(node, t.STATUS, "status", meeting.status)
        self._concept(node, t.KIND, "kind", meeting.kind)
        lines.say(node, t.PLACE_NAME, meeting.place)
        lines.say(node, t.TOPIC, meeting.topic)
        lines.say(node, t.SERIES, meeting.series)
        self._time(node, t.TIME, meeting.time)
        for participation in meeting.participants:
            self._participation(node, meeting.id, participation)

    def _participation(self, meeting: str, identifier: str, part: Participation) -> None:
        actor = self._actor(part.actor)
        if part.mode is None and part.capacity is None and part.count is None:
            self._lines.link(meeting, t.PARTICIPANT, actor)
            return
        node = self._node("participation", f"{identifier}.{part.actor}")
        self._lines.link(meeting, t.PARTICIPATION, node)
        self._lines.link(node, t.ACTOR, actor)
        self._concept(node, t.MODE, "mode", part.mode)
        self._concept(node, t.CAPACITY, "capacity", part.capacity)
        if part.count:
            self._quantity(node, t.HEADCOUNT, part.count)

    def commitment(self, commitment: Commitment) -> None:
        """A commitment; who refuses never stands in `nk:committedBy`."""
        node, lines = self._claim(commitment, t.A_COMMITMENT), self._lines
        self._concept(node, t.MODALITY, "modality", commitment.modality)
        self._actors(node, t.REFUSED_BY if commitment.modality == "refused" else t.COMMITTED_BY, commitment.committed_by)
        self._actors(node, t.BENEFICIARY, commitment.beneficiaries)
        self._actors(node, t.COUNTERPARTY, commitment.counterparties)
        self._actors(node, t.AGAINST, commitment.against)
        self._concept(node, t.ACTION_TYPE, "action", commitment.action)
        lines.say(node, t.OBJECT, commitment.object)
        for quantity in commitment.quantities:
            self._quantity(node, t.QUANTITY, quantity)
        self._span(node, t.CONDITION_AT, commitment.condition)
        self._concept(node, t.CONDITION_KIND, "condition", commitment.condition_kind)
        self._time(node, t.DEADLINE, commitment.deadline)
        self._time(node, t.PERIOD, commitment.period)
        self._concept(node, t.PROGRESS, "change", commitment.progress)
        if commitment.announced_at:
            lines.link(node, t.ANNOUNCED_AT, self._node("claim", commitment.announced_at))

    def statement(self, statement: Statement) -> None:
        """A statement; its quote and content are offsets here and words in the resolved view."""
        node, lines = self._claim(statement, t.A_STATEMENT), self._lines
        self._actors(node, t.SPEAKER, statement.speaker)
        self._actors(node, t.ADDRESSEE, statement.addressee)
        lines.say(node, t.MEDIUM, statement.medium)
        self._concept(node, t.ACT, "act", statement.act)
        self._concept(node, t.STANCE, "stance", statement.stance)
        self._concept(node, t.REPORTING, "reporting", statement.reporting)
        self._span(node, t.QUOTE_AT, statement.quote)
        self._span(node, t.CONTENT_AT, statement.content)
        self._time(node, t.TIME, statement.time)
        if statement.occasion:
            lines.link(node, t.OCCASION, self._node("claim", statement.occasion))

    def _claim(self, claim: Claim, kind: str) -> str:
        node, lines = self._node("claim", claim.id), self._lines
        lines.type(node, kind)
        lines.label(node, claim.label)
        lines.say(node, t.RULE, claim.rule)
        lines.say(node, t.CONFIDENCE, float(claim.confidence))
        if claim.certainty != "certain":
            self._concept(node, t.CERTAINTY, "certainty", claim.certainty)
        if claim.negated:
            lines.say(node, t.NEGATED, True)
        for span in claim.evidence:
            lines.link(node, t.EVIDENCE, self._passage(span))
        if claim.evidence[0] != min(claim.evidence):
            lines.link(node, t.MAIN_EVIDENCE, self._passage(claim.evidence[0]))
        if claim.attribution:
            name = self._attributed.setdefault(claim.attribution, claim.id)
            lines.link(node, t.ATTRIBUTION, self._attribution(name, claim.attribution))
        return node

    def _attribution(self, name: str, link: Attribution) -> str:
        """A chain of sources, named after the first claim that has it; claims with equal chains share it."""
        node = self._node("attribution", name)
        self._actors(node, t.SOURCE_ACTOR, link.sources)
        self._concept(node, t.SOURCE_KIND, "source", link.kind)
        self._lines.say(node, t.CUE, link.cue)
        self._concept(node, t.REPORTING, "reporting", link.reporting)
        if link.via:
            self._lines.link(node, t.VIA, self._attribution(name + ".via", link.via))
        return node

    def _passage(self, span: Span) -> str:
        """A sentence with its words; its offsets are its name."""
        node = iris.passage(self._article.key, span.start, span.end, self._base)
        self._lines.say(node, t.TEXT, span.of(self._article.text))
        return node

    def _time(self, node: str, predicate: str, time: Time | None) -> None:
        if time is None:
            return
        span, lines = self._variant("time", time), self._lines
        lines.link(node, predicate, span)
        lines.say(span, t.EXPRESSION, time.text)
        if time.type != PLAIN_TYPE:
            lines.say(span, t.TIMEX_TYPE, time.type)
        time_bounds(lines, span, time)

    def _quantity(self, node: str, predicate: str, quantity: Quantity) -> None:
        amount = self._variant("quantity", quantity)
        self._lines.link(node, predicate, amount)
        amounts(self._lines, amount, quantity)
        if quantity.comparator != PLAIN_COMPARATOR:
            self._lines.link(amount, t.COMPARATOR, t.concept("comparator", quantity.comparator))

    def _variant(self, kind: str, value: Time | Quantity) -> str:
        """A node named by its offsets, which stand nowhere else; where two claims read the same words differently, each has its own."""
        start, end = value.span.start, value.span.end
        readings = self._variants.setdefault((kind, start, end), [])
        if value not in readings:
            readings.append(value)
        number = readings.index(value)
        return self._node(kind, f"{start}-{end}" + (f".{number + 1}" if number else ""))

    def _node(self, kind: str, name: str) -> str:
        return iris.within(kind, self._article.key, name, self._base)

    def _actor(self, identifier: str) -> str:
        return self._node("occurrence", identifier)

    def _actors(self, node: str, predicate: str, identifiers: tuple[str, ...]) -> None:
        self._lines.link(node, predicate, *(self._actor(identifier) for identifier in identifiers))

    def _concept(self, node: str, predicate: str, scheme: str, value: str | None) -> None:
        if value:
            self._lines.link(node, predicate, t.concept(scheme, value))

    def _span(self, node: str, predicate: str, span: Span | None) -> None:
        if span:
            self._lines.say(node, predicate, f"{span.start}-{span.end}")


def time_bounds(lines: Lines, node: str, time: Time) -> None:
    """What a time means, the same at both levels but for the type, which an article's graph says only where it is no date."""
    lines.say(node, t.TIMEX_VALUE, time.value)
    lines.say(node, t.TIMEX_MOD, time.mod)
    lines.say(node, t.OPEN, time.open)
    lines.say(node, t.EARLIEST_BEGIN, time.earliest)
    lines.say(node, t.LATEST_END, time.latest)
    lines.say(node, t.ANCHOR_DATE, time.anchor)
    lines.link(node, t.RESOLUTION, t.concept("resolution", time.resolution))
    if time.granularity:
        lines.link(node, t.GRANULARITY, t.concept("granularity", time.granularity))


def amounts(lines: Lines, node: str, quantity: Quantity) -> None:
    """A quantity's number, unit and wording, the same at both levels but for the comparator, which an article's graph says unless exact."""
    lines.say(node, t.VALUE, float(quantity.value))
    lines.say(node, t.MAX_VALUE, None if quantity.maximum is None else float(quantity.maximum))
    lines.say(node, t.UNIT, quantity.unit)
    lines.say(node, t.COUNTED_THING, quantity.thing)
    lines.say(node, t.EXPRESSION, quantity.text)
    if quantity.per:
        lines.link(node, t.PER, t.concept("per", quantity.per))
