"""An analysis as a person can read it, for everyone who looks into a rule."""

from collections.abc import Iterator

from kg.model.document import Clause, Document


def read_aloud(document: Document) -> str:
    """Each sentence with its words, groups and clauses in lines of text."""
    return "\n".join(line for index in range(len(document.sentences)) for line in _sentence(document, index)) + "\n"


def _sentence(document: Document, index: int) -> Iterator[str]:
    sentence = document.sentences[index]
    yield f"[{index}] {sentence.kind}: {sentence.span.of(document.article.text)}"
    yield "  words    " + " ".join(f"{token.text}/{token.tag}" for token in document.tokens[sentence.first : sentence.last])
    for number in document.clauses_of(index):
        yield from _clause(document, number, document.clauses[number])
    yield ""


def _clause(document: Document, number: int, clause: Clause) -> Iterator[str]:
    marks = [clause.kind, *(["speech"] if clause.speech else []), *(["question"] if clause.question else [])]
    place = f" in {clause.parent}" if clause.parent is not None else ""
    marker = f" «{clause.marker}»" if clause.marker else ""
    yield f"  clause {number} ({', '.join(marks)}{place}){marker}: {document.text(clause.first, clause.last)}"
    verb = clause.verb
    if verb is not None:
        facts = [verb.tense, verb.mood if verb.mood != "indicative" else None, f"modal {verb.modal}" if verb.modal else None]
        facts += [name for name, told in (("passive", verb.passive), ("negated", verb.negated), ("reflexive", verb.reflexive)) if told]
        words = " ".join(document.tokens[token].text for token in verb.tokens)
        yield f"    verb     {verb.lemma} [{words}] {', '.join(fact for fact in facts if fact)}".rstrip()
    for group in clause.subject:
        yield f"    subject  {_group(document, group)}" + (" (controlled)" if clause.controlled else "")
    for argument in clause.arguments:
        preposition = f" {argument.preposition}:" if argument.preposition else ""
        yield f"    {argument.relation:<8}{preposition} {_group(document, argument.group)}"


def _group(document: Document, index: int) -> str:
    group = document.groups[index]
    cases = "/".join(sorted(group.cases))
    return f"{document.text(group.first, group.last)}" + (f"  {cases} {group.number or ''}".rstrip() if cases else "")
