"""What an actor binds itself to, as a phrase in the article's words: "Waffen an die Ukraine liefern", "send 200 soldiers to Chad"."""

import re
from collections.abc import Iterator

from kg.extract.commitments.agents import is_own
from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import stretch
from kg.extract.frames.slots import attributes
from kg.extract.frames.voice import passive
from kg.model.document import NounGroup
from kg.model.span import Span

LONGEST = 20
"""More words than that are no label: the phrase is cut at a noun group, nearest the verb kept."""
LOOSE = frozenset({"PUNCT", "CCONJ", "SCONJ"})
RELATIVE = frozenset({"PRELS", "PRELAT", "WDT", "WP"})
"""Tags of relative pronouns (STTS, Penn)."""


def phrase(scene: Scene, candidate: Candidate, condition: Span | None) -> str | None:
    """The act's verb with all that belongs to it, in the order of the language; None where the act is a noun, or has a bare verb.

    Left out are whoever acts, times and conditions (the claim has them of their own), and the words that only make a future of it.
    """
    clause = candidate.act if candidate.act is not None else candidate.clause
    if candidate.verb is None or clause is None:
        return None
    document, told = scene.document, scene.document.clauses[clause]
    out = _left_out(scene, candidate, clause, condition)
    kept = [t for t in stretch(document, clause) if t not in out]
    if not scene.object_first and told.verb is not None and not passive(document, told.verb):
        kept = [t for t in kept if t > told.verb.head] + _completed(scene, clause)
    words = _text(scene, _short(scene, _ends(scene, kept)))
    if not words:
        return None
    return f"{words} {candidate.verb}" if scene.object_first else f"{candidate.verb} {words}"


def _left_out(scene: Scene, candidate: Candidate, clause: int, condition: Span | None) -> set[int]:
    """The tokens of the clause that its label does without."""
    document, told = scene.document, scene.document.clauses[clause]
    verb = told.verb
    out: set[int] = set(verb.tokens) if verb is not None else set()
    acting = [g for g in (*told.subject, *scene.acting(clause), *candidate.agent_groups) if _acts(scene, candidate, g)]
    for actor in acting:
        out.update(_whole(scene, actor))
    begins = any(told.first <= document.groups[g].first < (verb.finite or 0) for g in acting) if verb is not None else False
    begins = begins or any(_is_source(scene, g) and told.first <= g.first < ((verb.finite if verb else 0) or 0) for g in document.groups)
    if begins and told.kind == "main" and scene.object_first and verb is not None and verb.finite is not None:
        out.update(range(told.first, verb.finite))  # one constituent stands before the verb
    apart = [time.span for time in scene.times if time.type in ("DATE", "TIME")] + ([condition] if condition else [])
    for index, group in enumerate(document.groups):
        head = document.tokens[group.head]
        timed = any(span.overlaps(head.span) for span in apart)
        if group.sentence == told.sentence and (timed or _is_source(scene, group) or head.tag in RELATIVE):
            whole = condition is not None and condition.overlaps(head.span)  # "Ende 2026 | der Ukraine" is no genitive
            out.update(_whole(scene, index) if whole else range(_first(group), group.last))
    out.update(_doers(scene, candidate, clause))
    bracketed = False
    for token in stretch(document, clause):
        word = document.tokens[token]
        bracketed = (bracketed or word.text == "(") and word.text != ")"
        light = word.text.lower() in scene.table.negations | scene.table.left_out and word.pos != "NOUN"
        spoken = light or word.tag in RELATIVE
        opens = condition is not None and token + 1 < len(document.tokens) and document.tokens[token + 1].start == condition.start
        if opens or bracketed or spoken or (word.pos == "PUNCT" and word.text != ",") or any(span.covers(word.span) for span in apart):
            out.add(token)
    return out


def _acts(scene: Scene, candidate: Candidate, group: int) -> bool:
    """Whether a group is whoever acts, not what is done ("der Abzug soll erfolgen")."""
    known = set(scene.actors(group)) & set(candidate.agents)
    return bool(known) or scene.document.groups[group].pronoun or is_own(scene, group)


def _is_source(scene: Scene, group: NounGroup) -> bool:
    """Whether a group only names who says so ("nach Angaben aus …")."""
    if group.preposition is None:
        return False
    words = {scene.document.tokens[group.preposition].text.lower(), scene.document.tokens[group.head].text.lower()}
    return not words.isdisjoint(scene.table.according | scene.table.sources)


def _doers(scene: Scene, candidate: Candidate, clause: int) -> set[int]:
    """The tokens that name the agent of a passive ("von Frankreich", "by the ministry")."""
    document = scene.document
    if not passive(document, document.clauses[clause].verb):
        return set()
    named = [m.span for a in candidate.agents for m in scene.cast.actor(a).mentions if m.kind != "adjective"]
    own = [t for t in stretch(document, clause) if any(span.covers(document.tokens[t].span) for span in named)]
    return {*own, *(t - 1 for t in own if document.tokens[t - 1].pos == "ADP")}


def _whole(scene: Scene, index: int) -> range:
    """A group's tokens, its preposition and what hangs on it as a genitive included."""
    noun = scene.document.groups[index]
    last = noun.last
    for other in attributes(scene.document, index):
        follower = scene.document.groups[other]
        genitive = follower.cases == {"Gen"} or scene.document.tokens[follower.first].pos == "DET"
        if follower.first == last and follower.preposition is None and "Gen" in follower.cases and genitive:
            last = follower.last
    return range(_first(noun), last)


def _first(group: NounGroup) -> int:
    """The first token of a group, its preposition included."""
    return group.preposition if group.preposition is not None else group.first


def _completed(scene: Scene, clause: int) -> list[int]:
    """The infinitive that goes on from a bare verb ("help to guarantee the security of …")."""
    document, told = scene.document, scene.document.clauses[clause]
    head = told.verb.head if told.verb is not None else told.last
    follows = (c for c in document.clauses if c.parent == clause and c.kind in ("infinitive", "participle") and c.first == head + 1)
    return [t for c in follows for t in range(c.first, c.last)]


def _ends(scene: Scene, tokens: list[int]) -> list[int]:
    """Without conjunctions, marks, and prepositions that lost their noun, at either end."""
    kinds = [scene.document.tokens[t].pos for t in tokens]
    first = next((i for i, kind in enumerate(kinds) if kind not in LOOSE), len(tokens))
    last = next((i for i in range(len(tokens), first, -1) if kinds[i - 1] not in LOOSE | {"ADP"}), first)
    return tokens[first:last]


def _short(scene: Scene, tokens: list[int]) -> list[int]:
    """At most LONGEST words, cut where a noun group begins or ends."""
    if len(tokens) <= LONGEST:
        return tokens
    groups = scene.document.groups
    if scene.object_first:
        starts = {_first(g) for g in groups}
        return next((tokens[i:] for i in range(len(tokens) - LONGEST, len(tokens)) if tokens[i] in starts), tokens[-LONGEST:])
    ends = {g.last for g in groups}
    return next((tokens[:i] for i in range(LONGEST, 0, -1) if tokens[i - 1] + 1 in ends), tokens[:LONGEST])


def _text(scene: Scene, tokens: list[int]) -> str:
    """The tokens' text; neighbours as they stand in the article, an opening word as it is written inside a sentence."""
    text = " ".join(" ".join(_runs(scene, tokens)).split())
    text = re.sub(r"(\s*,)+", ",", text).strip(" ,")
    opens = bool(tokens) and any(s.first == tokens[0] for s in scene.document.sentences)
    named = bool(tokens) and scene.document.tokens[tokens[0]].pos in ("NOUN", "PROPN")
    return text[:1].lower() + text[1:] if opens and not named else text


def _runs(scene: Scene, tokens: list[int]) -> Iterator[str]:
    """The text of each stretch of neighbouring tokens."""
    first = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or tokens[place] != tokens[place - 1] + 1:
            yield scene.document.text(tokens[first], tokens[place - 1] + 1)
            first = place
