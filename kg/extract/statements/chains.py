"""Sentences that carry a statement on: in the subjunctive of reported speech, or wholly between quotation marks."""

from kg.extract.statements.cue import Cue
from kg.extract.statements.denoting import of_groups
from kg.extract.statements.draft import Draft
from kg.extract.statements.scene import Scene
from kg.extract.statements.sources import entries
from kg.model import Clause

LONGEST = 8
FREE = Cue("", "free-indirect", act="assert", needs=frozenset({"always"}))


def carry_on(scene: Scene, drafts: list[Draft]) -> None:
    """Give each reported sentence without a cue to the statement that it goes on from, else to the next one that names its source."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    covered = {sentence for draft in drafts for sentence in draft.sentences}
    last: Draft | None = None
    waiting: list[int] = []
    for index, _ in scene.spoken():
        if index in by_sentence:
            _catch_up(scene, by_sentence[index][0], waiting)
            waiting, last = [], by_sentence[index][-1]
        elif index in covered:
            continue
        elif not reported(scene, index, last is not None and scene.neighbours(index - 1, index)):
            waiting, last = [], None
        elif last is not None and len(last.sentences) < LONGEST and _near(scene, last, index):
            last.lean(index)
        elif (told := free(scene, index)) is not None:
            drafts.append(told)
            last = told
        else:
            waiting.append(index)


def _catch_up(scene: Scene, draft: Draft, waiting: list[int]) -> None:
    """Give the reported sentences right before a cue that follows its words to its draft."""
    if _follows(scene, draft):
        for earlier in waiting:
            if scene.neighbours(earlier, draft.sentence):
                draft.lean(earlier)


def free(scene: Scene, sentence: int) -> Draft | None:
    """A statement of its own where reported speech follows a sentence about one person ("Beck ist besorgt. Die Lage sei ernst.")."""
    if not scene.neighbours(sentence - 1, sentence):
        return None
    for index in scene.clauses.get(sentence - 1, ()):
        clause = scene.document.clauses[index]
        who = of_groups(scene, clause.subject) if clause.kind == "main" and clause.parent is None else ()
        if len(who) == 1 and scene.kinds.get(who[0]) == "person":
            content = scene.document.sentences[sentence].span
            return Draft(FREE, "", sentence, who, content=content, sentences=[sentence, sentence - 1], reporting="indirect", guessed=True)
    return None


def _follows(scene: Scene, draft: Draft) -> bool:
    """Whether the cue follows its words, so that what stands before may be its words as well."""
    start = scene.document.sentences[draft.sentence].span.start
    return draft.content is not None and draft.content.start - start <= 2


def reported(scene: Scene, sentence: int, following: bool) -> bool:
    """Whether a main clause is reported speech: Konjunktiv I, Konjunktiv II right after a statement, or verbatim words only."""
    span = scene.document.sentences[sentence].span
    for quote in scene.quotes(sentence):
        inside = min(quote.span.end, span.end) - max(quote.span.start, span.start)
        if inside >= 0.9 * (span.end - span.start) and following:
            return True
    if following and carries(scene, sentence):
        return True
    for index, clause, verb in scene.verbs(sentence):
        if clause.kind != "main" or scene.quoted(verb.head) is not None or _told_within(scene, clause):
            continue
        if verb.mood == "subjunctive-1" or (clause.speech and verb.mood != "indicative"):
            return True
        conditions = any(
            (scene.document.clauses[other].marker or "") in scene.words.conditions for other in scene.clauses[sentence] if other != index
        )
        if verb.mood == "subjunctive-2" and following and not conditions:
            return True
    return False


def _told_within(scene: Scene, clause: Clause) -> bool:
    """Whether the clause hangs on one that the article tells itself ("Es kursiert die Ansicht, X solle verzichten")."""
    above = scene.document.clauses[clause.parent] if clause.parent is not None else None
    if above is None or above.verb is None or scene.quoted(above.verb.head) is not None:
        return False
    return above.kind == "main" and above.verb.mood == "indicative" and not above.speech


def carries(scene: Scene, sentence: int) -> bool:
    """Whether a word says that the source goes on ("demnach")."""
    words = entries(scene.language)["carry"]["words"]
    span = scene.document.sentences[sentence]
    return any(scene.lower(token) in words for token in range(span.first, span.last))


def _near(scene: Scene, draft: Draft, sentence: int) -> bool:
    """Whether the sentence follows the draft's last one, in its paragraph or at the head of the next."""
    latest = max(draft.sentences)
    sentences = scene.document.sentences
    return sentence - latest <= 2 and (scene.neighbours(latest, sentence) or sentences[sentence].unit - sentences[latest].unit <= 2)
