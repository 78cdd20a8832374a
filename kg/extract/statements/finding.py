"""From a read article and its cast to its statements."""

import hashlib
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.extract.statements import chains, nominal, quoted, verbal
from kg.extract.statements.cue import Cue
from kg.extract.statements.draft import Draft
from kg.extract.statements.links import link, scene_of
from kg.extract.statements.scene import Scene
from kg.extract.statements.setting import medium, occasion, when
from kg.extract.statements.sources import Source, entries, kind_of, sources
from kg.extract.statements.stances import judged, of_content, of_object
from kg.model import Attribution, Cast, Document, Span, Statement, Time
from kg.model.extraction import Stance

LONGEST_EVIDENCE = 700
LABEL = 120
BESIDE = 2


def find_statements(document: Document, cast: Cast, times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """Every statement of an identified speaker, in the order of their main sentences. Titles, headings and captions are not read."""
    scene = scene_of(document, cast)
    drafts: list[Draft] = []
    for sentence, _ in scene.spoken():
        found = _of_sentence(scene, sentence)
        if found:
            scene.voices[sentence] = found[-1].speaker
        drafts.extend(found)
    drafts.extend(quoted.of_document(scene, drafts))
    drafts.sort(key=lambda draft: (draft.sentence, draft.clause if draft.clause is not None else -1))
    chains.carry_on(scene, drafts)
    drafts.sort(key=lambda draft: draft.sentence)
    return _finish(scene, _single(drafts), times)


def _of_sentence(scene: Scene, sentence: int) -> list[Draft]:
    """The drafts of one sentence: its verbs, then its source phrases, then its nouns."""
    drafts = _nested(scene, verbal.of_sentence(scene, sentence))
    spoken = {actor for draft in drafts for actor in draft.speaker}
    previous: Source | None = None
    for source in sources(scene, sentence):
        beside = previous is not None and source.first - previous.last <= 0
        previous = source
        if source.leaning or beside or not _reports(scene, source, drafts):
            target = next((draft for draft in drafts if not set(draft.speaker) & set(source.actors)), None)
            if target is not None and target.via is None:
                target.via = link(scene, source)
                if target.via.kind == "media":
                    target.medium = scene.cast.actor(source.actors[0]).name
            continue
        if not set(source.actors) & spoken:
            drafts.append(_from_source(scene, sentence, source))
            spoken.update(source.actors)
    drafts.extend(draft for draft in nominal.of_sentence(scene, sentence) if not set(draft.speaker) & spoken)
    return drafts


def _nested(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Statements inside the words of another: of the same speaker they only say how he stands, of others he is the source."""
    kept = []
    for inner in drafts:
        verb = scene.document.clauses[inner.clause].verb if inner.clause is not None else None
        head = scene.document.tokens[verb.head].span if verb is not None else None
        around = [
            outer
            for outer in drafts
            if outer is not inner and outer.content and head and outer.content.covers(head) and not _below(scene, outer, inner)
        ]
        outer = min(around, key=lambda draft: draft.content.end - draft.content.start if draft.content else 0, default=None)
        if outer is None:
            kept.append(inner)
        elif outer.speaker == inner.speaker:
            outer.stance = outer.stance or (inner.cue.negated if inner.negated else inner.cue.stance)
        else:
            inner.via = Attribution(outer.speaker, kind_of(scene, outer.speaker), outer.cue_text, outer.reporting)
            kept.append(inner)
    return kept


def _below(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether one draft's clause hangs on the other's, at whatever depth: then it is not around it."""
    above, seen = one.clause, set[int]()
    while above is not None and above not in seen:
        seen.add(above)
        above = scene.document.clauses[above].parent
        if above is not None and above == other.clause:
            return True
    return False


def _reports(scene: Scene, source: Source, drafts: list[Draft]) -> bool:
    """Whether a source phrase reports something itself, rather than who reports another's words."""
    tokens = scene.document.tokens
    for draft in drafts:
        if draft.clause is None:
            continue
        own = scene.own(draft.clause)
        if source.first in own and not (draft.content is not None and draft.content.covers(tokens[source.first].span)):
            return False
    return True


def _from_source(scene: Scene, sentence: int, source: Source) -> Draft:
    content = _said_around(scene, sentence, source)
    cue = Cue(source.cue, "according-to", act="assert", needs=frozenset({"always"}))
    quotes = [quote for quote in scene.quotes(sentence) if content is None or content.overlaps(quote.inner)]
    evidence = [sentence]
    draft = Draft(
        cue,
        source.cue,
        sentence,
        source.actors,
        None,
        content,
        quotes[0].inner if quotes else None,
        sentences=evidence,
        reporting="indirect",
    )
    if quotes and content is not None:
        direct = quotes[0].inner.end - quotes[0].inner.start >= verbal.WHOLE * (content.end - content.start)
        draft.reporting = "direct" if direct else "mixed"
        for quote in quotes:
            if source.cue in entries(scene.language)["insert"]["words"]:
                first = scene.document.sentence_at(quote.inner.start)
                for other in range(first if first is not None else sentence, sentence):
                    draft.lean(other)
    return draft


def _said_around(scene: Scene, sentence: int, source: Source) -> Span | None:
    """What stands before the source phrase, or after it, or all of the sentence where it stands in the middle."""
    span = scene.document.sentences[sentence]
    if source.first - span.first <= BESIDE:
        return scene.trimmed(_after_phrase(scene, sentence, source), span.last)
    more = any(token.pos != "PUNCT" for token in scene.document.tokens[source.last : span.last])
    return scene.trimmed(span.first, span.last if more else source.first)


def _after_phrase(scene: Scene, sentence: int, source: Source) -> int:
    """Where the message begins after a source phrase that opens the sentence: at the finite verb where that stands second."""
    if not scene.words.silent:
        for index, clause, verb in scene.verbs(sentence):
            if clause.kind == "main" and source.first in scene.own(index) and verb.finite is not None and verb.finite >= source.last:
                return verb.finite
    return source.last


def _single(drafts: list[Draft]) -> list[Draft]:
    """Of drafts with the same sentence, speaker and content the first."""
    kept: dict[tuple[int, tuple[str, ...], Span | None, Stance | None], Draft] = {}
    for draft in drafts:
        kept.setdefault((draft.sentence, draft.speaker, draft.content, draft.cue.stance), draft)
    return list(kept.values())


def _finish(scene: Scene, drafts: Iterable[Draft], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    seen: set[str] = set()
    for draft in drafts:
        identifier = _identifier(scene, draft, seen)
        seen.add(identifier)
        clause = draft.clause
        statements.append(
            Statement(
                id=identifier,
                label=_label(scene, draft),
                evidence=tuple(_cut(scene.document.sentences[index].span) for index in draft.sentences),
                rule=draft.cue.rule,
                confidence=_confidence(draft),
                attribution=draft.via,
                certainty=draft.certainty,
                negated=draft.negated,
                speaker=draft.speaker,
                addressee=draft.addressee,
                medium=draft.medium or (medium(scene, clause) if clause is not None else None),
                act=draft.cue.act,
                stance=_stance(scene, draft),
                reporting=draft.reporting,
                quote=draft.quote,
                content=draft.content,
                time=when(scene, clause, times) if clause is not None else None,
                occasion=occasion(scene, clause) if clause is not None else None,
            )
        )
    return tuple(statements)


def _stance(scene: Scene, draft: Draft) -> Stance | None:
    if draft.negated and draft.cue.negated is not None:
        return draft.cue.negated
    if draft.cue.stance is not None or draft.stance is not None:
        return draft.cue.stance or draft.stance
    if draft.clause is not None:
        found = (judged(scene, scene.own(draft.clause)) if draft.cue.evaluates else None) or of_object(scene, draft.clause)
        if found is not None:
            return found
    return of_content(scene, draft.content, draft.speaker)


def _cut(span: Span) -> Span:
    return span if span.end - span.start <= LONGEST_EVIDENCE else Span(span.start, span.start + LONGEST_EVIDENCE)


def _label(scene: Scene, draft: Draft) -> str:
    names = ", ".join(scene.cast.actor(actor).name for actor in draft.speaker)
    said = " ".join((draft.content or scene.document.sentences[draft.sentence].span).of(scene.document.article.text).split())
    text = f"{names}: {said}"
    return text if len(text) <= LABEL else text[: LABEL - 1].rstrip() + "…"


def _identifier(scene: Scene, draft: Draft, seen: set[str]) -> str:
    """Deterministic: from the article, the main sentence's words, the speaker and the rule; a number where that is not unique."""
    sentence = scene.document.sentences[draft.sentence].span.of(scene.document.article.text)
    names = ",".join(scene.cast.actor(actor).name for actor in draft.speaker)
    source = "\x1f".join((scene.document.article.key, sentence, names, draft.cue.rule))
    base = "s" + hashlib.blake2s(source.encode(), digest_size=6).hexdigest()
    number, identifier = 1, base
    while identifier in seen:
        number += 1
        identifier = f"{base}-{number}"
    return identifier


def _confidence(draft: Draft) -> float:
    table_ = _table()
    base, factors = table_["base"], table_["factors"]
    kind = {"according-to": "source", "colon": "colon", "free-indirect": "free"}.get(draft.cue.rule)
    if kind is None:
        kind = "noun" if draft.cue.rule.startswith("noun-") else "phrase" if draft.cue.companions else "verb"
    value = base[kind]
    if draft.guessed:
        value *= factors["guessed_speaker"]
    if draft.certainty != "certain":
        value *= factors["hearsay"]
    if draft.content is None:
        value *= factors["no_content"]
    if draft.reporting == "direct":
        value *= factors["verbatim"]
    return round(min(value, 0.99), 3)


@cache
def _table() -> dict[str, dict[str, float]]:
    return tomllib.loads((Path(__file__).parent / "confidence.toml").read_text(encoding="utf-8"))
