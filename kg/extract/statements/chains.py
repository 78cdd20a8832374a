"""Sentences that carry a statement on: in the subjunctive of reported speech, or wholly between quotation marks."""

from kg.extract.attribution_sources import entries
from kg.extract.statements.draft import Draft
from kg.extract.statements.scene import Scene

LONGEST = 8


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
            main = by_sentence[index]
            for earlier in waiting:
                if scene.neighbours(earlier, index):
                    main[0].lean(earlier)
            waiting, last = [], main[-1]
            continue
        if index in covered:
            continue
        if not reported(scene, index, last is not None and scene.neighbours(index - 1, index)):
            if not scene.neighbours(index, index + 1):
                waiting = []
            last = None
            continue
        if last is not None and len(last.sentences) < LONGEST and _near(scene, last, index):
            last.lean(index)
        else:
            waiting.append(index)


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
        if clause.kind != "main" or scene.quoted(verb.head) is not None:
            continue
        if verb.mood == "subjunctive-1" or (clause.speech and verb.mood != "indicative"):
            return True
        conditions = any(
            (scene.document.clauses[other].marker or "") in scene.words.conditions for other in scene.clauses[sentence] if other != index
        )
        if verb.mood == "subjunctive-2" and following and not conditions:
            return True
    return False


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
